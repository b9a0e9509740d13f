"""Places, times and credited agencies across articles. Differences of place and time become conflicts only where two
sentences say the same otherwise (`brief.story.slots.edits`): an inferred place or date never is one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from brief.model import Credit, When, Where, normalise
from brief.story.context import Context, Draft, Judgement, Said, all_said
from brief.story.gathering import draft, gather, join, judge, only, told_by_all
from brief.story.parties.names import same_body, same_place
from brief.story.scenes.clock import moment


def where_rows(context: Context) -> Iterator[Draft]:
    """One row for each place."""
    said = list(all_said(context.briefs, "where"))
    for group in gather(said, lambda s: [normalise(_where(s).name)[:2]], _same_where):
        verdict = judge(group, lambda a, b: _compare_where(context, a, b))
        judgement, first = verdict or (only(context, group[0].article), ())
        yield draft(group, told_by_all(context, group, judgement), _where(group[0]).name, first)


def _where(said: Said) -> Where:
    return cast(Where, said.claim)


def _same_where(first: Said, second: Said) -> bool:
    a, b = _where(first), _where(second)
    return same_place(a.name, b.name) and not (a.country and b.country and a.country != b.country)


def _compare_where(context: Context, first: Said, second: Said) -> Judgement:
    a, b = _where(first), _where(second)
    la, lb = context.letter(first.article), context.letter(second.article)
    if normalise(a.name) != normalise(b.name):
        return Judgement("agree", f"the same place in two spellings: {a.name} in {la}, {b.name} in {lb}")
    if a.part == b.part == "event":
        return Judgement("agree", f"{la} and {lb} both place the event in {a.name}")
    return Judgement("agree", f"named in {la} and {lb}")


def when_rows(context: Context) -> Iterator[Draft]:
    """One row for each time; a day within a stated month is the same matter, put more precisely."""
    said = list(all_said(context.briefs, "when"))
    for group in gather(said, _when_keys, _same_when):
        verdict = judge(group, lambda a, b: _compare_when(context, a, b))
        judgement, first = verdict or (only(context, group[0].article), ())
        articles = {one.article for one in group}
        if len(articles) > 2:
            judgement = _all_at_once(context, group)
        when = _when(group[0])
        yield draft(group, judgement, f"{when.words}" + (f" ({when.start})" if when.start else ""), first)


def _all_at_once(context: Context, group: Sequence[Said]) -> Judgement:
    """Several articles give one time: who, and in which words if these differ."""
    told: dict[int, str] = {}
    for one in group:
        told.setdefault(one.article, " ".join(_when(one).words.split()))
    letters = join([context.letter(article) for article in sorted(told)])
    words = list(dict.fromkeys(told[article] for article in sorted(told)))
    exact = {(_when(one).start or "")[:10] for one in group}
    alike = len({normalise(_when(one).words) for one in group}) == 1
    same = ("the same words" if alike else "the same time") if exact == {""} else "the same day"
    return Judgement("agree", f"{same} in {letters}" + (f": {' / '.join(words)}" if len(words) > 1 else ""))


def _when(said: Said) -> When:
    return cast(When, said.claim)


def _when_keys(said: Said) -> Iterator[str]:
    when = _when(said)
    yield f"v:{when.start[:10]}" if when.start else f"w:{moment(when.words) or normalise(when.words)}"
    if when.start and len(when.start) > 10:
        yield f"v:{when.start}"


def _same_when(first: Said, second: Said) -> bool:
    a, b = _when(first), _when(second)
    if a.start and b.start:
        return a.start[:10] == b.start[:10] and (a.end or a.start)[:10] == (b.end or b.start)[:10] and _clocks_fit(a, b)
    if not a.start and not b.start and (clock := moment(a.words)):
        return clock == moment(b.words)
    return normalise(a.words) == normalise(b.words)


def _clocks_fit(a: When, b: When) -> bool:
    return len(a.start or "") <= 10 or len(b.start or "") <= 10 or a.start == b.start


def _compare_when(context: Context, first: Said, second: Said) -> Judgement:
    a, b = _when(first), _when(second)
    la, lb = context.letter(first.article), context.letter(second.article)
    if a.start and a.start == b.start:
        same = normalise(a.words) == normalise(b.words)
        return Judgement("agree", f"the same time in {la} and {lb}" + ("" if same else f": {a.words} / {b.words}"))
    if a.start and b.start:
        precise = la if len(a.start) > len(b.start) else lb
        return Judgement("agree", f"the same day; {precise} is more precise")
    if normalise(a.words) != normalise(b.words):
        return Judgement("agree", f"the same time in {la} and {lb}: {a.words} / {b.words}")
    return Judgement("agree", f"the same words in {la} and {lb}")


def credit_rows(context: Context) -> Iterator[Draft]:
    """One row for each credited agency."""
    said = list(all_said(context.briefs, "credits"))

    def same(a: Said, b: Said) -> bool:
        return same_body((cast(Credit, a.claim).agency,), (cast(Credit, b.claim).agency,))

    for group in gather(said, lambda s: [normalise(cast(Credit, s.claim).agency)[:1]], same):
        agency = cast(Credit, group[0].claim).agency
        articles = sorted({one.article for one in group})
        if len(articles) > 1:
            letters = " and ".join(context.letter(article) for article in articles)
            judgement = Judgement("agree", f"{letters} credit {agency}: one origin, not {len(articles)}")
        else:
            judgement = only(context, articles[0])
        yield draft(group, judgement, agency)

"""One matter, one row: what two finders saw is said once, and `only` means that the other texts really are silent."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from brief.model import Span, What, Where, Who
from brief.story.context import Context, Draft, Said
from brief.story.gathering import join
from brief.story.names import key


def settled(context: Context, found: Sequence[Draft], edits: Sequence[Draft]) -> list[Draft]:
    """The rows without repetition.

    A value that changed within a sentence is left out if a row of claims already tells that conflict, and stands
    instead of a row that finds both numbers possible; a claim in a conflict has no `only` row beside it; a name that
    another text mentions is not `only`.
    """
    conflicts = [one for one in found if one.relation == "conflict"]
    fresh: list[Draft] = []
    for edit in edits:
        if not any(_covers(other, edit) for other in [*conflicts, *fresh]):
            fresh.append(edit)
    disputed = {(s.article, s.claim.id) for one in [*conflicts, *fresh] for s in one.said}
    rows: list[Draft] = []
    there = [one for one in found if one.kind == "who" and one.relation in ("stage", "conflict") and len(one.said) > 1]
    for one in found:
        if one.kind == "numbers" and one.relation == "agree" and any(_is_same_number(one, edit) for edit in fresh):
            continue
        if one.kind == "what" and one.relation in ("stage", "agree", "conflict"):
            home = next((other for other in there if _is_about(other, one)), None)
            if home is not None:
                home.said += [said for said in one.said if said not in home.said]
                continue
        if one.relation == "only":
            if all((s.article, s.claim.id) in disputed for s in one.said):
                continue
            one = _named_elsewhere(context, one) or one
        if one.kind == "what" and one.relation == "agree":
            one = _disputed(context, one, [*conflicts, *fresh]) or one
        rows.append(one)
    return rows + fresh


def _covers(told: Draft, edit: Draft) -> bool:
    """Whether a conflict already tells a changed value; that of a number tells no time or name in its sentence."""
    return _overlap(edit, told) and not (told.kind == "numbers" and edit.kind in ("when", "where", "who"))


def _is_same_number(agreed: Draft, edit: Draft) -> bool:
    """Whether a changed number of a sentence stands where two numbers were found to allow each other."""
    return edit.kind == "numbers" and _overlap(agreed, edit)


def _disputed(context: Context, event: Draft, conflicts: Sequence[Draft]) -> Draft | None:
    """An agreed event as `wording` if a value within its statements is in conflict: rows of one statement agree."""
    own = spans(event)
    for one in conflicts:
        there = spans(one)
        inside = [
            article
            for article in sorted(own.keys() & there.keys())
            if any(x.start < y.end and y.start < x.end for x in own[article] for y in there[article])
        ]
        told = {one.values.get(article, str(article)) for article in inside}
        if len(told) > 1:
            letters = join([context.letter(article) for article in sorted(event.articles())])
            what = one.point.partition(":")[0]
            return replace(event, relation="wording", reason=f"{letters} tell the same event, but differ in {what}")
    return None


def spans(one: Draft) -> dict[int, list[Span]]:
    """All evidence of a draft by article."""
    result: dict[int, list[Span]] = {article: list(found) for article, found in one.evidence.items()}
    for said in one.said:
        result.setdefault(said.article, []).extend(said.claim.evidence)
    return result


def _is_about(attendance: Draft, event: Draft) -> bool:
    """Whether an event only repeats who is there: its statements are those in which the attendance stands."""
    if "attend" not in " ".join(said.claim.statement for said in event.said if isinstance(said.claim, What)):
        return False
    return _overlap(attendance, event)


def _overlap(first: Draft, second: Draft) -> bool:
    """Whether two drafts speak of the same places in at least two articles."""
    a, b = spans(first), spans(second)
    touched = [
        article
        for article in a.keys() & b.keys()
        if any(x.start < y.end and y.start < x.end for x in a[article] for y in b[article])
    ]
    return len(touched) > 1


def _named_elsewhere(context: Context, one: Draft) -> Draft | None:
    """The draft as `agree` if a text without the claim mentions the name."""
    claim = one.said[0].claim
    if not isinstance(claim, Who | Where) or (isinstance(claim, Who) and claim.type == "group"):
        return None
    own = one.articles()
    evidence: dict[int, list[Span]] = {}
    for article in range(len(context.briefs)):
        if article not in own and (span := next(_mentions(context, article, one.said[0]), None)):
            evidence[article] = [span]
    if not evidence:
        return None
    letters = join([context.letter(article) for article in sorted(own | evidence.keys())])
    return Draft(
        kind=one.kind,
        relation="agree",
        point=one.point,
        reason=f"named in {letters}",
        key=one.key,
        said=one.said,
        evidence=evidence,
    )


def _mentions(context: Context, article: int, said: Said) -> Iterator[Span]:
    """Where a text writes the claim's name: the whole name, or a person's last name beside no other given name."""
    claim = said.claim
    assert isinstance(claim, Who | Where)
    text = context.briefs[article].article.text
    last = claim.name.split()[-1]
    if last not in text:
        return
    for span in _places(text, claim.name):
        if not _GOES_ON.match(text, span.end):  # else a part of a longer name
            yield span
    if isinstance(claim, Who) and claim.type == "person" and len(claim.name.split()) > 1 and len(last) > 3:
        given = set(key(claim.name).split())
        for span in _places(text, last):
            before = _WORD_BEFORE.search(text, max(0, span.start - 30), span.start)
            if before is None or not before[1][0].isupper() or key(before[1]) in given or _is_title(before[1]):
                yield span


_GOES_ON = re.compile(r"\s[A-Z]")
_WORD_BEFORE = re.compile(r"([^\W\d_][\w.’'-]*)\s$")


def _places(text: str, name: str) -> Iterator[Span]:
    """Where a text holds a name as whole words."""
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        if not (_is_word(text[start - 1 : start]) or _is_word(text[end : end + 1])):
            yield Span(start, end)
        start = text.find(name, end)


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"


_TITLE = re.compile(
    r"^(?:mr|mrs|ms|dr|sir|president|minister|chancellor|king|queen|pope|mayor|senator|judge|general)\.?$", re.I
)


def _is_title(word: str) -> bool:
    return bool(_TITLE.match(word))

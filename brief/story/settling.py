"""One matter, one row: what two finders saw is said once, and `only` means that the other texts really are silent."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from brief.model import Span, What, Where, Who
from brief.story.context import Context, Draft, Said
from brief.story.events.stated import same_count
from brief.story.gathering import join
from brief.story.parties.names import key, same_person
from brief.story.placed import Placed, overlap, spans, touch


def settled(context: Context, found: Sequence[Draft], edits: Sequence[Draft]) -> list[Draft]:
    """The rows without repetition.

    A value that changed within a sentence is left out if a row of claims already tells that conflict, and stands
    instead of a row that finds both numbers possible; a claim in a conflict has no `only` row beside it; a name that
    another text mentions is not `only`.
    """
    told = Placed(one for one in found if one.relation == "conflict")
    # That it is not so, where the other has a number, a day or a place, is told by that value.
    valued = [id(one) for edit in edits if edit.kind != "what" for one in told.over(edit) if one.kind == "what"]
    found = [replace(one, relation="agree") if id(one) in valued else one for one in found]
    conflicts = Placed(one for one in found if one.relation == "conflict")
    fresh: list[Draft] = []
    for edit in edits:
        if all(_tells_other(told, edit) for told in conflicts.over(edit)):
            fresh.append(edit)
            conflicts.add(edit)
    changed = Placed(fresh)
    disputed = {(s.article, s.claim.id) for one in conflicts for s in one.said}
    rows: list[Draft] = []
    families = _families(context)
    there = [one for one in found if one.kind == "who" and one.relation in ("stage", "conflict") and len(one.said) > 1]
    for one in found:
        if one.kind == "numbers" and one.relation == "agree" and any(e.kind == "numbers" for e in changed.over(one)):
            continue  # a changed number of a sentence stands where two numbers were found to allow each other
        if one.kind == "what" and one.relation in ("stage", "agree", "conflict"):
            home = next((other for other in there if _is_about(other, one)), None)
            if home is not None:
                home.said += [said for said in one.said if said not in home.said]
                continue
        if one.relation == "only":
            if all((s.article, s.claim.id) in disputed for s in one.said):
                continue
            one = _named_elsewhere(context, one, families) or one
        if one.kind == "what" and one.relation == "agree":
            one = _disputed(context, one, conflicts) or one
        rows.append(one)
    return rows + fresh


def _tells_other(told: Draft, edit: Draft) -> bool:
    """Whether a conflict over the same words tells something else: that of a number tells no time, place or name."""
    return told.kind == "numbers" and edit.kind in ("when", "where", "who")


def _disputed(context: Context, event: Draft, conflicts: Placed) -> Draft | None:
    """An agreed event as `wording` if its statements differ in a value or in how many they are of."""
    letters = join([context.letter(article) for article in sorted(event.articles())])
    own = spans(event)
    for one in conflicts.over(event):
        there = spans(one)
        inside = [article for article in sorted(own.keys() & there.keys()) if touch(own[article], there[article])]
        told = {one.values.get(article, str(article)) for article in inside}
        if len(told) > 1:
            what = one.point.partition(":")[0]
            return replace(event, relation="wording", reason=f"{letters} tell the same event, but differ in {what}")
    told_events = [said.claim for said in event.said if isinstance(said.claim, What)]
    if not all(same_count(a, b) for a, b in combinations(told_events, 2)):
        return replace(event, relation="wording", reason=f"{letters} tell the same event, but of different numbers")
    return None


def _is_about(attendance: Draft, event: Draft) -> bool:
    """Whether an event only repeats who is there: its statements are those in which the attendance stands."""
    if "attend" not in " ".join(said.claim.statement for said in event.said if isinstance(said.claim, What)):
        return False
    return overlap(spans(attendance), spans(event))


def _families(context: Context) -> Mapping[str, set[str]]:
    """Of each last name the persons of all articles who have it."""
    found: dict[str, set[str]] = defaultdict(set)
    for brief in context.briefs:
        for who in brief.who:
            if who.type == "person":
                found[who.name.split()[-1]].add(who.name)
    return found


def _named_elsewhere(context: Context, one: Draft, families: Mapping[str, set[str]]) -> Draft | None:
    """The draft as `agree` if a text without the claim mentions the name."""
    claim = one.said[0].claim
    if not isinstance(claim, Who | Where) or (isinstance(claim, Who) and claim.type == "group"):
        return None
    own = one.articles()
    namesakes = families.get(claim.name.split()[-1], set()) if isinstance(claim, Who) else set()
    alone = all(same_person(claim.name, name) for name in namesakes)
    evidence: dict[int, list[Span]] = {}
    for article in range(len(context.briefs)):
        if article not in own and (span := next(_mentions(context, article, one.said[0], alone=alone), None)):
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


def _mentions(context: Context, article: int, said: Said, *, alone: bool) -> Iterator[Span]:
    """Where a text writes the claim's name: the whole name, or a person's last name beside no other given name.

    Args:
        alone: Whether nobody else in the story has the last name; else it needs the given name before it.
    """
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
            word = before[1] if before else ""
            if ((key(word) in given) if word else alone) or (alone and (not word[0].isupper() or _is_title(word))):
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

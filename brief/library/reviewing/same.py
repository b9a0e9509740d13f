"""The same value in other sources, and one entity under two names: what one key may decide at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from brief.library.lessons import Lesson, renamed
from brief.library.states import signature
from brief.model import (
    Brief,
    Claim,
    Ledger,
    Member,
    Number,
    Partner,
    Quote,
    Verdict,
    What,
    When,
    Where,
    Who,
    edited,
    normalise,
)
from brief.story.scenes.clock import clocks
from brief.story.sentences.words import NUMBER_WORDS


@dataclass(frozen=True, slots=True)
class Same:
    """A claim of another article with the same value."""

    article: str
    source: str
    claim: Claim
    verdict: Verdict | None
    """The verdict that stands; such a claim keeps it."""

    @property
    def will_change(self) -> bool:
        """Whether the key would decide it: it has no decision yet."""
        return self.verdict is None or self.verdict.decision is None


@dataclass(frozen=True, slots=True)
class Merge:
    """What merging a claim into another will do."""

    kept: Claim
    """The claim that stays, with the other's names and mentions."""
    changes: Mapping[str, Any]
    """What changes in it."""
    dropped: Claim
    """The claim that is rejected as the same entity."""
    note: str
    lesson: Lesson


def same_values(claim: Claim, article: str, briefs: Iterable[Brief], ledger: Ledger | None) -> list[tuple[str, Claim]]:
    """Claims of other articles that say the same as this one.

    The ledger's word counts where it has one: the row's claims, if their sources agree, or those of them with an equal
    value. Without a ledger: claims with the same id and equal value. Figures, times, standings and stages that differ
    are never the same, even where sources agree because both can be true; nor is anything on which the sources
    conflict, which wants one look at each.

    Returns:
        Article id and claim, in the order of `briefs`.
    """
    rows = [row for row in (ledger.rows if ledger else ()) if claim.id in row.claims.get(article, ())]
    found: list[tuple[str, Claim]] = []
    for brief in briefs:
        if brief.id == article:
            continue
        agreed = {one for row in rows if row.relation == "agree" for one in row.claims.get(brief.id, ())}
        opposed = {one for row in rows if row.relation == "conflict" for one in row.claims.get(brief.id, ())}
        placed = {one for row in rows for one in row.claims.get(brief.id, ())} | {claim.id}
        for other in brief.claims():
            is_same = other.id in agreed and _is_alike(claim, other)
            if other.id not in opposed and (is_same or (other.id in placed and _equal(claim, other))):
                found.append((brief.id, other))
    return found


def mergeable(claim: Claim, brief: Brief) -> tuple[Claim, ...]:
    """The claims of the article into which this one could be merged: other entities of its facet, alike names first.

    Then those of the same type, in their ranking.
    """
    if not isinstance(claim, Who | Where):
        return ()
    words = _words_of(claim)
    others = [other for other in getattr(brief, claim.facet) if other.id != claim.id]
    kind = getattr(claim, "type", None)
    return tuple(sorted(others, key=lambda one: (-len(words & _words_of(one)), getattr(one, "type", None) != kind)))


def _words_of(claim: Who | Where) -> set[str]:
    """The words of a name, and of its other names."""
    names = (claim.name, *(claim.aliases if isinstance(claim, Who) else ()))
    return {word for name in names for word in normalise(name).split()}


def merge(claim: Claim, into: Claim, article: str) -> Merge | None:
    """What merging one entity into another of the same facet will do; None if these cannot be merged."""
    if claim.id == into.id or not isinstance(claim, Who | Where) or type(claim) is not type(into):
        return None
    assert isinstance(into, Who | Where)
    changes: dict[str, Any] = {"mentions": sorted({*into.mentions, *claim.mentions, *claim.evidence})}
    if isinstance(into, Who) and isinstance(claim, Who):
        names = dict.fromkeys((*into.aliases, claim.name, *claim.aliases))
        names.pop(into.name, None)
        changes["aliases"] = list(names)
        for name in ("role", "affiliation", "country", "attendance"):
            if getattr(into, name) is None and getattr(claim, name) is not None:
                changes[name] = getattr(claim, name)
    elif into.country is None and claim.country is not None:
        changes["country"] = claim.country
    note = f"the same as {into.name}"
    return Merge(edited(into, changes), changes, claim, note, renamed(article, claim, claim.name, into.name))


def _is_alike(one: Claim, other: Claim) -> bool:
    """Whether claims that agree may be decided by one key: nothing in them differs that a reader would notice."""
    if type(one) is not type(other) or _fixed(one) != _fixed(other):
        return False
    if isinstance(one, What) and isinstance(other, What):
        return _tell_alike(one.statement, other.statement)
    if isinstance(one, Quote) and isinstance(other, Quote):
        return _tell_alike(one.words, other.words)
    return True


def _fixed(claim: Claim) -> tuple[object, ...]:
    """What must not differ between claims that are decided by one key."""
    match claim:
        case Number():
            return claim.value, claim.unit, claim.bound
        case When():
            return _moment(claim)
        case What():
            return claim.stage, claim.negated, _figures(claim.statement)
        case Quote():
            return normalise(claim.speaker or ""), _figures(claim.words)
        case Member():
            return claim.status, claim.since, claim.ordinal
        case Partner():
            return (claim.kind,)
        case Who():
            return (claim.attendance,)
        case Where():
            return (claim.part,)
        case _:
            return ()


def _moment(claim: When) -> tuple[object, ...]:
    """When it is: the day as far as it is known, and the time of day; where there is neither, the words themselves."""
    times = frozenset((clock.minutes, clock.zone if clock.zone != "local" else None) for clock in clocks(claim.words))
    return claim.start, claim.end, times, "" if claim.start or times else normalise(claim.words)


def _figures(text: str) -> frozenset[float]:
    """The figures of a sentence, in digits or in words."""
    digits = {float(found.replace(",", "")) for found in re.findall(r"\d[\d,]*(?:\.\d+)?", text)}
    return frozenset(digits | {float(NUMBER_WORDS[word]) for word in normalise(text).split() if word in NUMBER_WORDS})


def _tell_alike(one: str, other: str) -> bool:
    """Whether two sentences share half of the shorter one's words, short words not counted."""
    mine, theirs = ({word for word in normalise(text).split() if len(word) > _SHORT} for text in (one, other))
    return 2 * len(mine & theirs) >= min(len(mine), len(theirs))


_SHORT = 3
"""Letters of a word that says little alone."""


def _equal(one: Claim, other: Claim) -> bool:
    return type(one) is type(other) and _comparable(one) == _comparable(other)


def _comparable(claim: Claim) -> dict[str, Any]:
    fields = signature(claim)
    fields.pop("country", None)
    if isinstance(claim, Number):
        fields.pop("words", None)
    if isinstance(claim, When):
        fields["words"] = _moment(claim)
    return {name: normalise(value) if isinstance(value, str) else value for name, value in fields.items()}

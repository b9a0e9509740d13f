"""A claim in words for people, the same everywhere: its value, and the details beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from brief.model import (
    Article,
    Claim,
    Credit,
    Member,
    MemberStatus,
    Number,
    Partner,
    Quote,
    What,
    When,
    Where,
    Who,
    normalise,
)

MARKS = {"accepted": "✓", "rejected": "✗", "edited": "✎", None: "·"}
"""The mark of a verdict's decision."""
_HARMS = frozenset("killed injured arrested missing rescued evacuated displaced hospitalised".split())
"""What can have happened to the people that a number counts."""
_PLURALS = {"man": "men", "woman": "women", "child": "children", "person": "people", "foot": "feet"}
"""Units whose plural in a figure's words does not begin like them."""

_NAME = 90
"""Characters of an article's name where it has no title."""


def name_of(article: Article) -> str:
    """What to call an article: its title, else the opening words of its first paragraph, cut between words."""
    if article.title:
        return article.title
    start = next((block.span.start for block in article.blocks if block.role in ("headline", "paragraph")), 0)
    opening = " ".join(article.text[start : start + 2 * _NAME].split())
    if len(opening) > _NAME:
        opening = opening[:_NAME].rsplit(" ", 1)[0] + "…"
    return opening or "(no text)"


def letter(place: int) -> str:
    """What a source is called among others: `A` for the first place (0), `B` … `Z`, `AA`, `AB` …"""
    name = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def ordinal(number: int) -> str:
    """`1st`, `2nd`, `11th` …"""
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def value(claim: Claim) -> str:
    """What the claim says, in a few words."""
    return _VALUES[claim.facet](claim)


def details(claim: Claim) -> str:
    """What else the claim holds, in the order in which people ask; empty if nothing."""
    return " · ".join(part for part in _DETAILS[claim.facet](claim) if part)


def sentence(claim: Claim) -> str:
    """Value and details in one line."""
    more = details(claim)
    return f"{value(claim)} ({more})" if more else value(claim)


def _when_value(claim: When) -> str:
    if claim.start is None:
        return claim.words
    return f"{claim.words} → {claim.start}" + (f"/{claim.end}" if claim.end and claim.end != claim.start else "")


STANDING: Mapping[MemberStatus, str] = {
    "full": "member of",
    "founding": "founding member of",
    "joining": "joining",
    "candidate": "candidate for",
    "observer": "observer in",
    "suspended": "suspended from",
    "former": "former member of",
    "denied": "not a member of",
}
"""How the value of a member claim says its status, between the member and the body."""


def _member_value(claim: Member) -> str:
    return f"{claim.member}: {STANDING[claim.status]} {claim.organisation}"


def _who_details(claim: Who) -> list[str | None]:
    kind = None if claim.type == "person" else claim.type
    return [kind, claim.role, claim.affiliation, claim.country, claim.attendance]


def _member_details(claim: Member) -> list[str | None]:
    place = f"{ordinal(claim.ordinal)} member" if claim.ordinal else None
    return [claim.country, place, f"since {claim.since}" if claim.since else None]


def counted(claim: Number) -> str:
    """What a figure counts, without repeating what stands in its words: `people killed`, `share of the vote`."""
    unit = claim.unit or ""
    said = normalise(f"{claim.words} {claim.of or ''}")
    is_code = len(unit) == 3 and unit.isupper()
    units = [
        (word.rstrip("s")[:5], _PLURALS.get(word, f"{word[:-1]}ies" if word.endswith("y") else word))
        for word in normalise(unit).split()
    ]
    repeats = unit == "ordinal" or (not is_code and all(one in said or plural in said for one, plural in units))
    joint = " " if claim.of in _HARMS else " of "
    of = None if claim.of and normalise(claim.of) in normalise(claim.words) else claim.of
    if of and unit == "percent":
        return f"of {of}"
    return joint.join(part for part in ("" if repeats else unit, of) if part)


def _number_details(claim: Number) -> list[str | None]:
    return [counted(claim), f"according to {claim.attribution}" if claim.attribution else None]


_VALUES: dict[str, Callable[[Any], str]] = {
    Who.facet: lambda c: c.name,
    Where.facet: lambda c: c.name,
    When.facet: _when_value,
    What.facet: lambda c: c.statement,
    Member.facet: _member_value,
    Partner.facet: lambda c: f"{c.partner}: {c.kind} of {c.organisation}",
    Quote.facet: lambda c: f"{c.speaker or 'unattributed'}: “{c.words}”",
    Number.facet: lambda c: c.words,
    Credit.facet: lambda c: c.agency,
}

_DETAILS: dict[str, Callable[[Any], list[str | None]]] = {
    Who.facet: _who_details,
    Where.facet: lambda c: [c.country, c.part if c.part != "mentioned" else None],
    When.facet: lambda c: [c.basis if c.basis != "explicit" else None, "event" if c.part == "event" else None],
    What.facet: lambda c: [c.stage if c.stage != "past" else None, "negated" if c.negated else None],
    Member.facet: _member_details,
    Partner.facet: lambda c: [c.country],
    Quote.facet: lambda c: [c.verb, f"via {c.via}" if c.via else None],
    Number.facet: _number_details,
    Credit.facet: lambda c: [],
}

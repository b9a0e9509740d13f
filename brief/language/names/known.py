"""Known names of the gazetteers among what the model tagged: which of the two is right."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from brief.language.gazetteer import Match
from brief.language.names.found import AFTER_NAMES, AROUND_NAMES, Found, is_capital
from brief.language.names.store import Names
from brief.language.profiles.roles import OFFICES
from brief.language.tables import rows, words

_PARTY_OFFICES = words("mp mps leader lawmaker lawmakers peer senator senators politician politicians councillor")
"""After the short name of a party, one of its people: `Labour MP`."""


@cache
def personal() -> frozenset[str]:
    """Places that are also given names or surnames."""
    return frozenset(name for name, *_ in rows("personal.tsv"))


def take_known(names: Names, matches: Sequence[Match]) -> None:
    """Known names, unless they are a part of a longer name."""
    for match in matches:
        if _fits(names, match) and not _is_others(names, match):
            known = match.known
            name = Found(match.start, match.end, known.type, known.form, known, True)
            inside = names.at.get(match.start)
            names.put(name)
            if inside is not None and inside.end > match.end and inside.start <= match.start:
                _rest(names, inside, match.end)


_SHARED = words("congress senate")
"""Bare names of bodies that other countries and parties have too."""
_AMERICA = (
    "US",
    "U.S.",
    "U.S",
    "USA",
    "American",
    "Americans",
    "America",
    "United",
    "Washington",
    "Republican",
    "Trump",
)
"""Words of which a text about the USA has one."""


def _is_others(names: Names, match: Match) -> bool:
    """Whether a bare `Congress` or `Senate` stands in a text that has nothing to do with the USA."""
    bare = match.end - match.start == 1 and names.words[match.start].lower() in _SHARED
    return bare and match.known.country == "US" and not any(names.count(word) for word in _AMERICA)


def _rest(names: Names, cut: Found, start: int) -> None:
    """What follows a known name inside a longer one that it broke up, if that can be a name."""
    while start < cut.end and (names.words[start] in AROUND_NAMES or names.words[start] in ("and", "'s")):
        start += 1
    if start < cut.end and is_capital(names.words[start]):
        names.put(Found(start, cut.end, cut.kind))


def _fits(names: Names, match: Match) -> bool:
    """Whether a known name is meant, seen from what the model found there."""
    start, end, known = match.start, match.end, match.known
    first, last = names.at.get(start), names.at.get(end - 1)
    if start in names.times and known.weak:
        return False
    if known.kind == "party" and known.weak and first is None and end < len(names.words):
        return names.words[end].lower() in _PARTY_OFFICES
    if known.rank == "own":
        return end - start > 1 or not _is_inside(names, match)
    if first is None and last is None:
        if start in names.others:
            a, b = names.others[start]
            return (a, b) == (start, end) or (known.form == "adjective")
        if known.weak:
            fits = known.form == "adjective" or known.rank == "country"
            return fits and names.doc[start].pos_ in ("ADJ", "PROPN")
        return known.form == "adjective" or _is_name(names, start, end)
    if first is not None and first is last:
        same = first.start == start and first.end == end
        if same:
            if known.weak:
                fits = first.kind == known.type or (known.type == "place" and first.kind == "group")
                fits = fits or (known.kind == "bloc" and names.words[start - 1 : start] in (["the"], ["The"]))
                return fits or (known.rank in ("country", "capital", "state") and first.kind == "organisation")
            return not (first.kind == "person" and names.words[start] in personal())
        if known.weak:
            return False
        return _breaks_up(names, first, match)
    return end - start > 1 or not known.weak


def _is_inside(names: Names, match: Match) -> bool:
    """Whether a taught word is a part of a longer name here: `Compact` of `Lake Basin Compact`."""
    outer = names.at.get(match.start)
    if outer is not None and (outer.start < match.start or outer.end > match.end):
        return outer.kind == "person" or not _breaks_up(names, outer, match)
    i = match.start
    return i > 0 and names.doc[i].pos_ == names.doc[i - 1].pos_ == "PROPN" and i - 1 not in names.at


def _breaks_up(names: Names, outer: Found, match: Match) -> bool:
    """Whether a known name inside a longer tagged name stands for itself: in a list, or before a title."""
    words, start, end = names.words, match.start, match.end
    if any(words[i] in (",", ";", "/") for i in range(outer.start, outer.end)):
        commas = [i for i in range(outer.start, outer.end) if words[i] in (",", ";", "/", "and", "the")]
        before = start == outer.start or start - 1 in commas
        after = end == outer.end or end in commas
        return before and after
    if end < outer.end and start == outer.start:
        following = words[end].lower()
        if following in OFFICES and end + 1 < outer.end and is_capital(words[end + 1]):
            return True
        if following in ("'s", "'"):
            return True
        if following == "and":
            return match.known.rank in ("country", "capital", "region", "state") or match.known.kind == "bloc"
    if start > outer.start and words[start - 1] == "and" and end == outer.end:
        return match.known.rank in ("country", "capital")
    if all(words[i].isdigit() or words[i].isspace() for i in range(end, outer.end)) and start == outer.start:
        return True
    if start == outer.start and all(words[i] in AFTER_NAMES or words[i].isspace() for i in range(end, outer.end)):
        return True
    if outer.kind == "person" and match.known.kind in ("media", "agency") and start == outer.start:
        return True
    if match.known.rank == "organisation" and match.known.kind in ("bloc", "body") and end - start > 1:
        return outer.end - outer.start - (end - start) <= 1 or end == outer.end
    return False


def _is_name(names: Names, start: int, end: int) -> bool:
    if end - start > 1:
        return True
    token = names.doc[start]
    word = names.words[start]
    return token.pos_ in ("PROPN", "NOUN", "ADJ", "X") or (word.isupper() and len(word) > 1)

"""Words of which one excludes the other: `approved` and `rejected`, `blocked` and `open`, `bus` and `tram`.

They tell only where two sentences say the same otherwise: in news of one event `rose` and `fell` may both be true.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import combinations, product
from typing import cast

from brief.model import FACETS, Facet
from brief.story.sentences.words import is_common, stem

LONGEST = 3
"""Words of the longest phrase of the tables."""
TABLES = {"opposites": "opposite", "kinds": "word", "antonyms": "opposite"}
"""Files of the package's data, what denies the other and what is another thing of its kind, with what to call it."""
_CALLED = {"when": "time", "where": "place", "who": "role", "numbers": "number"}
"""What a difference is called if the table gives it another facet than `what`."""
_PREFIXES = ((("un", "non", "dis"), 4), (("in", "im", "il", "ir"), 5))
"""Beginnings that deny a word, and the least letters of that word."""
_FOR_AND_AGAINST = re.compile(r"(pro|anti)[ -]?(.{4,})")

Sides = Mapping[str, frozenset[int]]
Matter = tuple[Facet, str]
"""A facet, and what to call the difference."""


def opposed(left: Sequence[str], right: Sequence[str]) -> Matter | None:
    """What the difference is, if a word or phrase of one side excludes one of the other; both sides in lower case.

    What both sides say tells nothing: only words that the other side lacks are looked at.
    """
    here, there = _phrases(left), _phrases(right)
    table = _table()
    for a, b in product(sorted(here - there), sorted(there - here)):
        if b in table.get(a, {}):
            return table[a][b]
    if any(_denies(a, b) or _denies(b, a) or _is_for_and_against(a, b) for a, b in product(left, right)):
        return "what", "opposite"
    return None


def alike(left: Sequence[str], right: Sequence[str]) -> list[list[str]]:
    """Words or phrases of one side of a line that only one of the two has: `turned down` of `declined`, and that."""
    sides = _sides()
    here, there = _phrases(left), _phrases(right)
    found = {
        word
        for a in here - there
        for b in there - here
        if not sides.get(a, _NONE).isdisjoint(sides.get(b, _NONE))
        for word in (a, b)
    }
    return [word.split("_") for word in sorted(found)]


def denied_word(words: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one of the words denies one of the other side by its beginning: `undecided` and `decided`."""
    return any(_denies(word, one) for word in words for one in other)


_NONE: frozenset[int] = frozenset()


def _denies(word: str, other: str) -> bool:
    """Whether a word is the other with `un-`, `in-` … before it."""
    return any(
        word == prefix + other and len(other) >= least and is_common(other)
        for prefixes, least in _PREFIXES
        for prefix in prefixes
    )


def _is_for_and_against(first: str, second: str) -> bool:
    """Whether one word is for what the other is against: `pro-European`, `anti-European`."""
    a, b = _FOR_AND_AGAINST.fullmatch(first), _FOR_AND_AGAINST.fullmatch(second)
    return bool(a and b and a[1] != b[1] and a[2] == b[2])


def _phrases(words: Sequence[str]) -> set[str]:
    """The stems of the words, and of their phrases joined by underscores; a hyphenated word is a phrase."""
    stems = [_joined(word.split()) for word in words]
    return {"_".join(stems[start : start + length]) for length in range(1, LONGEST + 1) for start in range(len(stems))}


def _joined(words: Sequence[str]) -> str:
    return "_".join(map(stem, words))


@cache
def _lines() -> tuple[tuple[Matter, tuple[frozenset[str], ...]], ...]:
    """The tables: of each line what it is about, and the stems and phrases of its sides."""
    found = []
    for name, called in TABLES.items():
        for line in files("brief.story").joinpath(f"data/{name}.txt").read_text(encoding="utf-8").splitlines():
            if not line or line.startswith("#"):
                continue
            facet, colon, rest = line.partition(": ")
            if not colon:
                facet, rest = "what", line
            assert facet in FACETS
            sides = (frozenset(_joined(word.split("_")) for word in side.split()) for side in rest.split("|"))
            found.append(((cast(Facet, facet), _CALLED.get(facet, called)), tuple(sides)))
    return tuple(found)


@cache
def _table() -> Mapping[str, Mapping[str, Matter]]:
    """Stem or phrase to all that excludes it; of two lines the first counts."""
    found: dict[str, dict[str, Matter]] = {}
    for matter, sides in _lines():
        for one, other in combinations(sides, 2):
            for a, b in _both_ways(one, other):
                if a != b:
                    found.setdefault(a, {}).setdefault(b, matter)
    return found


def _both_ways(one: frozenset[str], other: frozenset[str]) -> Iterator[tuple[str, str]]:
    for a, b in product(one, other):
        yield a, b
        yield b, a


@cache
def _sides() -> Sides:
    """Stem or phrase to the sides of lines that it is on."""
    found: dict[str, set[int]] = {}
    number = 0
    for _, sides in _lines():
        for side in sides:
            number += 1
            for word in side:
                found.setdefault(word, set()).add(number)
    return {word: frozenset(own) for word, own in found.items()}

"""Words of which one excludes the other: `approved` and `rejected`, `blocked` and `open`.

They tell only where two sentences say the same otherwise: in news of one event `rose` and `fell` may both be true.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import product

from brief.story.words import stem

LONGEST = 3
"""Words of the longest phrase of the table."""


def opposed(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether a word or phrase of one side excludes one of the other; both sides in lower case.

    What both sides say tells nothing: only words that the other side lacks are looked at.
    """
    here, there = _phrases(left), _phrases(right)
    table = _table()
    return any(b in table.get(a, ()) for a, b in product(here - there, there - here))


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


_NONE: frozenset[int] = frozenset()


def _phrases(words: Sequence[str]) -> set[str]:
    """The stems of the words, and of their phrases joined by underscores."""
    stems = [stem(word) for word in words]
    return {"_".join(stems[start : start + length]) for length in range(1, LONGEST + 1) for start in range(len(stems))}


@cache
def _lines() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """The table: the stems and phrases of either side of each line."""
    found = []
    for line in files("brief.story").joinpath("data/opposites.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            one, other = (
                frozenset("_".join(map(stem, word.split("_"))) for word in side.split()) for side in line.split("|")
            )
            found.append((one, other))
    return tuple(found)


@cache
def _table() -> Mapping[str, frozenset[str]]:
    """Stem or phrase to all that excludes it."""
    found: dict[str, set[str]] = {}
    for one, other in _lines():
        for word in one:
            found.setdefault(word, set()).update(other)
        for word in other:
            found.setdefault(word, set()).update(one)
    return {word: frozenset(others - {word}) for word, others in found.items()}


@cache
def _sides() -> Mapping[str, frozenset[int]]:
    """Stem or phrase to the sides of lines that it is on."""
    found: dict[str, set[int]] = {}
    for number, (one, other) in enumerate(_lines()):
        for side, own in ((2 * number, one), (2 * number + 1, other)):
            for word in own:
                found.setdefault(word, set()).add(side)
    return {word: frozenset(own) for word, own in found.items()}

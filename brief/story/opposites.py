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


def _phrases(words: Sequence[str]) -> set[str]:
    """The stems of the words, and of their phrases joined by underscores."""
    stems = [stem(word) for word in words]
    return {"_".join(stems[start : start + length]) for length in range(1, LONGEST + 1) for start in range(len(stems))}


@cache
def _table() -> Mapping[str, frozenset[str]]:
    """Stem or phrase to all that excludes it."""
    found: dict[str, set[str]] = {}
    for line in files("brief.story").joinpath("data/opposites.txt").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        one, other = ({"_".join(map(stem, word.split("_"))) for word in side.split()} for side in line.split("|"))
        for a, b in product(one, other):
            found.setdefault(a, set()).add(b)
            found.setdefault(b, set()).add(a)
    return {word: frozenset(others - {word}) for word, others in found.items()}

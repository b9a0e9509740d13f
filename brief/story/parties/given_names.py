"""Given names before one family name: short forms of each other, spellings of one name, or two people."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files

from brief.story.parties.names import distance, key

LONG = 7
"""Letters from which on a given name is long."""
MOST_EDITS, MOST_EDITS_LONG = 2, 4
"""Letters by which two spellings of one given name, and of a long one, differ at most."""
_NONE: frozenset[int] = frozenset()
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"ph", "f"),
        (r"gh", ""),
        (r"ck|q", "k"),
        (r"x", "ks"),
        (r"sch|sh", "s"),
        (r"g(?=[ei])", "j"),
        (r"c(?=[eiy])", "s"),
        (r"c", "k"),
        (r"v", "f"),
        (r"z", "s"),
        (r"(?<!^)h", ""),
        (r"(.)\1", r"\1"),
        (r"^[aeiouy]+", "a"),
        (r"(?<!^)[aeiouyw]", ""),
    )
)
"""What is spelled in several ways, made one, in order; vowels after the first sound go. After Soundex (1918)."""


def is_nickname(first: str, second: str) -> bool:
    """Whether two given names in small letters are forms of one: `tom`, `thomas`; one alone is a form of itself."""
    return first == second or bool(_table().get(first, _NONE) & _table().get(second, _NONE))


@lru_cache(maxsize=8192)
def is_spelling(first: str, second: str) -> bool:
    """Whether two given names in small letters are spelled differently and sound alike: `sean`, `shaun`."""
    most = MOST_EDITS_LONG if max(len(first), len(second)) >= LONG else MOST_EDITS
    return first != second and sound(first) == sound(second) and distance(first, second, most) <= most


@lru_cache(maxsize=8192)
def split(name: str) -> tuple[str, str]:
    """A person's first given name and family name, in small letters; the given name is empty if there is none."""
    words = key(name).split()
    return (words[0] if len(words) > 1 else "", words[-1] if words else "")


def sound(name: str) -> str:
    """How a name in small letters sounds, roughly: `catherine` and `kathryn` are `ktrn`."""
    for pattern, instead in _SOUNDS:
        name = pattern.sub(instead, name)
    return name


@cache
def _table() -> dict[str, frozenset[int]]:
    """Given name to the names that it is a form of."""
    found: dict[str, set[int]] = {}
    lines = files("brief.story").joinpath("data/nicknames.txt").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines):
        if not line.startswith("#"):
            for name in line.split():
                found.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}

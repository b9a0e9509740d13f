"""Whether two names of different articles can be the same person, body or place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from brief.model import normalise

_TITLES = frozenset(
    """
    mr mrs ms miss dr prof professor sir dame lord lady president prime minister premier chancellor king queen prince
    princess pope general gen colonel col captain capt major maj lieutenant lt sergeant sgt senator sen representative
    rep governor gov mayor judge justice reverend rev sheikh sultan emir ayatollah imam minister secretary chief
    the acting former ex
    """.split()
)
_BODY_WORDS = frozenset("the of for and in at on de la le du group inc ltd llc plc co corp corporation company".split())
_PARTICLES = frozenset("al el de la le van von der den bin ibn da di dos del abu ben e i o u".split())


@lru_cache(maxsize=32768)
def key(name: str) -> str:
    """A name for comparison: no accents, case, titles, punctuation."""
    words = [word for word in normalise(name).split() if word not in _TITLES]
    return " ".join(words) or normalise(name)


def is_near(first: str, second: str) -> bool:
    """Whether two words are spelling variants: one or two letters apart, by length, with the same first letter."""
    if first == second:
        return True
    longest = max(len(first), len(second))
    allowed = 1 if longest < 8 else 2
    if longest < 5 or first[0] != second[0] or abs(len(first) - len(second)) > allowed:
        return False
    return distance(first, second, allowed) <= allowed


def distance(first: str, second: str, most: int) -> int:
    """Edits (insert, delete, replace, swap of neighbours) between two words; a number above `most` if more."""
    before: list[int] = []
    row = list(range(len(second) + 1))
    for i, a in enumerate(first, start=1):
        older, before, row = before, row, [i]
        for j, b in enumerate(second, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if older and j > 1 and a == second[j - 2] and first[i - 2] == b:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]


def same_person(first: str, second: str) -> bool:
    """Whether two person names fit: same last name, and given names that do not contradict each other.

    `Putin` fits `Vladimir Putin`, `V. Putin` fits `Vladimir Putin`; `Ahmed Shah` does not fit `Mohammed Shah`.
    """
    a, b = key(first).split(), key(second).split()
    if not a or not b:
        return False
    if a == b or set(a) == set(b):
        return True
    short, long = sorted((a, b), key=len)
    if len(short) > 1 and set(short) <= set(long):
        return True
    if not is_near(a[-1], b[-1]):
        return len(short) == 1 and len(long) == 2 and short[0] == long[0] and len(short[0]) > 3
    given_a, given_b = [w for w in a[:-1] if w not in _PARTICLES], [w for w in b[:-1] if w not in _PARTICLES]
    if not given_a or not given_b:
        return a[-1] == b[-1]
    return any(x == y or is_near(x, y) or (1 in (len(x), len(y)) and x[0] == y[0]) for x in given_a for y in given_b)


def initials(name: str) -> str:
    """The acronym a body's name would have: `Shanghai Cooperation Organization` gives `sco`."""
    return "".join(word[0] for word in key(name).split() if word not in _BODY_WORDS)


def _acronyms(name: str) -> set[str]:
    return {found.replace(".", "").lower() for found in re.findall(r"\b(?:[A-Z][.-]?){2,7}\b", name)}


def same_body(first: Iterable[str], second: Iterable[str]) -> bool:
    """Whether two bodies, each given with its aliases, share a name, a spelling or an acronym."""
    a, b = [name for name in first if name], [name for name in second if name]
    keys_a, keys_b = {_body_key(name) for name in a}, {_body_key(name) for name in b}
    if keys_a & keys_b:
        return True
    short_a, short_b = {s for name in a for s in _acronyms(name)}, {s for name in b for s in _acronyms(name)}
    if short_a & short_b:
        return True
    long_a = {initials(name) for name in a if len(key(name).split()) > 1}
    long_b = {initials(name) for name in b if len(key(name).split()) > 1}
    return bool(short_a & long_b or short_b & long_a)


def _body_key(name: str) -> str:
    bare = re.sub(r"\([^)]*\)", " ", name)
    words = [_plain_form(word) for word in normalise(bare).split() if word not in _BODY_WORDS]
    return " ".join(words) or normalise(name)


def _plain_form(word: str) -> str:
    return word.replace("isation", "ization").replace("defence", "defense").replace("centre", "center")


def same_place(first: str, second: str) -> bool:
    """Whether two place names are the same or spelling variants: `Mazar-i-Sharif`, `Mazar-e-Sharif`."""
    a = [word for word in normalise(first).split() if word not in _BODY_WORDS]
    b = [word for word in normalise(second).split() if word not in _BODY_WORDS]
    if a == b:
        return True
    a, b = ([w for w in words if w not in _PARTICLES] or words for words in (a, b))
    return len(a) == len(b) and all(is_near(x, y) for x, y in zip(a, b, strict=True))

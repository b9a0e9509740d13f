"""Sentences as weighted words: what of a sentence counts when it is compared with another.

A word is reduced to its stem, weighs more the rarer it is in general English, and has neighbours: words that news uses
for the same thing ("die", "killed"). No model and no network; the two tables beside this file are all it knows.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")
_SPLIT_DECIMAL = re.compile(r"(?<=\d)\. (?=\d)")

STOP = frozenset(
    """
    a an the and or but nor if of at by for with about against between into through during before after above below
    to from up down in out on off over under again then once here there when where why how all any both each few more
    most other some such no not only own same so than too very can will just don should now i me my we our us you your
    he him his she her hers it its they them their what which who whom this that these those am is are was were be
    been being have has had having do does did doing would could may might must shall said says say saying told also
    as while among because since until upon t s
    """.split()
)
"""Words that do not count when sentences are compared."""
_SUFFIXES = (
    ("iveness", "ive"),
    ("fulness", "ful"),
    ("ousness", "ous"),
    ("ational", "ate"),
    ("ization", "ize"),
    ("isation", "ize"),
    ("ations", "ate"),
    ("ation", "ate"),
    ("ements", "e"),
    ("ement", "e"),
    ("ments", ""),
    ("ment", ""),
    ("ingly", ""),
    ("ings", ""),
    ("ing", ""),
    ("edly", ""),
    ("ied", "y"),
    ("ies", "y"),
    ("ers", ""),
    ("ors", ""),
    ("ions", ""),
    ("ion", ""),
    ("ness", ""),
    ("ed", ""),
    ("er", ""),
    ("or", ""),
    ("ly", ""),
    ("es", ""),
    ("s", ""),
    ("e", ""),
)
"""Longest first; the first that leaves at least three letters is taken. Source: a reduced form of Porter (1980)."""

NUMBER_WORDS: Mapping[str, int] = {
    word: value
    for value, word in enumerate(
        """
        zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen twenty
        """.split()
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
"""Cardinal numbers in words, as far as they are one word."""


SYNONYM = 0.7
"""What a word counts that is met only by a word of one of its synonym groups."""
PREFIX = 0.6
"""What a word counts that is met only by a word with the same beginning ("Kazakh", "Kazakhstan")."""
PREFIX_LENGTH = 5
"""Letters that must be the same at the beginning."""

_NONE: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Words:
    """One sentence as its distinct stems."""

    weights: Mapping[str, float]
    """Stem to weight, 0-1, in the order of the sentence."""
    total: float
    """All weights together."""
    events: frozenset[int]
    """The kinds of event that it names: groups of the synonym table."""
    groups: frozenset[int]
    """All groups of the synonym table that its words are in."""
    beginnings: frozenset[str]
    """The beginnings of its longer words."""

    def best(self, stemmed: str) -> float:
        """How far the sentence has a stem: 1 itself, less a synonym or a word with the same beginning, else 0."""
        if stemmed in self.weights:
            return 1.0
        if not self.groups.isdisjoint(groups(stemmed)):
            return SYNONYM
        return PREFIX if stemmed[:PREFIX_LENGTH] in self.beginnings else 0.0


def plain(text: str) -> str:
    """Text without accents, for comparison only: offsets do not survive."""
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The comparable part of a lower-case word: `attending`, `attended` and `attends` become `attend`."""
    if len(word) > 3:
        for suffix, instead in _SUFFIXES:
            if word.endswith(suffix) and len(word) - len(suffix) + len(instead) >= 3:
                word = word[: len(word) - len(suffix)] + instead
                break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz":
        word = word[:-1]
    if len(word) > 3 and word.endswith("e"):
        word = word[:-1]
    return word[:-1] + "y" if word.endswith("i") else word


@cache
def _ranks() -> Mapping[str, int]:
    lines = files("brief.story").joinpath("data/ranks.txt").read_text(encoding="utf-8").splitlines()
    return {word: rank for rank, word in enumerate((line for line in lines if not line.startswith("#")), start=1)}


@cache
def _groups() -> tuple[Mapping[str, frozenset[int]], int]:
    """Stem to its groups, and the number from which on groups are things, not events."""
    lines = files("brief.story").joinpath("data/synonyms.txt").read_text(encoding="utf-8").splitlines()
    found: dict[str, set[int]] = {}
    things = len(lines)
    for number, line in enumerate(lines):
        if line == "# things":
            things = number
        if not line.startswith("#"):
            for word in line.split():
                found.setdefault(stem(word), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}, things


def groups(stemmed: str) -> frozenset[int]:
    """The synonym groups of a stem; two stems with a common group can stand for each other in news."""
    return _groups()[0].get(stemmed, _NONE)


def alike(first: str, second: str) -> float:
    """How far one stem stands for another: 1 if the same, less for a synonym or a common beginning, else 0."""
    if first == second:
        return 1.0
    if groups(first) & groups(second):
        return SYNONYM
    return PREFIX if len(first) >= PREFIX_LENGTH and first[:PREFIX_LENGTH] == second[:PREFIX_LENGTH] else 0.0


def weight(word: str) -> float:
    """How much a lower-case word tells, 0.09 (frequent) to 1 (a name or number), from its rank in general English.

    Source: Zipf's law, frequency about 0.1/rank; the bounds are tuned on annotated sentence pairs (docs/quality.md).
    """
    rank = _ranks().get(word)
    return 1.0 if rank is None else float(max(0.3, min(1.0, (math.log(rank) - 2.7) / 9)) ** 2)


def is_common(word: str) -> bool:
    """Whether a word is one of general English, not a name; case does not count."""
    return word.lower() in _ranks()


@lru_cache(maxsize=65536)
def _entry(token: str) -> tuple[str, float] | None:
    """Stem and weight of one token as it stands in a sentence; None if it does not count."""
    word = plain(token).lower().partition("'")[0].partition("’")[0]
    if not word or word in STOP:
        return None
    if word[0].isdigit():
        return word.replace(",", ""), 1.0
    if word in NUMBER_WORDS:
        return str(NUMBER_WORDS[word]), 0.4
    return stem(word), weight(word)


@lru_cache(maxsize=16384)
def words(sentence: str) -> Words:
    """The words of a sentence that count, with their weights."""
    found: dict[str, float] = {}
    if ". " in sentence:
        sentence = _SPLIT_DECIMAL.sub(".", sentence)
    for token in _TOKEN.findall(sentence):
        entry = _entry(token)
        if entry is not None and entry[1] > found.get(entry[0], 0.0):
            found[entry[0]] = entry[1]
    table, things = _groups()
    kinds = {group for stemmed in found if stemmed in table for group in table[stemmed]}
    return Words(
        weights=found,
        total=sum(found.values()),
        events=frozenset(group for group in kinds if group < things),
        groups=frozenset(kinds),
        beginnings=frozenset(stemmed[:PREFIX_LENGTH] for stemmed in found if len(stemmed) >= PREFIX_LENGTH),
    )

"""Figures as numbers: `1,200`, `2.5 million`, `twenty-five`, `a dozen`, `10th`; pure functions on words."""

from __future__ import annotations

import re

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
)
_SMALL = {word: n for n, word in enumerate(f"{_UNITS} eighteen nineteen".split())}
_TENS = {w: n * 10 for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "k": 1_000,
    "million": 1_000_000,
    "mn": 1_000_000,
    "m": 1_000_000,
    "billion": 1_000_000_000,
    "bn": 1_000_000_000,
    "b": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "tn": 1_000_000_000_000,
    "lakh": 100_000,
    "lakhs": 100_000,
    "crore": 10_000_000,
    "crores": 10_000_000,
}
_GROUPS = {"dozen": 12, "dozens": 12, "score": 20, "half": 0.5, "quarter": 0.25, "third": 1 / 3, "pair": 2, "couple": 2}
_ORDINALS = {
    **{w: n for n, w in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)},
    "eleventh": 11,
    "twelfth": 12,
    "thirteenth": 13,
    "fifteenth": 15,
    "twentieth": 20,
    "thirtieth": 30,
    "fiftieth": 50,
    "hundredth": 100,
}
_DIGITS = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d+)(?:\.\d+)?")
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)$")
_SCALED = re.compile(r"(\d[\d,.]*)(k|m|mn|bn|b|tn)$")
VAGUE = frozenset("dozens hundreds thousands millions billions scores".split())
"""Words that give an order of magnitude only."""


def is_scale(word: str) -> bool:
    """Does the word multiply the figure before it: hundred, million, bn, also with the full stop of its sentence?"""
    return word.lower().rstrip(".") in _SCALES


def ordinal(word: str) -> int | None:
    """The place that `10th` or `tenth` names; None for any other word."""
    match = _ORDINAL.match(word.lower())
    return int(match[1]) if match else _ORDINALS.get(word.lower())


def parse(words: str) -> float | None:
    """The value of a figure in digits or words; None if any word is no part of one.

    `12,500 crore` and `5.5 lakh` are counted as in India, where `1,20,000` is 120000.

    `twenty-five` 25, `2.5 million` 2500000, `two hundred and six` 206, `half a million` 500000, `a dozen` 12.
    """
    total = 0.0
    current: float | None = None
    for word in re.split(r"\s+|(?<=[a-z])-", words.strip().rstrip(".").lower()):
        if word in ("and", "a", "an", "of", ""):
            continue
        value = _word(word)
        if word in _SCALES:
            scale = _SCALES[word]
            if current is None and total:  # "1.5 lakh crore"
                total *= scale
                continue
            current = (1 if current is None else current) * scale
            if scale > 100:
                total += current
                current = None
        elif value is not None:
            if word in _GROUPS and current is not None:
                current *= value
            else:
                current = (current or 0) + value
        else:
            return None
    if current is None and total == 0 and not re.search(r"\w", words):
        return None
    return total + (current or 0)


def _word(word: str) -> float | None:
    for table in (_SMALL, _TENS, _GROUPS):
        if word in table:
            return table[word]
    scaled = _SCALED.match(word)
    if scaled:
        number = parse(scaled[1])
        return None if number is None else number * _SCALES[scaled[2]]
    return float(word.replace(",", "")) if _DIGITS.fullmatch(word) else None


_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}


def part(word: str) -> int | None:
    """Into how many a `third`, `thirds` or `half` divides; None for any other word."""
    return _PARTS.get(word.lower().removesuffix("s"))

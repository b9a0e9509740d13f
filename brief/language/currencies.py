"""Currencies: which ISO 4217 code the word or sign of an amount stands for, by the adjective before it if need be."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from brief.language.tables import rows, several


@cache
def _codes() -> Mapping[tuple[str, str], str]:
    """Word and adjective (both lower case; the adjective may be empty) to code."""
    found: dict[tuple[str, str], str] = {}
    for word, adjectives, code in rows("currencies.tsv"):
        for adjective in several(adjectives) or ("",):
            found[word, adjective] = code
    return found


@cache
def _words() -> frozenset[str]:
    return frozenset(word for word, _ in _codes())


def is_currency(word: str) -> bool:
    """Is the word (any case, singular or plural) or sign that of a currency, ambiguous ones such as `peso` included?"""
    return _singular(word) is not None


def code(word: str, before: str = "") -> str | None:
    """The code of a currency word or sign; None if the word is none, or several currencies share it.

    Args:
        word: `dollars`, `€`, `kroner` …
        before: The words before it, of which the last one or two may say whose it is: `Danish`, `Hong Kong`.
    """
    known = _singular(word)
    if known is None:
        return None
    last = before.lower().split()[-2:]
    for adjective in (" ".join(last), *last[-1:], ""):
        if (known, adjective) in _codes():
            return _codes()[known, adjective]
    return None


def _singular(word: str) -> str | None:
    lower = word.lower()
    return next((form for form in (lower, lower.removesuffix("s"), lower.removesuffix("es")) if form in _words()), None)

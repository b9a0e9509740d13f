"""How much two articles tell the same: the share of the names and numbers of one that the other has too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from brief.model import Brief
from brief.story.sentences.words import is_common, stem

LEAST_SHARED = 2
"""Names and numbers that two articles must have in common to be close at all, however short they are."""
_WORD = re.compile(r"[^\W\d_]+|\d+(?:[.,:]\d+)*")


def closeness(first: Brief, second: Brief) -> float:
    """The share of the names and numbers of the shorter article that the other has, 0-1.

    Two short reports of one event reach .6 to 1, long articles of one event .3 to .6.
    """
    a, b = _rare(first.article.text), _rare(second.article.text)
    both = len(a & b)
    least = min(len(a), len(b)) - 1  # one of them may be what they dispute
    return min(1.0, both / least) if both >= LEAST_SHARED else 0.0


@lru_cache(maxsize=256)
def _rare(text: str) -> frozenset[str]:
    return frozenset(_names_and_numbers(text))


def _names_and_numbers(text: str) -> Iterator[str]:
    for word in _WORD.findall(text):
        if word[0].isdigit():
            yield word
        elif word[0].isupper() and not is_common(word):
            yield stem(word.lower())

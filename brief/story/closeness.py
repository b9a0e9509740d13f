"""How much two articles tell the same: the share of the names and numbers of one that the other has too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from brief.model import Brief
from brief.story.sentences.words import is_common, stem, words

SHORTEST = 20
"""Different words that tell something below which a text is no report that could leave something out."""
LONGEST = 1_200
"""Words of text above which an article tells so much that what the other has not is another matter."""
FEW = 4
"""Names and numbers of the shorter article below which words have to do."""
OF_WORDS = 2.0
"""By how much the share of words is multiplied to stand beside that of names and numbers: half of them is much."""
_WORD = re.compile(r"[^\W\d_]+|\d+(?:[.,:]\d+)*")


def closeness(first: Brief, second: Brief) -> float:
    """The share of the names and numbers of the shorter article that the other has, 0-1.

    Two short reports of one event reach .6 to 1, long articles of one event .3 to .6. Where there are few names and
    numbers, the words that tell something count. 0 for what is too short or too long to be a report of one event.
    """
    a, b = _rare(first.article.text), _rare(second.article.text)
    if max(_length(first.article.text), _length(second.article.text)) > LONGEST:
        return 0.0
    left, right = words(first.article.text), words(second.article.text)
    if min(len(left.weights), len(right.weights)) < SHORTEST:
        return 0.0
    both, least = len(a & b), min(len(a), len(b)) - 1  # one of them may be what they dispute
    if least >= FEW:
        return min(1.0, both / least)
    shared = sum(weight for stemmed, weight in left.weights.items() if stemmed in right.weights)
    total = min(left.total, right.total)
    return min(1.0, OF_WORDS * shared / total) if total else 0.0


@lru_cache(maxsize=256)
def _length(text: str) -> int:
    return len(text.split())


@lru_cache(maxsize=256)
def _rare(text: str) -> frozenset[str]:
    return frozenset(_names_and_numbers(text))


def _names_and_numbers(text: str) -> Iterator[str]:
    for word in _WORD.findall(text):
        if word[0].isdigit():
            yield word
        elif word[0].isupper() and not is_common(word):
            yield stem(word.lower())

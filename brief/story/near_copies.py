"""Sentences that are the same but for a word, though that word is most of what they say: `Estonia was admitted`.

Such pairs score low as statements of one event, so they are found by the pairs of neighbouring words that they share.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import lru_cache
from itertools import pairwise

from brief.story.context import Context

SHARED = 0.5
"""Share of the shorter sentence's pairs of words that the other must have."""
MOST_SENTENCES = 8
"""Pairs of words that more sentences of a text have say nothing."""
FEWEST_WORDS, MOST_WORDS = 4, 40
_WORD = re.compile(r"[\w'’.-]*\w")


def near_copies(context: Context, first: int, second: int) -> list[tuple[int, int]]:
    """Sentences (of the first text, of the second) that share most of their word order, in order."""
    left, right = _pairs(context.sentences.texts[first]), _pairs(context.sentences.texts[second])
    where: dict[tuple[str, str], list[int]] = defaultdict(list)
    for column, pairs in enumerate(right):
        for pair in pairs:
            where[pair].append(column)
    found = []
    for row, pairs in enumerate(left):
        hits = Counter(column for pair in pairs for column in where.get(pair, ()) if len(where[pair]) <= MOST_SENTENCES)
        for column, count in sorted(hits.items()):
            if count >= 2 and count >= SHARED * min(len(pairs), len(right[column])):
                found.append((row, column))
    return found


@lru_cache(maxsize=64)
def _pairs(sentences: tuple[str, ...]) -> tuple[frozenset[tuple[str, str]], ...]:
    return tuple(_neighbours(sentence) for sentence in sentences)


def _neighbours(sentence: str) -> frozenset[tuple[str, str]]:
    words = _WORD.findall(sentence.casefold())
    if not FEWEST_WORDS <= len(words) <= MOST_WORDS:
        return frozenset()
    return frozenset(pairwise(words))

"""Sentences that are the same but for a word, though that word is most of what they say: `Estonia was admitted`.

Such pairs score low as statements of one event, so they are found by the pairs of neighbouring words that they share.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from brief.story.context import Context
from brief.story.sentences.words import STOP

SHARED = 0.5
"""Share of the shorter sentence's pairs of words that the other must have."""
MOST_SENTENCES = 8
"""Pairs of words that more sentences of a text have say nothing."""
SHORT = 8
"""Pairs of words below which a sentence counts as short."""
SAME = 3
"""Words that short sentences must have in common."""
ALL_BUT = 2
"""Words in one place by which sentences of a handful of words may differ, whatever the share of pairs is."""
TINY = 5
"""Words up to which a sentence is a copy of one that begins with the same name or thing."""
_ENDS = (".", "!", "?")
"""What the credit of a picture does not end with."""
FEWEST_WORDS, MOST_WORDS = 4, 40
_WORD = re.compile(r"[\w'’.-]*\w")


def near_copies(context: Context, first: int, second: int) -> list[tuple[int, int]]:
    """Sentences (of the first text, of the second) that share most of their word order, in order."""
    return list(_copies(context.sentences.texts[first], context.sentences.texts[second]))


@lru_cache(maxsize=64)
def _copies(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    left, right = _pairs(first), _pairs(second)
    where: dict[tuple[str, str], list[int]] = defaultdict(list)
    for column, pairs in enumerate(right):
        for pair in pairs:
            where[pair].append(column)
    found = []
    for row, pairs in enumerate(left):
        hits = Counter(column for pair in pairs for column in where.get(pair, ()) if len(where[pair]) <= MOST_SENTENCES)
        for column, count in sorted(hits.items()):
            enough = count >= 2 and count >= SHARED * min(len(pairs), len(right[column]))
            if enough or (len(pairs) < SHORT and _differ_in_one_place(first[row], second[column])):
                found.append((row, column))
    return tuple(sorted({*found, *_tiny_copies(first, second)}))


def is_tiny(sentence: str) -> bool:
    """Whether a sentence has so few words that those it shares with its copy are fewer than those that differ."""
    return sentence.rstrip().endswith(_ENDS) and 1 < len(_WORD.findall(sentence)) <= TINY


def _tiny_copies(left: Sequence[str], right: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Sentences of a few words that begin alike, with a word that tells something: `Norway abstained`."""
    there: dict[str, list[int]] = defaultdict(list)
    for column, sentence in enumerate(right):
        if is_tiny(sentence):
            there[_WORD.findall(sentence.casefold())[0]].append(column)
    for row, sentence in enumerate(left):
        if is_tiny(sentence):
            own = _WORD.findall(sentence.casefold())
            for column in there.get(own[0], ()):
                other = _WORD.findall(right[column].casefold())
                alike = [*own[: _common(own, other)], *own[len(own) - _common(own[::-1], other[::-1]) :]]
                if own != other and any(word not in STOP for word in alike):
                    yield row, column


def _differ_in_one_place(first: str, second: str) -> bool:
    """Whether the sentences begin and end alike and differ in at most `ALL_BUT` words between."""
    a, b = (_WORD.findall(sentence.casefold()) for sentence in (first, second))
    start = _common(a, b)
    same = start + _common(a[start:][::-1], b[start:][::-1])
    return same >= SAME and max(len(a), len(b)) - same <= ALL_BUT


def _common(first: list[str], second: list[str]) -> int:
    """How many words the two lists begin with alike."""
    return next(
        (place for place, (x, y) in enumerate(zip(first, second, strict=False)) if x != y), min(len(first), len(second))
    )


@lru_cache(maxsize=64)
def _pairs(sentences: tuple[str, ...]) -> tuple[frozenset[tuple[str, str]], ...]:
    return tuple(_neighbours(sentence) for sentence in sentences)


def _neighbours(sentence: str) -> frozenset[tuple[str, str]]:
    words = _WORD.findall(sentence.casefold())
    if not FEWEST_WORDS <= len(words) <= MOST_WORDS:
        return frozenset()
    return frozenset(pairwise(words))

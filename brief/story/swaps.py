"""Who did it to whom, the other way round: two sentences of the same words in which two names have changed places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from brief.story.change import Token
from brief.story.slot_words import MONTHS, WEEKDAYS

SWAPPED = "who did it to whom"
MOST_WORDS = 12
"""Words between which the names change places."""
_WHERE = frozenset("on in at of near by".split())
"""What says only where or when something was, wherever it stands."""
_BOTH_WAYS = frozenset(
    "and or with met meets meet meeting versus v vs married marries wed between nor plus while but as talked".split()
)
"""What joins names that may stand in either order."""


def swap(left: Sequence[Token], right: Sequence[Token]) -> tuple[Sequence[Token], Sequence[Token]] | None:
    """The stretches `X beat Y` and `Y beat X` in which the sentences differ, or None if they differ in another way."""
    a, b = [token.word.casefold() for token in left], [token.word.casefold() for token in right]
    if a == b or Counter(a) != Counter(b):
        return None
    start = next(place for place, (x, y) in enumerate(zip(a, b, strict=True)) if x != y)
    end = len(a) - next(place for place, (x, y) in enumerate(zip(a[::-1], b[::-1], strict=True)) if x != y)
    if end - start > MOST_WORDS:
        return None
    for first in range(1, end - start - 1):
        for last in range(1, end - start - first):
            head, middle, tail = a[start : start + first], a[start + first : end - last], a[end - last : end]
            if [*tail, *middle, *head] == b[start:end]:
                named = all(_is_name(left[start + n]) for n in (first - 1, end - start - 1))
                return (left[start:end], right[start:end]) if named and _is_one_way(middle) else None
    return None


def _is_name(token: Token) -> bool:
    return token.word[:1].isupper() and token.word.casefold() not in WEEKDAYS | MONTHS


def _is_one_way(middle: Sequence[str]) -> bool:
    return all(word.isalpha() for word in middle) and _BOTH_WAYS.isdisjoint(middle) and not _WHERE.issuperset(middle)

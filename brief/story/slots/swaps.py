"""Who did it to whom, the other way round: two names have changed places, or the verb has become a passive."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from brief.story.sentences.words import alike, stem
from brief.story.slots.change import Token, after, before
from brief.story.slots.words import MONTHS, WEEKDAYS

SWAPPED = "who did it to whom"
MOST_WORDS = 12
"""Words between which the names change places."""
ROOT = 3
"""Letters that an irregular participle shares with its verb: `beat`, `beaten`."""
_BE = frozenset("be been being is are was were am got get gets".split())
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


def turned(left: Sequence[Token], right: Sequence[Token]) -> tuple[Sequence[Token], Sequence[Token]] | None:
    """The stretches `acquire Y` and `be acquired by Y` in which sentences with one subject differ, or None."""
    if found := _turned(left, right):
        return found
    found = _turned(right, left)
    return found and (found[1], found[0])


def _turned(active: Sequence[Token], passive: Sequence[Token]) -> tuple[Sequence[Token], Sequence[Token]] | None:
    if len(passive) != len(active) + 2:
        return None
    a, b = [token.word.casefold() for token in active], [token.word.casefold() for token in passive]
    place = next((place for place, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), len(a))
    if b[place + 2 : place + 3] != ["by"] or b[place] not in _BE or a[place + 1 :] != b[place + 3 :]:
        return None
    verb, participle = stem(a[place]), stem(b[place + 1])
    if not alike(verb, participle) and verb[:ROOT] != participle[:ROOT]:
        return None
    return active[place : place + 2], passive[place : place + 4]


def is_given_back(changes: Sequence[tuple[Sequence[Token], Sequence[Token]]], left: Sequence[Token]) -> bool:
    """Whether `from` has become `to`, and so the verb, if it has changed, its converse: `got it from`, `gave it to`."""
    turned_round = [
        (a, b)
        for a, b in changes
        if len(a) == len(b) == 1 and {a[0].word.casefold(), b[0].word.casefold()} == {"from", "to"}
    ]
    return len(turned_round) == 1 and not after(turned_round[0][0], left)[:1].isdigit()


def is_way(left: Sequence[Token], sentence: Sequence[Token]) -> bool:
    """Whether what changed places is where a way begins and ends: `from X to Y`."""
    return before(left, sentence) == "from" and any(token.word == "to" for token in left)


def _is_name(token: Token) -> bool:
    return token.word[:1].isupper() and token.word.casefold() not in WEEKDAYS | MONTHS


def _is_one_way(middle: Sequence[str]) -> bool:
    return all(word.isalpha() for word in middle) and _BOTH_WAYS.isdisjoint(middle) and not _WHERE.issuperset(middle)

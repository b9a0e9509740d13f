"""Times in the same place of the same sentence: whether the changed words give another time."""

from __future__ import annotations

import re
from collections.abc import Sequence

from brief.model import When
from brief.story.change import Change, Token, around, before, lowered
from brief.story.clock import days_apart, same_clock
from brief.story.context import Said
from brief.story.slot_words import DAY_WORDS, MONTHS, PARTS, SEASONS, SPANS, WEEKDAYS

_MONTH_OR_CLOCK = re.compile(rf"\b(?:{'|'.join(sorted(MONTHS))}|a\.?m|p\.?m|am|pm|gmt|o['’]clock)\b", re.I)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_CLOSED = (WEEKDAYS, MONTHS, DAY_WORDS, PARTS, SEASONS, SPANS)


def is_another_time(change: Change) -> bool:
    """Whether both sides hold a time expression and the times cannot be the same."""
    if not all(_is_time(*side) for side in change.sides()):
        return False
    left, right = set(lowered(change.left)), set(lowered(change.right))
    clocks = same_clock(*(around(*side) for side in change.sides()))
    if clocks is not None:
        return not clocks
    a, b = _when(change.left_said), _when(change.right_said)
    if a and b and a.start and b.start:
        return days_apart(a, b) or any(_exclude(left, right, closed) for closed in (PARTS, SEASONS))
    if any(_exclude(left, right, closed) for closed in _CLOSED):
        return True
    digits = [{word for word in side if word.isdigit()} for side in (left, right)]
    return all(digits) and not digits[0] & digits[1]


def _exclude(left: set[str], right: set[str], closed: frozenset[str]) -> bool:
    """Whether both sides have words of a closed list, and none in common."""
    a, b = left & closed, right & closed
    return bool(a) and bool(b) and not a & b


def _when(said: Sequence[Said]) -> When | None:
    return next((one.claim for one in said if isinstance(one.claim, When)), None)


def _is_time(tokens: Sequence[Token], sentence: Sequence[Token]) -> bool:
    if not tokens:
        return False
    words = lowered(tokens)
    if any(word in WEEKDAYS | MONTHS - {"may", "march"} | DAY_WORDS | PARTS | SEASONS for word in words):
        return True
    if any(token.word in ("May", "March") for token in tokens):
        return True
    if any(word in SPANS for word in words) and before(tokens, sentence) in ("last", "next", "this"):
        return True
    return any(word.isdigit() or re.fullmatch(r"\d{1,2}[.: ]\d\d", word) for word in words) and bool(
        _MONTH_OR_CLOCK.search(around(tokens, sentence)) or any(_YEAR.fullmatch(word) for word in words)
    )

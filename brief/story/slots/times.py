"""Times in the same place of the same sentence: whether the changed words give another time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from brief.model import When, normalise
from brief.story.context import Said
from brief.story.scenes.clock import days_apart, same_clock
from brief.story.slots.change import Change, Token, around, before, lowered
from brief.story.slots.words import DAY_WORDS, FREQUENCIES, MONTHS, PARTS, SEASONS, SPANS, WEEKDAYS

_MONTH = "|".join(sorted(MONTHS))
_MONTH_OR_CLOCK = re.compile(rf"\b(?:{_MONTH}|a\.?m|p\.?m|am|pm|gmt|o['’]clock)\b", re.I)
_DAY_AND_MONTH = re.compile(rf"(?:\d{{1,2}}\w* (?:{_MONTH})|(?:{_MONTH}) \d{{1,2}})\b", re.I)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")

_CLOSED = (WEEKDAYS, MONTHS, DAY_WORDS, PARTS, SEASONS, SPANS, FREQUENCIES)


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
        if _is_that_day(a, b) or _is_that_day(b, a):
            return False
        return days_apart(a, b) or any(_exclude(left, right, closed) for closed in (PARTS, SEASONS))
    if any(_exclude(left, right, closed) for closed in _CLOSED):
        return True
    digits = [{word for word in side if word.isdigit()} for side in (left, right)]
    return all(digits) and not digits[0] & digits[1]


def _is_that_day(named: When, dated: When) -> bool:
    """Whether a bare weekday can be the day and month that the other gives: within a week of it, whatever the year."""
    words = set(normalise(named.words).split())
    if not words & WEEKDAYS or words & MONTHS or not named.start or not dated.start:
        return False
    if not _DAY_AND_MONTH.search(dated.words):
        return False
    try:
        near = date.fromisoformat(named.start[:10])
        days = [date.fromisoformat(f"{near.year + years}{dated.start[4:10]}") for years in (-1, 0, 1)]
    except ValueError:
        return False
    closest = min(days, key=lambda one: abs((one - near).days))
    return closest.weekday() == near.weekday() and abs((closest - near).days) <= 7


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
    if any(word in WEEKDAYS | MONTHS - {"may", "march"} | DAY_WORDS | PARTS | SEASONS | FREQUENCIES for word in words):
        return True
    if any(token.word in ("May", "March") for token in tokens):
        return True
    if any(word in SPANS for word in words) and before(tokens, sentence) in ("last", "next", "this"):
        return True
    return any(word.isdigit() or re.fullmatch(r"\d{1,2}[.: ]\d\d", word) for word in words) and bool(
        _MONTH_OR_CLOCK.search(around(tokens, sentence)) or any(_YEAR.fullmatch(word) for word in words)
    )

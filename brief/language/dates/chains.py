"""Times that another time gives their value: `two days later`, `the next day`, `April 4` behind `April 3, 1968`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from brief.language.dates.grammar import NUMBER_WORDS
from brief.language.dates.kinds import VALUES, anchor_of
from brief.language.dates.values import Value, shifted
from brief.model import Basis

_BACK = 600
"""Characters between a day and the words that count from it."""
_DAYS = ("day", "part of day", "minute")


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """One time expression of a text; `start` and `end` of the span are half-open code points."""

    span: tuple[int, int]
    words: str
    kind: str
    """The grammar's name for it: weekday, mdy, clock, duration, year …"""
    value: Value
    basis: Basis
    weekday: int | None = None
    """0-6 for Monday-Sunday, where the words name a weekday."""


def counted(expressions: Iterator[TimeExpression]) -> Iterator[TimeExpression]:
    """`The next day` and `two days later` counted from the day that the text named last before."""
    last: date | None = None
    end = 0
    for expression in expressions:
        day = anchor_of(expression.value.start) if expression.value.grain in _DAYS else None
        if day is not None and expression.kind != "since":
            last, end = day, expression.span[1]
        elif last is not None and expression.span[0] - end <= _BACK and expression.value.start is None:
            value = _from(last, expression)
            if value is not None:
                expression = replace(expression, value=value, basis="inferred")
                last, end = anchor_of(value.start) or last, expression.span[1]
        yield expression


def _from(day: date, expression: TimeExpression) -> Value | None:
    """The value of words that count from a day named before; None if these do not."""
    words = expression.words.lower()
    if expression.kind == "relday" and expression.value.grain in _DAYS:
        shift = next((amount for word, amount in _NEIGHBOURS if word in words), None)
        return Value((day + timedelta(days=shift)).isoformat(), expression.value.grain) if shift is not None else None
    count = _LATER.fullmatch(words) if expression.kind == "ago" else None
    if count is None:
        return None
    amount = int(count[1]) if count[1].isdigit() else NUMBER_WORDS[count[1]]
    return shifted(day, amount if count[3] == "later" else -amount, count[2])


_NEIGHBOURS = (
    ("following", 1), ("next", 1), ("the day after", 1), ("previous", -1), ("the day before", -1),
    ("same", 0), ("that ", 0), ("in the", 0),
)  # fmt: skip
"""Words of a neighbouring day, with the days to count."""
_LATER = re.compile(rf"(\d{{1,2}}|{'|'.join(NUMBER_WORDS)})\s(day|week)s?\s(later|earlier)")


def dated(text: str, anchor: date | None, expressions: Iterator[TimeExpression]) -> Iterator[TimeExpression]:
    """Days and months that leave their year to a date before: `on April 3, 1968 … on April 4 … in May of that year`.

    News leaves out the year only of its own year; elsewhere the year goes on where the day lies close to the one named
    before, or where the article's own year would not do.
    """
    told: tuple[Value, int] | None = None
    for expression in expressions:
        start, end = expression.span
        if expression.kind in _YEARLESS and expression.basis == "inferred" and told is not None:
            is_near = start - told[1] <= _BACK and "\n" not in text[told[1] : start]
            value = (
                _in_year(expression, told[0], anchor, is_named=bool(_THAT_YEAR.match(text, end))) if is_near else None
            )
            if value is not None:
                expression = replace(expression, value=value)
        elif expression.basis == "explicit" and expression.value.start and expression.value.grain in _CALENDAR:
            told = expression.value, end
        yield expression


def _in_year(expression: TimeExpression, told: Value, anchor: date | None, *, is_named: bool) -> Value | None:
    """The expression in the year of what was told before; None if it is of the article's own year."""
    year = int((told.start or "0")[:4])
    first = date(year, 1, 1)
    found, _ = VALUES[expression.kind](expression.words, first, True)
    if found.start is None or is_named:
        return found if found.start else None
    if anchor is not None and (year >= anchor.year or anchor < (anchor_of(expression.value.start) or date.min)):
        return None
    if expression.kind == "month" or told.grain == "year":
        return None
    day, before = anchor_of(found.start), anchor_of(told.start) or anchor_of(f"{told.start}-15")
    if day is not None and before is not None and 0 <= (day - before).days <= _SOON:
        return found
    is_other = anchor is not None and (expression.value.start or "")[:4] != str(anchor.year)
    return found if is_other else None


_YEARLESS = frozenset({"mdy", "dmy", "month"})
_CALENDAR = ("day", "month", "year", "minute")
_THAT_YEAR = re.compile(r",?\s(?:of\s)?(?:that|the\ssame)\syear\b")
_SOON = 31
"""Days after a dated day within which a bare one goes on with it."""

"""Time expressions: where a text names a time, and which day, month or year that is.

The rules know English news: weekdays, dates with and without a year, clock times, parts of the day, relative words,
decades and quarters. Ages are consumed, durations have no value, scores never match. Without an anchor (the article's
own date) a relative expression has no value: nothing is ever resolved against today.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from brief.language.dates.chains import TimeExpression, counted, dated
from brief.language.dates.grammar import BOUND, BRIDGE, EXPRESSION, MODIFIER, TRIGGER
from brief.language.dates.kinds import SKIP, VALUES, clock_time
from brief.language.dates.values import WEEKDAYS, Ahead, Value

_DATE_KINDS = frozenset({"iso", "slash", "mdy", "dmy", "weekday", "relday"})
_MODIFIER_REACH = 30
_BEFORE = 30
_AFTER = 16
"""Characters on either side of a trigger in which its expression lies."""
_BOUND_REACH = 14
_STRETCHES = frozenset({"since", "duration", "range", "ago", "relday", "named", "clock"})
"""Kinds that `until` or `before` does not make a bound: `until recently` has no day, `the day before` is one."""
_BRIDGE_REACH = 32


_EVERY = re.compile(r"\b(?:[Ee]very|[Ee]ach|[Mm]ost)\s$")
_EVERY_REACH = 8
"""`Every October 9` is no day of one year."""
_CAPITALISED = re.compile(r"\b([A-Z][a-z]+)\s$")
_SHORT = 4
"""Letters of words that headlines in capitals may write small: `with`, `over`."""
_BEFORE_FEAST = frozenset(
    "on before after by until since at this last next for from every during around over between orthodox merry".split()
)
"""Words that may be capitalised before a feast, at the start of a sentence or as part of its name."""


def find_times(
    text: str, anchor: date | None, looks_ahead: Callable[[int], Ahead] = lambda offset: False
) -> list[TimeExpression]:
    """The time expressions of a text, in order, not overlapping.

    Args:
        text: Cleaned article text.
        anchor: The day the article was published, or None if unknown.
        looks_ahead: Whether the clause around this offset speaks of the future ("will meet Thursday"); None where it
            does not say.
    """
    return list(dated(text, anchor, counted(_merged(text, _found(text, anchor, looks_ahead)))))


def _matches(text: str) -> Iterator[re.Match[str]]:
    """The grammar's matches, looked for around what every expression holds."""
    start = end = 0
    for trigger in TRIGGER.finditer(text):
        if trigger.start() - _BEFORE > end:
            yield from EXPRESSION.finditer(text, start, end)
            start = text.rfind(" ", end, trigger.start() - _BEFORE) + 1 or trigger.start() - _BEFORE
        following = text.find(" ", trigger.end() + _AFTER, trigger.end() + 2 * _AFTER)
        end = max(end, following if following >= 0 else min(len(text), trigger.end() + _AFTER))
    yield from EXPRESSION.finditer(text, start, end)


def _is_surname(text: str, start: int) -> bool:
    """Whether a feast's name stands behind a first name: `Johnnie Christmas`."""
    before = _CAPITALISED.search(text, max(0, start - _MODIFIER_REACH), start)
    return before is not None and before[1].lower() not in _BEFORE_FEAST


def _is_in_title(text: str, start: int) -> bool:
    """Whether a day's word ends a name of capitals in running text: `Science Today`; not in a headline of capitals."""
    if not text[start].isupper() or not _CAPITALISED.search(text, max(0, start - _MODIFIER_REACH), start):
        return False
    line = text[text.rfind("\n", 0, start) + 1 : start]
    return any(len(word) > _SHORT and word.islower() for word in line.split())


def _found(text: str, anchor: date | None, looks_ahead: Callable[[int], Ahead]) -> Iterator[TimeExpression]:
    for match in _matches(text):
        kind = named = match.lastgroup or ""
        if kind == "age":
            continue
        words = match.group()
        start = match.start() + len(words) - len(words.lstrip())
        end = match.end()
        if kind == "feast" and _is_surname(text, start):
            continue
        if kind == "relday" and _is_in_title(text, start):
            continue
        bound = BOUND.search(text, max(0, start - _BOUND_REACH), start)
        ahead = looks_ahead(start)
        value, basis = VALUES[kind](words.strip(), anchor, ahead)
        if value is SKIP:
            continue
        if _EVERY.search(text, max(0, start - _EVERY_REACH), start):
            value = Value(None, value.grain)
        before = MODIFIER.search(text, max(0, start - _MODIFIER_REACH), start)
        if bound and kind not in _STRETCHES:
            start, kind = bound.start(), "since"
        elif before and kind not in ("duration", "range", "ago"):
            start = before.start()
        weekday = _weekday_of(words) if named == "weekday" else None
        yield TimeExpression((start, end), text[start:end], kind, value, basis, weekday)


def _weekday_of(words: str) -> int | None:
    """0-6 for Monday-Sunday, whose name these words begin with, perhaps behind one other word."""
    name = re.match(r"(?:\w+\s)?(mon|tue|wed|thu|fri|sat|sun)", words, re.IGNORECASE)
    return next((i for i, day in enumerate(WEEKDAYS) if name and day.startswith(name[1].lower())), None)


def _merged(text: str, found: Iterator[TimeExpression]) -> Iterator[TimeExpression]:
    last: TimeExpression | None = None
    for expression in found:
        if last is not None:
            gap = (last.span[1], expression.span[0])
            joined = _joined(last, expression, text[slice(*gap)])
            if gap[0] > gap[1]:
                expression = replace(expression, span=(gap[0], expression.span[1]))
                expression = replace(expression, words=text[slice(*expression.span)])
                gap = (gap[0], gap[0])
            near = gap[1] - gap[0] <= _BRIDGE_REACH and (gap[0] == gap[1] or BRIDGE.match(text, *gap) is not None)
            if joined is not None and near:
                span = (last.span[0], expression.span[1])
                if text[span[1] : span[1] + 1] == ")" and "(" in text[slice(*gap)]:
                    span = (span[0], span[1] + 1)
                last = replace(joined, span=span, words=text[slice(*span)])
                continue
            yield last
        last = expression
    if last is not None:
        yield last


def _joined(first: TimeExpression, second: TimeExpression, gap: str) -> TimeExpression | None:
    """The two as one expression, or None where they do not belong together."""
    kinds = {first.kind, second.kind}
    weekday = first.weekday if first.weekday is not None else second.weekday
    if "clock" in kinds and kinds & _DATE_KINDS and len(kinds) == 2:
        day, clock = (second, first) if first.kind == "clock" else (first, second)
        if day.value.grain == "minute" or ("," in gap and " at " not in gap):
            return None
        time = clock_time(clock.words)
        value = day.value
        if value.start and time and value.grain in ("day", "part of day"):
            value = Value(f"{value.start[:10]}T{time}", "minute")
        return replace(day, value=value, weekday=weekday)
    if "weekday" in kinds and kinds & {"mdy", "dmy", "slash", "iso"} and (first.kind == "weekday" or "(" in gap):
        dated = second if first.kind == "weekday" else first
        return replace(dated, weekday=weekday)
    if first.kind == "relday" and second.kind in ("weekday", "mdy", "dmy"):
        return replace(second, value=second.value if second.value.start else first.value)
    return None

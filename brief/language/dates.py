"""Time expressions: where a text names a time, and which day, month or year that is.

The rules know English news: weekdays, dates with and without a year, clock times, parts of the day, relative words,
decades and quarters. Ages are consumed, durations have no value, scores never match. Without an anchor (the article's
own date) a relative expression has no value: nothing is ever resolved against today.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from brief.language import dates_values as values
from brief.language.dates_grammar import BRIDGE, DAY, EXPRESSION, MODIFIER, MONTH, NUMBER_WORDS, TRIGGER, YEAR
from brief.language.dates_values import MONTHS, NOTHING, WEEKDAYS, Value
from brief.model import Basis

_DATE_KINDS = frozenset({"iso", "slash", "mdy", "dmy", "weekday", "relday"})
_MODIFIER_REACH = 30
_BEFORE = 30
_AFTER = 16
"""Characters on either side of a trigger in which its expression lies."""
_BRIDGE_REACH = 32


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


def find_times(
    text: str, anchor: date | None, looks_ahead: Callable[[int], bool] = lambda offset: False
) -> list[TimeExpression]:
    """The time expressions of a text, in order, not overlapping.

    Args:
        text: Cleaned article text.
        anchor: The day the article was published, or None if unknown.
        looks_ahead: Whether the clause around this offset speaks of the future ("will meet Thursday").
    """
    return list(_merged(text, _found(text, anchor, looks_ahead)))


def anchor_of(published: str | None) -> date | None:
    """The day of an ISO 8601 value, or None if it does not name a day."""
    match = re.match(r"(\d{4})-(\d{2})-(\d{2})", published or "")
    return values.make_date(*(int(part) for part in match.groups())) if match else None


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


def _found(text: str, anchor: date | None, looks_ahead: Callable[[int], bool]) -> Iterator[TimeExpression]:
    for match in _matches(text):
        kind = match.lastgroup or ""
        if kind == "age":
            continue
        words = match.group()
        start = match.start() + len(words) - len(words.lstrip())
        end = match.end()
        ahead = looks_ahead(start)
        value, basis = _VALUES[kind](words.strip(), anchor, ahead)
        if value is _SKIP:
            continue
        before = MODIFIER.search(text, max(0, start - _MODIFIER_REACH), start)
        if before and kind not in ("duration", "range", "ago"):
            start = before.start()
        name = re.match(r"(?:\w+\s)?(mon|tue|wed|thu|fri|sat|sun)", words, re.IGNORECASE) if kind == "weekday" else None
        weekday = next((i for i, w in enumerate(WEEKDAYS) if name and w.startswith(name.group(1).lower())), None)
        yield TimeExpression((start, end), text[start:end], kind, value, basis, weekday)


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
        time = _clock_time(clock.words)
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


_SKIP = Value(None, "skip")


def _month_number(words: str) -> int:
    letters = re.search(MONTH, words)
    start = letters.group()[:3].lower() if letters else ""
    return next((n for n, name in enumerate(MONTHS, 1) if name.startswith(start)), 0)


def _year_in(words: str) -> int | None:
    match = re.search(rf"(?<!\d){YEAR}(?!\d)", words)
    return int(match.group()) if match else None


def _iso(words: str, anchor: date | None, ahead: bool) -> tuple[Value, Basis]:
    day = anchor_of(words)
    if day is None:
        return _SKIP, "explicit"
    return (Value(words, "minute") if "T" in words else values.day(day)), "explicit"


def _slash(words: str, anchor: date | None, ahead: bool) -> tuple[Value, Basis]:
    first, second, year = (int(part) for part in re.split(r"[/.]", words))
    readings = {values.make_date(year, second, first), values.make_date(year, first, second)} - {None}
    if not readings:
        return _SKIP, "explicit"
    day = readings.pop()
    certain = not readings and day is not None
    return (values.day(day) if certain and day else Value(None, "day")), "explicit"


def _calendar_day(words: str, anchor: date | None, ahead: bool) -> tuple[Value, Basis]:
    number, year = _month_number(words), _year_in(words)
    days = [int(d) for d in re.findall(rf"(?<!\d){DAY}(?!\d)", re.sub(rf"{YEAR}\b\Z", "", words))]
    basis: Basis = "explicit"
    if year is None:
        basis = "inferred"
        if anchor is None:
            return Value(None, "day"), basis
        year = values.year_of_day(anchor, number, days[0], ahead=ahead)
    first = values.make_date(year, number, days[0])
    last = values.make_date(year, number, days[-1])
    if first is None or last is None:
        return Value(None, "day"), basis
    return Value(first.isoformat(), "day", last.isoformat() if last > first else None), basis


def _month_year(words: str, anchor: date | None, ahead: bool) -> tuple[Value, Basis]:
    return values.month(_year_in(words) or 0, _month_number(words)), "explicit"


def _month(words: str, anchor: date | None, ahead: bool) -> tuple[Value, Basis]:
    if anchor is None:
        return Value(None, "month"), "inferred"
    number, lowered = _month_number(words), words.lower()
    if lowered.startswith("last "):
        year = anchor.year - (number >= anchor.month)
    elif lowered.startswith("next "):
        year = anchor.year + (number <= anchor.month)
    elif lowered.startswith("this "):
        year = anchor.year
    else:
        year = values.year_of_month(anchor, number, ahead=ahead)
    return values.month(year, number), "inferred"


def _since(words: str, anchor: date | None, ahead: bool) -> tuple[Value, Basis]:
    rest = words.split(maxsplit=1)[1]
    until = not words.startswith("since")
    if re.fullmatch(YEAR, rest):
        return values.year(int(rest)), "explicit"
    if rest.startswith(("last", "next")):
        return _relative_unit(rest, anchor, ahead)
    if _year_in(rest):
        return _month_year(rest, anchor, ahead)
    return _month(rest, anchor, ahead or until)


def _weekday(words: str, anchor: date | None, ahead: bool) -> tuple[Value, Basis]:
    grain = "part of day" if re.search(r"(?:morning|noon|evening|night|time)s?\Z", words) else "day"
    if re.search(r"days\Z", words) or anchor is None:
        return Value(None, grain), "relative"
    first = words.lower().split()[0]
    name = re.search(r"(mon|tue|wed|thu|fri|sat|sun)", words.lower())
    number = next(i for i, w in enumerate(WEEKDAYS) if name and w.startswith(name.group(1)))
    if first in ("last", "past", "previous"):
        day = values.weekday_near(anchor, number, ahead=False, strict=True)
    elif first in ("next", "coming"):
        day = values.weekday_near(anchor, number, ahead=True, strict=True)
    else:
        day = values.weekday_near(anchor, number, ahead=ahead)
    return Value(day.isoformat(), grain), "relative"


def _relative_day(words: str, anchor: date | None, ahead: bool) -> tuple[Value, Basis]:
    lowered = words.lower()
    part = bool(re.search(r"morning|afternoon|evening|night|noon|lunchtime", lowered))
    grain = "part of day" if part else "day"
    shifts = {"yesterday": -1, "last night": -1, "tomorrow": 1, "day before yesterday": -2, "day after tomorrow": 2}
    if re.search(r"previous|following|next|the day (?:before|after)\Z", lowered) or anchor is None:
        return Value(None, grain), "relative"
    if lowered == "overnight":
        return Value(None, "part of day"), "relative"
    found = [name for name in shifts if name in lowered]
    shift = shifts[max(found, key=len)] if found else 0
    return Value((anchor + timedelta(days=shift)).isoformat(), grain), "relative"


def _relative_unit(words: str, anchor: date | None, ahead: bool) -> tuple[Value, Basis]:
    *_, which, unit = words.lower().split()
    if anchor is None or "following" in words or "previous" in words:
        return Value(None, unit if unit in ("week", "month", "year") else ""), "relative"
    shift = {"last": -1, "past": -1, "next": 1, "coming": 1}.get(which, 0)
    if unit == "weekend":
        return _weekend(anchor, shift, ahead), "relative"
    if unit in values.SEASONS or unit == "century":
        return Value(None, "quarter" if unit in values.SEASONS else "year"), "relative"
    if unit == "decade":
        first = anchor.year - anchor.year % 10 + 10 * shift
        return values.years(first, first + 9), "relative"
    return values.shifted(anchor, shift, unit), "relative"


def _weekend(anchor: date, shift: int, ahead: bool) -> Value:
    if shift:
        return values.weekend(anchor + timedelta(weeks=shift))
    back = anchor.weekday() < 5 and not ahead
    return values.weekend(anchor - timedelta(weeks=1)) if back else values.weekend(anchor)


def _ago(words: str, anchor: date | None, ahead: bool) -> tuple[Value, Basis]:
    lowered = words.lower()
    count = re.search(r"\b(\d{1,3}|" + "|".join(NUMBER_WORDS) + r")\s(\w+?)s?\s(?:ago|from now)\Z", lowered)
    unit = re.search(r"(second|minute|hour|day|night|week|month|year|decade)", lowered)
    grain = unit.group(1) if unit and unit.group(1) in ("day", "week", "month", "year") else ""
    if count is None or anchor is None or "a few" in lowered or "couple" in lowered:
        return Value(None, grain), "relative"
    amount = int(count.group(1)) if count.group(1).isdigit() else NUMBER_WORDS[count.group(1)]
    value = values.shifted(anchor, amount if lowered.endswith("now") else -amount, count.group(2))
    return (value if value is not NOTHING else Value(None, grain)), "relative"


def _stretch(words: str, anchor: date | None, ahead: bool) -> tuple[Value, Basis]:
    return Value(None, "duration"), "relative"


def _clock(words: str, anchor: date | None, ahead: bool) -> tuple[Value, Basis]:
    return Value(None, "minute"), "explicit"


def _clock_time(words: str) -> str | None:
    """`HH:MM` of a clock time's words, or None (`six o'clock` may be morning or evening)."""
    lowered = words.lower().replace(" ", "").replace(".m", "m")
    if re.search(r"noon|midday", lowered):
        return "12:00"
    if "midnight" in lowered:
        return "00:00"
    match = re.search(r"(\d{1,2})(?:[:.](\d\d))?([ap])m", lowered)
    if match:
        hour = int(match.group(1)) % 12 + (12 if match.group(3) == "p" else 0)
        return f"{hour:02d}:{match.group(2) or '00'}"
    match = re.search(r"(?<!\d)(\d\d?):(\d\d)", lowered) or re.search(r"(?<!\d)(\d\d)(\d\d)(?!\d)", lowered)
    return f"{int(match.group(1)):02d}:{match.group(2)}" if match else None


def _quarter(words: str, anchor: date | None, ahead: bool) -> tuple[Value, Basis]:
    names = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}
    digit = re.match(r"Q([1-4])", words)
    number = int(digit.group(1)) if digit else next(names[n] for n in names if n in words.lower().split())
    year = _year_in(words)
    if year:
        return values.quarter(year, number), "explicit"
    if anchor is not None and words.endswith("this year"):
        return values.quarter(anchor.year, number), "relative"
    if anchor is not None and words.endswith("last year"):
        return values.quarter(anchor.year - 1, number), "relative"
    return Value(None, "quarter"), "relative"


def _season(words: str, anchor: date | None, ahead: bool) -> tuple[Value, Basis]:
    name = next(n for n in values.SEASONS if n in words)
    return values.season(_year_in(words) or 0, name), "explicit"


def _decade(words: str, anchor: date | None, ahead: bool) -> tuple[Value, Basis]:
    match = re.search(r"\d{4}", words)
    first = int(match.group()) if match else 0
    return values.years(first, first + 9), "explicit"


def _century(words: str, anchor: date | None, ahead: bool) -> tuple[Value, Basis]:
    names = {"eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21}
    digits = re.search(r"\d{1,2}", words)
    number = int(digits.group()) if digits else next(n for name, n in names.items() if name in words.lower())
    return (values.years(100 * number - 99, 100 * number) if number else _SKIP), "explicit"


def _years(words: str, anchor: date | None, ahead: bool) -> tuple[Value, Basis]:
    first, last = re.split(r"[-–/]", words)
    end = int(last) if len(last) == 4 else int(first[:2] + last)
    return (values.years(int(first), end) if end > int(first) else _SKIP), "explicit"


def _year(words: str, anchor: date | None, ahead: bool) -> tuple[Value, Basis]:
    number = _year_in(words) or 0
    return (values.year(number) if number >= 1500 else _SKIP), "explicit"


def _feast(words: str, anchor: date | None, ahead: bool) -> tuple[Value, Basis]:
    days = {"Christmas Eve": (12, 24), "Christmas": (12, 25), "Boxing": (12, 26), "Day": (1, 1), "Eve": (12, 31)}
    month, number = next(days[name] for name in days if name in words)
    year = _year_in(words)
    if year is None and anchor is None:
        return Value(None, "day"), "inferred"
    basis: Basis = "explicit" if year else "inferred"
    year = year or (values.year_of_day(anchor, month, number, ahead=ahead) if anchor else 0)
    return values.day(date(year, month, number)), basis


_VALUES: dict[str, Callable[[str, date | None, bool], tuple[Value, Basis]]] = {
    "iso": _iso,
    "slash": _slash,
    "mdy": _calendar_day,
    "dmy": _calendar_day,
    "my": _month_year,
    "since": _since,
    "month": _month,
    "weekday": _weekday,
    "relday": _relative_day,
    "relunit": _relative_unit,
    "ago": _ago,
    "range": _stretch,
    "clock": _clock,
    "quarter": _quarter,
    "season": _season,
    "decade": _decade,
    "century": _century,
    "years": _years,
    "year": _year,
    "duration": _stretch,
    "feast": _feast,
}

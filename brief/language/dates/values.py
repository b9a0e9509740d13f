"""Calendar arithmetic for time expressions: ISO values and intervals at the grain that the words support.

Every function is pure; the anchor is the day the article was published, never today.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = tuple(name.lower() for name in calendar.month_name)[1:]
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
"""First and last month on the northern half of the earth; southern articles would be misread, so no value is given
for a season whose year is not stated."""


@dataclass(frozen=True, slots=True)
class Value:
    """An ISO 8601 value; `end` only for intervals, and then inclusive at the same grain as `start`."""

    start: str | None
    grain: str
    end: str | None = None


Ahead = bool | None
"""Whether the clause around an expression looks ahead or back; None where it does not say."""
_SOON = 91
"""Days ahead within which a day without a year is the next one, where nothing says that it is past."""
_GONE = 31
"""Days back within which it is the last one even where the clause looks ahead: `will vote in May, after a debate on 2
April`, written in April."""
NOTHING = Value(None, "")


def day(value: date) -> Value:
    """One day."""
    return Value(value.isoformat(), "day")


def month(year: int, number: int) -> Value:
    """One month."""
    return Value(f"{year:04d}-{number:02d}", "month")


def year(number: int) -> Value:
    """One year."""
    return Value(f"{number:04d}", "year")


def week(inside: date) -> Value:
    """The week, Monday to Sunday, that holds this day."""
    monday = inside - timedelta(days=inside.weekday())
    return Value(monday.isoformat(), "week", (monday + timedelta(days=6)).isoformat())


def weekend(inside: date) -> Value:
    """Saturday and Sunday of the week that holds this day."""
    saturday = inside + timedelta(days=5 - inside.weekday())
    return Value(saturday.isoformat(), "day", (saturday + timedelta(days=1)).isoformat())


def quarter(of: int, number: int) -> Value:
    """One of the four quarters of a year."""
    return Value(f"{of:04d}-{3 * number - 2:02d}", "quarter", f"{of:04d}-{3 * number:02d}")


def years(first: int, last: int) -> Value:
    """A stretch of years, both included."""
    return Value(f"{first:04d}", "year", f"{last:04d}")


def make_date(of_year: int, of_month: int, of_day: int) -> date | None:
    """The day, or None where the calendar has none (30 February)."""
    if not 1 <= of_month <= 12 or not 1 <= of_day <= calendar.monthrange(max(1, min(of_year, 9998)), of_month)[1]:
        return None
    return date(of_year, of_month, of_day)


def weekday_near(anchor: date, weekday: int, *, ahead: bool, strict: bool = False) -> date:
    """The nearest such weekday: the anchor itself (unless strict) or the last one; looking ahead, the next one."""
    if ahead:
        distance = (weekday - anchor.weekday()) % 7
        return anchor + timedelta(days=distance or (7 if strict else 0))
    distance = (anchor.weekday() - weekday) % 7
    return anchor - timedelta(days=distance or (7 if strict else 0))


def year_of_month(anchor: date, of_month: int, *, ahead: bool) -> int:
    """The year in which a month named without one lies: the last such month, or the next when looking ahead."""
    if ahead:
        return anchor.year + (of_month < anchor.month)
    return anchor.year - (of_month > anchor.month)


def year_of_day(anchor: date, of_month: int, of_day: int, *, ahead: Ahead) -> int:
    """The year of a day named without one: past or today; today or later when looking ahead; else the nearer."""
    if ahead is None:
        next_day = make_date(year_of_day(anchor, of_month, of_day, ahead=True), of_month, of_day)
        ahead = next_day is not None and (next_day - anchor).days <= _SOON
    last = anchor.year - ((of_month, of_day) > (anchor.month, anchor.day))
    if ahead:
        gone = make_date(last, of_month, of_day)
        is_near = gone is not None and 0 < (anchor - gone).days <= _GONE
        return last if is_near else anchor.year + ((of_month, of_day) < (anchor.month, anchor.day))
    return last


def shifted(anchor: date, amount: int, unit: str) -> Value:
    """The anchor moved by whole units (negative: back), at the unit's own grain.

    Args:
        unit: day, week, month, year or decade; smaller units give no value, for the hour of writing is unknown.
    """
    if unit == "day":
        return day(_moved(anchor, amount))
    if unit == "week":
        return week(_moved(anchor, 7 * amount))
    if unit == "month":
        count = anchor.year * 12 + anchor.month - 1 + amount
        return month(count // 12, count % 12 + 1) if 12 <= count < 120_000 else NOTHING
    if unit in ("year", "decade"):
        number = anchor.year + amount * (10 if unit == "decade" else 1)
        return year(number) if 1 <= number <= 9999 else NOTHING
    return NOTHING


def _moved(anchor: date, days: int) -> date:
    number = anchor.toordinal() + days
    return date.fromordinal(min(max(number, 1), date.max.toordinal()))


def season(of_year: int, name: str) -> Value:
    """A season of a stated year, by its usual northern months."""
    first, last = SEASONS[name]
    return Value(f"{of_year:04d}-{first:02d}", "month", f"{of_year + (last < first):04d}-{last:02d}")

"""Dates as senders write them, made ISO 8601. Only whole dates count: a day without its year is no date."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta, timezone

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
"""English month names and their newsroom short forms, lower case, to 1-12."""

_MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]?\s+)?"
_ORDINAL = r"(?:st|nd|rd|th)?"
WRITTEN_DATE = (
    rf"{_WEEKDAY}(?:(?:\d{{1,2}}{_ORDINAL}\s+(?:of\s+)?{_MONTH},?\s+\d{{4}})|(?:{_MONTH}\s+\d{{1,2}}{_ORDINAL},?\s+\d{{4}})"
    r"|\d{4}-\d{2}-\d{2}|\d{4}/\d{2}/\d{2}|\d{4}\.\d{2}\.\d{2})"
)
"""A whole date in words or figures; to be compiled with `re.IGNORECASE`."""
CLOCK = (
    r"(?:\d{1,2}[:.]\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?\s?m\b\.?)?|\d{1,2}\s*[ap]\.?m\b\.?)"
    r"(?:\s*(?:\(?[A-Z]{2,5}\)?(?:[+-]\d{1,2})?\b|Z\b|[+-]\d{2}:?\d{2}))?"
)
"""A time of day with its zone, if it has one; to be compiled with `re.IGNORECASE`."""

_ISO = re.compile(
    r"(?P<year>\d{4})(?P<dash>[-/.]?)(?P<month>\d{2})(?P=dash)(?P<day>\d{2})(?!\d)"
    r"(?:[T\s]\s*(?P<hour>\d{2})(?::?(?P<minute>\d{2})(?::?(?P<second>\d{2})(?:[.,]\d+)?)?)?"
    r"\s*(?P<zone>Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?",
    re.IGNORECASE,
)
_DAY_FIRST = re.compile(
    rf"(?P<day>\d{{1,2}}){_ORDINAL}[\s-]+(?:of\s+)?(?P<month>{_MONTH}),?[\s-]+(?P<year>\d{{4}})", re.IGNORECASE
)
_MONTH_FIRST = re.compile(rf"(?P<month>{_MONTH})\s+(?P<day>\d{{1,2}}){_ORDINAL},?\s+(?P<year>\d{{4}})", re.IGNORECASE)
_CLOCK = re.compile(
    r"(?<![\d:.])(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2})(?::(?P<second>\d{2}))?)?\s*(?P<half>[ap])?(?(half)\.?\s?m\b\.?)"
    r"\s*\(?(?P<zone>Z\b|[A-Z]{2,5}\b|[+-]\d{2}:?\d{2})?",
    re.IGNORECASE,
)
_ZONES = {"z": 0, "utc": 0, "gmt": 0, "ut": 0, "bst": 60, "cet": 60, "cest": 120, "eet": 120, "eest": 180, "msk": 180}
_ZONES |= {"est": -300, "edt": -240, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "hkt": 480}
"""Offsets in minutes of zones whose letters name one offset (`ET` or `IST` do not)."""


def iso(value: str | None) -> str | None:
    """A publication date in any form that newsrooms send, as ISO 8601.

    A time without a zone stays without one; midnight without a zone counts as a day only, since senders that know only
    the day write it so. A date in figures whose day and month could be swapped (`04/07/2024`) is no date.

    Args:
        value: ISO 8601 in basic or extended form, RFC 822, or English words ("Thursday, July 4, 2024 10:15 a.m. EDT").

    Returns:
        `2024`, `2024-07`, `2024-07-04`, `2024-07-04T10:15:00` or `2024-07-04T10:15:00-04:00`; None if there is no
        whole, real date.
    """
    if not value or len(value) > 200:
        return None
    value = value.strip()
    if re.fullmatch(r"(?:1[89]|20)\d{2}(?:-(?:0[1-9]|1[0-2]))?", value):
        return value
    found = _ISO.match(value)
    if found:
        return _put(found, found["hour"], found["minute"], found["second"], found["zone"])
    found = _DAY_FIRST.search(value) or _MONTH_FIRST.search(value)
    if not found:
        return None
    clock = next(
        (
            match
            for part in (value[found.end() :], value[: found.start()])
            for match in _CLOCK.finditer(part)
            if match["minute"] or match["half"]
        ),
        None,
    )
    if not clock:
        return _put(found, None, None, None, None)
    hour = int(clock["hour"])
    if clock["half"] and hour <= 12:
        hour = hour % 12 + (12 if clock["half"].lower() == "p" else 0)
    return _put(found, str(hour), clock["minute"], clock["second"], clock["zone"])


def _put(
    found: re.Match[str], hour: str | None, minute: str | None, second: str | None, zone: str | None
) -> str | None:
    """The parts as ISO 8601, or None where they are no real date."""
    month = found["month"].lower().rstrip(".")
    number = MONTHS.get(month) or int(month)
    try:
        day = date(int(found["year"]), number, int(found["day"]))
    except ValueError:
        return None
    if hour is None:
        return day.isoformat()
    try:
        moment = datetime.combine(day, time(int(hour), int(minute or 0), min(int(second or 0), 59)))
    except ValueError:
        return day.isoformat()
    offset = _offset(zone)
    if offset is not None:
        return moment.replace(tzinfo=offset).isoformat()
    return day.isoformat() if moment.time() == time(0) else moment.isoformat()


def _offset(zone: str | None) -> timezone | None:
    """The zone as an offset, None if it is absent or not known for sure."""
    if not zone:
        return None
    if zone[0] in "+-":
        minutes = int(zone[1:3]) * 60 + int(zone[-2:] if len(zone) > 3 else 0)
        minutes = -minutes if zone[0] == "-" else minutes
    elif zone.lower() in _ZONES:
        minutes = _ZONES[zone.lower()]
    else:
        return None
    return timezone(timedelta(minutes=minutes)) if abs(minutes) < 24 * 60 else None

"""What the words of one time expression mean: one reader per kind of the grammar.

Every reader takes the words, the article's day (or None) and whether the clause looks ahead, and gives the value with
its basis. Without an anchor a relative expression has no value.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from brief.language.dates import values
from brief.language.dates.grammar import DAY, MONTH, NUMBER_WORDS, YEAR
from brief.language.dates.values import MONTHS, NOTHING, WEEKDAYS, Ahead, Value
from brief.model import Basis


def anchor_of(published: str | None) -> date | None:
    """The day of an ISO 8601 value, or None if it does not name a day."""
    match = re.match(r"(\d{4})-(\d{2})-(\d{2})", published or "")
    return values.make_date(*(int(part) for part in match.groups())) if match else None


SKIP = Value(None, "skip")
"""Of words that look like a time and are none."""


def _month_number(words: str) -> int:
    letters = re.search(MONTH, words)
    start = letters.group()[:3].lower() if letters else ""
    return next((n for n, name in enumerate(MONTHS, 1) if name.startswith(start)), 0)


def _year_in(words: str) -> int | None:
    match = re.search(rf"(?<!\d){YEAR}(?!\d)", words)
    return int(match.group()) if match else None


def _iso(words: str, anchor: date | None, ahead: Ahead) -> tuple[Value, Basis]:
    day = anchor_of(words)
    if day is None:
        return SKIP, "explicit"
    return (Value(words, "minute") if "T" in words else values.day(day)), "explicit"


def _slash(words: str, anchor: date | None, ahead: Ahead) -> tuple[Value, Basis]:
    first, second, year = (int(part) for part in re.split(r"[/.]", words))
    readings = {values.make_date(year, second, first), values.make_date(year, first, second)} - {None}
    if not readings:
        return SKIP, "explicit"
    day = readings.pop()
    certain = not readings and day is not None
    return (values.day(day) if certain and day else Value(None, "day")), "explicit"


def _calendar_day(words: str, anchor: date | None, ahead: Ahead) -> tuple[Value, Basis]:
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


def _month_year(words: str, anchor: date | None, ahead: Ahead) -> tuple[Value, Basis]:
    return values.month(_year_in(words) or 0, _month_number(words)), "explicit"


def _month(words: str, anchor: date | None, ahead: Ahead) -> tuple[Value, Basis]:
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
        year = values.year_of_month(anchor, number, ahead=bool(ahead))
    return values.month(year, number), "inferred"


def _since(words: str, anchor: date | None, ahead: Ahead) -> tuple[Value, Basis]:
    rest = words.split(maxsplit=1)[1]
    until = not words.lower().startswith("since")
    if re.fullmatch(YEAR, rest):
        return values.year(int(rest)), "explicit"
    if rest.startswith(("last", "next")):
        return _relative_unit(rest, anchor, ahead)
    if _year_in(rest):
        return _month_year(rest, anchor, ahead)
    return _month(rest, anchor, ahead or until)


def _weekday(words: str, anchor: date | None, ahead: Ahead) -> tuple[Value, Basis]:
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
        day = values.weekday_near(anchor, number, ahead=bool(ahead))
    return Value(day.isoformat(), grain), "relative"


def _named_day(words: str, anchor: date | None, ahead: Ahead) -> tuple[Value, Basis]:
    """Easter Sunday, Black Friday: the year's calendar would be needed."""
    return Value(None, "day"), "inferred"


def _relative_day(words: str, anchor: date | None, ahead: Ahead) -> tuple[Value, Basis]:
    lowered = words.lower()
    part = bool(re.search(r"morning|afternoon|evening|night|noon|lunchtime", lowered))
    grain = "part of day" if part else "day"
    shifts = {"yesterday": -1, "last night": -1, "tomorrow": 1, "day before yesterday": -2, "day after tomorrow": 2}
    if re.search(r"previous|following|next|same|that|in the|the day (?:before|after)\Z", lowered) or anchor is None:
        return Value(None, grain), "relative"
    if lowered == "overnight":
        return Value(None, "part of day"), "relative"
    found = [name for name in shifts if name in lowered]
    shift = shifts[max(found, key=len)] if found else 0
    return Value((anchor + timedelta(days=shift)).isoformat(), grain), "relative"


def _relative_unit(words: str, anchor: date | None, ahead: Ahead) -> tuple[Value, Basis]:
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


def _weekend(anchor: date, shift: int, ahead: Ahead) -> Value:
    if shift:
        return values.weekend(anchor + timedelta(weeks=shift))
    back = anchor.weekday() < 5 and not ahead
    return values.weekend(anchor - timedelta(weeks=1)) if back else values.weekend(anchor)


def _ago(words: str, anchor: date | None, ahead: Ahead) -> tuple[Value, Basis]:
    lowered = words.lower()
    count = re.search(r"\b(\d{1,3}|" + "|".join(NUMBER_WORDS) + r")\s(\w+?)s?\s(?:ago|from now)\Z", lowered)
    unit = re.search(r"(second|minute|hour|day|night|week|month|year|decade)", lowered)
    grain = unit.group(1) if unit and unit.group(1) in ("day", "week", "month", "year") else ""
    if count is None or anchor is None or "a few" in lowered or "couple" in lowered:
        return Value(None, grain), "relative"
    amount = int(count.group(1)) if count.group(1).isdigit() else NUMBER_WORDS[count.group(1)]
    value = values.shifted(anchor, amount if lowered.endswith("now") else -amount, count.group(2))
    return (value if value is not NOTHING else Value(None, grain)), "relative"


def _stretch(words: str, anchor: date | None, ahead: Ahead) -> tuple[Value, Basis]:
    return Value(None, "duration"), "relative"


def _clock(words: str, anchor: date | None, ahead: Ahead) -> tuple[Value, Basis]:
    return Value(None, "minute"), "explicit"


def clock_time(words: str) -> str | None:
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


def _quarter(words: str, anchor: date | None, ahead: Ahead) -> tuple[Value, Basis]:
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


def _season(words: str, anchor: date | None, ahead: Ahead) -> tuple[Value, Basis]:
    name = next(n for n in values.SEASONS if n in words)
    return values.season(_year_in(words) or 0, name), "explicit"


def _decade(words: str, anchor: date | None, ahead: Ahead) -> tuple[Value, Basis]:
    match = re.search(r"\d{4}", words)
    first = int(match.group()) if match else 0
    return values.years(first, first + 9), "explicit"


def _century(words: str, anchor: date | None, ahead: Ahead) -> tuple[Value, Basis]:
    names = {"eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21}
    digits = re.search(r"\d{1,2}", words)
    number = int(digits.group()) if digits else next(n for name, n in names.items() if name in words.lower())
    return (values.years(100 * number - 99, 100 * number) if number else SKIP), "explicit"


def _years(words: str, anchor: date | None, ahead: Ahead) -> tuple[Value, Basis]:
    first, last = re.split(r"[-–/]", words)
    end = int(last) if len(last) == 4 else int(first[:2] + last)
    return (values.years(int(first), end) if end > int(first) else SKIP), "explicit"


def _year(words: str, anchor: date | None, ahead: Ahead) -> tuple[Value, Basis]:
    number = _year_in(words) or 0
    return (values.year(number) if number >= 1500 else SKIP), "explicit"


_FEASTS = {
    "July": (7, 4), "Christmas Eve": (12, 24), "Christmas": (12, 25), "Boxing": (12, 26), "Day": (1, 1),
    "Eve": (12, 31),
}  # fmt: skip
"""Month and day of the feasts that the grammar knows, by the first of these words that they hold."""


def _feast(words: str, anchor: date | None, ahead: Ahead) -> tuple[Value, Basis]:
    month, number = next(_FEASTS[name] for name in _FEASTS if name in words)
    year = _year_in(words)
    if year is None and anchor is None:
        return Value(None, "day"), "inferred"
    basis: Basis = "explicit" if year else "inferred"
    year = year or (values.year_of_day(anchor, month, number, ahead=ahead) if anchor else 0)
    return values.day(date(year, month, number)), basis


VALUES: dict[str, Callable[[str, date | None, Ahead], tuple[Value, Basis]]] = {
    "iso": _iso,
    "slash": _slash,
    "mdy": _calendar_day,
    "dmy": _calendar_day,
    "my": _month_year,
    "since": _since,
    "month": _month,
    "weekday": _weekday,
    "named": _named_day,
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

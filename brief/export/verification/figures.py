"""Numbers and dates in a line, and whether the evidence it cites says them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_WORDS = {
    **{word: float(value) for value, word in enumerate(_UNITS.split())},
    **{word: float(value * 10) for value, word in enumerate(_TENS.split(), 2)},
    **{word: float(value) for value, word in enumerate(_ORDINALS.split())},
    "dozen": 12.0,
}
_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "bn": 1e9, "m": 1e6}
_COMMON = frozenset(("one", "first", "second", "zero"))
"""Words that are figures only sometimes; nobody checks a brief's "one of" against its source."""

_NUMBER = re.compile(
    rf"(?<![\w.])(?P<digits>\d[\d,]*(?:\.\d+)?)(?P<ending>st|nd|rd|th)?(?:[\s-](?P<scale>{'|'.join(_SCALES)})\b)?"
    rf"|\b(?:(?P<tens>{'|'.join(_TENS.split())})[\s-])?(?P<word>{'|'.join(_WORDS)})\b"
    rf"(?:[\s-](?P<word_scale>{'|'.join(_SCALES)})\b)?",
    re.IGNORECASE,
)
_MONTHS = "january february march april may june july august september october november december".split()
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_ISO = re.compile(r"(?<![\d-])(\d{4})-(\d\d)(?:-(\d\d)(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?)?(?![\d-])")
_NAMED = re.compile(
    rf"\b(?:({'|'.join(_MONTHS)})\s+(\d{{1,2}})(?!\d)|(\d{{1,2}})\s+({'|'.join(_MONTHS)})\b)", re.IGNORECASE
)
_NEAR = {
    "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0, "earlier in the day": 0,
    "later in the day": 0, "yesterday": -1, "last night": -1, "overnight": -1, "tomorrow": 1,
}  # fmt: skip
_CLOCK = re.compile(r"(?<![\d:.])([01]?\d|2[0-3]):([0-5]\d)(?!\d)")
_A_WEEK = timedelta(days=7)


def numbers(text: str) -> dict[str, frozenset[float]]:
    """The figures of a text as they stand there, each with the values that it can mean.

    `62 million` means 62 and 62,000,000; `tenth`, `10th` and `ten` mean 10. ISO dates and times like
    `6:40` are no figures.
    """
    found: dict[str, frozenset[float]] = {}
    for match in _NUMBER.finditer(_CLOCK.sub(" ", _ISO.sub(" ", text))):
        if match["digits"]:
            value = float(match["digits"].replace(",", ""))
            scale = match["scale"]
        else:
            value = _WORDS[match["word"].lower()] + (_WORDS[match["tens"].lower()] if match["tens"] else 0.0)
            scale = match["word_scale"]
            if match["word"].lower() in _COMMON and not match["tens"] and not scale:
                continue
        values = {value} | ({value * _SCALES[scale.lower()]} if scale else set())
        found[match[0]] = frozenset(values)
    return found


def unsupported_numbers(text: str, evidence: Iterable[str]) -> list[str]:
    """The figures of a line, and its times of day, that no piece of its evidence says."""
    pieces = [_ISO.sub(_only_its_clock, piece) for piece in evidence]
    said = {value for piece in pieces for values in numbers(piece).values() for value in values}
    said |= {value for piece in pieces for value in _written(_CLOCK.sub(" ", piece))}
    hours = {value % 12 for value in said if value <= 24}
    told = {_on_the_dial(match) for piece in pieces for match in _CLOCK.finditer(piece)}
    missing = [words for words, values in numbers(text).items() if not values & said]
    for match in _CLOCK.finditer(_ISO.sub(" ", text)):
        hour, minute = _on_the_dial(match)
        if (hour, minute) not in told and not (minute == 0 and hour in hours):
            missing.append(match[0])
    return missing


def _on_the_dial(clock: re.Match[str]) -> tuple[int, int]:
    """Hour and minute as a clock face shows them: one text says `18:40`, the other `6:40 p.m.`."""
    return int(clock[1]) % 12, int(clock[2])


def _only_its_clock(moment: re.Match[str]) -> str:
    """A moment without its date, whose year and day are no figures of the text."""
    return f" {moment[0].partition('T')[2][:5]} "


def _written(text: str) -> set[float]:
    # "nine-member" and "10-year" hold their figure inside a word; "1,2" of other languages is two figures.
    whole = {float(word) for word in re.findall(r"\d+(?:\.\d+)?", text.replace(",", ""))}
    words = {_WORDS[word] for word in re.findall(r"[a-z]+", text.lower()) if word in _WORDS}
    return whole | words


def dates(text: str) -> list[str]:
    """The ISO dates in a text, of day, month or year-month grain, and days like `July 4` as they stand there."""
    return [m[0] for m in _ISO.finditer(text)] + [m[0] for m in _NAMED.finditer(text)]


def is_supported(words: str, evidence: Iterable[str], published: str | None) -> bool:
    """Whether evidence says a date.

    Args:
        words: One of `dates(text)`.
        evidence: Texts of the cited sentences.
        published: ISO date of their article, against which weekdays and "yesterday" count.
    """
    pieces = [piece.lower() for piece in evidence]
    iso = _ISO.fullmatch(words)
    if iso is None:
        return _named_day(words, pieces, published)
    if any(words.lower() in piece for piece in pieces):
        return True
    year, month = int(iso[1]), int(iso[2])
    if not 1 <= month <= 12:
        return False
    if iso[3] is None:
        named = any(re.search(rf"\b{_MONTHS[month - 1][:3]}", piece) for piece in pieces)
        return named and (_says(pieces, str(year)) or abs(year - _year(published, year)) <= 1)
    try:
        day = date(year, month, int(iso[3]))
    except ValueError:
        return False
    if _day_and_month(day, pieces) and (_says(pieces, str(year)) or abs(year - _year(published, year)) <= 1):
        return True
    return _is_near(day, pieces, published)


def _named_day(words: str, pieces: list[str], published: str | None) -> bool:
    found = _NAMED.fullmatch(words)
    if not found:
        return False
    month = _MONTHS.index((found[1] or found[4]).lower()) + 1
    number = int(found[2] or found[3])
    year = _year(published, 2000)
    for candidate in (year, year - 1, year + 1):
        try:
            day = date(candidate, month, number)
        except ValueError:
            continue
        if _day_and_month(day, pieces) or _is_near(day, pieces, published):
            return True
    return False


def _day_and_month(day: date, pieces: list[str]) -> bool:
    month = rf"{_MONTHS[day.month - 1][:3]}[a-z]*\.?"
    pattern = rf"\b{month}\s+{day.day}(?!\d)|(?<!\d){day.day}(?:st|nd|rd|th)?\s+(?:of\s+)?{month}"
    return any(re.search(pattern, piece) for piece in pieces)


def _is_near(day: date, pieces: list[str], published: str | None) -> bool:
    try:
        anchor = date.fromisoformat((published or "")[:10])
    except ValueError:
        return False
    if abs(day - anchor) <= _A_WEEK and any(re.search(rf"\b{_DAYS[day.weekday()]}\b", piece) for piece in pieces):
        return True
    return any(
        word in piece and day - anchor == timedelta(days=shift) for word, shift in _NEAR.items() for piece in pieces
    )


def _says(pieces: list[str], words: str) -> bool:
    return any(words in piece for piece in pieces)


def _year(published: str | None, otherwise: int) -> int:
    return int(published[:4]) if published and published[:4].isdigit() else otherwise

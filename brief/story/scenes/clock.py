"""Clock times and days that texts give: whether two can be the same moment."""

from __future__ import annotations

import re
from dataclasses import dataclass

from brief.model import Span, When

_CLOCK = re.compile(
    r"\b(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap])(?:\.\s?m\.?|\s?m)(?!\w)"
    r"|\b(?P<hour24>[01]?\d|2[0-3])[:.](?P<minute24>[0-5]\d)"
    r"(?!\d|%|\s?(?:percent|per cent|million|billion|points|seconds))"
    r"|\b(?P<clock>\d{1,2})\s?o['’]clock\b",
    re.IGNORECASE,
)
_ZONE = re.compile(r"\.?\s(?:\()?(GMT|BST|UTC|E[SD]?T|P[SD]?T|C[SE]?S?T|local)\b", re.I)
_ROUGH = re.compile(
    r"\b(?:about|around|roughly|approximately|shortly|just|nearly|almost|some time|before|after|by)\s+$", re.I
)


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day."""

    minutes: int
    """Since midnight, 0-1439."""
    slack: int
    """Minutes by which it may be off, from the words and the roundness of the number."""
    zone: str | None
    """`gmt`, `local` …, when the text names it."""
    half_known: bool
    """Whether morning or evening is certain."""
    words: str
    span: Span
    """Into the text given to `clocks`."""


def clocks(text: str) -> list[Clock]:
    """The times of day in a text, in order."""
    found = []
    for match in _CLOCK.finditer(text):
        hour = int(match["hour"] or match["hour24"] or match["clock"])
        minute = int(match["minute"] or match["minute24"] or 0)
        half = (match["half"] or "").lower()
        if (half and hour > 12) or hour > 23:
            continue
        if half:
            hour = hour % 12 + (12 if half == "p" else 0)
        rough = bool(_ROUGH.search(text[: match.start()]))
        exact = match["minute"] or match["minute24"]
        grain = 30 if not exact or minute % 30 == 0 else 4
        slack = grain if rough or not exact else 0
        known = bool(half) or hour > 12
        zone = _ZONE.match(text[match.end() : match.end() + 16])
        span = Span(*match.span())
        found.append(Clock(hour * 60 + minute, slack, zone[1].lower() if zone else None, known, match[0], span))
    return found


def moment(text: str) -> str | None:
    """The one time of day that a text gives, as `06:40 local`, or None; a zone that is not named is the place's own."""
    found = clocks(text)
    if len(found) != 1:
        return None
    return f"{found[0].minutes // 60:02}:{found[0].minutes % 60:02} {found[0].zone or 'local'}"


def clocks_fit(first: Clock, second: Clock) -> bool:
    """Whether two times of day can be the same moment; times of different named zones are not compared."""
    if first.zone != second.zone and first.zone and second.zone:
        return True
    apart = abs(first.minutes - second.minutes)
    if not (first.half_known and second.half_known):
        apart = min(apart % 720, 720 - apart % 720)
    apart = min(apart, 1440 - apart)
    return apart <= first.slack + second.slack


def same_clock(first: str, second: str) -> bool | None:
    """Whether two texts give fitting times of day; None if one gives none."""
    a, b = clocks(first), clocks(second)
    return any(clocks_fit(x, y) for x in a for y in b) if a and b else None


def days_apart(first: When, second: When) -> bool:
    """Whether two resolved times cannot overlap, compared at the coarser grain."""
    (start_a, end_a), (start_b, end_b) = _range(first), _range(second)
    length = min(len(start_a), len(start_b), 10)
    return end_a[:length] < start_b[:length] or end_b[:length] < start_a[:length]


def _range(when: When) -> tuple[str, str]:
    start = when.start or ""
    return start, (when.end or start)

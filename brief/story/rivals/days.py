"""Days, dates and years that one report gives where the other gives another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from brief.model import Span
from brief.story.context import Context, Draft
from brief.story.counts.quantities import find
from brief.story.counts.told import disputes
from brief.story.rivals.leftover import TOGETHER, common, left_over, matter
from brief.story.rivals.value import Place, Value, matches, place, value_at
from brief.story.scenes.clock import clocks
from brief.story.slots.words import MONTHS, WEEKDAYS

MOST_YEARS = 10
"""Years further apart than this are hardly told of one thing."""
SAME_EVENT = 0.6
"""Similarity of two sentences from which on their days are those of one event."""
SAME_WORDS_OF_YEARS = 0.25
"""The weight of words, names aside, that the sentences of two years must have in common."""
SAME_WORDS = 0.4
"""The weight of words, names aside, that they must have in common for it."""
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DATE = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<month>{_MONTH})\b"
    rf"|\b(?P<first>{_MONTH})\s(?P<then>\d{{1,2}})(?:st|nd|rd|th)?\b(?!,?\d)"
    rf"|\b(?:in|of|since|by|until|till|early|late|mid|last|next|this|before|after|from)[\s-](?P<bare>{_MONTH})\b",
    re.I,
)
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(sorted(day.title() for day in WEEKDAYS))})\b")
_OPEN_MONTH = re.compile(r"(?:since|by|until|till|before|after|from|last|next|this|of)\b", re.I)
"""Words before a month by which it is an end of a stretch of time, or seen from today."""
_DAY_PARTS = ("night", "morning", "midday", "afternoon", "evening")
"""In order round the clock."""
APART = 2
"""Parts of the day from which on two times exclude each other."""
_PART_OF_DAY = re.compile(
    r"\b(?:(?P<night>midnight|(?:at|last|during\sthe|overnight\s(?:in)?)\s?night|small\shours|(?<=day\s)night)"
    r"|(?P<morning>dawn|daybreak|sunrise|(?:in\sthe\s|day\s|early\s|this\s)morning|before\sbreakfast)"
    r"|(?P<midday>noon|midday|lunchtime)|(?P<afternoon>(?:in\sthe\s|day\s|late\s|this\s)afternoon)"
    r"|(?P<evening>dusk|sunset|nightfall|(?:in\sthe\s|day\s|late\s|this\s)evening))\b",
    re.I,
)
_YEAR = re.compile(
    r"\b(?:1[6-9]|20)\d\d\b(?!\s(?:people|men|women|homes|euros|dollars|workers|jobs|[a-z]+s\b)|[,.]\d|-)"
)
_REPORTED = re.compile(
    r"\b(?:said|says|told|announced|reported|added|according|confirmed|wrote|stated|statement|declared|published|spoke"
    r"|revealed|disclosed|quoted|admitted|denied|warned|claimed|until|till|since|before|after|by|from|next|last"
    r"|between)\b"
    r"[^,;]*$",
    re.I,
)
"""Words before a day by which it is that of the news, or an end of a stretch of time, not the day of the event."""
_IN_DATE = re.compile(rf"\b(?:{_MONTH})\.?(?:\s\d{{1,2}}(?:st|nd|rd|th)?,?)?\s$", re.I)
"""Words before a year by which it is part of a date."""
_NAME = re.compile(r"\b[A-Z][\w'’]*")
_AT_NIGHT = re.compile(r"\b(?:night|midnight|overnight|early hours|small hours|before dawn)\b", re.I)
_MOVED = re.compile(
    r"\b(?:postponed|delayed|moved|rescheduled|brought forward|put off|originally|initially|at first|instead of)\b",
    re.I,
)


def rows(context: Context) -> Iterator[Draft]:
    """Conflict rows for times that are left over."""
    for found, is_one, least in (
        (_dates, _may_be_one, TOGETHER),
        (_weekdays, _is_one_day, 0.0),
        (_years, _are_near, TOGETHER),
        (_times_of_day, _may_be_one, TOGETHER),
        (_clocks, _may_be_one, TOGETHER),
    ):
        values = [value for article in range(len(context.briefs)) for value in found(context, article)]
        for a, b in left_over(context, values, _fit, least=least):
            if is_one(context, a, b):
                yield from disputes(context, matter(a, b), [(a.telling, b.telling)], "when")


def _may_be_one(context: Context, a: Value, b: Value) -> bool:
    """Whether two dates are of one grain."""
    return len(a.telling.value) == len(b.telling.value) or a.kind != "date"


def _is_one_day(context: Context, a: Value, b: Value) -> bool:
    """Whether two sentences tell of one event, names aside, of no other numbers, and of no night between two days."""
    if _AT_NIGHT.search(a.whole) or _AT_NIGHT.search(b.whole):
        return False
    counts = [{one.value for one in find(value.whole)} for value in (a, b)]
    if all(counts) and counts[0].isdisjoint(counts[1]):
        return False
    near = context.score(a.article, a.sentence, b.article, b.sentence)
    told = common(_NAME.sub("", a.whole), _NAME.sub("", b.whole))
    return near >= SAME_EVENT and told >= SAME_WORDS


def _are_near(context: Context, a: Value, b: Value) -> bool:
    told = common(_NAME.sub("", a.whole), _NAME.sub("", b.whole))
    return abs(int(a.telling.value) - int(b.telling.value)) <= MOST_YEARS and told >= SAME_WORDS_OF_YEARS


def _fit(a: Value, b: Value) -> bool:
    """Whether both are the same, one is the month of the other, or they are times of day side by side."""
    if a.kind == "clock":
        here, there = ([int(part) for part in one.telling.value.split("/")] for one in (a, b))
        apart = abs(here[0] - there[0])
        if not (here[2] and there[2]):
            apart = min(apart % 720, 720 - apart % 720)
        return apart <= here[1] + there[1]
    if a.kind == "time of day":
        apart = abs(_DAY_PARTS.index(a.telling.value) - _DAY_PARTS.index(b.telling.value))
        return min(apart, len(_DAY_PARTS) - apart) < APART
    short, long = sorted((a.telling.value, b.telling.value), key=len)
    return long.startswith(short)


def _dates(context: Context, article: int) -> Iterator[Value]:
    for where, found in matches(context, _DATE, article):
        month = (found["month"] or found["first"] or found["bare"]).casefold()
        if month == "may" and not found.group().split()[-1 if found["month"] else 0].istitle() and not found["bare"]:
            continue
        day = found["day"] or found["then"]
        value = f"{month[:3]}-{int(day):02}" if day else month[:3]
        yield _time(where, "date", value, may_clash=bool(day) or not _OPEN_MONTH.match(found.group()))


def _weekdays(context: Context, article: int) -> Iterator[Value]:
    for where, found in matches(context, _WEEKDAY, article):
        yield _time(where, "day", found.group(), may_clash=not _REPORTED.search(where.before))


def _clocks(context: Context, article: int) -> Iterator[Value]:
    for index, (start, end) in enumerate(context.briefs[article].sentences):
        for clock in clocks(context.briefs[article].article.text[start:end]):
            where = place(context, article, index, Span(start + clock.span.start, start + clock.span.end))
            yield _time(where, "clock", f"{clock.minutes}/{clock.slack}/{clock.half_known:d}")


def _times_of_day(context: Context, article: int) -> Iterator[Value]:
    for where, found in matches(context, _PART_OF_DAY, article):
        part = next(name for name in _DAY_PARTS if found[name])
        yield _time(where, "time of day", part)


def _years(context: Context, article: int) -> Iterator[Value]:
    for where, found in matches(context, _YEAR, article):
        yield _time(where, "year", found.group(), may_clash=not _IN_DATE.search(where.before))


def _time(where: Place, kind: str, value: str, *, may_clash: bool = True) -> Value:
    return value_at(where, "when", kind, kind, value, may_clash=may_clash and not _MOVED.search(where.whole()))

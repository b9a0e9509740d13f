"""Arithmetic inside one article: counts against the names listed, places against counts, weekdays against dates."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator

from brief.claims.when import times_of
from brief.describe import ordinal
from brief.language.reading import Reading
from brief.model import Brief, Flag, Member, Number, Span

_COUNTED = frozenset("member country nation state".split())
_IN = ("full", "founding")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def find(reading: Reading, brief: Brief) -> Iterator[Flag]:
    """What does not add up; what does is no flag."""
    yield from _lists(brief)
    yield from _places(brief)
    yield from _weekdays(reading)


def _counts(brief: Brief) -> list[Number]:
    """Stated numbers of members."""
    return [n for n in brief.numbers if n.unit in _COUNTED and n.bound is None and "member" in f"{n.unit} {n.of or ''}"]


def _lists(brief: Brief) -> Iterator[Flag]:
    """`Its nine members are …` against the names in that sentence."""
    listed: dict[int | None, list[Member]] = defaultdict(list)
    for member in brief.members:
        if member.status in _IN:
            listed[member.sentence].append(member)
    for count in _counts(brief):
        if count.sentence is None or not listed.get(count.sentence):
            continue
        # A member named here may have its evidence in an earlier sentence.
        words = brief.article.text[slice(*brief.sentences[count.sentence])]
        here = listed[count.sentence]
        names = {m.member for members in listed.values() for m in members if m in here or m.member in words}
        if len(names) > 2 and len(names) != count.value:
            message = f"{count.value:g} members are stated, {len(names)} are named"
            yield Flag("arithmetic", message, (*count.evidence[:1], *listed[count.sentence][0].evidence[:1]))


def _places(brief: Brief) -> Iterator[Flag]:
    """The 10th member joins nine."""
    counts = _counts(brief)
    for member in brief.members:
        if member.ordinal is None or member.status != "joining" or not counts:
            continue
        if all(member.ordinal - 1 != count.value for count in counts):
            stated = ", ".join(f"{count.value:g}" for count in counts)
            message = f"{member.member} is to be the {ordinal(member.ordinal)} member, but {stated} members are stated"
            yield Flag("arithmetic", message, (member.evidence[0], counts[0].evidence[0]))


def _weekdays(reading: Reading) -> Iterator[Flag]:
    """`Thursday, 4 July 2024` must be a Thursday."""
    for time in times_of(reading):
        if time.weekday is None or time.basis != "explicit" or not time.value.start or len(time.value.start) < 10:
            continue
        try:
            day = datetime.date.fromisoformat(time.value.start[:10])
        except ValueError:
            continue
        if day.weekday() != time.weekday:
            message = f"{time.words}: that day was a {_WEEKDAYS[day.weekday()]}"
            yield Flag("arithmetic", message, (Span(*time.span),))

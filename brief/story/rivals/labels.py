"""Numbers that name rather than count: a magnitude, a final score, how votes were split, an age, platform five."""

from __future__ import annotations

import re
from collections.abc import Iterator

from brief.model import Span
from brief.story.context import Context, Draft
from brief.story.counts.told import disputes
from brief.story.rivals.leftover import TOGETHER, left_over, matter
from brief.story.rivals.value import Value, is_same, matches, place, value_at
from brief.story.sentences.words import NUMBER_WORDS, stem

_SMALL = rf"(?:\d{{1,3}}|{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))})"
_MAGNITUDE = re.compile(
    r"\bmagnitude(?:[\s-](?:of\s)?)(?P<a>\d(?:\.\d)?)\b|\b(?P<b>\d(?:\.\d)?)[\s-](?:magnitude|on the Richter)", re.I
)
_SCORE = re.compile(
    rf"(?<![\d.,–-])(?P<a>\d{{1,3}})\s?[-–]\s?(?P<b>\d{{1,3}})(?![\d–-]|\s?%|\sper\s?cent|\s(?!thanks|versus)[a-z]{{3,}}s\b)"
    rf"|\b(?:won|win|wins|beat|defeated|lost|drew|led"
    rf"|victory)\b[^.;]{{0,40}}?\b(?P<c>{_SMALL})\s(?:goals?\s)?to\s(?P<d>{_SMALL}|nil)\b",
    re.I,
)
_VOTES = re.compile(
    r"\b(?P<a>\d{2,4})\s(?:\w+\s){0,4}?(?:votes\s|deput\w+\s|lawmakers\s|members\s)?(?:(?:were\s)?in\sfavou?r|for|to)"
    r"(?:\sand|,)?\s(?P<b>\d{2,4})\b(?!\s(?:percent|per cent|%|million|euros|dollars))",
    re.I,
)
_VOTING = re.compile(
    r"\b(?:vot\w+|ballot\w*|parliament\w*|deput\w+|lawmaker\w*|passed|elected|approved|rejected|against)\b", re.I
)
_AGE = re.compile(
    r"(?P<name>[A-Z][\w’'-]+),\s(?:aged\s|who\sis\s|now\s)?(?P<a>\d{1,3})(?=,|\sand\b|\.|\))"
    r"|(?P<years>\b\d{1,3})-year-old\s(?:[a-z-]+\s){0,3}(?P<named>(?:[A-Z][\w’'-]+\s?){1,3})",
)
_ANY_AGE = re.compile(r"\b(?:aged?|age\sof|at)\s(\d{1,3})(?=[.,;]|$)|\b(\d{1,3})-year-old\b|(?<=[a-z]),\s(\d{2}),\s")
_ONE_IN = re.compile(
    rf"\b(?P<a>{_SMALL})\sin\s(?:every\s)?(?P<b>{_SMALL})\b(?!\s(?:million|thousand|years|months|days))", re.I
)
_LABEL = re.compile(
    rf"\b(?P<noun>platform|track|line|terminal|gate|route|flight|lane|junction|block|reactor|unit|room|article|chapter"
    rf"|pier|runway|highway|motorway|phase|category|grade|section)\s(?:number\s|no\.\s)?(?P<a>{_SMALL})\b"
    r"(?!\s(?:of|percent|per|people|million)|-)",
    re.I,
)


ANYBODY = 1.0
"""What the surroundings of two ages must have in common where no name says that they are one person's."""


def rows(context: Context) -> Iterator[Draft]:
    """Conflict rows for such numbers that are left over."""
    for found, least in (
        (_magnitudes, 0.0),
        (_scores, TOGETHER),
        (_splits, 0.0),
        (_ages, 0.0),
        (_all_ages, ANYBODY),
        (_shares, TOGETHER),
        (_labels, 0.3),
    ):
        values = [value for article in range(len(context.briefs)) for value in found(context, article)]
        for a, b in left_over(context, values, is_same, least=least):
            yield from disputes(context, matter(a, b), [(a.telling, b.telling)])


def _magnitudes(context: Context, article: int) -> Iterator[Value]:
    for where, found in matches(context, _MAGNITUDE, article):
        yield value_at(where, "numbers", "magnitude", "magnitude", found["a"] or found["b"])


def _scores(context: Context, article: int) -> Iterator[Value]:
    """Scores of matches; told from either side, so that 3-1 and 1-3 are one."""
    for where, found in matches(context, _SCORE, article):
        points = sorted((_number(found["a"] or found["c"]), _number(found["b"] or found["d"])), reverse=True)
        yield value_at(where, "numbers", "score", "score", f"{points[0]}-{points[1]}")


def _splits(context: Context, article: int) -> Iterator[Value]:
    for where, found in matches(context, _VOTES, article):
        if _VOTING.search(where.whole()) or "vote" in found.group():
            votes = sorted((int(found["a"]), int(found["b"])), reverse=True)
            yield value_at(where, "numbers", "votes", "votes", f"{votes[0]}-{votes[1]}")


def _ages(context: Context, article: int) -> Iterator[Value]:
    """How old somebody is, a kind for each full name; of a last name that two of them share, either may be meant."""
    persons = [who.name for who in context.briefs[article].who if who.type == "person"]
    for where, found in matches(context, _AGE, article):
        last = found["name"] or found["named"].split()[-1]
        names = [name for name in persons if name.split()[-1] == last] or [last]
        age = found["a"] or found["years"]
        yield value_at(where, "numbers", f"age:{names[0]}", f"age of {last}", age, may_clash=len(names) < 2)


def _all_ages(context: Context, article: int) -> Iterator[Value]:
    """All ages that an article gives, whoever's they are."""
    for where, found in matches(context, _ANY_AGE, article):
        group = found.lastindex or 0
        own = place(context, article, where.sentence, Span(*found.span(group)))
        yield value_at(own, "numbers", "age", "age", found[group])


def _shares(context: Context, article: int) -> Iterator[Value]:
    """Fractions in words, in percent: one in five, two thirds."""
    for where, found in matches(context, _ONE_IN, article):
        yield value_at(
            where, "numbers", "share", "share", f"{100 * _number(found['a']) / max(_number(found['b']), 1):.0f}"
        )


def _labels(context: Context, article: int) -> Iterator[Value]:
    for where, found in matches(context, _LABEL, article):
        noun = found["noun"].lower()
        yield value_at(where, "numbers", f"label:{stem(noun)}", noun, str(_number(found["a"])))


def _number(word: str) -> int:
    return int(word) if word.isdigit() else NUMBER_WORDS.get(word.lower(), 0)

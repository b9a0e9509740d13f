"""An article as a few dozen weighted words: all that grouping knows of it, small enough to keep beside its brief."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from brief.model import Brief, normalise
from brief.story.forming.titles import title_of
from brief.story.sentences.words import words

SIZE = 48
"""Words of a fingerprint."""
NAME_BONUS = 1.6
"""What a word of a name counts beside another word."""
LEAD_BONUS = 1.5
"""What a word of the headline or the first sentences counts beside one further down."""
LEAD_SENTENCES = 4
MOST_DAYS = 5
"""Days between two reports of one story."""
PROBES = 16
"""Heaviest words of an article that are looked up in an index."""
UNDATED = "none"
"""The week of an article without a date."""


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What grouping knows of an article; small enough to keep beside every article of a library."""

    article: str
    day: str | None
    """ISO date of publication."""
    terms: Mapping[str, float]
    """Stem to weight; the squares add up to 1."""
    names: frozenset[str]
    """Whom and what the article names, normalised."""
    place: str | None
    """Where its main event is."""
    title: str
    """What to call it, short."""
    is_titled: bool = True
    """Whether the title is the article's own."""


def fingerprint(brief: Brief) -> Fingerprint:
    """The fingerprint of an article, from its brief."""
    text = brief.article.text
    counted: Counter[str] = Counter()
    weights: dict[str, float] = {}
    clutter = [block.span for block in brief.article.blocks if block.role == "boilerplate"]
    spoken = [
        (index, text[start:end])
        for index, (start, end) in enumerate(brief.sentences)
        if not any(start < span.end and span.start < end for span in clutter)
    ]
    for index, sentence in [(0, brief.article.title or ""), *spoken]:
        for stemmed, weight in words(sentence).weights.items():
            counted[stemmed] += 1
            factor = LEAD_BONUS if index < LEAD_SENTENCES else 1.0
            weights[stemmed] = max(weights.get(stemmed, 0.0), weight * factor)
    persons = [who.name for who in brief.who if who.type != "group"]
    places = [where.name for where in brief.where]
    named = {stemmed for name in (*persons, *places) for stemmed in words(name).weights}
    scored = {
        stemmed: (1 + math.log(count)) * weights[stemmed] * (NAME_BONUS if stemmed in named else 1.0)
        for stemmed, count in counted.items()
    }
    best = sorted(scored.items(), key=lambda item: (-item[1], item[0]))[:SIZE]
    length = math.sqrt(sum(value * value for _, value in best)) or 1.0
    place = next((where.name for where in brief.where if where.part != "mentioned"), None)
    return Fingerprint(
        article=brief.id,
        day=(brief.article.published or "")[:10] or None,
        terms={stemmed: value / length for stemmed, value in best},
        names=frozenset(normalise(name) for name in (*persons, *places)),
        place=place,
        title=title_of(brief),
        is_titled=bool(brief.article.title),
    )


def likeness(first: Fingerprint, second: Fingerprint) -> float:
    """The cosine of two fingerprints, 0-1; 0 if more than `MOST_DAYS` lie between them."""
    if not _near_in_time(first.day, second.day):
        return 0.0
    return sum(value * second.terms.get(stemmed, 0.0) for stemmed, value in first.terms.items())


def _near_in_time(first: str | None, second: str | None) -> bool:
    if not first or not second or len(first) < 10 or len(second) < 10:
        return True
    try:
        return abs((date.fromisoformat(first) - date.fromisoformat(second)).days) <= MOST_DAYS
    except ValueError:
        return True


def probes(one: Fingerprint) -> Iterator[str]:
    """The heaviest words of an article, heaviest first."""
    ordered = sorted(one.terms.items(), key=lambda item: (-item[1], item[0]))
    yield from (stemmed for stemmed, _ in ordered[:PROBES])


def week(day: str | None) -> str:
    """The number of the stretch of `MOST_DAYS` days that holds this one; `UNDATED` without a day."""
    try:
        return str(date.fromisoformat((day or "")[:10]).toordinal() // MOST_DAYS)
    except ValueError:
        return UNDATED


def weeks_near(day: str | None) -> tuple[str, ...]:
    """The weeks in which another report of the same event can lie; none for an article without a date: any can."""
    own = week(day)
    return () if own == UNDATED else (*(str(int(own) + step) for step in (-1, 0, 1)), UNDATED)

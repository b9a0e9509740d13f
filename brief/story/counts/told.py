"""Two statements of a number that cannot both be true, in whatever words: what is told, and the row of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from brief.model import Facet, Span, claim_id
from brief.story.context import Context, Draft, Said
from brief.story.counts import kinds
from brief.story.counts.counted import newest
from brief.story.gathering import join

_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_DAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.I)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article that may tell a number."""

    article: int
    index: int
    start: int
    """Its offset into the article's text."""
    text: str


@dataclass(frozen=True, slots=True)
class Telling:
    """What an article says in one place about a matter."""

    article: int
    span: Span
    """Into the article's text."""
    value: str


def sentences(context: Context, article: int) -> Iterator[Sentence]:
    """The article's sentences that tell its event: no boilerplate, no other year, nothing that looks back."""
    brief = context.briefs[article]
    for index, (start, end) in enumerate(brief.sentences):
        text = brief.article.text[start:end]
        years = set(_YEAR.findall(text)) - {(brief.article.published or "")[:4]}
        if context.sentences.texts[article][index] and not years and not kinds.BACKGROUND.search(text):
            yield Sentence(article, index, start, text)


def are_days_apart(first: str, second: str) -> bool:
    """Whether two sentences name days of the week, and none that both name."""
    days = [{day.lower() for day in _DAY.findall(text)} for text in (first, second)]
    return all(days) and days[0].isdisjoint(days[1])


def disputes(
    context: Context, of: str, pairs: Iterable[tuple[Telling, Telling]], facet: Facet = "numbers"
) -> Iterator[Draft]:
    """One conflict row for all pairs that contradict each other about one matter.

    Args:
        of: What is counted or told, the row's point.
        facet: What the matter is one of.
    """
    told: dict[int, Telling] = {}
    for pair in pairs:
        for one in pair:
            told.setdefault(one.article, one)
    if len(told) < 2:
        return
    ordered = [told[article] for article in sorted(told)]
    said = [f"{context.letter(one.article)} says {context.words(one.article, one.span)}" for one in ordered]
    yield Draft(
        kind=facet,
        relation="conflict",
        point=of,
        reason=f"{of}: {join(said)}" + newest(context, sorted(told)),
        key=claim_id(facet, "told", of, *sorted({one.value for one in ordered})),
        said=[claim for one in ordered for claim in _claims(context, one, facet)],
        evidence={one.article: [one.span] for one in ordered},
        values={one.article: one.value for one in ordered},
    )


def _claims(context: Context, telling: Telling, facet: Facet) -> Iterator[Said]:
    """The claims of the facet that stand in the words."""
    for claim in getattr(context.briefs[telling.article], facet):
        if any(telling.span.start <= e.start and e.end <= telling.span.end for e in claim.evidence[:1]):
            yield Said(telling.article, claim)

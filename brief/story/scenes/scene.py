"""Where and when of sentences that tell the same in other words: another country, another year, another day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from brief.model import Facet, Span, When, Where, claim_id
from brief.story.context import Context, Draft, Said
from brief.story.scenes.clock import days_apart
from brief.story.sentences.words import words

SAME_EVENT = 0.85
"""Similarity of two sentences from which on they have one place and one time."""
BEFORE = 28
"""Characters before a date in which the verb that it dates stands."""
_OPEN = re.compile(r"\b(?:since|until|before|after|by|from|to|till|late|early|between|through)\b", re.I)
"""Words that make a date the border of a stretch of time."""
_IN = re.compile(r"\b(?:in|at|near|outside)\s(?:the\s)?(?:\w+\s)?$", re.I)


def rows(context: Context) -> Iterator[Draft]:
    """Conflict rows for explicit places and dates that exclude each other in sentences of one event."""
    for (first, second), partners in sorted(context.partners.items()):
        for row, column, score in partners:
            if score < SAME_EVENT:
                continue
            yield from _places(context, (first, row), (second, column))
            yield from _dates(context, (first, row), (second, column))


def _places(context: Context, left: tuple[int, int], right: tuple[int, int]) -> Iterator[Draft]:
    """Each sentence sets its event in one country, and the countries differ."""
    a, b = _located(context, *left), _located(context, *right)
    countries = [{where.country for _, where in side} for side in (a, b)]
    if not all(len(one) == 1 and None not in one for one in countries) or countries[0] == countries[1]:
        return
    if any(
        len(
            {
                where.country
                for where in context.briefs[article].where
                if where.country and _is_in(context, article, sentence, where)
            }
        )
        > 1
        for article, sentence in (left, right)
    ):
        return  # `in Ghana and Kenya`, `in Kenya and Ghana`
    if not _same_kind(context, left, right):
        return
    (span_a, where_a), (span_b, where_b) = a[0], b[0]
    yield _draft(context, "where", "place", (left[0], where_a, span_a), (right[0], where_b, span_b))


def _located(context: Context, article: int, sentence: int) -> list[tuple[Span, Where]]:
    """The places of a sentence that stand after `in`, `at` or `near`."""
    brief = context.briefs[article]
    start, end = brief.sentences[sentence]
    text = brief.article.text
    return [
        (span, where)
        for where in brief.where
        for span in where.mentions or where.evidence
        if start <= span.start < end and _IN.search(text[max(start, span.start - 24) : span.start])
    ]


def _is_in(context: Context, article: int, sentence: int, where: Where) -> bool:
    """Whether a sentence names a place."""
    start, end = context.briefs[article].sentences[sentence]
    return any(start <= span.start < end for span in where.mentions or where.evidence)


def _same_kind(context: Context, left: tuple[int, int], right: tuple[int, int]) -> bool:
    """Whether both sentences name a common kind of event in nearly the same words."""
    a, b = (words(context.sentences.texts[article][sentence]) for article, sentence in (left, right))
    shared = sum(weight for stemmed, weight in a.weights.items() if stemmed in b.weights)
    return bool(a.events & b.events) and shared >= 0.5 * min(a.total, b.total)


def _dates(context: Context, left: tuple[int, int], right: tuple[int, int]) -> Iterator[Draft]:
    """Each sentence has one date of the same grain after the same verb, and the dates exclude each other."""
    a, b = _dated(context, *left), _dated(context, *right)
    if len(a) != 1 or len(b) != 1:
        return
    (span_a, when_a), (span_b, when_b) = a[0], b[0]
    if len(when_a.start or "") != len(when_b.start or "") or not days_apart(when_a, when_b):
        return
    if context.words(left[0], span_a) == context.words(right[0], span_b) and _is_one_week(context, left[0], right[0]):
        return
    before = [_verbs(context, article, span) for (article, _), span in ((left, span_a), (right, span_b))]
    if before[0] & before[1]:
        yield _draft(context, "when", "date", (left[0], when_a, span_a), (right[0], when_b, span_b))


def _is_one_week(context: Context, first: int, second: int) -> bool:
    """Whether `Monday` in both articles is hardly two Mondays: they are of one week, or a date is missing."""
    days = [(context.briefs[article].article.published or "")[:10] for article in (first, second)]
    try:
        return abs((date.fromisoformat(days[0]) - date.fromisoformat(days[1])).days) < 7
    except ValueError:
        return True


def _dated(context: Context, article: int, sentence: int) -> list[tuple[Span, When]]:
    brief = context.briefs[article]
    start, end = brief.sentences[sentence]
    return [
        (span, when)
        for when in brief.when
        for span in when.evidence
        if start <= span.start < end
        and when.start
        and when.grain in ("day", "month", "year")
        and when.basis != "inferred"
        and not _OPEN.search(brief.article.text[max(start, span.start - 12) : span.end])
    ]


def _verbs(context: Context, article: int, span: Span) -> set[str]:
    """The stems right before a date."""
    return set(words(context.briefs[article].article.text[max(0, span.start - BEFORE) : span.start]).weights)


def _draft(
    context: Context,
    kind: Facet,
    what: str,
    left: tuple[int, When | Where, Span],
    right: tuple[int, When | Where, Span],
) -> Draft:
    shown = [context.words(article, span) for article, _, span in (left, right)]
    letters = [context.letter(article) for article, _, _ in (left, right)]
    return Draft(
        kind=kind,
        relation="conflict",
        point=f"{what}: {shown[0]} / {shown[1]}",
        reason=f"the same event, another {what}: {letters[0]} says {shown[0]}, {letters[1]} says {shown[1]}",
        key=claim_id(kind, what, *sorted(shown)),
        said=[Said(article, claim) for article, claim, _ in (left, right)],
        evidence={article: [span] for article, _, span in (left, right)},
    )

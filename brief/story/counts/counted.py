"""Quantities at their places in the articles, and rows of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from brief.model import Number, Span, claim_id
from brief.story.context import Context, Draft, Said
from brief.story.counts.quantities import Quantity, find
from brief.story.gathering import join

FEW = 3
"""Articles whose counts a reason tells one by one."""
_PART = re.compile(r"^(?:another|other|additional|further)\s")
"""Words that make the counted a part, of no use in what is counted."""
_NAMES = {"dead": "people dead", "injured": "people injured", "missing": "people missing", "arrested": "arrests"}


@dataclass(frozen=True, slots=True, eq=False)
class Figure:
    """A quantity at its place; two places are two figures."""

    article: int
    sentence: int
    quantity: Quantity
    span: Span
    """Into the article's text."""
    said: Said | None
    """The number claim with this evidence, if there is one."""


def figures_of(context: Context) -> list[Figure]:
    """All quantities of all articles, in reading order."""
    result = []
    for article, brief in enumerate(context.briefs):
        by_sentence: dict[int | None, list[Number]] = defaultdict(list)
        for claim in brief.numbers:
            by_sentence[context.sentence_at(article, claim.evidence[0].start)].append(claim)
        clutter = [block.span for block in brief.article.blocks if block.role == "boilerplate"]
        for index, (start, end) in enumerate(brief.sentences):
            if any(start < span.end and span.start < end for span in clutter):
                continue
            for quantity in find(brief.article.text[start:end]):
                span = Span(start + quantity.span.start, start + quantity.span.end)
                claims = [
                    claim
                    for claim in by_sentence[index]
                    if any(e.start < span.end and span.start < e.end for e in claim.evidence)
                    and abs(claim.value - quantity.value) < 1e-9 * max(1.0, abs(claim.value))
                ]
                result.append(Figure(article, index, quantity, span, Said(article, claims[0]) if claims else None))
    return result


def draft_of(context: Context, kind: str, told: Sequence[Figure], more: Sequence[Figure], *, agree: bool) -> Draft:
    """A row that says what each article counts.

    Args:
        told: One figure of each article, in the order of the articles.
        more: Other places where the same numbers stand.
    """
    of = _NAMES.get(kind) or _PART.sub("", told[0].quantity.of) or kind
    values = list(_values(context, told))
    if agree:
        same = len({f.quantity.value for f in told}) == 1
        reason = f"{join(values)}: " + ("the same number" if same else "both can be true")
    else:
        reason = f"{of}: {join(values)}" + newest(context, [figure.article for figure in told])
    evidence: dict[int, list[Span]] = defaultdict(list)
    for figure in (*told, *more):
        if figure.span not in evidence[figure.article]:
            evidence[figure.article].append(figure.span)
    return Draft(
        kind="numbers",
        relation="agree" if agree else "conflict",
        point=of,
        reason=reason,
        key=claim_id("numbers", kind, *sorted({f"{f.quantity.value:g}" for f in told})),
        said=list(dict.fromkeys(figure.said for figure in (*told, *more) if figure.said)),
        evidence=dict(evidence),
        values={figure.article: f"{figure.quantity.value:g}" for figure in told},
    )


def _values(context: Context, told: Sequence[Figure]) -> Iterator[str]:
    """What each article says; of many articles, those that say the same in one breath."""
    saying: dict[str, list[str]] = {}
    for figure in told:
        words = " ".join(figure.quantity.words.split())
        key = words.casefold() if len(told) > FEW else context.letter(figure.article)
        saying.setdefault(key, [words]).append(context.letter(figure.article))
    for words, *letters in saying.values():
        yield f"{join(letters)} {'say' if len(letters) > 1 else 'says'} {words if len(told) <= FEW else words.lower()}"


def newest(context: Context, articles: Sequence[int]) -> str:
    """The end of a reason that says which report is the newest; empty unless all give a date."""
    latest = articles[0]
    for article in articles[1:]:
        older = context.times.older(latest, article)
        if older is None:
            return ""
        latest = article if older == latest else latest
    return f"; {context.letter(latest)} is the {'newer' if len(articles) == 2 else 'newest'} report"

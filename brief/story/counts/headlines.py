"""A headline that counts other dead or injured than its own text: old headlines stay over new stories."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from brief.story.context import Context
from brief.story.counts.counted import Figure, figures_of
from brief.story.counts.fitting import fit
from brief.story.counts.quantities import CASUALTIES

LEAD = 3
"""Sentences of the text, the headline aside, in which the news itself is told; later ones count others too."""


@dataclass(frozen=True, slots=True)
class Slip:
    """Two counts of one kind that one article gives, and that cannot both be true."""

    headline: Figure
    text: Figure

    def told(self, context: Context) -> str:
        """`A's headline says six, its text At least 14`."""
        head, body = (" ".join(one.quantity.words.split()) for one in (self.headline, self.text))
        return f"{context.letter(self.headline.article)}'s headline says {head}, its text {body}"


def slip(context: Context, figures: Sequence[Figure]) -> Slip | None:
    """The headline's count against the first of the text; None if any count of the text fits the headline's.

    Args:
        figures: One article's counts of one kind, in reading order.
    """
    brief = context.briefs[figures[0].article]
    spans = [block.span for block in brief.article.blocks if block.role == "headline"]
    counts = [one for one in figures if not (one.quantity.is_part or one.quantity.is_narrow or one.quantity.background)]
    above = [one for one in counts if any(span.start <= one.span.start < span.end for span in spans)]
    below = [one for one in counts if one not in above]
    if not above or not below:
        return None
    heads = sum(any(span.start <= sentence.start < span.end for span in spans) for sentence in brief.sentences)
    if below[0].sentence >= heads + LEAD or any(fit(above[0].quantity, one.quantity) for one in below):
        return None
    return Slip(above[0], below[0])


def slips(context: Context) -> Iterator[Slip]:
    """All of a story, by article and kind."""
    found: dict[tuple[int, str], list[Figure]] = {}
    for figure in figures_of(context):
        if figure.quantity.kind in CASUALTIES:
            found.setdefault((figure.article, figure.quantity.kind), []).append(figure)
    for own in found.values():
        if one := slip(context, own):
            yield one

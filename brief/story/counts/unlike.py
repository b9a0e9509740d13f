"""Contradictions in number between sentences that share few words: each rule knows what must be one for it."""

from __future__ import annotations

from collections.abc import Iterator

from brief.story.context import Context, Draft
from brief.story.counts import amounts, directions, divisions, nothing, wholes
from brief.story.counts.counted import figures_of


def rows(context: Context) -> Iterator[Draft]:
    """Conflict rows, which settling leaves out where a row of claims already tells them."""
    figures = figures_of(context)
    yield from divisions.rows(context)
    yield from wholes.rows(context, figures)
    yield from amounts.rows(context, figures)
    yield from directions.rows(context)
    yield from nothing.rows(context)

"""The conflicts of all kinds of rival values."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from brief.story.closeness import closeness
from brief.story.context import Context, Draft
from brief.story.counts.counted import figures_of
from brief.story.rivals import (
    absence,
    causes,
    counts,
    days,
    denials,
    labels,
    order,
    persons,
    phrases,
    places,
)
from brief.story.rivals.leftover import CLOSE


def rows(context: Context) -> Iterator[Draft]:
    """Conflict rows, which settling leaves out where another row already tells them."""
    pairs = combinations(context.briefs, 2)
    if not any(closeness(first, second) >= CLOSE for first, second in pairs):
        return
    yield from counts.rows(context, figures_of(context))
    yield from labels.rows(context)
    yield from days.rows(context)
    yield from phrases.rows(context)
    yield from places.rows(context)
    yield from causes.rows(context)
    yield from order.rows(context)
    yield from persons.rows(context)
    yield from absence.rows(context)
    yield from denials.rows(context)

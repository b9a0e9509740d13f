"""The conflicts of all kinds of rival values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from brief.story.context import Context, Draft
from brief.story.counts.counted import Figure
from brief.story.rivals import counts, days, labels


def rows(context: Context, figures: Sequence[Figure]) -> Iterator[Draft]:
    """Conflict rows, which settling leaves out where another row already tells them.

    Args:
        figures: All quantities of all articles.
    """
    yield from counts.rows(context, figures)
    yield from labels.rows(context)
    yield from days.rows(context)

"""Stretches of text as segments: every segment has a style, as terminals without colour need."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from rich.segment import Segment
from rich.style import Style

from brief.model import Span
from tui.content.wrapping import one_line
from tui.theme import Paint


def plain(segments: list[Segment], paint: Paint) -> list[Segment]:
    """The segments with typographic signs as their plain twins, if the user wants them so; one for one."""
    if not paint.twins:
        return segments
    return [Segment(text.translate(paint.twins), style) for text, style, _ in segments]


def painted(text: str, span: Span, layers: Iterable[tuple[Span, Style]], base: Style) -> list[Segment]:
    """A stretch of a text with styles over parts of it, later layers over earlier ones.

    Args:
        text: The text the spans point into; line ends and tabs are drawn as spaces.
        span: The stretch, within one line.
        layers: Stretches and their styles; they may overlap and may reach beyond the line.
        base: The style beneath.
    """
    start, end = span
    over = [
        (max(one.start, start), min(one.end, end), style)
        for one, style in layers
        if one.start < end and one.end > start
    ]
    if not over:
        return [Segment(one_line(text[start:end]), base)]
    edges = sorted({start, end, *(edge for begin, stop, _ in over for edge in (begin, stop))})
    segments: list[Segment] = []
    for begin, stop in pairwise(edges):
        style = base
        for first, last, layer in over:
            if first <= begin and stop <= last:
                style += layer
        segments.append(Segment(one_line(text[begin:stop]), style))
    return segments

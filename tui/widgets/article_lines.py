"""One line of an article as it is drawn: gutter, text with its marks, jump labels, hits, selection. Pure functions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from brief.model import FACETS, Span
from tui.content.wrapping import cut
from tui.theme import Marks, Paint
from tui.widgets.article_layout import Line, Mark, MarkIndex
from tui.widgets.lines import drawn, style_of

LONG_SPAN = 160
"""Characters from which the current span is tinted instead of reversed."""

WIDE_SPAN = 80
"""Characters from which evidence is a clause, not a name: coloured only when its facet is chosen."""

WIDE_FACETS = frozenset({"what", "members", "partners", "quotes"})
"""Facets whose evidence covers clauses: in the gutter always, in colour only when their facet is chosen."""

_BESIDE_DIGITS = 7
"""Cells of the gutter beside the facets' digits: the current sign, the sentence's number, two spaces."""


@dataclass(frozen=True, slots=True)
class Look:
    """What is marked in a text at the moment."""

    text: str
    index: MarkIndex
    facet: str | None
    """The only facet that is marked, or None for all."""
    current: Sequence[Span]
    """The current claim's evidence, best first."""
    current_facet: str | None
    labels: Mapping[int, str]
    """Jump labels by the offset on which each is drawn."""
    hits: Sequence[Span]
    hit: int
    """Index of the current hit."""

    def shows(self, mark: Mark) -> bool:
        """Whether a mark belongs to what is marked."""
        return self.facet is None or mark.facet == self.facet


def gutter(line: Line, look: Look, width_cells: int, paint: Paint, marks: Marks) -> list[Segment]:
    """The digits of the facets whose evidence starts on the line, the current sign, and the sentence's number."""
    shown: dict[str, None] = {}
    for mark in look.index.touching(line.span):
        if not mark.is_mention and line.span.start <= mark.span.start < line.span.end and look.shows(mark):
            shown[mark.facet] = None
    room = width_cells - _BESIDE_DIGITS
    facets = sorted(shown, key=FACETS.index)[:room]
    segments = [Segment(str(FACETS.index(facet) + 1), paint[facet]) for facet in facets]
    segments.append(Segment(" " * (room - len(facets)), paint["text"]))
    is_current = bool(look.current) and line.span.start <= look.current[0].start < line.span.end
    segments.append(Segment(drawn(marks.arrow, paint) if is_current else " ", paint["accent"]))
    number = str(line.sentence) if line.sentence else ""
    segments.append(Segment(f"{number:>4}  ", paint["dim"]))
    return segments


def fold(line: Line, width_cells: int, paint: Paint, marks: Marks) -> list[Segment]:
    """What folded left-overs say."""
    words = cut(f"{marks.closed} left over: {line.note}", max(1, width_cells))
    return [Segment(drawn(words, paint), paint["dim"])]


def text(line: Line, look: Look, paint: Paint) -> list[Segment]:
    """The text of a line, cut where a style begins or ends; a label stands on the characters it covers."""
    span = line.span
    layers = [layer for layer in _layers(line, look) if layer[0].start < span.end and span.start < layer[0].end]
    labels = {at: label for at, label in look.labels.items() if span.start <= at < span.end}
    edges = {span.start, span.end}
    for layer, _ in layers:
        edges |= {edge for edge in layer if span.start < edge < span.end}
    for at, label in labels.items():
        edges |= {at, min(at + len(label), span.end)}
    segments = []
    for start, end in pairwise(sorted(edges)):
        words = drawn(look.text[start:end], paint)
        if start in labels:
            cells = max(1, cell_len(words))
            segments.append(Segment(labels[start].ljust(cells)[:cells], paint["label"]))
        else:
            names = " ".join(name for layer, name in layers if layer.start <= start < layer.end)
            segments.append(Segment(words, style_of(paint, names)))
    return segments


def _layers(line: Line, look: Look) -> list[tuple[Span, str]]:
    """Spans with the names of their styles, the lowest layer first."""
    layers: list[tuple[Span, str]] = []
    if line.role in ("header", "boilerplate"):
        layers.append((line.span, "dim"))
    elif line.role == "headline":
        layers.append((line.span, "strong"))
    for mark in look.index.touching(line.span):
        is_wide = mark.facet in WIDE_FACETS or mark.span.end - mark.span.start > WIDE_SPAN
        if look.shows(mark) and (not is_wide or look.facet == mark.facet):
            layers.append((mark.span, mark.facet if mark.is_mention else f"{mark.facet} evidence"))
    for place, current in enumerate(look.current):
        length = current.end - current.start
        if place == 0:
            names = "row" if length > LONG_SPAN else "current"
        else:
            names = "row-blurred" if length > WIDE_SPAN else "also"
        layers.append((current, f"{look.current_facet or ''} {names}".strip()))
    return [*layers, *((hit, "find current evidence" if i == look.hit else "find") for i, hit in enumerate(look.hits))]


def selected(segments: Sequence[Segment], first: int, last: int, over: Style) -> list[Segment]:
    """The segments with a style laid over the code points `first` to `last` of the line; -1 is its end."""
    found, place = [], 0
    for words, style, _ in segments:
        cuts = [0, len(words)] + [edge - place for edge in (first, last) if 0 < edge - place < len(words)]
        for start, end in pairwise(sorted(cuts)):
            is_inside = first <= place + start and (last == -1 or place + start < last)
            found.append(Segment(words[start:end], (style or Style.null()) + over if is_inside else style))
        place += len(words)
    return found

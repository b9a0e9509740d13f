"""One line of aligned sources as segments: cells, the signs between them, values, the current evidence, jump labels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from brief.model import Span
from tui.content.wrapping import pad
from tui.theme import Marks, Paint
from tui.widgets.band_layout import GUTTER_CELLS, Layout, Place
from tui.widgets.bands import Band, Cell
from tui.widgets.changed_words import changed_words
from tui.widgets.painted import painted

ABSENT_WORDS = "not stated"
"""What a claim's cell says where a source is silent."""

Spot = tuple[int, int, int]
"""Band, column and code point."""

Evidence = tuple[tuple[Span, ...], ...]
"""Spans per column that are marked as current."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BandPainter:
    """Everything that a line of the aligned view depends on."""

    layout: Layout
    marks: Marks
    paint: Paint
    letters: Sequence[str]
    """What the columns are called where they stand below each other."""
    evidence: Evidence
    current_band: int
    labels: Mapping[Spot, str]
    words: bool
    """Whether the words in which aligned sentences differ are tinted."""

    def segments(self, place: Place, base: Style) -> list[Segment]:
        """One line: cursor, cells, the signs between them."""
        laid, band = self.layout.laid[place.band], self.layout.bands[place.band]
        marks, paint = self.marks, self.paint
        is_current = place.band == self.current_band and place.line == 0
        cursor = Segment(f"{marks.cursor if is_current else ' '} ", base + paint["accent"])
        if place.line < len(laid.heading):
            sign = marks.relation(band.relation) if band.relation and place.line == 0 else " "
            style = base + (paint["strong"] if place.band == self.current_band else paint["text"])
            kind = band.heading.partition(" ")[0]
            layers = [(Span(0, len(kind)), paint.get(kind, Style()))]
            words = painted(band.heading, laid.heading[place.line], layers, style)
            return [cursor, Segment(f"{sign} ", base + paint[_paint_name(band.relation)]), *words]
        if self.layout.inline:
            return [cursor, *self._inline_segments(place, base)]
        line = place.line - len(laid.heading)
        segments = [cursor]
        for column in range(self.layout.columns):
            if column:
                gutter = band.gutters[column - 1] if line == 0 else ""
                sign = getattr(marks, gutter) if gutter else " "
                side = " " * (GUTTER_CELLS // 2)
                segments += [
                    Segment(side, base),
                    Segment(sign, base + paint[_paint_name(gutter)]),
                    Segment(side, base),
                ]
            segments += self._cell_segments(place.band, column, line, base)
        return segments

    def _inline_segments(self, place: Place, base: Style) -> list[Segment]:
        found = self.layout.inline_line(place)
        if found is None:
            return []
        column, line = found
        band = self.layout.bands[place.band]
        marks, paint = self.marks, self.paint
        gutter = next((kind for kind in ("conflict", "stage", *band.gutters) if kind in band.gutters and kind), "")
        is_first = place.line == len(self.layout.laid[place.band].heading)
        sign = getattr(marks, gutter) if gutter and is_first else " "
        letter = self.letters[column] if line == 0 else " "
        return [
            Segment(sign, base + paint[_paint_name(gutter)]),
            Segment(" ", base),
            Segment(letter, base + paint["dim"]),
            Segment(" ", base),
            *self._cell_segments(place.band, column, line, base),
        ]

    def _cell_segments(self, number: int, column: int, line: int, base: Style) -> list[Segment]:
        """One line of one cell, filled to the column's width."""
        width = self.layout.column_cells
        paint = self.paint
        band = self.layout.bands[number]
        cell = band.cells[column]
        if cell is None:
            if band.heading:
                return [Segment(pad(ABSENT_WORDS if line == 0 else "", width), base + paint["faint"])]
            sign = self.marks.absent if any(band.gutters) else " "
            return [Segment(sign * width, base + paint["faint"])]
        lines = self.layout.laid[number].cells[column]
        if line >= len(lines):
            return [Segment(" " * width, base)]
        span = lines[line]
        style = base + paint["dim"] if cell.quiet else base
        segments = painted(cell.text, span, self._layers(band, column, cell), style)
        for spot, label in self.labels.items():
            if spot[:2] == (number, column) and span.start <= spot[2] < span.end:
                segments = _labelled(segments, spot[2] - span.start, label, base + paint["label"])
        used = sum(cell_len(segment.text) for segment in segments)
        if used < width:
            segments.append(Segment(" " * (width - used), base))
        return segments

    def _layers(self, band: Band, column: int, cell: Cell) -> list[tuple[Span, Style]]:
        """What lies over a cell's text: tinted words first, values over them, the current evidence on top."""
        paint = self.paint
        layers: list[tuple[Span, Style]] = []
        if self.words and not band.heading:
            other = band.cells[column - 1] if column else band.cells[1] if len(band.cells) > 1 else None
            if other is not None:
                changed = changed_words(cell.text, cell.span, other.text, other.span)[0]
                layers += [(span, paint["wording"]) for span in changed]
        value = {"conflict": paint["conflict"], "stage": paint["stage"], "only": paint["evidence"]}
        layers += [(mark.span, value[mark.kind]) for mark in cell.marks]
        if column < len(self.evidence) and not band.heading:
            layers += [(span, paint["current"]) for span in self.evidence[column]]
        return layers


def _labelled(segments: Sequence[Segment], start: int, label: str, style: Style) -> list[Segment]:
    """The segments of a line with a label over the code points from `start` on."""
    found: list[Segment] = []
    place, end = 0, start + len(label)
    for text, before, _ in segments:
        first, last = max(start - place, 0), min(end - place, len(text))
        if first >= last:
            found.append(Segment(text, before))
        else:
            part = label[place + first - start : place + last - start]
            gap = " " * (cell_len(text[first:last]) - len(part))
            found += [Segment(text[:first], before), Segment(part + gap, style), Segment(text[last:], before)]
        place += len(text)
    return [segment for segment in found if segment.text]


def _paint_name(gutter: str) -> str:
    return {"left": "only", "right": "only", "": "text"}.get(gutter, gutter)

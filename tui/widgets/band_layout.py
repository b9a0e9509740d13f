"""Where the lines of bands stand: one list of line numbers for all columns, so that no column can scroll by itself."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from rich.cells import cell_len

from brief.model import Span
from tui.content.wrapping import wrap
from tui.widgets.bands import Band

MARGIN_CELLS = 2
"""Left of the first column: where the current band is marked."""
GUTTER_CELLS = 5
"""Between columns: two spaces, the mark, two spaces."""
LABEL_CELLS = 6
"""Left of an inline line: margin, space, mark, space, letter of the source, space."""
NARROWEST_CELLS = 8


@dataclass(frozen=True, slots=True)
class Place:
    """What one line of the screen shows."""

    band: int
    line: int
    """Within the band; the heading's lines come first."""


@dataclass(frozen=True, slots=True)
class Laid:
    """One band's lines."""

    heading: tuple[Span, ...]
    cells: tuple[tuple[Span, ...], ...]
    """Per column, spans into the cell's text."""

    @property
    def height(self) -> int:
        """Lines without the blank one beneath."""
        return len(self.heading) + max((len(lines) for lines in self.cells), default=0)


class Layout:
    """The lines of all bands at one width.

    Args:
        bands: What is shown.
        width: In terminal cells.
        inline: The cells of a band stand below each other, each with its letter.
    """

    def __init__(self, bands: Sequence[Band], width: int, *, inline: bool) -> None:
        self.bands = bands
        self.width = width
        self.inline = inline
        self.columns = max((len(band.cells) for band in bands), default=1)
        self.column_cells = column_cells(width, self.columns, inline=inline)
        self.laid = [self._lay(band) for band in bands]
        heights = (laid.height + 1 for laid in self.laid) if not inline else (h + 1 for h in map(_stacked, self.laid))
        self.starts = [0, *accumulate(heights)]

    def _lay(self, band: Band) -> Laid:
        heading = wrap(band.heading, 0, len(band.heading), max(self.width - 4, NARROWEST_CELLS))
        return Laid(
            tuple(heading),
            tuple(
                tuple(wrap(cell.text, *cell.span, self.column_cells)) if cell is not None else () for cell in band.cells
            ),
        )

    @property
    def height(self) -> int:
        """All lines, the last band's blank one not counted."""
        return max(self.starts[-1] - 1, 0)

    def place(self, line: int) -> Place | None:
        """What a line of the whole shows; None for the blank line beneath a band or past the end."""
        if not 0 <= line < self.height:
            return None
        band = bisect_right(self.starts, line) - 1
        within = line - self.starts[band]
        return None if line == self.starts[band + 1] - 1 else Place(band, within)

    def column_start(self, column: int) -> int:
        """The terminal cell in which a column's text begins."""
        if self.inline:
            return LABEL_CELLS
        return MARGIN_CELLS + column * (self.column_cells + GUTTER_CELLS)

    def inline_line(self, place: Place) -> tuple[int, int] | None:
        """Column and line of the column that an inline line shows; None for a heading's line."""
        laid = self.laid[place.band]
        line = place.line - len(laid.heading)
        if line < 0:
            return None
        for column, lines in enumerate(laid.cells):
            if line < len(lines):
                return column, line
            line -= len(lines)
        return None

    def locate(self, x: int, y: int) -> tuple[int, int, int] | None:
        """The band, column and code point of the cell's text at a position; None beside text.

        Args:
            x: Terminal cell from the left edge.
            y: Line of the whole.
        """
        place = self.place(y)
        if place is None:
            return None
        laid = self.laid[place.band]
        if self.inline:
            found = self.inline_line(place)
            if found is None:
                return None
            column, line = found
        else:
            line = place.line - len(laid.heading)
            column = min(max(x - MARGIN_CELLS, 0) // (self.column_cells + GUTTER_CELLS), self.columns - 1)
        lines = laid.cells[column]
        cell = self.bands[place.band].cells[column]
        if cell is None or not 0 <= line < len(lines):
            return None
        start, end = lines[line]
        rest = x - self.column_start(column)
        if rest < 0:
            return None
        for offset in range(start, end):
            rest -= cell_len(cell.text[offset])
            if rest < 0:
                return place.band, column, offset
        return None


def _stacked(laid: Laid) -> int:
    return len(laid.heading) + sum(len(lines) for lines in laid.cells)


def column_cells(width: int, columns: int, *, inline: bool) -> int:
    """Terminal cells of a column's text."""
    if inline:
        return max(width - LABEL_CELLS - 1, NARROWEST_CELLS)
    return max((width - MARGIN_CELLS - 1 - GUTTER_CELLS * (columns - 1)) // columns, NARROWEST_CELLS)

"""Two or more sources side by side, drawn row by row by one widget, so that the sides cannot drift."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from brief.model import Span
from tui.desk import desk
from tui.widgets.band_layout import Layout, Place
from tui.widgets.band_painter import BandPainter, Evidence, Spot
from tui.widgets.bands import Band
from tui.widgets.jump_labels import JUMPING, labels
from tui.widgets.lines import filled
from tui.widgets.painted import plain
from tui.widgets.scrolled import ScrolledLines

if TYPE_CHECKING:
    from tui.screens.frame import DeskScreen

SCROLLBAR_CELLS = 1

INLINE_BELOW_CELLS = 70
"""Narrower than this, the sources stand below each other."""


class AlignedView(ScrolledLines, can_focus=True):
    """Draws bands (see `tui.widgets.bands`); a line of it shows all sources.

    Screens call `show` with bands and `point_at` with what is current; keys belong to the screen.
    """

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    AlignedView { height: 1fr; width: 1fr; scrollbar-size-vertical: 1; scrollbar-gutter: stable; }
    AlignedView { overflow-x: hidden; background: transparent; }
    """
    inline: reactive[bool] = reactive(False)
    """Sources below each other also where there is room for them side by side."""
    words: reactive[bool] = reactive(True)
    """Whether the words in which aligned sentences differ are tinted."""

    @dataclass
    class RowChosen(Message):
        """A marked value was clicked."""

        row: str

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  (Textual's name)
        super().__init__(id=id)
        self.bands: Sequence[Band] = ()
        self.letters: Sequence[str] = "ABC"
        self.current_band = -1
        self._evidence: Evidence = ()
        self._labels: dict[Spot, str] = {}
        self._layout = Layout((), 80, inline=False)
        self._strips: dict[int, Strip] = {}
        self._follows = False
        """Whether the view still stands where the current band put it; False once the reader has scrolled."""

    @property
    def is_inline(self) -> bool:
        """Whether the sources stand below each other now."""
        return self.inline or self.size.width < INLINE_BELOW_CELLS

    @property
    def text_cells(self) -> int:
        """The width of a line; a cell is always kept free for the scroll bar, so that the columns never move."""
        return max(self.outer_size.width - SCROLLBAR_CELLS, 20)

    def show(self, bands: Sequence[Band], *, letters: Sequence[str] = "ABC") -> None:
        """Draw other bands; what was pointed at is pointed at no longer, and the view starts at the top.

        Args:
            letters: What the columns are called where they stand below each other.
        """
        self.bands = bands
        self.letters = letters
        self.current_band, self._evidence, self._labels = -1, (), {}
        self._arrange()
        self._scroll(0)

    def point_at(self, evidence: Evidence, row: str = "") -> bool:
        """Mark evidence as current and bring its band into view.

        Args:
            evidence: Spans per column into the cells' texts.
            row: Id of a ledger row: for bands of claims, which have no evidence of their own.

        Returns:
            Whether a band shows any of it.
        """
        self._evidence = evidence
        self.current_band = self._find(evidence, row)
        self._follows = True
        self._strips.clear()
        self.refresh()
        self._bring_into_view(self.scroll_offset.y)
        return self.current_band >= 0

    def _find(self, evidence: Evidence, row: str) -> int:
        """The band that shows the most columns' evidence, the first of several; for bands of claims, the row's."""
        best, most = -1, 0
        for number, band in enumerate(self.bands):
            if band.heading and row in band.rows:
                return number
            shown = sum(
                cell is not None and any(s < cell.span.end and e > cell.span.start for s, e in spans)
                for cell, spans in zip(band.cells, evidence, strict=False)
            )
            if shown > most and not band.heading:
                best, most = number, shown
        return best

    def _bring_into_view(self, top: int) -> None:
        """Show the current band: with this line at the top, if it is in view then."""
        height = self.size.height
        if self.current_band < 0 or not height:
            return  # before there is a size, the first resize does it
        first, last = self._layout.starts[self.current_band : self.current_band + 2]
        is_in_view = top <= first and last <= top + height
        self._scroll(top if is_in_view else first - max((height - (last - first)) // 3, 0))

    def move(self, lines: int) -> None:
        """Scroll by lines; from then on the view follows the current band no more."""
        self._follows = False
        super().move(lines)

    def top_band(self) -> int:
        """The number of the first band in view, 0 if there is none."""
        place = self._layout.place(self.scroll_offset.y) or self._layout.place(self.scroll_offset.y + 1)
        return place.band if place else 0

    def _arrange(self) -> None:
        """Lay the bands out for the present size; before there is one, the first resize does it."""
        if not self.size.width:
            return
        width = self.text_cells
        self._layout = Layout(self.bands, width, inline=self.is_inline)
        self.virtual_size = Size(width, self._layout.height)
        self._strips.clear()
        self.refresh()

    def on_resize(self) -> None:
        """Wrap again; the current band, or else the band at the top, stays in view."""
        band, laid = self.top_band(), self._layout
        if (laid.bands, laid.width, laid.inline) != (self.bands, self.text_cells, self.is_inline):
            self._arrange()
            self._scroll(self._layout.starts[band])
        if self._follows:
            self._bring_into_view(0)

    def watch_inline(self) -> None:
        """Lay out anew."""
        if self.is_attached:
            self._arrange()
            self._bring_into_view(self.scroll_offset.y)

    def watch_words(self) -> None:
        """Draw anew."""
        self._strips.clear()
        self.refresh()

    def notify_style_update(self) -> None:
        """Forget strips painted in an older theme."""
        super().notify_style_update()
        self._strips.clear()

    def on_click(self, event: events.Click) -> None:
        """A click on a marked value chooses its row."""
        found = self._layout.locate(event.x, event.y + self.scroll_offset.y)
        if found is None:
            return
        number, column, offset = found
        band = self.bands[number]
        if band.heading and band.rows:
            self.post_message(self.RowChosen(band.rows[0]))
            return
        cell = band.cells[column]
        for mark in cell.marks if cell else ():
            if mark.span.start <= offset < mark.span.end:
                self.post_message(self.RowChosen(mark.row))
                return

    def _painter(self) -> BandPainter:
        return BandPainter(
            layout=self._layout,
            marks=desk(self).marks,
            paint=desk(self).paint,
            letters=self.letters,
            evidence=self._evidence,
            current_band=self.current_band,
            labels=self._labels,
            words=self.words,
        )

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        line = y + self.scroll_offset.y
        strip = self._strips.get(line)
        if strip is None:
            base = self.ground
            place = self._layout.place(line)
            segments = self._painter().segments(place, base) if place else [Segment(" ", base)]
            strip = filled(plain(segments, desk(self).paint), self.text_cells, base)
            self._strips[line] = strip
        return strip

    def values_in_view(self) -> dict[Spot, str]:
        """Where the marked values in view start, in reading order, with the rows that they belong to."""
        found: dict[Spot, str] = {}
        top = self.scroll_offset.y
        for y in range(top, top + self.size.height):
            place = self._layout.place(y)
            if place is None or self.bands[place.band].heading:
                continue
            for column, cell in enumerate(self.bands[place.band].cells):
                line = self._line_of(place, column)
                for mark in cell.marks if cell and line else ():
                    if line and line.start <= mark.span.start < line.end:
                        found[place.band, column, mark.span.start] = mark.row
        return found

    def _line_of(self, place: Place, column: int) -> Span | None:
        """The stretch of a column's text on a line of a band."""
        laid = self._layout.laid[place.band]
        if self._layout.inline:
            found = self._layout.inline_line(place)
            return laid.cells[column][found[1]] if found and found[0] == column else None
        line = place.line - len(laid.heading)
        return laid.cells[column][line] if 0 <= line < len(laid.cells[column]) else None

    def start_jump(self, screen: DeskScreen, choose: Callable[[str], None]) -> None:
        """Put a letter on every marked value in view and wait for one; any other key ends it.

        Args:
            screen: Its keys are taken until then.
            choose: Called with the id of the row whose letter was typed.
        """
        values = self.values_in_view()
        if not values:
            screen.tell("No marked value in view.")
            return
        by_label = dict(zip(labels(len(values)), values, strict=False))
        typed = ""

        def show(left: Mapping[str, Spot]) -> None:
            self._labels = {spot: label[len(typed) :] for label, spot in left.items()}
            self._strips.clear()
            self.refresh()

        def take(event: events.Key) -> None:
            nonlocal typed
            typed += event.character or "\0"
            left = {label: spot for label, spot in by_label.items() if label.startswith(typed)}
            if typed in by_label or not left:
                screen.wait_no_longer()
                show({})
                if typed in by_label:
                    choose(values[by_label[typed]])
            else:
                show(left)

        screen.wait_for_key(take, *JUMPING)
        show(by_label)

    def plain_lines(self) -> list[str]:
        """Every line as plain text, for copying and for tests."""
        return ["".join(segment.text for segment in self._line(y)).rstrip() for y in range(self._layout.height)]

    def _line(self, line: int) -> list[Segment]:
        place = self._layout.place(line)
        return self._painter().segments(place, self.ground) if place else []

    def boundaries(self) -> list[tuple[int, int]]:
        """First line and line behind each band, the blank one included; for tests and for paging."""
        return list(pairwise(self._layout.starts))

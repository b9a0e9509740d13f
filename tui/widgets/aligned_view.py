"""Two or more sources side by side, drawn row by row by one widget, so that the sides cannot drift."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from brief.model import Span
from tui.desk import desk
from tui.widgets.band_layout import GUTTER_CELLS, Layout, Place
from tui.widgets.bands import Band, Cell
from tui.widgets.changed_words import changed_words
from tui.widgets.jump_labels import labels
from tui.widgets.painted import painted, plain
from tui.wrapping import pad

if TYPE_CHECKING:
    from tui.screens.frame import DeskScreen

INLINE_BELOW_CELLS = 70
"""Narrower than this, the sources stand below each other."""
ABSENT_WORDS = "not stated"
"""What a claim's cell says where a source is silent."""

Spot = tuple[int, int, int]
"""Band, column and code point."""

Evidence = tuple[tuple[Span, ...], ...]
"""Spans per column that are marked as current."""


class AlignedView(ScrollView, can_focus=True):
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
        self._waiting_to_show = False

    @property
    def is_inline(self) -> bool:
        """Whether the sources stand below each other now."""
        return self.inline or self.size.width < INLINE_BELOW_CELLS

    def show(self, bands: Sequence[Band], *, letters: Sequence[str] = "ABC") -> None:
        """Draw other bands; what was pointed at is pointed at no longer, and the view starts at the top.

        Args:
            letters: What the columns are called where they stand below each other.
        """
        self.bands = bands
        self.letters = letters
        self.current_band, self._evidence = -1, ()
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
        self._strips.clear()
        self.refresh()
        self._bring_into_view()
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

    def _bring_into_view(self) -> None:
        if self.current_band < 0 or not self.size.height:
            self._waiting_to_show = self.current_band >= 0
            return
        self._waiting_to_show = False
        first, last = self._layout.starts[self.current_band : self.current_band + 2]
        top, height = self.scroll_offset.y, self.size.height
        if first < top or last > top + height:
            self._scroll(first - max((height - (last - first)) // 3, 0))

    def move(self, lines: int) -> None:
        """Scroll by lines."""
        self._scroll(self.scroll_offset.y + lines)

    def page(self, pages: float) -> None:
        """Scroll by pages, one line kept."""
        self.move(int(pages * max(1, self.size.height - 1)))

    def to_top(self) -> None:
        """Scroll to the first line."""
        self._scroll(0)

    def to_bottom(self) -> None:
        """Scroll to the last line."""
        self._scroll(self._layout.height)

    def _scroll(self, line: int) -> None:
        last = max(0, self._layout.height - self.size.height)
        self.scroll_to(y=max(0, min(line, last)), animate=False, force=True, immediate=True)

    def top_band(self) -> int:
        """The number of the first band in view, 0 if there is none."""
        place = self._layout.place(self.scroll_offset.y) or self._layout.place(self.scroll_offset.y + 1)
        return place.band if place else 0

    def _arrange(self) -> None:
        """Lay the bands out for the present size; before there is one, the first resize does it."""
        if not self.size.width:
            return
        width = max(self.scrollable_content_region.width, 20)
        self._layout = Layout(self.bands, width, inline=self.is_inline)
        self.virtual_size = Size(width, self._layout.height)
        self._strips.clear()
        self.refresh()

    def on_resize(self) -> None:
        """Wrap again, keeping the same band at the top."""
        width = max(self.scrollable_content_region.width, 20)
        if (self._layout.bands, self._layout.width, self._layout.inline) == (self.bands, width, self.is_inline):
            self._bring_into_view()
            return
        band = self.top_band()
        self._arrange()
        if self.current_band >= 0 or self._waiting_to_show:
            self.call_after_refresh(self._bring_into_view)
        elif band:
            self.call_after_refresh(self._scroll, self._layout.starts[band])

    def watch_inline(self) -> None:
        """Lay out anew."""
        if self.is_attached:
            self._arrange()
            self._bring_into_view()

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

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        line = y + self.scroll_offset.y
        strip = self._strips.get(line)
        if strip is None:
            base = self.rich_style
            place = self._layout.place(line)
            segments = self._segments(place, base) if place else [Segment(" ", base)]
            strip = Strip(plain(segments, desk(self).paint)).adjust_cell_length(
                self.scrollable_content_region.width, base
            )
            self._strips[line] = strip
        return strip

    def _segments(self, place: Place, base: Style) -> list[Segment]:
        laid, band = self._layout.laid[place.band], self.bands[place.band]
        marks, paint = desk(self).marks, desk(self).paint
        is_current = place.band == self.current_band and place.line == 0
        cursor = Segment(f"{marks.cursor if is_current else ' '} ", base + paint["accent"])
        if place.line < len(laid.heading):
            sign = marks.relation(band.relation) if band.relation and place.line == 0 else " "
            style = base + (paint["strong"] if place.band == self.current_band else paint["text"])
            kind = band.heading.partition(" ")[0]
            layers = [(Span(0, len(kind)), paint.get(kind, Style()))]
            words = painted(band.heading, laid.heading[place.line], layers, style)
            return [cursor, Segment(f"{sign} ", base + paint[_paint_name(band.relation)]), *words]
        if self._layout.inline:
            return [cursor, *self._inline_segments(place, base)]
        line = place.line - len(laid.heading)
        segments = [cursor]
        for column in range(self._layout.columns):
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
        found = self._layout.inline_line(place)
        if found is None:
            return []
        column, line = found
        band = self.bands[place.band]
        marks, paint = desk(self).marks, desk(self).paint
        gutter = next((kind for kind in ("conflict", "stage", *band.gutters) if kind in band.gutters and kind), "")
        is_first = place.line == len(self._layout.laid[place.band].heading)
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
        width = self._layout.column_cells
        paint = desk(self).paint
        band = self.bands[number]
        cell = band.cells[column]
        if cell is None:
            if band.heading:
                return [Segment(pad(ABSENT_WORDS if line == 0 else "", width), base + paint["faint"])]
            sign = desk(self).marks.absent if any(band.gutters) else " "
            return [Segment(sign * width, base + paint["faint"])]
        lines = self._layout.laid[number].cells[column]
        if line >= len(lines):
            return [Segment(" " * width, base)]
        span = lines[line]
        style = base + paint["dim"] if cell.quiet else base
        segments = painted(cell.text, span, self._layers(band, column, cell), style)
        for spot, label in self._labels.items():
            if spot[:2] == (number, column) and span.start <= spot[2] < span.end:
                segments = _labelled(segments, spot[2] - span.start, label, base + paint["label"])
        used = Strip(segments).cell_length
        if used < width:
            segments.append(Segment(" " * (width - used), base))
        return segments

    def _layers(self, band: Band, column: int, cell: Cell) -> list[tuple[Span, Style]]:
        """What lies over a cell's text: tinted words first, values over them, the current evidence on top."""
        paint = desk(self).paint
        layers: list[tuple[Span, Style]] = []
        if self.words and not band.heading:
            other = band.cells[column - 1] if column else band.cells[1] if len(band.cells) > 1 else None
            if other is not None:
                changed = changed_words(cell.text, cell.span, other.text, other.span)[0]
                layers += [(span, paint["wording"]) for span in changed]
        value = {"conflict": paint["conflict"], "stage": paint["stage"], "only": paint["evidence"]}
        layers += [(mark.span, value[mark.kind]) for mark in cell.marks]
        if column < len(self._evidence) and not band.heading:
            layers += [(span, paint["current"]) for span in self._evidence[column]]
        return layers

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
                screen.capture = None
                show({})
                if typed in by_label:
                    choose(values[by_label[typed]])
            else:
                show(left)

        screen.capture = take
        show(by_label)

    def plain_lines(self) -> list[str]:
        """Every line as plain text, for copying and for tests."""
        return ["".join(segment.text for segment in self._line(y)).rstrip() for y in range(self._layout.height)]

    def _line(self, line: int) -> list[Segment]:
        place = self._layout.place(line)
        return self._segments(place, self.rich_style) if place else []

    def boundaries(self) -> list[tuple[int, int]]:
        """First line and line behind each band, the blank one included; for tests and for paging."""
        return list(pairwise(self._layout.starts))


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

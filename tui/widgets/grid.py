"""A table with a cursor on one cell, of which only the visible part is drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual import events
from textual.message import Message

from tui.content.wrapping import pad, right
from tui.desk import desk
from tui.widgets.lines import LineWidget, Part

CELL = 5
"""Cells of a column."""

PaintCell = Callable[[int, int], Part | None]
"""Row and column to the cell's text and style; None where the cell is empty."""


class Grid(LineWidget, can_focus=True):
    """Named rows and columns; the first line has the columns' names."""

    DEFAULT_CSS = "Grid { height: 1fr; }"

    @dataclass
    class Moved(Message):
        """The cursor is on another cell."""

        row: int
        column: int

    @dataclass
    class Chosen(Message):
        """A cell was double-clicked."""

    @dataclass
    class Shifted(Message):
        """Other columns are in view."""

    def __init__(self, paint_cell: PaintCell, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._paint_cell = paint_cell
        self.rows: Sequence[str] = ()
        self.columns: Sequence[str] = ()
        self.empty = ""
        """What stands here when there are no rows."""
        self.row = self.column = 0
        self._top = self._left = 0

    def show(self, rows: Sequence[str], columns: Sequence[str]) -> None:
        """Show a table with these names; the cursor stays inside it."""
        self.rows, self.columns, self._left = rows, columns, 0
        self.go(self.row, self.column)
        self.post_message(self.Shifted())
        self.refresh()

    @property
    def _name_cells(self) -> int:
        return min(max(12, self.size.width // 3), 2 + max(map(len, self.rows), default=10))

    @property
    def _width(self) -> int:
        """Columns in view; where there are more, one column's room says how many."""
        room = max(1, (self.size.width - self._name_cells) // CELL)
        return room if len(self.columns) <= room else max(1, room - 1)

    @property
    def shown(self) -> range:
        """The columns in view."""
        return range(self._left, min(len(self.columns), self._left + self._width))

    def go(self, row: int, column: int) -> None:
        """Put the cursor on a cell."""
        before = (self.row, self.column)
        self.row = max(0, min(row, len(self.rows) - 1))
        self.column = max(0, min(column, len(self.columns) - 1))
        height = max(1, self.size.height - 1)
        self._top = max(min(self._top, self.row), self.row - height + 1)
        width = self._width
        shown = self.shown
        self._left = min(max(min(self._left, self.column), self.column - width + 1), max(0, len(self.columns) - width))
        self.refresh()
        if self.shown != shown:
            self.post_message(self.Shifted())
        if (self.row, self.column) != before:
            self.post_message(self.Moved(self.row, self.column))

    def move(self, rows: int) -> None:
        """Move by rows."""
        self.go(self.row + rows, self.column)

    def move_column(self, columns: int) -> None:
        """Move by columns."""
        self.go(self.row, self.column + columns)

    def page(self, pages: float) -> None:
        """Move by pages of rows."""
        self.move(int(pages * max(1, self.size.height - 2)) or (1 if pages > 0 else -1))

    def to_top(self) -> None:
        """The first row."""
        self.go(0, self.column)

    def to_bottom(self) -> None:
        """The last row."""
        self.go(len(self.rows) - 1, self.column)

    def line_parts(self, y: int, width_cells: int) -> Sequence[Part]:
        """The columns' names, or one row."""
        if not self.rows:
            return [(" ", ""), (self.empty, "dim")] if y == 0 else ()
        name_cells, shown, marks = self._name_cells, self.shown, desk(self).marks
        after = range(shown.stop, len(self.columns))
        if y == 0:
            before = f"{marks.left}{shown.start} more" if shown.start else ""
            names = [
                (right(self.columns[c][: CELL - 1], CELL), "accent strong" if c == self.column else "dim")
                for c in shown
            ]
            return [(pad(f"  {before}", name_cells), "dim"), *names, (_beyond(len(after), marks.right), "dim")]
        row = self._top + y - 1
        if row >= len(self.rows):
            return ()
        is_row = row == self.row
        name = f"{marks.cursor if is_row else ' '} {self.rows[row]}"
        parts: list[Part] = [(pad(name, name_cells), "strong" if is_row else "")]
        for column in shown:
            words, style = self._paint_cell(row, column) or (marks.dot, "faint")
            parts.append(
                (right(words, CELL), f"{style} current".strip() if is_row and column == self.column else style)
            )
        filled = sum(self._paint_cell(row, column) is not None for column in after)
        return [*parts, (_beyond(filled, marks.right), "dim")]

    def on_mouse_scroll_left(self) -> None:
        """Sideways."""
        self.move_column(-1)

    def on_mouse_scroll_right(self) -> None:
        """Sideways, the other way."""
        self.move_column(1)

    def on_resize(self) -> None:
        """Keep the cursor in view, and as much to the left of it as there is room for."""
        self._left = 0
        self.go(self.row, self.column)
        self.post_message(self.Shifted())

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the click was; a second one chooses."""
        self.focus()
        column = self._left + (event.x - self._name_cells) // CELL if event.x >= self._name_cells else self.column
        if 1 <= event.y <= len(self.rows) - self._top and column < len(self.columns):
            self.go(self._top + event.y - 1, column)
            if event.chain == 2:
                self.post_message(self.Chosen())


def _beyond(count: int, sign: str) -> str:
    """How many there are to the right of what is in view; empty for none."""
    return right(f"+{count}{sign}", CELL) if count else ""

"""A list of rows that draws only what is visible, so that 100,000 rows cost as much as forty."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from tui.desk import desk
from tui.widgets.lines import Part, to_strip
from tui.widgets.scrolled import ScrolledLines

PaintRow = Callable[[int, int, bool], Sequence[Part]]
"""Row index, width in cells and whether the cursor is on it, to the parts of the row's one line."""


class RowList(ScrolledLines, can_focus=True, inherit_bindings=False):
    """Rows of one line each, a cursor, and nothing else; what a row says is the screen's matter.

    Args:
        paint_row: Draws one row.
        empty: Lines shown when there is no row.
    """

    DEFAULT_CSS = "RowList { height: 1fr; width: 1fr; background: transparent; }"

    cursor = reactive(0, repaint=False)
    """Index of the current row."""

    @dataclass
    class Moved(Message):
        """The cursor is on another row."""

        list: RowList
        index: int

        @property
        def control(self) -> RowList:
            """For `@on` with a selector."""
            return self.list

    @dataclass
    class Chosen(Message):
        """A row was double-clicked."""

        list: RowList
        index: int

        @property
        def control(self) -> RowList:
            """For `@on` with a selector."""
            return self.list

    def __init__(
        self,
        paint_row: PaintRow,
        *,
        empty: Sequence[Sequence[Part]] = (),
        id: str | None = None,  # noqa: A002
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._paint_row = paint_row
        self.empty = empty
        self.count = 0
        self.on_move: Callable[[], object] | None = None
        """Called at once when the cursor moves, instead of a `Moved` message: then both change in the same frame."""

    def set_count(self, count: int, *, cursor: int | None = None) -> None:
        """Say how many rows there are now, and where the cursor goes; rows are drawn again."""
        self.count = count
        self.virtual_size = Size(self.size.width, count)
        wanted = self.cursor if cursor is None else cursor
        self.set_reactive(RowList.cursor, max(0, min(wanted, count - 1)))
        self._show_cursor()
        self.refresh()

    def move(self, rows: int) -> None:
        """Move the cursor by this many rows."""
        self.cursor = self.cursor + rows

    def page(self, pages: float) -> None:
        """Move the cursor by pages of what is visible."""
        self.move(int(pages * max(1, self.size.height - 1)) or (1 if pages > 0 else -1))

    def to_top(self) -> None:
        """The first row."""
        self.cursor = 0

    def to_bottom(self) -> None:
        """The last row."""
        self.cursor = self.count - 1

    def refresh_row(self, index: int) -> None:
        """Draw one row again."""
        self.refresh_line(index)

    def validate_cursor(self, cursor: int) -> int:
        """Stay inside the list."""
        return max(0, min(cursor, self.count - 1))

    def watch_cursor(self, before: int, after: int) -> None:
        """Draw both rows again and tell the screen."""
        if before == after:
            return
        self.refresh_row(before)
        self._show_cursor()
        self.refresh_row(after)
        if self.on_move is not None:
            self.on_move()
        else:
            self.post_message(self.Moved(self, after))

    def watch_has_focus(self, _: bool) -> None:
        """The cursor looks different without the focus."""
        super().watch_has_focus(_)
        self.refresh_row(self.cursor)

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        self.virtual_size = Size(self.size.width, self.count)
        self._show_cursor()

    def _show_cursor(self) -> None:
        height = self.size.height
        if height <= 0:
            return
        top = self.scroll_offset.y
        if self.cursor < top:
            target = self.cursor
        elif self.cursor >= top + height:
            target = self.cursor - height + 1
        else:
            return
        self.scroll_to(y=target, animate=False, force=True, immediate=True)

    def render_line(self, y: int) -> Strip:
        """One visible line."""
        base, width, paint = self.ground, self.scrollable_content_region.width, desk(self).paint
        index = y + self.scroll_offset.y
        if self.count == 0:
            return to_strip(self.empty[y] if y < len(self.empty) else (), width, paint, base)
        if index >= self.count:
            return Strip.blank(width, base)
        is_current = index == self.cursor
        if is_current:
            base = base + paint["row" if self.has_focus else "row-blurred"]
        return self.strip_of(index, self._paint_row(index, width, is_current), width, base)

    def on_click(self, event: events.Click) -> None:
        """A click puts the cursor there; a second one chooses."""
        index = event.y + self.scroll_offset.y
        if not 0 <= index < self.count:
            return
        self.focus()
        self.cursor = index
        if event.chain == 2:
            self.post_message(self.Chosen(self, index))

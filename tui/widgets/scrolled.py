"""The scrolling that every line-API view of a long text shares: at once, and never past its last line."""

from __future__ import annotations

from textual.scroll_view import ScrollView

from tui.widgets.lines import DrawnLines


class ScrolledLines(DrawnLines, ScrollView, inherit_bindings=False):
    """A view of `virtual_size.height` lines, moved by whole lines."""

    # Textual gives a class the styles of its first base alone: without our own overflow there is no bar and no wheel
    DEFAULT_CSS = """
    ScrolledLines { overflow-x: hidden; overflow-y: auto; scrollbar-size-vertical: 1; }
    """

    def watch_show_vertical_scrollbar(self, is_shown: bool) -> None:
        """A bar that comes back stands where the text stands; Textual moves it only while it is shown."""
        if is_shown:
            self.vertical_scrollbar.position = self.scroll_y

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
        self._scroll(self.virtual_size.height)

    def _scroll(self, line: int) -> None:
        last = max(0, self.virtual_size.height - self.size.height)
        self.scroll_to(y=max(0, min(line, last)), animate=False, force=True, immediate=True)

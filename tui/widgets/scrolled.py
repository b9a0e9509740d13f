"""The scrolling that every line-API view of a long text shares: at once, and never past its last line."""

from __future__ import annotations

from textual.geometry import Size
from textual.reactive import Reactive
from textual.scroll_view import ScrollView

from tui.widgets.lines import DrawnLines


class ScrolledLines(DrawnLines, ScrollView, inherit_bindings=False):
    """A view of `virtual_size.height` lines, moved by whole lines."""

    # Textual gives a class the styles of its first base alone: without our own overflow there is no bar and no wheel
    DEFAULT_CSS = """
    ScrolledLines { overflow-x: hidden; overflow-y: auto; scrollbar-size-vertical: 1; }
    """

    virtual_size = Reactive(Size(0, 0))
    """All lines. Textual lays the whole screen out anew when it changes; only a bar that comes or goes needs that."""

    def watch_virtual_size(self, before: Size, after: Size) -> None:
        """Fit the bar to another number of lines."""
        height = self.size.height
        if (before.height > height) != (after.height > height):
            self.refresh(layout=True)
        elif self.show_vertical_scrollbar:
            self.vertical_scrollbar.window_virtual_size = after.height

    def watch_show_vertical_scrollbar(self, is_shown: bool) -> None:
        """A bar that comes back stands where the text stands; Textual moves it only while it is shown."""
        if is_shown:
            self.vertical_scrollbar.position = self.scroll_y
        self.fit_width()

    def fit_width(self) -> None:
        """The bar has come or gone: lines that are wrapped to the whole width are wrapped anew."""

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

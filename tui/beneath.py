"""What we use of Textual although it does not promise to keep it: all in one place, each with its reason.

Each was looked for in the public interface of Textual 8.2.8 and is not there. Where a newer Textual has changed one of
them, tests/tui/test_beneath.py says which.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rich.style import Style
from textual._styles_cache import StylesCache
from textual.app import App
from textual.color import Color
from textual.css.styles import StylesBase
from textual.filter import LineFilter
from textual.geometry import Size, Spacing
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import AwaitMount


class OneFrame(Screen[None]):
    """A screen that sends one frame for what happens at once."""

    def _compositor_refresh(self) -> None:
        """Draw once: nothing inside a batch, where Textual would throw the frame away, and no changed regions when the
        whole screen is drawn right after them.
        """
        if self.app._batch_count:
            self.refresh()
        elif not (self._layout_required and self._repaint_required):
            super()._compositor_refresh()

    def lay_out_unseen(self) -> None:
        """Give every widget its place and size while another screen is shown; Textual does it when a screen resumes."""
        self._refresh_layout(self.app.size)


def draw(screen: Screen[Any]) -> None:
    """Draw at once what has changed. Textual waits for a clock of 60 ticks a second, which each screen winds anew."""
    with screen._context():
        screen._on_timer_update()


def mount_unseen(app: App[Any], screen: Screen[Any]) -> AwaitMount:
    """Mount a screen that is not shown yet; `push_screen` would show it."""
    _, mounted = app._get_screen(screen)
    return mounted


def write(app: App[Any], sequence: str) -> None:
    """Say something to a real terminal, such as its title, which Textual has no words for."""
    if app._driver is not None and not app.is_headless and not app.is_web:
        app._driver.write(sequence)


def replace_filters(app: App[Any], unwanted: tuple[type[LineFilter], ...], *wanted: LineFilter) -> None:
    """Pass every line through other filters; Textual's own for `NO_COLOR` leave greys."""
    app._filters[:] = [*(one for one in app._filters if not isinstance(one, unwanted)), *wanted]


class PlainCache(StylesCache):
    """The lines of a widget without border and padding, opacity and tint: each is just what the widget draws.

    Textual works out borders, padding and tints for every line of every widget, which takes longer than most lines.
    """

    def render_line(
        self,
        styles: StylesBase,
        y: int,
        size: Size,
        content_size: Size,
        padding: Spacing,
        base_background: Color,
        background: Color,
        render_content_line: Callable[[int], Strip],
        *more: Any,
    ) -> Strip:
        """One line, as the widget draws it, if nothing is around it."""
        if size != content_size:
            return super().render_line(
                styles, y, size, content_size, padding, base_background, background, render_content_line, *more
            )
        ground: Style = self.get_inner_outer(base_background, background)[0].rich_style
        return render_content_line(y).adjust_cell_length(size.width, ground)

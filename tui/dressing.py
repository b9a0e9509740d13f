"""How the app looks: its theme, its signs, and what of both the terminal can show."""

from __future__ import annotations

from textual.filter import Monochrome, NoColor
from textual.scrollbar import ScrollBar, ScrollBarRender

from tui.beneath import replace_filters
from tui.keyboard.type_ahead import TypeAhead
from tui.no_color import Colourless
from tui.screens.frame import DeskScreen
from tui.theme import ASCII_MARKS, DEFAULT_THEME, MARKS, THEME_NAMES, THEMES, Marks, Paint, make_paint
from tui.widgets.plain_scroll_bar import PlainScrollBarRender


class DressedApp(TypeAhead):
    """An app whose widgets draw with its `paint` and its `marks`."""

    marks: Marks = MARKS
    """The signs of the screens."""
    paint: Paint
    """The named styles of the theme."""

    def __init__(self) -> None:
        super().__init__()
        for theme in THEMES:
            self.register_theme(theme)

    def dress(self, theme: str, *, ascii_only: bool) -> None:
        """Draw in a theme, with the signs and the styles that the terminal can show, from the next frame on.

        Args:
            theme: The name of any theme, or its short name; an unknown one is ours. `no_color` says whether its colours
                are shown.
            ascii_only: Signs in the first 128 characters.
        """
        named = THEME_NAMES.get(theme, theme)
        wanted = named if named in self.available_themes else DEFAULT_THEME
        self.marks = ASCII_MARKS if ascii_only else MARKS
        self.paint = make_paint(self.available_themes[wanted], no_color=self.no_color, ascii_only=ascii_only)
        ScrollBar.renderer = PlainScrollBarRender if ascii_only else ScrollBarRender
        replace_filters(self, (Monochrome, NoColor, Colourless), *([Colourless()] if self.no_color else []))
        self.theme = wanted

    def repaint(self, _: object = None) -> None:
        """Draw everything anew, in the theme of now."""
        self.paint = make_paint(self.current_theme, no_color=self.no_color, ascii_only=bool(self.paint.twins))
        for screen in self.screen_stack:
            if isinstance(screen, DeskScreen):
                screen.was_styled()
            for widget in screen.walk_children():
                widget.refresh()

    def next_theme(self) -> None:
        """The next of our own themes, then the terminal's own colours."""
        names = [*(theme.name for theme in THEMES), "ansi-dark", "ansi-light"]
        place = names.index(self.theme) if self.theme in names else -1
        self.theme = names[(place + 1) % len(names)]
        self.notify(f"Theme {self.theme}")

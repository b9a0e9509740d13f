"""Help from the live keymap."""

from __future__ import annotations

from tui import keys
from tui.screens.frame import DeskScreen


class HelpScreen(DeskScreen):
    """The keys of the screen below."""

    NAME = "help"
    BINDINGS = keys.bindings(NAME)

    def __init__(self, below: DeskScreen) -> None:
        super().__init__()
        self.below = below

    def action_cancel(self) -> None:
        """Close."""
        self.app.pop_screen()

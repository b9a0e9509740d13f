"""The command palette: every action of the screen below and every theme, by name; typing filters, enter runs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen, Screen
from textual.widgets import Input

from tui.content.wrapping import cut, pad
from tui.desk import desk
from tui.keyboard.commands import Command, commands, matching
from tui.widgets.lines import Part, width_of
from tui.widgets.pane import Rule
from tui.widgets.row_list import RowList

MOST_ROWS = 16
LABEL_CELLS = 16


class PaletteScreen(ModalScreen[None]):
    """Runs a command on the screen below.

    Args:
        below: The screen the palette was asked for on.
        name: That screen's name in `tui.keyboard.keys`.
    """

    BINDINGS: ClassVar[Any] = [
        Binding("escape,ctrl+p", "drop", show=False),
        Binding("down,ctrl+n", "move(1)", show=False),
        Binding("up", "move(-1)", show=False),
        Binding("pagedown", "move(10)", show=False),
        Binding("pageup", "move(-10)", show=False),
        Binding("ctrl+q", "app.quit", show=False),
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (70, "-narrow"), (100, "-wide")]  # noqa: RUF012

    def __init__(self, below: Screen[Any], name: str) -> None:
        super().__init__()
        self.below = below
        app = desk(below)
        is_plain = app.marks.ellipsis != "…"
        self.offered = commands(name, app.keymap_overrides, app.available_themes, ascii_only=is_plain)
        self.shown = self.offered
        self.rule = Rule()
        self.rule.title = f"Commands of {name}"
        self.input = Input(compact=True, placeholder="type to filter", select_on_focus=False)
        self.list = RowList(self._paint, empty=((("   no such command", "warning"),),))
        self.list.can_focus = False

    def compose(self) -> ComposeResult:
        """What was typed, and the commands."""
        with Vertical(id="palette"):
            yield self.rule
            yield self.input
            yield self.list
            below = Rule()
            below.title = f"enter runs {desk(self).marks.dot} esc closes"
            yield below

    def on_mount(self) -> None:
        """Everything first."""
        self.input.cursor_blink = False
        self.input.focus()
        self._show()

    def on_resize(self, event: events.Resize) -> None:
        """As many rows as there is room for."""
        self.list.styles.height = max(3, min(MOST_ROWS, event.size.height - 5))

    @on(Input.Changed)
    def _show(self) -> None:
        self.shown = matching(self.offered, self.input.value)
        self.rule.note = f"{len(self.shown)} of {len(self.offered)}"
        self.list.set_count(len(self.shown), cursor=0)

    def _paint(self, index: int, width_cells: int, is_current: bool) -> Sequence[Part]:
        command = self.shown[index]
        right: list[Part] = [(command.shown_keys, "key"), (" ", "")]
        left: list[Part] = [
            (f" {self.list_mark(is_current)} ", "accent"),
            (pad(cut(command.label, LABEL_CELLS), LABEL_CELLS + 1), "strong"),
        ]
        words = cut(command.help, max(0, width_cells - width_of([*left, *right]) - 1))
        room = width_cells - width_of([*left, (words, ""), *right])
        return [*left, (words, ""), (" " * room, ""), *right]

    def list_mark(self, is_current: bool) -> str:
        """The sign before the current command."""
        return desk(self).marks.cursor if is_current else " "

    @on(Input.Submitted)
    @on(RowList.Chosen)
    def run_current(self) -> None:
        """Close, and do the command under the cursor."""
        if self.shown:
            command = self.shown[self.list.cursor]
            self.app.pop_screen()
            self.app.call_later(self._run, command)

    async def _run(self, command: Command) -> None:
        if command.is_theme:
            self.app.theme = command.call
        else:
            await self.below.run_action(command.call)

    def action_move(self, rows: int) -> None:
        """Another command."""
        self.list.move(rows)

    def action_drop(self) -> None:
        """Nothing."""
        self.app.pop_screen()

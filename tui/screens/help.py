"""Help: the live keys of the screen below; typing filters, enter runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.message import Message

from tui.content.wrapping import pad, wrap
from tui.desk import desk
from tui.keyboard import keys
from tui.keyboard.help_table import Entry, Section, mark_lines, sections
from tui.screens.frame import DeskScreen
from tui.widgets.lines import LineWidget, Part, fit, width_of
from tui.widgets.pane import Rule
from tui.widgets.status_bar import Note

KEY_CELLS = 14
"""Of the column of keys."""


class HelpTable(LineWidget):
    """Sections in one or two columns, a cursor on one command."""

    DEFAULT_CSS = "HelpTable { height: 1fr; }"

    @dataclass
    class Chosen(Message):
        """A command was double-clicked."""

    def __init__(self) -> None:
        super().__init__()
        self.sections: list[Section] = []
        self.cursor = 0
        self._top = 0
        self._count = 1
        self._numbers: dict[tuple[int, int], int] = {}
        """Column and row to the index of the command that stands there."""

    @property
    def entries(self) -> list[Entry]:
        """All commands shown, in order."""
        return [entry for section in self.sections for entry in section.entries]

    def show(self, found: list[Section]) -> None:
        """Show these sections, the cursor on the first command."""
        self.sections, self.cursor, self._top = found, 0, 0
        self.refresh()

    def move(self, steps: int) -> None:
        """Move the cursor."""
        self.cursor = max(0, min(self.cursor + steps, len(self.entries) - 1))
        self.refresh()

    def line_parts(self, y: int, width_cells: int) -> Sequence[Part]:
        """One line of all columns."""
        self._count = count = 2 if width_cells >= 96 else 1
        cells = (width_cells - (count - 1) * 3) // count
        columns = self._columns(count, cells)
        if y == 0:
            self._keep_in_view(columns)
            places = [(c, r) for c, column in enumerate(columns) for r, line in enumerate(column) if len(line) == 3]
            self._numbers = {place: number for number, place in enumerate(places)}
        parts: list[Part] = []
        for number, column in enumerate(columns):
            line = fit(column[y + self._top], cells) if y + self._top < len(column) else []
            if number:
                parts.append((f" {self.marks.bar} ", "rule"))
            parts += [*line, (" " * (cells - width_of(line)), "")]
        return parts

    def on_mouse_scroll_down(self) -> None:
        """The wheel moves the cursor, and with it the view."""
        self.move(3)

    def on_mouse_scroll_up(self) -> None:
        """The wheel, the other way."""
        self.move(-3)

    def on_click(self, event: events.Click) -> None:
        """A click goes to a command, a second one runs it."""
        row, column = event.y + self._top, event.x * self._count // max(1, self.size.width)
        number = self._numbers.get((column, row))
        if number is None:
            return
        self.move(number - self.cursor)
        if event.chain == 2:
            self.post_message(self.Chosen())

    def _columns(self, count: int, cells: int) -> list[list[list[Part]]]:
        blocks: list[list[list[Part]]] = []
        number = 0
        for section in self.sections:
            lines: list[list[Part]] = [[(f" {section.title}", "title")]]
            for entry in section.entries:
                is_current = number == self.cursor
                row = "row" if is_current else ""
                sign = self.marks.cursor if is_current else " "
                words, *more = wrap(entry.help, 0, len(entry.help), cells - KEY_CELLS - 5)
                lines.append(
                    [
                        (f" {sign} ", f"accent {row}".strip()),
                        (pad(entry.shown_keys, KEY_CELLS), f"key {row}".strip()),
                        (f" {entry.help[slice(*words)]} ", row),
                    ]
                )
                indent = " " * (KEY_CELLS + 3)
                lines += [[(indent, row), (f" {entry.help[slice(*words)]} ", row)] for words in more]
                number += 1
            blocks.append([*lines, []])
        blocks.append([[(" MARKS", "title")], *([("   ", ""), (line, "dim")] for line in mark_lines(self.marks))])
        total = sum(map(len, blocks))
        columns: list[list[list[Part]]] = [[] for _ in range(count)]
        place = 0
        for block in blocks:
            if place < count - 1 and columns[place] and len(columns[place]) + len(block) / 2 > total / count:
                place += 1
            columns[place] += block
        return columns

    def _keep_in_view(self, columns: list[list[list[Part]]]) -> None:
        row = next(
            (i for column in columns for i, line in enumerate(column) if line and "row" in line[0][1].split()), 0
        )
        height = max(1, self.size.height)
        if row < self._top + 1:
            self._top = max(0, row - 1)
        elif row >= self._top + height:
            self._top = row - height + 1


class HelpScreen(DeskScreen):
    """The keys of the screen below.

    Args:
        below: The screen that help was asked for on.
    """

    NAME = "help"
    BINDINGS: ClassVar = keys.bindings(NAME)

    def __init__(self, below: DeskScreen) -> None:
        super().__init__()
        self.below = below
        self.typed = ""
        self.question = Note(id="typed")
        self.table = HelpTable()

    def compose_body(self) -> ComposeResult:
        """What was typed, and the table."""
        yield self.question
        yield Rule()
        yield self.table
        yield Rule()

    def on_mount(self) -> None:
        """Everything first."""
        self.title_bar.where = ("HELP", self.below.NAME.title())
        self.title_bar.status = "[keymap] in the config changes keys"
        self.show()

    def show(self) -> None:
        """Show what matches."""
        app = desk(self)
        ascii_only = app.marks.ellipsis != "…"
        self.table.show(sections(self.below.NAME, app.keymap_overrides, self.typed, ascii_only=ascii_only))
        cursor = (f"type to filter {app.marks.cursor} ", "dim"), (self.typed, "strong"), (" ", "current")
        self.question.left = cursor
        self.question.right = () if self.table.entries else (("no such key or command", "warning"),)

    def on_key(self, event: events.Key) -> None:
        """Letters filter; arrows, enter and backspace do what they say."""
        match event.key:
            case "up" | "down":
                self.table.move(1 if event.key == "down" else -1)
            case "pageup" | "pagedown":
                self.table.move(10 if event.key == "pagedown" else -10)
            case "backspace":
                self.typed = self.typed[:-1]
                self.show()
            case "enter":
                self.run_current()
            case _ if event.is_printable and event.character:
                self.typed += event.character
                self.show()
            case _:
                return
        event.stop()
        event.prevent_default()

    @on(HelpTable.Chosen)
    def run_current(self) -> None:
        """Close, and do the command under the cursor."""
        if not self.table.entries:
            return
        call = self.table.entries[self.table.cursor].call
        self.app.pop_screen()
        self.app.call_later(self.below.run_action, call)

    def action_cancel(self) -> None:
        """Clear what was typed, then close."""
        if self.typed:
            self.typed = ""
            self.show()
        else:
            self.app.pop_screen()

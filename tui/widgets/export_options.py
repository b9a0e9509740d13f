"""The options of an export as a column of lines: form, what goes in, the file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.message import Message
from textual.reactive import reactive

from brief.export import FORMS, STATES
from tui.acts.export_choice import SWITCH_WORDS, SWITCHES, Choice
from tui.content.wrapping import cut, pad, wrap
from tui.widgets.lines import LineWidget, Part, fit, width_of

Line = tuple[list[Part], Message | None]
"""What stands on a line, and what a click on it says."""

TWO_COLUMNS_FROM_CELLS = 56


class ExportOptions(LineWidget):
    """Shows the choice; clicks change it."""

    DEFAULT_CSS = "ExportOptions { height: 1fr; width: 1fr; }"

    @dataclass
    class FormChosen(Message):
        """A form was clicked."""

        form: str

    @dataclass
    class Switched(Message):
        """A state or part was clicked."""

        switch: str

    choice: reactive[Choice | None] = reactive(None, always_update=True)
    path: reactive[str] = reactive("")
    size_words: reactive[str] = reactive("")

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._columns: list[list[Line]] = []

    def line_parts(self, y: int, width_cells: int) -> Sequence[Part]:
        """One line; all are made anew for the first."""
        if y == 0 or not self._columns:
            self._columns = self._make(width_cells)
        cells = width_cells // max(len(self._columns), 1)
        parts: list[Part] = []
        for column in self._columns:
            row = fit(column[y][0], cells - 1) if y < len(column) else []
            parts += [*row, (" " * (cells - width_of(row)), "")]
        return parts

    def _make(self, width: int) -> list[list[Line]]:
        """The lines in one column, or in two where they would be too many."""
        if self.choice is None:
            return []
        blocks = self._blocks(self.choice, width)
        if width < TWO_COLUMNS_FROM_CELLS:
            forms, *rest = blocks
            room = self.size.height - sum(map(len, rest)) - len(rest)
            return [_joined([_window(forms, list(FORMS).index(self.choice.form) + 1, room), *rest])]
        if sum(map(len, blocks)) + len(blocks) - 1 <= self.size.height:
            return [_joined(blocks)]
        forms, switches, *brief, file = self._blocks(self.choice, width // 2)
        return [_joined([forms, file]), _joined([switches, *brief])]

    def _blocks(self, choice: Choice, width: int) -> list[list[Line]]:
        """Forms, switches, the brief's own options (if it has any), the file."""
        forms: list[Line] = [([(" FORMAT", "dim"), ("  [ ]", "key")], None)]
        for name, form in FORMS.items():
            is_chosen = name == choice.form
            sign = self.marks.cursor if is_chosen else " "
            label = pad(form.label, max(width - 17, 8))
            words: list[Part] = [(f" {sign} ", "accent"), (label, "strong" if is_chosen else "")]
            forms.append(([*words, (f" {cut(form.suffix, 12)}", "dim")], self.FormChosen(name)))
        rows: list[Line] = [([(" INCLUDE", "dim")], None)]
        for digit, switch in enumerate(SWITCHES, 1):
            if digit == len(STATES) + 1:
                rows.append(([(" PARTS", "dim"), ("" if choice.is_for_readers else "  (Markdown, HTML)", "dim")], None))
            is_on, is_known = choice.is_on(switch), choice.has(switch)
            box = "[x]" if is_on and is_known else "[ ]"
            style = "" if is_known else "faint"
            parts = [(f" {box} ", style), (f"{digit} ", "key" if is_known else "faint"), (SWITCH_WORDS[switch], style)]
            rows.append((parts, self.Switched(switch) if is_known else None))
        brief: list[Line] = []
        if choice.is_for_readers:
            options = choice.options
            brief.append(([(" BRIEF", "dim")], None))
            brief.append(([(f" {options.lines} lines at most", ""), ("  + -", "key")], None))
            style_words = options.template or ("built-in" if choice.form == "md" else "built-in only")
            brief.append(([(f" style {style_words}", ""), ("  t", "key")], None))
            headline = options.headline or "proposed"
            brief.append(([(f" headline {cut(headline, max(width - 15, 8))}", ""), ("  h", "key")], None))
        file: list[Line] = [([(" FILE", "dim")], None)]
        file += [([(" ", ""), (self.path[slice(*s)], "")], None) for s in wrap(self.path, 0, len(self.path), width - 2)]
        file.append(([(f" {self.size_words}", "dim")], None))
        return [forms, rows, *([brief] if brief else []), file]

    def on_click(self, event: events.Click) -> None:
        """Do what the clicked line says."""
        if not self._columns:
            return
        column = self._columns[min(event.x * len(self._columns) // max(self.size.width, 1), len(self._columns) - 1)]
        message = column[event.y][1] if event.y < len(column) else None
        if message is not None:
            self.post_message(message)


def _window(block: list[Line], chosen: int, room: int) -> list[Line]:
    """The heading of a block and the lines around the chosen one, if there is no room for all; two lines at least."""
    kept = max(room - 1, 2)
    if len(block) - 1 <= kept:
        return block
    first = min(max(chosen - kept // 2, 1), len(block) - kept)
    return [block[0], *block[first : first + kept]]


def _joined(blocks: Sequence[Sequence[Line]]) -> list[Line]:
    """Blocks below each other, a blank line between."""
    lines: list[Line] = []
    for block in blocks:
        lines += [([], None)] if lines else []
        lines += block
    return lines

"""A form with one line a field: text where people write, choices where they choose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Input

from brief.text.cleaning import line
from tui.acts.claim_fields import Field
from tui.widgets.lines import LineWidget, Part

LABEL_CELLS = 14


class _Label(LineWidget):
    DEFAULT_CSS = f"_Label {{ width: {LABEL_CELLS + 2}; height: 1; }}"

    is_wrong: reactive[bool] = reactive(False)

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words

    def line_parts(self, y: int, width_cells: int) -> Sequence[Part]:
        return [(f" {self._words:>{LABEL_CELLS}} ", "error" if self.is_wrong else "dim")]


class Choice(LineWidget, can_focus=True):
    """One of a few words: arrows and space go through them, a letter goes to the next one that starts with it."""

    DEFAULT_CSS = "Choice { height: 1; width: 1fr; }"
    BINDINGS: ClassVar[Any] = [
        Binding("right,space", "turn(1)", show=False),
        Binding("left", "turn(-1)", show=False),
    ]
    value: reactive[str] = reactive("")

    def __init__(self, choices: Sequence[str], value: str) -> None:
        super().__init__()
        self.choices = choices
        self.set_reactive(Choice.value, value)

    def line_parts(self, y: int, width_cells: int) -> Sequence[Part]:
        """The word between arrows; all of them while it has the focus and there is room."""
        if not self.has_focus:
            return [("  ", ""), (self.value, "")]
        parts: list[Part] = [(f"{self.marks.cursor} ", "accent")]
        for choice in self.choices:
            parts += [(f" {choice} ", "current" if choice == self.value else "dim")]
        if sum(len(words) for words, _ in parts) <= width_cells:
            return parts
        return [(f"{self.marks.cursor} ", "accent"), (f" {self.value} ", "current"), ("  arrows, or a letter", "dim")]

    def watch_has_focus(self, has_focus: bool) -> None:
        """The choices show while it has the focus."""
        super().watch_has_focus(has_focus)
        self.refresh()

    def action_turn(self, steps: int) -> None:
        """The next or the previous choice, round the ends."""
        place = self.choices.index(self.value) if self.value in self.choices else 0
        self.value = self.choices[(place + steps) % len(self.choices)]

    def on_key(self, event: events.Key) -> None:
        """A letter."""
        letter = (event.character or "").casefold()
        place = self.choices.index(self.value) if self.value in self.choices else 0
        after = [*self.choices[place + 1 :], *self.choices[: place + 1]]
        found = next((choice for choice in after if letter.strip() and choice.startswith(letter)), None)
        if found is not None:
            event.stop()
            self.value = found


class EditForm(VerticalScroll, can_focus=False):
    """The fields, one a line.

    Args:
        fields: What is asked, in order.
        texts: What stands there first.
    """

    DEFAULT_CSS = """
    EditForm { height: auto; max-height: 100%; scrollbar-size-vertical: 1; }
    EditForm Horizontal { height: 1; }
    EditForm Input, EditForm Input:focus { border: none; height: 1; padding: 0 1; background: $surface; width: 1fr; }
    EditForm Input:focus { background: $panel; }
    """

    @dataclass
    class Submitted(Message):
        """`enter` in a field."""

    def __init__(self, fields: Sequence[Field], texts: Mapping[str, str]) -> None:
        super().__init__()
        self.fields = fields
        self._labels = {field.name: _Label(field.name.replace("_", " ")) for field in fields}
        self._places: dict[str, Input | Choice] = {
            field.name: _place(field, texts.get(field.name, "")) for field in fields
        }

    def compose(self) -> ComposeResult:
        """Label and place of each field."""
        for field in self.fields:
            with Horizontal():
                yield self._labels[field.name]
                yield self._places[field.name]

    def on_mount(self) -> None:
        """Start in the first field."""
        first = next(iter(self._places.values()), None)
        if first is not None:
            first.focus()

    @property
    def texts(self) -> dict[str, str]:
        """What stands in the fields now."""
        return {name: place.value for name, place in self._places.items()}

    def complain(self, field: str) -> None:
        """Go to the field that is wrong."""
        for name, label in self._labels.items():
            label.is_wrong = name == field
        if field in self._places:
            self._places[field].focus()

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Submitted())

    def on_key(self, event: events.Key) -> None:
        """Up and down go from field to field."""
        if event.key in ("up", "down"):
            event.stop()
            self.screen.focus_next() if event.key == "down" else self.screen.focus_previous()


def _place(field: Field, text: str) -> Input | Choice:
    if field.kind in ("choice", "yes"):
        return Choice(field.choices or ("yes", "no"), text)
    return Input(line(text), placeholder=field.hint, compact=True, select_on_focus=False)

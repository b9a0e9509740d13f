"""One line that asks for words: a note, a command, a file name, what to find."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Input

from brief.text.cleaning import line
from tui.widgets.key_line import ANSWERING, Hinted, KeyLine
from tui.widgets.lines import LineWidget, Part

Done = Callable[[str | None], None]
"""Gets the words, or None when the question was dropped."""


class _Question(LineWidget):
    DEFAULT_CSS = "_Question { width: auto; height: 1; }"

    words: reactive[str] = reactive("", layout=True)

    def get_content_width(self, *_: object) -> int:
        return len(self.words) + 3

    def line_parts(self, y: int, width_cells: int) -> Sequence[Part]:
        return [(" ", ""), (self.words, "key"), (f" {self.marks.cursor}", "dim")]


class Prompt(Horizontal):
    """Hidden until `ask`; `enter` gives the words, `escape` drops the question. The focus goes back where it was."""

    DEFAULT_CSS = """
    Prompt { height: 1; dock: bottom; display: none; margin-bottom: 1; background: $panel; }
    Prompt.-open { display: block; }
    Prompt Input, Prompt Input:focus { border: none; height: 1; padding: 0 1; background: $panel; width: 1fr; }
    """
    BINDINGS: ClassVar[Any] = [Binding("escape", "drop", show=False)]

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._question = _Question()
        self.input = Input(compact=True, select_on_focus=False)
        self._done: Done | None = None
        self._changed: Callable[[str], None] | None = None
        self._before: Widget | None = None

    def compose(self) -> ComposeResult:
        """The question and the place for the answer."""
        yield self._question
        yield self.input

    @property
    def is_open(self) -> bool:
        """Whether a question waits."""
        return self._done is not None

    def ask(
        self,
        question: str,
        done: Done,
        *,
        value: str = "",
        hint: str = "",
        changed: Callable[[str], None] | None = None,
    ) -> None:
        """Open with a question.

        Args:
            question: One or two words.
            done: Called once with the answer as one clean line, or None.
            value: What stands there first.
            hint: Shown while nothing is written.
            changed: Called with every change, for search as you type.
        """
        if not self.is_open:
            self._before = self.screen.focused
        self._question.words = question
        self._changed = None
        self.input.value = line(value)
        self.input.cursor_position = len(self.input.value)
        self.input.placeholder = hint
        self._done, self._changed = done, changed
        self.add_class("-open")
        self._show_keys(ANSWERING)
        self.screen.set_focus(self.input)  # at once: the keys that follow may have been typed already

    def close(self) -> None:
        """Drop the question, if one waits."""
        self._finish(None)

    def action_drop(self) -> None:
        """`escape`."""
        self._finish(None)

    @on(Input.Submitted)
    def _answered(self, event: Input.Submitted) -> None:
        event.stop()
        self._finish(line(event.value))

    @on(Input.Changed)
    def _written(self, event: Input.Changed) -> None:
        event.stop()
        if self._changed and self.is_open:
            self._changed(line(event.value))

    def _finish(self, answer: str | None) -> None:
        done, self._done, self._changed = self._done, None, None
        if done is None:
            return
        self.remove_class("-open")
        self._show_keys(())
        if self._before is not None and self._before.is_attached:
            self._before.focus()
        done(answer)

    def _show_keys(self, hints: tuple[Hinted, ...]) -> None:
        for line_of_keys in self.screen.query(KeyLine):
            line_of_keys.waiting = hints

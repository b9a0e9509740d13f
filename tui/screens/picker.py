"""Choose one of a few: a list over the screen, with what choosing would do beneath it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen

from tui.widgets.lines import LineWidget, Part
from tui.widgets.pane import Rule
from tui.widgets.row_list import RowList

MOST_ROWS = 12


class _Preview(LineWidget):
    DEFAULT_CSS = "_Preview { height: 3; }"

    def __init__(self) -> None:
        super().__init__()
        self.lines: Sequence[Sequence[Part]] = ()

    def line_parts(self, y: int, width_cells: int) -> Sequence[Part]:
        return [(" ", ""), *self.lines[y]] if y < len(self.lines) else []


class PickerScreen(ModalScreen[int | None]):
    """Gives the index of the chosen row, or None.

    Args:
        question: What is chosen.
        rows: The choices.
        preview: Lines about a choice.
    """

    DEFAULT_CSS = """
    PickerScreen { align: center middle; }
    PickerScreen > Vertical { width: 80%; max-width: 90; min-width: 40; height: auto; background: $surface; }
    PickerScreen RowList { height: auto; background: $surface; }
    """
    BINDINGS: ClassVar[Any] = [
        Binding("escape,q", "drop", show=False),
        Binding("enter", "choose", show=False),
        Binding("j,down", "move(1)", show=False),
        Binding("k,up", "move(-1)", show=False),
        Binding("g,home", "move(-10000)", show=False),
        Binding("G,end", "move(10000)", show=False),
    ]

    def __init__(
        self, question: str, rows: Sequence[Sequence[Part]], preview: Callable[[int], Sequence[Sequence[Part]]]
    ) -> None:
        super().__init__()
        self._rows = rows
        self._preview_of = preview
        self.rule = Rule()
        self.rule.title = question
        self.list = RowList(self._paint)
        self.preview = _Preview()

    def compose(self) -> ComposeResult:
        """Question, rows, preview."""
        with Vertical():
            yield self.rule
            yield self.list
            below = Rule()
            below.title = "enter does it · esc does not · u undoes it later"
            yield below
            yield self.preview

    def on_mount(self) -> None:
        """Stand on the first row."""
        self.list.styles.height = min(len(self._rows), MOST_ROWS, max(1, self.app.size.height - 8))
        self.list.set_count(len(self._rows))
        self.list.focus()
        self._show()

    def _paint(self, index: int, width_cells: int, is_current: bool) -> Sequence[Part]:
        return [(" ", ""), *self._rows[index]]

    @on(RowList.Moved)
    def _show(self) -> None:
        self.preview.lines = self._preview_of(self.list.cursor)
        self.preview.refresh()

    @on(RowList.Chosen)
    def action_choose(self) -> None:
        """The row under the cursor."""
        self.dismiss(self.list.cursor if self._rows else None)

    def action_drop(self) -> None:
        """Nothing."""
        self.dismiss(None)

    def action_move(self, rows: int) -> None:
        """Another row."""
        self.list.move(rows)

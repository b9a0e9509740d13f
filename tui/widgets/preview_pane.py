"""The pane beside the library's list; below 100 columns, two lines under it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tui.widgets.lines import LineWidget, Part

MakeRows = Callable[[int, int], list[list[Part]]]
"""Width in cells and number of lines to the lines of the preview."""


class PreviewPane(LineWidget):
    """Lines made for the width they are shown in."""

    DEFAULT_CSS = "PreviewPane { height: 1fr; }"

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._make: MakeRows = lambda width_cells, lines: []
        self._rows: list[list[Part]] = []
        self._made_for = (-1, -1)

    def show(self, make: MakeRows) -> None:
        """Show these lines from now on."""
        self._make, self._made_for = make, (-1, -1)
        self.refresh()

    def line_parts(self, y: int, width_cells: int) -> Sequence[Part]:
        """One line."""
        room = max(8, width_cells - 2)
        wanted = (room, self.size.height)
        if self._made_for != wanted:
            self._made_for, self._rows = wanted, self._make(*wanted)
        if y == self.size.height - 1 and len(self._rows) > self.size.height:
            return [(" ", ""), (self.marks.ellipsis, "dim")]
        return [(" ", ""), *self._rows[y]] if y < len(self._rows) else ()

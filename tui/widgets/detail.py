"""What a row of a list cannot say in one line, in full: a few lines that are kept free for it."""

from __future__ import annotations

from collections.abc import Sequence

from textual.reactive import reactive

from tui.content.wrapping import one_line, wrap
from tui.widgets.lines import LineWidget, Part

MARGIN_CELLS = 1


class Detail(LineWidget):
    """Words wrapped into the widget's lines; only what does not fit into all of them is cut."""

    DEFAULT_CSS = "Detail { height: 2; }"

    words: reactive[str] = reactive("")
    """Drawn as they are."""

    def line_parts(self, y: int, width_cells: int) -> Sequence[Part]:
        """One line of the words."""
        text = one_line(self.words)
        rows = wrap(text, 0, len(text), max(width_cells - 2 * MARGIN_CELLS, 8))
        if y >= len(rows):
            return []
        is_cut = y == self.size.height - 1 and len(rows) > y + 1
        return [(" " * MARGIN_CELLS, ""), (text[rows[y].start : rows[-1].end if is_cut else rows[y].end], "dim")]

"""The first line of every screen: where am I, and how far; and quiet lines of words below it."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from textual.reactive import reactive

from tui.content.wrapping import cut
from tui.desk import desk
from tui.widgets.lines import LineWidget, Part, spread, width_of

HOME, LIBRARY = "NEWSROOM", "Library"
"""The kind of the outermost screens, and the name of the first one."""

WIDE_CELLS = 70
"""Cells from which the title bar always shows counts."""
STEP_CELLS = 3
"""Cells of the sign between two places."""
LEAST_CELLS = 12
"""Cells that an outer place keeps for the sake of the innermost one."""
PLACE_CELLS = 28
"""Cells that the place keeps in a shorter title bar; counts that leave it fewer are left out."""


def title_of(where: Sequence[str]) -> str:
    """The terminal's title for a place: `brief` for the library, `Review: Ferry strike` for the review of a story."""
    kind, *places = where or ("",)
    if kind == HOME:
        return places[-1] if len(places) > 1 or places[:1] != [LIBRARY] else "brief"
    return f"{kind.capitalize()}: {places[0]}" if places else kind.capitalize()


class TitleBar(LineWidget):
    """Where am I (left), how far (right)."""

    DEFAULT_CSS = "TitleBar { height: 1; dock: top; }"

    where: reactive[tuple[str, ...]] = reactive(())
    """The path to this screen; the first word is the screen's kind."""
    status: reactive[str] = reactive("")
    """Counts and the like."""
    progress: reactive[tuple[int, int]] = reactive((0, 0))
    """Decided claims and all claims; nothing is drawn for no claims."""

    def line_parts(self, y: int, width_cells: int) -> Sequence[Part]:
        """The line of the title bar."""
        first, *rest = self.where or ("",)
        done, total = self.progress
        bar_cells = 10 if total else 0
        has_room = width_cells >= WIDE_CELLS or width_cells - cell_len(self.status) - bar_cells >= PLACE_CELLS
        right: list[Part] = [(self.status, "dim")] if has_room else [("", "")]
        if work := desk(self).work:
            right.insert(0, (f"{work}   " if width_cells >= 100 or not self.status else work, "accent"))
            right = right if width_cells >= 100 else right[:1]
        if total:
            bar_cells = 10 if width_cells >= 70 else 5
            bar = self.marks.progress(done, total, bar_cells)
            filled = bar.rfind(self.marks.full) + 1
            right += [
                ("  ", ""),
                (bar[:filled], "accepted"),
                (bar[filled:], "dim"),
                (f" {percent(done, total)}", "dim"),
            ]
        right = [*right, (" ", "")]
        room = width_cells - width_of(right) - len(f"  {first}  ")
        left: list[Part] = [(" ", ""), (first, "title")]
        for word in _fitted(rest, room):
            left += [("  " if len(left) == 2 else f" {self.marks.cursor} ", "dim"), (word, "strong")]
        return spread(left, right, width_cells)


def _fitted(places: Sequence[str], room_cells: int) -> list[str]:
    """Places that hold each other, the longest cut first; the innermost alone, if it could not be read otherwise."""
    fitted = list(places)
    over = sum(cell_len(place) + STEP_CELLS for place in fitted) - STEP_CELLS - room_cells
    for index in sorted(range(len(fitted) - 1), key=lambda index: -cell_len(fitted[index])):
        cells = cell_len(fitted[index])
        kept = max(cells - max(over, 0), min(cells, LEAST_CELLS))
        fitted[index], over = cut(fitted[index], kept), over - (cells - kept)
    return fitted if over <= 0 else fitted[-1:]


def percent(done: int, total: int) -> str:
    """The share in percent; 100 only for all, 0 only for none."""
    share = round(100 * done / total) if total else 0
    return f"{min(max(share, 1), 99) if 0 < done < total else share}%"


class Note(LineWidget):
    """One quiet line of words, for example the resume line or the line of an article's outlet and date."""

    DEFAULT_CSS = "Note { height: 1; }"

    left: reactive[tuple[Part, ...]] = reactive(())
    right: reactive[tuple[Part, ...]] = reactive(())

    def line_parts(self, y: int, width_cells: int) -> Sequence[Part]:
        """Words at both ends."""
        return spread([(" ", ""), *self.left], [*self.right, (" ", "")], width_cells)

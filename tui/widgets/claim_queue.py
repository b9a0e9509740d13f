"""The claims around the one that is asked: a list beside the text, or one line beneath it where there is no room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.reactive import reactive

from brief.library.reviewing.asking import DIFFERENCES
from tui.content.wrapping import cut, pad
from tui.theme import Marks
from tui.widgets.lines import LineWidget, Part

FACET_CELLS = 8


@dataclass(frozen=True, slots=True)
class Item:
    """One claim of the queue."""

    article: str
    claim: str
    facet: str
    value: str
    decision: str | None = None
    """`skipped` for a claim that was passed over in this session."""
    relation: str = ""
    """Relation of its ledger row, if it is one that needs a look."""
    is_stale: bool = False
    """Decided earlier, on other words."""
    starts: str = ""
    """Name of the article, at the first claim of another article."""


def decision_mark(marks: Marks, decision: str | None) -> str:
    """The sign of a decision, of a skipped claim, or of an undecided one."""
    return marks.skipped if decision == "skipped" else marks.decision(decision)


def item_parts(item: Item, width_cells: int, marks: Marks, *, is_current: bool) -> list[Part]:
    """One line of the list."""
    sign = marks.cursor if is_current else decision_mark(marks, item.decision)
    style = "accent strong" if is_current else item.decision or "undecided"
    differs = item.relation in DIFFERENCES
    end = marks.relation(item.relation) if differs else "?" if item.is_stale else " "
    room = width_cells - FACET_CELLS - 8
    return [
        (f" {sign}  ", style),
        (item.facet.ljust(FACET_CELLS), item.facet),
        (" ", ""),
        (pad(item.value, room), "strong" if is_current else "dim" if item.decision else ""),
        (f" {end} ", item.relation if differs else "warning"),
    ]


class QueueStrip(LineWidget):
    """The claims before and after the current one in a line."""

    DEFAULT_CSS = "QueueStrip { height: 1; }"

    items: reactive[tuple[Item, ...]] = reactive(())
    at: reactive[int] = reactive(0)

    def line_parts(self, y: int, width_cells: int) -> Sequence[Part]:
        """The current claim with as many neighbours as there is room for."""
        if not self.items:
            return []
        entry_cells = max(16, width_cells // 4)
        count = max(1, width_cells // entry_cells)
        first = max(0, min(self.at - 1 if count < 4 else self.at - 2, len(self.items) - count))
        parts: list[Part] = []
        for index in range(first, min(first + count, len(self.items))):
            item, is_current = self.items[index], index == self.at
            sign = self.marks.cursor if is_current else decision_mark(self.marks, item.decision)
            if not is_current and item.decision is None and item.relation in DIFFERENCES:
                sign = self.marks.relation(item.relation)
            parts += [
                (f" {sign} ", "accent strong" if is_current else item.decision or "undecided"),
                (pad(cut(item.value, entry_cells - 5), entry_cells - 3), "strong" if is_current else "dim"),
            ]
        return parts

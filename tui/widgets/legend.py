"""The facets with their digits, colours and counts: what the colours mean, and the keys that choose one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from textual import events
from textual.message import Message
from textual.reactive import reactive

from brief.model import FACETS
from tui.widgets.lines import LineWidget, Part

SHORT_NAMES = {"members": "memb", "partners": "part", "numbers": "numb", "credits": "cred", "quotes": "quot"}
"""For narrow panes."""


class Legend(LineWidget):
    """One line: `1 who 2 where …`; facets without a claim are quiet, the chosen one stands out."""

    DEFAULT_CSS = "Legend { height: 1; }"

    counts: reactive[Mapping[str, int]] = reactive(dict)
    """Claims of each facet."""
    facet: reactive[str | None] = reactive(None)
    """The only facet shown, or None."""

    @dataclass
    class Clicked(Message):
        """A facet was clicked."""

        facet: str

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._places: list[tuple[int, int, str]] = []

    def line_parts(self, y: int, width_cells: int) -> Sequence[Part]:
        """The facets."""
        full = sum(len(facet) + 3 for facet in FACETS) < width_cells
        parts: list[Part] = [(" ", "")]
        self._places = []
        place = 1
        for digit, facet in enumerate(FACETS, 1):
            name = facet if full else SHORT_NAMES.get(facet, facet)
            words = f"{digit} {name}" if width_cells >= 60 else f"{digit}{name[:4]}"
            style = facet if self.counts.get(facet) else "dim"
            parts += [(words, f"{style} current" if facet == self.facet else style), (" ", "")]
            self._places.append((place, place + cell_len(words), facet))
            place += cell_len(words) + 1
        return parts

    def on_click(self, event: events.Click) -> None:
        """Choose a facet."""
        for start, end, facet in self._places:
            if start <= event.x < end:
                self.post_message(self.Clicked(facet))

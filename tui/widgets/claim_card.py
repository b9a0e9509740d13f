"""The claim that is asked about, above the text: what it says, how it was found, why it is asked now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.reactive import reactive

from brief.model import Span
from tui.content.wrapping import cut, wrap
from tui.widgets.lines import LineWidget, Part, fit, spread, width_of

LABEL_CELLS = 10
"""The facet's name before the claim."""
NARROW_CELLS = 100
"""Below, the lines under the first start at the edge: reasons are long."""


@dataclass(frozen=True, slots=True)
class Card:
    """The words of a claim card; all of them may be hostile."""

    facet: str
    value: str
    details: str = ""
    found: str = ""
    """How it was found: rule, confidence."""
    same: str = ""
    """Where else the same value stands."""
    why: str = ""
    """Why this claim is asked now."""
    decision: str | None = None
    decided: str = ""
    """Who decided, when, with which note or check."""
    relation: str = ""
    """Relation of the ledger row of which the claim is part."""


class ClaimCard(LineWidget):
    """What it says, then details, then why it is asked, in as many lines as the screen gives."""

    DEFAULT_CSS = "ClaimCard { height: 5; }"

    card: reactive[Card | None] = reactive(None)
    """What is asked; None says that nothing is left."""
    nothing: reactive[tuple[str, ...]] = reactive(("Nothing to decide here.",))
    """The lines that stand here when nothing is asked."""

    def line_parts(self, y: int, width_cells: int) -> Sequence[Part]:
        """One line of the card."""
        card = self.card
        if card is None:
            return [(" ", ""), (self.nothing[y], "" if y else "strong")] if y < len(self.nothing) else []
        room = width_cells - LABEL_CELLS - 1
        if y == 0:
            label = f" {card.facet.upper()}".ljust(LABEL_CELLS)
            found: list[Part] = [(card.found, "dim"), (" ", "")]
            mark: list[Part] = [(f"  {self.marks.decision(card.decision)}", card.decision)] if card.decision else []
            # A long value is cut before the mark of its decision, which must be seen.
            value = cut(card.value, max(room - width_of(found) - width_of(mark) - 1, 8))
            return [(label, f"{card.facet} strong"), (" ", ""), *spread([(value, "strong"), *mark], found, room)]
        lines = self._lower(card)
        if y - 1 >= len(lines):
            return []
        indent = self._indent
        return [(" " * indent, ""), *fit(lines[y - 1], width_cells - indent - 1)]

    @property
    def _indent(self) -> int:
        """Cells before the lower lines."""
        return LABEL_CELLS + 1 if self.size.width >= NARROW_CELLS else 3

    def _lower(self, card: Card) -> list[list[Part]]:
        """The lines under the first: details, the same value elsewhere, then why it is asked and what was said."""
        beside: list[Part] = []
        if card.details:
            beside.append((card.details, ""))
        if card.same:
            beside += [("   ", "")] if beside else []
            beside.append((card.same, "accent"))
        first: list[list[Part]] = []
        sign: list[Part] = [(f"{self.marks.relation(card.relation)} ", card.relation)] if card.relation else []
        told = "   ".join(words for words in (card.why, card.decided) if words)
        room = self.size.width - self._indent - 1
        left = self.size.height - 1
        if card.details and left > 2 and width_of(beside) > room:
            first, beside, left = [[(card.details, "")]], beside[-1:], left - 1
        if left == 2 and beside and len(_rows(told, room - width_of(sign), 9)) > 1:
            told = "   ".join([*(words for words, _ in beside if words.strip()), told])
            beside = []
        if left <= 1:
            why: list[Part] = [*sign, (told, "dim")]
            if beside and told and width_of(beside) + width_of(why) + 3 <= room:
                return [[*beside, ("   ", ""), *why]]
            return [beside if card.same or not told else why]
        rows = [[*sign, (row, "dim")] for row in _rows(told, room - width_of(sign), left - bool(beside))]
        # Only the first row bears the sign; the others stand under its words.
        rows[1:] = [[(" " * width_of(sign), ""), row[-1]] for row in rows[1:]]
        return [*first, *([beside] if beside else []), *rows]


def _rows(words: str, width_cells: int, most: int) -> list[str]:
    """Words in so many rows at most; the last holds all that is left, to be cut."""
    spans = wrap(words, 0, len(words), max(width_cells, 8)) if words else []
    if len(spans) > most:
        spans = [*spans[: most - 1], Span(spans[most - 1].start, len(words))]
    return [words[start:end] for start, end in spans]

"""A line that could go into the brief, and what it weighs."""

from __future__ import annotations

from dataclasses import dataclass

from brief.export.content.boxes import undecided
from brief.export.content.document import Box, Cell, Mark, Piece, Pieces
from brief.export.content.picked import Item, Picked

# Weight of a line before agreement is counted: what happened, who was there and who was not, then standing and speech.
_WEIGHT = {
    "what": 100,
    "joining": 84,
    "absent": 80,
    "attending": 78,
    "quote": 60,
    "members": 56,
    "partners": 54,
    "number": 44,
}
_STEP = {"what": 7, "quote": 6, "number": 5}
"""How much each further one of a kind loses."""
_PER_SOURCE = 12
"""What a line gains for each further source that says it, up to `_MANY_SOURCES`; more than that is the same news."""
_MANY_SOURCES = 4


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that could go into the brief."""

    weight: float
    cell: Cell
    items: tuple[Item, ...]
    repeats: bool = True
    """Whether it may cite sentences that other lines cite already."""
    news: frozenset[str] = frozenset()
    """Content words of a statement, which no other line should tell again."""

    @property
    def marks(self) -> frozenset[Mark]:
        """The marks that the line cites."""
        return frozenset(piece for piece in self.cell.pieces if isinstance(piece, Mark))


def weigh(kind: str, place: int, items: tuple[Item, ...]) -> float:
    """The weight of the line at this place among those of its kind."""
    sources = len({item.article for item in items})
    agreed = _PER_SOURCE * (min(sources, _MANY_SOURCES) - 1) + max(0, sources - _MANY_SOURCES)
    return _WEIGHT[kind] - _STEP.get(kind, 0) * place + agreed


def only(picked: Picked, items: tuple[Item, ...]) -> str:
    """`(A only)` in a story, if a single source says it."""
    sources = {item.article for item in items}
    return f"({picked.letters[next(iter(sources))]} only)" if picked.dossier.is_story and len(sources) == 1 else ""


def boxed(items: tuple[Item, ...], *pieces: Piece) -> Pieces:
    """The pieces, behind an empty box if a claim among them is undecided."""
    return (Box(False), " ", *pieces) if undecided(items) else pieces

"""What the reviewer made of claims, as a document shows it: boxes, and groups that are checked before the others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from brief.export.content.document import Box, Piece, Pieces
from brief.export.content.picked import Group, Item
from brief.export.dossier import CHECKED, State


def review_box(items: Iterable[Item], letters: dict[str, str] | None = None) -> Pieces:
    """What the reviewer made of claims, as a cell: `[ ]` undecided, `[x]` accepted, and in words what is more.

    Args:
        items: The claims shown in the row.
        letters: The sources' letters, to tell apart sources with different states.
    """
    states = {item.article: item.state for item in items}
    if len(set(states.values())) == 1 or letters is None:
        return _box(min(states.values(), key=_CAUTION.index)) if states else ()
    pieces: list[Piece] = []
    for article, state in states.items():
        pieces += [*([" "] if pieces else []), f"{letters[article]} ", *_box(state)]
    return tuple(pieces)


_CAUTION: tuple[State, ...] = ("rejected", "undecided", "edited", "accepted")
"""Of several states in one row, the first of these is shown."""


def _box(state: State) -> Pieces:
    if state in ("undecided", "rejected"):
        return (Box(False),) if state == "undecided" else ("rejected",)
    return (Box(True), " edited") if state == "edited" else (Box(True),)


def apart(groups: Sequence[Group]) -> list[tuple[Pieces, list[Group]]]:
    """Groups for running text, those that are checked before the others; each part with what stands before it."""
    checked = [group for group in groups if all(item.state in CHECKED for item in group.items)]
    others = [group for group in groups if group not in checked]
    parts: list[tuple[Pieces, list[Group]]] = [((), checked), ((Box(False), " "), others)]
    return [(box, found) for box, found in parts if found]


def undecided(items: Iterable[Item]) -> bool:
    """Whether any of the claims has not been decided."""
    return any(item.state == "undecided" for item in items)

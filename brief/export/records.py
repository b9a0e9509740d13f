"""A row of a wide table as an item of a list, `Ada Lund · Role: minister · A: attending[^A2] · [x]`, and back.

Wide tables cannot be read as plain text; the parts of an item wrap like any other words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

SEPARATOR = " · "
_DOT = "·"
_LITERAL_DOT = "&#183;"
"""How a cell's own middle dot is written, so that it separates nothing."""

_MARKS_ONLY = re.compile(r"(?:\[\^[^\]\s]+\])+")
_REVIEW = re.compile(r"\[[ xX]\]|rejected$")
_LABELS = (
    "Role", "Country", "Body", "Attendance", "Said", "Review", "Source words", "Normalised", "Basis", "Marks", "ISO",
    "Status", "Since", "Speaker", "Words", "Verb", "When", "Chain", "Counts", "According to", "Kind", "Point",
    "Desk note", "Who", "Item", "Action", "Note", "Chars", "Value", "Rule", "Verdict", "Attendance [A-Z]+", "[A-Z]+",
)  # fmt: skip
_LABELLED = re.compile(rf"({'|'.join(_LABELS)}): (.*)", re.DOTALL)


def write(columns: Sequence[str], cells: Iterable[str]) -> str:
    """The cells of a row as one line; empty ones are left out, and marks and boxes need no label."""
    parts = []
    for index, (column, cell) in enumerate(zip(columns, cells, strict=True)):
        if not cell and index:
            continue
        words = cell.replace(_DOT, _LITERAL_DOT) if _DOT in cell else cell
        is_plain = (
            not index
            or (column == "Marks" and _MARKS_ONLY.fullmatch(cell))
            or (column == "Review" and _REVIEW.match(cell))
        )
        parts.append(words if is_plain else f"{column}: {words}")
    return SEPARATOR.join(parts)


def read(line: str) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The columns and cells that `write` made a line of, the first column without a name; None for any other line."""
    first, *rest = f" {line}".split(SEPARATOR)
    columns, cells = [""], [first.strip()]
    for part in rest:
        labelled = _LABELLED.fullmatch(part)
        if labelled:
            columns.append(labelled[1])
            cells.append(labelled[2])
        elif _MARKS_ONLY.fullmatch(part):
            columns.append("Marks")
            cells.append(part)
        elif _REVIEW.match(part):
            columns.append("Review")
            cells.append(part)
        else:
            return None
    if not rest:
        return None
    return tuple(columns), tuple(cell.replace(_LITERAL_DOT, _DOT) for cell in cells)

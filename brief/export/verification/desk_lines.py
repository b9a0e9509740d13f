"""Which lines and columns of an export are the desk's own words, and which state what sources say."""

from __future__ import annotations

import re

from brief.export.verification.read_back import Line, plain

FACT_SECTIONS = frozenset(
    (
        "Brief", "Who", "Where and when", "Members", "Partners and observers", "Quotes", "Numbers", "Other events",
        "Where the sources differ", "Sources agree", "Only in one source",
    )
)  # fmt: skip
"""Sections in which every line states something and so needs a mark."""

DESK_SECTIONS = frozenset(("Review log", "Trace", "Provenance"))
_LINES = re.compile(
    r"not stated|nothing|nothing found|all in the brief above"
    r"|\d+ (?:more )?undecided.*|\d+ \w+ with undecided claims, .*"
    r"|No hard contradiction of fact .*|Only [A-Z]+ \(\d+(?: of \d+)?\)|[A-Z, and]+: no direct quotes\.",
    re.DOTALL,
)
DESK_COLUMNS = frozenset(("#", "Basis", "Desk note", "Said", "Review", "Kind", "Marks", "ISO"))
DESK_WORDS = frozenset(
    """
    Sources Members Partners Joining Attending Not Venue Dateline Unnamed Organisations Groups Other Who Where When
    Credits Only
    """.split()
)
"""Words with a capital letter that the desk itself puts into lines."""


def is_of_the_desk(line: Line) -> bool:
    """Whether the line only says that there is nothing to say."""
    return _LINES.fullmatch(line.text) is not None


def shown(line: Line, *, without: frozenset[str] = frozenset()) -> str:
    """What a line states: for a row, its cells but those of the desk's own columns and of the columns named."""
    if line.kind != "row":
        return line.text
    columns = zip(line.columns, line.cells, strict=False)
    return " ".join(plain(cell) for name, cell in columns if name not in DESK_COLUMNS | without)

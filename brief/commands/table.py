"""The library as a table: aligned columns for people and scripts, with colours only on a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from brief.library import Library

HEADINGS = ("ID", "DATE", "SOURCE", "CLAIMS", "DECIDED", "TITLE")
_WIDTHS = (8, 10, 18, 6, 7)
"""Of all columns but the last, in characters."""


def rows(library: Library) -> Iterator[tuple[str, ...]]:
    """One row per article, newest first."""
    for head in library.heads():
        date = (head.published or "")[:10] or "no date"
        claims = str(head.claims) if head.extracted else "-"
        yield head.id[:8], date, head.source or "no outlet", claims, str(head.decided), head.title


def print_library(library: Library | None, out: TextIO) -> None:
    """Write the table, or one line that says there is nothing yet."""
    if library is None or not library.count():
        print("The library is empty: `brief add PATH` takes articles in.", file=out)
    elif out.isatty():
        _print_rich(library)
    else:
        for row in (HEADINGS, *rows(library)):
            cells = [cell[:width].ljust(width) for cell, width in zip(row, _WIDTHS, strict=False)]
            print("  ".join([*cells, row[-1]]), file=out)


def _print_rich(library: Library) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False)
    for heading in HEADINGS:
        table.add_column(heading, no_wrap=True, justify="right" if heading in ("CLAIMS", "DECIDED") else "left")
    for row in rows(library):
        table.add_row(*(Text(cell) for cell in row))
    Console(markup=False, highlight=False, emoji=False).print(table)

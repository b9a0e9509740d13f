"""The library as a table: aligned columns for people and scripts, with colours only on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TextIO

from brief import seeds
from brief.describe import name_of
from brief.ingest import Refusal, read_paths
from brief.library import Library

HEADINGS = ("ID", "DATE", "SOURCE", "CLAIMS", "DECIDED", "TITLE")
_WIDTHS = (8, 10, 18, 6, 7)
"""Of all columns but the last, in characters."""
Cells = tuple[str, ...]


def print_library(library: Library | None, out: TextIO) -> None:
    """Write the table; of an empty library, the samples with which the app opens."""
    if library is None or not library.count():
        print(
            "The library is empty; the app opens with these samples. `brief add PATH` takes in more.", file=sys.stderr
        )
        _print(_sample_rows(), out)
    else:
        _print(_rows(library), out)


def _rows(library: Library) -> Iterator[Cells]:
    """One row per article, newest first."""
    for head in library.heads():
        claims = str(head.claims) if head.extracted else "-"
        yield _row(head.id, head.published, head.source, claims, str(head.decided), head.title)


def _sample_rows() -> Iterator[Cells]:
    for found in read_paths(seeds.paths()):
        if not isinstance(found, Refusal):
            yield _row(found.id, found.published, found.source, "-", "0", name_of(found))


def _row(article: str, published: str | None, source: str | None, claims: str, decided: str, title: str) -> Cells:
    return article[:8], (published or "")[:10] or "no date", source or "no outlet", claims, decided, title


def _print(rows: Iterable[Cells], out: TextIO) -> None:
    if out.isatty():
        _print_rich(rows)
        return
    for row in (HEADINGS, *rows):
        cells = [cell[:width].ljust(width) for cell, width in zip(row, _WIDTHS, strict=False)]
        print("  ".join([*cells, row[-1]]), file=out)


def _print_rich(rows: Iterable[Cells]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False)
    for heading in HEADINGS:
        table.add_column(heading, no_wrap=True, justify="right" if heading in ("CLAIMS", "DECIDED") else "left")
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    Console(markup=False, highlight=False, emoji=False).print(table)

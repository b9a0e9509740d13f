"""A brief as a document: sections, lines and tables of literal text, marks and quotations, before any form is chosen.

Markdown and HTML are two ways to write the same document. A cell may remember which field of which claim it shows, so
that a change made to it elsewhere can be taken back into the review.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from brief.model import Span


class Mark(NamedTuple):
    """A footnote reference: `A1` is the first sentence of source A."""

    label: str


class Said(NamedTuple):
    """Words that stand in quotation marks because they are verbatim in a source."""

    words: str


class Strong(NamedTuple):
    """Literal text in bold."""

    text: str


class Box(NamedTuple):
    """A reviewer's box: ticked for checked, empty for undecided."""

    ticked: bool


Piece = str | Mark | Said | Strong | Box
"""A `str` is literal text, whatever characters it holds."""

Pieces = tuple[Piece, ...]


class Field(NamedTuple):
    """The field of a claim that a cell shows."""

    article: str
    claim: str
    name: str


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one cell of a table, or in one line of a list."""

    pieces: Pieces = ()
    fields: tuple[Field, ...] = ()
    """Every claim field that the literal text of this cell shows; empty: a change to it means nothing to the review."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under column names; every row has as many cells as there are columns."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """A list, one line an item."""

    rows: tuple[Cell, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of running text."""

    pieces: Pieces
    fields: tuple[Field, ...] = ()
    """As those of a cell."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A line that must not be overlooked."""

    pieces: Pieces


Part = Table | Lines | Paragraph | Notice


@dataclass(frozen=True, slots=True)
class Section:
    """Parts under a title."""

    title: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Footnote:
    """A sentence of a source, to which marks point."""

    label: str
    span: Span
    """Into the article's text."""
    text: str
    """What stands there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One brief, ready to be written in any form for readers."""

    head: Mapping[str, Any]
    """What programs read first; plain data."""
    headline: str
    is_working: bool
    """Whether the headline is a proposal from claims nobody has decided."""
    opening: tuple[Part, ...]
    """What stands between the headline and the first section."""
    sections: tuple[Section, ...]
    footnotes: tuple[Footnote, ...] = field(default=())

    def cells(self) -> Iterator[tuple[str, Cell]]:
        """Every cell and list line, with the title of its section."""
        for section in self.sections:
            for part in section.parts:
                if isinstance(part, Table):
                    for row in part.rows:
                        yield from ((section.title, cell) for cell in row)
                elif isinstance(part, Lines):
                    yield from ((section.title, cell) for cell in part.rows)


def plain(pieces: Pieces) -> str:
    """The pieces as a reader sees them, without marks and boxes."""
    words = []
    for piece in pieces:
        if isinstance(piece, str):
            words.append(piece)
        elif isinstance(piece, Said):
            words.append(f"“{piece.words}”")
        elif isinstance(piece, Strong):
            words.append(piece.text)
    return "".join(words).strip()

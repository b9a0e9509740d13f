"""The seam between our TinyDB tables and whatever keeps them: what an engine must do, and what it knows of a table.

`brief.library.storage.sqlite` fills it with one SQLite file; a shared server could fill it later. Documents are JSON
objects with positive integer ids, as in TinyDB; a table's columns are copies of top-level fields by which the engine
can look documents up without reading them all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Protocol

Document = dict[str, Any]


@dataclass(frozen=True, slots=True)
class TableSpec:
    """How an engine keeps one table. A table without a spec is kept plainly, without columns."""

    name: str
    columns: tuple[str, ...] = ()
    """Top-level fields (text, number or null) by which documents are found."""
    unique: tuple[str, ...] = ()
    """Columns of which no two documents share a value."""
    indexes: tuple[tuple[str, ...], ...] = ()
    """What is looked up or sorted by, together: columns, which may have a collation (`title COLLATE NOCASE`)."""
    packed: bool = False
    """Kept compressed: for large documents that are read one at a time."""


class Engine(Protocol):
    """Keeps documents in named tables; every write is durable when the outermost transaction ends."""

    def transaction(self) -> AbstractContextManager[None]:
        """Read and write without anyone between; nested ones join the outermost. An exception takes all back."""

    def tables(self) -> set[str]:
        """The names of the tables that hold documents, or are known by a spec and were written once."""

    def count(self, table: str) -> int:
        """How many documents the table holds."""

    def ids(self, table: str) -> list[int]:
        """All document ids, ascending."""

    def last_id(self, table: str) -> int:
        """The highest document id of the table; 0 if it is empty."""

    def get(self, table: str, doc_id: int) -> Document | None:
        """One document, or None."""

    def scan(self, table: str, equal: Mapping[str, Any] | None = None) -> Iterator[tuple[int, Document]]:
        """Documents by ascending id; only those whose columns have these values, as far as the engine knows them."""

    def put(self, table: str, doc_id: int, document: Mapping[str, Any]) -> None:
        """Insert or replace one document."""

    def delete(self, table: str, doc_ids: Iterable[int]) -> None:
        """Remove documents; ids without one are passed over."""

    def drop(self, table: str) -> None:
        """Remove a table with all its documents."""

    def columns(self, table: str) -> tuple[str, ...]:
        """The columns of a table."""

    def version(self) -> int:
        """A number that changes when another connection has written."""

    def close(self) -> None:
        """Let go of the file."""

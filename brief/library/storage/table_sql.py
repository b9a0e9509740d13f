"""How a table of documents is written in SQL: its names, its columns, the statements that make it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from brief.library.storage.engine import TableSpec

PREFIX = "doc_"
"""Begins the name of every table of documents, apart from those of the full-text indexes."""


def table_sql(spec: TableSpec) -> Iterator[str]:
    """The statements that make a table and its indexes."""
    # Columns come before the body, which may be long: SQLite reads a row from its beginning.
    columns = "".join(f'"{column}", ' for column in spec.columns)
    yield f"CREATE TABLE {quoted(spec.name)} (id INTEGER PRIMARY KEY, {columns}body NOT NULL)"
    for kind, indexes in (("UNIQUE ", ((one,) for one in spec.unique)), ("", spec.indexes)):
        for index in indexes:
            name = f"{spec.name}_by_{'_'.join(column.partition(' ')[0] for column in index)}"
            yield f'CREATE {kind}INDEX "{name}" ON {quoted(spec.name)} ({", ".join(index)})'


def quoted(table: str) -> str:
    """A table's name in a statement."""
    return '"' + (PREFIX + table).replace('"', '""') + '"'


def listed(names: Iterable[str]) -> str:
    """Names of columns in a statement."""
    return ", ".join(f'"{name}"' for name in names)


def scalar(value: Any) -> Any:
    """A field's value as a column can hold it; None for what has no order: lists, objects, numbers beyond 64 bits."""
    return value if isinstance(value, str | float) or (isinstance(value, int) and abs(value) < 2**63) else None

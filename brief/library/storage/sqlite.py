"""An engine of one SQLite file: write-ahead log, flushed at every commit, documents as JSON text or packed.

`synchronous=FULL` with a write-ahead log makes a commit durable before it returns, also through a power cut. Every
write takes the write lock first (`BEGIN IMMEDIATE`), so what was read in a transaction cannot change under it.
Source: https://www.sqlite.org/wal.html, https://www.sqlite.org/pragma.html#pragma_synchronous
"""

from __future__ import annotations

import json
import os
import sqlite3
import threading
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from brief.errors import BriefError
from brief.library.storage.engine import Document, TableSpec
from brief.library.storage.folding import Folding
from brief.library.storage.looking import log_of
from brief.library.storage.sqlite_errors import plainly
from brief.library.storage.table_sql import PREFIX, listed, quoted, scalar, table_sql

WAIT_MS = 5_000
"""How long to wait for another instance's write before saying so."""

_PACK_LEVEL = 1
_SCANNED_AT_ONCE = 256
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


class SqliteEngine:
    """Keeps documents in one SQLite file that exists already and was checked (see `brief.library.storage.opening`)."""

    def __init__(self, connection: sqlite3.Connection, path: Path, specs: Iterable[TableSpec]) -> None:
        self.connection = connection
        self.path = path
        self._specs = {spec.name: spec for spec in specs}
        self._lock = threading.RLock()
        self._depth = 0
        self._present: set[str] | None = None
        self._writes: Counter[str] = Counter()
        self._taken_back = 0
        self._files = _files(path)
        self._folding = Folding(connection, self._lock)

    @contextmanager
    def transaction(self, *, whole: bool = False) -> Iterator[None]:
        """One write; nested ones join the outermost, which is durable when it ends.

        Args:
            whole: When nested, an exception takes back this part alone, so that whoever catches it may go on.

        Raises:
            BriefError: E406 read-only, E407 disk full, E408 another instance holds the file, E403 damaged, E419 another
                file is in its place.
        """
        with self._lock, plainly(self.path):
            part = f"part{self._depth}" if whole and self._depth else None
            if self._depth == 0:
                self.connection.execute("BEGIN IMMEDIATE")
            elif not self.connection.in_transaction:
                # SQLite takes all back by itself when the disk is full; nothing may be written half after that.
                raise BriefError("E407", path=self.path, reason="the write was taken back")
            if part:
                self.connection.execute(f"SAVEPOINT {part}")
            self._depth += 1
            try:
                yield
                if self._depth == 1:
                    self._require_files()
                    self.connection.execute("COMMIT")
                    self._folding.committed()
                elif part:
                    self.connection.execute(f"RELEASE {part}")
            except BaseException:
                self._present = None
                self._taken_back += 1
                if self.connection.in_transaction and self._depth == 1:
                    self.connection.execute("ROLLBACK")
                elif self.connection.in_transaction and part:
                    self.connection.execute(f"ROLLBACK TO {part}")
                    self.connection.execute(f"RELEASE {part}")
                raise
            finally:
                self._depth -= 1

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Read one state of the library, whatever others write meanwhile."""
        with self._lock, plainly(self.path):
            if self._depth:
                yield
                return
            self.connection.execute("BEGIN")
            self._depth += 1
            try:
                yield
            finally:
                self._depth -= 1
                self.connection.execute("ROLLBACK")

    def rows(self, sql: str, values: Sequence[Any] | Mapping[str, Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of one statement; SQL is spoken only in this package's SQLite modules."""
        with self._lock, plainly(self.path):
            return self.connection.execute(sql, values).fetchall()

    def tables(self) -> set[str]:
        """The names of the tables that were written."""
        self._present = None
        return set(self._tables())

    def count(self, table: str) -> int:
        """How many documents the table holds."""
        if not self._has(table):
            return 0
        return int(self.rows(f"SELECT count(*) FROM {quoted(table)}")[0][0])

    def ids(self, table: str) -> list[int]:
        """All document ids, ascending."""
        if not self._has(table):
            return []
        return [row[0] for row in self.rows(f"SELECT id FROM {quoted(table)} ORDER BY id")]

    def last_id(self, table: str) -> int:
        """The highest document id; 0 for an empty table."""
        if not self._has(table):
            return 0
        return int(self.rows(f"SELECT coalesce(max(id), 0) FROM {quoted(table)}")[0][0])

    def get(self, table: str, doc_id: int) -> Document | None:
        """One document, or None."""
        if not self._has(table):
            return None
        found = self.rows(f"SELECT body FROM {quoted(table)} WHERE id = ?", (doc_id,))
        return self.document(found[0][0]) if found else None

    def document(self, body: str | bytes) -> Document:
        """The document that a row's `body` holds.

        Raises:
            BriefError: E403, if the file is damaged within it.
        """
        try:
            found: Document = json.loads(zlib.decompress(body) if isinstance(body, bytes) else body)
        except (ValueError, zlib.error) as error:
            raise BriefError("E403", path=self.path, reason="a document in it cannot be read") from error
        return found

    def scan(self, table: str, equal: Mapping[str, Any] | None = None) -> Iterator[tuple[int, Document]]:
        """Documents by ascending id, found by column values when given."""
        if not self._has(table):
            return
        where = " AND ".join(f'"{column}" = ?' for column in equal or {})
        # In steps, so that a reader that stops half-way holds no cursor and a large table is never in memory whole.
        where = f"{where} AND id > ?" if where else "id > ?"
        sql = f"SELECT id, body FROM {quoted(table)} WHERE {where} ORDER BY id LIMIT {_SCANNED_AT_ONCE}"
        last = -(2**63)
        while found := self.rows(sql, (*(equal or {}).values(), last)):
            yield from ((doc_id, self.document(body)) for doc_id, body in found)
            if len(found) < _SCANNED_AT_ONCE:
                return
            last = found[-1][0]

    def put(self, table: str, doc_id: int, document: Mapping[str, Any]) -> None:
        """Insert or replace one document."""
        with self.transaction():
            self._make(table)
            self._writes[table] += 1
            spec = self._spec(table)
            body = pack(document, packed=spec.packed)
            new = {column: scalar(document.get(column)) for column in spec.columns}
            # A column set to what it holds would have SQLite write its index anew, a page of the file for each.
            old = self.rows(f"SELECT {listed(['id', *new])} FROM {quoted(table)} WHERE id = ?", (doc_id,))
            if not old:
                names, values = ["id", "body", *new], [doc_id, body, *new.values()]
                marks = ", ".join("?" * len(values))
                self.connection.execute(f"INSERT INTO {quoted(table)} ({listed(names)}) VALUES ({marks})", values)
                return
            changed = {"body": body} | {
                name: value for (name, value), before in zip(new.items(), old[0][1:], strict=True) if value != before
            }
            settings = ", ".join(f'"{name}" = ?' for name in changed)
            self.connection.execute(f"UPDATE {quoted(table)} SET {settings} WHERE id = ?", (*changed.values(), doc_id))

    def delete(self, table: str, doc_ids: Iterable[int]) -> None:
        """Remove documents; ids without one are passed over."""
        if self._has(table):
            with self.transaction():
                self._writes[table] += 1
                rows = ((doc_id,) for doc_id in doc_ids)
                self.connection.executemany(f"DELETE FROM {quoted(table)} WHERE id = ?", rows)

    def drop(self, table: str) -> None:
        """Remove a table with all its documents."""
        with self.transaction():
            self._writes[table] += 1
            self.connection.execute(f"DROP TABLE IF EXISTS {quoted(table)}")
            self._present = None

    def columns(self, table: str) -> tuple[str, ...]:
        """The columns by which the table's documents are found."""
        return self._spec(table).columns

    def version(self) -> int:
        """Changes when another connection has committed."""
        return int(self.rows("PRAGMA data_version")[0][0])

    def writes(self, table: str) -> int:
        """A number that changes when this program has written to the table, or taken a write back."""
        return self._writes[table] + self._taken_back

    def close(self) -> None:
        """Let go of the file; the last to leave folds the log into it."""
        with self._lock:
            self._folding.close()
            self.connection.close()

    def _require_files(self) -> None:
        """Refuse to say that something is kept in a file that no one else can see.

        A sync tool or a restored backup may put another file in the library's place, or take its log away, while it is
        open; what is written after that would go with this process.
        """
        if _files(self.path) != self._files:
            raise BriefError("E419", path=self.path)

    def _spec(self, table: str) -> TableSpec:
        return self._specs.get(table) or TableSpec(table)

    def _has(self, table: str) -> bool:
        # Another instance may have made the table since; none is ever taken away from under a running program.
        if table not in self._tables():
            self._present = None
        return table in self._tables()

    def _tables(self) -> set[str]:
        if self._present is None:
            names = self.rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'doc\\_%' ESCAPE '\\'")
            self._present = {name.removeprefix(PREFIX) for (name,) in names}
        return self._present

    def _make(self, table: str) -> None:
        if not self._has(table):
            for statement in table_sql(self._spec(table)):
                self.connection.execute(statement)
            self._present = None


def _files(path: Path) -> tuple[tuple[int, int], ...]:
    """Which files stand under the names of a library and its log: device and number of each."""
    found = []
    for name in (path, log_of(path)):
        try:
            seen = os.stat(name)
        except OSError:
            found.append((0, 0))
        else:
            found.append((seen.st_dev, seen.st_ino))
    return tuple(found)


def pack(document: Mapping[str, Any], *, packed: bool) -> str | bytes:
    """A document as JSON text, or compressed (zlib level 1: a fifth of the size at no wait)."""
    text = _ENCODER.encode(document)
    return zlib.compress(text.encode(), _PACK_LEVEL) if packed else text

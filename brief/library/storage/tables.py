"""TinyDB over an engine: its own queries, tables and documents, reading and writing only the documents concerned.

Stock TinyDB reads and rewrites the whole file for each operation. These classes are set through TinyDB's
`table_class` and `storage`, so all of its interface works (`Query`, `where`, `insert`, `search`, `update`, …), with two
differences: documents come in the order of their ids, and results are never cached, since another instance may write.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from typing import Any, cast

from tinydb import TinyDB
from tinydb.queries import QueryLike
from tinydb.storages import Storage
from tinydb.table import Document, Table

from brief.library.storage.engine import Engine


class EngineStorage(Storage):
    """TinyDB's view of the whole library; used by `TinyDB.tables()` and `drop_tables()`, never for single documents."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def read(self) -> dict[str, dict[str, Any]] | None:
        """Every table as a mapping that reads a document when it is asked for; None for an empty library."""
        names = sorted(self.engine.tables())
        return {name: cast("dict[str, Any]", StoredDocuments(self.engine, name)) for name in names} or None

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Make the library hold exactly these tables."""
        with self.engine.transaction():
            for name in self.engine.tables() - set(data):
                self.engine.drop(name)
            for name, documents in data.items():
                if isinstance(documents, StoredDocuments) and documents.engine is self.engine:
                    continue
                self.engine.drop(name)
                for doc_id, document in documents.items():
                    self.engine.put(name, int(doc_id), document)

    def close(self) -> None:
        """Let go of the file."""
        self.engine.close()


class StoredDocuments(Mapping[str, dict[str, Any]]):
    """A table as TinyDB reads it: document ids as text to documents."""

    def __init__(self, engine: Engine, table: str) -> None:
        self.engine = engine
        self.table = table

    def __getitem__(self, doc_id: str) -> dict[str, Any]:
        found = self.engine.get(self.table, int(doc_id))
        if found is None:
            raise KeyError(doc_id)
        return found

    def __iter__(self) -> Iterator[str]:
        return (str(doc_id) for doc_id in self.engine.ids(self.table))

    def __len__(self) -> int:
        return self.engine.count(self.table)

    def items(self) -> Any:
        """Ids and documents in one pass."""
        return ((str(doc_id), document) for doc_id, document in self.engine.scan(self.table))


class _ChangedDocuments(MutableMapping[int, dict[str, Any]]):
    """A table inside one write: documents are read when touched and written at the end when they differ."""

    def __init__(self, engine: Engine, table: str) -> None:
        self._engine = engine
        self._table = table
        self._touched: dict[int, dict[str, Any]] = {}
        self._gone: set[int] = set()

    def __getitem__(self, doc_id: int) -> dict[str, Any]:
        if doc_id in self._gone:
            raise KeyError(doc_id)
        if doc_id not in self._touched:
            found = self._engine.get(self._table, doc_id)
            if found is None:
                raise KeyError(doc_id)
            self._touched[doc_id] = found
        return self._touched[doc_id]

    def __setitem__(self, doc_id: int, document: dict[str, Any]) -> None:
        self._gone.discard(doc_id)
        self._touched[doc_id] = document

    def __delitem__(self, doc_id: int) -> None:
        if doc_id not in self:
            raise KeyError(doc_id)
        self._touched.pop(doc_id, None)
        self._gone.add(doc_id)

    def __iter__(self) -> Iterator[int]:
        return iter(sorted((set(self._engine.ids(self._table)) | set(self._touched)) - self._gone))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __contains__(self, doc_id: object) -> bool:
        if doc_id in self._gone:
            return False
        return doc_id in self._touched or self._engine.get(self._table, cast("int", doc_id)) is not None

    def clear(self) -> None:
        """Forget every document of the table."""
        self._touched.clear()
        self._gone = set(self._engine.ids(self._table))

    def write(self) -> None:
        """Hand the changes to the engine."""
        self._engine.delete(self._table, self._gone)
        for doc_id, document in self._touched.items():
            self._engine.put(self._table, doc_id, document)


class EngineTable(Table):
    """A TinyDB table that reads and writes single documents of an engine."""

    _next_id: int | None  # type: ignore[assignment]

    def __init__(self, storage: Storage, name: str, cache_size: int = 0, persist_empty: bool = False) -> None:
        if not isinstance(storage, EngineStorage):
            raise TypeError("an EngineTable needs an EngineStorage")
        self._engine = storage.engine
        super().__init__(storage, name, cache_size=0, persist_empty=persist_empty)

    def insert(self, document: Mapping[str, Any]) -> int:
        """Insert one document; its id is chosen inside the write, so that two instances never choose the same."""
        with self._engine.transaction():
            return super().insert(document)

    def insert_multiple(self, documents: Iterable[Mapping[str, Any]]) -> list[int]:
        """Insert documents: all of them or none."""
        with self._engine.transaction():
            return super().insert_multiple(documents)

    def upsert(self, document: Mapping[str, Any], cond: QueryLike | None = None) -> list[int]:
        """Update the matching documents, or insert, in one write."""
        with self._engine.transaction():
            return super().upsert(document, cond)

    def search(self, cond: QueryLike) -> list[Document]:
        """All matching documents; equality with a column of the table is looked up, the rest is read and tested."""
        return list(self._matching(cond))

    def count(self, cond: QueryLike) -> int:
        """How many documents match."""
        return sum(1 for _ in self._matching(cond))

    def get(self, cond: Any = None, doc_id: Any = None, doc_ids: Any = None) -> Any:
        """One document by its id or the first that matches, or those with these ids, as in TinyDB."""
        if doc_id is None and doc_ids is not None:
            wanted = sorted({int(one) for one in doc_ids})
            found = ((one, self._engine.get(self.name, one)) for one in wanted)
            return [Document(document, one) for one, document in found if document is not None]
        if doc_id is None and cond is not None:
            return next(self._matching(cond), None)
        return super().get(cond, doc_id, doc_ids)

    def document(self, doc_id: int) -> Document:
        """The document with this id, which is known to exist.

        Raises:
            KeyError: if it does not.
        """
        found = self._engine.get(self.name, doc_id)
        if found is None:
            raise KeyError(doc_id)
        return Document(found, doc_id)

    def update(
        self,
        fields: Any,
        cond: QueryLike | None = None,
        doc_ids: Iterable[int] | None = None,
    ) -> list[int]:
        """Update the matching documents, as in TinyDB."""
        with self._engine.transaction():
            if doc_ids is None and cond is not None:
                doc_ids = [document.doc_id for document in self._matching(cond)]
            return super().update(fields, None, doc_ids)

    def remove(self, cond: QueryLike | None = None, doc_ids: Iterable[int] | None = None) -> list[int]:
        """Remove the matching documents, as in TinyDB."""
        with self._engine.transaction():
            if doc_ids is None and cond is not None:
                doc_ids = [document.doc_id for document in self._matching(cond)]
            return super().remove(None, doc_ids)

    def _matching(self, cond: QueryLike) -> Iterator[Document]:
        known = set(self._engine.columns(self.name))
        equal = {field: value for field, value in equalities(cond).items() if field in known}
        for doc_id, document in self._engine.scan(self.name, equal):
            if cond(document):
                yield Document(document, doc_id)

    def _get_next_id(self) -> int:
        # TinyDB forgets the next id by itself where ids start anew or were given. Another instance may have inserted
        # since, so the highest id is read again in each write.
        chosen: int = max(self._next_id or 1, self._engine.last_id(self.name) + 1)
        self._next_id = chosen + 1
        return chosen

    def _read_table(self) -> dict[str, Mapping[str, Any]]:
        return cast("dict[str, Mapping[str, Any]]", StoredDocuments(self._engine, self.name))

    def _update_table(self, updater: Callable[[dict[int, Mapping[str, Any]]], None]) -> None:
        with self._engine.transaction():
            changed = _ChangedDocuments(self._engine, self.name)
            updater(cast("dict[int, Mapping[str, Any]]", changed))
            changed.write()


class LibraryDB(TinyDB):
    """A TinyDB whose tables are an engine's."""

    table_class = EngineTable

    def __init__(self, engine: Engine) -> None:
        super().__init__(engine, storage=EngineStorage)

    def table(self, name: str, **kwargs: Any) -> EngineTable:
        """The table with this name."""
        return cast("EngineTable", super().table(name, **kwargs))


def equalities(cond: QueryLike) -> dict[str, Any]:
    """The `field == value` tests that must all hold for a TinyDB query to match, by top-level field.

    Read from the hash that TinyDB gives a query, e.g. `("and", frozenset({("==", ("article",), "a1"), …}))`. A query
    without one (a plain function) has none, and all documents are read.
    """
    return _equalities(getattr(cond, "_hash", None))


def _equalities(form: Any) -> dict[str, Any]:
    match form:
        case ("==", (str() as field,), str() | int() | float() as value) if _fits(value):
            return {field: value}
        case ("and", frozenset() as parts):
            found: dict[str, Any] = {}
            for part in parts:
                found |= _equalities(part)
            return found
    return {}


def _fits(value: object) -> bool:
    return not isinstance(value, int) or abs(value) < 2**63

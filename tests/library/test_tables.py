"""Our tables are TinyDB: the same random operations on them and on stock TinyDB leave the same documents."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tinydb import Query, TinyDB, where
from tinydb.operations import add, decrement, delete, increment
from tinydb.operations import set as set_field
from tinydb.storages import JSONStorage
from tinydb.table import Document, Table

from brief.library.storage.engine import TableSpec
from brief.library.storage.opening import connect, create
from brief.library.storage.sqlite import SqliteEngine
from brief.library.storage.tables import EngineTable, LibraryDB, equalities

SPECS = (
    TableSpec("plain"),
    TableSpec("indexed", columns=("name", "size"), indexes=(("name",), ("size",))),
    TableSpec("packed", columns=("name",), packed=True),
)
TABLES = ("plain", "indexed", "packed", 'odd "name"; --')

values = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 3),
    st.sampled_from([2**70, -(2**63), 1.0, 0.5, "a", "b", "A", "", "1", "ü", "\x00x", "]["]),
    st.lists(st.integers(0, 2), max_size=2),
    st.dictionaries(st.sampled_from(["x", "y"]), st.integers(0, 2), max_size=2),
)
documents = st.dictionaries(st.sampled_from(["name", "size", "other", "deep"]), values, max_size=4)
fields = st.sampled_from(["name", "size", "other"])


def leaf(field: str, kind: str, value: Any) -> Any:
    query = where(field)
    match kind:
        case "equal":
            return query == value
        case "unequal":
            return query != value
        case "exists":
            return query.exists()
        case "one of":
            return query.one_of([value, "a"])
        case "plain":
            return lambda document: document.get(field) == value
        case _:
            return Query()[field]["x"] == value


kinds = st.sampled_from(["equal", "equal", "unequal", "exists", "one of", "plain", "nested"])
leaves = st.builds(leaf, fields, kinds, values)
queries = st.one_of(
    leaves,
    st.builds(
        lambda a, k, v: leaf(a, "equal", v) & leaf(a, k, v), fields, st.sampled_from(["exists", "unequal"]), values
    ),
    st.builds(lambda a, b, v, w: leaf(a, "equal", v) & leaf(b, "equal", w), fields, fields, values, values),
    st.builds(lambda a, v, w: leaf(a, "equal", v) | leaf(a, "equal", w), fields, values, values),
    st.builds(lambda a, v: ~leaf(a, "equal", v), fields, values),
)

Operation = tuple[str, Any, Any]
operations: st.SearchStrategy[Operation] = st.one_of(
    st.tuples(st.just("insert"), documents, st.none()),
    st.tuples(st.just("insert many"), st.lists(documents, max_size=3), st.none()),
    st.tuples(st.just("update"), documents, queries),
    st.tuples(st.just("update all"), documents, st.none()),
    st.tuples(st.just("update ids"), documents, st.lists(st.integers(1, 6), max_size=3)),
    st.tuples(st.just("operation"), st.sampled_from(["delete", "set", "add", "increment", "decrement"]), fields),
    st.tuples(st.just("upsert"), documents, queries),
    st.tuples(st.just("upsert id"), documents, st.integers(1, 8)),
    st.tuples(st.just("remove"), queries, st.none()),
    st.tuples(st.just("remove ids"), st.lists(st.integers(1, 6), max_size=2), st.none()),
    st.tuples(st.just("truncate"), st.none(), st.none()),
    st.tuples(st.just("search"), queries, st.none()),
    st.tuples(st.just("get"), queries, st.integers(1, 8)),
)

CHANGES: dict[str, Callable[[str], Any]] = {
    "delete": delete,
    "set": lambda field: set_field(field, "b"),
    "add": lambda field: add(field, 1),
    "increment": increment,
    "decrement": decrement,
}


def perform(table: Table, operation: Operation) -> Any:
    """Do one operation; returns what it says, or the kind of error it raises."""
    name, first, second = operation
    try:
        match name:
            case "insert":
                return table.insert(first)
            case "insert many":
                return table.insert_multiple(first)
            case "update":
                return sorted(table.update(first, second))
            case "update all":
                return sorted(table.update(first))
            case "update ids":
                return table.update(first, doc_ids=second)
            case "operation":
                return sorted(table.update(CHANGES[first](second), where(second).exists()))
            case "upsert":
                return sorted(table.upsert(first, second))
            case "upsert id":
                return table.upsert(Document(first, second))
            case "remove":
                return sorted(table.remove(first))
            case "remove ids":
                return table.remove(doc_ids=first)
            case "truncate":
                return table.truncate()
            case "search":
                found = [(document.doc_id, dict(document)) for document in table.search(first)]
                return sorted(found, key=lambda row: row[0]), table.count(first), table.contains(first)
            case _:
                one = table.get(doc_id=second)
                several = sorted(document.doc_id for document in table.get(doc_ids=[second, 1, 99]))
                return one and (one.doc_id, dict(one)), several, table.contains(doc_id=second), len(table)
    except (TypeError, KeyError, ValueError) as error:
        return type(error)


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteEngine]:
    path = tmp_path_factory.mktemp("tables") / "library.db"
    create(path)
    opened = SqliteEngine(connect(path, read_only=False), path, SPECS)
    opened.connection.execute("PRAGMA synchronous = OFF")
    yield opened
    opened.close()


GIVEN_IDS: list[Operation] = [
    ("upsert id", {}, 2),
    ("insert", {"name": None}, None),
    ("upsert id", {}, 1),
    ("remove", where("name") == None, None),  # noqa: E711
    ("insert", {}, None),
]
"""An id that was given makes TinyDB forget the next one."""


@settings(max_examples=150, deadline=None)
@example(table="plain", steps=GIVEN_IDS)
@given(
    table=st.sampled_from(TABLES),
    steps=st.lists(operations, max_size=14),
)
def test_random_operations_leave_what_stock_tinydb_leaves(
    engine: SqliteEngine, tmp_path_factory: pytest.TempPathFactory, table: str, steps: list[Operation]
) -> None:
    stock_file = tmp_path_factory.mktemp("stock") / "stock.json"
    engine.drop(table)
    with TinyDB(stock_file, storage=JSONStorage) as stock:
        ours = LibraryDB(engine)
        for step in steps:
            assert perform(ours.table(table), step) == perform(stock.table(table), step), step
        expected = {document.doc_id: dict(document) for document in stock.table(table)}
        assert {document.doc_id: dict(document) for document in ours.table(table)} == expected
        assert len(ours.table(table)) == len(expected)


def test_the_whole_database_reads_drops_and_lists_like_tinydb(engine: SqliteEngine) -> None:
    db = LibraryDB(engine)
    db.drop_tables()
    assert db.tables() == set()
    db.insert({"a": 1})
    db.table("plain").insert_multiple({"n": n} for n in range(3))
    assert db.tables() == {"_default", "plain"}
    assert [dict(document) for document in db] == [{"a": 1}]
    assert len(db) == 1
    db.drop_table("plain")
    assert db.tables() == {"_default"}
    assert "EngineTable" in repr(db.table("plain"))


def test_what_an_interrupted_update_changed_is_taken_back(engine: SqliteEngine) -> None:
    table = LibraryDB(engine).table("plain")
    table.truncate()
    table.insert_multiple([{"n": 1}, {"n": 2}, {"m": 3}])

    def add_one(document: Any) -> None:
        document["n"] += 1

    with pytest.raises(KeyError):
        table.update(add_one)
    assert [dict(document) for document in table] == [{"n": 1}, {"n": 2}, {"m": 3}]


def test_a_table_of_any_length_is_read_to_its_end(engine: SqliteEngine) -> None:
    for name in ("plain", "indexed"):
        table = LibraryDB(engine).table(name)
        table.truncate()
        table.insert_multiple({"name": f"n{n % 2}", "size": n} for n in range(700))
        assert [document["size"] for document in table] == list(range(700))
        assert [document["size"] for document in table.search(where("name") == "n1")] == list(range(1, 700, 2))
        assert table.count(where("size") >= 256) == 444


def test_what_a_write_has_removed_is_gone_for_the_rest_of_it(engine: SqliteEngine) -> None:
    table = LibraryDB(engine).table("plain")
    table.truncate()
    [first, second] = table.insert_multiple([{"n": 1}, {"n": 2}])
    seen: list[Any] = []

    def remove_and_look(documents: Any) -> None:
        del documents[first]
        seen.extend([first in documents, list(documents), documents.get(first)])
        documents[first] = {"n": 3}

    table._update_table(remove_and_look)
    assert seen == [False, [second], None]
    assert [dict(document) for document in table] == [{"n": 3}, {"n": 2}]


def test_two_connections_never_choose_the_same_id(engine: SqliteEngine) -> None:
    other = SqliteEngine(connect(engine.path, read_only=False), engine.path, SPECS)
    tables: list[EngineTable] = [LibraryDB(one).table("indexed") for one in (engine, other)]
    tables[0].truncate()
    tables[1].truncate()
    ids = [tables[n % 2].insert({"name": str(n)}) for n in range(10)]
    assert ids == list(range(1, 11))
    other.close()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (where("a") == 1, {"a": 1}),
        ((where("a") == "x") & (where("b") == "y"), {"a": "x", "b": "y"}),
        ((where("a") == 1) | (where("b") == 2), {}),
        (~(where("a") == 1), {}),
        (where("a")["b"] == 1, {}),
        (where("a") == None, {}),  # noqa: E711
        (where("a") == [1], {}),
        (where("a") == 2**64, {}),
        ((where("a") == 1) & where("b").test(lambda value: True), {"a": 1}),
    ],
)
def test_equality_is_looked_up_where_a_query_demands_it(query: Any, found: dict[str, Any]) -> None:
    assert equalities(query) == found


def test_a_query_by_a_column_reads_only_what_it_finds(engine: SqliteEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    table = LibraryDB(engine).table("indexed")
    table.truncate()
    table.insert_multiple({"name": f"n{n}", "size": n} for n in range(500))
    read: list[str] = []
    monkeypatch.setattr(SqliteEngine, "document", lambda self, body: read.append(body) or json.loads(body))
    assert [document["size"] for document in table.search(where("name") == "n77")] == [77]
    table.update({"size": -1}, where("name") == "n77")
    assert len(read) < 10

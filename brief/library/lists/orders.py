"""Which articles a list holds, and in which order, without reading what their rows show.

The order of all articles is read once and kept until a head changes, so that a filter costs only what it finds. SQLite
hands over long lists of numbers as one JSON text: making a Python row for each would take most of the time.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable
from itertools import compress
from typing import Any

from brief.library.lists.finding import Condition, Order, conditions, order_sql
from brief.library.lists.query import Query
from brief.library.storage.sqlite import SqliteEngine

_FEW = 500
"""So many articles or fewer are put in order by SQL, without the order of all."""
_KEPT_ORDERS = 2


class Orders:
    """The numbers of a library's articles, in order."""

    def __init__(self, engine: SqliteEngine) -> None:
        self._engine = engine
        self._kept: dict[Order, tuple[Any, array[int]]] = {}
        self._homes: tuple[Any, list[str | None]] | None = None

    def first(self, order: Order, count: int) -> array[int]:
        """The first articles of an order."""
        if order == "todo" or self._is_kept(order):
            return self.all(order)[:count]
        return array("q", (row[0] for row in self._engine.rows(f"{order_sql(order)} LIMIT ?", (count,))))

    def all(self, order: Order) -> array[int]:
        """All articles in an order; not to be changed."""
        if not self._is_kept(order):
            stamp = self._stamp(order)
            found = self._by_todo() if order == "todo" else self._numbers(order_sql(order))
            self._kept.pop(order, None)
            while len(self._kept) >= _KEPT_ORDERS:
                self._kept.pop(next(iter(self._kept)))
            self._kept[order] = stamp, found
        return self._kept[order][1]

    def stories(self) -> list[str | None]:
        """The story of each article in the order of publication, aligned with `all("published")`."""
        stamp = self._stamp("published")
        if self._homes is None or self._homes[0] != stamp:
            columns = "json_group_array(id), json_group_array(story)"
            [(ids, homes)] = self._engine.rows(f"SELECT {columns} FROM ({order_sql('published', columns='id, story')})")
            self._kept["published"] = stamp, array("q", json.loads(ids))
            self._homes = stamp, json.loads(homes)
        return self._homes[1]

    def matching(self, query: Query, order: Order) -> array[int]:
        """The articles that match a query, in order."""
        wanted, excluded = conditions(query)
        found: set[int] | None = None
        for condition in wanted:
            if found is None or found:
                more = self._listed(condition)
                found = set(more) if found is None else found.intersection(more)
        for condition in excluded:
            if found is None or found:
                found = set(self.all(order) if found is None else found).difference(self._listed(condition))
        if found is None:
            return self.all(order)
        return self._ordered(found, order)

    def _ordered(self, found: set[int], order: Order) -> array[int]:
        if len(found) <= _FEW and order != "todo":
            where = " WHERE id IN (SELECT value FROM json_each(?))"
            rows = self._engine.rows(order_sql(order, where=where), (json.dumps([*found]),))
            return array("q", (row[0] for row in rows))
        whole = self.all(order)
        if len(found) == len(whole) and found.issuperset(whole):
            return whole
        # A byte for each number is looked up several times faster than a set is asked.
        holds = bytearray(max(whole, default=0) + 1)
        for number in found:
            if number < len(holds):
                holds[number] = 1
        return array("q", compress(whole, map(holds.__getitem__, whole)))

    def _by_todo(self) -> array[int]:
        """Most left to decide first, then newest first."""
        [(ids, left)] = self._engine.rows(
            "SELECT json_group_array(id), json_group_array(claims - decided) FROM doc_states"
        )
        left_of = dict(zip(json.loads(ids), json.loads(left), strict=True))
        whole = self.all("published")
        lefts = [left_of.get(number, 0) for number in whole]
        if min(lefts, default=0) == max(lefts, default=0):
            return whole
        order = sorted(range(len(whole)), key=lefts.__getitem__, reverse=True)
        return array("q", map(whole.__getitem__, order))

    def _listed(self, condition: Condition) -> Iterable[int]:
        statement, values = condition
        found: list[int] = json.loads(
            self._engine.rows(f"SELECT json_group_array(id) FROM ({statement})", values)[0][0]
        )
        return found

    def _numbers(self, statement: str) -> array[int]:
        return array("q", self._listed((statement, [])))

    def _is_kept(self, order: Order) -> bool:
        return order in self._kept and self._kept[order][0] == self._stamp(order)

    def _stamp(self, order: Order) -> tuple[int, ...]:
        """Changes when the order may be another."""
        tables = ("heads", "states") if order == "todo" else ("heads",)
        return self._engine.version(), *(self._engine.writes(table) for table in tables)

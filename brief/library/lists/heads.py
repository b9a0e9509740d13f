"""Lists of heads: which articles match a query, in order, read a page at a time; a hundred thousand are no burden."""

from __future__ import annotations

import json
from array import array
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from typing import overload

from brief.library.lists.finding import Order
from brief.library.lists.head import Head, read_heads
from brief.library.lists.orders import Orders
from brief.library.lists.query import Query
from brief.library.storage.sqlite import SqliteEngine

_PAGE_ROWS = 64
_KEPT_PAGES = 32
_KEPT_LOOSE = 1024
"""Heads kept that were read one by one."""
_NO_NUMBER = 0
"""Stands in a list for an article that has gone; documents are numbered from 1."""


class Heads(Sequence[Head]):
    """The heads that match a query, in order, read a page at a time as they are looked at.

    Which articles belong, and in which order, is fixed when the list is made, so a list does not jump under its reader;
    what a row says is read anew by `refresh`. Of a list of everything only the first page is read at once: the rest is
    in order by the time it is asked for.
    """

    def __init__(self, engine: SqliteEngine, orders: Orders, query: Query, order: Order) -> None:
        self._engine = engine
        self._orders = orders
        self._order: Order = order
        self._is_whole = not query
        self._first = orders.first(order, _PAGE_ROWS) if not query else None
        self._numbers = None if not query else orders.matching(query, order)
        self._count = engine.count("heads") if self._numbers is None else len(self._numbers)
        self._pages: OrderedDict[int, list[Head]] = OrderedDict()
        self._loose: OrderedDict[int, Head] = OrderedDict()

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> Head: ...
    @overload
    def __getitem__(self, index: slice) -> list[Head]: ...
    def __getitem__(self, index: int | slice) -> Head | list[Head]:
        if isinstance(index, slice):
            start, stop, step = index.indices(len(self))
            if step == 1 and stop - start > _PAGE_ROWS * _KEPT_PAGES:
                return read_heads(self._engine, self._ids[start:stop])
            return [self[i] for i in range(start, stop, step)]
        if index < 0:
            index += len(self)
        if not 0 <= index < len(self):
            raise IndexError(index)
        return self._page(index // _PAGE_ROWS)[index % _PAGE_ROWS]

    def some(self, indexes: Sequence[int]) -> list[Head]:
        """The heads at these places, which need not be near each other: what is missing is read in one go."""
        missing = [index for index in indexes if index // _PAGE_ROWS not in self._pages and index not in self._loose]
        if missing:
            found = read_heads(self._engine, [self._ids[index] for index in missing])
            self._loose.update(zip(missing, found, strict=True))
        heads = [self._loose[index] if index in self._loose else self[index] for index in indexes]
        while len(self._loose) > _KEPT_LOOSE:
            self._loose.popitem(last=False)
        return heads

    def __iter__(self) -> Iterator[Head]:
        for number in range((len(self) + _PAGE_ROWS - 1) // _PAGE_ROWS):
            yield from self._page(number)

    @property
    def story_ids(self) -> Sequence[str | None]:
        """The story of each article, aligned with the list."""
        if self._is_whole and self._order == "published":
            stories = self._orders.stories()
            if self._ids == self._orders.all("published"):
                return stories
        return [story for _, story in self.homes()]

    def homes(self) -> list[tuple[str, str | None]]:
        """Article id and story id of each row, without reading the heads."""
        found = home_of(self._engine, self._ids)
        return [found.get(number, ("", None)) for number in self._ids]

    def index_of(self, article_id: str) -> int | None:
        """The row of an article, or None if the list does not hold it."""
        rows = self._engine.rows("SELECT id FROM doc_heads WHERE article = ?", (article_id,))
        try:
            return self._ids.index(rows[0][0]) if rows else None
        except ValueError:
            return None

    def refresh(self) -> None:
        """Forget what was read, so that rows show their present state."""
        self._pages.clear()
        self._loose.clear()

    @property
    def _ids(self) -> array[int]:
        """The number of each row; one that has come since is left out, one that has gone is an empty row."""
        if self._numbers is None:
            found = self._orders.all(self._order)
            if len(found) != self._count:
                found = found[: self._count] + array("q", [_NO_NUMBER]) * (self._count - len(found))
            self._numbers = found
        return self._numbers

    def _page(self, number: int) -> list[Head]:
        if number not in self._pages:
            ids = self._first if number == 0 and self._first is not None else None
            if ids is None:
                ids = self._ids[number * _PAGE_ROWS : (number + 1) * _PAGE_ROWS]
            self._pages[number] = read_heads(self._engine, ids)
            if len(self._pages) > _KEPT_PAGES:
                self._pages.popitem(last=False)
        self._pages.move_to_end(number)
        return self._pages[number]


def home_of(engine: SqliteEngine, ids: Sequence[int]) -> dict[int, tuple[str, str | None]]:
    """Article id and story id by number, for at least these numbers."""
    few = "WHERE id IN (SELECT value FROM json_each(?))" if len(ids) <= _PAGE_ROWS * _KEPT_PAGES else ""
    columns = "json_group_array(id), json_group_array(article), json_group_array(story)"
    values = (json.dumps(list(ids)),) if few else ()
    [found] = engine.rows(f"SELECT {columns} FROM doc_heads {few}", values)
    numbers, articles, stories = map(json.loads, found)
    return dict(zip(numbers, zip(articles, stories, strict=True), strict=True))

"""Settings, tags and marks: small things that people put on a library and its articles."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from tinydb import where
from tinydb.table import Document

from brief.library.lists import search_index
from brief.library.shelf import Shelf
from brief.library.storage.sqlite import SqliteEngine
from brief.library.storage.tables import LibraryDB
from brief.text.cleaning import line


class Labels:
    """Settings by key; tags and marks by article id."""

    def __init__(self, db: LibraryDB, engine: SqliteEngine, shelf: Shelf) -> None:
        self._engine = engine
        self._shelf = shelf
        self._settings = db.table("settings")
        self._tags = db.table("tags")

    def setting(self, key: str, default: Any = None) -> Any:
        """What was kept under this key."""
        found = self._settings.get(where("key") == key)
        return found["value"] if found else default

    def set_setting(self, key: str, value: Any) -> None:
        """Keep a JSON value under this key."""
        self._settings.upsert({"key": key, "value": value}, where("key") == key)

    def tags(self, article_id: str) -> tuple[str, ...]:
        """The article's tags, sorted."""
        return tuple(self._of(article_id)["tags"])

    def set_tags(self, article_id: str, tags: Iterable[str]) -> None:
        """Give an article these tags instead of those it had."""
        with self._engine.transaction():
            kept = sorted({line(tag) for tag in tags} - {""})
            number = self._put(article_id, {"tags": kept})
            search_index.index_tags(self._engine, number, kept)

    def marked(self, article_id: str) -> bool:
        """Whether the article carries a mark."""
        return bool(self._of(article_id)["marked"])

    def mark(self, article_id: str, marked: bool) -> None:
        """Set or take away an article's mark."""
        with self._engine.transaction():
            self._put(article_id, {"marked": int(marked)})

    def _of(self, article_id: str) -> dict[str, Any]:
        found = self._tags.get(doc_id=self._shelf.number(article_id))
        return dict(found) if found else {"article": article_id, "tags": [], "marked": 0}

    def _put(self, article_id: str, changes: dict[str, Any]) -> int:
        number = self._shelf.number(article_id)
        self._tags.upsert(Document({**self._of(article_id), **changes}, number))
        return number

"""The shelf: articles, their earlier versions and their briefs, with heads, states and indexes kept in step."""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Mapping
from typing import Any

from tinydb import where
from tinydb.table import Document

from brief.codec import article_from_json, brief_from_json, brief_to_json, plain
from brief.errors import BriefError
from brief.ingest import identity
from brief.library.added import with_added
from brief.library.lists import search_index
from brief.library.lists.head import head_document, maker_line, with_brief
from brief.library.states import empty_state, restated
from brief.library.storage.sqlite import SqliteEngine
from brief.library.storage.tables import LibraryDB
from brief.model import Article, Brief
from brief.text.cleaning import line

_KEPT_BRIEFS = 8
_SHOWN_CANDIDATES = 5
_LIKELY = 3
"""Articles that are looked at as another version, those with most marks in common."""


class Shelf:
    """Articles and briefs by article id; an article's number is the id of all its documents."""

    def __init__(self, db: LibraryDB, engine: SqliteEngine) -> None:
        self._engine = engine
        self._articles = db.table("articles")
        self._identities = db.table("identities")
        self._versions = db.table("versions")
        self._briefs = db.table("briefs")
        self._heads = db.table("heads")
        self._states = db.table("states")
        self._tags = db.table("tags")
        self._kept: OrderedDict[int, tuple[Any, Brief]] = OrderedDict()
        self._seen: tuple[tuple[int, int, int], Mapping[str, Any]] | None = None

    def number(self, article_id: str) -> int:
        """The article's number.

        Raises:
            BriefError: E410, if it is not in the library.
        """
        found = self.find(article_id)
        if found is None:
            raise BriefError("E410", what=article_id)
        return found

    def find(self, article_id: str) -> int | None:
        """The article's number, or None."""
        rows = self._engine.rows("SELECT id FROM doc_heads WHERE article = ?", (article_id,))
        return int(rows[0][0]) if rows else None

    def resolve(self, wanted: str) -> str:
        """The one article whose id is, or begins with, these characters.

        Raises:
            BriefError: E410 if there is none, E411 if there are several.
        """
        wanted = line(wanted)
        if self.find(wanted) is not None:
            return wanted
        most = _SHOWN_CANDIDATES + 1
        rows = self._engine.rows(
            "SELECT article FROM doc_heads WHERE article > ? AND article < ? ORDER BY article LIMIT ?",
            (wanted, wanted + "\U0010ffff", most),
        )
        if not wanted or not rows:
            raise BriefError("E410", what=line(wanted) or "(nothing)")
        if len(rows) > 1:
            some = ", ".join(line(row[0]) for row in rows[:_SHOWN_CANDIDATES]) + (" …" if len(rows) == most else "")
            n = len(rows) if len(rows) < most else f"more than {_SHOWN_CANDIDATES}"
            raise BriefError("E411", what=wanted, n=n, some=some)
        return str(rows[0][0])

    def add(self, article: Article) -> bool:
        """Keep an article; a new text under a known id replaces the old one, which is kept as an earlier version.

        Returns:
            False if the library has this very article (the same id or the same bytes) already.
        """
        with self._engine.transaction():
            number = self.find(article.id)
            document = {"article": article.id, "sha256": article.sha256, "data": plain(article)}
            if number is None:
                if article.sha256 and self._articles.contains(where("sha256") == article.sha256):
                    return False
                number = self._heads.insert(head_document(article))
                self._articles.insert(Document(document, number))
                self._states.insert(Document(empty_state(article.id), number))
                for key in (*identity.keys(article), *identity.sketch(article)):
                    if not self._identities.contains(where("key") == key):
                        self._identities.insert({"key": key, "article": article.id})
            else:
                known = self._article(number)
                if known.text == article.text and (known.sha256 == article.sha256 or not article.sha256):
                    return False
                claims = self._briefs.get(doc_id=number)
                brief = claims["data"] if claims else None
                self._versions.insert({"article": article.id, "data": plain(known), "brief": brief})
                search_index.forget_article(self._engine, number, known)
                self._articles.update(document, doc_ids=[number])
                head = self._heads.document(number)
                self._heads.update({**head_document(article), "story": head["story"]}, doc_ids=[number])
                self._briefs.remove(doc_ids=[number])
                self._states.update({"claims": 0, "decided": 0, "stale": 0, "extracted": 0}, doc_ids=[number])
                self._kept.pop(number, None)
            search_index.index_article(self._engine, number, article)
            if tags := self._tags.get(doc_id=number):
                search_index.index_tags(self._engine, number, tags["tags"])
            return True

    def same_as(self, article: Article) -> str | None:
        """The id of the same article or of another version of it: by its sender's marks, else by its words."""
        for key in identity.keys(article):
            if found := self._identities.search(where("key") == key):
                return str(found[0]["article"])
        near = Counter(
            str(row["article"])
            for key in identity.sketch(article)
            for row in self._identities.search(where("key") == key)
        )
        for candidate, _ in near.most_common(_LIKELY):
            known = self.article(candidate)
            if known is not None and known.text != article.text and identity.is_reworked(article, known):
                return candidate
        return None

    def article(self, article_id: str) -> Article | None:
        """The article, or None."""
        number = self.find(article_id)
        return None if number is None else self._article(number)

    def versions(self, article_id: str) -> list[Article]:
        """The article's earlier versions, oldest first."""
        return [article_from_json(row["data"]) for row in self._versions.search(where("article") == article_id)]

    def version_briefs(self, article_id: str) -> list[Brief | None]:
        """The claims of the article's earlier versions, oldest first; None where extraction had not come to it."""
        found: list[Brief | None] = []
        for row in self._versions.search(where("article") == article_id):
            data = row.get("brief")
            found.append(brief_from_json({**data, "article": data["article"] or row["data"]}) if data else None)
        return found

    def put_brief(self, brief: Brief) -> None:
        """Keep an article's claims instead of those it had; verdicts stay and get their standing.

        Raises:
            BriefError: E410, if the article is not in the library, or has another text by now.
        """
        with self._engine.transaction():
            number = self.number(brief.id)
            if self._article(number).text != brief.article.text:
                raise BriefError("E410", what=f"{line(brief.id)} with the text of this brief")
            data = brief_to_json(brief)
            # The article has its own document; what is the same in both is stored once.
            if data["article"] == self._article_json(number):
                data["article"] = None
            document = {"article": brief.id, "maker": maker_line(brief), "data": data}
            self._briefs.upsert(Document(document, number))
            self._kept.pop(number, None)
            state = self._states.document(number)
            builds = state.get("builds", 0) + 1
            self._states.update({**restated(state, brief), "builds": builds}, doc_ids=[number])
            head = self._heads.document(number)
            self._heads.update(with_brief(head, brief), doc_ids=[number])
            search_index.index_brief(self._engine, number, brief)

    def extracted(self, number: int) -> Brief | None:
        """The brief as extraction made it, or None before extraction."""
        version = self._engine.version()
        kept = self._kept.get(number)
        if kept and kept[0] == version:
            return kept[1]
        found = self._briefs.get(doc_id=number)
        if found is None:
            return None
        data = found["data"]
        if data["article"] is None:
            data["article"] = self._article_json(number)
        brief = brief_from_json(data)
        self._kept[number] = (version, brief)
        if len(self._kept) > _KEPT_BRIEFS:
            self._kept.popitem(last=False)
        return brief

    def brief(self, number: int) -> Brief | None:
        """The article's claims with those that reviewers added."""
        found = self.extracted(number)
        return None if found is None else with_added(found, self.state(number))

    def state(self, number: int) -> Mapping[str, Any]:
        """The state of the article's review; not to be changed."""
        stamp = number, self._engine.version(), self._engine.writes("states")
        if self._seen is None or self._seen[0] != stamp:
            self._seen = stamp, self._states.document(number)
        return self._seen[1]

    def remove(self, article_id: str) -> bool:
        """Take an article out with all that hangs on it; False if it is not there."""
        number = self.find(article_id)
        if number is None:
            return False
        search_index.forget_article(self._engine, number, self._article(number))
        for name in ("articles", "briefs", "heads", "states", "tags"):
            self._engine.delete(name, [number])
        self._versions.remove(where("article") == article_id)
        self._identities.remove(where("article") == article_id)
        self._kept.pop(number, None)
        return True

    def restate(self, number: int) -> Mapping[str, Any]:
        """Find the standing of the article's verdicts anew; returns its state."""
        state = self.state(number)
        # An article extracted only once holds no verdict on anything else.
        brief = self.extracted(number) if state.get("builds", 0) > 1 else None
        if brief is None:
            return state
        new = restated(state, brief)
        if new != state:
            self._states.update(new, doc_ids=[number])
        return new

    def forget(self) -> None:
        """Forget what is held in memory, when a write was taken back."""
        self._kept.clear()
        self._seen = None

    def _article(self, number: int) -> Article:
        return article_from_json(self._articles.document(number)["data"])

    def _article_json(self, number: int) -> Any:
        data = dict(self._articles.document(number)["data"])
        data.pop("blocks")
        data.pop("id")
        return data

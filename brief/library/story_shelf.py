"""Stories, ledgers and the reviewers' changes to stories, as they are kept."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Mapping
from dataclasses import replace
from typing import Any

from tinydb import where

from brief.codec import plain, story_from_json
from brief.library.ledgers import RULES, ledger_data, ledger_from_data
from brief.library.shelf import Shelf
from brief.library.storage.sqlite import SqliteEngine, pack
from brief.library.storage.tables import LibraryDB
from brief.library.stories import Override, overridden, override_from_json
from brief.model import Ledger, Story

_NO_CONFLICTS = {"conflicts": 0, "story_conflicts": 0}
"""Of an article without a story."""


class StoryShelf:
    """Stories by story id, each with its ledger; heads know their story and its conflicts."""

    def __init__(self, db: LibraryDB, engine: SqliteEngine, shelf: Shelf) -> None:
        self._engine = engine
        self._shelf = shelf
        self._stories = db.table("stories")
        self._ledgers = db.table("ledgers")
        self._overrides = db.table("overrides")
        self._heads = db.table("heads")

    def all(self) -> list[Story]:
        """All stories in the order in which they were put."""
        return [story_from_json(document["data"]) for document in self._stories]

    def get(self, story_id: str) -> Story | None:
        """The story, or None."""
        found = self._stories.get(where("story") == story_id)
        return story_from_json(found["data"]) if found else None

    def of_article(self, article_id: str) -> Story | None:
        """The story that holds this article, or None."""
        number = self._shelf.find(article_id)
        head = self._heads.get(doc_id=number) if number is not None else None
        return self.get(head["story"]) if head and head["story"] else None

    def put(self, stories: Iterable[Story]) -> list[Story]:
        """Keep these stories instead of those there were, with the reviewers' changes; write what differs.

        Returns:
            The stories as they are kept.
        """
        with self._engine.transaction():
            changes = [override_from_json(document["data"]) for document in self._overrides]
            here = {row[0] for row in self._engine.rows("SELECT article FROM doc_heads")}
            kept = _present(stories, here)
            wanted = {story.id: story for story in _present(overridden(kept, changes), here)}
            rows = self._engine.rows("SELECT story, id, body FROM doc_stories")
            known = {story: (number, body) for story, number, body in rows}
            self._stories.remove(doc_ids=[number for story, (number, _) in known.items() if story not in wanted])
            for story in wanted.values():
                document = {"story": story.id, "data": _story_data(story)}
                if story.id not in known:
                    self._stories.insert(document)
                # Compared as it is written: of a hundred thousand articles' stories, few have changed.
                elif known[story.id][1] != pack(document, packed=False):
                    self._stories.update(document, doc_ids=[known[story.id][0]])
            self._forget_ledgers(wanted)
            self._tell_heads(wanted)
            return list(wanted.values())

    def rearrange(self, stories: Iterable[Story], *, alone: Iterable[str] = ()) -> list[Story]:
        """Keep these stories instead of those that held their articles; all others stay as they are.

        What a story loses keeps its name and goes on without it. The cost does not grow with the library.

        Args:
            stories: Of two articles or more each.
            alone: Articles that are in no story from now on.

        Returns:
            The stories of all articles concerned, as they are kept.
        """
        with self._engine.transaction():
            given = list(stories)
            single = set(alone)
            moved = {article for story in given for article in story.articles} | single
            changes, near = self._touching(moved)
            old = {story.id: story for article in sorted(near) if (story := self.of_article(article))}
            left = [
                replace(story, articles=stay)
                for story in old.values()
                if (stay := tuple(article for article in story.articles if article not in moved))
            ]
            changed = overridden([*given, *left], changes)
            here = {one for story in changed for one in story.articles if self._shelf.find(one) is not None}
            wanted = {story.id: story for story in _present(changed, here)}
            for story_id in {*old, *wanted}:
                self._replace(story_id, old.get(story_id), wanted.get(story_id))
            for story in wanted.values():
                apart = _NO_CONFLICTS if len(story.articles) == 1 else {}
                for article in story.articles:
                    self._set_head(article, {"story": story.id, **apart})
            for article in single.difference(*(story.articles for story in wanted.values())):
                self._set_head(article, {"story": None, **_NO_CONFLICTS})
            return list(wanted.values())

    def _touching(self, articles: Collection[str]) -> tuple[list[Override], set[str]]:
        """The reviewers' changes that speak of these articles, or of articles in such a change; and all of them."""
        changes = [override_from_json(document["data"]) for document in self._overrides]
        near = set(articles)
        while more := {a for change in changes if near & {*change.articles} for a in change.articles} - near:
            near |= more
        return [change for change in changes if near & {*change.articles}], near

    def _replace(self, story_id: str, old: Story | None, new: Story | None) -> None:
        """Write one story instead of another; a ledger of other articles is forgotten."""
        if new is None:
            self._stories.remove(where("story") == story_id)
        elif new != old:
            self._stories.upsert({"story": story_id, "data": _story_data(new)}, where("story") == story_id)
        if old is None or new is None or old.articles != new.articles:
            self._ledgers.remove(where("story") == story_id)

    def override(self, override: Override) -> list[Story]:
        """Keep a reviewer's change and apply it to the stories of its articles; returns what became of them."""
        with self._engine.transaction():
            self._overrides.insert({"data": plain(override)})
            homes = {article: self.of_article(article) for article in override.articles}
            stories = {story.id: story for story in homes.values() if story is not None}
            return self.rearrange(stories.values(), alone=[one for one, story in homes.items() if story is None])

    def take_back(self, before: Iterable[Story], *, alone: Iterable[str] = ()) -> list[Story]:
        """Forget the last reviewer's change, and put the stories of its articles as they were.

        Args:
            before: The stories that held its articles when it was made.
            alone: Its articles that were in no story.

        Returns:
            The stories of all articles concerned, as they are kept.
        """
        with self._engine.transaction():
            last = max((document.doc_id for document in self._overrides), default=None)
            if last is not None:
                self._overrides.remove(doc_ids=[last])
            return self.rearrange(before, alone=alone)

    def leave(self, article_id: str) -> None:
        """Take an article out of its story, since it leaves the library."""
        story = self.of_article(article_id)
        if story is not None:
            stay = tuple(article for article in story.articles if article != article_id)
            self._replace(story.id, story, replace(story, articles=stay) if stay else None)
            if len(stay) == 1:
                self._set_head(stay[0], _NO_CONFLICTS)

    def put_ledger(self, story_id: str, ledger: Ledger) -> None:
        """Keep a story's ledger, so that lists, review and compare need not make it again."""
        with self._engine.transaction():
            articles = [article.id for article in ledger.articles]
            document = {"story": story_id, "articles": _made_from(articles), "data": ledger_data(ledger)}
            self._ledgers.upsert(document, where("story") == story_id)
            told = [row.claims.keys() for row in ledger.rows if row.relation == "conflict"]
            for article in articles:
                own = sum(article in sources for sources in told)
                self._set_head(article, {"conflicts": own, "story_conflicts": len(told)})

    def forget_ledger_of(self, article_id: str) -> None:
        """The article's claims are others now, so the ledger of its story is to be made again."""
        number = self._shelf.find(article_id)
        head = self._heads.get(doc_id=number) if number is not None else None
        if head and head["story"]:
            self._ledgers.remove(where("story") == head["story"])

    def ledger(self, story_id: str) -> Ledger | None:
        """The story's ledger as it was put, or None; gone when the story's articles, or the rules, change."""
        found = self._ledgers.get(where("story") == story_id)
        rules, *told = found["articles"].split("\n") if found else [""]
        if found is None or rules != _rules():
            return None
        articles = [self._shelf.article(article_id) for article_id in told]
        return ledger_from_data(found["data"], tuple(a for a in articles if a is not None))

    def without_ledger(self, most: int) -> list[str]:
        """An article of each story of several whose ledger is not made yet, for at most so many stories."""
        rows = self._engine.rows(
            "SELECT min(article) FROM doc_heads WHERE story IS NOT NULL "
            "AND story NOT IN (SELECT story FROM doc_ledgers WHERE substr(articles, 1, ?) = ?) "
            "GROUP BY story HAVING count(*) > 1 ORDER BY max(published) DESC LIMIT ?",
            (len(_rules()) + 1, f"{_rules()}\n", most),
        )
        return [row[0] for row in rows]

    def _forget_ledgers(self, stories: Mapping[str, Story]) -> None:
        """A ledger whose story has other articles by now is to be made again."""
        for number, story, articles in self._engine.rows("SELECT id, story, articles FROM doc_ledgers"):
            if story not in stories or articles != _made_from(stories[story].articles):
                self._ledgers.remove(doc_ids=[number])

    def _tell_heads(self, stories: Mapping[str, Story]) -> None:
        home = {article: story.id for story in stories.values() for article in story.articles}
        rows = self._engine.rows("SELECT article, story FROM doc_heads")
        for article, story in rows:
            if home.get(article) != story:
                alone = {} if home.get(article) else _NO_CONFLICTS
                self._set_head(article, {"story": home.get(article), **alone})

    def _set_head(self, article_id: str, fields: dict[str, Any]) -> None:
        number = self._shelf.find(article_id)
        if number is not None:
            self._heads.update(fields, doc_ids=[number])


def _present(stories: Iterable[Story], here: Container[str]) -> list[Story]:
    """The stories with those of their articles that are in the library."""
    present = (
        story
        if all(article in here for article in story.articles)
        else replace(story, articles=tuple(article for article in story.articles if article in here))
        for story in stories
    )
    return [story for story in present if story.articles]


def _rules() -> str:
    """What a kept ledger begins with: the rules that made it."""
    return f"rules {RULES}"


def _made_from(articles: Iterable[str]) -> str:
    """What a ledger is made from, in one line each: the rules, then its articles in order."""
    return "\n".join((_rules(), *articles))


def _story_data(story: Story) -> dict[str, Any]:
    return {"id": story.id, "name": story.name, "articles": list(story.articles), "reason": story.reason}

"""What a review session is about: an article, a story, or all that a query finds."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from brief.errors import BriefError
from brief.library.library import Library
from brief.text.cleaning import line


@dataclass(frozen=True, slots=True)
class ReviewTarget:
    """The articles of a session, in the order in which they are reviewed."""

    kind: Literal["article", "story", "query"]
    wanted: str
    """The article's or story's id, the query as written (empty for the whole library), or what stands for a choice."""
    name: str
    """For people."""
    articles: Sequence[str]

    @property
    def key(self) -> str:
        """For keeping the place where a session stopped."""
        return f"{self.kind} {self.wanted}"


def article_target(library: Library, article_id: str) -> ReviewTarget:
    """One article. E410, if it is not there."""
    head = library.head(article_id)
    if head is None:
        raise BriefError("E410", what=article_id)
    return ReviewTarget("article", article_id, head.title, (article_id,))


def story_target(library: Library, story_id: str) -> ReviewTarget:
    """The articles of a story. E410, if it is not there."""
    story = library.story(story_id)
    if story is None:
        raise BriefError("E410", what=story_id)
    return ReviewTarget("story", story_id, story.name, story.articles)


def query_target(library: Library, query: str) -> ReviewTarget:
    """All that a query finds, the articles of a story together, newest story first."""
    homes: dict[str, list[str]] = {}
    for article, story in library.heads(query).homes():
        home = story or article
        if home in homes:
            homes[home].append(article)
        else:
            homes[home] = [article]
    articles = list(chain.from_iterable(homes.values()))
    return ReviewTarget("query", query, query or "the library", articles)


def chosen_target(articles: Sequence[str], name: str) -> ReviewTarget:
    """Articles that someone chose one by one; the same ones, in any order, are the same target."""
    chosen = hashlib.sha256("\n".join(sorted(articles)).encode()).hexdigest()[:16]
    return ReviewTarget("query", f"chosen {chosen}", name, articles)


def find_target(library: Library, wanted: str) -> ReviewTarget:
    """A story by its id, an article by its id or the beginning of it, else a query."""
    wanted = line(wanted)
    if library.story(wanted) is not None:
        return story_target(library, wanted)
    if wanted and " " not in wanted and ":" not in wanted:
        try:
            return article_target(library, library.resolve(wanted))
        except BriefError:
            pass
    return query_target(library, wanted)

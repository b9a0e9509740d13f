"""What a library holds, to be looked at: articles and briefs, lists, stories, verdicts, how far the review is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from brief.library.decisions import Decisions, Verdicts
from brief.library.labels import Labels
from brief.library.lists import tallies
from brief.library.lists.finding import Order, found_words
from brief.library.lists.head import Head, read_heads
from brief.library.lists.heads import Heads
from brief.library.lists.orders import Orders
from brief.library.lists.query import Query, parse
from brief.library.reviewing.progress import Count
from brief.library.shelf import Shelf
from brief.library.storage.sqlite import SqliteEngine
from brief.library.storage.tables import LibraryDB
from brief.library.story_shelf import StoryShelf
from brief.model import Article, Brief, Ledger, Story, Verdict
from brief.text.cleaning import line


class Contents:
    """The reading side of a library; `brief.library.library.Library` also writes."""

    def __init__(self, engine: SqliteEngine, *, reviewer: str | None = None) -> None:
        self.engine = engine
        self.db = LibraryDB(engine)
        self.reviewer = line(reviewer) if reviewer else user_name()
        """Who decides, unless a call says otherwise."""
        self.shelf = Shelf(self.db, engine)
        self._stories = StoryShelf(self.db, engine, self.shelf)
        self._decisions = Decisions(self.db, engine, self.shelf)
        self._labels = Labels(self.db, engine, self.shelf)
        self._orders = Orders(engine)
        self._seen = engine.version()
        self._progress: Count | None = None

    @property
    def path(self) -> Path:
        """The library's file."""
        return self.engine.path

    def article(self, article_id: str) -> Article | None:
        """The article, or None."""
        return self.shelf.article(article_id)

    def same_as(self, article: Article) -> str | None:
        """The id of the article that is the same, or another version of it, by its sender's GUID or address."""
        return self.shelf.same_as(article)

    def versions(self, article_id: str) -> list[Article]:
        """The article's earlier versions, oldest first."""
        return self.shelf.versions(article_id)

    def version_briefs(self, article_id: str) -> list[Brief | None]:
        """The claims of the article's earlier versions, oldest first; None where extraction had not come to it."""
        return self.shelf.version_briefs(article_id)

    def brief(self, article_id: str) -> Brief | None:
        """The article's claims, with those that reviewers added; None before extraction or for an unknown article."""
        number = self.shelf.find(article_id)
        return None if number is None else self.shelf.brief(number)

    def resolve(self, wanted: str) -> str:
        """The one article whose id is, or begins with, `wanted`. E410: none; E411: several."""
        return self.shelf.resolve(wanted)

    def count(self) -> int:
        """How many articles the library holds."""
        return self.engine.count("heads")

    def heads(self, query: Query | str | None = None, *, order: Order = "published") -> Heads:
        """The heads that match a query, in order, read as they are looked at.

        Raises:
            BriefError: E412, E413 for a query that cannot be understood.
        """
        return Heads(self.engine, self._orders, parse(query) if isinstance(query, str) else query or Query(), order)

    def head(self, article_id: str) -> Head | None:
        """One article's head, or None."""
        number = self.shelf.find(article_id)
        return None if number is None else read_heads(self.engine, [number])[0]

    def search(self, words: str) -> list[str]:
        """The ids of all articles whose text holds these words, newest first."""
        return [head.id for head in self.heads(words)]

    def counts(self) -> tuple[int, int, int, int]:
        """Articles, stories, claims and decided claims, for a title bar."""
        progress = self.progress()
        return self.count(), self.engine.count("stories"), progress.total, progress.done

    def snippet(self, article_id: str, query: Query | str, words: int = 12) -> str | None:
        """The part of an article's text around the first hit of the query's words, in one line; None without a hit."""
        article = self.article(article_id)
        wanted = parse(query) if isinstance(query, str) else query
        return found_words(article.text, wanted, words) if article else None

    def stories(self) -> list[Story]:
        """All stories."""
        return self._stories.all()

    def story(self, story_id: str) -> Story | None:
        """The story, or None."""
        return self._stories.get(story_id)

    def story_of(self, article_id: str) -> Story | None:
        """The story that holds this article, or None."""
        return self._stories.of_article(article_id)

    def ledger(self, story_id: str) -> Ledger | None:
        """The story's ledger as it was put; None if there is none for its present articles."""
        return self._stories.ledger(story_id)

    def without_ledger(self, most: int = 100) -> list[str]:
        """An article of each story of several whose ledger is not made yet: the newest stories, at most so many."""
        return self._stories.without_ledger(most)

    def unextracted(self) -> list[str]:
        """Ids of the articles that have no brief yet, newest first."""
        return tallies.unextracted(self.engine)

    def progress(self) -> Count:
        """Decided claims of all in the library; kept up to date with this program's decisions, see `changed_since`."""
        if self._progress is None:
            self._progress = tallies.progress(self.engine)
        return self._progress

    def progress_of(self, articles: Sequence[str]) -> Count:
        """Decided claims of all in these articles."""
        return self.progress() if len(articles) == self.count() else tallies.progress_of(self.engine, articles)

    def with_todo(self, articles: Iterable[str], wanted: tallies.Todo = "undecided") -> Iterator[str]:
        """Those of these articles, in their order, that have claims to decide, or claims at all, or disputed ones."""
        return tallies.with_todo(self.engine, articles, wanted)

    def verdicts(self, article_id: str) -> dict[str, Verdict]:
        """The verdict that counts for each decided claim of an article, by claim id; see `asked_again` for the rest."""
        return self._decisions.verdicts(article_id)

    def asked_again(self, article_id: str) -> dict[str, Verdict]:
        """The verdicts whose claim is still there but with other words: they ask again."""
        return self._decisions.verdicts(article_id, wanted="stale")

    def gone(self, article_id: str) -> dict[str, Verdict]:
        """The verdicts whose claim the article no longer makes."""
        return self._decisions.verdicts(article_id, wanted="gone")

    def disagreements(self, article_id: str) -> dict[str, tuple[Verdict, ...]]:
        """What reviewers decided differently and no one has settled, by claim id; each one's verdict, by time."""
        return self._decisions.disagreements(article_id)

    def all_verdicts(self, article_id: str) -> Verdicts:
        """All that is said about an article's claims: what counts, what asks again, what is disputed."""
        return self._decisions.all_verdicts(article_id)

    def verdict_by(self, article_id: str, claim_id: str, reviewer: str) -> Verdict | None:
        """What this reviewer last said about a claim as it now stands, whether it counts or not."""
        return self._decisions.verdict_by(article_id, claim_id, reviewer)

    def corrections(self) -> dict[str, Any]:
        """What reviewers taught extraction, as the JSON form of `brief.language.corrections.Corrections`."""
        return self._decisions.corrections()

    def setting(self, key: str, default: Any = None) -> Any:
        """What was kept under this key, e.g. where the review stopped."""
        return self._labels.setting(key, default)

    def preferred(self, story_id: str) -> dict[str, str]:
        """Row id to the id of the article whose wording the desk prefers, for the rows of which it said so."""
        kept = self._labels.setting(preferred_key(story_id)) or {}
        return {str(row): str(article) for row, article in kept.items() if article}

    def tags(self, article_id: str) -> tuple[str, ...]:
        """The article's tags, sorted."""
        return self._labels.tags(article_id)

    def marked(self, article_id: str) -> bool:
        """Whether the article carries a mark."""
        return self._labels.marked(article_id)

    def changed_since(self) -> bool:
        """Whether another program has written to the library since this was last asked."""
        version = self.engine.version()
        changed, self._seen = version != self._seen, version
        if changed:
            self._progress = None
        return changed


def preferred_key(story_id: str) -> str:
    """The setting that keeps a story's preferred wordings."""
    return f"preferred:{story_id}"


def user_name() -> str:
    """The name of the person at this computer, for verdicts without a name in the config."""
    import getpass  # whoever only reads gives no verdicts

    try:
        return line(getpass.getuser()) or "reviewer"
    except (KeyError, OSError):
        return "reviewer"

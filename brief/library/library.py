"""The library: articles, briefs, stories and every decision, in one file.

Everything a caller does to a library goes through here; what has returned is on disk.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from brief.errors import BriefError
from brief.library import tallies
from brief.library.decisions import Decisions, Judgement
from brief.library.finding import Order, found_words
from brief.library.heads import Head, Heads, read_heads
from brief.library.journal import Step
from brief.library.labels import Labels
from brief.library.opening import open_engine
from brief.library.orders import Orders
from brief.library.progress import Count
from brief.library.query import Query, parse
from brief.library.shelf import Shelf
from brief.library.sqlite import SqliteEngine
from brief.library.stories import Override
from brief.library.story_shelf import StoryShelf
from brief.library.tables import LibraryDB
from brief.model import Article, Brief, CheckResult, Decision, Ledger, Story, Verdict
from brief.text.cleaning import line


class Library:
    """An open library; close it, or use it in a `with` statement.

    Safe to use from several threads and in several programs at once.
    """

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

    @classmethod
    def open(cls, path: Path | None = None, *, read_only: bool = False, reviewer: str | None = None) -> Self:
        """Open the library in this folder (None: the XDG data folder); a missing one is made, unless `read_only`.

        Raises:
            BriefError: E401-E409, in one line what is wrong; the file is untouched then.
        """
        return cls(open_engine(path, read_only=read_only), reviewer=reviewer)

    def close(self) -> None:
        """Let go of the file."""
        self.engine.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def path(self) -> Path:
        """The library's file."""
        return self.engine.path

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Many writes as one, all or none, flushed once at the end: for adding hundreds of articles quickly.

        A batch within a batch is flushed with the outer one, and taken back alone if it fails.
        """
        try:
            with self.engine.transaction(whole=True):
                yield
        except BaseException:
            self._progress = None
            self.shelf.forget()
            raise

    # Articles and briefs

    def add(self, article: Article) -> bool:
        """Keep an article; see `Shelf.add`. False: the library has this very article already."""
        with self.batch():
            return self.shelf.add(article)

    def article(self, article_id: str) -> Article | None:
        """The article, or None."""
        return self.shelf.article(article_id)

    def same_as(self, article: Article) -> str | None:
        """The id of the article that is the same, or another version of it, by its sender's GUID or address."""
        return self.shelf.same_as(article)

    def versions(self, article_id: str) -> list[Article]:
        """The article's earlier versions, oldest first."""
        return self.shelf.versions(article_id)

    def put_brief(self, brief: Brief) -> None:
        """Keep an article's claims instead of those it had; verdicts stay and get their standing."""
        with self.batch():
            self.shelf.put_brief(brief)
            self._stories.forget_ledger_of(brief.id)
            self._progress = None

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

    # Lists

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

    # Stories

    def stories(self) -> list[Story]:
        """All stories."""
        return self._stories.all()

    def story(self, story_id: str) -> Story | None:
        """The story, or None."""
        return self._stories.get(story_id)

    def story_of(self, article_id: str) -> Story | None:
        """The story that holds this article, or None."""
        return self._stories.of_article(article_id)

    def put_stories(self, stories: Iterable[Story]) -> list[Story]:
        """Keep what grouping found instead of what there was, with the reviewers' own changes on top."""
        return self._stories.put(stories)

    def rearrange(self, stories: Iterable[Story], *, alone: Iterable[str] = ()) -> list[Story]:
        """Keep these stories instead of those that held their articles; see `StoryShelf.rearrange`."""
        return self._stories.rearrange(stories, alone=alone)

    def join_stories(self, articles: Sequence[str]) -> list[Story]:
        """Put the stories of these articles together, now and after every regrouping."""
        head = self.head(articles[0]) if articles else None
        return self._stories.override(Override("together", tuple(articles), head.title if head else None))

    def split_story(self, articles: Sequence[str], name: str | None = None) -> list[Story]:
        """Set these articles apart as a story of their own, now and after every regrouping."""
        return self._stories.override(Override("apart", tuple(articles), name))

    def name_story(self, story_id: str, name: str) -> list[Story]:
        """Name a story, now and after every regrouping."""
        story = self.story(story_id)
        if story is None:
            raise BriefError("E410", what=line(story_id))
        return self._stories.override(Override("name", story.articles, line(name)))

    def put_ledger(self, story_id: str, ledger: Ledger) -> None:
        """Keep a story's ledger, so that lists, review and compare need not make it again."""
        self._stories.put_ledger(story_id, ledger)

    def ledger(self, story_id: str) -> Ledger | None:
        """The story's ledger as it was put; None if there is none for its present articles."""
        return self._stories.ledger(story_id)

    def without_ledger(self, most: int = 100) -> list[str]:
        """An article of each story of several whose ledger is not made yet: the newest stories, at most so many."""
        return self._stories.without_ledger(most)

    def unextracted(self) -> list[str]:
        """Ids of the articles that have no brief yet, newest first."""
        return tallies.unextracted(self.engine)

    def made_otherwise(self, maker: str) -> list[str]:
        """Ids of the articles whose brief another model, or other rules, made, newest first."""
        return tallies.made_otherwise(self.engine, maker)

    # How far

    def progress(self) -> Count:
        """Decided claims of all in the library; kept up to date with this program's decisions, see `changed_since`."""
        if self._progress is None:
            self._progress = tallies.progress(self.engine)
        return self._progress

    def progress_of(self, articles: Sequence[str]) -> Count:
        """Decided claims of all in these articles."""
        return self.progress() if len(articles) == self.count() else tallies.progress_of(self.engine, articles)

    def with_todo(self, articles: Sequence[str], *, second_read: bool = False) -> Iterator[str]:
        """Those of these articles, in their order, that have claims to decide; for a second read, claims at all."""
        return tallies.with_todo(self.engine, articles, second_read=second_read)

    # Decisions

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

    def verdict_by(self, article_id: str, claim_id: str, reviewer: str) -> Verdict | None:
        """What this reviewer last said about a claim as it now stands, whether it counts or not."""
        return self._decisions.verdict_by(article_id, claim_id, reviewer)

    def decide(
        self,
        article_id: str,
        claim_id: str,
        decision: Decision | None,
        *,
        changes: Mapping[str, Any] | None = None,
        note: str | None = None,
        check: CheckResult | None = None,
        method: str | None = None,
        source_line: str | None = None,
        reviewer: str | None = None,
    ) -> Verdict:
        """Write one verdict; it is on disk when this returns.

        Raises:
            BriefError: E410 unknown article, E414 no such claim, E415 a change that the claim cannot have.
        """
        judgement = Judgement(
            article=article_id,
            claim=claim_id,
            decision=decision,
            changes=changes or {},
            note=note,
            check=check,
            method=method,
            source_line=source_line,
        )
        step = self.decide_all([judgement], reviewer=reviewer)
        after = step.changes[0].after
        assert after is not None
        return after

    def decide_all(
        self,
        judgements: Sequence[Judgement],
        *,
        reviewer: str | None = None,
        settles: bool = False,
        taught: Iterable[Mapping[str, Any]] = (),
    ) -> Step:
        """Write several verdicts as one step, which is undone as one.

        Args:
            settles: The verdicts settle disagreements between reviewers.
            taught: What extraction shall learn from it; see `brief.library.lessons`.
        """
        who = line(reviewer) if reviewer else self.reviewer
        with self.batch():
            return self._counted(self._decisions.decide_all(judgements, who, settles=settles, taught=taught))

    def undo(self, *, reviewer: str | None = None) -> Step | None:
        """Take back the reviewer's last step that was not taken back yet; None if nothing is left."""
        with self.batch():
            step = self._decisions.undo(reviewer or self.reviewer)
            return self._counted(step) if step else None

    def redo(self, *, reviewer: str | None = None) -> Step | None:
        """Do again what was last taken back; None if a new decision was made since, or nothing was taken back."""
        with self.batch():
            step = self._decisions.redo(reviewer or self.reviewer)
            return self._counted(step) if step else None

    def corrections(self) -> dict[str, Any]:
        """What reviewers taught extraction, as the JSON form of `brief.language.corrections.Corrections`."""
        return self._decisions.corrections()

    # Settings, tags and marks

    def setting(self, key: str, default: Any = None) -> Any:
        """What was kept under this key, e.g. where the review stopped."""
        return self._labels.setting(key, default)

    def set_setting(self, key: str, value: Any) -> None:
        """Keep a JSON value under this key."""
        self._labels.set_setting(key, value)

    def tags(self, article_id: str) -> tuple[str, ...]:
        """The article's tags, sorted."""
        return self._labels.tags(article_id)

    def set_tags(self, article_id: str, tags: Iterable[str]) -> None:
        """Give an article these tags instead of those it had."""
        self._labels.set_tags(article_id, tags)

    def marked(self, article_id: str) -> bool:
        """Whether the article carries a mark."""
        return self._labels.marked(article_id)

    def mark(self, article_id: str, marked: bool = True) -> None:
        """Set or take away an article's mark."""
        self._labels.mark(article_id, marked)

    def remove(self, article_ids: Iterable[str]) -> int:
        """Take articles out with briefs, tags and verdicts; the journal keeps what was decided. Returns how many."""
        with self.batch():
            removed = 0
            for article_id in article_ids:
                self._decisions.record_removal(self.reviewer, article_id)
                self._stories.leave(article_id)
                removed += self.shelf.remove(article_id)
            self._progress = None
            return removed

    # Several instances

    def changed_since(self) -> bool:
        """Whether another program has written to the library since this was last asked."""
        version = self.engine.version()
        changed, self._seen = version != self._seen, version
        if changed:
            self._progress = None
        return changed

    def _counted(self, step: Step) -> Step:
        if self._progress is not None:
            for done, claims in step.counts.values():
                self._progress = self._progress.plus(done, claims)
        return step


def user_name() -> str:
    """The name of the person at this computer, for verdicts without a name in the config."""
    import getpass  # whoever only reads gives no verdicts

    try:
        return line(getpass.getuser()) or "reviewer"
    except (KeyError, OSError):
        return "reviewer"


__all__ = ["Judgement", "Library", "user_name"]

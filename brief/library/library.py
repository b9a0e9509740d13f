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
from brief.library.contents import Contents, preferred_key
from brief.library.decisions import Judgement
from brief.library.journal import Step
from brief.library.lists import tallies
from brief.library.storage.opening import open_engine
from brief.library.stories import Override
from brief.model import Article, Brief, CheckResult, Decision, Ledger, Story, Verdict
from brief.text.cleaning import line


class Library(Contents):
    """An open library; close it, or use it in a `with` statement.

    Safe to use from several threads and in several programs at once.
    """

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

    def add(self, article: Article) -> bool:
        """Keep an article; see `Shelf.add`. False: the library has this very article already."""
        with self.batch():
            return self.shelf.add(article)

    def put_brief(self, brief: Brief) -> None:
        """Keep an article's claims instead of those it had; verdicts stay and get their standing."""
        with self.batch():
            self.shelf.put_brief(brief)
            self._stories.forget_ledger_of(brief.id)
            self._progress = None

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
            raise BriefError("E410", what=story_id)
        return self._stories.override(Override("name", story.articles, line(name)))

    def take_back_stories(self, before: Iterable[Story], *, alone: Iterable[str] = ()) -> list[Story]:
        """Take back the reviewers' last change to stories; see `StoryShelf.take_back`."""
        return self._stories.take_back(before, alone=alone)

    def put_ledger(self, story_id: str, ledger: Ledger) -> None:
        """Keep a story's ledger, so that lists, review and compare need not make it again."""
        self._stories.put_ledger(story_id, ledger)

    def made_otherwise(self, maker: str) -> list[str]:
        """Ids of the articles whose brief another model, or other rules, made, newest first."""
        return tallies.made_otherwise(self.engine, maker)

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
        with self.batch():
            step = self._decisions.decide_all(judgements, self._who(reviewer), settles=settles, taught=taught)
            return self._counted(step)

    def next_undo(self, *, reviewer: str | None = None) -> int | None:
        """The number of the reviewer's step that `undo` would take back, or None; another after every decision."""
        return self._decisions.next_undo(self._who(reviewer))

    def undo(self, *, reviewer: str | None = None) -> Step | None:
        """Take back the reviewer's last step that was not taken back yet; None if nothing is left."""
        with self.batch():
            step = self._decisions.undo(self._who(reviewer))
            return self._counted(step) if step else None

    def redo(self, *, reviewer: str | None = None) -> Step | None:
        """Do again what was last taken back; None if a new decision was made since, or nothing was taken back."""
        with self.batch():
            step = self._decisions.redo(self._who(reviewer))
            return self._counted(step) if step else None

    def set_setting(self, key: str, value: Any) -> None:
        """Keep a JSON value under this key."""
        self._labels.set_setting(key, value)

    def set_preferred(self, story_id: str, preferred: Mapping[str, str]) -> None:
        """Keep whose wording the desk prefers, by row id, instead of what it preferred before."""
        self._labels.set_setting(preferred_key(story_id), dict(preferred))

    def set_tags(self, article_id: str, tags: Iterable[str]) -> None:
        """Give an article these tags instead of those it had."""
        self._labels.set_tags(article_id, tags)

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

    def _who(self, reviewer: str | None) -> str:
        return line(reviewer) if reviewer else self.reviewer

    def _counted(self, step: Step) -> Step:
        if self._progress is not None:
            for done, claims in step.counts.values():
                self._progress = self._progress.plus(done, claims)
        return step


__all__ = ["Judgement", "Library"]

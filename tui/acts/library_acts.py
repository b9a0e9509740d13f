"""What the user does to the library itself (marks, tags, stories), to be taken back in turn with the decisions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brief.model import Story

if TYPE_CHECKING:
    from brief.library import Library


@dataclass(frozen=True, slots=True)
class Act:
    """One change that can be taken back while the app runs."""

    words: str
    again: Callable[[], object]
    back: Callable[[], object]
    decision: int | None
    """The decision that undo would have taken back when this was done: what is done later is taken back earlier."""
    articles: tuple[str, ...] = ()
    """Articles whose stories are others before and after it, so that their sources are to be laid side by side anew."""


class LibraryActs:
    """The acts of a session, the last one first to go.

    Args:
        library: What they change.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._done: list[Act] = []
        self._undone: list[Act] = []

    def do(
        self, words: str, again: Callable[[], object], back: Callable[[], object], articles: Sequence[str] = ()
    ) -> None:
        """Change the library, and keep how to take that back.

        Args:
            articles: Those of the stories that it changes.

        Raises:
            BriefError: what the change says; nothing is kept then.
        """
        act = Act(words, again, back, self._library.next_undo(), tuple(articles))
        self._write(again)
        self._done.append(act)
        self._undone.clear()

    def undo(self) -> Act | None:
        """Take the last act back and return it; None if a decision comes before it, or there is none."""
        return self._move(self._done, self._undone, lambda act: act.back)

    def redo(self) -> Act | None:
        """Do again what was taken back last; None as for `undo`."""
        return self._move(self._undone, self._done, lambda act: act.again)

    def _move(self, source: list[Act], aim: list[Act], way: Callable[[Act], Callable[[], object]]) -> Act | None:
        if not source or source[-1].decision != self._library.next_undo():
            return None
        self._write(way(source[-1]))
        aim.append(source.pop())
        return aim[-1]

    def _write(self, change: Callable[[], object]) -> None:
        with self._library.batch():
            change()

    # The acts

    def mark(self, articles: Sequence[str], marked: bool) -> None:
        """Mark articles, or take their marks away."""
        before = {one: self._library.marked(one) for one in articles}

        def put(marks: dict[str, bool]) -> None:
            for article, mark in marks.items():
                self._library.mark(article, mark)

        after = dict.fromkeys(articles, marked)
        self.do("marked" if marked else "unmarked", lambda: put(after), lambda: put(before))

    def tag(self, articles: Sequence[str], tags: Sequence[str]) -> None:
        """Give articles these tags instead of those they had."""
        before = {one: self._library.tags(one) for one in articles}

        def put(wanted: dict[str, tuple[str, ...]]) -> None:
            for article, names in wanted.items():
                self._library.set_tags(article, names)

        after = dict.fromkeys(articles, tuple(tags))
        self.do(f"tags {' '.join(tags)}" if tags else "tags taken away", lambda: put(after), lambda: put(before))

    def change_stories(
        self, words: str, articles: Sequence[str], change: Callable[[Library], object]
    ) -> tuple[str, ...]:
        """Join, split or name stories of these articles.

        Args:
            words: What is done.
            articles: Those that the change speaks of.
            change: One of the library's changes to stories.

        Returns:
            The articles of all stories that held one of these, whose ledgers may be others now.
        """
        homes = {one: self._library.story_of(one) for one in articles}
        stories: dict[str, Story] = {home.id: home for home in homes.values() if home is not None}
        alone = [one for one, home in homes.items() if home is None]
        near = tuple(dict.fromkeys([*articles, *(one for story in stories.values() for one in story.articles)]))
        self.do(
            words,
            lambda: change(self._library),
            lambda: self._library.take_back_stories(list(stories.values()), alone=alone),
            near,
        )
        return near

"""The sources of a claim under review: what they are called, and the ledger of their story."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from textwrap import shorten

from brief.library.library import Library
from brief.model import Brief, Ledger

LedgerMaker = Callable[[Sequence[Brief]], Ledger]

_NAME_LETTERS = 32
"""An article without an outlet is named by so much of its title."""


class Sources:
    """The articles of a library beside each other; ledgers are kept in memory until `forget`.

    Args:
        make_ledger: Makes a story's ledger when the library keeps none; without it, such a story has none.
    """

    def __init__(self, library: Library, make_ledger: LedgerMaker | None) -> None:
        self._library = library
        self._make_ledger = make_ledger
        self._ledgers: dict[str, Ledger | None] = {}

    def name(self, article: str) -> str:
        """What to call an article's source: its outlet, else the beginning of its title."""
        head = self._library.head(article)
        return (head.source or shorten(head.title, _NAME_LETTERS, placeholder="…")) if head else article

    def of_story(self, article: str) -> tuple[str, ...]:
        """The articles of the story that holds this one, itself among them."""
        story = self._library.story_of(article)
        return story.articles if story else (article,)

    def ledger(self, article: str) -> Ledger | None:
        """The ledger of the article's story; None for an article alone. A ledger made here is kept in the library."""
        story = self._library.story_of(article)
        if story is None or len(story.articles) < 2:
            return None
        if story.id not in self._ledgers:
            ledger = self._library.ledger(story.id)
            if ledger is None and self._make_ledger is not None:
                briefs = [brief for one in story.articles if (brief := self._library.brief(one)) is not None]
                if len(briefs) > 1:
                    ledger = self._make_ledger(briefs)
                    self._library.put_ledger(story.id, ledger)
            self._ledgers[story.id] = ledger
        return self._ledgers[story.id]

    def forget(self) -> None:
        """Read ledgers anew, since another program may have written."""
        self._ledgers.clear()

"""Ledgers while the user reads: after articles are extracted, the sources of their stories are laid side by side."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from brief.errors import BriefError

if TYPE_CHECKING:
    from brief.library import Library

EVERY = 50
"""Extracted articles after which the ledgers of their stories are made, while more are being extracted."""


class Settling:
    """The articles whose stories' ledgers are to be made.

    Args:
        library: Where ledgers are kept.
        done: Called in the app's loop when some were made, with what went wrong, or None.
    """

    def __init__(self, library: Library, done: Callable[[str | None], None]) -> None:
        self._library = library
        self._done = done
        self._waiting: list[str] = []
        self._task: asyncio.Task[None] | None = None
        self._is_going = False

    def add(self, article_ids: Iterable[str]) -> None:
        """Remember articles; their ledgers are made when enough of them wait, or by `start`."""
        self._waiting += article_ids
        if len(self._waiting) >= EVERY:
            self.start()

    def start(self) -> None:
        """Make the ledgers of all that wait. Call inside the app's loop."""
        if self._waiting and (self._task is None or self._task.done()):
            new, self._waiting = self._waiting, []
            self._task = asyncio.get_running_loop().create_task(self._settle(new))

    def stop(self) -> None:
        """The app is going."""
        self._is_going = True
        if self._task is not None:
            self._task.cancel()

    async def _settle(self, new: list[str]) -> None:
        from brief.filing import settle

        trouble = None
        try:
            await asyncio.to_thread(settle, self._library, new, is_stopped=lambda: self._is_going)
        except BriefError as error:
            trouble = str(error)
        self._done(trouble)

"""Extraction while the user reads: articles go to a worker process one by one, briefs come back into the library.

The process is started when the first article waits, so a library that needs no extraction costs none; the worker makes
it anew when an article kills it. What is done is in the library; stopping loses nothing.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Iterable
from importlib import import_module
from time import monotonic
from typing import Any

from brief.config import Config
from brief.errors import BriefError
from brief.library import Library
from brief.model import Brief


class Extraction:
    """The queue of articles without a brief, and the worker that empties it.

    Args:
        library: Where articles come from and briefs go to.
        settings: Model and gazetteers.
        done: Called in the app's loop with an article's id when its brief is in the library, or when it failed.
        finished: Called in the app's loop when the queue has run empty.
    """

    def __init__(
        self,
        library: Library,
        settings: Config,
        *,
        done: Callable[[str], None] = lambda article_id: None,
        finished: Callable[[], None] = lambda: None,
    ) -> None:
        self._library = library
        self._worker: Any = import_module("brief.worker").Worker(settings.model)
        self._settings = settings
        self.done, self.finished = done, finished
        self._queue: deque[str] = deque()
        self._waiting: set[str] = set()
        self._task: asyncio.Task[None] | None = None
        self.reading: str | None = None
        """The article in the worker now."""
        self.failures: dict[str, str] = {}
        """Article id to the one line that says why it has no brief."""
        self.count_done = 0
        """Articles done since the queue was last empty."""
        self._since = 0.0

    def add(self, article_ids: Iterable[str], *, first: bool = False) -> None:
        """Queue articles; those already queued stay where they are. Call inside the app's loop.

        Args:
            article_ids: In the order in which they shall be read.
            first: Before all that wait already (what the user looks at).
        """
        new = [article for article in article_ids if article not in self._waiting and article != self.reading]
        for article in new:
            self.failures.pop(article, None)
        self._waiting.update(new)
        if first:
            self._queue.extendleft(reversed(new))
        else:
            self._queue.extend(new)
        if self._queue and (self._task is None or self._task.done()):
            self.count_done, self._since = 0, monotonic()
            self._task = asyncio.get_running_loop().create_task(self._run())

    def state(self, article_id: str) -> str:
        """`queued`, `reading`, `failed`, or empty."""
        if article_id == self.reading:
            return "reading"
        if article_id in self._waiting:
            return "queued"
        return "failed" if article_id in self.failures else ""

    @property
    def left(self) -> int:
        """Articles not done yet."""
        return len(self._queue) + (self.reading is not None)

    @property
    def seconds_left(self) -> float | None:
        """An estimate from the rate so far; None before the first article is done."""
        return (monotonic() - self._since) / self.count_done * self.left if self.count_done else None

    def cancel(self) -> int:
        """Forget what waits; the article in the worker is finished. Returns how many were dropped."""
        dropped = len(self._queue)
        self._queue.clear()
        self._waiting.clear()
        return dropped

    def stop(self) -> None:
        """End the worker at once."""
        self.cancel()
        if self._task is not None:
            self._task.cancel()
        self._worker.stop()

    async def _run(self) -> None:
        from brief.filing import taught

        try:
            self._worker.teach(await asyncio.to_thread(taught, self._library, self._settings))
        except BriefError as error:
            self.failures.update(dict.fromkeys(self._queue, str(error)))
            self.cancel()
        while self._queue:
            article_id = self._queue.popleft()
            self._waiting.discard(article_id)
            self.reading = article_id
            try:
                await self._extract(article_id)
            except BriefError as error:
                self.failures[article_id] = str(error)
            finally:
                self.reading = None
            self.count_done += 1
            self.done(article_id)
            await asyncio.sleep(0)
        self.finished()

    async def _extract(self, article_id: str) -> None:
        article = self._library.article(article_id)
        if article is None:
            return
        brief: Brief = await asyncio.to_thread(self._worker.brief, article)
        from brief.filing import file

        await asyncio.to_thread(file, self._library, brief)

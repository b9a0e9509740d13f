"""Extraction while the user reads: articles go to worker processes one by one, briefs come back into the library.

A process is started when articles wait, so a library that needs no extraction costs none; a worker makes it anew when
an article kills it. What is done is in the library; stopping loses nothing.
"""

from __future__ import annotations

import asyncio
import os
from collections import deque
from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Any

from brief.config import Config
from brief.errors import BriefError
from brief.library import Library
from brief.model import Brief
from tui.work.pace import Pace

MOST_WORKERS = 4
"""Each holds a model of some hundred megabytes."""


def worker_count() -> int:
    """All processors but one, which is the user's."""
    return max(1, min(MOST_WORKERS, (os.cpu_count() or 1) - 1))


class Extraction:
    """The queue of articles without a brief, and the workers that empty it.

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
        self._settings = settings
        self._workers: list[Any] = []
        self.done, self.finished = done, finished
        self._queue: deque[str] = deque()
        self._waiting: set[str] = set()
        self._reading: set[str] = set()
        self._task: asyncio.Task[None] | None = None
        self.failures: dict[str, str] = {}
        """Article id to the one line that says why it has no brief."""
        self.pace = Pace()
        """Articles since the queue was last empty."""

    def add(self, article_ids: Iterable[str], *, first: bool = False) -> None:
        """Queue articles; those already queued stay where they are. Call inside the app's loop.

        Args:
            article_ids: In the order in which they shall be read.
            first: Before all that wait already (what the user looks at).
        """
        new = [article for article in article_ids if article not in self._waiting and article not in self._reading]
        for article in new:
            self.failures.pop(article, None)
        self._waiting.update(new)
        if first:
            self._queue.extendleft(reversed(new))
        else:
            self._queue.extend(new)
        if self._queue and (self._task is None or self._task.done()):
            self.pace.start()
            self._task = asyncio.get_running_loop().create_task(self._run())
        self._count()

    def state(self, article_id: str) -> str:
        """`queued`, `reading`, `failed`, or empty."""
        if article_id in self._reading:
            return "reading"
        if article_id in self._waiting:
            return "queued"
        return "failed" if article_id in self.failures else ""

    @property
    def left(self) -> int:
        """Articles not done yet."""
        return len(self._queue) + len(self._reading)

    @property
    def queued(self) -> list[str]:
        """Articles that no worker has yet, in order."""
        return list(self._queue)

    def cancel(self) -> None:
        """Forget what waits; the articles in the workers are finished."""
        self._queue.clear()
        self._waiting.clear()
        self._count()

    def stop(self) -> None:
        """End the workers at once."""
        self.cancel()
        if self._task is not None:
            self._task.cancel()
        for worker in self._workers:
            worker.stop()

    def _count(self) -> None:
        self.pace.of = self.pace.done + self.left

    async def _run(self) -> None:
        from brief.filing import taught

        if not self._workers:
            make = import_module("brief.worker").Worker
            self._workers = [make(self._settings.model) for _ in range(worker_count())]
        try:
            known = await asyncio.to_thread(taught, self._library, self._settings)
            for worker in self._workers:
                worker.teach(known)
        except BriefError as error:
            self.failures.update(dict.fromkeys(self._queue, str(error)))
            self.cancel()
        while self._queue:  # articles may come while the last ones are being read
            await asyncio.gather(*(self._empty(worker) for worker in self._workers[: len(self._queue)]))
        self.finished()

    async def _empty(self, worker: Any) -> None:
        """Read articles until none waits."""
        while self._queue:
            article_id = self._queue.popleft()
            self._waiting.discard(article_id)
            self._reading.add(article_id)
            try:
                await self._extract(worker, article_id)
            except BriefError as error:
                self.failures[article_id] = str(error)
            finally:
                self._reading.discard(article_id)
            self.pace.done += 1
            self._count()
            self.done(article_id)
            await asyncio.sleep(0)

    async def _extract(self, worker: Any, article_id: str) -> None:
        article = self._library.article(article_id)
        if article is None:
            return
        brief: Brief = await asyncio.to_thread(worker.brief, article)
        from brief.filing import file

        await asyncio.to_thread(file, self._library, brief)

"""Briefs of many articles, made on all processors by one extraction process each."""

from __future__ import annotations

import os
import queue
from collections.abc import Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

from brief.errors import BriefError
from brief.model import Article, Brief
from brief.worker import Worker


@dataclass(frozen=True, slots=True)
class Failure:
    """An article without a brief, and why."""

    article: Article
    error: BriefError


def extract_all(
    articles: Iterable[Article], *, model: str | None = None, corrections: object = None, processes: int | None = None
) -> Generator[Brief | Failure]:
    """Briefs of many articles, in their order, on all processors; memory does not grow with their number.

    Closing the iterator stops the processes; what it has yielded is complete.
    """
    count = processes or os.cpu_count() or 1
    idle: queue.SimpleQueue[Worker] = queue.SimpleQueue()
    workers = [Worker(model, corrections) for _ in range(count)]
    for worker in workers:
        idle.put(worker)

    def extract(article: Article) -> Brief | Failure:
        worker = idle.get()
        try:
            return worker.brief(article)
        except BriefError as error:
            return Failure(article, error)
        finally:
            idle.put(worker)

    pending: list[Future[Brief | Failure]] = []
    pool = ThreadPoolExecutor(count)
    try:
        for article in articles:
            pending.append(pool.submit(extract, article))
            if len(pending) > 2 * count:
                yield pending.pop(0).result()
        while pending:
            yield pending.pop(0).result()
    finally:
        for future in pending:
            future.cancel()
        for worker in workers:
            worker.stop()
        pool.shutdown(wait=False)

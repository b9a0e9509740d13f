"""Many files on all processors: each is read in another process, the articles come back in the files' order."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from brief.ingest.detection import HEAD_BYTES, Head
from brief.ingest.incoming import Desk, Item, Step, known_file
from brief.ingest.reading import read_file
from brief.ingest.refusal import Refusal
from brief.ingest.registry import detect
from brief.model import Article

FEW = 100
"""Files below which other processes take longer to start than they save."""
_CHUNK = 8
"""Files handed over together."""
_AHEAD = 6
"""Chunks read ahead for each process: what bounds memory."""
_LARGE = 4 * 1024 * 1024
"""Bytes from which a file is read here: its articles would be long on their way."""


def brought(steps: Iterable[Step], desk: Desk, processes: int | None = None) -> Iterator[tuple[Step, Iterator[Item]]]:
    """What each step brings, in their order, files read ahead in other processes.

    Archives, feeds in archives, pages on the network and standard input are read here, as they stream. Closing the
    iterator ends the processes; nothing is lost but what was read ahead.

    Args:
        steps: From `brief.ingest.incoming.steps`.
        desk: The same as theirs.
        processes: How many; by default one for each processor.
    """
    count = processes or os.cpu_count() or 1
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(count, mp_context=context, initializer=_ignore_keyboard)
    waiting: deque[tuple[list[Step], Future[list[list[Article | Refusal]]] | None]] = deque()
    chunk: list[Step] = []
    try:
        for step in steps:
            if step.path is None or not _can_travel(step.path):
                _hand_over(pool, chunk, waiting)
                waiting.append(([step], None))
            elif known := known_file(step.path, desk):
                _hand_over(pool, chunk, waiting)
                waiting.append(([Step(step.name, lambda known=known: iter([known]))], None))  # type: ignore[misc]
            else:
                chunk.append(step)
                if len(chunk) == _CHUNK:
                    _hand_over(pool, chunk, waiting)
            while len(waiting) > _AHEAD * count:
                yield from _finished(*waiting.popleft())
        _hand_over(pool, chunk, waiting)
        while waiting:
            yield from _finished(*waiting.popleft())
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _hand_over(
    pool: ProcessPoolExecutor,
    chunk: list[Step],
    waiting: deque[tuple[list[Step], Future[list[list[Article | Refusal]]] | None]],
) -> None:
    if not chunk:
        return
    steps = list(chunk)
    chunk.clear()
    try:
        future = pool.submit(_read_files, [str(step.path) for step in steps])
    except (BrokenProcessPool, RuntimeError):
        waiting.append((steps, None))
        return
    waiting.append((steps, future))


def _finished(
    steps: list[Step], future: Future[list[list[Article | Refusal]]] | None
) -> Iterator[tuple[Step, Iterator[Item]]]:
    """What a chunk brings; read here if its process died."""
    read: list[list[Article | Refusal]] | None = None
    if future is not None:
        try:
            read = future.result()
        except (BrokenProcessPool, OSError):
            read = None
    for number, step in enumerate(steps):
        yield step, iter(read[number]) if read is not None else step.read()


def _can_travel(path: Path) -> bool:
    """Whether a file is small and holds no archive."""
    try:
        if not path.is_file() or path.stat().st_size > _LARGE:
            return False
        with path.open("rb") as file:
            form = detect(Head(file.read(HEAD_BYTES), str(path)))
    except OSError:
        return False
    return form is None or not form.is_stream


def _read_files(paths: list[str]) -> list[list[Article | Refusal]]:
    """Read these files; runs in the other process."""
    return [list(read_file(Path(path))) for path in paths]


def _ignore_keyboard() -> None:
    """Ctrl-C is the parent's to hear; it ends the processes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)

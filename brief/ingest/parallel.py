"""Many files, or the members of a large archive, on all processors; the articles come back in their order."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from brief.ingest.detection import HEAD_BYTES, Head
from brief.ingest.draft import Part
from brief.ingest.incoming import Desk, Item, Step, known_file, members
from brief.ingest.reading import read_file, read_part
from brief.ingest.refusal import Known, Refusal
from brief.ingest.registry import Format, detect
from brief.model import Article

_FEW = 100
"""Files below which other processes take longer to start than they save."""
_LARGE_ARCHIVE = 1024 * 1024
"""Bytes from which an archive's members are worth other processes."""
_LARGE_FILE = 4 * 1024 * 1024
"""Bytes from which a file is read here: its articles would be long on their way."""
_CHUNK = 8
"""Files or members handed over together."""
_AHEAD = 6
"""Chunks read ahead for each process: what bounds memory."""

_T = TypeVar("_T")
Read = list[list[Article | Refusal]]
"""What each file or member of a chunk brought."""


def brought(steps: Sequence[Step], desk: Desk, processes: int | None = None) -> Iterator[Iterable[Item]]:
    """What the steps bring, in their order: read on all processors where there is enough to do, else here.

    Pages on the network and standard input are always read here. Closing the iterator ends the processes; nothing is
    lost but what was read ahead.

    Args:
        steps: From `brief.ingest.incoming.steps`.
        desk: The same as theirs.
        processes: How many to use whatever there is to do; by default one for each processor, if it is worth it.

    Yields:
        One iterable of items for each step, each to be used up before the next is taken.
    """
    if processes is None and not _is_worth_it(steps):
        yield from (step.read() for step in steps)
        return
    with _Crew(processes or os.cpu_count() or 1) as crew:
        yield from crew.in_order(_tasks(steps, desk, crew))


@dataclass(slots=True)
class _Task:
    """Steps that are read together, or one that is read here."""

    read_here: list[Callable[[], Iterable[Item]]]
    future: Future[Read] | None = None


def _tasks(steps: Iterable[Step], desk: Desk, crew: _Crew) -> Iterator[_Task]:
    chunk: list[Step] = []

    def handed_over() -> Iterator[_Task]:
        if chunk:
            paths = [str(step.path) for step in chunk]
            yield _Task([step.read for step in chunk], crew.submit(_read_files, paths))
            chunk.clear()

    for step in steps:
        form, known = _look(step, desk)
        if known:
            yield from handed_over()
            yield _Task([partial(iter, [known])])
        elif form is not None and form.has_parts and step.path is not None:
            yield from handed_over()
            yield _Task([partial(crew.members, step.path, form, desk)])
        elif form is not None and not form.is_stream:
            chunk.append(step)
            if len(chunk) == _CHUNK:
                yield from handed_over()
        else:
            yield from handed_over()
            yield _Task([step.read])
    yield from handed_over()


def _look(step: Step, desk: Desk) -> tuple[Format | None, Known | None]:
    """The format of a step's file, None for what is read here; and whether it is known already."""
    if step.path is None:
        return None, None
    if known := known_file(step.path, desk):
        return None, known
    with suppress(OSError):
        if step.path.is_file():
            with step.path.open("rb") as file:
                form = detect(Head(file.read(HEAD_BYTES), str(step.path)))
            is_small = step.path.stat().st_size <= _LARGE_FILE
            if form is not None and form.is_installed and (is_small or form.has_parts):
                return form, None
    return None, None


class _Crew:
    """The other processes, and what they were given."""

    def __init__(self, count: int) -> None:
        self._ahead = _AHEAD * count
        context = multiprocessing.get_context("spawn")
        self._pool = ProcessPoolExecutor(count, mp_context=context, initializer=_ignore_keyboard)

    def __enter__(self) -> _Crew:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self._pool.shutdown(wait=kind is None, cancel_futures=True)

    def submit(self, work: Callable[[_T], Read], what: _T) -> Future[Read] | None:
        """Hand work over; None if the processes died, and it must be done here."""
        try:
            return self._pool.submit(work, what)
        except (BrokenProcessPool, RuntimeError):
            return None

    def in_order(self, tasks: Iterable[_Task]) -> Iterator[Iterable[Item]]:
        """What the tasks bring, some of them handed over ahead."""
        waiting: deque[_Task] = deque()
        for task in tasks:
            waiting.append(task)
            while len(waiting) > self._ahead or (waiting and waiting[0].future is None):
                yield from _finished(waiting.popleft())
        while waiting:
            yield from _finished(waiting.popleft())

    def members(self, path: Path, form: Format, desk: Desk) -> Iterator[Item]:
        """The articles of an archive's members; the archive is unpacked here, its members are read by the crew."""
        for items in self.in_order(self._member_tasks(members(path, form, desk))):
            yield from items

    def _member_tasks(self, parts: Iterable[Part | Article | Refusal | Known]) -> Iterator[_Task]:
        chunk: list[Part] = []

        def handed_over() -> Iterator[_Task]:
            if chunk:
                given = list(chunk)
                yield _Task([partial(read_part, part) for part in given], self.submit(_read_parts, given))
                chunk.clear()

        for part in parts:
            if isinstance(part, Part) and len(part.data) <= _LARGE_FILE:
                chunk.append(part)
                if len(chunk) == _CHUNK:
                    yield from handed_over()
                continue
            yield from handed_over()
            if isinstance(part, Part):
                yield _Task([partial(read_part, part)])
            else:
                yield _Task([partial(iter, [part])])
        yield from handed_over()


def _finished(task: _Task) -> Iterator[Iterable[Item]]:
    """What a task brings; read here if its process died."""
    read: Read | None = None
    if task.future is not None:
        with suppress(BrokenProcessPool, OSError):
            read = task.future.result()
    yield from read if read is not None else (work() for work in task.read_here)


def _is_worth_it(steps: Sequence[Step]) -> bool:
    """Whether there are many files, or a large archive."""
    paths = [step.path for step in steps if step.path is not None]
    if len(paths) >= _FEW:
        return True
    with suppress(OSError):
        return any(
            path.suffix.lower() in (".zip", ".warc", ".gz") and path.stat().st_size >= _LARGE_ARCHIVE for path in paths
        )
    return False


def _read_files(paths: Sequence[str]) -> Read:
    """Read these files; runs in another process."""
    return [list(read_file(Path(path))) for path in paths]


def _read_parts(parts: Sequence[Part]) -> Read:
    """Read these members; runs in another process."""
    return [list(read_part(part)) for part in parts]


def _ignore_keyboard() -> None:
    """Ctrl-C is the parent's to hear; it ends the processes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)

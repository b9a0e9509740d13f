"""Adding while the user reads: `brief add` in a process of its own, which says as JSON Lines what came of each thing.

The screens stay quick however large a folder is or slow a server; files, folders, feeds, addresses, versions and
duplicates are dealt with as on the command line, since it is the same program. What it has told is on disk.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from brief.text.cleaning import line
from tui.work.pace import Pace

NICE = 10
"""How much it yields the processor to the app, in Unix niceness."""

LINE_BYTES = 1 << 20
"""The longest line it may write."""

STOP_S = 3.0
"""How long a stopped process may take to write what it has read."""

Told = Callable[[dict[str, Any]], None]
"""Hears each line: `added`, `version`, `known` or `refused`."""


class Adding:
    """What waits to be added, and the process that adds the first of it.

    Args:
        folder: The library's.
        told: Called in the app's loop with each line.
        finished: Called in the app's loop when nothing waits any more, with what went wrong, or None.
    """

    def __init__(self, folder: Path, told: Told, finished: Callable[[str | None], None]) -> None:
        self._folder = folder
        self._told, self._finished = told, finished
        self._waiting: deque[str] = deque()
        self._task: asyncio.Task[None] | None = None
        self._process: asyncio.subprocess.Process | None = None
        self.now: str | None = None
        """The file, folder or address that is being added."""
        self.pace = Pace()
        """Its files and pages."""

    @property
    def words(self) -> list[str]:
        """What is being added and what waits, in order."""
        return [*([self.now] if self.now else []), *self._waiting]

    def add(self, words: Sequence[str]) -> None:
        """Add files, folders or addresses, after all that waits already. Call inside the app's loop."""
        self._waiting.extend(word for word in words if word not in self.words)
        if self._waiting and (self._task is None or self._task.done()):
            self._task = asyncio.get_running_loop().create_task(self._run())

    def cancel(self) -> None:
        """Stop; what has been read is kept."""
        self._waiting.clear()
        self._interrupt()

    async def stop(self) -> None:
        """Stop for good, and wait a little for what has been read to be written; nobody is told any more."""
        self._told, self._finished = (lambda told: None), (lambda trouble: None)
        self.cancel()
        if self._task is not None:
            with suppress(TimeoutError, asyncio.CancelledError):
                await asyncio.wait_for(self._task, STOP_S)

    def _interrupt(self) -> None:
        if self._process is not None and self._process.returncode is None:
            with suppress(ProcessLookupError):
                self._process.send_signal(signal.SIGINT)

    async def _run(self) -> None:
        trouble = None
        while self._waiting:
            self.now = self._waiting.popleft()
            try:
                trouble = await self._add(self.now) or trouble
            except OSError as error:
                trouble = line(error)
            finally:
                self.now = self._process = None
        self._finished(trouble)

    async def _add(self, word: str) -> str | None:
        """Add one thing; what went wrong with all of it, if anything did."""
        self.pace.start()
        self._process = process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "brief", "add", "--json", "--no-extract", "--library", str(self._folder)),
            *("--", word),
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            limit=LINE_BYTES,
            start_new_session=True,  # a stopped app (ctrl+z) stops nothing else
        )
        with suppress(OSError, AttributeError):
            os.setpriority(os.PRIO_PROCESS, process.pid, NICE)
        assert process.stdout is not None
        assert process.stderr is not None
        said = asyncio.get_running_loop().create_task(process.stderr.read())
        async for words in process.stdout:
            self._hear(json.loads(words))
        error = (await said).decode(errors="replace").strip().splitlines()
        await process.wait()
        return line(error[-1]) if process.returncode not in (0, 130) and error else None

    def _hear(self, told: dict[str, Any]) -> None:
        if "of" in told:
            self.pace.done, self.pace.of = told["read"], told["of"]
        else:
            self._told(told)

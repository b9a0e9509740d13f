"""Ledgers while the user reads: after articles are extracted, the sources of their stories are laid side by side.

That is done in a process of its own: it is long computing, which in this one would hold up the keys.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import TYPE_CHECKING

from brief.text.cleaning import line

if TYPE_CHECKING:
    from brief.library import Library

EVERY = 50
"""Extracted articles after which the ledgers of their stories are made, while more are being extracted."""

NICE = 10
"""How much the process yields the processor to the app, in Unix niceness."""


class Settling:
    """The articles whose stories' ledgers are to be made.

    Args:
        library: Where ledgers are kept.
        done: Called in the app's loop when some were made, with what went wrong, or None.
    """

    def __init__(self, library: Library, done: Callable[[str | None], None]) -> None:
        self._library = library
        self._done = done
        self._waiting: dict[str, None] = {}
        self._task: asyncio.Task[None] | None = None
        self._process: asyncio.subprocess.Process | None = None

    def add(self, article_ids: Iterable[str]) -> None:
        """Remember articles; their ledgers are made when enough of them wait, or by `start`."""
        self._waiting |= dict.fromkeys(article_ids)
        if len(self._waiting) >= EVERY:
            self.start()

    def start(self) -> None:
        """Make the ledgers of all that wait. Call inside the app's loop."""
        if self._waiting and (self._task is None or self._task.done()):
            self._task = asyncio.get_running_loop().create_task(self._run())

    def stop(self) -> None:
        """The app is going; ledgers that were not made are made when they are asked for."""
        if self._task is not None:
            self._task.cancel()
        if self._process is not None and self._process.returncode is None:
            with suppress(ProcessLookupError):
                self._process.kill()

    async def _run(self) -> None:
        """Settle what waits, and what comes to wait meanwhile, with one process."""
        while self._waiting:
            new, self._waiting = list(self._waiting), {}
            try:
                self._done(await self._settle(new))
            except OSError as error:
                self._done(line(error))
        if self._process is not None:
            assert self._process.stdin is not None
            self._process.stdin.close()
            await self._process.wait()
            self._process = None

    async def _settle(self, articles: list[str]) -> str | None:
        if self._process is None:
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "brief.filing", str(self._library.path.parent)),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.DEVNULL,
                start_new_session=True,
            )
            with suppress(OSError, AttributeError):
                os.setpriority(os.PRIO_PROCESS, self._process.pid, NICE)
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{json.dumps(articles)}\n".encode())
        await self._process.stdin.drain()
        answer = await self._process.stdout.readline()
        if not answer:
            self._process = None
            return None  # whoever asks for a ledger has it made then
        trouble = json.loads(answer)
        return None if trouble is None else str(trouble)

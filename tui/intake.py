"""Work behind the screens: adding files, extracting, grouping. It goes on while the user reads, and can be stopped."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from brief.errors import BriefError
from brief.model import Article
from brief.text.cleaning import line
from tui.extraction import Extraction
from tui.words import many

if TYPE_CHECKING:
    from brief.ingest import Refusal
    from tui.app import DeskApp

CHUNK = 16
"""Articles read and stored between two signs of life."""

SETTLE_EVERY = 50
"""Extracted articles after which the ledgers of their stories are made, while more are being extracted."""


class Intake:
    """What brings articles and briefs into the library.

    Args:
        app: Shows what happens.
    """

    def __init__(self, app: DeskApp) -> None:
        self._app = app
        self._library = app.session.library
        self.extraction = Extraction(self._library, app.session.config, done=self._extracted, finished=self._finished)
        self._adding: asyncio.Task[None] | None = None
        self._is_stopped = False
        self._is_going = False
        self._unsettled: list[str] = []
        self._settling: asyncio.Task[None] | None = None
        self.refusals: list[str] = []
        """What was not added, and why, one line each."""

    def add_paths(self, paths: Sequence[Path]) -> None:
        """Add files and folders; their articles are extracted as they come."""
        self._is_stopped = False
        self._adding = asyncio.get_running_loop().create_task(self._add(paths))

    def add_address(self, address: str) -> None:
        """Add a page or feed, in a process of its own: the network may take its time."""
        self._adding = asyncio.get_running_loop().create_task(self._fetch(address))

    async def _fetch(self, address: str) -> None:
        self._app.show_work("fetching")
        folder = str(self._library.path.parent)
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "brief", "add", "--no-extract", "--library", folder, address),
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.PIPE,
        )
        _, said = await process.communicate()
        last = (said.decode(errors="replace").strip().splitlines() or ["nothing said"])[-1]
        self._app.notify(line(last), severity="warning" if process.returncode else "information")
        self._app.show_added()
        self.extract_missing()

    def settle(self, article_ids: Sequence[str]) -> None:
        """Make the ledgers of these articles' stories anew."""
        self._unsettled += article_ids
        self._settle_soon()

    def settle_missing(self) -> None:
        """Make the ledgers that another program, or an interrupted run, left to be made."""
        self.settle(self._library.without_ledger())

    def extract_missing(self) -> None:
        """Extract every article that has no brief yet."""
        self.extraction.add(self._library.unextracted())
        self.show()

    def extract(self, article_ids: Sequence[str]) -> None:
        """Extract these articles again, before all others."""
        self.extraction.add(article_ids, first=True)
        self.show()

    def cancel(self) -> str:
        """Stop after what is being done now; what happened, for the user."""
        self._is_stopped = True
        dropped = self.extraction.cancel()
        self.show()
        return f"Stopped; {many(dropped, 'article')} left for later (X extracts them)" if dropped else "Nothing to stop"

    def stop(self) -> None:
        """End at once: the app is going."""
        self._is_stopped = self._is_going = True
        for task in (self._adding, self._settling):
            if task is not None:
                task.cancel()
        self.extraction.stop()

    def show(self) -> None:
        """Say in the title bar what is being done, and for how long yet."""
        left, done = self.extraction.left, self.extraction.count_done
        words = ""
        if left:
            seconds = self.extraction.seconds_left
            words = f"reading {done + 1} of {done + left}"
            if seconds is not None and seconds >= 1:
                words += f" · {_duration(seconds)} left"
        self._app.show_work(words)

    async def _add(self, paths: Sequence[Path]) -> None:
        from brief.ingest import read_paths

        found = read_paths(paths)
        added = known = 0
        refused: list[str] = []
        start = monotonic()
        while not self._is_stopped:
            ids, already, wrong = await asyncio.to_thread(self._take, found)
            if not ids and not already and not wrong:
                break
            added, known, refused = added + len(ids), known + already, refused + wrong
            self.extraction.add(ids)
            self._app.show_added()
            rate = added / max(monotonic() - start, 0.001)
            self._app.show_work(f"adding: {many(added, 'article')} · {rate:.0f}/s")
        self.refusals += refused
        self.show()
        if self._is_quiet(added, known, refused):
            return
        words = [f"{many(added, 'article')} added"]
        words += [f"{known} known already"] if known else []
        words += [f"{len(refused)} refused: {refused[0]}"] if refused else []
        self._app.notify(" · ".join(words), severity="warning" if refused else "information")

    def _is_quiet(self, added: int, known: int, refused: Sequence[str]) -> bool:
        """The seeds of the first run come without a word."""
        return not known and not refused and added <= 2

    def _take(self, found: Iterator[Article | Refusal]) -> tuple[list[str], int, list[str]]:
        """The next few articles into the library; runs in a thread. New ids, how many were known, what was refused."""
        ids: list[str] = []
        known, refused = 0, []
        items = list(islice(found, CHUNK))
        with self._library.batch():
            for item in items:
                if not isinstance(item, Article):
                    refused.append(str(item))
                    continue
                try:
                    if self._library.add(item):
                        ids.append(item.id)
                    else:
                        known += 1
                except BriefError as error:
                    refused.append(str(error))
        return ids, known, refused

    def _extracted(self, article_id: str) -> None:
        self._app.session.forget(article_id)
        self._app.extracted_signal.publish(article_id)
        if article_id not in self.extraction.failures:
            self._unsettled.append(article_id)
        if len(self._unsettled) >= SETTLE_EVERY:
            self._settle_soon()
        self.show()

    def _settle_soon(self) -> None:
        if self._unsettled and (self._settling is None or self._settling.done()):
            new, self._unsettled = self._unsettled, []
            self._settling = asyncio.get_running_loop().create_task(self._settle(new))

    async def _settle(self, new: list[str]) -> None:
        """Lay the sources of the new articles' stories side by side, off the app's loop."""
        from brief.filing import settle

        try:
            await asyncio.to_thread(settle, self._library, new, is_stopped=lambda: self._is_going)
        except BriefError as error:
            self._app.notify(str(error), severity="warning")
        self._app.session.forget()
        self._app.show_added()
        if not self.extraction.left:
            self._settle_soon()

    def _finished(self) -> None:
        self.show()
        self._settle_soon()
        if self.extraction.failures:
            count = len(self.extraction.failures)
            first = next(iter(self.extraction.failures.values()))
            self._app.notify(f"{many(count, 'article')} not read: {first}", severity="warning")


def _duration(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 90 else f"{seconds / 60:.0f} min"

"""What arrives in folders and at addresses, seen by looking again and again. State is the caller's memory, not disk."""

from __future__ import annotations

import io
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from brief.errors import BriefError
from brief.ingest.incoming import Desk, Item, steps
from brief.ingest.reading import files
from brief.ingest.refusal import Refusal
from brief.ingest.web.addresses import is_address
from brief.model import Article
from brief.text.cleaning import line

SETTLED_S = 2.0
"""How long a file must have been left alone before it is read: it may still be being written."""


_BEGINNING = 2_000
"""Code points of an article that are remembered."""


@dataclass(frozen=True, slots=True)
class _Gave:
    """The last article that a file gave."""

    id: str
    beginning: str


@dataclass(slots=True)
class Watch:
    """Folders, files and addresses under watch.

    Args:
        words: What the person named.
        desk: How things are read.
        every_s: Seconds between two requests to one address.
        clock: Seconds of the wall clock, as file times are; for tests.
    """

    words: Sequence[str]
    desk: Desk
    every_s: float
    clock: Callable[[], float] = time.time
    _states: dict[Path, tuple[int, int]] = field(default_factory=dict)
    _asked: dict[str, float] = field(default_factory=dict)
    _told: set[str] = field(default_factory=set)
    _gave: dict[Path, _Gave] = field(default_factory=dict)

    def look(self) -> Iterator[Item]:
        """What is new since the last look; a refusal is told once for each state of its file."""
        for word in self.words:
            found = self._address(word) if is_address(word) else self._folder(Path(word).expanduser())
            for item in found:
                if isinstance(item, Refusal):
                    words = str(item)
                    if words in self._told:
                        continue
                    self._told.add(words)
                yield item

    def _address(self, url: str) -> Iterator[Item]:
        now = self.clock()
        if now - self._asked.get(url, 0.0) < self.every_s:
            return
        self._asked[url] = now
        for step in steps([url], self.desk, io.BytesIO()):
            yield from step.read()

    def _folder(self, folder: Path) -> Iterator[Item]:
        for path in files([folder]):
            if isinstance(path, Refusal):
                yield path
                continue
            try:
                state = path.stat()
            except (OSError, ValueError):
                if path == folder:
                    yield Refusal(line(path), BriefError("E102", name=path))
                continue  # else it went since the folder was listed
            mark = (state.st_mtime_ns, state.st_size)
            if self._states.get(path) == mark or self.clock() - state.st_mtime < SETTLED_S:
                continue
            self._states[path] = mark
            for step in steps([str(path)], self.desk, io.BytesIO()):
                yield from self._grown(path, step.read())

    def _grown(self, path: Path, items: Iterator[Item]) -> Iterator[Item]:
        """A file's items; an article that goes on where the file's last one ended is a version of that one.

        Whoever writes slowly, or appends to a file, is not taken for the sender of two articles.
        """
        for item in items:
            if isinstance(item, Article):
                before = self._gave.get(path)
                if before is not None and before.id != item.id and item.text.startswith(before.beginning):
                    item = replace(item, id=before.id)
                self._gave[path] = _Gave(item.id, item.text.rstrip()[:_BEGINNING])
            yield item

"""`brief add --json`: how far it is and what came of each article, as JSON Lines on standard output."""

from __future__ import annotations

import json
import time
from typing import Any, TextIO

from brief.commands.intake import Intake

EVERY_S = 0.1
"""The shortest time between two lines that say how far it is."""


class Report:
    """A bar for programs: `{"read", "of"}` counts what was named, the other lines tell what is in the library now.

    `{"added": ID}`, `{"version": ID}` (the sender changed the text), `{"known": ID or ""}` and
    `{"refused": NAME, "code", "why"}`. A line is written when what it tells is on disk.

    Args:
        intake: What takes in.
        out: Where the lines go.
    """

    def __init__(self, intake: Intake, out: TextIO) -> None:
        self._tally = intake.tally
        self._out = out
        self._told = [0, 0, 0, 0]
        self._read = self._of = 0
        self._said = 0.0

    def total(self, count: int, weight: int = 0) -> None:
        """How many files, pages and inputs were named."""
        self._of = count
        self._say(read=0, of=count)

    def found(self) -> None:
        """An article came; it is told when it is on disk."""

    def inside(self, weight: int) -> None:
        """Some of an archive was read: its articles tell it."""

    def step(self, weight: int = 1) -> None:
        """One file, page or input is read."""
        self._read += 1
        self.tell()

    def tell(self, *, is_end: bool = False) -> None:
        """Tell what is new."""
        tally = self._tally
        for place, (name, ids) in enumerate(
            (("added", tally.added), ("version", tally.versions), ("known", tally.known))
        ):
            for article in ids[self._told[place] :]:
                self._say(**{name: article})
            self._told[place] = len(ids)
        for refusal in tally.refused[self._told[3] :]:
            self._say(refused=refusal.name, code=refusal.error.code, why=str(refusal.error))
        self._told[3] = len(tally.refused)
        if is_end or time.monotonic() - self._said >= EVERY_S:
            self._said = time.monotonic()
            self._say(read=self._read, of=self._of)

    def _say(self, **words: Any) -> None:
        self._out.write(json.dumps(words) + "\n")
        self._out.flush()

"""What could not be added or read, each with its reason, kept in the library until it works or is dismissed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from brief.library import Library

SETTING = "setbacks"
MOST = 2_000
"""So many are kept; a folder of a million pictures shall not fill the library with reasons."""


@dataclass(frozen=True, slots=True)
class Setback:
    """One thing that did not work."""

    kind: Literal["refused", "failed"]
    """Not taken in, or taken in and not read."""
    name: str
    """What a person calls it: a file, an address, an article's title."""
    why: str
    """One line: what is wrong, and what to do."""
    again: str
    """What is tried again: a file or an address, or the article's id."""


class Setbacks:
    """The list, newest last, one entry for each thing.

    Args:
        library: Where it is kept.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        kept = library.setting(SETTING) or []
        self._all = {again: Setback(kind, name, why, again) for kind, name, why, again in kept}
        self._is_saved = True
        self.left_out = 0
        """How many more there were than are kept."""

    def __len__(self) -> int:
        return len(self._all)

    def __iter__(self) -> Iterator[Setback]:
        return iter(list(self._all.values()))

    def of(self, again: str) -> Setback | None:
        """What happened to a file, an address or an article; None if nothing did."""
        return self._all.get(again)

    def add(self, setback: Setback) -> None:
        """Keep one; an older one of the same thing gives way."""
        if len(self._all) >= MOST and setback.again not in self._all:
            self.left_out += 1
            return
        self._all.pop(setback.again, None)
        self._all[setback.again] = setback
        self._is_saved = False

    def drop(self, again: str) -> None:
        """It worked, is tried again, or was dismissed."""
        if self._all.pop(again, None) is not None:
            self._is_saved = False

    def save(self) -> None:
        """Keep what changed; many changes cost one write."""
        if not self._is_saved:
            self._is_saved = True
            rows = [[one.kind, one.name, one.why, one.again] for one in self._all.values()]
            self._library.set_setting(SETTING, rows)

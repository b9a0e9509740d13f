"""How far a review is: counts, pace, time left, and what a session came to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

PAUSE_S = 120.0
"""A longer gap between two decisions is a pause, and counts as this long."""


@dataclass(frozen=True, slots=True)
class Count:
    """Decided claims of all."""

    done: int
    total: int

    @property
    def share(self) -> float:
        """0-1; 1 where there is nothing to decide."""
        return self.done / self.total if self.total else 1.0

    @property
    def left(self) -> int:
        """Claims still to be decided."""
        return self.total - self.done

    def plus(self, done: int, total: int = 0) -> Count:
        """The count after more decisions and claims."""
        return Count(self.done + done, self.total + total)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the article, what is being reviewed, and the library are."""

    article: Count
    story: Count
    """Of all articles of the session's target: a story, an article alone, or what a query found."""
    library: Count


@dataclass(frozen=True, slots=True)
class Summary:
    """What a session came to."""

    decisions: Mapping[str, int]
    """accepted, rejected, edited: how many stand from this session."""
    skipped: int
    undone: int
    articles: int
    """Articles in which something was decided."""
    seconds: float
    """Time at work, without pauses."""
    per_minute: float
    progress: Progress

    @property
    def lines(self) -> tuple[str, ...]:
        """The summary in words, a line each."""
        done = ", ".join(f"{count} {name}" for name, count in self.decisions.items() if count) or "nothing decided"
        target = self.progress.story
        found = [f"{done}; {_many(self.skipped, 'skipped', 'skipped')}, {_many(self.undone, 'undone', 'undone')}"]
        if self.seconds >= 1:
            found.append(f"{duration(self.seconds)} at {self.per_minute:.0f} claims a minute")
        found.append(f"{target.done} of {_many(target.total, 'claim', 'claims')} decided, {target.left} to go")
        return tuple(found)


@dataclass(slots=True)
class Pace:
    """Measures a session by the moments of its decisions, in seconds of any clock that never goes back."""

    started: float
    _last: float = field(init=False)
    _seconds: float = 0.0
    _decided: int = 0
    _left: float | None = None

    def __post_init__(self) -> None:
        self._last = self.started

    def decided(self, moment: float, claims: int = 1) -> None:
        """Count a decision made at this moment."""
        self._seconds += min(max(moment - self._last, 0.0), PAUSE_S)
        self._last = moment
        self._decided += claims

    def left(self, moment: float) -> None:
        """The reviewer does something else from this moment on."""
        if self._left is None:
            self._left = moment

    def came_back(self, moment: float) -> None:
        """The reviewer is at it again; the time between does not count."""
        if self._left is not None:
            self._last += max(moment - max(self._left, self._last), 0.0)
            self._left = None

    @property
    def seconds(self) -> float:
        """Time at work, pauses cut."""
        return self._seconds

    @property
    def per_minute(self) -> float:
        """Claims decided a minute; 0 before the first."""
        return 60 * self._decided / self._seconds if self._seconds and self._decided else 0.0

    def seconds_left(self, claims: int) -> float | None:
        """How long this many claims will take at this pace; None before the first decision."""
        return 60 * claims / self.per_minute if self.per_minute else None


def duration(seconds: float) -> str:
    """A time span for people: `40 s`, `12 min`, `2 h 5 min`."""
    if seconds < 60:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    if minutes < 60:
        return f"{minutes} min"
    hours, rest = divmod(minutes, 60)
    return f"{hours} h {rest} min" if rest else f"{hours} h"


def tally(decisions: Mapping[tuple[str, str], str | None]) -> dict[str, int]:
    """How many claims were accepted, rejected and edited."""
    found = Counter(decision for decision in decisions.values() if decision)
    return {name: found[name] for name in ("accepted", "rejected", "edited")}


def _many(count: int, one: str, more: str) -> str:
    return f"{count} {one if count == 1 else more}"

"""How far something long is, how fast it goes, and how long it will take yet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic

_TELL_AFTER_S = 1.0
"""A rate measured over less says nothing."""


@dataclass(slots=True)
class Pace:
    """A count that goes up."""

    done: int = 0
    of: int = 0
    """How many there are in all; 0 while that is not known."""
    clock: Callable[[], float] = monotonic
    _since: float = field(default=0.0)

    def start(self, of: int = 0) -> None:
        """Begin anew."""
        self.done, self.of, self._since = 0, of, self.clock()

    @property
    def left(self) -> int:
        """How many are still to be done."""
        return max(0, self.of - self.done)

    @property
    def per_second(self) -> float | None:
        """The rate so far; None while there is none."""
        taken = self.clock() - self._since
        return self.done / taken if self.done and taken >= _TELL_AFTER_S else None

    @property
    def seconds_left(self) -> float | None:
        """An estimate from the rate so far."""
        rate = self.per_second
        return self.left / rate if rate else None

    def words(self) -> str:
        """`312 of 5,000 · 11/s · 7 min left`."""
        parts = [f"{self.done:,} of {self.of:,}"]
        if (rate := self.per_second) is not None and self.left:
            parts.append(f"{rate:.0f}/s" if rate >= 10 else f"{rate:.1f}/s")
            if (seconds := self.seconds_left) is not None and seconds >= 1:
                parts.append(f"{duration(seconds)} left")
        return " · ".join(parts)


def duration(seconds: float) -> str:
    """`40 s`, `12 min`, `3 h`."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.0f} h"

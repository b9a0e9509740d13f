"""What one review session has come to so far: its decisions, its pace, what it took back."""

from __future__ import annotations

from collections.abc import Callable

from brief.library.journal import Step
from brief.library.reviewing.progress import Pace, Progress, Summary, tally


class Account:
    """Counts a session's steps.

    Args:
        clock: Seconds, never going back; for pace only.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self.pace = Pace(clock())
        self._decided: dict[tuple[str, str], str | None] = {}
        self._undone = 0

    def learn(self, step: Step) -> None:
        """Take in what a step changed; what is undone no longer counts as decided."""
        for change in step.changes:
            after = change.after.decision if change.after and step.action != "undo" else None
            self._decided[change.article, change.claim] = after

    def decided(self, claims: int) -> None:
        """So many claims were decided just now, by one key."""
        self.pace.decided(self._clock(), claims)

    def left(self) -> None:
        """The reviewer does something else for a while; that time does not count."""
        self.pace.left(self._clock())

    def came_back(self) -> None:
        """The reviewer is at it again."""
        self.pace.came_back(self._clock())

    def taken_back(self, steps: int) -> None:
        """A step was undone (1) or done again (-1)."""
        self._undone = max(0, self._undone + steps)

    def forget(self, article: str, claim: str) -> None:
        """A decision that could not be written does not count."""
        self._decided.pop((article, claim), None)

    def summary(self, skipped: int, progress: Progress) -> Summary:
        """What the session came to."""
        decided = {key: value for key, value in self._decided.items() if value}
        return Summary(
            decisions=tally(decided),
            skipped=skipped,
            undone=self._undone,
            articles=len({article for article, _ in decided}),
            seconds=self.pace.seconds,
            per_minute=self.pace.per_minute,
            progress=progress,
        )

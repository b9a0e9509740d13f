"""A progress bar with rate and time left on a terminal, and nothing at all elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol


class Bar(Protocol):
    """What a long run tells."""

    def total(self, count: int, weight: int = 0) -> None:
        """How many things there are, and how much all of them weigh, in bytes; 0 if each weighs the same."""

    def step(self, weight: int = 1) -> None:
        """One more is done, which weighs so much."""

    def inside(self, weight: int) -> None:
        """So much more of the thing that is being read was read."""

    def found(self) -> None:
        """One article came."""


class _Silent:
    def total(self, count: int, weight: int = 0) -> None:
        """Say nothing."""

    def step(self, weight: int = 1) -> None:
        """Say nothing."""

    def inside(self, weight: int) -> None:
        """Say nothing."""

    def found(self) -> None:
        """Say nothing."""


@contextmanager
def progress(what: str, total: int | None = None) -> Iterator[Bar]:
    """A bar on standard error while standard output and error are terminals.

    Args:
        what: What is being done, for people.
        total: How many things there are, if that is known and each weighs the same.
    """
    if not (sys.stdout.isatty() and sys.stderr.isatty()):
        yield _Silent()
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, SpinnerColumn, Task, TextColumn, TimeRemainingColumn
    from rich.text import Text

    class Rate(TextColumn):
        """How many articles came, of how many things, and how many a second; an archive is one thing of thousands."""

        def __init__(self) -> None:
            super().__init__("")

        def render(self, task: Task) -> Text:
            count, of = task.fields["articles"] or task.fields["steps"], task.fields["of"]
            rate = count / task.elapsed if task.elapsed else 0
            share = f" of {of:,}" if of > 1 and count <= of else ""
            return Text(f"{count:,}{share} article{'s' * (max(count, of) != 1)} · {rate:.0f}/s", style="dim")

    console = Console(stderr=True, markup=False, highlight=False)
    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), BarColumn(), Rate())
    with Progress(*columns, TimeRemainingColumn(), console=console, transient=True) as shown:
        task = shown.add_task(what, total=total, articles=0, steps=0, of=total or 0)
        yield _Shown(shown.update, task)


class _Shown:
    """What the bar shows; an archive moves it while it is read."""

    def __init__(self, update: Callable[..., None], task: int) -> None:
        self._update, self._task = update, task
        self._articles = self._steps = self._done = self._inside = 0

    def total(self, count: int, weight: int = 0) -> None:
        """How many there are, and how much all weigh."""
        self._update(self._task, total=weight or count, of=count)

    def step(self, weight: int = 1) -> None:
        """One more is done."""
        self._steps += 1
        self._done += weight
        self._inside = 0
        self._update(self._task, completed=self._done, steps=self._steps)

    def inside(self, weight: int) -> None:
        """So much more of an archive was read."""
        self._inside += weight
        self._update(self._task, completed=self._done + self._inside)

    def found(self) -> None:
        """One article came."""
        self._articles += 1
        self._update(self._task, articles=self._articles)

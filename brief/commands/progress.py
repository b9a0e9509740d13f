"""A progress bar with rate and time left on a terminal, and nothing at all elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol


class Bar(Protocol):
    """What a long run tells."""

    def step(self) -> None:
        """One more is done."""

    def total(self, count: int) -> None:
        """How many there are."""

    def found(self) -> None:
        """One article came."""


class _Silent:
    def step(self) -> None:
        """Say nothing."""

    def total(self, count: int) -> None:
        """Say nothing."""

    def found(self) -> None:
        """Say nothing."""


@contextmanager
def progress(what: str, total: int | None = None) -> Iterator[Bar]:
    """A bar on standard error while standard output and error are terminals."""
    if not (sys.stdout.isatty() and sys.stderr.isatty()):
        yield _Silent()
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        SpinnerColumn,
        Task,
        TextColumn,
        TimeRemainingColumn,
    )
    from rich.text import Text

    class Rate(TextColumn):
        """How many articles came, and how many a second; an archive is one step with thousands."""

        def __init__(self) -> None:
            super().__init__("")

        def render(self, task: Task) -> Text:
            count = task.fields["articles"] or task.completed
            rate = count / task.elapsed if task.elapsed else 0
            return Text(f"{count:,.0f} article{'s' * (count != 1)} · {rate:.0f}/s", style="dim")

    console = Console(stderr=True, markup=False, highlight=False)
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        Rate(),
    )
    with Progress(*columns, TimeRemainingColumn(), console=console, transient=True) as shown:
        task = shown.add_task(what, total=total, articles=0)
        count = 0

        class Shown:
            def step(self) -> None:
                shown.update(task, advance=1)

            def total(self, count: int) -> None:
                shown.update(task, total=count)

            def found(self) -> None:
                nonlocal count
                count += 1
                shown.update(task, articles=count)

        yield Shown()

"""The app on the invented story, in a library on disk: for Pilot tests of the screens."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from brief.config import Config
from brief.library import Library
from brief.model import Brief, Ledger
from tests.tui.stories import BRIEFS, LEDGER, STORY
from tui.app import DeskApp
from tui.screens.review import ReviewScreen
from tui.session import Session, Target

SIZES = ((120, 40), (80, 24), (60, 20))
WHOLE = Target(("north", "coast", "wire"), STORY.id, name=STORY.name)
GOLDEN = Path(__file__).parent.parent / "golden"

PRESS_MS = 1000.0
"""Between any two decisions, as far as the app can tell: every press is a press of its own."""


def fill(folder: Path, briefs: Sequence[Brief] = BRIEFS, ledger: Ledger = LEDGER) -> Library:
    """A library that holds the story with its ledger."""
    library = Library.open(folder, reviewer="tester")
    for brief in briefs:
        library.add(brief.article)
        library.put_brief(brief)
    library.put_stories([STORY])
    library.put_ledger(STORY.id, ledger)
    return library


class Clock:
    """Tells the app a time that goes on by itself, or as a test wants."""

    def __init__(self) -> None:
        self.now_ms = 0.0
        self.step_ms = PRESS_MS

    def __call__(self) -> float:
        self.now_ms += self.step_ms
        return self.now_ms


@asynccontextmanager
async def on_screen(
    library: Library,
    screen: str,
    *what: object,
    size: tuple[int, int] = (120, 40),
    ascii_only: bool = False,
    clock: Clock | None = None,
) -> AsyncIterator[tuple[Any, Pilot[None]]]:
    """The app with a screen open, settled. Gives the screen and the pilot."""
    before = ReviewScreen.clock_ms, ReviewScreen.pace_clock
    ReviewScreen.clock_ms, ReviewScreen.pace_clock = staticmethod(clock or Clock()), staticmethod(lambda: 0.0)
    app = DeskApp(Session(library, Config()), ascii_only=ascii_only)
    try:
        async with app.run_test(size=size, notifications=True) as pilot:
            app.open(screen, *what)
            await pilot.pause()
            await pilot.pause()
            yield app.screen, pilot
    finally:
        ReviewScreen.clock_ms, ReviewScreen.pace_clock = before[0], staticmethod(before[1])


def picture(app: Any) -> str:
    """The screen as plain text; clock times and days of decisions are blotted out."""
    width, height = app.size
    strips = app.screen._compositor.render_strips()
    text = "\n".join("".join(part.text for part in strip)[:width].rstrip() for strip in strips[:height])
    return re.sub(r"\b\d{1,2} [A-Z][a-z]{2} \d\d:\d\d\b", "** *** **:**", text)


def assert_golden(name: str, app: Any) -> None:
    """Compare the screen with its golden file; `GOLDEN=1` in the environment writes it."""
    import os

    path = GOLDEN / f"{name}.txt"
    shown = picture(app) + "\n"
    if os.environ.get("GOLDEN") == "1":
        path.parent.mkdir(exist_ok=True)
        path.write_text(shown, encoding="utf-8")
    assert path.is_file(), f"no golden screen {name}: GOLDEN=1 writes it"
    assert shown == path.read_text(encoding="utf-8")


@asynccontextmanager
async def running(
    library: Library, screen: str, *what: object, size: tuple[int, int] = (120, 40), ascii_only: bool = False
) -> AsyncIterator[tuple[Any, Pilot[None]]]:
    """As `on_screen`, but gives the app."""
    async with on_screen(library, screen, *what, size=size, ascii_only=ascii_only) as (_, pilot):
        yield pilot.app, pilot

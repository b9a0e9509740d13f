"""The app on the invented story, in a library on disk: for Pilot tests of the screens."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brief.config import Config
from brief.library import Library
from brief.model import Brief, Ledger
from tests.tui.stories import BRIEFS, LEDGER, STORY
from tui.app import DeskApp
from tui.session import Session, Target

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from textual.pilot import Pilot

SIZES = ((120, 40), (80, 24), (60, 20))
WHOLE = Target(("north", "coast", "wire"), STORY.id, name=STORY.name)


def fill(folder: Path, briefs: Sequence[Brief] = BRIEFS, ledger: Ledger = LEDGER) -> Library:
    """A library that holds the story with its ledger."""
    library = Library.open(folder, reviewer="tester")
    for brief in briefs:
        library.add(brief.article)
        library.put_brief(brief)
    library.put_stories([STORY])
    library.put_ledger(STORY.id, ledger)
    return library


@asynccontextmanager
async def running(
    library: Library,
    screen: str,
    *what: object,
    size: tuple[int, int] = (120, 40),
    ascii_only: bool = False,
) -> AsyncIterator[tuple[DeskApp, Pilot[None]]]:
    """The app with a screen open, settled."""
    app = DeskApp(Session(library, Config()), ascii_only=ascii_only)
    async with app.run_test(size=size, notifications=True) as pilot:
        getattr(app, "open_" + screen, None)
        app.open(screen, *what)
        await pilot.pause()
        await pilot.pause()
        yield app, pilot


def picture(app: Any) -> str:
    """The screen as plain text."""
    width, height = app.size
    lines = []
    for strip in app.screen._compositor.render_strips():
        lines.append("".join(segment.text for segment in strip)[:width].rstrip())
    return "\n".join(lines[:height])

"""One screen of one app, opened on the long story: what the tests of every look and every action stand on."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, chdir, contextmanager
from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual.keys import key_to_character
from textual.pilot import Pilot

from brief.library import Library
from tests.tui.looks import Look
from tests.tui.running import WHOLE, fill, on_screen
from tests.tui.stories import long_story
from tui.session import Target
from tui.work.intake import Intake

NORTH = Target(("north", "coast", "wire"), WHOLE.story, name=WHOLE.name)

QUIET_TURNS = 3
"""Turns of the loop in a row in which nothing is left to do before a screen counts as painted."""

FIRST = {"help": ["question_mark"], "edit": ["e"]}
"""Keys that open a screen from the one below it."""


async def _nothing(_: Intake) -> None:
    """Instead of what a real session goes on with."""


@pytest.fixture
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is extracted behind the screens, and nothing changes by itself after a while."""
    monkeypatch.setattr(Intake, "go_on", _nothing)
    monkeypatch.setattr(Intake, "settle_missing", lambda _: None)
    monkeypatch.setattr("tui.screens.library.LEAVING_S", 0.001)
    monkeypatch.setattr("tui.app.PRELOAD_AFTER_S", 0.001)
    monkeypatch.setattr("tui.widgets.key_line.NOTICE_S", 1000.0)


def opened(screen: str, folder: Path) -> tuple[str, tuple[object, ...]]:
    """The screen to open and what it is opened on; those over another screen come from that one by a key."""
    if screen == "verify":
        return screen, (written(folder),)
    base = {"help": "brief", "edit": "review"}.get(screen, screen)
    what: dict[str, tuple[object, ...]] = {"members": ("",), "log": ("north",), "work": ("",)}
    return base, what.get(base, (NORTH,))


def written(folder: Path) -> Path:
    """An export with a line that no longer stands, and an edit to take back."""
    from brief.export import Options, gather, render

    with Library.open(folder / "library") as library:
        story = library.story(WHOLE.story or "")
        assert story is not None
        found = gather.of_story(library, story)
        assert not isinstance(found, gather.Missing)
        text = render("md", found, Options(include=None)).decode()
    path = Path("strike.md")
    path.write_text(text.replace("420", "430").replace("Solberg", "Solbirg"), encoding="utf-8")
    return path


def is_busy(app: Any) -> bool:
    """Whether the app still has something to do or to draw."""
    screen = app.screen
    return (
        bool(app._ahead)
        or (app._dealing is not None and not app._dealing.done())
        or app._batch_count > 0
        or any(worker.is_running for worker in app.workers)
        or bool(screen._layout_required or screen._scroll_required or screen._repaint_required)
        or bool(screen._dirty_widgets or screen._callbacks or screen._compositor._dirty_regions)
        or any(not node._message_queue.empty() for node in (app, *screen.walk_children(with_self=True)))
    )


async def settle(pilot: Pilot[None]) -> None:
    """Until nothing more happens. Pilot's own pauses also wait for an idle processor, which takes minutes here."""
    quiet = 0
    while quiet < QUIET_TURNS:
        await asyncio.sleep(0.001)
        quiet = 0 if is_busy(pilot.app) else quiet + 1


async def press(pilot: Pilot[None], *pressed: str) -> None:
    """Type keys, faster than anyone can, and wait for what comes of them."""
    for key in pressed:
        pilot.app.post_message(events.Key(key, key_to_character(key)))
    await settle(pilot)


class Stage:
    """One screen of one app, opened."""

    def __init__(self, screen: str, pilot: Pilot[None], folder: Path) -> None:
        self.name = screen
        self.pilot = pilot
        self.app: Any = pilot.app
        self.folder = folder

    async def set(self) -> None:
        """The screen anew, at its top, every mark, tag, story and verdict taken back."""
        app = self.app
        while len(app.screen_stack) > 1:
            app.pop_screen()
        app.theme = "desk-dark"
        while app.session.acts.undo() is not None or app.session.undo(lambda _: None):
            pass
        await settle(self.pilot)
        if self.name == "library":
            await press(self.pilot, "escape", "escape", "g")
        else:
            base, what = opened(self.name, self.folder)
            app.open(base, *what)
            await settle(self.pilot)
            await press(self.pilot, *FIRST.get(self.name, []))


@asynccontextmanager
async def staged(screen: str, size: tuple[int, int], folder: Path, *, plain: bool) -> AsyncIterator[Stage]:
    """The app on the long story, in a library of its own; `plain` says `--ascii`."""
    folder.mkdir()
    ledger, briefs = long_story()
    fill(folder / "library", briefs, ledger).close()
    with chdir(folder), Library.open(folder / "library", reviewer="tester") as library:
        async with on_screen(library, "library", size=size, ascii_only=plain) as (_, pilot):
            yield Stage(screen, pilot, folder)


def seen(shown: Look) -> list[str]:
    """A screen and its styles, as a golden file has them."""
    styles = [f"{number:>2} {said}" for number, said in enumerate(shown.styles) if said]
    return ["## the screen", *shown.text, "", "## its styles", *styles]


@contextmanager
def no_color(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """As a user who has set `NO_COLOR`."""
    with monkeypatch.context() as patch:
        patch.setenv("NO_COLOR", "1")
        yield

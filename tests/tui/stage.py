"""One screen of one app, opened on the long story: what the tests of every look and every action stand on."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, chdir, contextmanager
from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual.keys import key_to_character
from textual.pilot import Pilot

from brief.library import Library
from tests.tui.looks import Look, look
from tests.tui.running import WHOLE, fill, on_screen
from tests.tui.stories import long_story
from tui.keyboard import keys
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
    monkeypatch.setattr(Intake, "settle", lambda *_: None)
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
    """One screen of one app, opened.

    Args:
        screen: Its name in `tui.keyboard.keys`.
        pilot: Of the running app.
        folder: Where the library and files are.
        first: Keys pressed at the top of the screen whenever it was opened.
    """

    def __init__(self, screen: str, pilot: Pilot[None], folder: Path, first: Sequence[str] = ()) -> None:
        self.name = screen
        self.pilot = pilot
        self.app: Any = pilot.app
        self.folder = folder
        known = {action.id for action in keys.on_screen(screen)}
        ways = {"facet_0": ("0",), "top": ("G", "g", *first)}
        self.home_keys = tuple(key for action_id, pressed in ways.items() if action_id in known for key in pressed)
        self.opening: Look | None = None
        """What the screen showed when it was opened first."""
        self.home: tuple[Any, Look] | None = None
        """The screen and what it shows, every time when it is set."""

    async def set(self) -> None:
        """The screen near its top, every mark, tag and verdict taken back; by its own keys if they lead there."""
        if not await self._go_home():
            await self._open()
            self.opening = self.opening or look(self.app)
            await press(self.pilot, *self.home_keys)
            self.home = self.app.screen, look(self.app)

    async def _go_home(self) -> bool:
        app = self.app
        if self.home is None or self._take_back() or self.home[0] not in app.screen_stack:
            return False
        while app.screen is not self.home[0]:
            app.pop_screen()
        app.theme = "desk-dark"
        await press(self.pilot, "escape", "escape", *self.home_keys)
        return app.screen is self.home[0] and look(app) == self.home[1] and not self._take_back()

    def _take_back(self) -> int:
        """Undo all that was done; how much it was."""
        session, steps = self.app.session, 0
        while session.acts.undo() is not None or session.undo(lambda _: None):
            steps += 1
        return steps

    async def _open(self) -> None:
        app = self.app
        while len(app.screen_stack) > 1:
            app.pop_screen()
        app.theme = "desk-dark"
        self._take_back()
        await settle(self.pilot)
        if self.name == "library":
            await press(self.pilot, "escape", "escape", "g")
        else:
            base, what = opened(self.name, self.folder)
            app.open(base, *what)
            await settle(self.pilot)
            await press(self.pilot, *FIRST.get(self.name, []))


@asynccontextmanager
async def staged(
    screen: str, size: tuple[int, int], folder: Path, *, plain: bool, first: Sequence[str] = ()
) -> AsyncIterator[Stage]:
    """The app on the long story, in a library of its own; `plain` says `--ascii`, `first` as for `Stage`."""
    folder.mkdir()
    ledger, briefs = long_story()
    fill(folder / "library", briefs, ledger).close()
    with chdir(folder), Library.open(folder / "library", reviewer="tester") as library:
        async with on_screen(library, "library", size=size, ascii_only=plain) as (_, pilot):
            yield Stage(screen, pilot, folder, first)


@contextmanager
def no_color(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """As a user who has set `NO_COLOR`."""
    with monkeypatch.context() as patch:
        patch.setenv("NO_COLOR", "1")
        yield

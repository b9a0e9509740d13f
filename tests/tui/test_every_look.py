"""Every screen at three sizes, in colour as words with a layer of styles; without colour and in ASCII as rules.

A golden file says for each line which cells have which named style, so that a highlight that is lost fails here.
"""

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
from tests.tui.golden import check
from tests.tui.looks import Look, look
from tests.tui.running import SIZES, WHOLE, fill, on_screen
from tests.tui.stories import long_story
from tui import keys
from tui.intake import Intake
from tui.session import Target

NORTH = Target(("north", "coast", "wire"), WHOLE.story, name=WHOLE.name)


_STILL = 15
"""Looks in a row that must be the same before a screen counts as painted."""


async def _nothing(_: Intake) -> None:
    """Instead of what a real session goes on with."""


@pytest.fixture
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is extracted behind the screens."""
    monkeypatch.setattr(Intake, "go_on", _nothing)
    monkeypatch.setattr(Intake, "settle_missing", lambda _: None)


def opened(screen: str, folder: Path) -> tuple[str, tuple[object, ...]]:
    """The screen to open and what it is opened on; those over another screen come from that one by a key."""
    if screen == "verify":
        return screen, (written(folder),)
    base = {"help": "brief", "edit": "review"}.get(screen, screen)
    what: dict[str, tuple[object, ...]] = {"members": ("",), "log": ("north",)}
    return base, what.get(base, (NORTH,))


def written(folder: Path) -> Path:
    """An export with a line that no longer stands, and an edit to take back."""
    from brief.export import FORMS, Options, gather, render

    assert "md" in FORMS
    with Library.open(folder / "library") as library:
        story = library.story(WHOLE.story or "")
        assert story is not None
        found = gather.of_story(library, story)
        assert not isinstance(found, gather.Missing)
        text = render("md", found, Options(include=None)).decode()
    path = Path("strike.md")
    path.write_text(text.replace("420", "430").replace("Solberg", "Solbirg"), encoding="utf-8")
    return path


async def settle(pilot: Pilot[None]) -> None:
    """Until nothing more happens. Pilot's own pauses also wait for an idle processor, which takes minutes here."""
    app: Any = pilot.app
    for _ in range(2):
        await pilot._wait_for_screen()
        while app._ahead or (app._dealing is not None and not app._dealing.done()):
            await asyncio.sleep(0)
        await app.workers.wait_for_complete()
    await pilot._wait_for_screen()


async def press(pilot: Pilot[None], *pressed: str) -> None:
    """Press keys, each when the one before is done."""
    for key in pressed:
        driver = pilot.app._driver
        assert driver is not None
        driver.send_message(events.Key(key, key_to_character(key)))
        await settle(pilot)


class Stage:
    """One screen of one app, opened."""

    def __init__(self, screen: str, pilot: Pilot[None], folder: Path) -> None:
        self.name = screen
        self.pilot = pilot
        self.app: Any = pilot.app
        self.folder = folder

    async def set(self) -> None:
        """The screen anew, at its top."""
        app = self.app
        while len(app.screen_stack) > 1:
            app.pop_screen()
        app.theme = "desk-dark"
        await settle(self.pilot)
        if self.name == "library":
            await press(self.pilot, "escape", "escape", "g")
        else:
            base, what = opened(self.name, self.folder)
            app.open(base, *what)
            await settle(self.pilot)
            # As it opens: how far a list has scrolled after moves hangs on when its height was known.
            first = {"help": ["question_mark"], "edit": ["e"]}
            await press(self.pilot, *first.get(self.name, []))
        shown, same = look(app), 0
        while same < _STILL:  # lines are laid out and painted a few turns of the loop after what was asked for is there
            await asyncio.sleep(0.02)
            same = same + 1 if shown == (shown := look(app)) else 0


@asynccontextmanager
async def staged(
    screen: str, size: tuple[int, int], folder: Path, *, plain: bool
) -> AsyncIterator[tuple[Stage, Pilot[None]]]:
    """The app on the long story, in a library of its own."""
    folder.mkdir()
    ledger, briefs = long_story()
    fill(folder / "library", briefs, ledger).close()
    with chdir(folder), Library.open(folder / "library", reviewer="tester") as library:
        async with on_screen(library, "library", size=size, ascii_only=plain) as (_, pilot):
            yield Stage(screen, pilot, folder), pilot


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


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("screen", keys.SCREENS)
@pytest.mark.usefixtures("still")
async def test_every_screen_in_colour_without_it_and_in_ascii(
    screen: str, size: tuple[int, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with staged(screen, size, tmp_path / "colour", plain=False) as (stage, _):
        await stage.set()
        coloured = look(stage.app)
    with no_color(monkeypatch):
        async with staged(screen, size, tmp_path / "bare", plain=True) as (stage, _):
            await stage.set()
            bare = look(stage.app)
    assert not bare.has_colour
    assert all(line.isascii() for line in bare.text)
    if screen != "edit":  # the form's width hangs on when its screen was measured; the rules above hold for it too
        check(f"looks/{screen}-{size[0]}x{size[1]}", "\n".join(seen(coloured)))

"""Keys in no order at all, on hostile articles: the app stands, and the library is sound."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest
from textual import events

from brief.config import Config
from brief.library import Library
from tests.tui.running import SIZES, WHOLE, fill, on_screen
from tests.tui.stories import STORY, hostile_ledger
from tui.app import DeskApp
from tui.keyboard import keys
from tui.screens.edit import EditScreen
from tui.screens.picker import PickerScreen
from tui.screens.review import ReviewScreen
from tui.session import Session, Target

LEAVES_THE_TEST = {"quit", "suspend", "source", "edit_outside", "pipe", "write", "add", "palette"}
"""Actions that end the app, start programs or write files."""

PRESSES = int(os.environ.get("BRIEF_PRESSES", "600"))
"""`BRIEF_PRESSES=20000` is a long run."""
FRAME_EVERY = 5
PRESSES_PER_SCREEN = 60
"""Keys that leave a screen lead elsewhere and back; after so many, the next one is opened."""


def alphabet() -> list[str]:
    """Every key of the table that stays inside the app, and some that mean nothing."""
    found = {key for a in keys.ACTIONS if a.id not in LEAVES_THE_TEST for key in a.keys.split(",")}
    left_out = {key for a in keys.ACTIONS if a.id in LEAVES_THE_TEST for key in a.keys.split(",")}
    return [*sorted(found - left_out), "enter", "escape", "Q", "ä", "8", "f9"]


DECIDING = ("a", "x", ".", "M", "V", "A", "m", "e", "=", "[", "]", "{", "}", "space", "u", "U", "J", "K", "j", "k")
ANSWERS = ("a", "x", ".", "v", "w", "1", "4", "9", "enter", "enter", "right", "down", "escape")


@pytest.mark.parametrize("seed", range(2))
async def test_any_review_keys_and_as_many_undos_leave_the_state_as_it_was(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    with fill(tmp_path) as library:
        before = slots(library)
        async with on_screen(library, "review", WHOLE, size=chance.choice(SIZES)) as (screen, pilot):
            for _ in range(25):
                await pilot.press(chance.choice(DECIDING), *chance.choices(ANSWERS, k=2), "escape", "escape")
                if not isinstance(pilot.app.screen, ReviewScreen | EditScreen | PickerScreen):
                    await pilot.press("q")
            while pilot.app.screen is not screen:
                await pilot.press("escape")
            await pilot.press("escape", "escape", "escape")
            assert library.engine.count("decisions") > 5
            for _ in range(400):
                await pilot.press("u")
                if library.db.table("journals").all()[0]["undo"] is None:
                    break
            assert slots(library) == before


def slots(library: Library) -> dict[str, object]:
    return {document["article"]: document["slots"] for document in library.db.table("states")}


@pytest.mark.parametrize("seed", [1, 2])
async def test_random_keys_leave_a_sound_library(tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    async def idle(self: object) -> None:
        """Extract nothing: the claims that the keys are pressed on shall stay."""

    monkeypatch.setattr("tui.work.extraction.Extraction._run", idle)
    ledger, briefs = hostile_ledger()
    chance = random.Random(seed)
    choices = alphabet()
    seen: set[str] = set()
    whole = Target(tuple(brief.id for brief in briefs), STORY.id, name=STORY.name)
    screens: list[tuple[str, tuple[object, ...]]] = [
        *((name, (whole,)) for name in ("brief", "review", "compare", "export")),
        *(("members", ("",)), ("log", (briefs[0].id,)), ("work", ("",))),
    ]
    with fill(tmp_path / "library", briefs, ledger) as library:
        app = DeskApp(Session(library, Config()), ascii_only=seed == 2)
        async with app.run_test(size=chance.choice([(120, 40), (80, 24), (60, 20)])) as pilot:
            for number in range(PRESSES):
                if number % PRESSES_PER_SCREEN == 0:
                    while len(app.screen_stack) > 1:
                        app.pop_screen()
                        await pilot.pause()
                    name, what = screens[number // PRESSES_PER_SCREEN % len(screens)]
                    app.open(name, *what)
                    await pilot.pause()
                    seen.add(type(app.screen).__name__)
                key = chance.choice(choices)
                if key == "q":
                    await pilot.pause()
                    key = "enter" if len(app.screen_stack) == 1 else key
                app.post_message(events.Key(key, key if len(key) == 1 else None))
                if number % FRAME_EVERY == 0 or key == "q":
                    await pilot.pause()
                if number % 200 == 199:
                    await pilot.resize_terminal(chance.randrange(60, 140), chance.randrange(20, 45))
            await pilot.pause()
        assert app.return_code in (0, None)
        assert len(seen) >= len(screens)
        assert library.undo() is None or library.redo() is not None
    with Library.open(tmp_path / "library") as again:
        for head in again.heads():
            brief = again.brief(head.id)
            assert brief is not None
            assert set(again.verdicts(head.id)) <= {claim.id for claim in brief.claims()}

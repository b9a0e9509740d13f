"""What a key draws: one frame for each, and of an unchanged line nothing new."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec

import pytest
from textual.pilot import Pilot

from brief.config import Config
from brief.library import Library
from tests.tui.looks import look
from tests.tui.running import picture
from tests.tui.stage import press, settle, still
from tui.app import DeskApp
from tui.ready import LATER
from tui.session import Session
from tui.widgets.row_list import RowList

__all__ = ["still"]

pytestmark = pytest.mark.usefixtures("still")


@contextmanager
def frames(app: DeskApp, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The kinds of the frames that are sent to the terminal."""
    sent: list[str] = []
    display = app._display

    def note(screen: object, update: object) -> None:
        if update is not None and not app._batch_count:
            sent.append(type(update).__name__)
        display(screen, update)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(app, "_display", note)
        yield sent


async def ready(pilot: Pilot[None]) -> None:
    """Until the screens stand ready."""
    assert isinstance(pilot.app, DeskApp)
    while not pilot.app.ready.is_loaded:
        await asyncio.sleep(0.001)
    await settle(pilot)


async def test_a_screen_that_is_opened_or_left_is_drawn_whole_and_once(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = DeskApp(Session(library, Config()))
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "j", "r", "q")
        for key in ("r", "q"):
            with frames(app, monkeypatch) as sent:
                await press(pilot, key)
            assert sent.count("LayoutUpdate") == 1, key


async def test_the_library_keeps_its_lines_while_another_screen_is_open(library: Library) -> None:
    app = DeskApp(Session(library, Config()))
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "j")
        rows = app.screen.query_one("#rows", RowList)
        before = [rows.render_line(y) for y in range(rows.count)]
        await press(pilot, "enter", "q")
        assert all(rows.render_line(y) is strip for y, strip in enumerate(before))


@pytest.mark.parametrize(("name", "key"), [("brief", "enter"), ("compare", "c"), ("review", "r")])
async def test_a_screen_that_stood_ready_is_shown_as_if_it_had_just_been_made(
    library: Library, name: str, key: str
) -> None:
    app = DeskApp(Session(library, Config()))
    async with app.run_test(size=(120, 40)) as pilot:
        await ready(pilot)
        await press(pilot, "j", key)
        kept = app.screen
        assert type(kept).__name__ == f"{name.title()}Screen"
        await press(pilot, "j", "j", "z", "1", "q")
        await pilot.resize_terminal(80, 24)
        await press(pilot, "j", key)
        assert app.screen is kept
        again = picture(app)
        await press(pilot, "q")
        app.ready.forget()
        await press(pilot, key)
        assert app.screen is not kept
        assert picture(app) == again


@pytest.mark.parametrize("module", LATER)
def test_what_is_loaded_while_the_user_reads_is_there(module: str) -> None:
    assert find_spec(module) is not None


async def test_a_screen_is_turned_to_nothing_else_while_it_is_open(library: Library) -> None:
    app = DeskApp(Session(library, Config()))
    async with app.run_test(size=(120, 40)) as pilot:
        await ready(pilot)
        await press(pilot, "j", "enter", "c")
        below = app.screen_stack[1]
        await press(pilot, "enter")
        assert app.screen is not below
        assert type(app.screen) is type(below)
        await press(pilot, "q", "q")
        assert app.screen is below


async def test_what_was_closed_no_longer_says_where_the_user_stopped(library: Library) -> None:
    app = DeskApp(Session(library, Config()))
    async with app.run_test(size=(120, 40)) as pilot:
        await ready(pilot)
        await press(pilot, "j", "r", "j", "q", "enter", "j", "q")
        stopped = app.session.resume()
    assert stopped is not None
    assert stopped[0] == "brief"
    assert app.session.resume() == stopped


async def test_a_screen_that_stood_ready_has_the_colours_of_a_theme_chosen_since(library: Library) -> None:
    app = DeskApp(Session(library, Config()))
    async with app.run_test(size=(120, 40)) as pilot:
        await ready(pilot)
        await press(pilot, "j", "r")
        dark = look(app).styles
        await press(pilot, "T", "escape")
        assert app.theme == "desk-light"
        await press(pilot, "q")
        app.theme = "desk-dark"
        await press(pilot, "r")
        assert look(app).styles == dark

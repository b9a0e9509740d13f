"""What a key draws: one frame for each, and of an unchanged line nothing new."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from brief.config import Config
from brief.library import Library
from tests.tui.running import picture
from tests.tui.stage import press, settle, still
from tui.app import DeskApp
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


async def test_a_review_that_was_made_ready_is_shown_at_the_size_of_the_terminal_now(library: Library) -> None:
    app = DeskApp(Session(library, Config()))
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await app.prepare_review()
        ready = app._next_review
        await pilot.resize_terminal(80, 24)
        await press(pilot, "j", "r")
        assert app.screen is ready
        narrow = picture(app)
        await press(pilot, "q")
        app._next_review = None
        await press(pilot, "r")
        assert app.screen is not ready
        assert picture(app) == narrow

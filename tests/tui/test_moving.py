"""Moving draws what it changes, wherever the list or the text has scrolled to."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from brief.library import Library
from tests.tui.looks import look
from tests.tui.running import WHOLE, fill, on_screen, picture, running
from tests.tui.stage import press, settle, still
from tests.tui.stories import BRIEFS
from tui.screens.library import LibraryScreen
from tui.session import Target
from tui.widgets.claim_list import Heading

__all__ = ["still"]

pytestmark = pytest.mark.usefixtures("still")

NORTH = Target(("north", "coast", "wire"), WHOLE.story, name=WHOLE.name)


async def test_the_cursor_moves_in_a_list_that_has_scrolled(tmp_path: Path) -> None:
    many = [
        replace(BRIEFS[0], article=replace(BRIEFS[0].article, id=f"many{n:03}", title=f"Ferry {n:03}", sha256=str(n)))
        for n in range(60)
    ]
    with fill(tmp_path / "library", [*BRIEFS, *many]) as library:
        async with on_screen(library, "work", "", size=(80, 24)) as (_, pilot):
            await press(pilot, "q", "G")
            shown = []
            for _ in range(3):
                shown.append([line for line in picture(pilot.app).splitlines()[3:] if line.startswith("›")])
                await press(pilot, "k")
            assert [len(lines) for lines in shown] == [1, 1, 1]
            assert len({lines[0] for lines in shown}) == 3


async def test_up_crosses_the_headings_of_the_facets(library: Library) -> None:
    async with on_screen(library, "brief", NORTH, size=(120, 40)) as (screen, pilot):
        await press(pilot, "G")
        places = [screen.list.cursor]
        while screen.list.cursor > 1:
            await press(pilot, "k")
            assert screen.list.cursor < places[-1]
            assert not isinstance(screen.list.rows[screen.list.cursor], Heading)
            places.append(screen.list.cursor)
        assert len(places) == len(screen.list.claims)


async def test_evidence_is_shrunk_before_the_eyes_in_a_text_that_has_scrolled(library: Library) -> None:
    async with on_screen(library, "brief", NORTH, size=(60, 20)) as (screen, pilot):
        await press(pilot, "j", "j")
        await settle(pilot)
        assert screen.view.scroll_offset.y > 0
        before = look(pilot.app)
        await press(pilot, "left_square_bracket")
        assert look(pilot.app).changed(before)


@pytest.mark.parametrize("colour", ["", "1"])
async def test_the_hit_one_is_on_looks_different_from_the_others(
    library: Library, colour: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if colour:
        monkeypatch.setenv("NO_COLOR", colour)
    async with on_screen(library, "review", NORTH, size=(80, 24)) as (screen, pilot):
        await press(pilot, "slash", *"Larvik", "enter")
        assert len(screen.view.hits) > 1
        before = look(pilot.app)
        await press(pilot, "n")
        assert len(look(pilot.app).changed(before)) == 2


async def test_an_article_that_another_program_took_out_is_not_opened(library: Library) -> None:
    async with on_screen(library, "brief", NORTH, size=(80, 24)) as (_, pilot):
        await press(pilot, "q")
        library.remove(["north"])
        pilot.app.open("brief", NORTH)
        await settle(pilot)
        assert isinstance(pilot.app.screen, LibraryScreen)
        assert "no longer in the library" in picture(pilot.app)


async def test_a_question_asked_while_its_line_is_being_made_can_be_answered(library: Library) -> None:
    async with on_screen(library, "work", "", size=(80, 24)) as (_, pilot):
        await press(pilot, "q")
        screen = pilot.app.screen
        lines = await asyncio.gather(screen.make_prompt(), screen.make_prompt())
        assert lines[0] is lines[1]
        assert all(line.input.is_attached for line in lines)


@pytest.mark.parametrize("name", ["brief", "review", "compare", "export"])
@pytest.mark.parametrize("taken", [(), ("coast",), ("north",), ("north", "coast", "wire")])
async def test_a_screen_opens_on_what_is_left_of_a_story_that_is_gone(
    library: Library, name: str, taken: tuple[str, ...]
) -> None:
    async with running(library, "library") as (app, pilot):
        library.put_stories([])
        if taken:
            library.remove(taken)
        app.open(name, WHOLE)
        await pilot.pause()
        left = [article for article in WHOLE.articles if article not in taken]
        if left and (name != "brief" or left[0] == "north"):
            assert name == app.screen.NAME
            await pilot.press("j", "escape", "q")
        else:
            assert "no longer in the library" in picture(app)
        assert app.screen.NAME == "library"

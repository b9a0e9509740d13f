"""Help, palette, log and members; and hostile words on all of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot

from brief.library import Library
from brief.model import CleaningNote, Flag, Span
from tests.tui.golden import check
from tests.tui.running import SIZES, fill, picture, running
from tests.tui.stories import BRIEFS, HOSTILE_LINE, hostile_ledger
from tui.screens.brief import BriefScreen
from tui.screens.help import HelpScreen
from tui.screens.library import LibraryScreen
from tui.session import Target

NORTH = Target(("north", "coast", "wire"), "larvik-ferry-strike", name="Ferry strike in Larvik")


@pytest.mark.parametrize("size", SIZES)
async def test_help_is_made_from_the_live_keys(library: Library, size: tuple[int, int]) -> None:
    async with running(library, "brief", NORTH, size=size) as (app, pilot):
        await pilot.press("question_mark")
        await pilot.pause()
        check(f"help-brief-{size[0]}x{size[1]}", picture(app))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["library", "brief", "review", "compare"])
async def test_help_cuts_no_words(library: Library, name: str, size: tuple[int, int]) -> None:
    async with running(library, name, *(() if name == "library" else (NORTH,)), size=(size[0], 150)) as (app, pilot):
        await pilot.press("question_mark")
        await pilot.pause()
        shown = " ".join(picture(app).split())
        cut = [line for line in picture(app).splitlines()[3:] if line.split("│")[0].rstrip().endswith("…")]
        assert cut == []
        assert all(entry.help.split()[-1] in shown for entry in app.screen.table.entries)


async def test_typing_in_help_filters_and_enter_runs_the_command(library: Library) -> None:
    async with running(library, "brief", NORTH) as (app, pilot):
        await pilot.press("question_mark", *"accept the claim")
        assert isinstance(app.screen, HelpScreen)
        assert [entry.call for entry in app.screen.table.entries] == ["accept"]
        await pilot.press("enter")
        await until(pilot, lambda: bool(library.verdicts("north")))
        assert isinstance(app.screen, BriefScreen)
        assert [v.decision for v in library.verdicts("north").values()] == ["accepted"]


async def test_the_mouse_goes_through_help_and_a_double_click_runs(library: Library) -> None:
    async with running(library, "brief", NORTH) as (app, pilot):
        await pilot.press("question_mark")
        table = app.screen.table
        table.on_mouse_scroll_down()
        assert table.cursor == 3
        await pilot.press(*"zoom")
        await pilot.click(table, offset=(6, 1), times=2)
        await pilot.pause()
        assert not isinstance(app.screen, HelpScreen)
        assert app.screen.has_class("-zoom-claims")


async def test_help_says_when_nothing_matches_and_escape_clears_then_closes(library: Library) -> None:
    async with running(library, "brief", NORTH) as (app, pilot):
        await pilot.press("question_mark", *"zzz", "enter")
        assert "no such key or command" in picture(app)
        await pilot.press("escape")
        assert "no such key" not in picture(app)
        await pilot.press("escape")
        assert isinstance(app.screen, BriefScreen)


async def test_the_palette_runs_an_action_of_the_screen_below(library: Library) -> None:
    async with running(library, "brief", NORTH) as (app, pilot):
        await pilot.press("ctrl+p", *"left-overs")
        await until(pilot, lambda: "Show or fold web left-overs" in picture(app))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, BriefScreen) and not app.screen.view.is_folded)


async def test_members_are_a_table_with_dated_evidence(library: Library) -> None:
    async with running(library, "members", "", size=(80, 24)) as (app, pilot):
        await until(pilot, lambda: "3 articles" in picture(app))
        check("members-80x24", picture(app))
        await pilot.press("enter", "enter")
        await until(pilot, lambda: isinstance(app.screen, BriefScreen))
        assert app.screen.list.current.facet in ("members", "partners")  # type: ignore[union-attr]


@pytest.mark.parametrize("size", SIZES)
async def test_hostile_words_are_only_ever_words(tmp_path: Path, size: tuple[int, int]) -> None:
    ledger, briefs = hostile_ledger()
    briefs = tuple(
        replace(
            brief,
            article=replace(brief.article, cleaning=(CleaningNote(HOSTILE_LINE, Span(0, 5)),)),
            flags=(Flag("x", HOSTILE_LINE, (Span(0, 5),)),),
        )
        for brief in briefs
    )
    with fill(tmp_path / "hostile", briefs, ledger) as library:
        library.name_story("larvik-ferry-strike", HOSTILE_LINE)
        for name, what in (("library", ()), ("brief", (NORTH,)), ("log", ("north",)), ("members", ("",))):
            async with running(library, name, *what, size=size) as (app, pilot):
                await pilot.press("j", "k", "G", "g")
                shown = picture(app)
                assert "[bold]" in shown or name in ("members", "brief")
                assert not set("\x1b\x07\u202e\u200b") & set(shown)
                await pilot.press("question_mark", "escape")


async def test_the_library_says_what_is_wrong_with_a_failed_article(library: Library) -> None:
    async with running(library, "brief", NORTH) as (app, pilot):
        await pilot.press("q")
        app.intake.extraction.failures["north"] = "E203 [bold]broken"
        assert isinstance(app.screen, LibraryScreen)
        app.screen.list.refresh()
        await pilot.pause()
        assert "failed" in picture(app)


async def until(pilot: Pilot[None], holds: Callable[[], bool]) -> None:
    """Wait for something, however slow the machine."""
    for _ in range(600):
        if holds():
            return
        await pilot.pause(0.02)
    raise AssertionError("it never came")


def test_the_story_has_memberships() -> None:
    assert any(brief.members for brief in BRIEFS)


@pytest.mark.parametrize(
    ("name", "keys", "said"),
    [
        ("library", ["slash"], "enter Done  esc Close"),
        ("library", ["D"], "y Remove  any other key Keep"),
        ("brief", ["f"], "letters in the text Go there  esc Close"),
        ("compare", ["f"], "letters in the text Go there  esc Close"),
        ("review", ["A"], "1-9 Add as  ←→↑↓ Word  [/] End  {/} Start  esc Close"),
        ("review", ["j", "full_stop"], "any other key Leaves it"),
        ("review", ["m"], "enter Done  esc Close"),
    ],
)
async def test_the_line_of_keys_says_what_keys_do_while_something_waits_for_one(
    library: Library, name: str, keys: list[str], said: str
) -> None:
    async with running(library, name, *(() if name == "library" else (NORTH,)), size=(80, 24)) as (app, pilot):
        before = picture(app).splitlines()[-1]
        await pilot.press(*keys)
        await pilot.pause()
        assert picture(app).splitlines()[-1].strip() == said
        await pilot.press("escape")
        await pilot.pause()
        assert picture(app).splitlines()[-1] == before

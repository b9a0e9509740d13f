"""The library screen: the tree, the filter, the preview, tags and marks, and where one stopped."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot

from brief.config import Config
from brief.library import Library
from tests.tui.golden import check
from tests.tui.running import SIZES, picture
from tui.acts.resuming import moment
from tui.app import DeskApp
from tui.content.outline import ArticleRow, StoryRow
from tui.keyboard import keys
from tui.screens.library import LibraryScreen
from tui.session import Session


@asynccontextmanager
async def opened(
    library: Library, size: tuple[int, int] = (120, 40), *, ascii_only: bool = False, config: Config | None = None
) -> AsyncIterator[tuple[DeskApp, LibraryScreen, Pilot[None]]]:
    """The app on its first screen."""
    app = DeskApp(Session(library, config or Config()), ascii_only=ascii_only)
    async with app.run_test(size=size, notifications=True) as pilot:
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, LibraryScreen)
        yield app, screen, pilot


@pytest.mark.parametrize("size", SIZES)
async def test_the_library_as_it_opens(library: Library, size: tuple[int, int]) -> None:
    async with opened(library, size) as (app, _, _):
        check(f"library-{size[0]}x{size[1]}", picture(app))


async def test_the_library_in_plain_ascii(library: Library) -> None:
    async with opened(library, (80, 24), ascii_only=True) as (app, _, _):
        assert picture(app).isascii()
        check("library-ascii-80x24", picture(app))


async def test_a_story_closes_and_opens_and_the_cursor_goes_over_stories(library: Library) -> None:
    async with opened(library) as (_, screen, pilot):
        assert isinstance(screen.current_row(), StoryRow)
        assert len(screen.outline) == 4
        await pilot.press("h")
        assert len(screen.outline) == 1
        await pilot.press("l", "l")
        assert isinstance(screen.current_row(), ArticleRow)
        await pilot.press("j", "h")
        assert isinstance(screen.current_row(), StoryRow)
        await pilot.press("G", "K")
        assert screen.list.cursor == 0


async def test_the_preview_follows_the_cursor(library: Library) -> None:
    async with opened(library) as (app, screen, pilot):
        assert "same event: Larvik" in picture(app)
        await pilot.press("j")
        title = screen.current_heads()[0].title
        assert title[:20] in picture(app)
        assert "of" in picture(app)


async def test_the_filter_works_while_typing_and_escape_brings_the_list_back(library: Library) -> None:
    async with opened(library) as (app, screen, pilot):
        await pilot.press("slash", *"source:coast")
        assert [head.source for head in screen.heads] == ["Coast Daily"]
        assert "filter: source:coast" in picture(app)
        await pilot.press("enter")
        assert screen.focused is screen.list
        await pilot.press("escape")
        assert len(screen.heads) == 3


async def test_an_unknown_field_is_told_and_the_list_stays(library: Library) -> None:
    async with opened(library) as (app, screen, pilot):
        await pilot.press("slash", *"sorce:x")
        assert len(screen.heads) == 3
        assert "Did you mean source?" in picture(app)
        screen.show_all_extracted()
        assert "Did you mean source?" in picture(app), "what comes in meanwhile does not take the place of the hint"
        await pilot.press("escape")
        assert "Did you mean" not in picture(app)


async def test_the_cursor_comes_back_to_its_article_when_the_filter_lets_it(library: Library) -> None:
    async with opened(library) as (_, screen, pilot):
        await pilot.press("j", "j", "slash", *"zebra")
        assert len(screen.outline) == 0
        await pilot.press(*["backspace"] * 5)
        assert screen.list.cursor == 2
        await pilot.press(*"zebra", "escape")
        assert screen.list.cursor == 2


async def test_a_filter_without_hits_says_how_to_get_out(library: Library) -> None:
    async with opened(library) as (app, _, pilot):
        await pilot.press("slash", *"zebra", "enter")
        assert "Nothing matches" in picture(app)


async def test_tags_and_marks_are_kept_and_shown(library: Library) -> None:
    async with opened(library) as (app, screen, pilot):
        await pilot.press("j", "space")
        assert library.marked(screen.heads[0].id)
        await pilot.press("t", *"ferry, today", "enter")
        assert library.tags(screen.heads[0].id) == ("ferry", "today")
        assert "#ferry" in picture(app)
        await pilot.press("slash", *"tag:today", "enter")
        assert len(screen.heads) == 1


async def test_the_order_changes_and_is_kept(library: Library) -> None:
    async with opened(library) as (app, _, pilot):
        await pilot.press("s")
        assert "sorted by claims left to review" in picture(app)
    async with opened(library) as (_, screen, _):
        assert screen.order == "todo"


async def test_the_app_says_where_one_stopped_and_goes_there(library: Library) -> None:
    async with opened(library) as (app, _, pilot):
        await pilot.press("j", "enter")
        await pilot.pause()
        await pilot.press("j", "j", "q")
        await pilot.pause()
        await pilot.pause(0.2)
        assert "Resume" in picture(app)
        kept = app.session.resume()
        assert kept is not None
    async with opened(library) as (app, _, pilot):
        await pilot.press("R")
        await pilot.pause()
        assert app.screen.NAME == "brief"  # type: ignore[attr-defined]
        assert app.screen.list.current.id == kept[1].claim  # type: ignore[attr-defined]


async def test_an_undo_here_takes_back_a_decision_of_another_session(library: Library) -> None:
    claim = next(library.brief("north").claims()).id  # type: ignore[union-attr]
    library.decide("north", claim, "accepted")
    async with opened(library) as (_, screen, pilot):
        await pilot.press("u")
        assert library.verdicts("north") == {}
        assert screen.heads[screen.current_row().index].id == "north"  # type: ignore[union-attr]
        await pilot.press("U")
        assert claim in library.verdicts("north")


async def test_what_another_program_writes_is_seen(library: Library, tmp_path: Path) -> None:
    async with opened(library) as (_, screen, pilot):
        with Library.open(tmp_path / "library") as other:
            other.set_tags("wire", ["late"])
        screen.look()
        await pilot.pause()
        assert [head.tags for head in screen.heads if head.id == "wire"] == [("late",)]


@pytest.mark.parametrize("size", SIZES)
async def test_no_key_of_the_library_fails(library: Library, size: tuple[int, int]) -> None:
    skipped = {"quit", "back", "suspend", "source", "choose", "review", "compare", "export", "members", "log", "work"}
    skipped |= {"resume", "help", "palette", "extract_again", "remove", "split"}
    async with opened(library, size) as (app, screen, pilot):
        for action in keys.on_screen("library"):
            if action.id not in skipped:
                for key in keys.keys_of(action.id, {}):
                    await pilot.press(key)
                    if screen.query("Prompt.-open"):
                        await pilot.press("escape")
        assert app.screen is screen


async def test_the_users_keys_are_used_and_shown(library: Library) -> None:
    config = Config(keymap={"mark": "ctrl+k", "find": "ctrl+f"})
    async with opened(library, config=config) as (app, screen, pilot):
        assert "^f Find" in picture(app)
        await pilot.press("j", "ctrl+k")
        assert library.marked(screen.heads[0].id)


async def test_removing_asks_and_only_another_key_answers(library: Library) -> None:
    async with opened(library) as (app, screen, pilot):
        await pilot.press("G", "D")
        assert "for good?" in picture(app)
        await pilot.press("D")
        assert library.count() == 3
        await pilot.press("D", "y")
        assert library.count() == 2
        assert len(screen.heads) == 2


async def test_stories_are_split_named_and_joined_by_hand(library: Library) -> None:
    async with opened(library) as (_, screen, pilot):
        await pilot.press("N", *(["backspace"] * 30), *"Strike", "enter")
        assert [story.name for story in library.stories()] == ["Strike"]
        await pilot.press("j", "minus")
        assert [len(story.articles) for story in library.stories() if len(story.articles) > 1] == [2]
        for article in ("north", "wire"):
            library.mark(article)
        await pilot.press("plus")
        assert library.story_of("north") == library.story_of("wire")
        assert screen.list.count > 0


async def test_marks_tags_and_stories_are_taken_back_in_turn_with_decisions(library: Library) -> None:
    stories, brief = library.stories(), library.brief("north")
    assert brief is not None
    claim = next(brief.claims()).id
    async with opened(library) as (app, screen, pilot):
        await pilot.press("j")
        (one,) = [head.id for head in screen.current_heads()]
        await pilot.press("t", *"early", "enter", "space")
        assert library.tags(one) == ("early",)
        assert library.marked(one)
        library.decide("north", claim, "accepted")
        await pilot.press("u")
        assert library.verdicts("north") == {}
        await pilot.press("u", "u")
        assert not library.marked(one)
        assert library.tags(one) == ()
        assert "tags early" in picture(app)
        await pilot.press("U", "U")
        assert library.marked(one)
        assert library.tags(one) == ("early",)
        library.mark(one, False)
        await pilot.press("minus", "u")
        assert library.stories() == stories
        await pilot.press("N", *"!", "enter", "u")
        assert library.stories() == stories
        library.split_story(["north"])
        apart = sorted(story.articles for story in library.stories())
        for article in ("north", "wire"):
            library.mark(article)
        await pilot.press("plus")
        assert library.story_of("north") == library.story_of("wire")
        await pilot.press("u")
        assert sorted(story.articles for story in library.stories()) == apart


async def test_the_sources_of_changed_stories_are_compared_anew_also_after_undo(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled: list[set[str]] = []
    async with opened(library) as (app, _, pilot):
        monkeypatch.setattr(app.intake, "settle", lambda articles: settled.append(set(articles)))
        await pilot.press("j", "minus", "u", "U")
        assert settled.count({"north", "coast", "wire"}) == 3
        await pilot.press("t", *"early", "enter", "u")
        assert settled.count({"north", "coast", "wire"}) == 3


def test_an_article_that_stands_alone_by_now_contradicts_nobody(library: Library) -> None:
    assert any(head.conflicts for head in library.heads())
    for article in ("north", "coast"):
        library.split_story([article])
    assert [head.conflicts for head in library.heads()] == [0, 0, 0]


def test_an_article_whose_story_was_removed_contradicts_nobody(library: Library) -> None:
    library.remove(["north", "coast"])
    assert [head.conflicts for head in library.heads()] == [0]


async def test_an_unknown_status_is_a_hint_and_not_an_empty_list(library: Library) -> None:
    async with opened(library) as (app, screen, pilot):
        await pilot.press("slash", *"source:coast status:fonding", "enter")
        assert "No claim has the status 'fonding'. Statuses: full, founding" in picture(app)
        assert [head.id for head in screen.heads] == ["coast"]
        await pilot.press("escape", "slash", *"status:join", "enter")
        assert "Did you mean joining?" in picture(app)
        assert len(screen.heads) == 3
        await pilot.press("escape", "slash", *"status:former", "enter")
        assert "Nothing matches" in picture(app)


async def test_a_hit_in_the_text_is_shown_beside_the_list(library: Library) -> None:
    async with opened(library) as (app, screen, pilot):
        await pilot.press("slash", *"mediator", "enter", "j")
        assert [head.id for head in screen.heads] == ["north"]
        assert "→" in picture(app)
        assert "The mediator" in picture(app) or "mediator is" in picture(app)


async def test_keys_typed_ahead_go_to_what_the_keys_before_them_open(library: Library) -> None:
    async with opened(library) as (app, screen, pilot):
        for key in ("slash", *"mediator", "enter", "enter", "question_mark", *"jump"):
            app.post_message(events.Key(key, key if len(key) == 1 else None))
        for _ in range(200):
            await pilot.pause(0.02)
            if "filter › jump" in picture(app):
                break
        assert screen.query_text == "mediator"
        assert [type(one).__name__ for one in app.screen_stack] == ["LibraryScreen", "CompareScreen", "HelpScreen"]
        assert "filter › jump" in picture(app)


async def test_an_unknown_path_is_refused_in_one_line_and_nothing_else_happens(library: Library) -> None:
    async with opened(library) as (app, screen, pilot):
        await pilot.press("i", *"nowhere.txt", "enter")
        for _ in range(600):
            await pilot.pause(0.02)
            if len(app.intake.setbacks):
                break
        (setback,) = app.intake.setbacks
        assert setback.why.startswith("E102")
        assert "nowhere.txt" in setback.why
        assert library.count() == 3
        assert screen.is_current


async def test_enter_goes_on_where_the_user_stopped_until_another_key_was_pressed(library: Library) -> None:
    async with opened(library) as (app, _, pilot):
        await pilot.press("j", "enter", "j")
        claim = app.screen.list.current.id
    async with opened(library) as (app, _, pilot):
        line = picture(app).splitlines()[1]
        assert "claim 2 of 3  (today " in line
        assert line.endswith("enter")
        await pilot.press("enter")
        assert app.screen.list.current.id == claim
        await pilot.press("q")
        await pilot.pause(0.3)
        assert picture(app).splitlines()[1].endswith("R")


def test_when_one_stopped_is_said_as_people_say_it() -> None:
    now = datetime(2026, 11, 19, 12, 0).astimezone()
    for at, said in (
        (datetime(2026, 11, 19, 9, 5), "today 09:05"),
        (datetime(2026, 11, 18, 18, 2), "yesterday 18:02"),
        (datetime(2026, 11, 17, 18, 2), "17 Nov 18:02"),
    ):
        assert moment(at.astimezone().isoformat(), now) == said
    assert moment("nonsense", now) == moment(None, now) == ""

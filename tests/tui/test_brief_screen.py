"""The article's screen: text and claims move each other, facets, jump labels, finding, deciding."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot

from brief.library import Library
from brief.model import FACETS, Span
from tests.tui.golden import check
from tests.tui.running import SIZES, picture, running
from tui.app import DeskApp
from tui.keyboard import keys
from tui.screens.brief import BriefScreen
from tui.session import Target

NORTH = Target(("north", "coast", "wire"), "larvik-ferry-strike", name="Ferry strike in Larvik")


def brief_screen(app: DeskApp) -> BriefScreen:
    assert isinstance(app.screen, BriefScreen)
    return app.screen


def current(app: DeskApp) -> str:
    claim = brief_screen(app).list.current
    assert claim is not None
    return claim.id


@pytest.mark.parametrize("size", SIZES)
async def test_an_article_as_it_opens(library: Library, size: tuple[int, int]) -> None:
    async with running(library, "brief", NORTH, size=size) as (app, _):
        check(f"brief-{size[0]}x{size[1]}", picture(app))


async def test_an_article_in_plain_ascii(library: Library) -> None:
    async with running(library, "brief", NORTH, size=(80, 24), ascii_only=True) as (app, _):
        assert picture(app).isascii()


async def test_the_list_moves_the_text_and_a_click_in_the_text_moves_the_list(library: Library) -> None:
    async with running(library, "brief", NORTH) as (app, pilot):
        screen = brief_screen(app)
        before = screen.view.current
        await pilot.press("j")
        assert screen.view.current != before
        assert screen.view.current[0] == screen.list.current.evidence[0]  # type: ignore[union-attr]
        x, y = cell_of(screen, "Tove Hagen")
        await pilot.click("#text", offset=(x, y))
        assert current(app) == "who:tove-hagen"


@pytest.mark.parametrize("key", ["j", "k", "down", "up", "g", "G", "enter", "f", "y", "a"])
async def test_in_the_text_a_facet_without_claims_is_nowhere_to_go(library: Library, key: str) -> None:
    async with running(library, "brief", NORTH) as (app, pilot):
        empty = next(n for n, facet in enumerate(FACETS, 1) if not getattr(brief_screen(app).brief, facet))
        await pilot.press("tab", str(empty), key, "escape", "0")
        assert brief_screen(app).list.current is not None
    assert not library.verdicts("north")


async def test_a_claim_added_and_taken_back_is_gone_from_list_and_count_and_told_in_words(library: Library) -> None:
    async with running(library, "brief", NORTH) as (app, pilot):
        before = picture(app).splitlines()[0]
        await pilot.press("slash", *"crews", "enter", "A", "9", "enter")
        await pilot.pause()
        assert "11 claims · 1 decided" in picture(app)
        for _ in range(2):
            await pilot.press("u")
            await pilot.pause()
            assert "Undone: credits crews" in picture(app)
            assert picture(app).splitlines()[0] == before
            assert len(brief_screen(app).list.claims) == 10
            await pilot.press("U")
            await pilot.pause()
            assert "Done again: credits crews" in picture(app)
            assert "11 claims · 1 decided" in picture(app)
        assert current(app).startswith("credits:")


async def test_in_the_text_the_keys_go_in_the_texts_order(library: Library) -> None:
    async with running(library, "brief", NORTH) as (app, pilot):
        screen = brief_screen(app)
        await pilot.press("g", "tab", "k", *"k" * 12)
        starts = []
        for _ in range(9):
            starts.append(screen.list.current.evidence[0].start)  # type: ignore[union-attr]
            await pilot.press("j")
        assert starts == sorted(starts)


async def test_a_facet_key_shows_only_its_claims_and_zero_all(library: Library) -> None:
    async with running(library, "brief", NORTH) as (app, pilot):
        await pilot.press("2")
        assert {row.facet for row in brief_screen(app).list.rows} == {"where"}
        assert brief_screen(app).view.facet == "where"
        await pilot.press("0")
        assert len({row.facet for row in brief_screen(app).list.rows}) > 3
        await pilot.press("3", "escape")
        assert brief_screen(app).view.facet is None


async def test_jump_labels_take_the_next_key_and_go_there(library: Library) -> None:
    async with running(library, "brief", NORTH) as (app, pilot):
        screen = brief_screen(app)
        await pilot.press("f")
        offset, label = list(screen.view.labels.items())[-1]
        await pilot.press(*label)
        assert screen.view.labels == {}
        assert any(span.start == offset for span in screen.list.current.evidence)  # type: ignore[union-attr]
        await pilot.press("f", "escape")
        assert screen.view.labels == {}
        assert screen.capture is None


async def test_finding_goes_from_hit_to_hit_round_the_end(library: Library) -> None:
    async with running(library, "brief", NORTH) as (app, pilot):
        screen = brief_screen(app)
        await pilot.press("slash", *"league")
        assert len(screen.view.hits) == 3
        assert "hit 1 of 3" in picture(app)
        await pilot.press("enter", "N")
        assert "hit 3 of 3" in picture(app)
        await pilot.press("n", "escape")
        assert screen.view.hits == []


async def test_left_overs_are_folded_shown_and_raw(library: Library) -> None:
    async with running(library, "brief", NORTH) as (app, pilot):
        assert "left over: Subscribe" in picture(app)
        await pilot.press("b")
        assert "left over" not in picture(app)
        assert "Subscribe to our morning letter." in picture(app)
        await pilot.press("b", "v")
        assert "as it came" in picture(app)


async def test_a_verdict_is_on_disk_shows_at_once_and_is_undone(library: Library) -> None:
    async with running(library, "brief", NORTH) as (app, pilot):
        first = current(app)
        await pilot.press("a", "x")
        kept = library.verdicts("north")
        assert kept[first].decision == "accepted"
        assert len(kept) == 2
        assert "2 decided" in picture(app)
        await pilot.press("u", "u")
        assert library.verdicts("north") == {}
        await pilot.press("U")
        assert set(library.verdicts("north")) == {first}
        assert current(app) == first


async def test_what_the_other_sources_say_stands_beside_the_claim(library: Library) -> None:
    async with running(library, "brief", NORTH) as (app, pilot):
        screen = brief_screen(app)
        conflicting = next(claim for claim, relation in screen.list.relations.items() if relation == "conflict")
        screen.select(conflicting)
        await pilot.pause()
        assert "conflict: counts differ" in picture(app)
        assert "≠" in picture(app)


async def test_the_next_article_is_the_next_of_the_list(library: Library) -> None:
    async with running(library, "brief", NORTH) as (app, pilot):
        order = list(app.session.order)
        await pilot.press("J")
        after = brief_screen(app).article
        assert after is not None
        assert after.id == order[order.index("north") + 1]
        await pilot.press("K")
        assert brief_screen(app).article.id == "north"  # type: ignore[union-attr]


async def test_zoom_gives_one_pane_the_screen(library: Library) -> None:
    async with running(library, "brief", NORTH, size=(80, 24)) as (app, pilot):
        await pilot.press("z")
        assert "Article" not in picture(app)
        await pilot.press("z", "tab", "z")
        assert "Claims" not in picture(app)


async def test_the_log_leads_back_to_the_place_in_the_text(library: Library) -> None:
    async with running(library, "brief", NORTH) as (app, pilot):
        await pilot.press("L")
        await pilot.pause()
        assert "LOG" in picture(app)
        await pilot.press("q")
        assert isinstance(app.screen, BriefScreen)


async def test_the_current_claim_is_copied_with_its_words_and_place(library: Library) -> None:
    async with running(library, "brief", NORTH) as (app, pilot):
        await pilot.press("y")
        assert app.clipboard.startswith("who: Ingrid Solberg")
        assert "Northern Post, 2025-03-03, sentence" in app.clipboard


async def test_selected_words_are_the_articles_own(library: Library) -> None:
    async with running(library, "brief", NORTH) as (app, pilot):
        screen = brief_screen(app)
        await pilot.pause(0.2)  # what the mouse hits is known once it is painted
        x, y = cell_of(screen, "Tove Hagen")
        await pilot.mouse_down("#text", offset=(x, y))
        await pilot.hover("#text", offset=(x + 9, y))
        await pilot.mouse_up("#text", offset=(x + 9, y))
        text = screen.article.text  # type: ignore[union-attr]
        start = text.index("Tove Hagen")
        assert screen.view.selected == Span(start, start + len("Tove Hagen"))
        await pilot.press("y")
        assert app.clipboard == "Tove Hagen"


@pytest.mark.parametrize("size", SIZES)
async def test_resizing_at_any_moment_keeps_the_claim_in_view(library: Library, size: tuple[int, int]) -> None:
    async with running(library, "brief", NORTH) as (app, pilot):
        await pilot.press("G")
        claim = current(app)
        for width, height in (size, (200, 60), (61, 21), size):
            await pilot.resize_terminal(width, height)
        assert current(app) == claim
        view = brief_screen(app).view
        first = view.current[0].start
        assert any(line.span.start <= first < line.span.end for line in view.lines_in_view())


@pytest.mark.parametrize("size", SIZES)
async def test_no_key_of_the_article_fails(library: Library, size: tuple[int, int]) -> None:
    skipped = {"quit", "back", "suspend", "source", "edit_outside", "review", "compare", "export", "log", "help"}
    async with running(library, "brief", NORTH, size=size) as (app, pilot):
        for action in keys.on_screen("brief"):
            if action.id in skipped:
                continue
            for key in keys.keys_of(action.id, {}):
                await pilot.press(key)
                await leave_what_opened(app, pilot)
        assert isinstance(app.screen, BriefScreen)


@pytest.mark.parametrize("theme", ["desk-light", "contrast", "ansi-dark", "ansi-light", "nord"])
async def test_every_kind_of_theme_draws_the_same_words(library: Library, theme: str) -> None:
    async with running(library, "brief", NORTH) as (app, pilot):
        before = picture(app)
        app.theme = theme
        await pilot.pause()
        assert picture(app) == before


async def test_without_colour_the_meaning_stays_in_attributes(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with running(library, "brief", NORTH) as (app, _):
        styles = [s.style for strip in app.screen._compositor.render_strips() for s in strip if s.style]
        assert all(style.color is None and style.bgcolor is None for style in styles)
        assert any(style.underline for style in styles)
        assert any(style.reverse for style in styles)


async def leave_what_opened(app: DeskApp, pilot: Pilot[None]) -> None:
    """Close dialogs, prompts and pending single keys."""
    for _ in range(3):
        screen = app.screen
        if isinstance(screen, BriefScreen) and screen.capture is None and not screen.query("Prompt.-open"):
            return
        await pilot.press("escape")


def cell_of(screen: BriefScreen, words: str) -> tuple[int, int]:
    """Column and row of the words in the text widget."""
    for y in range(screen.view.size.height):
        x = screen.view.render_line(y).text.find(words)
        if x >= 0:
            return x, y
    raise AssertionError(f"{words} is not in view")

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest

from brief.model import Ledger
from tests.tui.running import SIZES, WHOLE, assert_golden, fill, on_screen, picture
from tests.tui.stories import BRIEFS, LEDGER, hostile_ledger
from tui.keyboard import keys
from tui.screens.compare import CompareScreen
from tui.session import Target


def test_every_key_of_the_table_does_something() -> None:
    assert keys.missing("compare", dir(CompareScreen)) == []


async def test_differences_come_by_weight_and_the_texts_follow(tmp_path: Path) -> None:
    async with on_screen(fill(tmp_path), "compare", WHOLE) as (screen, pilot):
        assert [row.relation for row in screen.rows] == ["conflict", "stage", "only", "only", "only", "agree", "agree"]
        assert screen.row.relation == "conflict"
        band = screen.view.bands[screen.view.current_band]
        assert band.cells[0].text[slice(*band.cells[0].span)].startswith("Ferry crews in Larvik stopped")
        await pilot.press("n")
        assert screen.row.relation == "stage"
        await pilot.press("n")
        assert screen.row.relation == "conflict"
        await pilot.press("N")
        assert screen.row.relation == "stage"
        while screen.wanted.relation != "only":
            await pilot.press("F")
        await pilot.press("G", "N", "N")
        assert screen.row.relation == "only"
        assert screen.ledger_list.cursor == 0
        await pilot.press("n", "n")
        assert screen.ledger_list.cursor == 2


async def test_the_texts_can_be_read_while_the_ledger_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    go_on = Event()

    def slow(*_: object) -> None:
        go_on.wait(10)

    library = fill(tmp_path)
    library.put_stories([])
    monkeypatch.setattr(CompareScreen, "make_ledger", slow)
    async with on_screen(library, "compare", Target(("north", "coast"))) as (screen, pilot):
        shown = picture(pilot.app)
        go_on.set()
        assert "Laying the sources side by side" in shown
        assert "A  Northern Post" in shown
        assert screen.view.bands[0].cells[1].text == BRIEFS[1].article.text


async def test_a_row_brings_the_sources_that_tell_it(tmp_path: Path) -> None:
    async with on_screen(fill(tmp_path), "compare", WHOLE) as (screen, pilot):
        await pilot.press("right_square_bracket")
        assert screen.shown == ("north", "wire")
        assert "C  Skagerrak Wire" in picture(pilot.app)
        await pilot.press("n", "N")
        assert set(screen.shown) == {"north", "coast"}
        await pilot.press("s")
        assert screen.shown == ("coast", "north")
        assert "B  Coast Daily" in picture(pilot.app)
        await pilot.press("left_square_bracket")
        assert screen.shown[0] == "coast"


async def test_three_columns_where_there_is_room(tmp_path: Path) -> None:
    async with on_screen(fill(tmp_path), "compare", WHOLE) as (screen, pilot):
        await pilot.press("plus")
        assert screen.columns == 3
        await pilot.press("plus")
        assert screen.columns == 2
        await pilot.resize_terminal(80, 24)
        await pilot.press("plus")
        assert screen.columns == 2
        assert "Three columns need" in picture(pilot.app)


async def test_filters(tmp_path: Path) -> None:
    async with on_screen(fill(tmp_path), "compare", WHOLE) as (screen, pilot):
        await pilot.press("d")
        assert all(row.relation != "agree" for row in screen.rows)
        assert all(band.is_difference for band in screen.view.bands)
        await pilot.press("8")
        assert {row.kind for row in screen.rows} == {"numbers"}
        await pilot.press("F")
        assert {row.relation for row in screen.rows} == {"conflict"}
        await pilot.press("4")
        assert screen.rows == []
        assert "esc shows all" in picture(pilot.app)
        for key in ("n", "a", "m", "less_than_sign", "enter", "y", "t", "t", "f"):
            await pilot.press(key)
        await pilot.press("escape")  # ends the jump
        await pilot.press("escape")
        assert len(screen.rows) == len(LEDGER.rows)


async def test_a_row_is_decided_for_the_shown_sources_as_one_step(tmp_path: Path) -> None:
    library = fill(tmp_path)
    async with on_screen(library, "compare", WHOLE) as (screen, pilot):
        row = screen.row
        await pilot.press("a")
        assert {library.verdicts(one)[row.claims[one][0]].decision for one in ("north", "coast")} == {"accepted"}
        assert screen.row is not row
        await pilot.press("u")
        assert library.verdicts("north") == library.verdicts("coast") == {}
        assert screen.row.id == row.id
        await pilot.press("U", "x")
        assert library.verdicts("north")[row.claims["north"][0]].decision == "rejected"
        await pilot.press("g", "m", *"ring", "enter")
        assert library.verdicts("north")[row.claims["north"][0]].note == "ring"
        assert library.verdicts("north")[row.claims["north"][0]].decision == "rejected"


async def test_a_preferred_wording_is_kept_for_the_brief(tmp_path: Path) -> None:
    library = fill(tmp_path)
    assert WHOLE.story is not None
    async with on_screen(library, "compare", WHOLE) as (screen, pilot):
        row = screen.row.id
        await pilot.press("greater_than_sign")
        assert library.preferred(WHOLE.story) == {row: "coast"}
        assert "*380" in picture(pilot.app)
        await pilot.press("less_than_sign")
        assert library.preferred(WHOLE.story) == {row: "north"}
        await pilot.press("less_than_sign")
        assert library.preferred(WHOLE.story) == {}


async def test_the_ledger_in_words_and_back_to_the_evidence(tmp_path: Path) -> None:
    async with on_screen(fill(tmp_path), "compare", WHOLE) as (screen, pilot):
        await pilot.press("t")
        assert "numbers · crews voted — counts differ" in picture(pilot.app)
        assert "not stated" in picture(pilot.app)
        await pilot.press("enter")
        assert not screen.is_claims_view
        await pilot.press("enter")
        assert type(pilot.app.screen).__name__ == "BriefScreen"
        await pilot.press("q", "r")
        assert type(pilot.app.screen).__name__ == "ReviewScreen"
        assert pilot.app.screen.review.current.claim.facet == "numbers"
        await pilot.press("q", "E")
        assert type(pilot.app.screen).__name__ == "ExportScreen"


async def test_values_have_letters_to_jump_to(tmp_path: Path) -> None:
    async with on_screen(fill(tmp_path), "compare", WHOLE) as (screen, pilot):
        await pilot.press("f")
        spots = screen.view.values_in_view()
        letter = next(label for spot, label in screen.view._labels.items() if spots[spot] == screen.rows[3].id)
        await pilot.press(letter)
        assert screen.row.point == "Hirtshals"
        await pilot.press("f", "escape")
        assert screen.view._labels == {}


async def test_clicks_choose_values_and_rows(tmp_path: Path) -> None:
    async with on_screen(fill(tmp_path), "compare", WHOLE) as (screen, pilot):
        spots = screen.view.values_in_view()
        band, column, offset = next(spot for spot, row in spots.items() if row == screen.rows[2].id)
        y = screen.view._layout.starts[band] - screen.view.scroll_offset.y
        cell = screen.view.bands[band].cells[column]
        x = screen.view._layout.column_start(column) + offset - cell.span.start
        await pilot.click(screen.view, offset=(x + 1, y))
        assert screen.row.point == "Tove Hagen"
        await pilot.click(screen.ledger_list, offset=(5, 0))
        assert screen.row.relation == "conflict"


async def test_inline_words_zoom_find_copy(tmp_path: Path) -> None:
    async with on_screen(fill(tmp_path), "compare", WHOLE) as (screen, pilot):
        await pilot.press("v")
        assert screen.view.is_inline
        await pilot.press("v", "w", "w", "z", "z", "tab", "z", "z", "ctrl+d", "ctrl+u", "pagedown", "space", "G", "g")
        await pilot.press("slash", *"hirtshals", "enter")
        assert screen.row.point == "Hirtshals"
        await pilot.press("y")
        assert "“Hirtshals”" in pilot.app.clipboard


async def test_articles_without_a_kept_ledger_are_laid_side_by_side_aside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import brief.story.ledger as room

    monkeypatch.setattr(
        room, "ledger", lambda briefs: Ledger(articles=tuple(b.article for b in briefs), rows=LEDGER.rows)
    )
    async with on_screen(fill(tmp_path), "compare", Target(("coast", "north"), name="two")) as (screen, pilot):
        await pilot.press("n", "t", "t")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert [a.id for a in screen.ledger.articles] == ["coast", "north"]
        await pilot.press("less_than_sign")
        assert "no story" in picture(pilot.app)


async def test_a_failing_ledger_is_said_and_ends_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import brief.story.ledger as room

    def fail(_: object) -> Ledger:
        raise ValueError("[/x] no room")

    monkeypatch.setattr(room, "ledger", fail)
    async with on_screen(fill(tmp_path), "compare", Target(("coast", "north"))) as (_, pilot):
        for _ in range(5):
            await pilot.pause(0.05)
        assert "[/x] no room" in picture(pilot.app)


async def test_one_article_and_none(tmp_path: Path) -> None:
    async with on_screen(fill(tmp_path), "compare", Target(("wire",))) as (screen, pilot):
        await pilot.app.workers.wait_for_complete()
        await pilot.press("n", "s", "right_square_bracket", "plus", "a", "f", "t", "escape")
        assert screen.columns == 1
    async with on_screen(fill(tmp_path), "compare", Target(())) as (_, pilot):
        await pilot.press("n", "s", "a", "t", "f", "enter", "E", "escape")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("look", ["colour", "no-colour", "ascii"])
async def test_golden_compare(
    tmp_path: Path, size: tuple[int, int], look: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if look == "no-colour":
        monkeypatch.setenv("NO_COLOR", "1")
    async with on_screen(fill(tmp_path), "compare", WHOLE, size=size, ascii_only=look == "ascii") as (_, pilot):
        name = "ascii" if look == "ascii" else "marks"
        assert_golden(f"compare_{size[0]}x{size[1]}_{name}", pilot.app)
        assert look != "ascii" or picture(pilot.app).isascii()


@pytest.mark.parametrize("size", SIZES)
async def test_hostile_words_show_and_do_nothing(tmp_path: Path, size: tuple[int, int]) -> None:
    ledger, briefs = hostile_ledger()
    async with on_screen(fill(tmp_path, briefs, ledger), "compare", WHOLE, size=size) as (_, pilot):
        for key in ("n", "t", "t", "v", "d", "a", "plus", "y", "f", "escape", "z", "z", "G"):
            await pilot.press(key)
        assert "[bold]" in picture(pilot.app)
        assert len(BRIEFS) == len(briefs)

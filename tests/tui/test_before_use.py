"""What must be seen before an article is used: an embargo, an editor's note, a brief that was made otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from textual.app import App

from brief.library import Library
from brief.model import Article, Metadata
from tests.tui.looks import look
from tests.tui.running import SIZES, WHOLE, fill, on_screen, picture
from tests.tui.stage import press, settle, still
from tests.tui.stories import BRIEFS, MAKER
from tui.session import Target
from tui.widgets.banner import EMBARGO, urgent

__all__ = ["still"]

pytestmark = pytest.mark.usefixtures("still")

MOMENT = "2031-05-16T06:00:00Z"
NORTH = Target(("north", "coast", "wire"), WHOLE.story, name=WHOLE.name)


@pytest.fixture
def held(tmp_path: Path) -> Iterator[Library]:
    """The story, with one of its articles under embargo."""
    stated = Metadata(embargo=MOMENT, note="[CORRECTS] a name in paragraph 2")
    briefs = [
        replace(brief, article=replace(brief.article, metadata=stated)) if brief.id == "north" else brief
        for brief in BRIEFS
    ]
    with fill(tmp_path / "held", briefs) as opened:
        yield opened


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("screen", ["brief", "review", "compare", "export"])
async def test_an_embargo_stands_above_the_article_at_every_size(
    held: Library, screen: str, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with on_screen(held, screen, NORTH, size=size) as (_, pilot):
        await settle(pilot)
        shown = look(pilot.app)
        place = next(y for y, words in enumerate(shown.text) if f"EMBARGO until {MOMENT}" in words)
        assert place <= 2
        assert f"0-{size[0]} ^br" in shown.styles[place]  # over the whole line, heavy and reversed
        assert shown.text[place + 1].startswith(" note to editors")


@pytest.mark.parametrize(("note", "style"), [("WITHDRAWN: wrong port", EMBARGO), ("adds quote", "warning")])
def test_what_its_sender_has_taken_back_is_as_loud(note: str, style: str) -> None:
    assert [names for _, names in urgent(Article(id="a", text="Words.", metadata=Metadata(note=note)))] == [style]


async def test_the_library_marks_what_is_under_embargo(held: Library) -> None:
    async with on_screen(held, "work", "", size=(80, 24)) as (_, pilot):
        await press(pilot, "q")
        rows = [row for row in picture(pilot.app).splitlines() if "EMBARGO" in row]
        assert len(rows) == 1
        assert "EMBARGO Ferry crews" in rows[0]


async def test_the_mark_goes_with_the_article(held: Library) -> None:
    async with on_screen(held, "brief", NORTH) as (screen, pilot):
        await press(pilot, "K")
        assert screen.article.id != "north"
        assert "EMBARGO" not in picture(pilot.app)


async def test_nothing_leaves_under_embargo_without_a_second_key(
    held: Library, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    copied: list[str] = []
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(App, "copy_to_clipboard", lambda _, text: copied.append(text))
    async with on_screen(held, "export", NORTH) as (screen, pilot):
        await press(pilot, "y")
        assert f"EMBARGO until {MOMENT}: not for publication before." in picture(pilot.app)
        await press(pilot, "y")
        assert not copied
        await press(pilot, "y", "E")
        assert len(copied) == 1
        await press(pilot, "w", "w", "enter")
        assert screen.written is None
        await press(pilot, "w", "E", "enter")
        assert screen.written is not None
        assert MOMENT in screen.written.read_text(encoding="utf-8")


async def test_without_an_embargo_nothing_is_asked(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    copied: list[str] = []
    monkeypatch.setattr(App, "copy_to_clipboard", lambda _, text: copied.append(text))
    async with on_screen(library, "export", NORTH) as (_, pilot):
        await press(pilot, "y")
        assert len(copied) == 1


@pytest.mark.parametrize(("maker", "is_outdated"), [("hand", False), ("en_core_web_sm 3.8.0 9", True)])
async def test_a_brief_that_was_made_otherwise_says_so_and_one_key_makes_it_anew(
    library: Library, maker: str, is_outdated: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = f"{MAKER.model} {MAKER.version} {MAKER.rules}"
    monkeypatch.setattr("tui.ready.made_now", lambda _: made if maker == "hand" else maker)
    asked: list[list[str]] = []
    monkeypatch.setattr("tui.work.intake.Intake.extract", lambda _, ids: asked.append(list(ids)))
    async with on_screen(library, "work", "") as (_, pilot):
        await press(pilot, "q")
        rows = picture(pilot.app)
        assert ("outdated" in rows) is is_outdated
        pilot.app.open("brief", NORTH)
        await settle(pilot)
        assert ("X extracts it again" in picture(pilot.app)) is is_outdated
        await press(pilot, "X")
        assert asked == [["north"]]

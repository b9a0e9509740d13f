from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from brief.library import Library
from brief.model import Brief, Span
from tests.tui.running import fill, on_screen, picture
from tests.tui.stories import BRIEFS
from tui.screens.compare import CompareScreen
from tui.session import Target


def newer(brief: Brief) -> Brief:
    """The report with another count of its crews, as its newspaper corrected it."""
    text = brief.article.text.replace("420 of them", "460 of them")
    numbers = tuple(replace(one, value=460.0) if one.value == 420 else one for one in brief.numbers)
    return replace(brief, article=replace(brief.article, text=text, sha256="new"), numbers=numbers)


def corrected(folder: Path) -> Library:
    """The invented story, in which every claim of the first report was accepted before its correction came."""
    library = fill(folder)
    for claim in BRIEFS[0].claims():
        library.decide("north", claim.id, "accepted")
    brief = newer(BRIEFS[0])
    assert library.add(brief.article)
    library.put_brief(brief)
    return library


async def settled(pilot: Any) -> CompareScreen:
    for _ in range(200):
        await pilot.pause(0.02)
        if isinstance(pilot.app.screen, CompareScreen) and pilot.app.screen.rows:
            return pilot.app.screen
    raise AssertionError(picture(pilot.app))


async def open_versions(pilot: Any, screen: Any) -> CompareScreen:
    """From the library, with the cursor on the corrected article."""
    screen.stand_on("north")
    await pilot.press("C")
    return await settled(pilot)


async def test_the_versions_of_an_article_stand_side_by_side(tmp_path: Path) -> None:
    async with on_screen(corrected(tmp_path), "brief", Target(("north",))) as (_, pilot):
        await pilot.press("C")
        screen = await settled(pilot)
        shown = picture(pilot.app)
        assert screen.shown == ("north-v1", "north")
        assert "VERSIONS" in shown
        assert "A  version 1   Northern Post" in shown
        assert "B  now   Northern Post" in shown
        assert screen.row.relation == "conflict"
        assert "420" in shown
        assert "460" in shown


@pytest.mark.parametrize("key", ["enter", "r"])
async def test_what_a_version_changed_asks_again_and_leads_to_the_present_text(tmp_path: Path, key: str) -> None:
    library = corrected(tmp_path)
    again = set(library.asked_again("north"))
    assert again
    async with on_screen(library, "library") as (listed, pilot):
        screen = await open_versions(pilot, listed)
        place = next(n for n, row in enumerate(screen.rows) if again & set(row.claims.get("north", ())))
        screen.ledger_list.cursor = place
        await pilot.pause()
        assert "it asks again" in screen.reason.words
        assert all(claim not in again for claim, _ in screen.verdicts["north"].items())
        await pilot.press(key)
        await pilot.pause()
        assert "460 of them" in picture(pilot.app)
        assert ("brief" if key == "enter" else "review") == pilot.app.screen.NAME


async def test_deciding_beside_an_earlier_version_decides_the_present_one(tmp_path: Path) -> None:
    library = corrected(tmp_path)
    again = set(library.asked_again("north"))
    async with on_screen(library, "library") as (listed, pilot):
        screen = await open_versions(pilot, listed)
        screen.ledger_list.cursor = next(
            n for n, row in enumerate(screen.rows) if again & set(row.claims.get("north", ()))
        )
        await pilot.press("a")
        await pilot.pause()
        assert len(library.asked_again("north")) < len(again)


async def test_an_article_of_one_version_says_so(tmp_path: Path) -> None:
    async with on_screen(fill(tmp_path), "library") as (listed, pilot):
        listed.stand_on("coast")
        await pilot.press("C")
        await pilot.pause()
        assert "No earlier version is kept" in picture(pilot.app)


def test_the_claims_of_a_version_are_kept_with_it(tmp_path: Path) -> None:
    library = corrected(tmp_path)
    (kept,) = library.version_briefs("north")
    assert kept is not None
    assert {claim.id for claim in kept.claims()} == {claim.id for claim in BRIEFS[0].claims()}
    assert kept.article.text == BRIEFS[0].article.text
    assert kept.who[0].evidence[0] != Span(0, 0)

"""Long work behind the screens: what came, how far it is, what did not work, and how it goes on."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from brief.config import Config
from brief.library import Library
from brief.model import Article
from tests.tui.running import picture, running
from tests.tui.stories import BRIEFS
from tui.app import DeskApp
from tui.screens.help import HelpScreen
from tui.session import Session
from tui.work.intake import ADDING, AGAIN
from tui.work.pace import Pace, duration
from tui.work.setbacks import MOST, Setback, Setbacks

PROSE = "The council agreed on Monday to rebuild bridge {}, and the mayor thanked everyone who had taken part."


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """A folder with three articles, two of them the same, and a file that is none."""
    folder = tmp_path / "inbox"
    folder.mkdir()
    for number in (1, 2):
        (folder / f"a{number}.txt").write_text(PROSE.format(number))
    (folder / "copy.txt").write_text(PROSE.format(1))
    (folder / "bad.bin").write_bytes(b"\0\1")
    return folder


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    """A library that wants no seeds, and a worker that starts no model."""
    monkeypatch.setattr("tui.work.extraction.Extraction._run", idle)
    library = Library.open(tmp_path / "library", reviewer="tester")
    library.set_setting("seeded", True)
    return library


async def idle(self: object) -> None:
    """Extract nothing."""


async def until(pilot: Pilot[None], holds: Callable[[], bool]) -> None:
    """Wait for something, however slow the machine."""
    for _ in range(1500):
        if holds():
            return
        await pilot.pause(0.02)
    raise AssertionError("it never came")


async def test_a_folder_comes_in_as_brief_add_does_it(empty: Library, inbox: Path) -> None:
    async with running(empty, "work") as (app, pilot):
        app.intake.add([str(inbox)])
        await until(pilot, lambda: not app.intake.adding.words and len(app.intake.setbacks) == 1)
        assert empty.count() == 2
        (setback,) = app.intake.setbacks
        assert (setback.kind, setback.again) == ("refused", str(inbox / "bad.bin"))
        assert app.intake.extraction.left == 2
        await pilot.pause(0.1)
        assert "E104" in picture(app)
        assert not empty.setting(ADDING)


async def test_what_was_refused_is_tried_again_and_then_goes(empty: Library, inbox: Path) -> None:
    async with running(empty, "work") as (app, pilot):
        app.intake.add([str(inbox)])
        await until(pilot, lambda: not app.intake.adding.words and len(app.intake.setbacks) == 1)
        (inbox / "bad.bin").write_text(PROSE.format(3))
        await pilot.pause(0.1)
        await pilot.press("enter")
        await until(pilot, lambda: empty.count() == 3)
        assert not len(app.intake.setbacks)


async def test_a_new_text_under_a_known_address_is_a_new_version(empty: Library, tmp_path: Path) -> None:
    item = {"type": "text", "version": "1", "language": "en", "headline": "Bridge", "uri": "urn:x:1"}
    async with running(empty, "work") as (app, pilot):
        for version, words in (("1", "ten"), ("2", "twelve")):
            path = tmp_path / f"{version}.json"
            path.write_text(json.dumps({**item, "version": version, "body_text": PROSE.format(words)}))
            app.intake.add([str(path)])
            await until(pilot, lambda: not app.intake.adding.words)
        (head,) = empty.heads()
        assert len(empty.versions(head.id)) == 1


async def test_what_was_being_added_goes_on_at_the_next_start(empty: Library, inbox: Path) -> None:
    empty.set_setting(ADDING, [str(inbox)])
    async with DeskApp(Session(empty, Config())).run_test() as pilot:
        await until(pilot, lambda: empty.count() == 2)


async def test_leaving_while_adding_loses_nothing(empty: Library, inbox: Path) -> None:
    for number in range(200):
        (inbox / f"more{number}.txt").write_text(PROSE.format(number + 10))
    async with running(empty, "work") as (app, pilot):
        app.intake.add([str(inbox)])
        await until(pilot, lambda: app.intake.adding.pace.of > 200)
    assert empty.setting(ADDING) == [str(inbox)]
    async with DeskApp(Session(empty, Config())).run_test() as pilot:
        await until(pilot, lambda: empty.count() == 202)


async def test_articles_to_be_extracted_again_are_remembered_and_forgotten_when_stopped(empty: Library) -> None:
    for number in range(3):
        empty.add(Article(id=f"n{number}", text=PROSE.format(number)))
    async with running(empty, "work") as (app, pilot):
        await pilot.press("A")
        assert sorted(empty.setting(AGAIN)) == ["n0", "n1", "n2"]
    async with running(empty, "work") as (app, pilot):
        await until(pilot, lambda: app.intake.extraction.left == 3)
        await pilot.press("ctrl+x")
        assert app.intake.extraction.left == 0
        assert empty.setting(AGAIN) == []


async def test_what_was_stopped_is_counted_and_goes_on_when_wanted(empty: Library, inbox: Path) -> None:
    for number in range(3):
        empty.add(Article(id=f"n{number}", text=PROSE.format(number)))
    async with running(empty, "work") as (app, pilot):
        await pilot.press("A")
        app.intake.adding._waiting.append(str(inbox))
        await pilot.press("ctrl+x")
        assert "stopped 1 path to add, 3 articles to read · X goes on" in " ".join(picture(app).split())
    async with running(empty, "work") as (app, pilot):
        await until(pilot, lambda: app.intake.extraction.left == 3)  # none has a brief yet
        assert "stopped 1 path to add · X goes on" in " ".join(picture(app).split())
        await pilot.press("X")
        await until(pilot, lambda: not app.intake.adding.words and empty.count() == 5)
        assert app.intake.stopped.words() == ""


async def test_what_was_to_be_read_again_and_stopped_waits_for_x(empty: Library) -> None:
    for brief in BRIEFS:
        empty.add(brief.article)
        empty.put_brief(brief)
    async with running(empty, "work") as (app, pilot):
        await pilot.press("A", "ctrl+x")
        assert "stopped 3 articles to read · X" in " ".join(picture(app).split())
    async with running(empty, "work") as (app, pilot):
        await pilot.pause(0.2)
        assert app.intake.extraction.left == 0
        await pilot.press("X")
        await until(pilot, lambda: app.intake.extraction.left == 3)


async def test_a_folder_added_again_after_it_was_stopped_is_read(empty: Library, inbox: Path) -> None:
    async with running(empty, "work") as (app, pilot):
        app.intake.stopped.keep([str(inbox), "/elsewhere"], [])
        app.intake.add([str(inbox)])
        await until(pilot, lambda: not app.intake.adding.words and empty.count() == 2)
        assert app.intake.extraction.left == 2
        assert list(app.intake.stopped.paths) == ["/elsewhere"]


async def test_an_old_failure_is_not_told_again_and_hides_no_notice(empty: Library) -> None:
    empty.add(Article(id="n1", text=PROSE.format(1)))
    kept = Setbacks(empty)
    kept.add(Setback("failed", "Bridge", "E202 took too long", "n1"))
    kept.save()
    async with running(empty, "work") as (app, pilot):
        app.intake.extraction._queue.append("n2")
        await pilot.press("ctrl+x")
        app.intake._finished()
        await pilot.pause(0.1)
        assert "Stopped; left for later: 1 article to read" in picture(app)
        app.intake.extraction._queue.append("n3")
        await pilot.press("ctrl+x")
        app.intake.extraction.failures["n3"] = "E202 took too long"
        app.intake._finished()
        await pilot.pause(0.1)
        shown = " ".join(picture(app).split())
        assert "2 articles to read (W, then X goes on) · 1 article could not be read (W says why)" in shown


async def test_a_failed_article_is_listed_left_alone_and_tried_again_when_wanted(empty: Library) -> None:
    empty.add(Article(id="n1", text=PROSE.format(1), title="[bold]Bridge"))
    kept = Setbacks(empty)
    kept.add(Setback("failed", "[bold]Bridge", "E202 [/x] took too long", "n1"))
    kept.save()
    async with running(empty, "work") as (app, pilot):
        await pilot.pause(0.2)
        assert app.intake.extraction.left == 0
        assert "[bold]Bridge" in picture(app)
        await pilot.press("X")
        await until(pilot, lambda: app.intake.extraction.state("n1") == "queued")
        assert not len(app.intake.setbacks)


async def test_one_setback_can_be_forgotten(empty: Library) -> None:
    kept = Setbacks(empty)
    for name in ("a", "b"):
        kept.add(Setback("refused", name, "E101", name))
    kept.save()
    async with running(empty, "work") as (app, pilot):
        await pilot.press("j", "x")
        assert [one.name for one in app.intake.setbacks] == ["a"]
    assert [one.name for one in Setbacks(empty)] == ["a"]


def test_setbacks_are_bounded(empty: Library) -> None:
    kept = Setbacks(empty)
    for number in range(MOST + 5):
        kept.add(Setback("refused", str(number), "E101", str(number)))
    assert len(kept) == MOST
    assert kept.left_out == 5


def test_a_pace_tells_rate_and_time_left() -> None:
    now = [0.0]
    pace = Pace(clock=lambda: now[0])
    pace.start(of=5000)
    assert pace.words() == "0 of 5,000"
    now[0], pace.done = 10.0, 110
    assert pace.words() == "110 of 5,000 · 11/s · 7 min left"
    assert [duration(s) for s in (40, 600, 10_000)] == ["40 s", "10 min", "3 h"]


async def test_work_that_fails_behind_the_screens_is_told_and_the_app_goes_on(empty: Library) -> None:
    async def failing() -> None:
        raise OSError("no room left")

    async with running(empty, "work") as (app, pilot):
        app.start(failing)
        await until(pilot, lambda: "no room left" in picture(app))
        await pilot.press("question_mark")
        assert isinstance(app.screen, HelpScreen)

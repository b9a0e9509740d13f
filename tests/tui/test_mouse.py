"""What the mouse does: the wheel in every pane, a click on a row, a span and a hint, and dragging over words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual.scroll_view import ScrollView
from textual.widget import Widget

from tests.tui.stage import Stage, settle, staged, still

__all__ = ["still"]

pytestmark = pytest.mark.usefixtures("still")


async def wheel(stage: Stage, over: Widget) -> None:
    """Turn the wheel by one notch over a widget."""
    await stage.pilot._post_mouse_events([events.MouseScrollDown], over, offset=(4, 1), button=0)
    await settle(stage.pilot)


def scrolled(screen: Any) -> list[ScrollView]:
    """What is seen on a screen and holds more than it shows."""
    views = [one for one in screen.walk_children(ScrollView) if one.region and one.max_scroll_y > 1]
    return [view for view in views if view.scroll_offset.y < view.max_scroll_y]


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 20)], ids=str)
@pytest.mark.parametrize("name", ["brief", "review", "compare", "export", "verify"])
async def test_the_wheel_scrolls_what_is_longer_than_its_pane(name: str, size: tuple[int, int], tmp_path: Path) -> None:
    async with staged(name, size, tmp_path / "stage", plain=False) as stage:
        await stage.set()
        views = scrolled(stage.app.screen)
        assert views or size == (120, 40)
        for view in views:
            before = view.scroll_offset.y
            assert view.show_vertical_scrollbar, view
            await wheel(stage, view)
            assert view.scroll_offset.y > before, view


async def test_a_click_goes_to_a_row_a_span_and_what_a_hint_says(tmp_path: Path) -> None:
    async with staged("brief", (120, 40), tmp_path / "stage", plain=False) as stage:
        await stage.set()
        screen, pilot = stage.app.screen, stage.pilot
        await pilot.click(screen.list, offset=(6, 2))
        await settle(pilot)
        assert screen.list.cursor == 2
        mark = next(mark for mark in screen.view.marks_in_view() if mark.claim != screen.list.current.id)
        cells = ((x, y) for y in range(20) for x in range(70))
        place = next(cell for cell in cells if screen.view.offset_at(*cell) == mark.span.start)
        await pilot.click(screen.view, offset=place)
        await settle(pilot)
        assert screen.list.current.id == mark.claim


async def test_words_that_are_dragged_over_are_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with staged("brief", (120, 40), tmp_path / "stage", plain=False) as stage:
        await stage.set()
        copied: list[str] = []
        monkeypatch.setattr(type(stage.app), "copy_to_clipboard", lambda _, words: copied.append(words))
        view, pilot = stage.app.screen.view, stage.pilot
        await pilot.mouse_down(view, offset=(12, 2))
        await pilot.hover(view, offset=(17, 2))
        await pilot.mouse_up(view, offset=(17, 2))
        await pilot.press("y")
        await settle(pilot)
        assert copied
        assert copied[0] in stage.app.screen.article.text
        assert copied[0].startswith("Ferry")


async def test_the_page_keys_move_the_cursor_of_a_long_list(tmp_path: Path) -> None:
    async with staged("brief", (60, 20), tmp_path / "stage", plain=False) as stage:
        await stage.set()
        await stage.pilot.press("pagedown")
        await settle(stage.pilot)
        below = stage.app.screen.list.cursor
        await stage.pilot.press("pageup")
        await settle(stage.pilot)
        assert below > stage.app.screen.list.cursor

"""What we use of Textual beneath its public interface is still as we know it; `tui/beneath.py` says why we do."""

from __future__ import annotations

import inspect
from importlib.metadata import version
from typing import Any

import pytest
from textual._styles_cache import StylesCache
from textual.app import App
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from brief.config import Config
from brief.library import Library
from tui import beneath
from tui.app import DeskApp
from tui.session import Session

KNOWN = [
    (Screen, "_compositor_refresh", ("self",)),
    (Screen, "_on_timer_update", ("self",)),
    (Screen, "_refresh_layout", ("self", "size", "scroll")),
    (Screen, "_context", ("self",)),
    (App, "_get_screen", ("self", "screen")),
    (
        StylesCache,
        "render_line",
        (
            *("self", "styles", "y", "size", "content_size", "padding", "base_background", "background"),
            *("render_content_line", "border_title", "border_subtitle", "opacity", "ansi_theme", "native_ansi"),
        ),
    ),
]
"""Methods, with the names of their parameters."""

ATTRIBUTES: list[tuple[type[Any], tuple[str, ...]]] = [
    (App, ("_batch_count", "_filters", "_driver")),
    (Screen, ("_layout_required", "_repaint_required")),
    (Widget, ("_styles_cache",)),
]
"""What their instances have."""


def changed(what: str) -> str:
    return f"Textual {version('textual')} has changed {what}: read tui/beneath.py, and see what it offers instead"


@pytest.mark.parametrize(("owner", "name", "parameters"), KNOWN, ids=lambda one: getattr(one, "__name__", None))
def test_a_method_is_there_with_its_parameters(owner: type[Any], name: str, parameters: tuple[str, ...]) -> None:
    method = getattr(owner, name, None)
    assert method is not None, changed(f"{owner.__name__}.{name}")
    assert tuple(inspect.signature(method).parameters) == parameters, changed(f"{owner.__name__}.{name}")


async def test_an_attribute_is_there(library: Library) -> None:
    app = DeskApp(Session(library, Config()))
    async with app.run_test(size=(120, 40)):
        for owner, names in ATTRIBUTES:
            one = app if owner is App else app.screen
            for name in names:
                assert hasattr(one, name), changed(f"{owner.__name__}.{name}")


async def test_a_screen_can_still_be_mounted_and_laid_out_unseen(library: Library) -> None:
    app = DeskApp(Session(library, Config()))
    async with app.run_test(size=(120, 40)):
        unseen = beneath.OneFrame()
        app.install_screen(unseen, "unseen")
        await beneath.mount_unseen(app, unseen)
        unseen.lay_out_unseen()
        assert unseen.size == app.size, changed("how a screen is laid out")
        assert app.screen is not unseen, changed("App._get_screen")


async def test_a_plain_line_is_still_drawn_as_the_widget_gives_it(library: Library) -> None:
    app = DeskApp(Session(library, Config()))
    async with app.run_test(size=(120, 40)):
        widget = app.screen.query_one("TitleBar")
        strips = widget.render_lines(widget.size.region)
        assert isinstance(strips[0], Strip)
        assert strips[0].text.startswith(" NEWSROOM"), changed("StylesCache.render_line")

"""Every screen at three sizes, in colour as words with a layer of styles; without colour and in ASCII as rules.

A golden file says for each line which cells have which named style, so that a highlight that is lost fails here.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.golden import check
from tests.tui.looks import look
from tests.tui.running import SIZES
from tests.tui.stage import no_color, seen, staged, still
from tui.keyboard import keys

__all__ = ["still"]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("screen", keys.SCREENS)
@pytest.mark.usefixtures("still")
async def test_every_screen_in_colour_without_it_and_in_ascii(
    screen: str, size: tuple[int, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with staged(screen, size, tmp_path / "colour", plain=False) as stage:
        await stage.set()
        coloured = look(stage.app)
    with no_color(monkeypatch):
        async with staged(screen, size, tmp_path / "bare", plain=True) as stage:
            await stage.set()
            bare = look(stage.app)
    assert not bare.has_colour
    assert all(line.isascii() for line in bare.text)
    check(f"looks/{screen}-{size[0]}x{size[1]}", "\n".join(seen(coloured)))

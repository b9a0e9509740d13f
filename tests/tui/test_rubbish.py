"""Collections of rubbish wait for the end of a key, and not for ever."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Iterator

import pytest

from tui import rubbish
from tui.rubbish import Rubbish


@pytest.fixture(autouse=True)
def collecting() -> Iterator[None]:
    """Whatever a test does, rubbish is collected afterwards."""
    yield
    gc.enable()


def test_a_key_puts_collections_off_until_its_frame_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rubbish, "DRAWN_S", 0.001)

    async def one_key() -> list[bool]:
        held = Rubbish()
        seen = [gc.isenabled()]
        held.hold()
        seen.append(gc.isenabled())
        held.let_go()
        seen.append(gc.isenabled())
        await asyncio.sleep(0.05)
        return [*seen, gc.isenabled()]

    assert asyncio.run(one_key()) == [True, False, False, True]


def test_the_next_key_puts_them_off_again_though_the_one_before_is_just_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rubbish, "DRAWN_S", 0.001)

    async def two_keys() -> bool:
        held = Rubbish()
        held.hold()
        held.let_go()
        held.hold()
        await asyncio.sleep(0.05)
        return gc.isenabled()

    assert not asyncio.run(two_keys())


def test_a_key_held_down_for_long_does_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rubbish, "MOST_NEW", 0)
    held = Rubbish()
    held.hold()
    assert gc.isenabled()


def test_the_end_of_the_app_leaves_nothing_put_off() -> None:
    held = Rubbish()
    held.hold()
    held.stop()
    assert gc.isenabled()

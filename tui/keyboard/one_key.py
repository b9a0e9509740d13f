"""A line that waits for one key: a small choice without a window."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from textual import events

from tui.screens.frame import DeskScreen


def one_key(screen: DeskScreen, ways: Mapping[str, Callable[[], None]], closed: Callable[[], None]) -> None:
    """Wait for one key: one of `ways` does its thing, any other nothing.

    Args:
        screen: Its keys are taken until then.
        ways: By the character typed, or the key's name.
        closed: Called first, whatever the key: takes the line away.
    """

    def take(event: events.Key) -> None:
        screen.wait_no_longer()
        closed()
        act = ways.get(event.character or event.key) or ways.get(event.key)
        if act is not None:
            act()

    screen.wait_for_key(take, ("any other key", "Leaves it"))

"""The running app, typed: how widgets and screens reach its paint, marks and session."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual.dom import DOMNode

if TYPE_CHECKING:
    from tui.app import DeskApp


def desk(node: DOMNode) -> DeskApp:
    """The app that a widget or screen runs in."""
    return cast("DeskApp", node.app)

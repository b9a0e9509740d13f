"""Jump labels: a letter on every marked span in view; typing it goes there."""

from __future__ import annotations

from collections.abc import Callable

from textual import events

from tui.screens.frame import DeskScreen
from tui.widgets.article_layout import Mark
from tui.widgets.article_view import ArticleView

LETTERS = "asdfghjklqwertyuiopzxcvbnm"
"""The order in which letters are given out: the home row first."""

JUMPING = (("letters in the text", "Go there"), ("esc", "Close"))
"""What keys do meanwhile, for the line of keys."""


def labels(count: int) -> list[str]:
    """As many labels as asked for, all of one length, none the beginning of another."""
    if count <= len(LETTERS):
        return list(LETTERS[:count])
    return [first + second for first in LETTERS for second in LETTERS][:count]


def start_jump(screen: DeskScreen, view: ArticleView, choose: Callable[[Mark], None]) -> None:
    """Put labels on the spans in view and wait for one; any other key ends it.

    Args:
        screen: The screen whose keys are taken until then.
        view: The text.
        choose: Called with the mark whose label was typed.
    """
    targets = view.marks_in_view()
    if not targets:
        screen.tell("No marked span in view")
        return
    by_label = dict(zip(labels(len(targets)), targets, strict=False))
    typed = ""

    def end() -> None:
        screen.wait_no_longer()
        view.set_labels({})

    def take(event: events.Key) -> None:
        nonlocal typed
        typed += event.character or "\0"
        left = {label: mark for label, mark in by_label.items() if label.startswith(typed)}
        if typed in by_label:
            end()
            choose(by_label[typed])
        elif left:
            view.set_labels({mark.span.start: label[len(typed) :] for label, mark in left.items()})
        else:
            end()

    screen.wait_for_key(take, *JUMPING)
    view.set_labels({mark.span.start: label for label, mark in by_label.items()})

"""Every action of the table, on every screen that offers it: what it changes is kept in a golden file.

Three runs of each screen: in colour, with `NO_COLOR`, and with `--ascii`, each at a size of its own.
"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from textual.app import App

from tests.tui.golden import check
from tests.tui.looks import Look, look
from tests.tui.stage import press, seen, staged, still
from tui.keyboard import keys
from tui.work.intake import Intake

__all__ = ["still"]

LOOKS = {"colour": (80, 24), "no-colour": (120, 40), "ascii": (60, 20)}
"""How it is run, and columns and rows. That a state is never told by colour alone is seen without any colour."""

MOST_LINES = 3
"""Changed lines that are kept for an action; the others are counted."""

PRELUDES: dict[str, tuple[str, ...]] = {
    "up": ("j",),
    "half_up": ("ctrl+d",),
    "page_up": ("ctrl+d",),
    "right": ("h",),
    "left": ("l",),
    "redo": ("u",),
    "facet_0": ("1",),
    "cancel": ("slash",),
    "find_next": ("slash", *"Larvik", "enter"),
    "find_previous": ("slash", *"Larvik", "enter"),
}
"""Keys pressed first, for actions that take something back or go on with it."""

BELOW_TOP = dict.fromkeys(("library", "brief", "review", "compare", "export", "verify", "log"), ("j", "j"))
"""Keys that leave the top of a screen, so that there is somewhere to go in either direction."""

IDLE = {
    "library": ("next_article", "next_pane"),  # there is one story; the preview has no keys
    "compare": ("inline",),  # below 70 columns it is inline always
    "review": (  # below 100 columns the queue is one line; above, the text fits
        *("next_pane", "previous_pane", "half_down", "half_up", "page_down", "page_up", "top", "bottom", "fold"),
    ),
    "export": ("next_pane", "previous_pane", "zoom"),  # the options have keys of their own
    "log": ("cancel",),  # nothing opens on it
    "members": ("find_next", "find_previous", "top"),  # the words are not in it; it opens at its top
    "work": (  # nothing has failed
        *("bottom", "cancel", "down", "forget", "half_down", "half_up", "page", "page_down", "page_up", "retry"),
        *("top", "up"),
    ),
}
"""Actions that have nothing to do on the stage."""


class Outside:
    """Notes what would leave the app: programs, the clipboard, the way out."""

    def __init__(self) -> None:
        self.done: list[str] = []

    def note(self, what: str) -> Any:
        def called(*given: Any, **_: Any) -> Any:
            words = [re.sub(r"\w+\.txt", "FILE", str(one)) for one in given if isinstance(one, (str, list, tuple))]
            self.done.append(f"{what} {' '.join(words)[:60]!r}" if words else what)
            return subprocess.CompletedProcess([], 0, b"", b"")

        return called


@pytest.fixture
def outside(monkeypatch: pytest.MonkeyPatch, still: None) -> Outside:
    """What leaves the app is noted and not done."""
    noted = Outside()
    monkeypatch.setenv("EDITOR", "true")
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("BROWSER", raising=False)
    monkeypatch.setattr(App, "copy_to_clipboard", lambda _, text: noted.done.append(f"copies {text[:50]!r}"))
    monkeypatch.setattr(App, "exit", lambda *_, **__: noted.done.append("ends the app"))
    monkeypatch.setattr(App, "action_suspend_process", lambda _: noted.done.append("suspends the app"))
    monkeypatch.setattr("tui.acts.opening.edit_file", lambda _, path: noted.done.append("opens the editor") or "Closed")
    monkeypatch.setattr("tui.acts.opening._start", noted.note("starts a program"))
    monkeypatch.setattr("tui.acts.editing.subprocess.run", noted.note("runs the editor"))
    monkeypatch.setattr(Intake, "extract", lambda _, ids: noted.done.append(f"extracts {len(ids)}"))
    return noted


Happening = tuple[Look, Look, str, list[str]]
"""Before, after, the screen's class after it, and what left the app."""


async def happenings(
    screen: str, size: tuple[int, int], folder: Path, outside: Outside, *, plain: bool
) -> dict[str, Happening]:
    """What each action of a screen does, each tried on the screen opened anew in the same app."""
    found: dict[str, Happening] = {}
    async with staged(screen, size, folder, plain=plain) as stage:
        for action in keys.on_screen(screen):
            await stage.set()
            first = (*BELOW_TOP.get(screen, ()), *PRELUDES.get(action.id, ()))
            await press(stage.pilot, *first)
            outside.done.clear()
            before, here = look(stage.app), type(stage.app.screen).__name__
            await press(stage.pilot, keys.keys_of(action.id, {})[0])
            there = type(stage.app.screen).__name__
            found[action.id] = before, look(stage.app), there if there != here else "", list(outside.done)
    return found


def told(found: dict[str, Happening]) -> str:
    """The golden file: the screen, then each action with the lines it changes."""
    parts = seen(next(iter(found.values()))[0])
    for action_id, (before, after, there, left) in found.items():
        action = keys.action(action_id)
        parts += ["", f"## {action_id} ({' '.join(keys.pretty(key) for key in action.keys.split(','))})"]
        parts += [f"opens {there}"] if there else []
        parts += left
        changed = after.changed(before)
        for index in changed[:MOST_LINES]:
            parts.append(f"{index:>2}|{after.text[index]}")
            if after.styles[index] != before.styles[index] and after.styles[index]:
                parts.append(f"  : {after.styles[index]}")
        if len(changed) > MOST_LINES:
            parts.append(f"   and {len(changed) - MOST_LINES} more lines")
    return "\n".join(parts)


@pytest.mark.parametrize("look_name", LOOKS)
@pytest.mark.parametrize("screen", keys.SCREENS)
async def test_every_action_does_something(
    screen: str, look_name: str, tmp_path: Path, outside: Outside, monkeypatch: pytest.MonkeyPatch
) -> None:
    size = LOOKS[look_name]
    if look_name == "no-colour":
        monkeypatch.setenv("NO_COLOR", "1")
    found = await happenings(screen, size, tmp_path / "desk", outside, plain=look_name == "ascii")
    assert set(found) == {action.id for action in keys.on_screen(screen)}
    check(f"actions/{screen}-{look_name}-{size[0]}x{size[1]}", told(found))
    idle = {
        action_id
        for action_id, (before, after, there, left) in found.items()
        if not (there or left or after.changed(before))
    }
    assert idle <= set(IDLE.get(screen, ()))
    shown = [after for _, after, _, _ in found.values()]
    assert look_name != "no-colour" or not any(one.has_colour for one in shown)
    assert look_name != "ascii" or all(line.isascii() for one in shown for line in one.text)

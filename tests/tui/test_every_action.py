"""Every action of the table, on every screen that offers it, at three sizes in three looks: what it changes is kept.

The app is started anew in each look. A golden file holds a screen at one size: in colour in full, and of the other
looks what a reader sees to be different, since keys do the same in all of them. A line that an action changes is

    12|the words in colour
      a|the words with --ascii, if they are others
      : the styles in colour
      p the styles with --ascii, if they are others (the ends of scroll bars are)
      n the styles with NO_COLOR

The words with `NO_COLOR` are those in colour: a rule, held for every line.
"""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from textual.app import App

from tests.tui.golden import check
from tests.tui.looks import Look, look
from tests.tui.running import SIZES
from tests.tui.stage import no_color, press, staged, still
from tui.keyboard import keys
from tui.work.intake import Intake

__all__ = ["still"]

LOOKS = ("colour", "no-colour", "ascii")
"""How the app is started. That a state is never told by colour alone is seen without any colour."""

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
    # Ledgers are made in a process of its own, which ends when it ends.
    monkeypatch.setattr(Intake, "settle", lambda *_: None)
    monkeypatch.setattr(Intake, "extract", lambda _, ids, **__: noted.done.append(f"extracts {len(ids)}"))
    return noted


@dataclass(frozen=True)
class Happening:
    """What an action did."""

    before: Look
    after: Look
    there: str
    """The class of the screen it opened; empty if it opened none."""
    left: tuple[str, ...]
    """What would have left the app."""

    @property
    def changed(self) -> list[int]:
        """Indices of the lines that differ."""
        return self.after.changed(self.before)

    @property
    def is_idle(self) -> bool:
        """Whether nothing came of it."""
        return not (self.there or self.left or self.changed)


@dataclass(frozen=True)
class Run:
    """A screen in one look."""

    opening: Look
    """As it opens."""
    done: dict[str, Happening]
    """Of each action, tried on the screen near its top."""


async def run(screen: str, size: tuple[int, int], folder: Path, outside: Outside, *, plain: bool) -> Run:
    """Every action of a screen in an app of its own; `plain` says `--ascii`."""
    found: dict[str, Happening] = {}
    async with staged(screen, size, folder, plain=plain, first=BELOW_TOP.get(screen, ())) as stage:
        for action in keys.on_screen(screen):
            await stage.set()
            await press(stage.pilot, *PRELUDES.get(action.id, ()))
            outside.done.clear()
            before, here = look(stage.app), type(stage.app.screen).__name__
            await press(stage.pilot, keys.keys_of(action.id, {})[0])
            there = type(stage.app.screen).__name__
            opened = there if there != here else ""
            found[action.id] = Happening(before, look(stage.app), opened, tuple(outside.done))
    assert stage.opening is not None
    return Run(stage.opening, found)


def line(number: int, colour: Look, bare: Look, plain: Look) -> list[str]:
    """A line of a golden file with what the other looks have for it."""
    parts = [f"{number:>2}|{colour.text[number]}"]
    parts += [f"  a|{plain.text[number]}"] if plain.text[number] != colour.text[number] else []
    parts += [f"  : {colour.styles[number]}"] if colour.styles[number] else []
    parts += [f"  p {plain.styles[number]}"] if plain.styles[number] != colour.styles[number] else []
    return parts + ([f"  n {bare.styles[number]}"] if bare.styles[number] else [])


def told(colour: Run, bare: Run, plain: Run) -> str:
    """The golden file: the screen, then each action with the lines it changes."""
    opening = colour.opening, bare.opening, plain.opening
    parts = ["## the screen", *(part for index in range(len(opening[0].text)) for part in line(index, *opening))]
    known = {opening[0]: "the screen opens"}
    for action_id, happened in colour.done.items():
        action = keys.action(action_id)
        parts += ["", f"## {action_id} ({' '.join(keys.pretty(key) for key in action.keys.split(','))})"]
        parts += [f"opens {happened.there}"] if happened.there else []
        parts += happened.left
        if happened.changed and happened.after in known:
            parts.append(f"as after {known[happened.after]}")
            continue
        known.setdefault(happened.after, action_id)
        for index in happened.changed:
            parts += line(index, happened.after, bare.done[action_id].after, plain.done[action_id].after)
    return "\n".join(parts)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("screen", keys.SCREENS)
async def test_every_action_does_something(
    screen: str, size: tuple[int, int], tmp_path: Path, outside: Outside, monkeypatch: pytest.MonkeyPatch
) -> None:
    colour = await run(screen, size, tmp_path / "colour", outside, plain=False)
    plain = await run(screen, size, tmp_path / "ascii", outside, plain=True)
    with no_color(monkeypatch):
        bare = await run(screen, size, tmp_path / "no-colour", outside, plain=False)
    runs = colour, plain, bare
    for one in runs:
        assert set(one.done) == {action.id for action in keys.on_screen(screen)}
        assert {action_id for action_id, done in one.done.items() if done.is_idle} <= set(IDLE.get(screen, ()))
    for action_id, in_colour in colour.done.items():
        in_ascii, without = plain.done[action_id], bare.done[action_id]
        assert (in_colour.there, in_colour.left) == (in_ascii.there, in_ascii.left) == (without.there, without.left)
        assert in_colour.after.text == without.after.text
        assert not without.after.has_colour
        assert [line for line in in_ascii.after.text if not line.isascii()] == []
    check(f"actions/{screen}-{size[0]}x{size[1]}", told(colour, bare, plain))

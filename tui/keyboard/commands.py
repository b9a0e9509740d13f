"""What the palette offers: every action of a screen, every theme, and which of them match what was typed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tui.keyboard import keys
from tui.theme import THEME_NAMES


@dataclass(frozen=True, slots=True)
class Command:
    """One line of the palette."""

    label: str
    help: str
    shown_keys: str
    call: str
    """What to run on the screen below; for a theme, its name."""
    is_theme: bool = False

    @property
    def words(self) -> str:
        """Everything it can be found by."""
        return f"{self.label} {self.help} {self.call} {self.shown_keys}".casefold()


def commands(
    screen: str, keymap: Mapping[str, str], themes: Iterable[str], *, ascii_only: bool = False
) -> list[Command]:
    """The actions of a screen in the table's order, then the themes, our own ones first, then the moves of the cursor:
    those are looked for by name least of all.

    Args:
        screen: A name of `keys.SCREENS`.
        keymap: The user's changes.
        themes: The names of all themes there are.
        ascii_only: Keys by names of plain letters.
    """
    found: list[Command] = []
    moves: list[Command] = []
    for action in keys.on_screen(screen):
        shown = [keys.pretty(key, ascii_only=ascii_only) for key in keys.keys_of(action.id, keymap)]
        if action.id != "palette":
            group = moves if action.group == "Move" else found
            group.append(Command(action.label, action.help, " ".join(shown), action.call))
    short = {name: word for word, name in THEME_NAMES.items()}
    for name in sorted(themes, key=lambda name: (name not in short, name)):
        words = f"How everything looks: {name}" + (f" ({short[name].replace('-', ' ')})" if name in short else "")
        found.append(Command("Theme", words, "", name, is_theme=True))
    return [*found, *moves]


def matching(offered: Iterable[Command], typed: str) -> list[Command]:
    """The commands in which every typed word begins a word, or stands somewhere; beginnings come first."""
    words = typed.casefold().split()
    kept = [command for command in offered if all(word in command.words for word in words)]
    return sorted(kept, key=lambda command: -sum(f" {word}" in f" {command.words}" for word in words))

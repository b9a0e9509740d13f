"""The help screen's content: the live keys of one screen, grouped, filtered by what was typed. Pure functions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tui.keyboard import keys
from tui.theme import Marks


@dataclass(frozen=True, slots=True)
class Entry:
    """One command."""

    call: str
    """What to run on the screen below."""
    shown_keys: str
    help: str


@dataclass(frozen=True, slots=True)
class Section:
    """Commands under one heading."""

    title: str
    entries: tuple[Entry, ...]


_TOGETHER = {"facet": "Only who, where, when, what …; 0 all", "option": "Switch an option on or off"}
"""What actions that differ by a digit do, taken together."""


def sections(screen: str, keymap: Mapping[str, str], typed: str, *, ascii_only: bool = False) -> list[Section]:
    """The commands of a screen whose keys, names or help hold every word typed.

    Args:
        screen: A name of `keys.SCREENS`.
        keymap: The user's changes.
        typed: Words to filter by; empty for all.
        ascii_only: Keys by names of plain letters.
    """
    found: dict[str, list[Entry]] = {}
    for action, shown in _merged(screen, keymap, ascii_only):
        words = f"{shown} {action.label} {action.id} {action.help}".casefold()
        if all(word in words for word in typed.casefold().split()):
            own = action.group not in ("Move", "Find", "Everywhere") and len(action.screens) <= 2
            group = f"{screen} (this screen)" if own else action.group
            words = _TOGETHER.get(action.call.partition("(")[0], action.help)
            found.setdefault(group, []).append(Entry(action.call, shown, words))
    order = [f"{screen} (this screen)", "Decide", "Open", "View", "Move", "Find", "Everywhere"]
    return [Section(group.upper(), tuple(found[group])) for group in order if group in found]


def _merged(screen: str, keymap: Mapping[str, str], ascii_only: bool) -> list[tuple[keys.Action, str]]:
    """The actions with their keys; those that differ by a digit only are one line, `1 … 9`."""
    lines: list[tuple[keys.Action, list[str]]] = []
    for action in keys.on_screen(screen):
        shown = [keys.pretty(key, ascii_only=ascii_only) for key in keys.keys_of(action.id, keymap)]
        name = action.call.partition("(")[0]
        if "(" in action.call and lines and lines[-1][0].call.startswith(f"{name}("):
            lines[-1][1].extend(shown)
        else:
            lines.append((action, shown))
    dots = ".." if ascii_only else "…"
    return [
        (action, " ".join(shown) if len(shown) < 5 else f"{shown[0]} {dots} {shown[-1]}") for action, shown in lines
    ]


def mark_lines(marks: Marks) -> list[str]:
    """What the signs mean."""
    return [
        f"{marks.undecided} undecided   {marks.accepted} accepted   {marks.rejected} rejected",
        f"{marks.edited} edited      {marks.skipped} skipped",
        f"{marks.conflict} sources disagree   {marks.stage} another stage",
        f"{marks.wording} other wording      {marks.agree} agree",
        f"{marks.left} only in A          {marks.right} only in B",
    ]

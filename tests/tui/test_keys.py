"""The table of actions is the only place where keys are written, and every screen keeps its word."""

from __future__ import annotations

from collections import Counter
from importlib import import_module
from importlib.util import find_spec

import pytest

from tui.keyboard import keymap, keys
from tui.keyboard.hints import hints_of


def test_every_action_has_one_id_and_every_key_one_meaning_on_each_screen() -> None:
    assert max(Counter(action.id for action in keys.ACTIONS).values()) == 1
    for screen in keys.SCREENS:
        counts = Counter(key for action in keys.on_screen(screen) for key in action.keys.split(","))
        assert [key for key, count in counts.items() if count > 1] == [], screen


@pytest.mark.parametrize("screen", [name for name in keys.SCREENS if find_spec(f"tui.screens.{name}")])
def test_every_screen_does_what_its_keys_promise(screen: str) -> None:
    found = getattr(import_module(f"tui.screens.{screen}"), f"{screen.title()}Screen")
    assert keys.missing(screen, dir(found)) == []


@pytest.mark.parametrize("screen", keys.SCREENS)
def test_the_line_of_keys_names_actions_of_its_screen(screen: str) -> None:
    ids = {action.id for action in keys.on_screen(screen)}
    for hint in hints_of(screen):
        assert set(hint.actions) <= ids


def test_no_key_is_taken_by_terminals_or_multiplexers() -> None:
    taken = {"ctrl+h", "ctrl+i", "ctrl+j", "ctrl+m", "ctrl+a", "ctrl+b", "ctrl+s"}
    assert not taken & {key for action in keys.ACTIONS for key in action.keys.split(",")}


def test_a_sound_keymap_has_no_problems() -> None:
    assert keymap.problems({"accept": "y,Y", "copy": "c", "compare": "ctrl+k"}) == []


def test_an_unknown_action_an_empty_key_and_a_clash_are_told_by_name() -> None:
    found = dict(keymap.problems({"acept": "a", "reject": " ", "skip": "a"}))
    assert "unknown action 'acept'" in found["acept"]
    assert "no key" in found["reject"]
    assert found["skip"] == "a is 'accept' already on the review screen"


def test_a_clash_on_several_screens_is_told_once() -> None:
    assert keymap.problems({"accept": "x"}) == [
        ("accept", "x is 'reject' already on the brief and review and compare screen")
    ]


@pytest.mark.parametrize(
    "key", ["a", "+", "é", "ctrl+f", "f12", "slash", "question_mark", "shift+tab", "ctrl+shift+f5"]
)
def test_keys_are_written_as_characters_or_by_name(key: str) -> None:
    assert keymap.is_key(key)


@pytest.mark.parametrize("key", ["foo", "ctrl+", "strg+a", "F13x", ""])
def test_what_no_terminal_sends_is_no_key(key: str) -> None:
    assert not keymap.is_key(key)
    assert dict(keymap.problems({"accept": key or " "}))["accept"].startswith("no key")


def test_a_character_and_its_name_are_one_key() -> None:
    assert dict(keymap.problems({"fold": "?"}))["fold"].startswith("? is 'help'")


def test_keys_are_shown_as_people_write_them() -> None:
    shown = [keys.pretty(key) for key in ("ctrl+d", "question_mark", "f4", "f", "pagedown", "down", "shift+tab")]
    assert shown == ["^d", "?", "F4", "f", "PgDn", "↓", "S-tab"]
    assert keys.pretty("down", ascii_only=True) == "down"

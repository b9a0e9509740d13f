"""The user's keymap held against the table of actions: unknown ids, keys that no terminal sends, clashes."""

from __future__ import annotations

from collections.abc import Mapping

from tui.keyboard.keys import ACTIONS, SCREENS, keys_of, on_screen, pretty

_IDS = frozenset(action.id for action in ACTIONS)


def problems(keymap: Mapping[str, str]) -> list[tuple[str, str]]:
    """What is wrong with a user's keymap: pairs of the action id and the trouble, in the keymap's order.

    Unknown ids and empty keys are wrong, and so is one key for two actions on the same screen.
    """
    found = [(name, f"unknown action {name!r}; see docs/keys.md") for name in keymap if name not in _IDS]
    known = {name: keys for name, keys in keymap.items() if name in _IDS}
    found += [
        (name, f"no key for {name!r}") for name, keys in known.items() if not all(map(str.strip, keys.split(",")))
    ]
    found += [
        (name, f"no key is called {key!r}; `?` in the app shows keys, docs/keys.md says how they are written")
        for name, keys in known.items()
        for key in map(str.strip, keys.split(","))
        if key and not is_key(key)
    ]
    clashes: dict[tuple[str, str, str], list[str]] = {}
    for screen in SCREENS:
        taken: dict[str, str] = {}
        for found_action in sorted(on_screen(screen), key=lambda a: a.id in known):
            for key in map(_normal, keys_of(found_action.id, known)):
                other = taken.setdefault(key, found_action.id)
                if other != found_action.id and found_action.id in known:
                    clashes.setdefault((found_action.id, key, other), []).append(screen)
    for (name, key, other), screens in clashes.items():
        found.append((name, f"{pretty(key)} is {other!r} already on the {' and '.join(screens)} screen"))
    return found


def is_key(name: str) -> bool:
    """Whether this names a key: a character, or Textual's name, perhaps with `ctrl+` and the like before it."""
    from textual.keys import KEY_ALIASES, Keys, key_to_character

    *modifiers, base = name.split("+") if name != "+" else [name]
    if not base or not {"ctrl", "shift", "alt", "super", "meta"}.issuperset(modifiers):
        return False
    named = {key.value for key in Keys if not key.value.startswith("<")} | set(KEY_ALIASES)
    named |= {_normal(chr(code)) for code in range(33, 127)}
    return len(base) == 1 or base in named or name in named or key_to_character(base) is not None


def _normal(key: str) -> str:
    """A key's long name, so that `?` and `question_mark` are seen to be one."""
    from textual.keys import _character_to_key

    return _character_to_key(key) if len(key) == 1 else key

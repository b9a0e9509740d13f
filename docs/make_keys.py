"""Write docs/keys.md from the table of actions: `python docs/make_keys.py`. A test fails when the file is stale."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from tui.keyboard import keys

PLACE = Path(__file__).with_name("keys.md")

HEAD = """\
# Keys

Made from `tui/keyboard/keys.py` by `python docs/make_keys.py`; do not edit.

Any key can be changed in the configuration (`brief config` writes it), by the id of its action:

```toml
[keymap]
accept = "y"
find = "slash,ctrl+f"
```

Keys are written as Textual names them (`slash`, `question_mark`, `ctrl+f`, `f4`) or as their character. An unknown id,
an empty key, and one key for two actions of a screen are errors, told with the line.
"""


def text() -> str:
    """The page."""
    parts = [HEAD]
    for screen in keys.SCREENS:
        rows = [
            f"| {' '.join(code(keys.pretty(key)) for key in action.keys.split(','))} | {action.help} | `{action.id}` |"
            for action in keys.on_screen(screen)
        ]
        parts.append(
            f"## {screen.title()}\n\n| Keys | What it does | Id |\n| --- | --- | --- |\n" + "\n".join(rows) + "\n"
        )
    return "\n".join(parts)


def code(shown: str) -> str:
    """A key as code in a table."""
    return f"`{shown}`".replace("|", "\\|")


if __name__ == "__main__":
    PLACE.write_text(text(), encoding="utf-8")

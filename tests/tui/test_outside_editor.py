"""A claim in the user's editor: what the editor leaves is kept, refused in one line, or nothing, and can be undone."""

from __future__ import annotations

from pathlib import Path

import pytest

from brief.library import Library
from tests.tui.running import on_screen, picture
from tui.session import Target

NORTH = Target(("north",))

EDITORS = {
    "rename": 'sed \'s/^name:.*/name: Somebody Else/\' "$1" > "$1.new"; mv "$1.new" "$1"',
    "mark": 'printf \'\\357\\273\\277\' > "$1.new"; sed \'s/^name:.*/name: Somebody Else/\' "$1" >> "$1.new"; '
    'mv "$1.new" "$1"',
    "look": "true",
    "empty": ': > "$1"',
    "fail": "exit 3",
    "unknown": "echo 'colour: red' >> \"$1\"",
    "binary": "printf 'name: \\377\\376' > \"$1\"",
    "remove": 'rm "$1"',
}


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program in $EDITOR; tests write into it what it does to its file."""
    path = tmp_path / "editor.sh"
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", str(path))
    return path


def let(editor: Path, way: str) -> None:
    editor.write_text(f"#!/bin/sh\n{EDITORS[way]}\n")
    editor.chmod(0o755)


@pytest.mark.parametrize("way", ["rename", "mark"])
async def test_what_the_editor_changed_is_kept_undone_and_done_again(library: Library, editor: Path, way: str) -> None:
    let(editor, way)
    async with on_screen(library, "brief", NORTH) as (screen, pilot):
        claim = screen.list.current.id
        await pilot.press("f4")
        assert library.verdicts("north")[claim].changes == {"name": "Somebody Else"}
        assert "Somebody Else" in picture(pilot.app)
        await pilot.press("u")
        assert library.verdicts("north") == {}
        assert "Somebody Else" not in picture(pilot.app)
        await pilot.press("U")
        assert library.verdicts("north")[claim].changes == {"name": "Somebody Else"}
        assert "Somebody Else" in picture(pilot.app)


@pytest.mark.parametrize(
    ("way", "said"),
    [
        ("look", "Nothing was changed."),
        ("empty", "Nothing was changed."),
        ("fail", "The editor ended with 3; nothing was changed."),
        ("unknown", "no field of a "),
        ("binary", "Nothing was changed: what the editor left is not UTF-8 text."),
        ("remove", "Nothing was changed: what the editor left cannot be read"),
    ],
)
@pytest.mark.parametrize("name", ["brief", "review"])
async def test_an_editor_that_leaves_nothing_new_changes_nothing(
    library: Library, editor: Path, name: str, way: str, said: str
) -> None:
    let(editor, way)
    async with on_screen(library, name, NORTH) as (_, pilot):
        await pilot.press("f4")
        await pilot.pause()
        assert said in " ".join(picture(pilot.app).split())
        assert library.verdicts("north") == {}

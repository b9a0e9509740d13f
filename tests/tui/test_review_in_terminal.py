"""The review in a real terminal: killed in the middle, and with a key held down."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from brief.library import Library
from tests.terminal import Terminal
from tests.tui.running import fill

pytestmark = pytest.mark.slow

SIZE = (100, 30)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    fill(tmp_path / "library").close()
    return tmp_path / "library"


@pytest.fixture
def opened(folder: Path, tmp_path: Path) -> Iterator[list[Terminal]]:
    terminals: list[Terminal] = []
    yield terminals
    for terminal in terminals:
        terminal.kill()


def review(opened: list[Terminal], folder: Path, home: Path) -> Terminal:
    """The app, reviewing the story."""
    terminal = Terminal.app(["--library", str(folder)], SIZE, home)
    opened.append(terminal)
    terminal.wait_for("Ferry strike in Larvik")
    terminal.press("r")
    terminal.wait_for("Evidence")
    return terminal


def test_killed_in_the_middle_it_comes_back_to_the_very_claim(
    opened: list[Terminal], folder: Path, tmp_path: Path
) -> None:
    first = review(opened, folder, tmp_path)
    first.wait_for("0/10")
    first.settle()
    first.press("a")
    first.wait_for("1/10")
    first.settle()
    first.press("x")
    first.wait_for("2/10")
    first.settle()
    asked = first.screen.display[2]
    os.kill(first.process.pid, signal.SIGKILL)
    first.process.wait()
    second = review(opened, folder, tmp_path)
    second.wait_for("2/10")
    assert second.screen.display[2].split() == asked.split()
    with Library.open(folder, read_only=True) as library:
        assert sorted(str(v.decision) for v in library.verdicts("north").values()) == ["accepted", "rejected"]


def test_a_held_key_decides_one_claim(opened: list[Terminal], folder: Path, tmp_path: Path) -> None:
    terminal = review(opened, folder, tmp_path)
    terminal.settle()
    # The keyboard's delay after the first; then the repeats at once, so that a busy machine puts no gaps between them.
    terminal.press("a")
    terminal.read(0.3)
    terminal.press("a" * 20)
    terminal.wait_for("held down")
    terminal.wait_for("1/10")
    with Library.open(folder, read_only=True) as library:
        assert library.progress().done == 1

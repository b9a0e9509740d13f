"""The app in a real terminal."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from brief.library import Library
from tests.terminal import Terminal
from tests.tui.running import fill

pytestmark = pytest.mark.slow


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    fill(tmp_path / "library").close()
    return tmp_path / "library"


@pytest.fixture
def terminal(folder: Path, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Terminal]:
    size, environment = request.param
    opened = Terminal.app(["--library", str(folder)], size, tmp_path, **environment)
    yield opened
    opened.kill()


@pytest.mark.parametrize(
    "terminal",
    [((120, 40), {}), ((80, 24), {"NO_COLOR": "1"})],
    indirect=True,
    ids=["colour", "no colour"],
)
def test_it_opens_reads_decides_and_leaves_the_terminal_as_it_was(terminal: Terminal, folder: Path) -> None:
    terminal.wait_for("Ferry strike in Larvik")
    terminal.press("j\r")
    terminal.wait_for("sentence" if terminal.screen.columns > 100 else "Claims")
    terminal.press("a")
    terminal.wait_for("1 decided")
    terminal.press("q")
    terminal.wait_for("Resume")
    terminal.press("q")
    assert terminal.end() == 0
    assert b"\x1b]2;" in terminal.raw
    assert b"\x1b[?1049l" in terminal.raw
    with Library.open(folder) as library:
        assert library.progress().done == 1


@pytest.mark.parametrize("terminal", [((80, 24), {})], indirect=True)
def test_a_verdict_outlives_kill_9(terminal: Terminal, folder: Path) -> None:
    terminal.wait_for("Ferry strike in Larvik")
    terminal.press("j\r")
    terminal.wait_for("Claims")
    terminal.press("x")
    terminal.wait_for("1 decided")
    os.kill(terminal.process.pid, signal.SIGKILL)
    terminal.process.wait()
    with Library.open(folder) as library:
        assert library.progress().done == 1


@pytest.mark.parametrize("terminal", [((80, 24), {})], indirect=True)
def test_it_ends_when_its_terminal_is_gone_and_no_signal_comes(terminal: Terminal) -> None:
    terminal.wait_for("Ferry strike in Larvik")
    terminal.settle()
    terminal.hang_up()
    assert terminal.process.wait(timeout=30) in (129, -signal.SIGHUP)


@pytest.mark.skipif(not shutil.which("bash"), reason="no bash on this machine")
def test_stopped_and_taken_up_again_it_draws_itself_anew(folder: Path, tmp_path: Path) -> None:
    shell = Terminal(["bash", "--norc", "--noprofile", "-i"], (80, 24), tmp_path)
    try:
        shell.press(f"'{sys.executable}' -m tui --library '{folder}'\r")
        shell.wait_for("STORY / ARTICLE")
        shell.settle()
        shell.press("\x1a")
        shell.wait_for("Stopped")
        shell.press("clear; fg\r")
        shell.wait_for("STORY / ARTICLE")
        shell.settle()
        shell.press("j\r")
        shell.wait_for("Claims")
    finally:
        shell.kill()


@pytest.mark.parametrize("terminal", [((120, 40), {})], indirect=True)
def test_the_window_may_change_its_size_at_any_moment(terminal: Terminal) -> None:
    for columns, rows in ((60, 20), (200, 60), (80, 24), (40, 10), (100, 30)):
        terminal.resize(columns, rows)
        terminal.press("j")
        terminal.read(0.05)
    terminal.wait_for("Ferry strike in Larvik")
    terminal.wait_for("Quit")
    assert terminal.process.poll() is None


def test_a_wrong_keymap_is_told_with_its_line_and_nothing_opens(folder: Path, tmp_path: Path) -> None:
    place = tmp_path / "brief"
    place.mkdir()
    (place / "config.toml").write_text('theme = "nord"\n[keymap]\naccept = "x"\n', encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "tui", "--library", str(folder), "--check-config"],
        env={**os.environ, "XDG_CONFIG_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "line 3: x is 'reject' already on the brief" in done.stderr


TOUR = ("j", "\r", "a", "u", "f", "\x1b", "L", "q", "q", "c", "n", "q", "E", "q", "M", "q", "?", "\x1b", "W", "q", "q")
"""Through the screens and back, and out."""

COLOURS = {38, 48, *range(30, 38), *range(40, 48), *range(90, 98), *range(100, 108)}
"""SGR parameters that set a colour. Source: ECMA-48, 8.3.117, and the bright colours of xterm."""


def toured(words: list[str], folder: Path, home: Path, **environment: str) -> bytes:
    """What the app wrote to the terminal on the tour."""
    terminal = Terminal.app(["--library", str(folder), *words], (80, 24), home, **environment)
    try:
        terminal.wait_for("Ferry strike in Larvik")
        for key in TOUR:
            terminal.settle()
            terminal.press(key)
        assert terminal.end() == 0
        return terminal.raw
    finally:
        terminal.kill()


def test_no_byte_of_a_colour_goes_out_under_no_color(folder: Path, tmp_path: Path) -> None:
    raw = toured([], folder, tmp_path, NO_COLOR="1")
    set_by = {int(word) for run in re.findall(rb"\x1b\[([0-9;]+)m", raw) for word in run.split(b";") if word}
    assert set_by
    assert not set_by & COLOURS


def test_no_byte_beyond_ascii_goes_out_with_ascii(folder: Path, tmp_path: Path) -> None:
    raw = toured(["--ascii"], folder, tmp_path)
    assert not re.findall(rb".{0,30}[\x80-\xff]+", raw)

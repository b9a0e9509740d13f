"""The app in a real terminal: a pseudo-terminal, read by an emulator."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from pathlib import Path

import pyte
import pytest

from brief.library import Library
from tests.tui.running import fill

pytestmark = pytest.mark.slow

PATIENCE_S = 30.0
"""The longest a loaded machine may take; the test goes on as soon as it sees what it waits for."""


class Terminal:
    """`python -m tui` on a pseudo-terminal."""

    def __init__(self, words: list[str], size: tuple[int, int], home: Path, **environment: str) -> None:
        columns, rows = size
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.ByteStream(self.screen)
        self.raw = b""
        self.main, child = pty.openpty()
        fcntl.ioctl(child, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        base = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "COLUMNS", "LINES")}
        base |= {"TERM": "xterm-256color", "XDG_CONFIG_HOME": str(home), "XDG_DATA_HOME": str(home)}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tui", *words],
            stdin=child,
            stdout=child,
            stderr=child,
            env=base | environment,
            start_new_session=True,
        )
        os.close(child)

    def read(self, seconds: float) -> None:
        """Take in what comes within the time."""
        if select.select([self.main], [], [], seconds)[0]:
            try:
                data = os.read(self.main, 65536)
            except OSError:
                return
            self.raw += data
            self.stream.feed(data)

    def wait_for(self, words: str) -> None:
        """Until the screen shows the words."""
        end = time.monotonic() + PATIENCE_S
        while not any(words in line for line in self.screen.display):
            assert time.monotonic() < end, "\n".join(self.screen.display)
            self.read(0.1)

    def settle(self) -> None:
        """Until nothing more is drawn: only then has a person seen what a decision would be about."""
        while select.select([self.main], [], [], 0.4)[0]:
            self.read(0.1)

    def press(self, keys: str) -> None:
        """Type."""
        os.write(self.main, keys.encode())

    def end(self) -> int:
        """The exit code, once the program has ended."""
        stop = time.monotonic() + PATIENCE_S
        while self.process.poll() is None:
            assert time.monotonic() < stop
            self.read(0.1)
        return self.process.returncode

    def kill(self) -> None:
        """Whatever happens, nothing stays."""
        if self.process.poll() is None:
            os.kill(self.process.pid, signal.SIGKILL)
            self.process.wait()
        os.close(self.main)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    fill(tmp_path / "library").close()
    return tmp_path / "library"


@pytest.fixture
def terminal(folder: Path, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Terminal]:
    size, environment = request.param
    opened = Terminal(["--library", str(folder)], size, tmp_path, **environment)
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


def test_a_wrong_keymap_is_told_with_its_line_and_nothing_opens(folder: Path, tmp_path: Path) -> None:
    place = tmp_path / "brief"
    place.mkdir()
    (place / "config.toml").write_text('theme = "nord"\n[keymap]\naccept = "x"\n', encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "tui", "--library", str(folder), "--check-keymap"],
        env={**os.environ, "XDG_CONFIG_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "line 3: x is 'reject' already on the brief screen" in done.stderr

"""A program in a real terminal: on a pseudo-terminal of its own, read by an emulator."""

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
from collections.abc import Callable, Sequence
from pathlib import Path

import pyte

PATIENCE_S = 30.0
"""The longest a loaded machine may take; whoever waits goes on as soon as it sees what it waits for."""

QUIET_S = 0.06
"""Seconds without output after which a frame is finished."""


class Terminal:
    """A program on a pseudo-terminal.

    Bytes are stamped when they come and shown to the emulator afterwards, so that its slowness is in no measure.

    Args:
        command: The program and its words.
        size: Columns and rows.
        home: Where it keeps its configuration and data.
        environment: Further variables.
    """

    def __init__(self, command: Sequence[str], size: tuple[int, int], home: Path, **environment: str) -> None:
        columns, rows = size
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.ByteStream(self.screen)
        self.raw = b""
        self._cells: dict[int, tuple[object, ...]] = {}
        self.main, child = pty.openpty()
        fcntl.ioctl(child, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        base = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "COLUMNS", "LINES")}
        base |= {"TERM": "xterm-256color", "XDG_CONFIG_HOME": str(home), "XDG_DATA_HOME": str(home)}
        self.began = time.perf_counter()
        """When it was started, on the clock of `stamped`."""
        self.process = subprocess.Popen(
            command,
            stdin=child,
            stdout=child,
            stderr=child,
            env=base | environment,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )
        os.close(child)

    @classmethod
    def app(cls, words: Sequence[str], size: tuple[int, int], home: Path, **environment: str) -> Terminal:
        """The desk with these words of its command line."""
        return cls([sys.executable, "-m", "tui", *words], size, home, **environment)

    @property
    def lines(self) -> list[str]:
        """What the screen shows."""
        return list(self.screen.display)

    def chunk(self, seconds: float) -> bytes:
        """The bytes that come next within the time; empty if none do."""
        if not select.select([self.main], [], [], seconds)[0]:
            return b""
        try:
            return os.read(self.main, 1 << 18)
        except OSError:
            return b""

    def show(self, data: bytes) -> None:
        """Show bytes to the emulator."""
        self.raw += data
        self.stream.feed(data)

    def read(self, seconds: float) -> None:
        """Take in what comes within the time."""
        self.show(self.chunk(seconds))

    def wait_for(self, words: str, *, is_gone: bool = False) -> None:
        """Until the screen shows the words, or no longer does."""
        self.wait_until(lambda lines: any(words in line for line in lines) is not is_gone)

    def wait_until(self, is_there: Callable[[list[str]], bool]) -> None:
        """Until the screen is as wanted."""
        end = time.monotonic() + PATIENCE_S
        while not is_there(self.lines):
            assert time.monotonic() < end, "\n".join(self.lines)
            self.read(0.1)

    def stamped(self, quiet_s: float, limit_s: float) -> list[tuple[float, bytes]]:
        """The bytes that come until nothing has come for a while, each chunk with its time (`time.perf_counter`).

        Args:
            quiet_s: How long nothing must come, counted from the first chunk on.
            limit_s: The longest wait.
        """
        found: list[tuple[float, bytes]] = []
        end = time.perf_counter() + limit_s
        while (left := end - time.perf_counter()) > 0:
            data = self.chunk(min(quiet_s, left) if found else left)
            if not data:
                break
            found.append((time.perf_counter(), data))
        return found

    def changes(self, data: bytes) -> bool:
        """Show bytes to the emulator; whether any cell is another than before, in its sign or its colours."""
        self.screen.dirty.clear()
        self.show(data)
        changed = False
        for y in self.screen.dirty:
            cells = tuple(self.screen.buffer[y][x] for x in range(self.screen.columns))
            changed |= self._cells.get(y) != cells
            self._cells[y] = cells
        return changed

    def settle(self) -> None:
        """Until nothing more is drawn: only then has a person seen what a decision would be about."""
        while data := self.chunk(0.4):
            self.show(data)

    def press(self, keys: str) -> None:
        """Type."""
        os.write(self.main, keys.encode())

    def resize(self, columns: int, rows: int) -> None:
        """Make the window larger or smaller."""
        self.screen.resize(rows, columns)
        fcntl.ioctl(self.main, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def cpu_ms(self) -> float:
        """Processor time of the program so far, its threads together; 0 where the system does not say.

        Unlike the clock it does not count what other programs on the machine take.
        """
        threads = Path(f"/proc/{self.process.pid}/task").glob("*/schedstat")
        return sum(int(thread.read_text().split()[0]) for thread in threads) / 1e6

    def end(self) -> int:
        """The exit code, once the program has ended."""
        stop = time.monotonic() + PATIENCE_S
        while self.process.poll() is None:
            assert time.monotonic() < stop
            self.read(0.1)
        return self.process.returncode

    def hang_up(self) -> None:
        """Close the window."""
        os.close(self.main)
        self.main = -1

    def kill(self) -> None:
        """Whatever happens, nothing stays."""
        if self.process.poll() is None:
            os.kill(self.process.pid, signal.SIGKILL)
            self.process.wait()
        if self.main >= 0:
            self.hang_up()

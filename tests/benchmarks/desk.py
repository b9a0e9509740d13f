"""How fast the app is in a real terminal: `python -m tests.benchmarks.desk [--articles N | --large DIR]`.

Starts and keys are timed from outside, on a pseudo-terminal: from the key to the last chunk of bytes that changed a
cell before 60 ms of silence. An empty Textual app, started in turn with the desk, says what the machine and the
framework cost; starts are told as ratios to it. The limits are the ones the app is held to.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from brief.library import Library
from brief.model import Article
from tests.benchmarks import cost
from tests.benchmarks.library import fill, invented, vocabulary
from tests.terminal import QUIET_S, Terminal

SIZE = (120, 40)
START_QUIET_S = 0.5
LIMIT_S = 10.0
NO_CHANGE_S = 0.4
"""How long a key without any effect is waited for."""

EMPTY = """
from textual.app import App
from textual.widgets import Static
class Empty(App):
    BINDINGS = [("j", "turn", ""), ("k", "turn", "")]
    def compose(self):
        yield Static("ready 0")
    def action_turn(self):
        shown = self.query_one(Static)
        self.turns = getattr(self, "turns", 0) + 1
        shown.update(f"ready {self.turns}")
Empty().run()
"""

KEY_MS, OPEN_MS, BUSY_KEY_MS = 35.0, 50.0, 60.0
"""The limits: any key, opening an article, and any key while articles are extracted."""

LONG_WORDS = 20_000
LONG_ARTICLES = 20
WAITING_ARTICLES = 400


def share(values: Sequence[float], part: float) -> float:
    """The value that this part of the values does not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]


def is_library(lines: Sequence[str]) -> bool:
    """Whether the library's screen is whole: rows, preview and line of keys."""
    return any("STORY / ARTICLE" in line for line in lines) and "Quit" in lines[-1] and lines[4].startswith("›")


def is_ready(lines: Sequence[str]) -> bool:
    """Whether the empty app shows its word."""
    return lines[0].startswith("ready")


class Bench:
    """The measures, with one folder for what they need.

    Args:
        home: An empty folder.
    """

    def __init__(self, home: Path) -> None:
        self.home = home
        self.missed = 0

    def empty(self) -> Terminal:
        """The empty app."""
        return Terminal([sys.executable, "-c", EMPTY], SIZE, self.home)

    def desk(self, library: Path) -> Terminal:
        """The desk on a library."""
        return Terminal.app(["--library", str(library)], SIZE, self.home)

    def say(
        self, what: str, values: Sequence[float], limit: float | None = None, unit: str = "ms", note: str = ""
    ) -> None:
        """One line: median, 95th of a hundred, longest; the limit is held against the 95th, or a ratio's median."""
        median, late = statistics.median(values), share(values, 0.95)
        held = median if unit == "x" else late
        end = "" if limit is None else f"   limit {limit:g}{' MISSED' if held > limit else ''}"
        self.missed += limit is not None and held > limit
        print(f"{what:44} {median:8.2f} {late:8.2f} {max(values):8.2f} {unit:2}{end:20}{note}".rstrip(), flush=True)

    def started(self, terminal: Terminal, is_there: Callable[[Sequence[str]], bool]) -> float:
        """Milliseconds from the start to the chunk of bytes that made the screen as wanted."""
        while True:
            chunks = terminal.stamped(START_QUIET_S, LIMIT_S)
            assert chunks, "\n".join(terminal.lines)
            for at, data in chunks:
                terminal.show(data)
                if is_there(terminal.lines):
                    return 1000 * (at - terminal.began)

    def starts(self, libraries: Sequence[tuple[str, Path, float]], rounds: int) -> None:
        """Starts to the first whole library screen, against the empty app started just before."""
        taken: dict[str, list[float]] = {"empty app": []}
        spent: dict[str, list[float]] = {}
        for turn in range(rounds + 1):
            for name, folder, _ in [("empty app", self.home, 0.0), *libraries]:
                is_empty = name == "empty app"
                terminal = self.empty() if is_empty else self.desk(folder)
                try:
                    ms = self.started(terminal, is_ready if is_empty else is_library)
                    spent.setdefault(name, []).append(terminal.cpu_ms())
                finally:
                    terminal.kill()
                if turn:  # the first round warms the disk's cache
                    taken.setdefault(name, []).append(ms)
        self.say("start: empty app", taken["empty app"])
        for name, _, limit in libraries:
            self.say(f"start: {name}", taken[name])
            ratios = [ms / floor for ms, floor in zip(taken[name], taken["empty app"], strict=True)]
            cpu = statistics.median(spent[name]) / statistics.median(spent["empty app"])
            self.say(f"start: {name} / empty app", ratios, limit, "x", f"{cpu:.2f} x in processor time")

    def pressed(self, terminal: Terminal, key: str) -> float | None:
        """Milliseconds from the key to the last change; None if nothing changed.

        Bytes that change no cell, such as the terminal's title, begin no frame: its silence is not counted from them.
        """
        for _, data in terminal.stamped(QUIET_S, QUIET_S):
            terminal.changes(data)
        began = _now()
        terminal.press(key)
        last = None
        while last is None and (left := began + NO_CHANGE_S - _now()) > 0:
            for at, data in terminal.stamped(QUIET_S, left):
                if terminal.changes(data):
                    last = at
        return None if last is None else 1000 * (last - began)

    def keys(self, terminal: Terminal, keys: Sequence[str]) -> list[float]:
        """The times of keys that changed something."""
        return [ms for key in keys if (ms := self.pressed(terminal, key)) is not None]

    def timed(self, what: str, terminal: Terminal, keys: Sequence[str], limit: float = KEY_MS) -> None:
        """Press and tell: the times of the keys, and the processor's time for one."""
        before = terminal.cpu_ms()
        taken = self.keys(terminal, keys)
        cost_ms = (terminal.cpu_ms() - before) / len(keys)
        self.say(what, taken, limit, note=f"{cost_ms:.1f} ms of processor a key")

    def all_keys(self, name: str, library: Path, presses: int) -> None:
        """Moving, paging, filtering, opening, deciding: any key to the settled frame."""
        terminal = self.desk(library)
        try:
            self.started(terminal, is_library)
            terminal.settle()
            down, page = "jkJ" * (presses // 3), ["\x1b[6~", "\x1b[5~", "G", "g"] * (presses // 8)
            self.timed(f"{name}: j k J in the library", terminal, list(down))
            self.timed(f"{name}: PgDn PgUp G g", terminal, page)
            self.timed(f"{name}: space, s", terminal, [*" " * 20, *"s" * 14])
            self.timed(f"{name}: a filter typed", terminal, [*"/source:wire todo>0"])
            self.timed(f"{name}: the filter taken back", terminal, ["\x7f"] * 12)
            self.keys(terminal, ["\x1b", "g", "j"])
            terminal.settle()
            opened = [self.pressed(terminal, key) for _ in range(10) for key in ("\r", "q", "j")]
            self.say(f"{name}: enter, q, j", [ms for ms in opened if ms is not None], OPEN_MS)
            self.keys(terminal, ["\r"])
            self.timed(f"{name}: j k J in a brief", terminal, list("jjkJ" * (presses // 4)))
            self.timed(f"{name}: a x u in a brief", terminal, list("axu" * (presses // 6)))
            self.keys(terminal, ["q", "r"])
            terminal.settle()
            self.timed(f"{name}: a x u in the review", terminal, list("axu" * (presses // 6)))
        finally:
            terminal.kill()

    def long_articles(self, presses: int) -> None:
        """Opening articles of 20,000 words, each for the first time, and moving in one."""
        folder = self.home / "long"
        dice, sentences = random.Random(3), LONG_WORDS // 20
        words = vocabulary(dice)
        with Library.open(folder, reviewer="bench") as library, library.batch():
            for number in range(LONG_ARTICLES):
                brief = invented(number, words, dice, sentences=sentences, claims=sentences // 2)
                library.add(brief.article)
                library.put_brief(brief)
        terminal = self.desk(folder)
        try:
            self.started(terminal, is_library)
            terminal.settle()
            taken = []
            for _ in range(LONG_ARTICLES):
                taken.append(self.pressed(terminal, "\r"))
                self.keys(terminal, ["q", "j"])
            self.say("20,000 words: enter", [ms for ms in taken if ms is not None], OPEN_MS)
            self.keys(terminal, ["\r"])
            self.timed("20,000 words: j k in the claims", terminal, list("jjk" * (presses // 3)))
            self.keys(terminal, ["\t"])
            pages = ["\x1b[6~", "G", "g", "\x1b[5~"] * (presses // 8)
            self.timed("20,000 words: PgDn G g in the text", terminal, pages)
        finally:
            terminal.kill()

    def while_extracting(self, presses: int) -> None:
        """Keys in the library while the worker reads articles: from the key to the first frame in which the cursor is
        elsewhere, since other things change by themselves.
        """
        folder = self.home / "waiting"
        with Library.open(folder, reviewer="bench") as library, library.batch():
            for number in range(WAITING_ARTICLES):
                library.add(Article(id=f"{number:016x}", text=cost.invented(700, number), title=f"Article {number}"))
        terminal = self.desk(folder)
        try:
            self.started(terminal, is_library)
            terminal.wait_until(lambda lines: "reading 2 of" in lines[0] or "reading 3 of" in lines[0])
            taken = []
            for turn in range(presses):
                before = cursor(terminal)
                began = _now()
                terminal.press("k" if turn % 4 == 3 else "j")
                for at, data in terminal.stamped(QUIET_S, NO_CHANGE_S):
                    terminal.show(data)
                    if cursor(terminal) != before:
                        taken.append(1000 * (at - began))
                        break
            assert "reading" in terminal.lines[0], "the extraction was over before the keys were"
            self.say("while extracting: j k in the library", taken, BUSY_KEY_MS)
        finally:
            terminal.kill()

    def floor(self, presses: int) -> None:
        """What a key costs in the empty app."""
        terminal = self.empty()
        try:
            self.started(terminal, is_ready)
            terminal.settle()
            self.say("empty app: a key", self.keys(terminal, list("jk" * (presses // 2))))
        finally:
            terminal.kill()


def cursor(terminal: Terminal) -> int | None:
    """The line of the library's cursor."""
    return next((y for y, line in enumerate(terminal.lines) if line.startswith("›")), None)


def _now() -> float:
    return time.perf_counter()


def main() -> int:
    """Measure, and say with the exit code whether all limits were held."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.desk", description=__doc__)
    parser.add_argument("--articles", type=int, default=1000, metavar="N", help="of the library that is made")
    parser.add_argument("--large", type=Path, metavar="DIR", help="a library of 100,000 articles that is there already")
    parser.add_argument("--rounds", type=int, default=10, help="starts of each")
    parser.add_argument("--presses", type=int, default=80, help="of each kind of key")
    parser.add_argument("--only", choices=("starts", "keys", "long", "extracting"), help="leave the others out")
    given = parser.parse_args()
    print(f"{'':44} {'median':>8} {'95 %':>8} {'longest':>8}")
    with tempfile.TemporaryDirectory() as temporary:
        bench = Bench(Path(temporary))
        libraries = [(f"{given.articles:,} articles", Path(temporary) / "library", 2.0)]
        if given.only in (None, "starts", "keys"):
            with Library.open(libraries[0][1], reviewer="bench") as library:
                fill(library, given.articles)
        if given.large:
            libraries.append(("100,000 articles", given.large, 3.0))
        if given.only in (None, "starts"):
            bench.starts(libraries, given.rounds)
        if given.only in (None, "keys"):
            bench.floor(given.presses)
            for name, folder, _ in libraries:
                bench.all_keys(name, folder, given.presses)
        if given.only in (None, "long"):
            bench.long_articles(given.presses)
        if given.only in (None, "extracting"):
            bench.while_extracting(given.presses)
    print("all limits held" if not bench.missed else f"{bench.missed} limits missed")
    return 1 if bench.missed else 0


if __name__ == "__main__":
    sys.exit(main())

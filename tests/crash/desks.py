"""Several programs on one library, each killed or hung up at random: what any of them was told is done stays done.

One reviews, as the app does, through a session; one opens the library, looks, decides as somebody else and closes it,
again and again; and the app's helper `python -m brief.filing` makes ledgers all the while. Whoever opens the library
next, while the others go on, must find all that was said to be done.
"""

from __future__ import annotations

import json
import os
import random
import select
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path

from brief.library import Library
from brief.library.reviewing.review import Session
from brief.library.storage.upkeep import problems
from brief.model import Story
from tests.crash.work import ARTICLES, Told, folded_often, prepare, state, step, unkept

LONGEST_S = 0.08
"""A program is killed after at most so long."""
VISIT_STEPS = 4
CHECKED_EVERY = 25
HELPED_EVERY = 10
"""The helper comes or goes after so many kills; while it is there, no other is the last to close the library."""

Work = Callable[[Path, random.Random, Callable[[Told], None]], None]


class Desk:
    """A program in a child process, which says what it was told is done."""

    def __init__(self, folder: Path, work: Work, seed: int) -> None:
        self._lines, write = os.pipe()
        self._rest = b""
        self.told: list[Told] = []
        """All that it was ever told is done."""
        self.pid = os.fork()
        if self.pid == 0:
            os.close(self._lines)
            try:
                work(folder, random.Random(seed), lambda told: _say(write, told))
            except BaseException:
                traceback.print_exc()
            finally:
                os._exit(1)
        os.close(write)

    def hear(self, seconds: float) -> None:
        """Take in what the program says for so long, or until it has ended."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0 and select.select([self._lines], [], [], left)[0]:
            if not self._read():
                return

    def end(self, how: signal.Signals) -> bool:
        """End the program with this signal; False if it had come to an end by itself."""
        os.kill(self.pid, how)
        _, status = os.waitpid(self.pid, 0)
        while self._read():
            pass
        os.close(self._lines)
        return os.WIFSIGNALED(status)

    def _read(self) -> bool:
        said = os.read(self._lines, 65536)
        *whole, self._rest = (self._rest + said).split(b"\n")
        self.told += [Told(*map(int, line.split())) for line in whole]
        return bool(said)


def reviewing(folder: Path, dice: random.Random, done: Callable[[Told], None]) -> None:
    """Review as the app does, and do now and then what else a desk does; until killed."""
    with folded_often(), Library.open(folder, reviewer="ed") as library:
        session = Session.open(library)
        while True:
            match dice.randrange(8):
                case 0:
                    session.undo()
                case 1:
                    session.reject()
                case 2:
                    session.reload()
                    step(library, dice)
                case 3:
                    session.move_article(dice.choice((-1, 1)))
                case 4:
                    # What the app calls may open the library once more; closing it must not lay this one bare.
                    with Library.open(folder, read_only=bool(dice.randrange(2))):
                        pass
                case _:
                    session.accept()
            done(state(library))


def visiting(folder: Path, dice: random.Random, done: Callable[[Told], None]) -> None:
    """Open, look, decide, close; again and again, until killed."""
    while True:
        read_only = dice.random() < 0.3
        with Library.open(folder, read_only=read_only, reviewer="kim") as library:
            done(state(library))
            for _ in range(0 if read_only else dice.randrange(VISIT_STEPS)):
                step(library, dice)
                done(state(library))


class Filing:
    """The helper of the app that makes ledgers, started as the app starts it."""

    def __init__(self, folder: Path) -> None:
        command = [sys.executable, "-m", "brief.filing", str(folder)]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)

    def ask(self, articles: list[str]) -> None:
        """Let it make the ledgers of these articles' stories."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(articles).encode() + b"\n")
        self._process.stdin.flush()

    def end(self) -> None:
        """Kill it."""
        self._process.kill()
        self._process.communicate()


def run(folder: Path, kills: int, *, seed: int = 1) -> tuple[list[str], int]:
    """Let them work on one library, and end one of them at a time.

    Returns:
        What went wrong, a line each, and how many calls had been said to be done in all.
    """
    prepare(folder)
    dice = random.Random(seed)
    articles = [f"start{n}" for n in range(ARTICLES)]
    with Library.open(folder, reviewer="ed") as library:
        pairs = [tuple(articles[n : n + 2]) for n in range(0, ARTICLES, 2)]
        library.put_stories(Story(id=f"story{n}", name="", articles=pair, reason="") for n, pair in enumerate(pairs))
    works: dict[str, Work] = {"review": reviewing, "visit": visiting}
    running = {name: Desk(folder, work, dice.randrange(10**9)) for name, work in works.items()}
    filing: Filing | None = None
    wrong: list[str] = []
    told_in_all = 0
    for number in range(kills):
        if filing:
            filing.ask(dice.sample(articles, 4))
        end = time.monotonic() + dice.random() * LONGEST_S
        name = dice.choice(("review", "review", "visit"))
        for desk in (*running.values(), running[name]):
            desk.hear(end - time.monotonic())
        desk = running[name]
        found = [] if desk.end(dice.choice((signal.SIGKILL, signal.SIGKILL, signal.SIGHUP))) else ["ended by itself"]
        told_in_all += len(desk.told)
        try:
            # The others go on while this one looks.
            with Library.open(folder, read_only=bool(dice.randrange(2)), reviewer="lee") as library:
                found += unkept(library, desk.told)
                if number % CHECKED_EVERY == 0 or number == kills - 1:
                    found += problems(library)
        except Exception as error:
            found += [f"cannot be read: {error!r}"]
        wrong += [f"{name}, kill {number}: {one}" for one in found]
        if number % HELPED_EVERY == 0:
            if filing:
                filing.end()
            filing = None if filing else Filing(folder)
        running[name] = Desk(folder, works[name], dice.randrange(10**9))
    if filing:
        filing.end()
    wrong += [f"{name} ended by itself" for name, desk in running.items() if not desk.end(signal.SIGKILL)]
    with Library.open(folder, reviewer="lee") as library:
        for desk in running.values():
            told_in_all += len(desk.told)
            wrong += unkept(library, desk.told)
        wrong += problems(library)
    return wrong, told_in_all


def _say(write: int, told: Told) -> None:
    os.write(write, b"%d %d %d\n" % (told.rows, told.articles, told.mark))

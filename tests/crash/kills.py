"""kill -9 at random moments: what was said to be done is there, and the library is whole."""

from __future__ import annotations

import os
import random
import signal
import time
from pathlib import Path

from brief.library import Library
from brief.library.storage.upkeep import problems
from tests.crash.work import Told, prepare, unkept, work

LONGEST_S = 0.06
"""A desk is killed after at most so long."""


def run(folder: Path, kills: int, *, seed: int = 1) -> tuple[list[str], int]:
    """Let a desk work and kill it, again and again on the same library.

    Returns:
        What went wrong, a line each, and how many calls had been said to be done in all.
    """
    prepare(folder)
    dice = random.Random(seed)
    wrong: list[str] = []
    told_in_all = 0
    for number in range(kills):
        told = killed(folder, dice.random() * LONGEST_S, seed=dice.randrange(10**9))
        told_in_all += len(told)
        try:
            with Library.open(folder, reviewer="ed") as library:
                found = unkept(library, told)
                # The whole check takes longer as the library grows, so it is made now and then, and at the end.
                if number % 25 == 0 or number == kills - 1:
                    found += problems(library)
        except Exception as error:
            found = [f"cannot be read: {error!r}"]
        wrong += [f"kill {number}: {one}" for one in found]
    return wrong, told_in_all


def killed(folder: Path, seconds: float, *, seed: int) -> list[Told]:
    """Work in a child that is killed after so many seconds from its first call; what it was told until then."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        try:
            work(folder, random.Random(seed), 10**6, lambda told: _say(write, told))
        finally:
            os._exit(1)
    os.close(write)
    with os.fdopen(read, "rb") as lines:
        first = lines.readline()
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
        rest = lines.read()
    os.waitpid(child, 0)
    whole = (first + rest).split(b"\n")[:-1]
    return [Told(*map(int, line.split())) for line in whole]


def _say(write: int, told: Told) -> None:
    os.write(write, b"%d %d %d\n" % (told.rows, told.articles, told.mark))

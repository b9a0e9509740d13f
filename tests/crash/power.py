"""Power cuts: what was not flushed may be lost, torn or reordered; what was said to be done must be there."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from brief.library import Library
from brief.library.storage.opening import FILE_NAME
from brief.library.storage.upkeep import problems
from tests.crash.recording import Event, record
from tests.crash.work import Told, prepare, unkept, work

SECTOR = 512
"""Bytes that a disk writes as one."""


@dataclass(slots=True)
class Disk:
    """Files as a disk holds them: what was flushed, and what is on its way."""

    flushed: dict[str, bytearray] = field(default_factory=dict)
    waiting: dict[str, list[Event]] = field(default_factory=dict)

    def happens(self, event: Event) -> None:
        """Take one event of the log."""
        match event.kind:
            case "write" | "truncate":
                self.waiting.setdefault(event.path, []).append(event)
            case "sync":
                content = self.flushed.setdefault(event.path, bytearray())
                for waiting in self.waiting.pop(event.path, ()):
                    _apply(content, waiting)
            case "delete":
                self.flushed.pop(event.path, None)
                self.waiting.pop(event.path, None)

    def after_cut(self, dice: random.Random) -> dict[str, bytes]:
        """The files after the power has gone: of what was on its way, any part in any order."""
        found: dict[str, bytes] = {}
        for path in {*self.flushed, *self.waiting}:
            content = bytearray(self.flushed.get(path, b""))
            pieces = [piece for event in self.waiting.get(path, ()) for piece in _sectors(event)]
            share = dice.choice((0.0, 0.2, 0.5, 0.8, 1.0))
            kept = [piece for piece in pieces if dice.random() < share]
            if dice.random() < 0.5:
                dice.shuffle(kept)
            for piece in kept:
                _apply(content, piece)
            found[path] = bytes(content)
        return found


def _sectors(event: Event) -> list[Event]:
    """A write as the writes of single sectors; a disk tears between them, and nowhere else."""
    if event.kind != "write":
        return [event]
    pieces, start = [], 0
    while start < len(event.data):
        end = start + SECTOR - (event.offset + start) % SECTOR
        pieces.append(Event("write", event.path, event.offset + start, event.data[start:end]))
        start = end
    return pieces


def _apply(content: bytearray, event: Event) -> None:
    if event.kind == "truncate":
        if len(content) > event.offset:
            del content[event.offset :]
        return
    if len(content) < event.offset:
        content.extend(bytes(event.offset - len(content)))
    content[event.offset : event.offset + len(event.data)] = event.data


def run(folder: Path, cuts: int, *, steps: int = 400, seed: int = 1, synchronous: str = "FULL") -> list[str]:
    """Let a desk work, cut the power at random moments, and look at what each cut leaves.

    Returns:
        What went wrong, a line each; nothing, if every cut left a whole library with all that was said to be done.
    """
    prepare(folder / "desk")
    path = str(folder / "desk" / FILE_NAME)
    start = Path(path).read_bytes()
    with record() as recorder:
        work(folder / "desk", random.Random(seed), steps, recorder.done, synchronous=synchronous, log_pages=40)
    dice = random.Random(seed + 1)
    moments = sorted(dice.randrange(len(recorder.events)) for _ in range(cuts))
    disk = Disk(flushed={path: bytearray(start)})
    told: list[Told] = []
    wrong: list[str] = []
    played = 0
    for number, moment in enumerate(moments):
        while played <= moment:
            event = recorder.events[played]
            told += [event.word] if event.kind == "done" else []
            disk.happens(event)
            played += 1
        found = look(folder / "after", disk.after_cut(dice), told)
        wrong += [f"cut {number} at event {moment}: {one}" for one in found]
    return wrong


def look(folder: Path, files: dict[str, bytes], told: Sequence[Told]) -> list[str]:
    """Open what a cut has left; what is wrong with it, a line each."""
    folder.mkdir(exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    for path, content in files.items():
        if not path.endswith("-shm"):
            (folder / Path(path).name).write_bytes(content)
    try:
        with Library.open(folder, reviewer="ed") as library:
            return [*problems(library), *unkept(library, told)]
    except Exception as error:
        return [f"cannot be read: {error!r}"]

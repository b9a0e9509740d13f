"""How fast and in how much memory pages stream in: `python -m tests.benchmarks.streaming [PAGES] [FOLDER]`.

Two processes take turns, a hundred pages each: one runs trafilatura's `bare_extraction` on the bytes of each page and
keeps nothing; the other reads, hashes, parses, extracts, finds blocks and writes each page into a library, as
`brief add --no-extract` does in one process. Taking turns lets the machine's other work slow both alike. Then all
pages as one gzipped WARC, and `brief add` itself on both, with its own number of processes.
"""

from __future__ import annotations

import io
import multiprocessing
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from tests.benchmarks import pages

TURN = 100
"""Pages read in one turn."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What one turn took."""

    wall_s: float
    cpu_s: float
    resident_mib: float


def extraction_library(ask: Connection, folder: str) -> None:
    """The extraction library alone."""
    import trafilatura

    def read(paths: Sequence[Path]) -> None:
        for path in paths:
            trafilatura.bare_extraction(path.read_bytes())

    _answer(ask, read)


def whole_way(ask: Connection, folder: str) -> None:
    """Files into a library, in this one process."""
    from brief.commands.intake import Intake
    from brief.library import Library

    with Library.open(Path(folder)) as library:
        intake = Intake(library)
        desk = _desk(intake)

        def read(paths: Sequence[Path]) -> None:
            from brief.ingest.incoming import steps

            for step in steps([str(path) for path in paths], desk, io.BytesIO()):
                intake.take(step.read())
            intake.flush()

        _answer(ask, read)


def web_archive(ask: Connection, folder: str) -> None:
    """The pages of one WARC into a library, in this one process, so many a turn."""
    from brief.commands.intake import Intake
    from brief.ingest.incoming import Item, steps
    from brief.library import Library

    with Library.open(Path(folder)) as library:
        intake = Intake(library)
        items: Iterator[Item] | None = None

        def read(paths: Sequence[Path]) -> None:
            nonlocal items
            if items is None:
                (step,) = steps([str(paths[0].parents[1] / "pages.warc.gz")], _desk(intake), io.BytesIO())
                items = iter(step.read())
            intake.take(item for item, _ in zip(items, paths, strict=False))
            intake.flush()

        _answer(ask, read)


def _desk(intake: object) -> object:
    from brief.commands.intake import Intake
    from brief.ingest.incoming import Desk
    from brief.ingest.web.fetch import Fetcher

    assert isinstance(intake, Intake)
    return Desk(has=intake.has, fetcher=Fetcher(), conditions=intake.conditions)


def _answer(ask: Connection, read: Callable[[Sequence[Path]], None]) -> None:
    """Read what is asked for until nothing more is."""
    while paths := ask.recv():
        wall, cpu = time.perf_counter(), time.process_time()
        read(paths)
        ask.send(Turn(time.perf_counter() - wall, time.process_time() - cpu, _resident_mib()))


def _resident_mib() -> float:
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
    except OSError:
        return float("nan")


def compare(paths: Sequence[Path], ours: Callable[[Connection, str], None]) -> tuple[list[Turn], list[Turn]]:
    """The turns of the extraction library and of ours over the same pages, taken in turn."""
    context = multiprocessing.get_context("spawn")
    taken: tuple[list[Turn], list[Turn]] = ([], [])
    with tempfile.TemporaryDirectory() as folder:
        ends: list[Connection] = []
        for number, work in enumerate((extraction_library, ours)):
            here, there = context.Pipe()
            context.Process(target=work, args=(there, f"{folder}/{number}"), daemon=True).start()
            ends.append(here)
        for number, chunk in enumerate(pages.chunks(paths, TURN)):
            order = (0, 1) if number % 2 else (1, 0)
            for one in order:
                ends[one].send(list(chunk))
                taken[one].append(ends[one].recv())
        for end in ends:
            end.send([])
    return taken


def report(what: str, library: Sequence[Turn], ours: Sequence[Turn]) -> None:
    """Rates, their ratio, and memory along the way; the first turn loads modules and does not count."""
    by_turn = sorted(a.wall_s / b.wall_s for a, b in zip(library[1:], ours[1:], strict=True))
    cpu = sum(turn.cpu_s for turn in library[1:]) / sum(turn.cpu_s for turn in ours[1:])
    count = TURN * (len(ours) - 1)
    print(
        f"{what}: {count / sum(t.wall_s for t in ours[1:]):.0f} pages/s against "
        f"{count / sum(t.wall_s for t in library[1:]):.0f} of the extraction library alone, one process each: "
        f"{statistics.median(by_turn):.2f} of its rate (median of {len(by_turn)} turns; by processor time {cpu:.2f}); "
        f"resident {_at(ours, 0.2):.0f} MiB after a fifth, {ours[-1].resident_mib:.0f} after all "
        f"(the library alone: {_at(library, 0.2):.0f}, {library[-1].resident_mib:.0f})"
    )


def _at(turns: Sequence[Turn], part: float) -> float:
    return turns[max(int(len(turns) * part) - 1, 0)].resident_mib


def command(what: Path, count: int) -> None:
    """`brief add --no-extract` on it, as a person runs it; then again, when all is known."""
    with tempfile.TemporaryDirectory() as folder:
        words = [sys.executable, "-m", "brief", "add", "--no-extract", "--library", folder, str(what)]
        for run in ("first", "again"):
            began = time.perf_counter()
            done = subprocess.run(words, capture_output=True, text=True, check=False)
            seconds = time.perf_counter() - began
            print(
                f"brief add {what.name}, {run}: {seconds:.1f} s, {count / seconds:.0f} pages/s; {done.stdout.strip()}"
            )


def main() -> None:
    """Make the pages, then measure."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(sys.argv[2] if len(sys.argv) > 2 else temporary)
        paths = pages.write_folder(folder / "pages", count)
        archive = folder / "pages" / "pages.warc.gz"
        pages.write_warc(archive, paths)
        sizes = sorted(path.stat().st_size for path in paths)
        print(f"{count:,} pages of {sizes[0] // 1000}-{sizes[-1] // 1000} KB, median {sizes[count // 2] // 1000} KB")
        report("folder", *compare(paths, whole_way))
        report("WARC", *compare(paths, web_archive))
        archive = archive.rename(folder / archive.name)
        command(folder / "pages", count)
        command(archive, count)


if __name__ == "__main__":
    main()

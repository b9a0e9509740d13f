"""`python -m tests.benchmarks.export [BRIEFS]`: what exporting costs, in CPU time and memory.

Rates are of whole commands, with reading the briefs and writing the files.
"""

from __future__ import annotations

import hashlib
import json
import os
import statistics
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from brief.codec import brief_to_json
from brief.library import Library
from tests.benchmarks.cost import invented
from tests.export import samples

ROUNDS = 15


EXPORT = """\
import sys
from pathlib import Path
from brief.cli import main
assert main(["export", *sys.argv[2:]]) == 0
assert not {"spacy", "jinja2", "textual"} & set(sys.modules)
Path(sys.argv[1]).write_text(Path("/proc/self/status").read_text())
"""
"""Exports with the arguments behind the first, and leaves there what the kernel says of the process."""


class Cost(NamedTuple):
    """What one run used."""

    cpu_s: float
    resident_mib: float
    """At its highest."""


def exported(report: Path, arguments: Sequence[str]) -> Cost:
    """The cost of `brief export` with these arguments; it must load no model."""
    cpu_s = spent_s(["-c", EXPORT, str(report), *arguments])
    high = next(line for line in report.read_text().splitlines() if line.startswith("VmHWM"))
    return Cost(cpu_s, int(high.split()[1]) / 1024)


def spent_s(arguments: Sequence[str]) -> float:
    """Run this Python with arguments and without output, and say how many seconds of CPU time it took.

    Raises:
        RuntimeError: if it fails.
    """
    silent = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_WRONLY, 0) for stream in (1, 2)]
    child = os.posix_spawn(sys.executable, [sys.executable, *arguments], os.environ, file_actions=silent)
    _, status, used = os.wait4(child, 0)
    if status:
        raise RuntimeError(f"{' '.join(arguments)} ended with {status}")
    return used.ru_utime + used.ru_stime


def write_briefs(path: Path, count: int) -> None:
    """So many briefs in JSON Lines, each of an article of its own with the claims of the samples and more text."""
    brief = brief_to_json(samples.first())
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            article = {**brief["article"], "text": f"{samples.FIRST} {invented(300, number)}"}
            own = hashlib.sha256(str(number).encode()).hexdigest()[:16]
            file.write(json.dumps({**brief, "id": own, "article": article}) + "\n")


def print_rates(folder: Path, count: int) -> None:
    """Briefs a second of CPU time, and the memory of a small and of a large run."""
    small, large = folder / "small.jsonl", folder / "large.jsonl"
    write_briefs(small, count // 10)
    write_briefs(large, count)
    for form in ("json", "jsonl", "md", "html"):
        few, many = (
            exported(folder / "status", ["--briefs", str(path), "-f", form, "-o", f"{folder / form}-{path.stem}/"])
            for path in (small, large)
        )
        rate = (count - count // 10) / (many.cpu_s - few.cpu_s)
        print(
            f"{form}: {rate:.0f} briefs a second; resident {few.resident_mib:.0f} MiB for {count // 10:,}, "
            f"{many.resident_mib:.0f} MiB for {count:,}"
        )


def print_one(folder: Path) -> None:
    """One article out of a library, against a bare start of Python, in interleaved runs."""
    brief = samples.first()
    with Library.open(folder / "library") as library:
        library.add(brief.article)
        library.put_brief(brief)
    export = ["-m", "brief", "export", brief.id, "--library", str(folder / "library")]
    pairs = [(spent_s(["-c", "pass"]), spent_s(export)) for _ in range(ROUNDS)]
    bare, whole = (sorted(times) for times in zip(*pairs, strict=True))
    over = [1000 * (b - a) for a, b in pairs]
    print(
        f"one article: {statistics.median(over):.0f} ms of CPU over a bare start (median of {ROUNDS}; fastest "
        f"{1000 * (whole[0] - bare[0]):.0f}), {statistics.median(whole) / statistics.median(bare):.1f} x that start"
    )


def main() -> None:
    """Measure with so many briefs."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as name:
        print_one(Path(name))
        print_rates(Path(name), count)


if __name__ == "__main__":
    main()

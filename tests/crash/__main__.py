"""`make crash`: 1,000 kills of a desk, 1,000 among several, 1,000 power cuts; or as many as the first argument says."""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from tests.crash import desks, kills, power


def main() -> int:
    """Run all three; the exit code is 1 if anything was lost."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as folder:
        start = time.monotonic()
        wrong, told = kills.run(Path(folder) / "kills", times)
        print(f"{times} kills, {told} calls told to be done, {len(wrong)} wrong, {time.monotonic() - start:.0f} s")
        start = time.monotonic()
        lost, told = desks.run(Path(folder) / "desks", times)
        print(f"{times} kills among several, {told} calls told, {len(lost)} wrong, {time.monotonic() - start:.0f} s")
        start = time.monotonic()
        cut = [one for seed in range(1, 6) for one in power.run(_new(folder, seed), times // 5, seed=seed)]
        print(f"{times // 5 * 5} power cuts, {len(cut)} wrong, {time.monotonic() - start:.0f} s")
        for one in (wrong + lost + cut)[:20]:
            print(one)
    return 1 if wrong or lost or cut else 0


def _new(folder: str, seed: int) -> Path:
    path = Path(folder) / f"power{seed}"
    path.mkdir()
    return path


if __name__ == "__main__":
    sys.exit(main())

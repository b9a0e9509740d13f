"""Screens as plain text, kept in tests/golden; `BRIEF_GOLDEN=write` writes them anew, for reading in a diff."""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "golden"


def check(name: str, picture: str) -> None:
    """Compare a screen with its golden file."""
    path = FOLDER / f"{name}.txt"
    if os.environ.get("BRIEF_GOLDEN") == "write":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(picture + "\n", encoding="utf-8")
    assert path.exists(), f"no golden {path.name}: BRIEF_GOLDEN=write makes it"
    assert picture.splitlines() == path.read_text(encoding="utf-8").splitlines()

from __future__ import annotations

import hashlib
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from brief import seeds

ROOT = Path(__file__).parent.parent

AS_THEY_CAME = {
    "000_27ac1ee71411e82a.txt": "102349cb7d6dcdb4",
    "002_78db77e522bd3dcb.txt": "9422062e06f56643",
}
"""File name to the first 16 hex digits of its SHA-256, from the day they were taken in."""


def test_the_seeds_are_as_they_came() -> None:
    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest()[:16] for path in seeds.paths()}
    assert found == AS_THEY_CAME


@pytest.mark.slow
def test_the_wheel_carries_seeds_and_styles(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {f"brief/seed_articles/{name}" for name in AS_THEY_CAME} <= names
    for package in ("brief", "tui"):
        source = {p.relative_to(ROOT).as_posix() for p in (ROOT / package).rglob("*") if p.is_file()}
        assert {name for name in source if "__pycache__" not in name} <= names

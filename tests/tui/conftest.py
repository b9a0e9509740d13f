"""The invented story in a library of its own for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from brief.library import Library
from tests.tui.running import fill


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with fill(tmp_path / "library") as opened:
        yield opened


@pytest.fixture(autouse=True)
def made_by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """The invented briefs count as made by today's rules, whatever those are."""
    monkeypatch.setattr("tui.ready.made_now", lambda _: None)


@pytest.fixture(autouse=True)
def collected(monkeypatch: pytest.MonkeyPatch) -> None:
    """One app after the other in one process: what an app keeps for good would stay after it has ended."""
    monkeypatch.setattr("tui.ready.keep_for_good", lambda: None)

"""A short run of what `make crash` does at length."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from brief.errors import BriefError
from brief.library.storage import opening
from tests.crash import desks, kills, power
from tests.crash.recording import Unavailable


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills a forked process")
def test_a_killed_desk_loses_nothing_it_was_told_is_done(tmp_path: Path) -> None:
    wrong, told = kills.run(tmp_path / "desk", 25, seed=3)
    assert wrong == []
    assert told >= 25


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills forked processes")
def test_several_desks_killed_and_hung_up_lose_nothing_they_were_told_is_done(tmp_path: Path) -> None:
    wrong, told = desks.run(tmp_path / "desk", 25, seed=3)
    assert wrong == []
    assert told >= 25


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills forked processes")
def test_the_desks_would_find_a_library_looked_at_as_a_plain_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def opened_and_closed(path: Path) -> bool:
        if path.exists():
            path.open("rb").close()
        return path.exists()

    monkeypatch.setattr(opening, "look", opened_and_closed)
    try:
        wrong, _ = desks.run(tmp_path / "desk", 40, seed=1)
    except BriefError as error:  # so damaged that no desk opens it any more
        wrong = [str(error)]
    assert wrong != []


def test_a_power_cut_loses_nothing_that_was_told_to_be_done(tmp_path: Path) -> None:
    try:
        assert power.run(tmp_path, 60, steps=150, seed=5) == []
    except Unavailable as error:
        pytest.skip(str(error))


def test_the_power_cuts_would_find_a_library_that_does_not_flush(tmp_path: Path) -> None:
    try:
        assert power.run(tmp_path, 60, steps=150, seed=5, synchronous="NORMAL") != []
    except Unavailable as error:
        pytest.skip(str(error))

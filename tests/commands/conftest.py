"""A user of their own for each test: an empty home, and a way to run `brief` as that user."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from brief.cli import main


class Done(NamedTuple):
    """What a command left behind."""

    code: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


class _Input(io.TextIOWrapper):
    """Standard input that is no terminal and has bytes beneath."""

    def __init__(self, data: bytes) -> None:
        super().__init__(io.BytesIO(data), encoding="utf-8")


@pytest.fixture
def run(home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """`run("show", "PATH")` gives exit code, standard output and standard error."""

    def run_command(*words: object, stdin: bytes = b"") -> Done:
        monkeypatch.setattr("sys.stdin", _Input(stdin))
        try:
            code = main([str(word) for word in words])
        except SystemExit as done:
            code = int(done.code or 0)
        out, err = capsys.readouterr()
        return Done(code, out, err)

    return run_command

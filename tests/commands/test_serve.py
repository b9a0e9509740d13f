"""The app in a browser: loopback unless asked otherwise, and nothing for a shell to read."""

from __future__ import annotations

import argparse
import shlex
import sys
from types import SimpleNamespace

import pytest

from brief.commands import serve
from brief.errors import BriefError


def given(*words: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--library")
    serve.configure(parser)
    return parser.parse_args(words)


def test_a_hostile_folder_name_stays_one_word() -> None:
    words = shlex.split(serve.command(given("--library", "/tmp/a; rm -rf $HOME")))
    assert words == [sys.executable, "-m", "tui", "--library", "/tmp/a; rm -rf $HOME"]


def test_it_listens_on_this_machine_only(monkeypatch: pytest.MonkeyPatch) -> None:
    made = []

    class Server:
        def __init__(self, command: str, host: str, port: int, title: str) -> None:
            made.append((host, port))

        def serve(self) -> None:
            pass

    monkeypatch.setitem(sys.modules, "textual_serve", SimpleNamespace())
    monkeypatch.setitem(sys.modules, "textual_serve.server", SimpleNamespace(Server=Server))
    assert serve.run(given()) == 0
    assert made == [("127.0.0.1", 8000)]


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "textual_serve.server", None)
    with pytest.raises(BriefError, match="pip install 'newsroom-brief"):
        serve.run(given())

"""The app in a browser: loopback unless asked otherwise, and nothing for a shell to read."""

from __future__ import annotations

import argparse
import errno
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
        def __init__(self, command: str, host: str, port: int) -> None:
            made.append((host, port))

        def serve(self) -> None:
            pass

    monkeypatch.setitem(sys.modules, "brief.web.server", SimpleNamespace(DeskServer=Server))
    assert serve.run(given()) == 0
    assert made == [("127.0.0.1", 8000)]


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "brief.web.server", raising=False)
    monkeypatch.setitem(sys.modules, "textual_serve.server", None)
    with pytest.raises(BriefError, match="pip install 'newsroom-brief"):
        serve.run(given())


@pytest.mark.parametrize(
    ("asked", "origin", "served", "trusted"),
    [
        ("127.0.0.1:8000", None, "127.0.0.1", True),
        ("localhost:8000", "http://127.0.0.1:8000", "127.0.0.1", True),
        ("[::1]:8000", "http://localhost:8000", "::1", True),
        ("127.0.0.1:8000", "http://127.0.0.1:9000", "127.0.0.1", False),
        ("127.0.0.1:8000", "https://evil.example", "127.0.0.1", False),
        ("evil.example:8000", "http://evil.example:8000", "127.0.0.1", False),
        ("127.0.0.1:8000", "null", "127.0.0.1", False),
        ("127.0.0.1:x", None, "127.0.0.1", False),
        ("desk.example:8000", "http://desk.example:8000", "0.0.0.0", True),
        ("desk.example:8000", "http://evil.example", "0.0.0.0", False),
    ],
)
def test_only_its_own_page_may_talk_to_it(asked: str, origin: str | None, served: str, trusted: bool) -> None:
    pytest.importorskip("textual_serve", reason="the extra `web` is not installed")
    from brief.web.server import is_trusted

    assert is_trusted(asked, origin, served) is trusted


@pytest.mark.parametrize("port", ["0", "65536", "-1", "http"])
def test_a_port_is_a_number_that_a_machine_has(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        given("--port", port)
    assert "from 1 to 65535" in capsys.readouterr().err


def test_a_taken_port_is_told_with_a_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    class Server:
        def __init__(self, command: str, host: str, port: int) -> None:
            pass

        def serve(self) -> None:
            raise OSError(errno.EADDRINUSE, "error while attempting to bind on address ('127.0.0.1', 8000)")

    monkeypatch.setitem(sys.modules, "brief.web.server", SimpleNamespace(DeskServer=Server))
    with pytest.raises(BriefError, match=r"at 127\.0\.0\.1:8000: Address already in use; choose another with --host"):
        serve.run(given())

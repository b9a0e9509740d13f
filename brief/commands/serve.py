"""`brief serve`: the same app in a browser, for this machine only unless the host says otherwise."""

from __future__ import annotations

import argparse
import os
import shlex
import sys

from brief import config
from brief.errors import BriefError

_HIGHEST_PORT = 65_535


def configure(parser: argparse.ArgumentParser) -> None:
    """Name the options."""
    parser.add_argument("--port", type=_port, default=8000, metavar="N", help="port (default 8000)")
    parser.add_argument(
        "--host",
        default="127.0.0.1",
        metavar="NAME",
        help="address to listen on (default 127.0.0.1: this machine only; on another one, who reaches it can decide)",
    )


def _port(word: str) -> int:
    if not word.isdecimal() or not 0 < int(word) <= _HIGHEST_PORT:
        raise argparse.ArgumentTypeError(f"a number from 1 to {_HIGHEST_PORT} is needed")
    return int(word)


def command(arguments: argparse.Namespace) -> str:
    """The command that the server starts for each visitor, quoted for the shell that textual-serve gives it to."""
    folder = config.library_folder(arguments.library, config.load())
    words = [sys.executable, "-m", "tui"]
    return shlex.join([*words, "--library", str(folder)] if folder else words)


def run(arguments: argparse.Namespace) -> int:
    """Serve until interrupted."""
    try:
        from brief.web.server import DeskServer
    except ModuleNotFoundError as error:
        raise BriefError("E003", extra="web") from error
    print(f"brief: http://{arguments.host}:{arguments.port} (ctrl+c stops)", file=sys.stderr)
    try:
        DeskServer(command(arguments), host=arguments.host, port=arguments.port).serve()
    except (OSError, UnicodeError) as error:
        place = f"{arguments.host}:{arguments.port}"
        why = os.strerror(error.errno) if isinstance(error, OSError) and error.errno and error.errno > 0 else error
        raise BriefError("E009", place=place, why=why) from error
    return 0

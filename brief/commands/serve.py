"""`brief serve`: the same app in a browser, for this machine only unless the host says otherwise."""

from __future__ import annotations

import argparse
import shlex
import sys

from brief.commands.sources import library_folder
from brief.config import load
from brief.errors import BriefError


def configure(parser: argparse.ArgumentParser) -> None:
    """Name the options."""
    parser.add_argument("--port", type=int, default=8000, metavar="N", help="port (default 8000)")
    parser.add_argument(
        "--host",
        default="127.0.0.1",
        metavar="NAME",
        help="address to listen on (default 127.0.0.1: this machine only; on another one, who reaches it can decide)",
    )


def command(arguments: argparse.Namespace) -> str:
    """The command that the server starts for each visitor, quoted for the shell that textual-serve gives it to."""
    folder = library_folder(arguments.library, load())
    words = [sys.executable, "-m", "tui"]
    return shlex.join([*words, "--library", str(folder)] if folder else words)


def run(arguments: argparse.Namespace) -> int:
    """Serve until interrupted."""
    try:
        from brief.web.server import DeskServer
    except ModuleNotFoundError as error:
        raise BriefError("E003", extra="web") from error
    print(f"brief: http://{arguments.host}:{arguments.port} (ctrl+c stops)", file=sys.stderr)
    DeskServer(command(arguments), host=arguments.host, port=arguments.port).serve()
    return 0

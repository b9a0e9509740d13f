"""The `brief` command: finds the named command's module and runs it, importing nothing else."""

from __future__ import annotations

import argparse
import gc
import importlib
import os
import sys
from collections.abc import Sequence
from functools import cache
from typing import Any, NoReturn

from brief import __version__
from brief.errors import BriefError

COMMANDS: dict[str, str] = {
    "open": "open the terminal app (the default)",
    "add": "add files, folders, feeds, pages or standard input to the library",
    "extract": "write one brief per article as JSON Lines, without a library",
    "show": "show one brief",
    "compare": "lay two or more articles side by side",
    "review": "review claims, or see how far the review is",
    "export": "write briefs as Markdown, JSON, CSV, HTML or annotations",
    "verify": "check a (hand-edited) Markdown export against its sources",
    "library": "check, dump, load, back up or measure the library",
    "watch": "add what arrives in folders and feeds",
    "config": "write, check or show the configuration",
    "serve": "serve the app to a browser on this machine",
    "doctor": "say what is installed, where data lives and what is wrong",
}
"""Each is a module of `brief.commands` with `configure(parser)` and `run(arguments) -> int` (the exit code)."""


_ABOUT = frozenset(("-h", "--help", "--version"))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Returns:
        0 if all went well, 1 if something was refused or failed, 2 for wrong usage.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    command = next((word for word in given if not word.startswith("-")), "open")
    if (command not in COMMANDS or command not in given) and not _ABOUT & set(given):
        command = "open"
        given.insert(0, command)
    if given[0] == command and command in COMMANDS:
        # The other commands' parsers would cost as much as a small command itself.
        parsed = _configured(_Parser(prog=f"brief {command}", description=_sentence(command)), command).parse_args(
            given[1:]
        )
    else:
        parsed = _whole_parser(command).parse_args(given)
    try:
        return int(_module(command).run(parsed))
    except BriefError as error:
        print(f"brief: {error}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        print("brief: stopped", file=sys.stderr)
        return 130


def start() -> NoReturn:
    """Run the command that the process was started for, and end the process."""
    code = main()
    gc.freeze()  # nothing that is still alive is worth a last search for cycles
    sys.exit(code)


def _module(command: str) -> Any:
    return importlib.import_module(f"brief.commands.{command}")


def _whole_parser(command: str) -> argparse.ArgumentParser:
    parser = _Parser(prog="brief", description="Traced briefs from news articles, in the terminal.")
    parser.add_argument("--version", action="version", version=f"brief {__version__}")
    names = parser.add_subparsers(metavar="COMMAND", dest="command")
    for name, purpose in COMMANDS.items():
        sub = names.add_parser(name, help=purpose, description=_sentence(name))
        if name == command:
            _configured(sub, name)
    return parser


def _configured(parser: argparse.ArgumentParser, command: str) -> argparse.ArgumentParser:
    parser.add_argument("--library", metavar="DIR", help="folder of the library (default: the XDG data folder)")
    _module(command).configure(parser)
    return parser


def _sentence(command: str) -> str:
    purpose = COMMANDS[command]
    return f"{purpose[0].upper()}{purpose[1:]}."


class _Help(argparse.HelpFormatter):
    """Help as wide as the terminal, which is asked for its width once and not for every option."""

    def __init__(self, prog: str, indent_increment: int = 2, max_help_position: int = 24) -> None:
        super().__init__(prog, indent_increment, max_help_position, width=_width_cells() - 2)


@cache
def _width_cells() -> int:
    named = os.environ.get("COLUMNS", "")
    if named.isdigit() and int(named):
        return int(named)
    try:
        return os.get_terminal_size(1).columns or 80
    except OSError:
        return 80


class _Parser(argparse.ArgumentParser):
    """A parser whose help has the terminal's width."""

    def _get_formatter(self) -> argparse.HelpFormatter:
        return _Help(self.prog)

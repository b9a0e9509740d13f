"""The `brief` command: finds the named command's module and runs it, importing nothing else."""

from __future__ import annotations

import argparse
import gc
import importlib
import os
import sys
from collections.abc import Sequence
from functools import cache
from typing import NoReturn

from brief import __version__, streams
from brief.errors import BriefError
from brief.text.cleaning import line

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
_SEE_HELP = "`brief --help` lists the commands"
_USAGE = frozenset(("E007",))
"""Errors of the one who wrote the command line."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Returns:
        0 if all went well, 1 if something was refused or failed, 2 for wrong usage, 130 if it was stopped by Ctrl-C.
    """
    words: str | None
    try:
        try:
            return _run(list(sys.argv[1:] if arguments is None else arguments))
        finally:
            # What is still held back is written now, while there is somebody to say that it cannot be.
            sys.stdout.flush()
    except BrokenPipeError:  # whoever read the output, as `head` does, has seen enough
        code, words = 1, None
    except BriefError as error:
        code, words = 2 if error.code in _USAGE else 1, str(error)
    except KeyboardInterrupt:
        code, words = 130, "stopped"
    except OSError as error:
        why = error.strerror or str(error)
        code, words = 1, str(BriefError("E006", what=error.filename or "standard output", why=why))
    streams.let_go(words)
    return code


def start() -> NoReturn:
    """Run the command that the process was started for, and end the process."""
    streams.make_ready()
    code = main()
    gc.freeze()  # nothing that is still alive is worth a last search for cycles
    sys.exit(code)


def _run(given: list[str]) -> int:
    place = _place_of_command(given)
    if about := [word for word in given[:place] if word in _ABOUT]:
        _whole_parser().parse_args(about)
    command = "open" if place is None else given.pop(place)
    # The other commands' parsers would cost as much as a small command itself.
    parser = _Parser(prog=f"brief {command}", description=_sentence(command))
    parser.add_argument("--library", metavar="DIR", help="folder of the library (default: the XDG data folder)")
    module = importlib.import_module(f"brief.commands.{command}")
    module.configure(parser)
    return int(module.run(parser.parse_args(given)))


def _place_of_command(given: Sequence[str]) -> int | None:
    """Where the command stands among the words; None if they name none, which means `open`.

    Raises:
        BriefError: E007, if the first word that is no option is neither a command nor anything that could be opened.
    """
    place = 0
    while place < len(given) and given[place].startswith("-") and given[place] != "-":
        place += 2 if given[place] == "--library" else 1
    if place >= len(given):
        return None
    word = given[place]
    if word in COMMANDS:
        return place
    if os.path.lexists(os.path.expanduser(word)) or "://" in word:
        return None
    from difflib import get_close_matches  # only a mistyped command needs it

    near = get_close_matches(word, COMMANDS, n=1)
    raise BriefError("E007", word=word, advice=f"did you mean `brief {near[0]}`?" if near else _SEE_HELP)


def _whole_parser() -> argparse.ArgumentParser:
    """The parser of `brief --help` and `brief --version`, which end the run: all commands, none with its options."""
    parser = _Parser(prog="brief", description="Traced briefs from news articles, in the terminal.")
    parser.add_argument("--version", action="version", version=f"brief {__version__}")
    names = parser.add_subparsers(metavar="COMMAND", dest="command")
    for name, purpose in COMMANDS.items():
        names.add_parser(name, help=purpose)
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
    """A parser whose help has the terminal's width, and which repeats no word that could command the terminal."""

    def error(self, message: str) -> NoReturn:
        """Show usage and the clean message, and end with 2."""
        super().error(line(message))

    def _get_formatter(self) -> argparse.HelpFormatter:
        return _Help(self.prog)

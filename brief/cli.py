"""The `brief` command: finds the named command's module and runs it, importing nothing else."""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from collections.abc import Sequence

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


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Returns:
        0 if all went well, 1 if something was refused or failed, 2 for wrong usage.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    command = next((word for word in given if not word.startswith("-")), "open")
    parser = argparse.ArgumentParser(prog="brief", description="Traced briefs from news articles, in the terminal.")
    parser.add_argument("--version", action="version", version=f"brief {__version__}")
    names = parser.add_subparsers(metavar="COMMAND", dest="command")
    if (command not in COMMANDS or command not in given) and not {"-h", "--help", "--version"} & set(given):
        command = "open"
        given.insert(0, command)
    for name, purpose in COMMANDS.items():
        sub = names.add_parser(name, help=purpose, description=purpose[0].upper() + purpose[1:] + ".")
        if name == command:
            sub.add_argument("--library", metavar="DIR", help="folder of the library (default: the XDG data folder)")
            module = importlib.import_module(f"brief.commands.{name}")
            module.configure(sub)
    parsed = parser.parse_args(given)
    try:
        return int(module.run(parsed))
    except BriefError as error:
        print(f"brief: {error}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        print("brief: stopped", file=sys.stderr)
        return 130

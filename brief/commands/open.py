"""`brief open`: the terminal app; without a terminal, the library as a table."""

from __future__ import annotations

import argparse
import sys

from brief.commands.handover import is_interactive, to_app
from brief.streams import tell
from brief.text.cleaning import line


def configure(parser: argparse.ArgumentParser) -> None:
    """Name the options."""
    parser.add_argument("paths", nargs="*", metavar="PATH|URL", help="articles to add first")
    parser.add_argument("--ascii", action="store_true", help="marks in plain ASCII")


def run(arguments: argparse.Namespace) -> int:
    """Open the app, or print the library where there is no terminal."""
    if is_interactive():
        words = ["--library", arguments.library] if arguments.library else []
        words += ["--ascii"] if arguments.ascii else []
        return to_app([*words, *arguments.paths])
    if arguments.paths:
        tell(f"no terminal to open {line(arguments.paths[0])} in; `brief add PATH` adds it")
        return 2
    from brief import config
    from brief.commands.sources import open_library
    from brief.commands.table import print_library

    with open_library(arguments.library, config.load()) as library:
        print_library(library, sys.stdout)
    return 0

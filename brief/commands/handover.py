"""The one door from the command line to the terminal app: the process goes over to `python -m tui`, by name.

The engine never imports the app; what crosses this door is a list of words, as on any command line.
"""

from __future__ import annotations

import runpy
import sys
from collections.abc import Sequence


def is_interactive() -> bool:
    """Is there a person at a terminal, for input and for output?"""
    return sys.stdin.isatty() and sys.stdout.isatty()


def to_app(arguments: Sequence[str]) -> int:
    """Run the app in this process with these command-line words.

    Returns:
        The app's exit code.
    """
    sys.argv = ["tui", *arguments]
    try:
        runpy.run_module("tui", run_name="__main__", alter_sys=True)
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else int(done.code is not None)
    return 0

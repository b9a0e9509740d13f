"""Leaving when the terminal is gone: a window that was closed, a connection that was cut.

Most often a signal ends us then; where it does not come (another session, `nohup`), reading from the terminal gives
nothing for ever, and the app would go on unseen, using the processor.
"""

from __future__ import annotations

import errno
import sys

LOOK_S = 2.0
"""Seconds between two looks at the terminal."""

EXIT_CODE = 129
"""What a shell reports of a program that SIGHUP has ended."""


def is_gone() -> bool:
    """Whether the terminal that we read from is gone; False for what is no terminal, and where it cannot be asked."""
    try:
        import termios
    except ImportError:
        return False
    try:
        termios.tcgetattr(sys.__stdin__.fileno() if sys.__stdin__ else 0)
    except termios.error as error:
        return bool(error.args[0] == errno.EIO)
    except (OSError, ValueError):
        return False
    return False

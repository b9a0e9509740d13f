"""The process's standard streams: there, in an encoding that holds every character, and let go of when nobody reads."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Iterable
from typing import TextIO


def make_ready() -> None:
    """Give the process the streams that it was started without, and let none of them stop at a character.

    Data is UTF-8 wherever it goes but to a terminal, which has an encoding of its own, or to somebody who asked for
    another one with PYTHONIOENCODING.
    """
    # In this order: a file that is opened later must never get the number of a standard stream.
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115
    for stream in _files((sys.stdin, sys.stdout)):
        is_data = not stream.isatty() and "PYTHONIOENCODING" not in os.environ
        stream.reconfigure(encoding="utf-8" if is_data else stream.encoding, errors="replace")


def tell(words: object) -> None:
    """One line for people: on standard error, behind the program's name."""
    print(f"brief: {words}", file=sys.stderr, flush=True)


def let_go(words: object = None) -> None:
    """Tell a last line, if any, and drop what could not be written, so that the end of the process is silent."""
    with contextlib.suppress(OSError):
        if words is not None:
            tell(words)
    for stream in _files((sys.stdout, sys.stderr)):
        try:
            stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _files(streams: Iterable[TextIO]) -> Iterable[io.TextIOWrapper]:
    return (stream for stream in streams if isinstance(stream, io.TextIOWrapper))

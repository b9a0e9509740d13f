"""Where bytes can go besides a file: the terminal's clipboard and another program."""

from __future__ import annotations

from base64 import b64encode
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from brief.errors import BriefError

TERMINAL = Path("/dev/tty")


def copy_sequence(content: bytes) -> bytes:
    """The escape sequence (OSC 52) that puts bytes on the clipboard of the terminal, also through ssh."""
    return b"\x1b]52;c;" + b64encode(content) + b"\x07"


def to_clipboard(content: bytes, *, terminal: Path = TERMINAL) -> None:
    """Copy through the terminal.

    Raises:
        BriefError: E511, if there is none.
    """
    try:
        file: BinaryIO = terminal.open("wb", buffering=0)
    except OSError as error:
        raise BriefError("E511") from error
    with file, suppress(BlockingIOError):
        file.write(copy_sequence(content))


def to_command(content: bytes, command: str) -> None:
    """Give bytes to a program's standard input; the words of the command go to it as they are, through no shell.

    Raises:
        BriefError: E515, if it cannot be started; E508, if it ends with another code than 0.
    """
    import shlex
    import subprocess  # most exports start no program

    try:
        words = shlex.split(command)
        done = subprocess.run(words, input=content, check=False)
    except (OSError, ValueError, IndexError) as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else error
        raise BriefError("E515", command=command, why=why) from error
    if done.returncode:
        raise BriefError("E508", command=command, ending=done.returncode)

"""Writing a file whole or not at all, and never over another one unless asked."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path

from brief.errors import BriefError

_NUMBERS = count(1)


def write(path: Path, content: bytes | Iterable[bytes], *, force: bool = False, flush: bool = True) -> int:
    """Write a file so that a reader sees the old one, the new one or none, never a part.

    Args:
        path: Where; missing folders are made.
        content: The bytes, or pieces of them in order, which are not held in memory together.
        force: Replace a file that is there; a link there is replaced, not followed. Devices and pipes are written
            to, never replaced.
        flush: Wait until it is on the disk; without, who writes many files calls `os.sync` once behind them all.

    Returns:
        Bytes written.

    Raises:
        BriefError: E504 if there is something already, E505 if it cannot be written.
    """
    pieces = (content,) if isinstance(content, bytes) else content
    if _is_channel(path):
        with _writing(path), path.open("wb") as channel:
            return sum(map(channel.write, pieces))
    if not force and os.path.lexists(path):
        raise BriefError("E504", path=path)
    with _writing(path):
        _make_folder(path.parent)
        temporary = path.parent / f".brief-{os.getpid()}-{next(_NUMBERS)}.part"
        handle = os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_NOFOLLOW, 0o666)
        try:
            with os.fdopen(handle, "wb") as file:
                size = sum(map(file.write, pieces))
                if flush:
                    file.flush()
                    os.fsync(file.fileno())
            if force:
                os.replace(temporary, path)
            else:
                _move_to_free_name(temporary, path)
        finally:
            with contextlib.suppress(FileNotFoundError):
                os.unlink(temporary)
    return size


def _is_channel(path: Path) -> bool:
    """Whether a path is a device or a pipe, such as /dev/null."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return stat.S_ISCHR(mode) or stat.S_ISFIFO(mode)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder)) from error


@contextlib.contextmanager
def _writing(path: Path) -> Iterator[None]:
    try:
        yield
    except FileExistsError as error:
        raise BriefError("E504", path=path) from error
    except OSError as error:
        raise BriefError("E505", path=path, why=error.strerror or error) from error


def _move_to_free_name(temporary: Path, path: Path) -> None:
    # A link fails when the name is taken, even by a file made a moment ago; a rename would replace it.
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError:  # file systems without links
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        os.replace(temporary, path)

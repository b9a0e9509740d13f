"""What SQLite says when it fails, in one line for people."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from brief.errors import BriefError


@contextmanager
def plainly(path: Path) -> Iterator[None]:
    """Say what SQLite says in one line for people."""
    try:
        yield
    except sqlite3.Error as error:
        raise explained(error, path) from error


def explained(error: sqlite3.Error, path: Path) -> BriefError:
    """The line for people about an SQLite error; codes from https://www.sqlite.org/rescode.html."""
    name = getattr(error, "sqlite_errorname", "") or ""
    for start, code in (
        ("SQLITE_FULL", "E407"),
        ("SQLITE_BUSY", "E408"),
        ("SQLITE_LOCKED", "E408"),
        ("SQLITE_READONLY", "E406"),
        ("SQLITE_PERM", "E409"),
        ("SQLITE_CANTOPEN", "E409"),
        ("SQLITE_CORRUPT", "E403"),
        ("SQLITE_NOTADB", "E403"),
        ("SQLITE_IOERR", "E407"),
    ):
        if name.startswith(start):
            return BriefError(code, path=path, reason=error)
    return BriefError("E409", path=path, reason=error)

"""Bring a library of an older form forward, after a backup: all steps or none."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from brief.errors import BriefError
from brief.library.storage.durable import flush
from brief.library.storage.schema import VERSION
from brief.library.storage.sqlite_errors import plainly
from brief.text.cleaning import line

if TYPE_CHECKING:
    from brief.library.storage.steps import Step

_COPIED_AT_ONCE = 5_000
"""Pages of a backup between two words about it."""


def migrate(
    connection: sqlite3.Connection, path: Path, *, steps: Mapping[int, Step] | None = None, newest: int = VERSION
) -> Path | None:
    """Bring the library forward to `newest`; on a terminal, a line says so and how far the copy is.

    Returns:
        The backup that was made beside the library, or None if there was nothing to do.

    Raises:
        BriefError: E417 if no way leads forward, E407-E409 if the backup cannot be written; nothing is changed then.
    """
    with plainly(path):
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        if version >= newest:
            return None
        ways = steps if steps is not None else _steps()
        if any(step not in ways for step in range(version, newest)):
            raise BriefError("E417", path=path, version=version)
        copy = _backup(connection, path, version)
        connection.execute("BEGIN IMMEDIATE")
        try:
            # Another program may have been first.
            version = int(connection.execute("PRAGMA user_version").fetchone()[0])
            for number in range(version, newest):
                _say(f"{line(path.name)}: bringing it from form {number} to {number + 1} …")
                ways[number](connection)
            connection.execute(f"PRAGMA user_version = {newest}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        finally:
            _say("")
    return copy


def _copied(path: Path, left: int, pages: int) -> None:
    _say(f"{line(path.name)} has an older form: copying it first … {1 - left / max(pages, 1):.0%}")


def _say(words: str) -> None:
    """Show one line in the place of the last, where people look: a large library takes a while."""
    if sys.stderr.isatty():
        print(f"\r{words}\x1b[K", end="", file=sys.stderr, flush=True)


def _steps() -> Mapping[int, Step]:
    from brief.library.storage.steps import STEPS  # a library is brought up to date once, and opened many times

    return STEPS


def _backup(connection: sqlite3.Connection, path: Path, version: int) -> Path:
    target = path.with_name(f"{path.stem}.version-{version}.db")
    # An older copy may be of another moment; each copy keeps its own name.
    more = 1
    while target.exists():
        more += 1
        target = path.with_name(f"{path.stem}.version-{version}-{more}.db")
    beside = target.with_name(f".{target.name}.new")
    import shutil  # a library is brought up to date once, and opened many times

    try:
        if shutil.disk_usage(path.parent).free < 2 * path.stat().st_size:
            raise BriefError("E407", path=path, reason="no space for the backup before a change of its form")
        beside.touch(mode=0o600)
        copy = sqlite3.connect(beside)
        try:
            connection.backup(copy, pages=_COPIED_AT_ONCE, progress=lambda _, left, pages: _copied(path, left, pages))
        finally:
            copy.close()
        flush(beside)
        beside.rename(target)
        flush(target.parent)
    except OSError as error:
        raise BriefError("E409", path=target, reason=error.strerror) from error
    finally:
        beside.unlink(missing_ok=True)
    return target

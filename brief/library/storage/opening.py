"""Open a library file, or make one, after looking at it without touching it (see `brief.library.storage.looking`).

A new library is built beside its place and moved there whole, so no moment leaves half of one.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from brief.errors import BriefError
from brief.folders import user_folder
from brief.library.storage.folding import MOST_PAGES
from brief.library.storage.looking import log_of, look, refuse_network, size_of
from brief.library.storage.migrations import migrate
from brief.library.storage.schema import APPLICATION_ID, SEARCH_SQL, SPECS, VERSION
from brief.library.storage.sqlite import WAIT_MS, SqliteEngine
from brief.library.storage.sqlite_errors import explained
from brief.library.storage.table_sql import table_sql

FILE_NAME = "library.db"


def library_file(folder: Path | None) -> Path:
    """The library's file in this folder, or in the XDG data folder."""
    return (folder or user_folder("data")) / FILE_NAME


def open_engine(folder: Path | None, *, read_only: bool = False) -> SqliteEngine:
    """The engine of the library in this folder; a missing library is made, unless `read_only`.

    Raises:
        BriefError: E401-E409: no library, a plain TinyDB file, damaged, newer, on a network, read-only, full, busy or
            not allowed. The file is untouched then.
    """
    path = library_file(folder)
    refuse_network(path)
    if not look(path):
        if read_only:
            raise BriefError("E418", path=path.parent)
        create(path)
    engine = SqliteEngine(connect(path, read_only=read_only), path, SPECS)
    try:
        # What stands in the log counts, of which nothing was seen yet.
        if engine.rows("PRAGMA application_id") != [(APPLICATION_ID,)]:
            raise BriefError("E401", path=path)
        version = int(engine.rows("PRAGMA user_version")[0][0])
        if version > VERSION:
            raise BriefError("E404", path=path)
        if version < VERSION:
            if read_only:
                forward(path)
            else:
                migrate(engine.connection, path)
        engine.tables()
    except BriefError:
        engine.close()
        raise
    return engine


def forward(path: Path) -> None:
    """Bring an older library forward before it is only read. E406, where it cannot be written."""
    connection = connect(path, read_only=False)
    try:
        migrate(connection, path)
    finally:
        connection.close()


def create(path: Path) -> None:
    """Make an empty library: built beside, flushed, then moved into place unless someone else was first."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        beside = path.with_name(f".{path.name}.{os.getpid()}.new")
        os.close(os.open(beside, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600))
    except OSError as error:
        raise BriefError(_os_code(error), path=path, reason=error.strerror) from error
    try:
        connection = sqlite3.connect(beside, isolation_level=None)
        try:
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("BEGIN IMMEDIATE")
            for spec in SPECS:
                for statement in table_sql(spec):
                    connection.execute(statement)
            for statement in SEARCH_SQL:
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {VERSION}")
            connection.execute("COMMIT")
        finally:
            connection.close()
        _place(beside, path)
    except sqlite3.Error as error:
        raise explained(error, path) from error
    except OSError as error:
        raise BriefError(_os_code(error), path=path, reason=error.strerror) from error
    finally:
        for left in (beside, log_of(beside), beside.with_name(beside.name + "-shm")):
            left.unlink(missing_ok=True)


def _place(beside: Path, path: Path) -> None:
    """Give a new library its name, unless there is one by now; an empty file in its place goes."""
    import fcntl  # a library is made once, and opened many times

    folder = os.open(path.parent, os.O_RDONLY)
    try:
        # Two programs may make the library at once: neither may take the other's for the empty file.
        fcntl.flock(folder, fcntl.LOCK_EX)
        if path.exists() and path.stat().st_size == 0:
            path.unlink()
        with suppress(FileExistsError):
            os.link(beside, path)
        os.fsync(folder)
    finally:
        os.close(folder)


def connect(path: Path, *, read_only: bool) -> sqlite3.Connection:
    """A connection to a library file that was looked at.

    Raises:
        BriefError: E406 where a library is to be written that cannot be, E409 where it cannot be opened.
    """
    if not read_only and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise BriefError("E406", path=path)
    frozen = read_only and not os.access(path.parent, os.W_OK) and not size_of(log_of(path))
    mode = "mode=ro&immutable=1" if frozen else "mode=ro" if read_only else "mode=rw"
    uri = path.absolute().as_uri()
    try:
        connection = sqlite3.connect(
            f"{uri}?{mode}", uri=True, isolation_level=None, check_same_thread=False, timeout=WAIT_MS / 1000
        )
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA cache_size = -16000")
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute(f"PRAGMA wal_autocheckpoint = {MOST_PAGES}")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.Error as error:
        raise explained(error, path) from error
    return connection


def _os_code(error: OSError) -> str:
    import errno

    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "E407"
    return "E406" if error.errno == errno.EROFS else "E409"

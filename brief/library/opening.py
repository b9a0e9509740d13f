"""Open a library file, or make one, after looking at it without touching it.

What is no library of ours is refused by its first bytes, before SQLite could write to it. A new library is built beside
its place and moved there whole, so no moment leaves half of one.
"""

from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import suppress
from pathlib import Path

from brief.errors import BriefError
from brief.folders import user_folder
from brief.library.durable import flush
from brief.library.migrations import migrate
from brief.library.schema import APPLICATION_ID, SEARCH_SQL, SPECS, VERSION
from brief.library.sqlite import WAIT_MS, SqliteEngine, explained, table_sql
from brief.text.cleaning import line

FILE_NAME = "library.db"

_MAGIC = b"SQLite format 3\x00"
_HEADER_BYTES = 100
_NETWORK_FILESYSTEMS = {
    *("9p", "afs", "ceph", "cifs", "coda", "davfs", "fuse.davfs2", "fuse.glusterfs", "fuse.rclone", "fuse.s3fs"),
    *("fuse.sshfs", "glusterfs", "lustre", "ncpfs", "nfs", "nfs4", "orangefs", "smb3", "smbfs"),
}
"""Where SQLite's write-ahead log does not work, since its index needs memory shared by all who have the file open:
https://www.sqlite.org/wal.html. Names as in /proc/self/mountinfo."""


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
    version = look(path)
    if version is None:
        if read_only:
            raise BriefError("E418", path=line(path.parent))
        create(path)
    engine = SqliteEngine(connect(path, read_only=read_only), path, SPECS)
    try:
        version = int(engine.rows("PRAGMA user_version")[0][0])
        if version > VERSION:
            raise BriefError("E404", path=line(path))
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


def look(path: Path) -> int | None:
    """The schema version of the library file, read from its first bytes; None if there is nothing yet.

    Raises:
        BriefError: if it is anything but a library that this version can open.
    """
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise BriefError("E409", path=line(path), reason=line(error.strerror)) from error
    if not stat.S_ISREG(found.st_mode):
        raise BriefError("E401", path=line(path))
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER_BYTES)
    except OSError as error:
        raise BriefError("E409", path=line(path), reason=line(error.strerror)) from error
    if not header:
        return None
    if not header.startswith(_MAGIC):
        raise BriefError("E402" if header.lstrip()[:1] == b"{" else "E401", path=line(path))
    if len(header) < _HEADER_BYTES:
        raise BriefError("E403", path=line(path), reason="it ends in its header")
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise BriefError("E401", path=line(path))
    if (version := int.from_bytes(header[60:64], "big")) > VERSION:
        raise BriefError("E404", path=line(path))
    page_bytes = int.from_bytes(header[16:18], "big")
    pages = int.from_bytes(header[28:32], "big")
    if found.st_size < page_bytes or (found.st_size < pages * page_bytes and not _log(path).exists()):
        raise BriefError("E403", path=line(path), reason="its end is missing")
    return version


def create(path: Path) -> None:
    """Make an empty library: built beside, flushed, then moved into place unless someone else was first."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if path.exists() and path.stat().st_size == 0:
            path.unlink()
        beside = path.with_name(f".{path.name}.{os.getpid()}.new")
        os.close(os.open(beside, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600))
    except OSError as error:
        raise BriefError(_os_code(error), path=line(path), reason=line(error.strerror)) from error
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
        with suppress(FileExistsError):
            os.link(beside, path)
        flush(path.parent)
    except sqlite3.Error as error:
        raise explained(error, path) from error
    except OSError as error:
        raise BriefError(_os_code(error), path=line(path), reason=line(error.strerror)) from error
    finally:
        for left in (beside, _log(beside), beside.with_name(beside.name + "-shm")):
            left.unlink(missing_ok=True)


def connect(path: Path, *, read_only: bool) -> sqlite3.Connection:
    """A connection to a library file that was looked at.

    Raises:
        BriefError: E406 where a library is to be written that cannot be, E409 where it cannot be opened.
    """
    if not read_only and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise BriefError("E406", path=line(path))
    frozen = read_only and not os.access(path.parent, os.W_OK) and not _holds_anything(_log(path))
    mode = "mode=ro&immutable=1" if frozen else "mode=ro" if read_only else "mode=rw"
    uri = path.absolute().as_uri()
    try:
        connection = sqlite3.connect(
            f"{uri}?{mode}", uri=True, isolation_level=None, check_same_thread=False, timeout=WAIT_MS / 1000
        )
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA cache_size = -16000")
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.Error as error:
        raise explained(error, path) from error
    return connection


def refuse_network(path: Path, mounts: str | None = None) -> None:
    """Refuse a folder on a network filesystem, where two machines could ruin the file.

    Args:
        path: The library file, which need not exist.
        mounts: Text in the form of /proc/self/mountinfo; read from there by default (elsewhere nothing is known).

    Raises:
        BriefError: E405.
    """
    if mounts is None:
        try:
            mounts = Path("/proc/self/mountinfo").read_text("utf-8", "surrogateescape")
        except OSError:
            return
    place = os.path.realpath(path.parent)
    best, kind = "", ""
    for row in mounts.splitlines():
        left, _, right = row.partition(" - ")
        fields, after = left.split(), right.split()
        if len(fields) < 5 or not after:
            continue
        point = fields[4].encode("latin-1", "replace").decode("unicode_escape") if "\\" in fields[4] else fields[4]
        inside = place == point or place.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(best):
            best, kind = point, after[0]
    if kind in _NETWORK_FILESYSTEMS:
        raise BriefError("E405", path=line(path), kind=kind)


def _log(path: Path) -> Path:
    return path.with_name(path.name + "-wal")


def _holds_anything(path: Path) -> bool:
    try:
        return path.stat().st_size > 0
    except OSError:
        return False


def _os_code(error: OSError) -> str:
    import errno

    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "E407"
    return "E406" if error.errno == errno.EROFS else "E409"

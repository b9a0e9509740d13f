"""Look at a library file without touching it, before anything could write to it.

What is no library of ours is refused here. The file is read through SQLite alone: POSIX takes all locks of a process on
a file away when the process closes any descriptor of it, so a plain `open` and `close` would lay bare a library that
the same process has open, and another program would then take its log for left behind and delete it. SQLite keeps such
descriptors until the last lock is gone: https://www.sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_
"""

from __future__ import annotations

import os
import sqlite3
import stat
from pathlib import Path

from brief.errors import BriefError
from brief.library.storage.schema import APPLICATION_ID, VERSION

_MAGIC = b"SQLite format 3\x00"
_NETWORK_FILESYSTEMS = {
    *("9p", "afs", "ceph", "cifs", "coda", "davfs", "fuse.davfs2", "fuse.glusterfs", "fuse.rclone", "fuse.s3fs"),
    *("fuse.sshfs", "glusterfs", "lustre", "ncpfs", "nfs", "nfs4", "orangefs", "smb3", "smbfs"),
}
"""Where SQLite's write-ahead log does not work, since its index needs memory shared by all who have the file open:
https://www.sqlite.org/wal.html. Names as in /proc/self/mountinfo."""


def look(path: Path) -> bool:
    """Whether there is a library at this path; False where there is nothing yet, or an empty file.

    Raises:
        BriefError: if it is anything but a library that this version can open.
    """
    try:
        found = path.stat()
    except FileNotFoundError:
        _refuse_lost(path)
        return False
    except OSError as error:
        raise BriefError("E409", path=path, reason=error.strerror) from error
    if not stat.S_ISREG(found.st_mode):
        raise BriefError("E401", path=path)
    if not os.access(path, os.R_OK):
        raise BriefError("E409", path=path, reason=os.strerror(13))
    if found.st_size == 0:
        _refuse_lost(path)
        return False
    # While another program folds the log into the file, and after a power cut, the file's end is in the log only: then
    # SQLite is left to read both together. Asked before and after, since whoever folds takes the log away at the end.
    has_log = log_of(path).exists()
    try:
        application, version = _marks(path)
    except sqlite3.DatabaseError as error:
        name = getattr(error, "sqlite_errorname", "") or ""
        if name.startswith("SQLITE_NOTADB"):
            raise _stranger(path) from error
        if not name.startswith("SQLITE_CORRUPT"):
            raise BriefError("E409", path=path, reason=error) from error
        if not (has_log or log_of(path).exists()):
            raise BriefError("E403", path=path, reason="its end is missing") from error
        return True
    if application != APPLICATION_ID:
        raise BriefError("E401", path=path)
    if version > VERSION:
        raise BriefError("E404", path=path)
    return True


def _refuse_lost(path: Path) -> None:
    """Refuse to begin anew beside a log that somebody's decisions are in: SQLite would write them into the new file.

    Raises:
        BriefError: E420, unless another program has made a library in the meantime.
    """
    log = log_of(path)
    if size_of(log) and not size_of(path):
        raise BriefError("E420", path=path, log=log.name)


def size_of(path: Path) -> int:
    """The bytes of a file; 0 if there is none."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def log_of(path: Path) -> Path:
    """The write-ahead log beside a library file."""
    return path.with_name(path.name + "-wal")


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
        raise BriefError("E405", path=path, kind=kind)


def _marks(path: Path) -> tuple[int, int]:
    """Whose database it is and the version of its form, as the file itself says; no lock, no log, nothing written."""
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        [(application,)] = connection.execute("PRAGMA application_id")
        [(version,)] = connection.execute("PRAGMA user_version")
    finally:
        connection.close()
    return application, version


def _stranger(path: Path) -> BriefError:
    """What to say of a file that SQLite does not take for its own; no connection can have a lock on it."""
    with path.open("rb") as file:
        start = file.read(len(_MAGIC) + 48)
    if start.startswith(_MAGIC) and len(start) < len(_MAGIC) + 48:
        return BriefError("E403", path=path, reason="it ends in its header")
    return BriefError("E402" if start.lstrip()[:1] == b"{" else "E401", path=path)

"""Fold the write-ahead log into the library's file in a quiet moment, so that no decision waits for it.

SQLite would do it at the end of whatever write makes the log longer than a limit: once in a hundred decisions one would
take many times as long as the others. Source: https://www.sqlite.org/wal.html#performance_considerations
"""

from __future__ import annotations

import sqlite3
import threading
import time
from contextlib import suppress

COMMITS = 100
"""After so many writes the log is folded as soon as it is quiet."""
QUIET_S = 0.75
"""Nobody has written for so long: the person is reading."""
MOST_PAGES = 4_000
"""Of a log that found no quiet moment: SQLite then folds it by itself, 16 MB at once."""


class Folding:
    """Waits for a quiet moment, in a thread that lives only while there is something to fold.

    Args:
        connection: The one that writes.
        lock: Held by whoever uses it.
    """

    def __init__(self, connection: sqlite3.Connection, lock: threading.RLock) -> None:
        self._connection = connection
        self._lock = lock
        self._written_at = 0.0
        self._commits = 0
        self._waiting = False
        self._is_closed = False

    def committed(self) -> None:
        """Count a write; call with the lock held."""
        self._commits += 1
        self._written_at = time.monotonic()
        if self._commits >= COMMITS and not self._waiting:
            self._waiting = True
            threading.Thread(target=self._fold, name="fold the log", daemon=True).start()

    def close(self) -> None:
        """Fold no more; call with the lock held."""
        self._is_closed = True

    def _fold(self) -> None:
        while (left := self._written_at + QUIET_S - time.monotonic()) > 0:
            time.sleep(left)
        with self._lock:
            self._waiting = False
            if self._is_closed or self._connection.in_transaction:
                return
            self._commits = 0
            # Another program may be folding it, or the disk be full: the log then grows on, and nothing is lost.
            with suppress(sqlite3.Error):
                self._connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()

"""Records every write, truncation and flush that SQLite makes, so that a power cut can be played at any moment.

A virtual file system of SQLite (https://www.sqlite.org/vfs.html) that does what the standard one does, and keeps a log.
It is registered in the very SQLite that Python uses, through ctypes; where that hides its functions, `record` raises
`Unavailable`.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import CFUNCTYPE, POINTER, Structure, byref, c_char_p, c_int, c_int64, c_void_p
from dataclasses import dataclass
from typing import Any, Literal


class Unavailable(Exception):
    """Python's SQLite cannot be recorded here."""


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened to a file, or a word of the program about what it was told is done."""

    kind: Literal["write", "truncate", "sync", "delete", "done"]
    path: str
    offset: int = 0
    """Of a write; the new size of a truncation."""
    data: bytes = b""
    word: Any = None


_Write = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int, c_int64)
_Truncate = CFUNCTYPE(c_int, c_void_p, c_int64)
_Sync = CFUNCTYPE(c_int, c_void_p, c_int)
# The name as it came: SQLite keeps pointing to it, and finds more behind it.
_Open = CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_int, POINTER(c_int))
_Delete = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int)


class _Methods(Structure):
    _fields_ = (
        ("version", c_int),
        ("close", c_void_p),
        ("read", c_void_p),
        ("write", c_void_p),
        ("truncate", c_void_p),
        ("sync", c_void_p),
        ("others", c_void_p * 13),
    )


class _File(Structure):
    _fields_ = (("methods", POINTER(_Methods)),)


class _Vfs(Structure):
    _fields_ = (
        ("version", c_int),
        ("file_bytes", c_int),
        ("longest_path", c_int),
        ("next", c_void_p),
        ("name", c_char_p),
        ("data", c_void_p),
        ("open", c_void_p),
        ("delete", c_void_p),
        ("others", c_void_p * 14),
    )


class Recorder:
    """The log of one recording."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self._paths: dict[int, str] = {}
        self._tables: dict[int, _Methods] = {}
        self._kept: list[Any] = []

    def done(self, word: Any) -> None:
        """Write down that the program was told something is done."""
        self.events.append(Event("done", "", word=word))

    def vfs(self, standard: _Vfs) -> _Vfs:
        """A copy of the standard file system that keeps the log."""
        copy = _Vfs.from_buffer_copy(standard)
        copy.name = b"recording"
        really_open, really_delete = _Open(standard.open), _Delete(standard.delete)

        def open_file(vfs: int, name: int | None, file: int, flags: int, out: Any) -> int:
            result = int(really_open(vfs, name, file, flags, out))
            opened = _File.from_address(file)
            if result == 0 and name and opened.methods:
                self._paths[file] = _text(name)
                opened.methods = ctypes.pointer(self._logging(opened.methods))
            return result

        def delete_file(vfs: int, name: int, flush: int) -> int:
            self.events.append(Event("delete", _text(name)))
            return int(really_delete(vfs, name, flush))

        for field, function in (("open", _Open(open_file)), ("delete", _Delete(delete_file))):
            self._kept.append(function)
            setattr(copy, field, ctypes.cast(function, c_void_p))
        return copy

    def _logging(self, methods: Any) -> _Methods:
        address = ctypes.addressof(methods.contents)
        if address not in self._tables:
            standard = methods.contents
            table = _Methods.from_buffer_copy(standard)
            write, truncate, sync = _Write(standard.write), _Truncate(standard.truncate), _Sync(standard.sync)

            def write_file(file: int, data: int, size: int, offset: int) -> int:
                self.events.append(Event("write", self._paths[file], offset, ctypes.string_at(data, size)))
                return int(write(file, data, size, offset))

            def truncate_file(file: int, size: int) -> int:
                self.events.append(Event("truncate", self._paths[file], size))
                return int(truncate(file, size))

            def sync_file(file: int, flags: int) -> int:
                result = int(sync(file, flags))
                self.events.append(Event("sync", self._paths[file]))
                return result

            new = {"write": _Write(write_file), "truncate": _Truncate(truncate_file), "sync": _Sync(sync_file)}
            for field, function in new.items():
                self._kept.append(function)
                setattr(table, field, ctypes.cast(function, c_void_p))
            self._tables[address] = table
        return self._tables[address]


def _text(name: int) -> str:
    return ctypes.string_at(name).decode()


@contextmanager
def record() -> Iterator[Recorder]:
    """Record all that SQLite writes in this process while the block runs.

    Raises:
        Unavailable: where Python's SQLite shows none of its functions.
    """
    try:
        import _sqlite3

        library = ctypes.CDLL(_sqlite3.__file__)
        find, register, unregister = (
            library.sqlite3_vfs_find,
            library.sqlite3_vfs_register,
            library.sqlite3_vfs_unregister,
        )
    except (ImportError, AttributeError, OSError) as error:
        raise Unavailable(str(error)) from error
    find.restype = POINTER(_Vfs)
    standard = find(None)
    if not standard:
        raise Unavailable("SQLite has no file system")
    recorder = Recorder()
    vfs = recorder.vfs(standard.contents)
    register(byref(vfs), 1)
    try:
        yield recorder
    finally:
        register(standard, 1)
        unregister(byref(vfs))

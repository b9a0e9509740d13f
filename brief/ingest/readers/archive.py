"""ZIP and gzip archives of any other format: read in memory member by member, nothing is ever unpacked to disk."""

from __future__ import annotations

import gzip
import io
import stat
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO

from brief.errors import BriefError
from brief.ingest.detection import HEAD_BYTES, Head
from brief.ingest.draft import Draft, Found, Part, Source, finish
from brief.ingest.limits import ARCHIVE, DOCUMENT, MEMBER, MEMBERS, MIB, NESTING, RATIO, readable
from brief.ingest.refusal import Refusal
from brief.ingest.registry import detect
from brief.model import Article
from brief.text.cleaning import line as one_line

FORM = "archive"


def read(source: Source) -> Iterator[Found]:
    """The articles of an archive in memory."""
    yield from stream(io.BytesIO(source.data), source.name)


def stream(file: IO[bytes], name: str, depth: int = 0) -> Iterator[Found]:
    """The articles of the archive's members, in its order; see `parts`."""
    from brief.ingest.reading import read_parts  # it reads archives through this module

    yield from read_parts(parts(file, name, depth))


def parts(file: IO[bytes], name: str, depth: int = 0) -> Iterator[Part | Article | Refusal]:
    """The archive's members, unpacked but unread; what is dangerous or too large is refused by its name.

    Raises:
        BriefError: E106, if it is damaged, or lies in too many others.
    """
    if depth >= NESTING:
        raise BriefError("E106", name=name, form=FORM, why=f"archives nested more than {NESTING} deep")
    magic = file.read(2)
    file.seek(0)
    yield from _gzip(file, name, depth) if magic == b"\x1f\x8b" else _zip(file, name, depth)


def _zip(file: IO[bytes], name: str, depth: int) -> Iterator[Part | Article | Refusal]:
    from brief.ingest.reading import is_companion  # it reads archives through this module

    try:
        archive = zipfile.ZipFile(file)
        members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise BriefError("E106", name=name, form=FORM, why=one_line(error)[:120]) from error
    if len(members) > MEMBERS:
        raise BriefError("E106", name=name, form=FORM, why=f"it has {len(members):,} members")
    total = 0
    with archive:
        for member in members:
            base = member.filename.rstrip("/").rpartition("/")[2]
            if member.is_dir() or member.filename.startswith("__MACOSX/") or base.startswith(".") or is_companion(base):
                continue
            called = f"{name}: {one_line(member.filename)[:200]}"
            if why := _danger(member):
                yield Refusal(called, BriefError("E112", name=called, why=why))
                continue
            try:
                with archive.open(member) as inner:
                    data = inner.read(MEMBER + 1)
            except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, OSError) as error:
                yield Refusal(called, BriefError("E112", name=called, why=one_line(error)[:120]))
                continue
            total += len(data)
            if len(data) > MEMBER or total > ARCHIVE:
                why = f"unpacks to more than {readable(MEMBER if len(data) > MEMBER else ARCHIVE)}"
                yield Refusal(called, BriefError("E112", name=called, why=why))
                if total > ARCHIVE:
                    return
                continue
            yield Part(data=data, name=called, depth=depth + 1, packed=member.compress_size)


def _danger(member: zipfile.ZipInfo) -> str | None:
    """Why a member must not be read, None if it may."""
    path = member.filename.replace("\\", "/")
    if path.startswith("/") or ".." in path.split("/") or path[1:2] == ":":
        return "its path leads out of the archive"
    if stat.S_ISLNK(member.external_attr >> 16):
        return "a symbolic link"
    if member.flag_bits & 0x1:
        return "encrypted"
    if member.file_size > MEMBER:
        return f"unpacks to {readable(member.file_size)}, more than {readable(MEMBER)}"
    if member.file_size > MIB and member.file_size > RATIO * max(member.compress_size, 1):
        return f"unpacks to {readable(member.file_size)} from {readable(member.compress_size)}: a bomb"
    return None


def _gzip(file: IO[bytes], name: str, depth: int) -> Iterator[Part | Article | Refusal]:
    """The one file in a gzip; a container in it is streamed on, anything else is bounded."""
    inner_name = name[:-3] if name.lower().endswith(".gz") else name
    unpacked = Bounded(gzip.GzipFile(fileobj=file))
    try:
        start = unpacked.read(HEAD_BYTES)
        form = detect(Head(start, inner_name))
        if form is not None and form.is_stream and form.name not in ("archive",):
            if not form.is_installed:
                raise BriefError("E109", name=name, form=form.title, extra=form.extra)
            unpacked.push_back(start)
            for item in form.stream(io.BufferedReader(unpacked, HEAD_BYTES), inner_name, depth + 1):
                yield finish(item, name=inner_name, form=form.title) if isinstance(item, Draft) else item
            return
        data = start + unpacked.read(DOCUMENT + 1 - len(start))
    except (OSError, EOFError, zlib.error) as error:
        raise BriefError("E106", name=name, form="gzip", why=one_line(error)[:120]) from error
    if len(data) > DOCUMENT:
        why = f"unpacks to more than {readable(DOCUMENT)}"
        raise BriefError("E106", name=name, form="gzip", why=why)
    yield Part(data=data, name=inner_name, depth=depth + 1)


class Bounded(io.RawIOBase):
    """A readable stream that ends with an error after `ARCHIVE` bytes, and can take back what was peeked at."""

    def __init__(self, inner: gzip.GzipFile) -> None:
        self.inner = inner
        self.held = b""
        self.total = 0

    def readable(self) -> bool:
        """Always."""
        return True

    def push_back(self, data: bytes) -> None:
        """Give these bytes again before going on."""
        self.held = data + self.held

    def read(self, size: int = -1) -> bytes:
        """Up to `size` bytes.

        Raises:
            OSError: when more than `ARCHIVE` bytes were unpacked.
        """
        if self.held:
            size = len(self.held) if size < 0 else size
            given, self.held = self.held[:size], self.held[size:]
            return given
        pieces: list[bytes] = []
        given_size = 0
        while size < 0 or given_size < size:
            piece = self.inner.read(min(MIB, size - given_size) if size >= 0 else MIB)
            if not piece:
                break
            pieces.append(piece)
            given_size += len(piece)
            self.total += len(piece)
            if self.total > ARCHIVE:
                raise OSError(f"unpacks to more than {readable(ARCHIVE)}")
        return b"".join(pieces)

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Fill the buffer; what `io.BufferedReader` calls."""
        data = self.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

"""What the words of a command line bring: files, folders, standard input, pages, feeds; one stream of articles."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO

from brief.errors import BriefError
from brief.ingest.detection import HEAD_BYTES, Head
from brief.ingest.draft import Part
from brief.ingest.limits import DOCUMENT, readable
from brief.ingest.readers import jsonl
from brief.ingest.reading import files_of, read_bytes, read_file, read_part
from brief.ingest.refusal import Known, Refusal
from brief.ingest.registry import Format, detect
from brief.ingest.web.addresses import is_address
from brief.ingest.web.answers import Conditions
from brief.ingest.web.fetch import Fetcher
from brief.model import Article
from brief.text.cleaning import line

STANDARD_INPUT = "-"
_PAGE_WEIGHT = 60_000
"""Bytes of a usual web page."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a server said of a page, to be kept by the caller and given back with the next request."""

    url: str
    conditions: Conditions


Item = Article | Refusal | Known | Seen
"""What a step brings; a `Seen` comes after all articles of its page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """How things are read: what is known, what may be fetched, and what was said last time."""

    has: Callable[[str], bool]
    """Whether the library has an article of this id."""
    fetcher: Fetcher
    conditions: Callable[[str], Conditions | None]
    """What the server said of this address last time."""
    is_jsonl: bool = False
    """Whether files and standard input are JSON Lines whatever they look like."""
    advanced: Callable[[int], None] = lambda _: None
    """Hears how many more bytes of an archive were read: one file that may take an hour."""


@dataclass(frozen=True, slots=True)
class Step:
    """One file, page or standard input to be read."""

    name: str
    read: Callable[[], Iterator[Item]]
    path: Path | None = None
    """The file, if it is one that can be read in another process."""
    weight: int = _PAGE_WEIGHT
    """How much there is to read, in bytes; a guess for what is not on disk."""


def steps(words: Sequence[str], desk: Desk, stdin: IO[bytes]) -> Iterator[Step]:
    """The files, pages and inputs that the words stand for, folders walked down, in order.

    Args:
        words: As the person wrote them: paths, `-`, addresses.
        desk: How they are read.
        stdin: What `-` stands for.
    """
    for word in words:
        if word == STANDARD_INPUT:
            yield Step("standard input", partial(_standard_input, stdin, desk))
        elif is_address(word):
            yield Step(line(word)[:200], partial(_page, word, desk))
        else:
            yield from _found(Path(word).expanduser(), desk)


def _found(named: Path, desk: Desk) -> Iterator[Step]:
    """A step for each file that a path stands for."""
    for path in files_of(named):
        if isinstance(path, Refusal):
            yield Step(path.name, partial(iter, [path]))
        else:
            alone = None if desk.is_jsonl else path
            yield Step(line(path), partial(_file, path, desk), alone, _size(path))


def _size(path: Path) -> int:
    with suppress(OSError, ValueError):
        return path.stat().st_size
    return 0


def _file(path: Path, desk: Desk) -> Iterator[Item]:
    """A file's articles; a file whose bytes are known is passed over unread, so that a second run costs little."""
    if known := known_file(path, desk):
        yield known
        return
    if not desk.is_jsonl and (form := container(path)) is not None:
        for part in members(path, form, desk):
            yield from read_part(part) if isinstance(part, Part) else (part,)
        return
    if desk.is_jsonl:
        try:
            with path.open("rb") as file:
                yield from _rows(file, line(path))
        except OSError as error:
            why = error.strerror or line(error)
            yield Refusal(line(path), BriefError("E103", name=path, why=why))
        return
    yield from read_file(path)


def known_file(path: Path, desk: Desk) -> Known | None:
    """The article that a file's very bytes gave before, None if there is none."""
    digest = _id_of_file(path)
    return Known(line(path), digest) if digest and desk.has(digest) else None


def container(path: Path) -> Format | None:
    """The format of a file whose members can be looked at one by one; None for any other."""
    with suppress(OSError, ValueError):
        if path.is_file():
            with path.open("rb") as file:
                form = detect(Head(file.read(HEAD_BYTES), str(path)))
            return form if form is not None and form.has_parts and form.is_installed else None
    return None


def members(path: Path, form: Format, desk: Desk) -> Iterator[Part | Article | Refusal | Known]:
    """A container's members, unpacked but unread; those whose very bytes are known come as such."""
    name = line(path)
    try:
        with path.open("rb") as file:
            reached = 0
            for part in form.parts(file, name):
                packed = part.packed if isinstance(part, Part) else 0
                position = reached + packed if packed is not None else file.tell()
                desk.advanced(max(position - reached, 0))
                reached = max(position, reached)
                digest = _id_of(part.data) if isinstance(part, Part) else ""
                yield Known(part.name, digest) if isinstance(part, Part) and desk.has(digest) else part
    except BriefError as error:
        yield Refusal(name, error)
    except OSError as error:
        yield Refusal(name, BriefError("E103", name=name, why=error.strerror or line(error)))


def _id_of(data: bytes) -> str:
    """The id that an article has whose bytes these are."""
    return hashlib.sha256(data).hexdigest()[:16]


def _id_of_file(path: Path) -> str | None:
    """The id that a file's only article has: the first 16 hex digits of its sha256; None for what is too large."""
    try:
        if not path.is_file() or path.stat().st_size > DOCUMENT:
            return None
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()[:16]
    except (OSError, ValueError):
        return None


def _standard_input(stdin: IO[bytes], desk: Desk) -> Iterator[Item]:
    name = "standard input"
    if desk.is_jsonl:
        yield from _rows(stdin, name)
        return
    data = stdin.read(DOCUMENT + 1)
    if len(data) > DOCUMENT:
        limit = readable(DOCUMENT)
        error = BriefError("E105", name=name, size=f"more than {limit}", limit=limit, what="document")
        yield Refusal(name, error)
        return
    yield from read_bytes(data, name=name)


def _rows(file: IO[bytes], name: str) -> Iterator[Item]:
    yield from jsonl.read_rows(jsonl.bounded(file), name=name)


def _page(url: str, desk: Desk) -> Iterator[Item]:
    """The articles at an address; a refusal if it cannot be had."""
    try:
        page = desk.fetcher.fetch(url, desk.conditions(url))
    except BriefError as error:
        yield Refusal(line(url)[:200], error)
        return
    if page.is_unchanged:
        yield Known(line(url)[:200], None)
        return
    is_whole = True
    for found in read_bytes(
        page.data, name=line(page.url)[:200], content_type=page.content_type, charset=page.charset, url=page.url
    ):
        is_whole = is_whole and not isinstance(found, Refusal)
        yield found
    if is_whole and (page.conditions.etag or page.conditions.modified):
        yield Seen(url, page.conditions)

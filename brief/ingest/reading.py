"""Files, folders and bytes to articles: the format found by content, every failure one refusal, the batch goes on."""

from __future__ import annotations

import io
import os
import stat
from collections.abc import Callable, Container, Iterable, Iterator
from pathlib import Path
from typing import IO

from brief.errors import BriefError
from brief.ingest.detection import HEAD_BYTES, Head
from brief.ingest.draft import Draft, Found, Part, Source, finish
from brief.ingest.limits import DOCUMENT, readable
from brief.ingest.refusal import Refusal
from brief.ingest.registry import Format, detect
from brief.model import Article
from brief.text.cleaning import line

_COMPANIONS = (
    *(".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".ico", ".bmp", ".avif"),
    *(".mp3", ".mp4", ".m4a", ".webm", ".wav", ".css", ".js", ".mjs", ".map"),
    *(".woff", ".woff2", ".ttf", ".otf", ".eot", ".part", ".crdownload", ".tmp"),
)
"""Endings of what lies beside articles in a folder and is none."""


def read_file(path: Path) -> Iterator[Article | Refusal]:
    """The articles in one file; never raises for what the file is or holds."""
    name = line(path)
    try:
        kind = path.stat()
        if stat.S_ISDIR(kind.st_mode):
            yield Refusal(name, BriefError("E103", name=name, why="it is a folder"))
            return
        if not stat.S_ISREG(kind.st_mode):
            yield Refusal(name, BriefError("E103", name=name, why="not a regular file"))
            return
        with path.open("rb") as file:
            head = Head(file.read(HEAD_BYTES), name)
            file.seek(0)
            yield from _read(file, kind.st_size, head)
    except FileNotFoundError:
        yield Refusal(name, BriefError("E102", name=name))
    except OSError as error:
        yield Refusal(name, BriefError("E103", name=name, why=_why(error)))
    except ValueError:
        yield Refusal(name, BriefError("E102", name=name))  # a path with a NUL in it


def read_bytes(
    data: bytes,
    *,
    name: str,
    content_type: str | None = None,
    charset: str | None = None,
    url: str | None = None,
    depth: int = 0,
) -> Iterator[Article | Refusal]:
    """The articles in some bytes: standard input, a fetched page, a member of an archive.

    Args:
        data: All of them.
        name: What they are called, for people and as a hint (its ending).
        content_type: What the sender said they are; the content has the last word.
        charset: What the sender said of their encoding.
        url: Where they were fetched from; becomes `Article.url` where the content names no address of its own.
        depth: In how many archives they lie.
    """
    name = line(name)
    head = Head(data[:HEAD_BYTES], name, content_type)
    yield from _read(io.BytesIO(data), len(data), head, charset=charset, url=url, depth=depth)


def read_part(part: Part) -> Iterator[Article | Refusal]:
    """The articles in one member of an archive."""
    return read_bytes(
        part.data,
        name=part.name,
        content_type=part.content_type,
        charset=part.charset,
        url=part.url,
        depth=part.depth,
    )


def read_parts(parts: Iterable[Part | Article | Refusal]) -> Iterator[Article | Refusal]:
    """The articles in a container's members; what is an article or refused already is passed on in its place."""
    for part in parts:
        if isinstance(part, Part):
            yield from read_part(part)
        else:
            yield part


def read_paths(
    paths: Iterable[Path], *, known: Container[str] | Callable[[Path], bool] = ()
) -> Iterator[Article | Refusal]:
    """The articles in files and folders, one after the other, in a stable order.

    Folders are walked down. Hidden files, and the pictures, scripts and styles that come with saved pages, are passed
    over in silence, since nobody named them; symbolic links are refused, since they may lead anywhere.

    Args:
        paths: Files and folders as the person named them.
        known: Article ids that need not be yielded again (a resumed run), or a function that says of a file whether it
            can be passed over unread.
    """
    is_known_file = known if callable(known) else None
    known_ids: Container[str] = () if callable(known) else known
    for path in (path for named in paths for path in files_of(named)):
        if isinstance(path, Refusal):
            yield path
            continue
        if is_known_file and is_known_file(path):
            continue
        for found in read_file(path):
            if isinstance(found, Refusal) or found.id not in known_ids:
                yield found


def files(paths: Iterable[Path]) -> Iterator[Path | Refusal]:
    """The files that the paths stand for: themselves, or what is in a folder, in order of their names."""
    for path in paths:
        try:
            is_folder = path.is_dir()
        except (OSError, ValueError):
            is_folder = False
        if is_folder:
            yield from _walk(path)
        else:
            yield path


def files_of(named: Path) -> Iterator[Path | Refusal]:
    """The files that one path stands for; a refusal (E115) for a folder with nothing in it."""
    is_empty = True
    for path in files([named]):
        is_empty = False
        yield path
    if is_empty:
        yield Refusal(line(named), BriefError("E115", name=named))


def _walk(folder: Path) -> Iterator[Path | Refusal]:
    """Regular files below a folder; symbolic links to folders are not followed, so there is no way round or out."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        name = line(folder)
        yield Refusal(name, BriefError("E103", name=name, why=_why(error)))
        return
    for entry in entries:
        if entry.name.startswith(".") or entry.name.endswith("~") or is_companion(entry.name.lower()):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path))
        elif entry.is_file(follow_symlinks=False):
            yield Path(entry.path)
        elif entry.is_symlink():
            name = line(entry.path)
            yield Refusal(name, BriefError("E103", name=name, why="a symbolic link; name its target instead"))


def is_companion(name: str) -> bool:
    """Whether a file lies beside articles and is none: a saved page's pictures, a folder's own README."""
    return name.endswith(_COMPANIONS) or name.split(".")[0] in ("readme", "license", "licence", "copying", "changelog")


def _read(
    file: IO[bytes],
    size: int,
    head: Head,
    *,
    charset: str | None = None,
    url: str | None = None,
    depth: int = 0,
) -> Iterator[Article | Refusal]:
    """Find the format and read it."""
    name = head.name
    if not head.text and size <= HEAD_BYTES:
        yield Refusal(name, BriefError("E101", name=name))
        return
    form = detect(head)
    if form is None:
        yield Refusal(name, BriefError("E107", name=name, what=_what(head)))
        return
    if not form.is_stream and size > DOCUMENT:
        limit = readable(DOCUMENT)
        yield Refusal(name, BriefError("E105", name=name, size=readable(size), limit=limit, what="document"))
        return
    if not form.is_installed:
        yield Refusal(name, BriefError("E109", name=name, form=form.title, extra=form.extra))
        return
    found: Iterator[Found] = (
        form.stream(file, name, depth) if form.is_stream else form.read(Source(file.read(), name, charset, url))
    )
    yield from _guarded(found, name, form)


def _guarded(found: Iterator[Found], name: str, form: Format) -> Iterator[Article | Refusal]:
    """The articles; whatever goes wrong in the reader ends the file, not the batch."""
    count = 0
    try:
        for item in found:
            count += 1
            if isinstance(item, Draft):
                yield finish(item, name=name, form="text" if form.name == "plain" else form.title)
            else:
                yield item
    except BriefError as error:
        yield Refusal(name, error)
        count += 1
    except (KeyboardInterrupt, GeneratorExit):
        raise
    except MemoryError:
        yield Refusal(name, BriefError("E106", name=name, form=form.title, why="it does not fit into memory"))
        count += 1
    except Exception as error:
        # Parsers of foreign bytes raise nearly anything; a reader's failure is the file's refusal.
        if form.plugin or form.detect.__module__ != "brief.ingest.detection":
            what = line(f"{type(error).__name__}: {error}")[:200]
            yield Refusal(name, BriefError("E114", name=name, plugin=form.name, why=what))
        else:
            yield Refusal(name, BriefError("E106", name=name, form=form.title, why=_why(error)))
        count += 1
    if not count:
        yield Refusal(name, BriefError("E110", name=name, form=form.title))


def _why(error: BaseException) -> str:
    """The cause in a few clean words."""
    words = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return (line(words) or type(error).__name__)[:200]


def _what(head: Head) -> str:
    """What unknown data seems to be, for the refusal."""
    if head.text.startswith(b"<"):
        return "this kind of XML"
    if head.text[:1] in (b"{", b"["):
        return "this kind of JSON"
    return "this"

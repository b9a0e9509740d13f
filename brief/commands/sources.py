"""What the words on a command line stand for: files on disk, or articles and briefs of the library."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from brief.config import Config, library_folder
from brief.errors import BriefError
from brief.ingest.web.fetch import Fetcher
from brief.library import Library
from brief.model import Article, Brief
from brief.streams import tell
from brief.text.cleaning import line
from brief.worker import Worker

if TYPE_CHECKING:
    from brief.ingest import Refusal


def add_fetching_options(parser: argparse.ArgumentParser) -> None:
    """Name the options of commands that fetch."""
    parser.add_argument(
        "--allow-private", action="store_true", help="fetch from private, local and loopback addresses too"
    )
    parser.add_argument(
        "--ignore-robots", action="store_true", help="fetch also what a site's robots.txt closes to programs"
    )


def fetcher(arguments: argparse.Namespace) -> Fetcher:
    """What fetches as these options say."""
    return Fetcher(allow_private=arguments.allow_private, heeds_robots=not arguments.ignore_robots)


@contextmanager
def open_library(given: str | None, settings: Config) -> Iterator[Library | None]:
    """The library for reading; None if there is none yet, so that reading never creates one.

    Raises:
        BriefError: E4xx, if there is one but it can't be read.
    """
    try:
        library = Library.open(library_folder(given, settings), read_only=True)
    except BriefError as error:
        if error.code != "E418":
            raise
        library = None
    with library or nullcontext():
        yield library


def read_one(path: Path) -> Article:
    """The first article of a file; a line on standard error says if it holds more.

    Raises:
        BriefError: E1xx, if the file can't be read as an article.
    """
    from brief.ingest import read_file

    return _first(read_file(path), line(path))


def _first(found: Iterator[Article | Refusal], name: str) -> Article:
    from brief.ingest import Refusal

    for first in found:
        if isinstance(first, Refusal):
            raise first.error
        if next(found, None) is not None:
            tell(f"{name} holds several articles, this is the first; `brief add` takes them all in")
        return first
    raise BriefError("E110", name=name, form="a file")


_STDIN = "standard input"


def find_brief(words: str, library: Library | None, worker: Worker) -> Brief:
    """The brief of a library article (by id or the beginning of one), of a file, or of standard input (`-`).

    A library article without a brief, and a file, is extracted; nothing is written.

    Raises:
        BriefError: E001, if neither knows the words; E010 for a folder; E1xx or E2xx, if reading or extraction fails.
    """
    if words == "-":
        from brief.ingest import read_bytes

        return worker.brief(_first(read_bytes(sys.stdin.buffer.read(), name=_STDIN), _STDIN))
    path = Path(words).expanduser()
    if path.is_file():
        return worker.brief(read_one(path))
    if path.is_dir():
        raise BriefError("E010", what=words)
    if library is None:
        raise BriefError("E001", what=words)
    try:
        article_id = library.resolve(words)
    except BriefError as error:
        raise BriefError("E001", what=words) if error.code == "E410" else error from None
    stored = library.brief(article_id)
    if stored is not None:
        return stored
    article = library.article(article_id)
    if article is None:
        raise BriefError("E001", what=words)
    return worker.brief(article)

"""Web archives (WARC), through warcio (an extra): the pages in them one by one, streamed."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import IO

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from brief.errors import BriefError
from brief.ingest.draft import Found, Part, Source
from brief.ingest.limits import MEMBER, NESTING, readable
from brief.ingest.refusal import Refusal
from brief.model import Article
from brief.text.cleaning import line as one_line

FORM = "web archive (WARC)"
_TYPES = {
    *("text/html", "application/xhtml+xml", "text/plain", "application/pdf", "application/feed+json"),
    *("application/rss+xml", "application/atom+xml", "application/xml", "text/xml"),
}
"""Media types of answers that can be articles."""


def read(source: Source) -> Iterator[Found]:
    """The articles of a web archive in memory."""
    yield from stream(io.BytesIO(source.data), source.name)


def stream(file: IO[bytes], name: str, depth: int = 0) -> Iterator[Found]:
    """The articles of the archive's answers, one by one; see `parts`."""
    from brief.ingest.reading import read_parts  # it reads web archives through this module

    yield from read_parts(parts(file, name, depth))


def parts(file: IO[bytes], name: str, depth: int = 0) -> Iterator[Part | Article | Refusal]:
    """The archive's successful answers that are pages, feeds or documents, unread.

    Requests, pictures, scripts, redirects and errors are passed over: nobody takes them for articles.

    Raises:
        BriefError: E106, if the archive is damaged; what stood before the damage was given.
    """
    if depth >= NESTING:
        raise BriefError("E106", name=name, form=FORM, why=f"archives nested more than {NESTING} deep")
    try:
        for record in ArchiveIterator(file):
            content_type, charset = _content_type(record)
            if content_type is None:
                continue
            url = str(record.rec_headers.get_header("WARC-Target-URI") or "")
            called = one_line(url)[:300] or name
            data = record.content_stream().read(MEMBER + 1)
            if len(data) > MEMBER:
                limit = readable(MEMBER)
                yield Refusal(called, BriefError("E105", name=called, size="a page", limit=limit, what="page"))
                continue
            yield Part(
                data=data, name=called, content_type=content_type, charset=charset, url=url or None, depth=depth + 1
            )
    except ArchiveLoadFailed as error:
        raise BriefError("E106", name=name, form=FORM, why=one_line(error)[:120]) from error


def _content_type(record: ArcWarcRecord) -> tuple[str | None, str | None]:
    """The record's media type and charset; None for records that are no successful answers with words in them."""
    if record.rec_type == "response" and record.http_headers is not None:
        if not str(record.http_headers.get_statuscode()).startswith("2"):
            return None, None
        stated = str(record.http_headers.get_header("Content-Type") or "text/html")
    elif record.rec_type in ("resource", "conversion"):
        stated = str(record.rec_headers.get_header("Content-Type") or "")
    else:
        return None, None
    content_type, _, parameters = stated.partition(";")
    charset = parameters.partition("charset=")[2].split(";")[0].strip(" \"'") or None
    content_type = content_type.strip().lower()
    return (content_type, charset) if content_type in _TYPES else (None, None)

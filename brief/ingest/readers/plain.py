"""Plain text: the text is the file, character for character."""

from __future__ import annotations

from collections.abc import Iterator

from brief.ingest.decoding import decode
from brief.ingest.draft import Draft, Found, Source


def read(source: Source) -> Iterator[Found]:
    """One article.

    Raises:
        BriefError: E104, if it is no text.
    """
    text, notes = decode(source.data, name=source.name, declared=source.charset)
    yield Draft(text=text, raw=source.data, url=source.url, notes=tuple(notes))

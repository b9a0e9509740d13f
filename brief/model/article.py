"""An article: one immutable text, what is known about where it came from, and its blocks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

BlockRole = Literal["headline", "header", "paragraph", "boilerplate", "opinion"]


class Span(NamedTuple):
    """A half-open range of code points into an article's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text with one role; blocks are in text order and do not overlap."""

    role: BlockRole
    span: Span


@dataclass(frozen=True, slots=True)
class CleaningNote:
    """One line of the cleaning log: what was recognised or set aside, and where. Nothing is ever deleted."""

    message: str
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What newsroom standards carry beside the text, as the sender wrote it (cleaned). Dates are ISO 8601."""

    guid: str | None = None
    version: str | None = None
    dateline: str | None = None
    slugline: str | None = None
    credit: str | None = None
    embargo: str | None = None
    """Not for publication before this moment."""
    note: str | None = None
    """The editor's note or correction that came with the article."""
    urgency: str | None = None
    rights: str | None = None
    topics: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One report with one immutable text."""

    id: str
    """Stable and unique in a library: the first 16 hex digits of `sha256`, or the id the sender gave."""
    text: str
    """Cleaned 1:1 by `brief.text.cleaning.clean`; every span of the product points into it."""
    title: str | None = None
    source: str | None = None
    """The outlet, never a guess."""
    published: str | None = None
    """ISO 8601, as stated by the file or its header; None if the article does not say."""
    byline: str | None = None
    language: str | None = None
    """ISO 639-1."""
    words: int = 0
    sha256: str = ""
    """Of the bytes the article came in (for one of several in a file: of its own part)."""
    url: str | None = None
    origin: str | None = None
    """The file or feed it was read from, for people."""
    blocks: tuple[Block, ...] = ()
    cleaning: tuple[CleaningNote, ...] = ()
    metadata: Metadata = field(default_factory=Metadata)

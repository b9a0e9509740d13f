"""What a format reader finds, and the one way from there to an article: clean, read the blocks, give the id."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

from brief.errors import BriefError
from brief.ingest.limits import FIELD_CHARACTERS, TEXT_CHARACTERS
from brief.ingest.refusal import Refusal
from brief.model import Article, CleaningNote, Metadata
from brief.text.blocks import find_blocks
from brief.text.cleaning import REPLACEMENT, clean, line
from brief.text.dates import iso
from brief.text.headers import sender
from brief.text.suspicions import suspicions


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One article as its format gives it: foreign, uncleaned, unchecked."""

    text: str
    """The body: paragraphs apart by blank lines, without title and byline unless the format is plain text."""
    raw: bytes
    """The article's own bytes, for its sha256."""
    id: str | None = None
    """The sender's id, where the caller relies on it (JSON Lines); None: from the bytes."""
    title: str | None = None
    source: str | None = None
    published: str | None = None
    """In any form that `brief.text.dates.iso` reads."""
    byline: str | None = None
    language: str | None = None
    url: str | None = None
    metadata: Metadata = field(default_factory=Metadata)
    notes: tuple[str, ...] = ()
    """For the cleaning log: what the format reader set aside or repaired."""


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes that a format reader gets, and what they are called."""

    data: bytes
    name: str
    """Clean, one line: the file's name or the page's address."""
    charset: str | None = None
    """As an HTTP or mail header declared it."""
    url: str | None = None
    """Where it was fetched from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One member of an archive, unpacked, to be read like a file."""

    data: bytes
    name: str
    content_type: str | None = None
    charset: str | None = None
    url: str | None = None
    depth: int = 1
    """In how many archives it lies."""
    packed: int | None = None
    """Its bytes in the archive, where the archive is not read from front to back."""


Found = Draft | Article | Refusal
"""What a reader yields: a draft; an article already finished (containers); or one line on a part that gave none."""


def finish(draft: Draft, *, name: str, form: str = "text") -> Article | Refusal:
    """Make an article of a draft: text cleaned 1:1, blocks, header values, id.

    What the format says comes before what the text's header lines say, and an outlet stated anywhere before the agency
    that a dateline names; nothing is guessed.

    Args:
        draft: As the format reader gave it.
        name: Where it came from, for people; becomes `Article.origin`.
        form: What the format is called, for the refusal of an article without text.

    Returns:
        The article; or a refusal (E101, E108, E110) if there is nothing in it, or more than can be read at once.
    """
    if len(draft.text) > TEXT_CHARACTERS:
        limit = f"{TEXT_CHARACTERS:,}"
        return Refusal(name, BriefError("E108", name=name, count=f"{len(draft.text):,}", limit=limit))
    text = clean(draft.text)
    if not any(c.isalnum() for c in text):
        error = BriefError("E101", name=name) if form == "text" else BriefError("E110", name=name, form=form)
        return Refusal(name, error)
    title = _field(draft.title)
    outlet = _field(draft.source)
    blocks, header, log = find_blocks(text, title=title, outlet=outlet)
    notes = [CleaningNote(line(note)) for note in draft.notes]
    replaced = text.count(REPLACEMENT) - draft.text.count(REPLACEMENT)
    if replaced > 0:
        many = "s" * (replaced != 1)
        notes.append(CleaningNote(f"{replaced} control or hidden character{many} shown as {REPLACEMENT}"))
    sha256 = hashlib.sha256(draft.raw).hexdigest()
    metadata = _clean_metadata(draft.metadata)
    return Article(
        id=_field(draft.id) or sha256[:16],
        text=text,
        title=title or header.title,
        source=outlet or header.source or sender(header.credit),
        published=iso(_field(draft.published)) or header.published,
        byline=_name(_field(draft.byline) or header.byline),
        language=language(draft.language),
        words=len(text.split()),
        sha256=sha256,
        url=web_address(draft.url) or web_address(header.url),
        origin=name,
        blocks=tuple(blocks),
        cleaning=(*notes, *log, *suspicions(text)),
        metadata=replace(
            metadata,
            dateline=metadata.dateline or header.dateline,
            credit=metadata.credit or header.credit,
            embargo=metadata.embargo or header.embargo,
            note=metadata.note or header.note,
        ),
    )


def language(tag: str | None) -> str | None:
    """The ISO 639-1 code of a BCP 47 tag (`en-GB` -> `en`), None if there is none."""
    code = (tag or "").strip().replace("_", "-").split("-")[0].lower()
    code = _THREE_LETTERS.get(code, code)
    return code if len(code) == 2 and code.isascii() and code.isalpha() else None


_THREE_LETTERS: Mapping[str, str] = {
    "eng": "en", "deu": "de", "ger": "de", "fra": "fr", "fre": "fr", "spa": "es", "rus": "ru", "nor": "no", "nob": "nb",
    "swe": "sv", "dan": "da", "nld": "nl", "ita": "it", "por": "pt", "ara": "ar", "zho": "zh", "ukr": "uk", "kaz": "kk",
}  # fmt: skip


def web_address(value: str | None) -> str | None:
    """The address if it is http or https and of bearable length, clean; None otherwise (`javascript:`, `file:` …)."""
    address = line(value).strip() if value else ""
    is_web = address.lower().startswith(("http://", "https://")) and len(address) <= FIELD_CHARACTERS
    return address if is_web and " " not in address and REPLACEMENT not in address else None


def _name(byline: str | None) -> str | None:
    """A byline without its "By", as every format but plain text carries it."""
    return re.sub(r"^by\b:?\s+", "", byline, flags=re.IGNORECASE) or None if byline else None


def _field(value: str | None) -> str | None:
    """A metadata value as one clean line of bounded length; None if empty."""
    return line(value[: 4 * FIELD_CHARACTERS])[:FIELD_CHARACTERS].strip() or None if value else None


def _clean_metadata(metadata: Metadata) -> Metadata:
    """The same with every value cleaned; moments as ISO 8601; at most 100 topics and places."""
    values: dict[str, Any] = {}
    for item in fields(metadata):
        value = getattr(metadata, item.name)
        if isinstance(value, tuple):
            values[item.name] = tuple(dict.fromkeys(filter(None, map(_field, value[:100]))))
        else:
            values[item.name] = _field(value)
    values["embargo"] = iso(values["embargo"]) or values["embargo"]
    return Metadata(**values)

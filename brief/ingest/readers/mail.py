"""E-mail: newsletters, wires sent by mail, forwarded articles; HTML and plain parts, and attached documents."""

from __future__ import annotations

import email
import email.errors
import email.header
import email.policy
import email.utils
import re
from collections.abc import Iterator
from contextlib import suppress
from email.message import Message

from brief.errors import BriefError
from brief.ingest.decoding import decode
from brief.ingest.detection import HEAD_BYTES, Head
from brief.ingest.draft import Draft, Found, Source, web_address
from brief.ingest.limits import MEMBER, NESTING
from brief.ingest.mail_text import Letter, tidy
from brief.ingest.page.markup import html_body
from brief.ingest.registry import detect
from brief.model import Metadata

FORM = "e-mail (EML)"
_PARTS = 200
"""MIME parts looked at in one message."""
_ATTACHED_FORMATS = ("pdf", "docx", "newsml", "nitf", "ninjs")
_SHORT = 200
"""Code points below which a covering note is not the article."""


def read(source: Source) -> Iterator[Found]:
    """The message's article, or those it forwards or attaches.

    Raises:
        BriefError: E104, E106 or E110, if there is nothing to read in it.
    """
    message = email.message_from_bytes(source.data, policy=email.policy.compat32)
    found = list(articles(message, source.data, source.name))
    if not found:
        raise BriefError("E110", name=source.name, form=FORM)
    yield from found


def articles(message: Message, raw: bytes, name: str, depth: int = 0) -> Iterator[Found]:
    """The articles of one parsed message.

    Args:
        message: As the standard library parsed it.
        raw: The message's own bytes.
        name: What it is called, for people.
        depth: How many messages it was forwarded in.
    """
    letter = _letter(message, name)
    forwarded = [
        part.get_payload(0)
        for part in _parts(message)
        if part.get_content_type() == "message/rfc822" and part.is_multipart() and depth < NESTING
    ]
    attached = list(_attached(message, name))
    own = draft(message, raw, letter)
    if own and (len(own.text) >= _SHORT or not (forwarded or attached)):
        yield own
    for inner in forwarded:
        if isinstance(inner, Message):
            yield from articles(inner, inner.as_bytes(), name, depth + 1)
    yield from attached


def draft(message: Message, raw: bytes, letter: Letter) -> Draft | None:
    """The message's own article; None if it has no words."""
    if not letter.text.strip():
        return None
    sender = _sender(letter.sender or header(message, "From"))
    return Draft(
        text=letter.text,
        raw=raw,
        title=letter.title or _subject(header(message, "Subject")),
        source=sender,
        published=letter.sent or header(message, "Date"),
        byline=letter.byline,
        language=header(message, "Content-Language"),
        url=letter.url or web_address((header(message, "Archived-At") or "").strip("<>")),
        notes=tuple(letter.notes),
        metadata=Metadata(guid=(header(message, "Message-ID") or "").strip("<> ") or None),
    )


def header(message: Message, name: str) -> str | None:
    """One header's words, decoded; None if absent."""
    value = message.get(name)
    if value is None:
        return None
    words = str(value)[:4000]
    with suppress(UnicodeError, LookupError, ValueError, email.errors.MessageError):
        words = str(email.header.make_header(email.header.decode_header(words)))
    return " ".join(words.split()) or None


def _letter(message: Message, name: str) -> Letter:
    """The best of the message's text parts, tidied: HTML unless it is much poorer than the plain part."""
    subject = _subject(header(message, "Subject"))
    plain, html = _first_text(message, "text/plain", name), _first_text(message, "text/html", name)
    if html:
        page = html_body(html)
        marked = tidy(page.paragraphs, subject, headings=page.headings, aside=page.aside)
    else:
        marked = Letter()
    written = tidy(plain, subject) if plain else Letter()
    if written.sender:
        return written  # the heads of forwarded letters are lines only in the plain part
    marked.url = marked.url or written.url
    return marked if len(marked.text) >= 0.6 * len(written.text) and marked.text else written


def _first_text(message: Message, wanted: str, name: str) -> str | None:
    for part in _parts(message):
        if part.get_content_type() != wanted or part.get_content_disposition() == "attachment":
            continue
        payload = part.get_payload(decode=True)
        if isinstance(payload, bytes) and payload.strip():
            charset = part.get_content_charset()
            try:
                return decode(payload, name=name, declared=charset)[0].replace("\r\n", "\n").replace("\r", "\n")
            except BriefError:
                continue
    return None


def _parts(message: Message) -> Iterator[Message]:
    """The message's leaves and forwarded messages, in order, without going into the latter; bounded."""
    waiting: list[Message] = [message]
    seen = 0
    while waiting and seen < _PARTS:
        part = waiting.pop(0)
        seen += 1
        payload = part.get_payload()
        if isinstance(payload, list) and part.get_content_type() != "message/rfc822":
            waiting = [inner for inner in payload if isinstance(inner, Message)] + waiting
        else:
            yield part


def _attached(message: Message, name: str) -> Iterator[Found]:
    """Articles in attached documents of newsroom formats."""
    from brief.ingest.reading import read_bytes  # it reads mails through this module

    for part in _parts(message):
        file_name = part.get_filename()
        if not file_name and part.get_content_maintype() in ("text", "multipart", "message"):
            continue
        payload = part.get_payload(decode=True)
        if not isinstance(payload, bytes) or not payload or len(payload) > MEMBER:
            continue
        called = f"{name}: {file_name or part.get_content_type()}"
        form = detect(Head(payload[:HEAD_BYTES], called))
        if form is not None and form.name in _ATTACHED_FORMATS:
            yield from read_bytes(payload, name=called)


def _sender(value: str | None) -> str | None:
    """The display name of an address, None if it has none."""
    name, address = email.utils.parseaddr(value or "")
    return name if name and name != address else None


def _subject(subject: str | None) -> str | None:
    """The subject without what answering and forwarding put before it."""
    return re.sub(r"^(?:\s*(?:re|fwd?|aw|wg)\s*:\s*)+", "", subject, flags=re.IGNORECASE) or None if subject else None

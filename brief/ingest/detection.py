"""Which format some bytes are, by what they begin with. Pure, quick, and without any parser."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

HEAD_BYTES = 64 * 1024
"""How much of a file is looked at."""

_TAG = re.compile(rb"<\s*(?:([\w.-]+):)?([A-Za-z_][\w.-]*)")
_SKIP = re.compile(rb"\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>", re.DOTALL | re.IGNORECASE)
_HTML = {b"html", b"head", b"body", b"article", b"main", b"div", b"p", b"section", b"title", b"meta", b"h1", b"table"}
_MAIL_HEADER = re.compile(rb"([A-Za-z][\w-]{0,60}):[ \t]?")
_MAIL_NAMES = {
    b"from", b"to", b"subject", b"date", b"message-id", b"mime-version", b"received", b"return-path", b"delivered-to",
    b"content-type", b"reply-to", b"list-id", b"dkim-signature", b"x-mailer", b"cc", b"sender",
}  # fmt: skip
_MAIL_SURE = {
    b"message-id",
    b"mime-version",
    b"received",
    b"return-path",
    b"delivered-to",
    b"list-id",
    b"dkim-signature",
}


@dataclass(frozen=True, slots=True)
class Head:
    """The beginning of a file, as detectors see it."""

    data: bytes
    """Up to `HEAD_BYTES` bytes."""
    name: str
    """The file's name or address."""
    content_type: str | None = None
    """As a server declared it, without parameters; often wrong."""
    text: bytes = field(init=False, repr=False)
    """The same without byte-order mark and leading white space, as ASCII-compatible bytes."""

    def __post_init__(self) -> None:
        data = self.data
        if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            data = data.decode("utf-16", "replace").encode()
        object.__setattr__(self, "text", data.removeprefix(b"\xef\xbb\xbf").lstrip())

    def ends(self, *endings: str) -> bool:
        """Whether the name ends so, whatever the case and a query behind it."""
        return self.name.lower().split("?")[0].split("#")[0].endswith(endings)


def root(head: Head) -> bytes:
    """The local name of the first XML or HTML element, lower case; empty if the bytes do not begin with markup."""
    text = head.text
    at = 0
    while found := _SKIP.match(text, at):
        at = found.end()
    tag = _TAG.match(text, at)
    return tag[2].lower() if tag else b""


def is_pdf(head: Head) -> bool:
    """PDF; some senders put a few bytes before its mark."""
    return b"%PDF-" in head.data[:1024]


def is_docx(head: Head) -> bool:
    """A ZIP whose first members are those of a Word document."""
    return head.data.startswith(b"PK\x03\x04") and (b"word/" in head.data or head.ends(".docx"))


def is_archive(head: Head) -> bool:
    """ZIP or gzip."""
    return head.data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b"))


def is_warc(head: Head) -> bool:
    """WARC; a gzipped one is recognised by its name or found inside the gzip."""
    return head.text.startswith(b"WARC/") or (head.data.startswith(b"\x1f\x8b") and head.ends(".warc.gz"))


def is_newsml(head: Head) -> bool:
    """A NewsML-G2 news message or item."""
    return root(head) in (b"newsitem", b"newsmessage", b"packageitem")


def is_nitf(head: Head) -> bool:
    """NITF, with or without its namespace."""
    return root(head) == b"nitf"


def is_feed(head: Head) -> bool:
    """RSS 0.9-2.0 or Atom."""
    return root(head) in (b"rss", b"feed", b"rdf", b"channel", b"entry")


def is_html(head: Head) -> bool:
    """A page or a piece of one."""
    if re.match(rb"<!doctype\s+html|<html", head.text, re.IGNORECASE):
        return True
    return root(head) in _HTML and (head.ends(".html", ".htm", ".xhtml", ".php", ".aspx") or b"</" in head.data)


def _is_json(head: Head) -> bool:
    return head.text[:1] in (b"{", b"[")


def is_jsonfeed(head: Head) -> bool:
    """JSON Feed, by its version address."""
    return head.text[:1] == b"{" and re.search(rb'"version"\s*:\s*"https?:\\?/\\?/jsonfeed\.org', head.data) is not None


def is_ninjs(head: Head) -> bool:
    """One JSON document that is no feed: ninjs, a row, or refused by its reader."""
    if not _is_json(head) or head.ends(".txt", ".text", ".jsonl", ".ndjson", ".md"):
        return False
    return not is_jsonl(head)


def is_jsonl(head: Head) -> bool:
    """Several JSON objects, one a line, the first a row with a text."""
    if head.text[:1] != b"{":
        return False
    if head.ends(".jsonl", ".ndjson"):
        return True
    first, _, rest = head.text.partition(b"\n")
    has_text = re.search(rb'"text"\s*:\s*"', first) is not None
    return has_text and first.rstrip().endswith(b"}") and (not rest.strip() or rest.lstrip().startswith(b"{"))


def is_mail(head: Head) -> bool:
    """A message: it begins with header lines, some of which only messages have."""
    if head.text.startswith(b"From "):
        return False
    names: list[bytes] = []
    for row in head.text[:8192].splitlines():
        if not row.strip():
            break
        if row[:1] in b" \t":
            continue
        found = _MAIL_HEADER.match(row)
        if not found:
            return False
        names.append(found[1].lower())
    known = [name for name in names if name in _MAIL_NAMES]
    return len(known) >= 2 and (bool(_MAIL_SURE & set(known)) or {b"from", b"subject"} <= set(known))


def is_mbox(head: Head) -> bool:
    """Messages one after the other, each begun by a "From " line."""
    first, _, rest = head.text.partition(b"\n")
    return re.match(rb"From \S+.*\d{4}", first) is not None and _MAIL_HEADER.match(rest) is not None


def is_markdown(head: Head) -> bool:
    """Markdown cannot be told from text by its content, so the name decides."""
    return head.ends(".md", ".markdown") or head.content_type == "text/markdown"


def is_plain(head: Head) -> bool:
    """Whatever does not claim to be another structure: unknown XML and JSON are no articles."""
    if head.text.startswith(b"<?xml") and not head.ends(".txt", ".text"):
        return False
    return not (_is_json(head) and head.ends(".json"))

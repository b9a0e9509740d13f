"""Bounds on what is read, so that no file or server can fill memory or time. Sizes are in bytes."""

from __future__ import annotations

KIB = 1024
MIB = 1024 * 1024

DOCUMENT = 32 * MIB
"""One document in one file: text, page, feed, mail, PDF, DOCX."""
MEMBER = 16 * MIB
"""One member of an archive, one record of a WARC, one message of a mailbox, one line of JSON Lines, unpacked."""
ARCHIVE = 4096 * MIB
"""A whole archive, unpacked; it is streamed, so this bounds time and not memory."""
MEMBERS = 200_000
"""Members looked at in one archive."""
NESTING = 3
"""Archives within archives, letters within letters."""
RATIO = 200
"""Unpacked to packed bytes above which an archive member is a bomb (checked once it is above 1 MiB)."""
TEXT_CHARACTERS = 1_000_000
"""Code points of one article: what the language model reads at once."""
XML_DEPTH = 256
"""Nested elements in XML and HTML."""
FIELD_CHARACTERS = 2_000
"""Code points of one metadata value; longer ones are cut."""


def readable(size: int) -> str:
    """A size in bytes for people: `52.4 MB`."""
    if size < 1000:
        return f"{size} bytes"
    for unit in ("kB", "MB", "GB"):
        size_in = size / 1000 ** ("kB", "MB", "GB").index(unit) / 1000
        if size_in < 1000:
            break
    return f"{size_in:.1f} {unit}"

"""Bytes to characters: by byte-order mark, by the charset that the sender declared, as UTF-8, else as Windows-1252."""

from __future__ import annotations

import codecs
import re

from brief.errors import BriefError

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a media file"),
    (b"OggS", "a media file"),
    (b"ID3", "a media file"),
    (b"SQLite format 3\0", "a database"),
    (b"\xd0\xcf\x11\xe0", "an old Office file; save it as DOCX"),
    (b"BZh", "a bzip2 archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
)
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


def decode(data: bytes, *, name: str, declared: str | None = None) -> tuple[str, list[str]]:
    """The bytes as text.

    A text that is nearly UTF-8 stays UTF-8 with U+FFFD in place of the broken bytes; any other that is not UTF-8
    is read as Windows-1252, which newsroom systems without a declaration send.

    Args:
        data: The raw bytes.
        name: What they are called, for the message.
        declared: The charset that the sender's header names, tried before the guesses.

    Returns:
        The text without its byte-order mark, and notes for the cleaning log on anything that was not plain UTF-8.

    Raises:
        BriefError: E104, if the bytes are no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(encoding, "replace")
            notes = [] if encoding == "utf-8" else [f"read as {encoding.upper()}, by its byte-order mark"]
            if encoding == "utf-8" and "\N{REPLACEMENT CHARACTER}" in text:
                notes.append("bytes that are not UTF-8 shown as \N{REPLACEMENT CHARACTER}")
            return text, notes
    refuse_binary(data, name)
    if declared:
        found = _declared(data, declared)
        if found:
            return found
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError as error:
        offset = error.start
    patched = data.decode("utf-8", "replace")
    broken = patched.count("\N{REPLACEMENT CHARACTER}") - data.count(b"\xef\xbf\xbd")
    if sum(1 for _ in _MULTIBYTE.finditer(data)) > 2 * broken:
        return patched, [
            f"not wholly UTF-8: {broken} broken bytes, the first at byte {offset}, shown as \N{REPLACEMENT CHARACTER}"
        ]
    controls = sum(data.count(byte) for byte in range(32) if byte not in (9, 10, 12, 13, 27))
    if controls > len(data) // 20:
        raise BriefError("E104", name=name, what=f"control bytes, and not UTF-8 at byte {offset}")
    return data.decode("cp1252", "replace"), [f"not UTF-8 at byte {offset}: read as Windows-1252"]


def refuse_binary(data: bytes, name: str) -> None:
    """Refuse what cannot be text.

    Raises:
        BriefError: E104, naming the kind or the offset of the first NUL byte.
    """
    for magic, what in _MAGIC:
        if data.startswith(magic) and (0 in data[:512] or not data[:512].isascii()):
            raise BriefError("E104", name=name, what=what)
    nul = data.find(b"\0")
    if nul >= 0:
        wide = data.count(b"\0", 0, 400) > 0.3 * min(len(data), 400)
        hint = "; perhaps UTF-16 without its byte-order mark" if wide and data[:400].strip(b"\0") else ""
        raise BriefError("E104", name=name, what=f"NUL at byte {nul}{hint}")


def _declared(data: bytes, declared: str) -> tuple[str, list[str]] | None:
    """The text by the declared charset; None if there is no such charset or the bytes do not fit it."""
    try:
        encoding = codecs.lookup(declared.strip("\"' ")).name
        if not getattr(codecs.lookup(encoding), "_is_text_encoding", True):
            return None
        # The web's rule: what calls itself Latin-1 or ASCII is Windows-1252 (WHATWG Encoding, "windows-1252" labels).
        if encoding in ("iso8859-1", "ascii"):
            data.decode("utf-8") if encoding == "ascii" else None
            encoding = "utf-8" if encoding == "ascii" else "cp1252"
        text = data.decode(encoding)
    except (LookupError, UnicodeError, ValueError):
        return None
    return text, [] if encoding == "utf-8" else [f"read as {encoding.upper()}, as declared"]

"""The one door for foreign text: after it, no character can command a terminal or hide what the text says.

Every translation is one code point to one code point, so offsets made after `decode`'s line endings never shift.
"""

from __future__ import annotations

import re

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

_CONTROLS = {*range(0x20), *range(0x7F, 0xA0)} - {0x09, 0x0A}
_BIDI = {0x061C, *range(0x202A, 0x202F), *range(0x2066, 0x206A)}
_INVISIBLE = {0x200B, 0x2060, *range(0x2061, 0x2065), *range(0x206A, 0x2070), 0xFEFF, 0x180E, *range(0xFFF9, 0xFFFC)}
_TAGS = set(range(0xE0000, 0xE0080))
_SURROGATES = set(range(0xD800, 0xE000))
_NONCHARACTERS = {
    *range(0xFDD0, 0xFDF0),
    *(plane + low for plane in range(0, 0x110000, 0x10000) for low in (0xFFFE, 0xFFFF)),
}

_TABLE: dict[int, str] = {
    **dict.fromkeys(_CONTROLS | _BIDI | _INVISIBLE | _TAGS | _SURROGATES | _NONCHARACTERS, REPLACEMENT),
    0x2028: "\n",
    0x2029: "\n",
}
_LINE_ENDINGS = re.compile("\r\n?")


def clean(text: str) -> str:
    """The text with every character that could command a terminal or hide itself made visible as U+FFFD, one for one.

    Carriage returns become line ends first, so the result may be shorter than the input: clean before offsets exist.
    Joiners that scripts and emoji need (U+200C, U+200D), and letters of right-to-left scripts, stay. Cleaning twice
    changes nothing.
    """
    return _LINE_ENDINGS.sub("\n", text).translate(_TABLE)


def line(text: object) -> str:
    """Any value as one clean line: for file names, titles and messages that are printed or stored."""
    return " ".join(clean(str(text)).split())

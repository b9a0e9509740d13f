"""Markdown broken into lines that a terminal of eighty columns shows whole, without a change to what it means."""

from __future__ import annotations

import re

WIDTH = 80
"""Terminal cells of a line; only a longer word or a heading goes beyond."""

_FILLER = "\0"
_WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6"
    "\U0001f300-\U0001faff\U00020000-\U0003fffd]"
)
"""Characters of two cells (Unicode UAX #11, East Asian Wide, and emoji)."""

_STARTS_A_BLOCK = re.compile(r"[#>+=|~`\[:%!_·-]|\*(?!\*)|\d{1,9}[.)]")
"""What must not come first in a line: it could begin a list, heading, table or footnote, or reads as a bullet."""


def width_cells(text: str) -> int:
    """The width of one line in terminal cells."""
    return len(text) if text.isascii() else len(text) + len(_WIDE.findall(text))


def wrapped(text: str, hanging: str = "") -> str:
    """Break one line at blanks so that no part is wider than `WIDTH`, as far as its words allow.

    Args:
        text: Markdown on one line, with single blanks.
        hanging: What every line but the first begins with.
    """
    if len(text) <= WIDTH // 2 or width_cells(text) <= WIDTH:
        return text
    is_wide = not text.isascii() and _WIDE.search(text) is not None
    if is_wide:
        text = _WIDE.sub(rf"\g<0>{_FILLER}", text)
    lines, start, room = [], 0, WIDTH
    while len(text) - start > room:
        cut = _break_before(text, start, start + room)
        if cut < 0:
            break
        lines.append(text[start:cut])
        start, room = cut + 1, WIDTH - len(hanging)
    lines.append(text[start:])
    joined = f"\n{hanging}".join(lines)
    return joined.replace(_FILLER, "") if is_wide else joined


def _break_before(text: str, start: int, limit: int) -> int:
    """The blank to break at: the last one up to `limit`, else the first one behind it; -1 if there is none."""
    cut = text.rfind(" ", start + 1, limit + 1)
    while cut > start and _STARTS_A_BLOCK.match(text, cut + 1):
        cut = text.rfind(" ", start + 1, cut)
    if cut > start:
        return cut
    cut = text.find(" ", limit + 1)
    while cut >= 0 and _STARTS_A_BLOCK.match(text, cut + 1):
        cut = text.find(" ", cut + 1)
    return cut

"""Fitting text into terminal cells without changing it: lines are spans, cut texts end in an ellipsis."""

from __future__ import annotations

import re
from functools import lru_cache

from rich.cells import cell_len, set_cell_size

from brief.model import Span
from brief.text.cleaning import clean

_WORD = re.compile(r"\S+")
_UNPRINTED = str.maketrans(dict.fromkeys("\n\t\r\u2028\u2029", " "))
ELLIPSIS = "…"

_SINGLE = re.compile("[\t\n\\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0377\u0384-\u0482\u2010-\u2027\u20a0-\u20bf]*")
"""Characters that take one cell each: Latin, Greek and Cyrillic letters, typographic marks, currency signs."""


def one_line(text: str) -> str:
    """The text as it may be drawn: line ends and tabs as spaces, one for one, so that offsets stay.

    Articles are cleaned when they come in; whatever else reaches the screen (names of stories, notes, file names) is
    made harmless here, so that nothing drawn can command the terminal.
    """
    if text.isascii() and text.isprintable():
        return text
    return clean(text.translate(_UNPRINTED))


def wrap(text: str, start: int, end: int, width: int) -> list[Span]:
    """Break a stretch of text into lines of at most `width` terminal cells.

    Line ends inside the stretch count as spaces; words wider than a line are broken where they reach its end.

    Args:
        text: The text the offsets point into.
        start: First code point of the stretch.
        end: Behind its last code point.
        width: Cells of a line, at least 2 (a wide character takes two).

    Returns:
        One half-open span per line, without the spaces at either end; none for a stretch of spaces.
    """
    if _SINGLE.fullmatch(text, start, end):
        return _wrap_single(text, start, end, width)
    return _wrap_cells(text, start, end, width)


def _wrap_single(text: str, start: int, end: int, width: int) -> list[Span]:
    """`wrap` for characters of one cell each: one search finds a line, whatever its words."""
    flat = text[start:end].replace("\t", " ").replace("\n", " ").replace("\xa0", " ").rstrip(" ")
    return [Span(start + first, start + last) for first, last in (row.span(1) for row in _row(width).finditer(flat))]


@lru_cache(64)
def _row(width: int) -> re.Pattern[str]:
    """A line: as many words as fit, or the beginning of a word that is wider."""
    return re.compile(rf" *([^ ](?:.{{0,{width - 2}}}[^ ])?(?= |\Z)|[^ ]{{{width}}})")


def _wrap_cells(text: str, start: int, end: int, width: int) -> list[Span]:
    lines: list[Span] = []
    first = last = start
    used = 0
    for word in _WORD.finditer(text, start, end):
        begin, stop = word.span()
        cells = cell_len(text[begin:stop])
        if first < last:
            gap = cell_len(one_line(text[last:begin]))
            if used + gap + cells <= width:
                last, used = stop, used + gap + cells
                continue
            lines.append(Span(first, last))
        while cells > width:
            cut_at = begin + _fitting(text[begin:stop], width)
            lines.append(Span(begin, cut_at))
            begin = cut_at
            cells = cell_len(text[begin:stop])
        first, last, used = begin, stop, cells
    if first < last:
        lines.append(Span(first, last))
    return lines


def _fitting(word: str, width: int) -> int:
    """How many code points of a word fit into the width, at least one."""
    for count in range(1, len(word) + 1):
        if cell_len(word[:count]) > width:
            return max(count - 1, 1)
    return len(word)


def cut(text: str, width: int) -> str:
    """The text in at most `width` cells, closed with an ellipsis if it had to be cut; line ends become spaces."""
    text = one_line(text)
    if cell_len(text) <= width:
        return text
    if width < 1:
        return ""
    return set_cell_size(text, width - 1).rstrip() + ELLIPSIS


def pad(text: str, width: int) -> str:
    """The text in exactly `width` cells: cut or filled with spaces."""
    text = cut(text, width)
    return text + " " * (width - cell_len(text))


def right(text: str, width: int) -> str:
    """The text at the right end of `width` cells."""
    text = cut(text, width)
    return " " * (width - cell_len(text)) + text

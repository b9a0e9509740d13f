"""Lines of a text to paragraphs: which of them a mail program or an old wire broke at a width, and which are prose."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from brief.model import Span

_SENTENCE_END = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
_LONG_WORDS = 20
"""A line of this many words that ends a sentence is prose."""


def paragraphs(
    text: str, lines: list[Span], first: int, kinds: dict[int, str]
) -> Iterator[tuple[int, int, str | None]]:
    """Lines joined to paragraphs: each line by itself, or hard-wrapped lines up to the next blank one.

    Args:
        text: Cleaned article text.
        lines: Its lines that are not blank, without white space at their edges.
        first: Index of the first line of the body.
        kinds: Index of a line to the kind of left-over that it is.

    Yields:
        Start and end (half-open code points into `text`) and the kind, None for prose.
    """
    is_wrapped = _is_wrapped(text, lines[first:])
    start: int | None = None
    for index in range(first, len(lines)):
        span, kind = lines[index], kinds.get(index)
        if kind:
            yield span.start, span.end, kind
            start = None
            continue
        start = span.start if start is None else start
        following = lines[index + 1] if index + 1 < len(lines) else None
        joined = (
            is_wrapped
            and following is not None
            and index + 1 not in kinds
            and text.count("\n", span.end, following.start) == 1
        )
        if not joined:
            yield start, span.end, None
            start = None


def _is_wrapped(text: str, lines: list[Span]) -> bool:
    """Whether the text breaks its lines at a width (mail, old wires) rather than at paragraphs."""
    inner = [a for a, b in pairwise(lines) if text.count("\n", a.end, b.start) == 1]
    if len(inner) < 2:
        return bool(inner) and _is_cut(text, inner[0])
    widths = Counter(min((span.end - span.start) // 10, 20) for span in inner)
    is_narrow = sum(n for width, n in widths.items() if width <= 10) >= 0.9 * len(inner)
    return is_narrow and sum(_is_cut(text, span) for span in inner) >= 0.6 * len(inner)


def _is_cut(text: str, span: Span) -> bool:
    """Whether a line ends in the middle of a sentence, and is long enough to have been wrapped."""
    return 40 <= span.end - span.start <= 110 and not _SENTENCE_END.search(text[span.end - 3 : span.end])


def is_prose(line: str) -> bool:
    """Whether a line reads like running text: it ends a sentence and has some length, or is very long."""
    words = line.count(" ") + 1
    return words >= 2 * _LONG_WORDS or (words >= 8 and bool(_SENTENCE_END.search(line[-4:])))


def trim(text: str, start: int, end: int) -> Span:
    """The span without white space at its edges."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)

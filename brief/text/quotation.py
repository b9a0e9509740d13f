"""Where text stands in quotation marks: pure pairing of marks, paragraph by paragraph.

Straight marks say neither open nor close, so their neighbours decide, and a mark that stays open never reaches into
the next paragraph: most wrong quotes of other programs come from there. A speech over several paragraphs opens anew in
each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from brief.model import Span

CLOSING = {"“": "”", "„": "“”", "«": "»", "‘": "’", '"': '"'}
"""Opening mark to the marks that may close it."""

_MARKS = re.compile('["“”„«»‘’]')
_OPENS_AFTER = frozenset(' \t\n\xa0([{—–-/:“‘"')
_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Text in quotation marks."""

    outer: Span
    """With its marks; an unclosed one ends with its paragraph."""
    inner: Span
    """Without them."""
    is_closed: bool
    """False where the speech goes on in the next paragraph, which opens with a mark of its own."""


def quotations(text: str, paragraphs: Sequence[Span]) -> list[Quotation]:
    """All quotations of a text, outermost only, in text order.

    Args:
        text: The cleaned article text.
        paragraphs: Half-open spans into it, in order; marks are paired inside each.
    """
    found: list[Quotation] = []
    for index, paragraph in enumerate(paragraphs):
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        goes_on = following is not None and text[following.start : following.end].lstrip()[:1] in ('"', "“", "«", "‘")
        found.extend(_in_paragraph(text, paragraph, goes_on))
    return found


def _in_paragraph(text: str, paragraph: Span, goes_on: bool) -> Iterator[Quotation]:
    opened: int | None = None
    for match in _MARKS.finditer(text, paragraph.start, paragraph.end):
        at = match.start()
        mark = text[at]
        if opened is None:
            if _can_open(text, at, paragraph):
                opened = at
        elif mark in CLOSING[text[opened]] and _can_close(text, at, paragraph, text[opened]):
            if _WORD.search(text, opened + 1, at):
                yield Quotation(Span(opened, at + 1), Span(opened + 1, at), is_closed=True)
            opened = None
    if opened is not None and goes_on and _WORD.search(text, opened + 1, paragraph.end):
        end = paragraph.start + len(text[paragraph.start : paragraph.end].rstrip())
        yield Quotation(Span(opened, end), Span(opened + 1, end), is_closed=False)


def _can_open(text: str, at: int, paragraph: Span) -> bool:
    mark = text[at]
    if mark not in CLOSING:
        return False
    following = text[at + 1] if at + 1 < paragraph.end else " "
    before = text[at - 1] if at > paragraph.start else " "
    if following.isspace():
        return False
    if mark in "“„«":
        return True
    # a straight or single mark after a letter or digit is an apostrophe, a prime or a closing mark
    return before in _OPENS_AFTER or (mark == '"' and before in ".,!?…”’")


def _can_close(text: str, at: int, paragraph: Span, opening: str) -> bool:
    before = text[at - 1]
    following = text[at + 1] if at + 1 < paragraph.end else " "
    if opening == "‘":
        return not following.isalnum() and not before.isspace()
    if opening == '"':
        return not before.isspace() or not following.isalnum()
    return True

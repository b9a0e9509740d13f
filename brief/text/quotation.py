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

CLOSING = {"“": "”", "„": "“”", "«": "»", "‘": "’", '"': '"', "'": "'", "``": "''"}
"""Opening mark to the marks that may close it; the last is how wires and corpora without curly marks write."""

_MARKS = re.compile("[\"“”„«»‘’]|``|''|'")
_GOING_ON = ('"', "“", "«", "‘", "``", "'")
"""How a paragraph begins in which a speech goes on."""
_ELIDED = re.compile(r"'(?:\d|(?:tis|twas|em|til|till|cause|n|bout|round|un)\b)", re.IGNORECASE)
"""A straight single mark that stands for what is left out: `'90s`, `'em`."""
_ENDS_SPEECH = frozenset(".,!?…;:-–—)")
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
        goes_on = following is not None and text[following.start : following.end].lstrip().startswith(_GOING_ON)
        found.extend(_in_paragraph(text, paragraph, goes_on))
    return found


def _in_paragraph(text: str, paragraph: Span, goes_on: bool) -> Iterator[Quotation]:
    opened: re.Match[str] | None = None
    for match in _MARKS.finditer(text, paragraph.start, paragraph.end):
        if opened is None:
            if _can_open(text, match, paragraph):
                opened = match
        elif match[0] in CLOSING[opened[0]] and _can_close(text, match, paragraph, opened[0]):
            if _WORD.search(text, opened.end(), match.start()):
                inner = _bare(text, opened.end(), match.start())
                yield Quotation(Span(opened.start(), match.end()), inner, is_closed=True)
            opened = None
    if opened is not None and goes_on and _WORD.search(text, opened.end(), paragraph.end):
        inner = _bare(text, opened.end(), paragraph.end)
        yield Quotation(Span(opened.start(), inner.end), inner, is_closed=False)


def _bare(text: str, start: int, end: int) -> Span:
    """The stretch without white space at its ends."""
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))


def _can_open(text: str, match: re.Match[str], paragraph: Span) -> bool:
    mark = match[0]
    if mark not in CLOSING:
        return False
    if mark == "``":
        return True
    following = text[match.end()] if match.end() < paragraph.end else " "
    before = text[match.start() - 1] if match.start() > paragraph.start else " "
    if following.isspace():
        return False
    if mark == "'" and (_ELIDED.match(text, match.start()) or not _has_end(text, match.end(), paragraph.end)):
        return False
    if mark in "“„«":
        return True
    # a straight or single mark after a letter or digit is an apostrophe, a prime or a closing mark
    return before in _OPENS_AFTER or (mark == '"' and before in ".,!?…”’")


def _can_close(text: str, match: re.Match[str], paragraph: Span, opening: str) -> bool:
    before = text[match.start() - 1]
    following = text[match.end()] if match.end() < paragraph.end else " "
    if opening == "‘":
        return not following.isalnum() and not before.isspace()
    if opening == "'":
        return _ends_single(text, match.start(), paragraph.end)
    if opening == '"':
        return not before.isspace() or not following.isalnum()
    return True


def _has_end(text: str, start: int, end: int) -> bool:
    """Whether a straight single mark that closes follows, before another one opens."""
    return any(_ends_single(text, at, end) for at in _singles(text, start, end))


def _singles(text: str, start: int, end: int) -> Iterator[int]:
    at = text.find("'", start, end)
    while at >= 0:
        yield at
        at = text.find("'", at + 1, end)


def _ends_single(text: str, at: int, end: int) -> bool:
    """Whether a straight single mark closes: no apostrophe in a word or behind a plural (`the workers' rights`)."""
    before, following = text[at - 1], text[at + 1] if at + 1 < end else " "
    if before.isspace() or following.isalnum():
        return False
    if before in _ENDS_SPEECH or before != "s" or following != " ":
        return True
    rest = text[at + 1 : end].lstrip()[:1]
    return not rest.islower() or not any(_ends_speech(text, later, end) for later in _singles(text, at + 1, end))


def _ends_speech(text: str, at: int, end: int) -> bool:
    following = text[at + 1] if at + 1 < end else " "
    return text[at - 1] in _ENDS_SPEECH and not following.isalnum()

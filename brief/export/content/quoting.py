"""Words in quotation marks: where they are, and whether a source really says them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_CLOSING = {"“": "”", "„": "“”", "«": "»", '"': '"', "‟": "”"}
_OPENING = re.compile('[“„«‟"]')
_ANY_MARK = re.compile('[“”„‟«»"]')
_LOOSE_END = " .,;:!?…"


class Quotation(NamedTuple):
    """A stretch of text in quotation marks."""

    start: int
    """Of the opening mark."""
    end: int
    """Behind the closing mark, or the end of the text if there is none."""
    words: str
    """What stands between the marks."""
    is_closed: bool


def squash(text: str) -> str:
    """Text with single blanks, as it is compared."""
    return " ".join(text.split())


def quotations(text: str) -> Iterator[Quotation]:
    """The outermost stretches in quotation marks; one that is not closed goes to the end of the text.

    A straight mark behind a digit is inches or seconds, not speech; apostrophes and single marks are no quotation.
    """
    position = 0
    while found := _OPENING.search(text, position):
        start, opening = found.start(), found[0]
        if opening == '"' and start and text[start - 1].isdigit() and '"' not in text[start + 1 :]:
            return
        depth, end = 1, start + 1
        while end < len(text) and depth:
            if text[end] in _CLOSING[opening]:
                depth -= 1
            elif text[end] == opening:
                depth += 1
            end += 1
        closed = depth == 0
        yield Quotation(start, end, text[start + 1 : end - 1 if closed else end], closed)
        position = end


def is_verbatim(words: str, squashed_sources: Sequence[str]) -> bool:
    """Whether a source holds these words as they are; blanks and the punctuation at their end do not count.

    Args:
        words: What stands between quotation marks.
        squashed_sources: Source texts that went through `squash`.
    """
    wanted = squash(words)
    bare = wanted.rstrip(_LOOSE_END)
    return any(wanted in source or (bool(bare) and bare in source) for source in squashed_sources)


def honest(text: str, squashed_sources: Sequence[str]) -> str:
    """The text without the quotation marks around words that no source holds; one that was cut off is closed."""
    if not _OPENING.search(text):
        return text
    kept, position = [], 0
    for quotation in quotations(text):
        kept.append(text[position : quotation.start])
        inner = text[quotation.start : quotation.end]
        if not is_verbatim(quotation.words, squashed_sources):
            inner = quotation.words
        elif not quotation.is_closed:
            inner = f"{inner.rstrip(_LOOSE_END)}{_CLOSING[inner[0]][-1]}{inner[len(inner.rstrip(_LOOSE_END)) :]}"
        kept.append(inner)
        position = quotation.end
    return "".join([*kept, text[position:]])


def unquoted(text: str) -> str:
    """The text without any double quotation mark, for words that are cut and so cannot be verbatim to the end."""
    return _ANY_MARK.sub("", text) if _ANY_MARK.search(text) else text

"""Characters that are not what a reader takes them for: marked in the cleaning log, never changed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from brief.model import CleaningNote, Span

_OTHER_SCRIPT = re.compile(r"[\u0370-\u03ff\u0400-\u052f]")
_MIXED = re.compile(r"(?=\w{0,40}[A-Za-z])(?=\w{0,40}[\u0370-\u03ff\u0400-\u052f])\w{2,60}")
_JOINED = re.compile(r"[A-Za-zÀ-ž]+(?:[\u00ad\u034f\u200c\u200d][A-Za-zÀ-ž]*)+|[\u00ad\u200c\u200d][A-Za-zÀ-ž]{2,}")
_MOJIBAKE = re.compile(r"â€[™œ\u009d“”˜¦\ufffd]|Ã[\u0080-\u00bf©¨¤¶¼±¡³«»¢ª]|Â[\u00a0£©«»°·]|ï¿½")
_FEW = 20
"""Notes of one kind, at most."""
_SURE = 3
"""Wrongly decoded pairs from which the text as a whole is suspected: one may be meant."""


def suspicions(text: str) -> Iterator[CleaningNote]:
    """What to look at twice: words of two alphabets, words with a hidden joiner, text decoded wrongly somewhere before.

    Args:
        text: Cleaned article text; spans are half-open code points into it.
    """
    if text.isascii():
        return
    if _OTHER_SCRIPT.search(text):
        yield from _each(
            text, _words_of_two_alphabets(text), "mixes Latin letters with look-alikes of another alphabet"
        )
    hidden = ((m.start(), m.end()) for m in _JOINED.finditer(text))
    yield from _each(text, hidden, "has a hidden character in it")
    broken = list(_MOJIBAKE.finditer(text))
    if len(broken) >= _SURE:
        first = broken[0]
        message = f"wrongly decoded before it came here ({len(broken)} times, first ‘{first[0]}’); ask for another copy"
        yield CleaningNote(message, Span(first.start(), first.end()))


def _words_of_two_alphabets(text: str) -> Iterator[tuple[int, int]]:
    for word in re.finditer(r"\w+", text):
        if 2 <= word.end() - word.start() <= 60 and not word[0].isascii() and _MIXED.fullmatch(word[0]):
            yield word.start(), word.end()


def _each(text: str, found: Iterator[tuple[int, int]], what: str) -> Iterator[CleaningNote]:
    for _, (start, end) in zip(range(_FEW), found, strict=False):
        yield CleaningNote(f"‘{text[start:end][:40]}’ {what}", Span(start, end))

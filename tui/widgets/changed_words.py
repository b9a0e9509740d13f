"""The words in which two stretches of text differ; cheap enough to ask while a screen is drawn."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from brief.model import Span

_WORD = re.compile(r"\d+(?:[.,]\d+)*|\w+|[^\w\s]")
MOST_WORDS = 300
"""Longer stretches are not compared: the comparison's cost grows with the product of both lengths."""
LEAST_COMMON = 0.3
"""Below this share of common words, marking the differing ones says nothing: all of it is other words."""

Changed = tuple[tuple[Span, ...], tuple[Span, ...]]


@lru_cache(maxsize=4096)
def _compare(left: str, right: str) -> Changed:
    ours, theirs = list(_WORD.finditer(left)), list(_WORD.finditer(right))
    if not ours or not theirs or max(len(ours), len(theirs)) > MOST_WORDS:
        return (), ()
    matcher = SequenceMatcher(
        None, [word[0].casefold() for word in ours], [word[0].casefold() for word in theirs], autojunk=False
    )
    if matcher.ratio() < LEAST_COMMON:
        return (), ()
    here: list[Span] = []
    there: list[Span] = []
    for operation, a, b, c, d in matcher.get_opcodes():
        if operation == "equal":
            continue
        if a < b:
            here.append(Span(ours[a].start(), ours[b - 1].end()))
        if c < d:
            there.append(Span(theirs[c].start(), theirs[d - 1].end()))
    return tuple(here), tuple(there)


def changed_words(left: str, left_span: Span, right: str, right_span: Span) -> Changed:
    """Where two stretches differ, word by word, ignoring case and spaces.

    Returns:
        Half-open spans into the left and into the right text; none on either side where the stretches are the same,
        too long to compare, or have next to nothing in common.
    """
    ours, theirs = _compare(left[slice(*left_span)], right[slice(*right_span)])
    return (
        tuple(Span(s + left_span.start, e + left_span.start) for s, e in ours),
        tuple(Span(s + right_span.start, e + right_span.start) for s, e in theirs),
    )

"""Evidence by hand: grow or shrink a span by a word, and make a claim of words that a reviewer selected."""

from __future__ import annotations

import re
from typing import Any, Literal

from brief.errors import BriefError
from brief.model import CLAIM_CLASSES, Brief, Claim, Facet, Span, claim_id
from brief.text.cleaning import line

Edge = Literal["start", "end"]

ADDED_RULE = "reviewer.added"
"""The rule of claims that a reviewer added."""

_WORD = re.compile(r"\w[\w'’.,-]*\w|\w")
_LOOK_BACK = 400
"""Characters before a span in which the word before it is looked for."""
_KEYS: dict[str, tuple[str, ...]] = {
    "who": ("name",),
    "where": ("name",),
    "when": ("words", "start"),
    "what": ("statement",),
    "members": ("organisation", "member"),
    "partners": ("organisation", "partner"),
    "quotes": ("speaker", "words"),
    "numbers": ("words", "unit", "of"),
    "credits": ("agency",),
}
_FIRST: dict[str, str] = {
    **{facet: fields[0] for facet, fields in _KEYS.items()},
    "members": "member",
    "partners": "partner",
    "quotes": "words",
}


def grow(text: str, span: Span, edge: Edge = "end") -> Span:
    """The span with one more word at its end or start; the same at the edge of the text."""
    if edge == "end":
        return Span(span.start, word_beside(text, span, 1).end)
    return Span(word_beside(text, span, -1).start, span.end)


def shrink(text: str, span: Span, edge: Edge = "end") -> Span:
    """The span with one word less at its end or start; a last word stays."""
    words = list(_WORD.finditer(text, span.start, span.end))
    if len(words) < 2:
        return span
    return Span(span.start, words[-2].end()) if edge == "end" else Span(words[1].start(), span.end)


def word_beside(text: str, span: Span, steps: Literal[1, -1]) -> Span:
    """The first word behind a span, or the last before it; the span itself, if there is none."""
    if steps > 0:
        found = _WORD.search(text, span.end)
    else:
        found = next(reversed(list(_WORD.finditer(text, max(0, span.start - _LOOK_BACK), span.start))), None)
    return Span(*found.span()) if found else span


def claim_from_selection(brief: Brief, facet: Facet, span: Span, **fields: Any) -> Claim:
    """A claim that extraction missed, from words that the reviewer selected.

    Args:
        facet: One of `FACETS`.
        span: The selected words of the article's text.
        fields: The claim's fields; its name, statement or words are the selection unless given.

    Raises:
        BriefError: E415, if the selection holds no word, a field is missing or unknown, or the claim is there already.
    """
    text = brief.article.text
    span = Span(*span)
    if not 0 <= span.start < span.end <= len(text) or not text[span.start : span.end].strip():
        raise BriefError("E415", claim=facet, why="select the words that say it first")
    values: dict[str, Any] = {_FIRST[facet]: line(text[span.start : span.end]), **fields}
    if facet == "who":
        values.setdefault("type", "person")
    if facet == "quotes":
        values.setdefault("speaker", None)
    if facet == "numbers":
        values.setdefault("value", _number(values["words"]))
    chosen = claim_id(facet, *(values.get(name) for name in _KEYS[facet]))
    if brief.claim(chosen) is not None:
        raise BriefError("E415", claim=chosen, why="the article has this claim already")
    sentence = next((i for i, one in enumerate(brief.sentences) if one.start <= span.start < one.end), None)
    try:
        return CLAIM_CLASSES[facet](
            id=chosen, evidence=(span,), sentence=sentence, confidence=1.0, rule=ADDED_RULE, **values
        )
    except TypeError as error:
        needed = " and ".join(name for name in _KEYS[facet] if name not in values)
        why = f"it needs {needed}" if needed else "it has no such field"
        raise BriefError("E415", claim=facet, why=why) from error


def _number(words: str) -> float:
    found = re.search(r"\d[\d,]*(?:\.\d+)?", words)
    return float(found[0].replace(",", "")) if found else 0.0

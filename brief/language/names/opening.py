"""Persons by the way a life is told: `NAME (born 14 May 1970) is`, `NAME (3 May 1911 – 1 June 1980) was`."""

from __future__ import annotations

from brief.language.names.found import ORG_HEADS, PARTICLES, PLACE_HEADS, Found, is_capital
from brief.language.names.store import Names

_QUOTES = frozenset({'"', "“", "”", "'"})
_LONGEST = 9
_REACH = 24
"""Tokens of the bracket."""


def take_opening(names: Names) -> None:
    """Makes one person of the capitals at the start of a sentence that a bracket with dates of a life follows."""
    words_, n = names.words, len(names.words)
    for i, word in enumerate(words_):
        if word[:1] != "(" or i < 2 or not is_capital(words_[i - 1]):
            continue
        start = _start(names, i)
        if start is None or not 1 < i - start <= _LONGEST:
            continue
        close = next((k for k in range(i, min(n, i + _REACH)) if words_[k] == ")"), None)
        if close is None or close + 1 >= n or words_[close + 1] not in ("is", "was"):
            continue
        born = "born" in words_[i:close]
        dashed = any(w in ("–", "-", "—") for w in words_[i:close]) and any(k in names.times for k in range(i, close))
        inside = [names.at[k] for k in range(start, i) if k in names.at]
        if any(name.known is not None and name.kind != "person" for name in inside):
            continue
        if born or (dashed and all(name.kind == "person" for name in inside)):
            known = next((name.known for name in inside if name.known is not None), None)
            names.put(Found(start, i, "person", sure=True, known=known))


def _start(names: Names, end: int) -> int | None:
    """Where the capitals that end before a token begin; None unless a sentence or line begins there."""
    for k in range(end - 1, max(-1, end - 1 - _LONGEST), -1):
        word = names.words[k]
        lower = word.lower()
        if not (is_capital(word) or lower in PARTICLES or word in _QUOTES or word == "-"):
            return None
        if lower in ORG_HEADS or lower in PLACE_HEADS or lower == "the" or word in ("A", "An"):
            return None
        if k == 0 or names.words[k - 1].isspace() or names.doc[k].is_sent_start:
            return k
    return None

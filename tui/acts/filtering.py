"""The part of a half-typed query that can be asked already."""

from __future__ import annotations

from contextlib import suppress

from brief.errors import BriefError
from brief.library.lists.query import parse


def understood(words: str) -> tuple[str, str]:
    """The part of a query that can be asked, and what is wrong with the rest (empty if nothing)."""
    try:
        parse(words)
    except BriefError as error:
        kept = []
        for word in words.split():
            with suppress(BriefError):
                parse(word)
                kept.append(word)
        asked = " ".join(kept) if len(kept) < len(words.split()) else ""
        known, _, near = str(error.values.get("known", "")).partition(" (did you mean ")
        if not known:
            return asked, str(error.args[0])
        hint = f"Did you mean {near.removesuffix(')')} " if near else ""
        return asked, f"No field {error.values['field']!r}. {hint}Fields: {known}"
    return words, ""

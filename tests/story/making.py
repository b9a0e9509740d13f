"""Briefs made by hand, for tests of the story room that need no model."""

from __future__ import annotations

import re
from typing import Any

from brief.model import Article, Brief, Maker, Span

MAKER = Maker("none", "0", "0")


def sentences_of(text: str) -> tuple[Span, ...]:
    """Sentences of simple prose: up to a full stop before a space, or a line end."""
    return tuple(Span(*m.span()) for m in re.finditer(r"[^\s](?:[^\n]*?[.!?](?=\s|$)|[^\n]*)", text))


def brief_of(text: str, *, name: str = "a", claims: dict[str, Any] | None = None, **article: Any) -> Brief:
    """A brief of a text, with the claims given by facet."""
    return Brief(
        article=Article(id=name, text=text, words=len(text.split()), **article),
        sentences=sentences_of(text),
        maker=MAKER,
        **(claims or {}),
    )

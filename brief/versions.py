"""Earlier versions of an article, each as an article with an id of its own: what its present text is compared with."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from brief.model import Article, Brief

if TYPE_CHECKING:
    from brief.library import Library

_VERSION = re.compile(r"(.+)-v(\d+)")


def version_id(article_id: str, number: int) -> str:
    """The id of an article's earlier version, counted from 1, the oldest: `ID-v1`."""
    return f"{article_id}-v{number}"


def parts_of(version: str) -> tuple[str, int] | None:
    """The article and the number that a version's id tells; None if it is no such id."""
    match = _VERSION.fullmatch(version)
    return (match[1], int(match[2])) if match else None


def earlier_texts(library: Library, article_id: str) -> list[Article]:
    """The article's earlier versions, oldest first, with ids of their own."""
    found = library.versions(article_id)
    return [replace(one, id=version_id(article_id, number)) for number, one in enumerate(found, start=1)]


def earlier_briefs(library: Library, article_id: str, extract: Callable[[Article], Brief]) -> list[Brief]:
    """The briefs of the article's earlier versions, oldest first.

    Args:
        extract: Makes the brief of a version whose claims the library does not keep: it was replaced before extraction.

    Raises:
        BriefError: What `extract` raises.
    """
    kept = library.version_briefs(article_id)
    return [
        extract(text) if brief is None else replace(brief, article=text)
        # A version that comes between the two reads is the last of one of them: it has its turn next time.
        for text, brief in zip(earlier_texts(library, article_id), kept, strict=False)
    ]

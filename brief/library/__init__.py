"""Keeps and finds: the library file, the journal of decisions, the query language and review sessions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from brief.library.library import Judgement, Library

__all__ = ["Judgement", "Library"]


def __getattr__(name: str) -> Any:
    if name in __all__:
        from brief.library import library

        return getattr(library, name)
    raise AttributeError(name)

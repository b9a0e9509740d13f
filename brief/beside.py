"""What a sender stated beside an article's text, under the names that people know; the same on every screen."""

from __future__ import annotations

from dataclasses import fields

from brief.model import Article, Metadata

_LABELS = {
    "embargo": "embargo until",
    "note": "note to editors",
    "version": "version",
    "urgency": "urgency",
    "slugline": "slugline",
    "dateline": "dateline",
    "credit": "credit",
    "rights": "rights",
    "topics": "topics",
    "places": "places",
    "guid": "sender's id",
}
"""Fields of `Metadata` in the order in which a desk asks for them."""


def beside(article: Article) -> list[tuple[str, str]]:
    """Labels and values of what was stated, most urgent first; nothing for what was not."""
    found = [(_LABELS[name], _words(value)) for name, value in stated(article.metadata).items()]
    about = (("byline", article.byline), ("language", article.language), ("address", article.url))
    return found + [(label, value) for label, value in about if value]


def stated(metadata: Metadata) -> dict[str, str | list[str]]:
    """The fields that the sender filled, as plain data in the order of `beside`."""
    values = {item.name: getattr(metadata, item.name) for item in fields(metadata)}
    return {
        name: list(values[name]) if isinstance(values[name], tuple) else values[name]
        for name in _LABELS
        if values[name]
    }


def _words(value: str | list[str]) -> str:
    return value if isinstance(value, str) else " · ".join(value)

"""Finds members."""

from __future__ import annotations

from brief.language.reading import Reading
from brief.model import Member


def find(reading: Reading) -> list[Member]:
    """The article's members."""
    return []

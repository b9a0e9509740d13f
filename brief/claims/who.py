"""Finds who."""

from __future__ import annotations

from brief.language.reading import Reading
from brief.model import Who


def find(reading: Reading) -> list[Who]:
    """The article's who."""
    return []

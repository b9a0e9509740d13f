"""Finds partners."""

from __future__ import annotations

from brief.language.reading import Reading
from brief.model import Partner


def find(reading: Reading) -> list[Partner]:
    """The article's partners."""
    return []

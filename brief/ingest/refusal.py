"""Something that was not taken in, and why, as a value: the batch goes on."""

from __future__ import annotations

from dataclasses import dataclass

from brief.errors import BriefError


@dataclass(frozen=True, slots=True)
class Refusal:
    """One file, page or part of a file that gave no article."""

    name: str
    """What was refused, clean and in one line."""
    error: BriefError
    """Why, and what to do, in one line."""

    def __str__(self) -> str:
        return str(self.error)


@dataclass(frozen=True, slots=True)
class Known:
    """Something that needed no reading: bytes that the library has, or a page that did not change."""

    name: str
    article: str | None
    """The article's id, where it is one."""

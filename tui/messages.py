"""Messages that cross screens."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

from brief.model import Verdict


@dataclass
class Decided(Message):
    """A verdict is on disk."""

    verdict: Verdict


@dataclass
class Extracted(Message):
    """An article's brief is in the library."""

    article_id: str


@dataclass
class ExtractionFailed(Message):
    """An article could not be extracted; `reason` is one line for people."""

    article_id: str
    reason: str

"""What the screens share: the open library, the briefs read last, and the reviewer's work. No Textual in here."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from brief.config import Config
from brief.model import Brief, Claim, Verdict, edited

KEPT_BRIEFS = 32
"""Briefs held in memory; a brief is about 100 KB."""


@dataclass(frozen=True, slots=True)
class Target:
    """What a screen is opened on."""

    articles: tuple[str, ...]
    """Article ids; the first is the one looked at."""
    story: str | None = None
    claim: str | None = None
    """The claim to stand on, in the first article."""
    name: str = ""
    """For the title bar."""


@dataclass(slots=True)
class Session:
    """The state the screens share."""

    library: Any
    """A `brief.library.Library`."""
    config: Config = field(default_factory=Config)
    _briefs: OrderedDict[str, Brief] = field(default_factory=OrderedDict)

    def brief(self, article_id: str) -> Brief | None:
        """An article's brief as extracted; None before extraction."""
        if article_id not in self._briefs:
            found: Brief | None = self.library.brief(article_id)
            if found is None:
                return None
            self._briefs[article_id] = found
            if len(self._briefs) > KEPT_BRIEFS:
                self._briefs.popitem(last=False)
        self._briefs.move_to_end(article_id)
        return self._briefs[article_id]

    def forget(self, article_id: str) -> None:
        """Read this article's brief anew next time."""
        self._briefs.pop(article_id, None)

    def verdicts(self, article_id: str) -> Mapping[str, Verdict]:
        """The verdicts that stand for an article, by claim id."""
        found: Mapping[str, Verdict] = self.library.verdicts(article_id)
        return found


def as_judged(claim: Claim, verdict: Verdict | None) -> Claim:
    """The claim with the reviewer's changes, if it was edited."""
    return edited(claim, verdict.changes) if verdict and verdict.decision == "edited" else claim

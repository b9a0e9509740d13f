"""When each article was written, as far as it can be known, and which of two is the older."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from brief.model import Brief, What

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?")

STAGES = {"planned": 0, "possible": 0, "present": 1, "past": 2}
"""The order of time stages: preview, live, outcome."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """What is known of the articles' times, in the ledger's order."""

    published: tuple[str | None, ...]
    """ISO 8601 day or minute as stated; None if the article does not say."""
    stages: tuple[int | None, ...]
    """0 preview, 1 live, 2 outcome: what most of the article's main events are."""

    def older(self, first: int, second: int) -> int | None:
        """Which of two articles is older by its stated date; None if unknown or the same."""
        a, b = self.published[first], self.published[second]
        if not a or not b:
            return None
        length = min(len(a), len(b))
        return None if a[:length] == b[:length] else (first if a < b else second)


def timeline(briefs: Sequence[Brief]) -> Timeline:
    """Dates and stages of the articles."""
    return Timeline(
        published=tuple(_published(brief) for brief in briefs),
        stages=tuple(_stage(brief.what[:3]) for brief in briefs),
    )


def _published(brief: Brief) -> str | None:
    found = _DAY.match(brief.article.published or "")
    return found[0] if found else None


def _stage(events: Sequence[What]) -> int | None:
    if not events:
        return None
    counted = Counter(STAGES[event.stage] for event in events)
    return max(counted, key=lambda stage: (counted[stage], STAGES[events[0].stage] == stage))

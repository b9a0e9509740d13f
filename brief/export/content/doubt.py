"""What no headline is made of: claims on which the sources conflict, and reports from before the event."""

from __future__ import annotations

import re
from collections import Counter

from brief.export.content.picked import Item, Picked
from brief.export.verification.figures import numbers
from brief.model import Number, What, When, normalise

_BOUND = r"(?:(?:at least|at most|more than|fewer than|up to|nearly|almost|around|about|some)\s+)?"
_COUNTED_SUBJECT = re.compile(
    rf"{_BOUND}(?P<figure>[\w,.-]+(?: (?:hundred|thousand|million))?)\s+(?P<rest>(?:people|persons|[a-z]+s)\s"
    r"(?:were|have|had|are|died|drowned)\b)",
    re.IGNORECASE,
)


class Doubt:
    """What is in doubt among the claims of a document.

    Args:
        picked: All claims of the sources, whether or not they go into the document.
    """

    def __init__(self, picked: Picked) -> None:
        rows = [row for row in picked.rows() if row.relation == "conflict"]
        self._claims = {(article, claim) for row in rows for article, ids in row.claims.items() for claim in ids}
        if not picked.dossier.is_story:
            own = picked.dossier.briefs[0].id
            self._claims |= {(own, claim) for found in picked.dossier.against for claim in found.claims}
        disputed = [item.claim for key in self._claims if (item := picked.any_item(*key))]
        self._values = {
            value
            for claim in disputed
            if isinstance(claim, Number)
            for value in {claim.value, *(v for values in numbers(claim.words).values() for v in values)}
        }
        self._times = {f" {normalise(claim.words)} " for claim in disputed if isinstance(claim, When)}
        self.outdated = _outdated(picked)
        """Articles from before the event, where others tell of it afterwards."""

    def is_disputed(self, item: Item) -> bool:
        """Whether the sources conflict on the claim, or on a figure or a time in its statement."""
        if (item.article, item.claim.id) in self._claims:
            return True
        return isinstance(item.claim, What) and bool(self._has_disputed(item.claim.statement))

    def is_outdated(self, item: Item) -> bool:
        """Whether its article was written before the event of which others tell."""
        return item.article in self.outdated

    def undisputed(self, item: Item) -> str | None:
        """The item's statement without a disputed figure; None where none can be made.

        `At least 14 people were killed when …` becomes `People were killed when …`.
        """
        claim = item.claim
        if not isinstance(claim, What) or not self.is_disputed(item):
            return claim.statement if isinstance(claim, What) else None
        found = _COUNTED_SUBJECT.match(claim.statement)
        if (item.article, claim.id) in self._claims or not found:
            return None
        rest = claim.statement[found.start("rest") :]
        return None if self._has_disputed(rest) else rest[:1].upper() + rest[1:]

    def _has_disputed(self, text: str) -> bool:
        said = f" {normalise(text)} "
        has_time = any(words in said for words in self._times)
        return has_time or any(values & self._values for values in numbers(text).values())


def _outdated(picked: Picked) -> frozenset[str]:
    """Articles published before the day of the event that most articles give, if another one came out since."""
    days = Counter[str]()
    for article in picked.articles:
        starts = {
            item.claim.start[:10]
            for item in picked.every()
            if item.article == article and isinstance(item.claim, When) and item.claim.part == "event"
            if item.claim.start and len(item.claim.start) >= len("2024-07-04")
        }
        days.update(starts)
    if not days:
        return frozenset()
    event = max(days, key=lambda day: (days[day], day))
    dated = {a.id: a.published[:10] for a in picked.articles.values() if a.published and len(a.published) >= len(event)}
    before = frozenset(article for article, day in dated.items() if day < event)
    return before if len(before) < len(dated) else frozenset()

"""Which claims of a review are asked: of some facets or relations, only what to check first, or what is disputed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from brief.library.reviewing.asking import LOW_CONFIDENCE, REST, Ask


@dataclass(frozen=True, slots=True)
class Filters:
    """All must hold; without any, every claim passes."""

    facets: frozenset[str] = frozenset()
    relations: frozenset[str] = frozenset()
    """Of the ledger rows; a claim that stands in none counts as `only`."""
    check_first: bool = False
    """Differences, flags, changed words and unsure claims."""
    disputed: bool = False
    """What reviewers decided differently."""

    def passes(self, ask: Ask) -> bool:
        """Whether this claim is asked."""
        if self.disputed and not ask.disputed:
            return False
        if self.facets and ask.claim.facet not in self.facets:
            return False
        if self.relations and (ask.row.relation if ask.row else "only") not in self.relations:
            return False
        return not self.check_first or ask.urgency < REST or ask.claim.confidence < LOW_CONFIDENCE


def set_of(values: str | Iterable[str] | None) -> frozenset[str]:
    """One value, several, or none as a set."""
    if values is None:
        return frozenset()
    return frozenset((values,) if isinstance(values, str) else values)

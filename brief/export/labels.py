"""Claims as labelled spans, as annotation tools and spaCy know them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from brief.export.chosen import claims_of
from brief.export.content.picked import state_of
from brief.export.dossier import Dossier, Options, State
from brief.model import Brief, Claim, Member, Span, When, Where, Who

ENTITY_LABELS = {"person": "PERSON", "organisation": "ORG", "group": "NORP"}
"""OntoNotes labels of the entity types, those of spaCy's English models."""

CLAIM_LABELS = {
    "who": "WHO", "where": "WHERE", "when": "WHEN", "what": "WHAT", "members": "MEMBER", "partners": "PARTNER",
    "quotes": "QUOTE", "numbers": "NUMBER", "credits": "CREDIT",
}  # fmt: skip
"""One label a facet for claims, which may overlap."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """One claim with a label for each of its spans."""

    claim: Claim
    label: str
    state: State
    spans: tuple[Span, ...]
    """The claim's evidence, best first."""


def labelled(brief: Brief, dossier: Dossier, options: Options) -> list[Labelled]:
    """The included claims of one of the dossier's briefs."""
    return [
        Labelled(claim, CLAIM_LABELS[claim.facet], state_of(verdict), claim.evidence)
        for of, claim, verdict in claims_of(dossier, options)
        if of is brief
    ]


def entities(claims: Iterable[Labelled]) -> list[tuple[Span, str, str]]:
    """Names, places and times as entity spans that do not overlap, in text order: span, label, claim id.

    Rejected claims teach no entity. Of overlapping spans the longer one stays.
    """
    found: list[tuple[Span, str, str]] = []
    for item in claims:
        claim = item.claim
        if item.state == "rejected":
            continue
        if isinstance(claim, Who):
            found += [(span, ENTITY_LABELS[claim.type], claim.id) for span in claim.mentions or claim.evidence]
        elif isinstance(claim, Where):
            found += [(span, "GPE" if claim.country else "LOC", claim.id) for span in claim.mentions or claim.evidence]
        elif isinstance(claim, When):
            found.append((claim.evidence[0], "DATE", claim.id))
    kept: list[tuple[Span, str, str]] = []
    taken_to = -1
    by_place = sorted(found, key=lambda e: (e[0].start, -e[0].end))
    for span, label, claim_id in by_place:
        if span.start >= taken_to:
            kept.append((span, label, claim_id))
            taken_to = span.end
    return kept


def tag(claim: Claim) -> str:
    """A short label with the claim's kind: `members:joining`, `who:person`."""
    if isinstance(claim, Member):
        return f"{claim.facet}:{claim.status}"
    if isinstance(claim, Who):
        return f"{claim.facet}:{claim.type}"
    return claim.facet

"""What to ask first: the claims of one article in the order in which a reviewer's minute pays most.

Differences between the sources come first (conflict, then stage, then wording), then claims whose words changed since
they were judged, then flagged ones, then the rest by what they weigh in a brief and how unsure extraction was.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, replace

from brief.describe import letter
from brief.model import Brief, Claim, Ledger, Row, Verdict

CONFLICT, STAGE, AGAIN, WORDING, FLAGGED, REST = range(6)
"""Classes of questions, most urgent first."""

DIFFERENCES = ("conflict", "stage", "wording")
"""Relations in which the sources differ."""

_WEIGHTS = {"conflict": 0, "stage": 1, "wording": 2, "agree": 3, "only": 4}

FACET_WEIGHTS: Mapping[str, float] = {
    "what": 1.0,
    "members": 0.95,
    "who": 0.9,
    "partners": 0.9,
    "when": 0.8,
    "numbers": 0.8,
    "where": 0.7,
    "quotes": 0.7,
    "credits": 0.4,
}
"""How much a wrong claim of this facet would hurt a brief, by our judgement: a wrong event or status of membership
most, a wrong agency credit least."""

RANK_STEP = 0.15
"""Each place further down in its facet's ranking makes a claim weigh this much less, as 1 / (1 + 0.15 rank)."""

SURE = 1.25
"""Payoff is weight x (1.25 - confidence): even a sure main claim is worth a look before an unsure minor one."""

LOW_CONFIDENCE = 0.6
"""Below this the reason says that extraction was unsure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """One claim to judge, and why now."""

    article: str
    claim: Claim
    urgency: int
    """One of the classes above."""
    payoff: float
    reason: str
    """One line of plain words."""
    row: Row | None = None
    """The ledger's row in which the claim stands."""
    verdict: Verdict | None = None
    """The verdict that stands, if any."""
    again: Verdict | None = None
    """The verdict that asks again, since its words have changed."""
    skipped: bool = False
    """Passed over in this session."""
    disputed: tuple[Verdict, ...] = ()
    """What reviewers decided differently, when no one has settled it; by time."""

    @property
    def id(self) -> str:
        """The claim's id."""
        return self.claim.id

    @property
    def is_decided(self) -> bool:
        """Whether a decision stands; a note or a check result alone is none."""
        return self.verdict is not None and self.verdict.decision is not None

    def marked(
        self, *, verdict: Verdict | None, again: Verdict | None, disputed: tuple[Verdict, ...], skipped: bool
    ) -> Ask:
        """The same question with these marks; itself, if they are as before."""
        if (self.verdict, self.again, self.disputed, self.skipped) == (verdict, again, disputed, skipped):
            return self
        return replace(self, verdict=verdict, again=again, disputed=disputed, skipped=skipped)


def asks(
    brief: Brief,
    ledger: Ledger | None,
    again: Container[str],
    source_of: Callable[[str], str],
) -> list[Ask]:
    """All claims of an article, most urgent first; the order does not depend on verdicts, so that it holds still.

    Args:
        ledger: The ledger of the article's story, or None.
        again: The ids of claims whose verdict asks again.
        source_of: The name of an article by its id, for the reason.
    """
    rows = rows_of(brief, ledger)
    # A ledger's reasons call its articles A, B, C … in its order.
    letters = {article.id: letter(place) for place, article in enumerate(ledger.articles if ledger else ())}
    found: list[Ask] = []
    ranks: dict[str, int] = {}
    for claim in brief.claims():
        rank = ranks[claim.facet] = ranks.get(claim.facet, -1) + 1
        row = rows.get(claim.id)
        urgency, reason = _why(brief, claim, rank, row, claim.id in again, source_of, letters)
        weight = FACET_WEIGHTS[claim.facet] / (1 + RANK_STEP * rank)
        found.append(
            Ask(
                article=brief.id,
                claim=claim,
                urgency=urgency,
                payoff=weight * (SURE - claim.confidence),
                reason=reason,
                row=row,
            )
        )
    return sorted(found, key=lambda ask: (ask.urgency, -ask.payoff))


def rows_of(brief: Brief, ledger: Ledger | None) -> dict[str, Row]:
    """The ledger row of each claim of an article; of several, the one with the heaviest relation.

    A difference that was seen between two statements as a whole names no claims, only the words that differ: it belongs
    to the claims of its kind made of these words, else to all claims made of them.
    """
    found: dict[str, Row] = {}
    for row in ledger.rows if ledger else ():
        for claim_id in row.claims.get(brief.id) or _said_at(brief, row):
            if claim_id not in found or _WEIGHTS[row.relation] < _WEIGHTS[found[claim_id].relation]:
                found[claim_id] = row
    return found


def _said_at(brief: Brief, row: Row) -> list[str]:
    if row.relation not in DIFFERENCES:
        return []
    spans = row.evidence.get(brief.id, ())
    claims = [one for one in brief.claims() if any(_meet(span, said) for span in spans for said in one.evidence)]
    return [one.id for one in claims if one.facet == row.kind] or [one.id for one in claims]


def _why(
    brief: Brief,
    claim: Claim,
    rank: int,
    row: Row | None,
    again: bool,
    source_of: Callable[[str], str],
    letters: Mapping[str, str],
) -> tuple[int, str]:
    if row is not None and row.relation in DIFFERENCES:
        named = f" ({', '.join(f'{letters[article]} = {source_of(article)}' for article in row.claims)})"
        if row.relation == "conflict":
            return CONFLICT, f"the sources disagree: {row.reason}{named}"
        if row.relation == "stage":
            return STAGE, f"another stage of the same event: {row.reason}{named}"
        if not again:
            return WORDING, f"worded otherwise: {row.reason}{named}"
    if again:
        return AGAIN, "its words have changed since it was decided"
    for flag in brief.flags:
        if any(_meet(span, other) for span in flag.evidence for other in claim.evidence):
            return FLAGGED, f"flagged: {flag.message}"
    if claim.confidence < LOW_CONFIDENCE:
        return REST, f"extraction is unsure of it (confidence {claim.confidence:.2f})"
    if rank == 0:
        return REST, f"the main claim of {claim.facet}"
    if row is not None and row.relation == "only":
        return REST, "no other source says it"
    return REST, "not decided yet"


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]

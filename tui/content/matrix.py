"""Who belongs to what, across articles: organisations by countries, each cell with its status and its sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from brief.library.lists.query import Term
from brief.model import Article, Brief, Claim, Member, Partner, Verdict, normalise
from tui.content.standing import Proof, Standing, standing
from tui.session import as_judged


@dataclass(slots=True)
class Matrix:
    """The table; cells grow as briefs are added."""

    cells: dict[tuple[str, str], list[Proof]] = field(default_factory=dict)
    """Organisation and column to its proofs, in the order added."""
    names: dict[str, Counter[str]] = field(default_factory=dict)
    """Key of an organisation or a column to the names it goes by."""

    def add(self, brief: Brief, verdicts: Mapping[str, Verdict]) -> None:
        """Add the memberships and partnerships of an article; rejected ones are left out."""
        for found in (*brief.members, *brief.partners):
            verdict = verdicts.get(found.id)
            if verdict and verdict.decision == "rejected":
                continue
            claim = as_judged(found, verdict)
            if isinstance(claim, Member):
                self._put(brief.article, claim, claim.organisation, claim.member, claim.country, claim.status)
            elif isinstance(claim, Partner):
                self._put(brief.article, claim, claim.organisation, claim.partner, claim.country, claim.kind)

    def _put(
        self, article: Article, claim: Claim, organisation: str, party: str, country: str | None, status: str
    ) -> None:
        row, column = normalise(organisation), country or normalise(party)
        self.names.setdefault(row, Counter())[organisation] += 1
        self.names.setdefault(column, Counter())[party] += 1
        self.cells.setdefault((row, column), []).append(Proof(article, claim, status))

    def standings(self) -> dict[tuple[str, str], Standing]:
        """What each cell says, by organisation and column."""
        return {key: standing(proofs) for key, proofs in self.cells.items()}

    def only(self, statuses: Sequence[Term]) -> Matrix:
        """The table without the cells that these terms of a query leave out, and so without their empty rows.

        A cell stays, with all its proofs, if one of them, of today or before, has the status.
        """
        kept = {key: proofs for key, proofs in self.cells.items() if all(_passes(proofs, term) for term in statuses)}
        return Matrix(kept, self.names)

    def rows(self) -> list[str]:
        """Organisations, the one with most cells first."""
        return _ranked(row for row, _ in self.cells)

    def columns(self) -> list[str]:
        """Countries (and parties that are none), the one with most cells first."""
        return _ranked(column for _, column in self.cells)

    def name(self, key: str) -> str:
        """The name that a row or column goes by most often."""
        return self.names[key].most_common(1)[0][0]


def _ranked(keys: Iterable[str]) -> list[str]:
    counts = Counter(keys)
    return sorted(counts, key=lambda key: (-counts[key], key))


def _passes(proofs: Sequence[Proof], term: Term) -> bool:
    wanted = normalise(term.value)
    has = any(wanted in (told := normalise(proof.status)).split() or wanted == told for proof in proofs)
    return has is not term.negated

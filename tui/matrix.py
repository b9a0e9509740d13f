"""Who belongs to what, across articles: organisations by countries, each cell with its status and its sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from brief.model import Article, Brief, Claim, Member, Partner, Verdict, normalise
from tui.session import as_judged

LETTERS = {
    "full": "M",
    "founding": "F",
    "joining": "J",
    "candidate": "C",
    "observer": "O",
    "suspended": "S",
    "former": "X",
    "denied": "N",
    "partner": "P",
}
"""The sign of each status in the table; every kind of partnership is `P`."""


@dataclass(frozen=True, slots=True)
class Proof:
    """One article's claim behind a cell."""

    article: Article
    claim: Claim
    status: str
    """A member's status, or the kind of partnership."""


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


def letter(status: str) -> str:
    """The sign of a status."""
    return LETTERS.get(status, LETTERS["partner"])


def signs(proofs: list[Proof]) -> str:
    """A cell in two or three signs: the status most sources give, and by how many outlets it is given."""
    statuses = Counter(letter(proof.status) for proof in proofs)
    return f"{statuses.most_common(1)[0][0]}{origins(proofs)}"


def is_disputed(proofs: list[Proof]) -> bool:
    """Whether the sources give more than one status."""
    return len({letter(proof.status) for proof in proofs}) > 1


def origins(proofs: list[Proof]) -> int:
    """How many outlets (or, without an outlet, articles) say so."""
    return len({proof.article.source or proof.article.id for proof in proofs})

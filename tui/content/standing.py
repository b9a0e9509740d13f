"""What a party's standing in a body is now, by reports of different days: the newest counts, older ones are history."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from brief.model import FITTING_STATUSES, Article, Claim

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

SAME_TIME_DAYS = 7
"""Reports at most this far apart are of the same time, by our judgement: within a week outlets tell one event."""

_INSIDE = frozenset({"full", "founding", "suspended"})
_NO_MEMBER = frozenset({"former", "denied"})
_PARTNERS_ONLY = frozenset({"partner", "dialogue partner", "associate partner", "sectoral partner"})
"""Kinds of partnership that a body gives to those who are not members of it."""


@dataclass(frozen=True, slots=True)
class Proof:
    """One article's claim behind a cell."""

    article: Article
    claim: Claim
    status: str
    """A member's status, or the kind of partnership."""

    @property
    def day(self) -> date | None:
        """When the article was published; None if it does not say so to the day."""
        try:
            return date.fromisoformat((self.article.published or "")[:10])
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class Standing:
    """What a cell of the table says."""

    status: str
    """The newest report's; without dates the one that most reports give."""
    now: tuple[Proof, ...]
    """The reports that count, newest first, those without a date last; rivals are among them."""
    before: tuple[Proof, ...]
    """What was so until the status changed, newest first."""
    is_disputed: bool
    """Whether reports of about the same time, or without a date, exclude the status."""

    @property
    def sign(self) -> str:
        """The sign of the status, and how many outlets (or, without an outlet, articles) give it: `M2`."""
        mine = letter(self.status)
        return f"{mine}{len({p.article.source or p.article.id for p in self.now if letter(p.status) == mine})}"


def letter(status: str) -> str:
    """The sign of a status."""
    return LETTERS.get(status, LETTERS["partner"])


def fit(one: str, other: str) -> bool:
    """Whether a party can have both statuses at one time."""
    if letter(one) == letter(other) or frozenset({one, other}) in FITTING_STATUSES:
        return True
    if LETTERS["partner"] in (letter(one), letter(other)):
        member, kind = (other, one) if letter(one) == LETTERS["partner"] else (one, other)
        return member not in _INSIDE or kind not in _PARTNERS_ONLY
    return not _INSIDE & {one, other} and bool(_NO_MEMBER & {one, other})


def standing(proofs: Sequence[Proof]) -> Standing:
    """What these reports, at least one, come to.

    An article that calls a party a former member may tell of its membership too; that is no rival.
    """
    said: dict[str, list[str]] = {}
    for proof in proofs:
        said.setdefault(proof.article.id, []).append(proof.status)
    dated = sorted((p for p in proofs if p.day), key=lambda p: p.day or date.min, reverse=True)
    undated = [p for p in proofs if not p.day]
    newest = dated[0].day if dated else None
    lead = [p.article.id for p in dated if p.day == newest] or [p.article.id for p in undated]
    status = Counter(_told(said[article]) for article in dict.fromkeys(lead)).most_common(1)[0][0]
    rivals = [p for p in proofs if not fit(p.status, status) and not _is_own_history(p, said)]
    old = [p.day for p in rivals if p.day and newest and (newest - p.day).days > SAME_TIME_DAYS]
    change = max(old, default=None)
    before = [p for p in dated if change and p.day and p.day <= change]
    now = [*(p for p in dated if p not in before), *undated]
    return Standing(status, tuple(now), tuple(before), any(p in now for p in rivals))


def _told(statuses: Sequence[str]) -> str:
    """What one article comes to: `former` goes before the membership that is over, a status before a partnership."""
    if "former" in statuses:
        return "former"
    ranked = [one for one in statuses if letter(one) != LETTERS["partner"]] or statuses
    return Counter(ranked).most_common(1)[0][0]


def _is_own_history(proof: Proof, said: dict[str, list[str]]) -> bool:
    return proof.status in _INSIDE and "former" in said[proof.article.id]

"""A brief, which is one article's claims, and the verdicts of those who review them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from brief.model.article import Article, Span
from brief.model.claims import FACETS, Claim, Credit, Member, Number, Partner, Quote, What, When, Where, Who

Decision = Literal["accepted", "rejected", "edited"]
CheckResult = Literal["verified", "partly", "wrong", "unverifiable", "right of reply"]


@dataclass(frozen=True, slots=True)
class Flag:
    """Something in one article to look at before use, with its reason."""

    kind: str
    message: str
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Maker:
    """What made a brief; a brief made by another maker is stale and can be rebuilt."""

    model: str
    version: str
    rules: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """One article's claims, each facet ranked best first."""

    article: Article
    sentences: tuple[Span, ...]
    who: tuple[Who, ...] = ()
    where: tuple[Where, ...] = ()
    when: tuple[When, ...] = ()
    what: tuple[What, ...] = ()
    members: tuple[Member, ...] = ()
    partners: tuple[Partner, ...] = ()
    quotes: tuple[Quote, ...] = ()
    numbers: tuple[Number, ...] = ()
    credits: tuple[Credit, ...] = ()
    flags: tuple[Flag, ...] = ()
    maker: Maker

    @property
    def id(self) -> str:
        """The article's id: an article has one brief."""
        return self.article.id

    def claims(self) -> Iterator[Claim]:
        """All claims, facet by facet, best first."""
        for facet in FACETS:
            yield from getattr(self, facet)

    def claim(self, claim_id: str) -> Claim | None:
        """The claim with this id, or None if the article does not (or no longer) make it."""
        return next((c for c in self.claims() if c.id == claim_id), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a reviewer decided about one claim; a claim without one is undecided."""

    article: str
    claim: str
    decision: Decision | None
    """None: not decided, but a note or a check result was given."""
    reviewer: str
    at: str
    """ISO 8601, UTC."""
    changes: Mapping[str, Any] = field(default_factory=dict)
    """Field name to new value, for `edited`; `evidence` may be among them."""
    note: str | None = None
    check: CheckResult | None = None
    method: str | None = None
    """How it was checked."""
    source_line: str | None = None
    """Against which source."""

"""A story, which is articles on one event, and its ledger: their claims side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from brief.model.article import Article, Span
from brief.model.claims import Facet

RELATIONS = ("conflict", "stage", "wording", "agree", "only")
"""The relations of a ledger row, heaviest first."""

Relation = Literal["agree", "wording", "stage", "conflict", "only"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Articles on one event."""

    id: str
    name: str
    articles: tuple[str, ...]
    """Article ids, oldest first; undated last."""
    reason: str
    """Why these belong together, in plain words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One matter across the sources of a story."""

    id: str
    """Stable: from the kind and the normalised keys of its claims."""
    kind: Facet
    relation: Relation
    point: str
    """The matter, in a few words."""
    reason: str
    """Why this relation, in one line of plain words."""
    claims: Mapping[str, tuple[str, ...]]
    """Article id to claim ids."""
    evidence: Mapping[str, tuple[Span, ...]]
    """Article id to spans into that article's text."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """Sentences of several articles that tell the same; None where an article has no such sentence."""

    spans: Mapping[str, Span | None]
    score: float


@dataclass(frozen=True, slots=True)
class Origin:
    """How many independent origins stand behind a row."""

    row: str
    independent: int
    why: str


@dataclass(frozen=True, slots=True)
class Check:
    """Something across the sources to look at before use."""

    kind: str
    message: str
    evidence: Mapping[str, tuple[Span, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """A story's claims across its sources."""

    articles: tuple[Article, ...]
    rows: tuple[Row, ...]
    alignment: tuple[Alignment, ...] = ()
    origins: tuple[Origin, ...] = ()
    checks: tuple[Check, ...] = ()

    @property
    def counts(self) -> dict[str, int]:
        """Rows per relation, every relation present."""
        found = Counter[str](row.relation for row in self.rows)
        return {relation: found[relation] for relation in RELATIONS}

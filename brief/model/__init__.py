"""The words of the product as frozen values: article, block, claim, brief, story, ledger, verdict.

All spans are half-open code-point ranges into `Article.text`, which never changes after ingest. Dates are ISO 8601 at
the grain the source supports (`2024`, `2024-07`, `2024-07-04`, `2024-07-04T18:00`); countries are ISO 3166-1 alpha-2.
Unknown is None, nothing found is an empty tuple. This package imports nothing of the product, so every room speaks it.
"""

from __future__ import annotations

from brief.model.article import Article, Block, BlockRole, CleaningNote, Metadata, Span
from brief.model.brief import Brief, CheckResult, Decision, Flag, Maker, Verdict
from brief.model.claims import (
    CLAIM_CLASSES,
    FACETS,
    FITTING_STATUSES,
    Attendance,
    Basis,
    Claim,
    Credit,
    EntityType,
    Facet,
    Member,
    MemberStatus,
    Number,
    Partner,
    Quote,
    Stage,
    What,
    When,
    Where,
    Who,
    claim_id,
    edited,
    normalise,
)
from brief.model.ledger import RELATIONS, Alignment, Check, Ledger, Origin, Relation, Row, Story

__all__ = [
    "CLAIM_CLASSES",
    "FACETS",
    "FITTING_STATUSES",
    "RELATIONS",
    "Alignment",
    "Article",
    "Attendance",
    "Basis",
    "Block",
    "BlockRole",
    "Brief",
    "Check",
    "CheckResult",
    "Claim",
    "CleaningNote",
    "Credit",
    "Decision",
    "EntityType",
    "Facet",
    "Flag",
    "Ledger",
    "Maker",
    "Member",
    "MemberStatus",
    "Metadata",
    "Number",
    "Origin",
    "Partner",
    "Quote",
    "Relation",
    "Row",
    "Span",
    "Stage",
    "Story",
    "Verdict",
    "What",
    "When",
    "Where",
    "Who",
    "claim_id",
    "edited",
    "normalise",
]

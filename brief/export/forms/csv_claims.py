"""CSV of claims: one claim a row, no cell a spreadsheet could take for a formula (RFC 4180, UTF-8)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from brief.describe import details, value
from brief.export import escape
from brief.export.chosen import claims_of
from brief.export.content.picked import state_of
from brief.export.dossier import Dossier, Options
from brief.model import Claim, Member, Partner, Verdict

COLUMNS = (
    "article", "source", "published", "embargo", "claim", "facet", "value", "details", "attribution", "confidence",
    "rule", "start", "end", "evidence", "verdict", "reviewer", "decided", "note", "check", "body", "member", "status",
    "since", "ordinal", "country",
)  # fmt: skip
"""`start` and `end` are code points of the first evidence in the article's text; `evidence` is what stands there.

The last six hold the parts of a membership or partnership, so that a sheet can be sorted and filtered by them; a
partner stands under `member`, and its kind under `status`. `country` is filled for people and places too.
"""


def render(dossier: Dossier, options: Options) -> bytes:
    """A line of column names, then a row for each claim."""
    rows = []
    for brief, claim, verdict in claims_of(dossier, options):
        article = brief.article
        start, end = claim.evidence[0]
        rows.append(
            (
                article.id, article.source, article.published, article.metadata.embargo, claim.id, claim.facet,
                value(claim), details(claim), claim.attribution, claim.confidence, claim.rule, start, end,
                article.text[start:end], state_of(verdict), *_decision(verdict),
                *_standing(claim),
            )
        )  # fmt: skip
    return table(COLUMNS, rows)


def _decision(verdict: Verdict | None) -> tuple[str | None, ...]:
    return (verdict.reviewer, verdict.at, verdict.note, verdict.check) if verdict else (None,) * 4


def _standing(claim: Claim) -> tuple[object, ...]:
    """Body, member or partner, status or kind, since when, as the how manieth, and country."""
    country = getattr(claim, "country", None)
    if isinstance(claim, Member):
        return claim.organisation, claim.member, claim.status, claim.since, claim.ordinal, country
    if isinstance(claim, Partner):
        return claim.organisation, claim.partner, claim.kind, None, None, country
    return (*(None,) * 5, country)


def table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """Column names and rows as CSV, every text cell safe for spreadsheets."""
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(columns)
    writer.writerows([escape.csv(cell) for cell in row] for row in rows)
    return file.getvalue().encode()

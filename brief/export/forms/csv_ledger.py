"""CSV of the ledger: what each source says on each matter, one source a row."""

from __future__ import annotations

from collections.abc import Iterator

from brief.describe import value
from brief.export.content.picked import Picked
from brief.export.dossier import Dossier, Options
from brief.export.forms.csv_claims import table
from brief.model import Row

COLUMNS = (
    "story", "row", "facet", "relation", "point", "reason", "article", "letter", "source", "claims", "values",
    "verdicts", "start", "end", "evidence", "preferred",
)  # fmt: skip
"""`start` and `end` are the code points of the source's first evidence in its text; `evidence` is what stands there."""


def render(dossier: Dossier, options: Options) -> bytes:
    """A line of column names, then a row for each matter and source; no rows without a ledger."""
    picked = Picked(dossier, options)
    found = dossier.ledger.rows if dossier.ledger else ()
    return table(COLUMNS, (line for row in found for line in _lines(picked, row)))


def _lines(picked: Picked, row: Row) -> Iterator[tuple[object, ...]]:
    story = picked.dossier.story
    for article, ids in row.claims.items():
        if article not in picked.articles:
            continue
        text = picked.articles[article].text
        spans = row.evidence.get(article) or ()
        start, end = spans[0] if spans else (None, None)
        claims = [c for c in (picked.any_item(article, claim) for claim in ids) if c]
        yield (
            story.id if story else None, row.id, row.kind, row.relation, row.point, row.reason, article,
            picked.letters[article], picked.articles[article].source, " ".join(ids),
            "; ".join(value(item.claim) for item in claims), " ".join(item.state for item in claims), start, end,
            text[start:end] if spans else None, picked.dossier.preferred.get(row.id) == article,
        )  # fmt: skip

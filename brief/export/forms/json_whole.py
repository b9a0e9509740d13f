"""JSON: one document for an article's brief, or for a story with its ledger and the briefs of its articles."""

from __future__ import annotations

from typing import Any

from brief.codec import SCHEMA, ledger_to_json, plain
from brief.export.dossier import Dossier, Options
from brief.export.forms.json_lines import data, dumps


def render(dossier: Dossier, options: Options) -> bytes:
    """The brief as docs/json.md says; for a story an object with `story`, `ledger`, `briefs` and `preferred`."""
    briefs = [data(brief, dossier, options) for brief in dossier.briefs]
    if not dossier.is_story:
        return dumps(briefs[0])
    whole: dict[str, Any] = {
        "schema": SCHEMA,
        "story": plain(dossier.story) if dossier.story else None,
        "ledger": ledger_to_json(dossier.ledger) if dossier.ledger else None,
        "briefs": briefs,
        "preferred": dict(dossier.preferred),
    }
    return dumps(whole)

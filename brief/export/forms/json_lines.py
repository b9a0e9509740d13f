"""JSON Lines: one brief a line, exactly as docs/json.md says, with the verdicts on its claims beside them."""

from __future__ import annotations

import json
from typing import Any

from brief.codec import brief_to_json
from brief.export.chosen import narrowed, verdicts_of
from brief.export.dossier import Dossier, Options
from brief.model import Brief


def render(dossier: Dossier, options: Options) -> bytes:
    """One line for each brief; claims stay as they were extracted, what became of them is in `verdicts`."""
    return b"".join(dumps(data(brief, dossier, options)) for brief in dossier.briefs)


def data(brief: Brief, dossier: Dossier, options: Options) -> dict[str, Any]:
    """One brief with its verdicts as plain data; `brief.codec.brief_from_json` reads it back."""
    kept = narrowed(brief, dossier, options)
    return {**brief_to_json(kept), "verdicts": verdicts_of(kept, dossier)}


def dumps(value: object) -> bytes:
    """One line of JSON in UTF-8, with its line end."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"

"""Prodigy and spaCy JSONL: one article a line; entity spans for `ner.manual`, whole claims beside them."""

from __future__ import annotations

import hashlib
from typing import Any

from brief.export.dossier import Dossier, Options
from brief.export.forms.json_lines import dumps
from brief.export.labels import entities, labelled
from brief.model import Brief


def render(dossier: Dossier, options: Options) -> bytes:
    """A task for each article.

    `spans` are entities that do not overlap; `claims` holds each claim's evidence under its id, also of claims that
    were rejected, with the verdict. Offsets are half-open code points into `text`.
    """
    return b"".join(dumps(_task(brief, dossier, options)) for brief in dossier.briefs)


def _task(brief: Brief, dossier: Dossier, options: Options) -> dict[str, Any]:
    claims = labelled(brief, dossier, options)
    article = brief.article
    spans = [{"start": s.start, "end": s.end, "label": label, "id": claim} for s, label, claim in entities(claims)]
    decided = bool(claims) and all(item.state != "undecided" for item in claims)
    return {
        "text": article.text,
        "spans": spans,
        "claims": [
            {"id": c.claim.id, "label": c.label, "verdict": c.state, "spans": [list(span) for span in c.spans]}
            for c in claims
        ],
        "meta": {
            "article": article.id,
            "source": article.source,
            "published": article.published,
            "embargo": article.metadata.embargo,
            "sha256": article.sha256,
        },
        **({"answer": "accept"} if decided else {}),
        "_input_hash": _hash(article.text),
        "_task_hash": _hash(f"{article.text}\n{spans}"),
    }


def _hash(words: str) -> int:
    """31 bits that are the same on every run, as Prodigy wants them to tell tasks apart."""
    return int.from_bytes(hashlib.sha256(words.encode("utf-8", "surrogatepass")).digest()[:4], "big") >> 1

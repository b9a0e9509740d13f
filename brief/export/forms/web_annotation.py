"""W3C Web Annotation (JSON-LD): one annotation a claim, found again by its words or by its place in the text."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from brief.describe import sentence
from brief.export.chosen import claims_of
from brief.export.content.picked import state_of
from brief.export.dossier import Dossier, Options
from brief.export.labels import tag
from brief.model import Article, Brief, Claim, Span, Verdict

CONTEXT_CHARS = 32
"""How much text before and behind the words goes along, so that they are found again in a changed page."""


def render(dossier: Dossier, options: Options) -> bytes:
    """An annotation collection with all included claims (https://www.w3.org/TR/annotation-model/)."""
    items = [_annotation(brief, claim, verdict) for brief, claim, verdict in claims_of(dossier, options)]
    name = dossier.story.id if dossier.story else dossier.briefs[0].id
    collection = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"urn:brief:{_part(name)}",
        "type": "AnnotationCollection",
        "label": dossier.story.name if dossier.story else dossier.briefs[0].article.title or name,
        "total": len(items),
        "first": {"id": f"urn:brief:{_part(name)}:1", "type": "AnnotationPage", "startIndex": 0, "items": items},
    }
    return json.dumps(collection, ensure_ascii=False, indent=1).encode() + b"\n"


def _part(words: str) -> str:
    return quote(words, safe="")


def source_of(article: Article) -> str:
    """The address of an article: its own if it has a web address, else a name made from its bytes."""
    if article.url and article.url.startswith(("https://", "http://")):
        return article.url
    return f"urn:sha256:{article.sha256}" if article.sha256 else f"urn:brief:{_part(article.id)}"


def _annotation(brief: Brief, claim: Claim, verdict: Verdict | None) -> dict[str, Any]:
    targets = [_target(brief.article, span) for span in claim.evidence]
    made: dict[str, Any] = {
        "id": f"urn:brief:{_part(brief.id)}:{_part(claim.id)}",
        "type": "Annotation",
        "motivation": "classifying",
        "creator": {"type": "Software", "name": "brief"},
        "body": [
            {"type": "TextualBody", "purpose": "tagging", "value": tag(claim)},
            {"type": "TextualBody", "purpose": "commenting", "format": "text/plain",
             "value": f"{sentence(claim)}, status: {state_of(verdict)}"},
        ],
        "target": targets[0] if len(targets) == 1 else targets,
    }  # fmt: skip
    if verdict:
        made["creator"] = {"type": "Person", "name": verdict.reviewer}
        made["created"] = verdict.at
        if verdict.note:
            made["body"].append({"type": "TextualBody", "purpose": "commenting", "value": verdict.note})
    return made


def _target(article: Article, span: Span) -> dict[str, Any]:
    start, end = span
    text = article.text
    return {
        "source": source_of(article),
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": text[start:end],
                "prefix": text[max(0, start - CONTEXT_CHARS) : start],
                "suffix": text[end : end + CONTEXT_CHARS],
            },
            {"type": "TextPositionSelector", "start": start, "end": end},
        ],
    }

"""Values of `brief.model` to and from plain JSON data, exactly as the contract in docs/json.md says."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from brief.model import (
    CLAIM_CLASSES,
    FACETS,
    Article,
    Block,
    Brief,
    Claim,
    CleaningNote,
    Flag,
    Ledger,
    Maker,
    Metadata,
    Span,
    Story,
    Verdict,
)

SCHEMA = 1
"""Version of the JSON forms; raised when a field changes its meaning or goes."""


def plain(value: Any) -> Any:
    """Dataclasses, spans, tuples and mappings as JSON data; everything else as it is."""
    kind = type(value)
    if kind in _ATOMS:
        return value
    if kind is Span:
        return [value.start, value.end]
    if kind is tuple or isinstance(value, tuple | list):
        return [plain(item) for item in value]
    names = _field_names(kind)
    if names is not None:
        return {name: plain(getattr(value, name)) for name in names}
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    return value


_ATOMS = frozenset((str, int, float, bool, type(None)))


def _field_names(kind: type[Any]) -> tuple[str, ...] | None:
    # Asking a dataclass for its fields anew for each of a brief's hundreds of values is most of the cost of JSON.
    if kind not in _FIELD_NAMES:
        _FIELD_NAMES[kind] = tuple(one.name for one in fields(kind)) if is_dataclass(kind) else None
    return _FIELD_NAMES[kind]


_FIELD_NAMES: dict[type[Any], tuple[str, ...] | None] = {}


def brief_to_json(brief: Brief) -> dict[str, Any]:
    """A brief as the contract has it: ranked lists per facet, spans as `[start, end]`."""
    article = plain(brief.article)
    blocks = article.pop("blocks")
    return {
        "schema": SCHEMA,
        "id": article.pop("id"),
        "article": article,
        "blocks": blocks,
        "sentences": plain(brief.sentences),
        **{facet: plain(getattr(brief, facet)) for facet in FACETS},
        "flags": plain(brief.flags),
        "maker": plain(brief.maker),
    }


def ledger_to_json(ledger: Ledger) -> dict[str, Any]:
    """A ledger as the contract has it; the articles by id, source, date and title only."""
    return {
        "schema": SCHEMA,
        "articles": [
            {"id": a.id, "source": a.source, "published": a.published, "title": a.title} for a in ledger.articles
        ],
        "rows": plain(ledger.rows),
        "alignment": plain(ledger.alignment),
        "origins": plain(ledger.origins),
        "checks": plain(ledger.checks),
        "counts": ledger.counts,
    }


def _spans(rows: Iterable[Iterable[int]]) -> tuple[Span, ...]:
    return tuple(Span(*row) for row in rows)


def article_from_json(data: Mapping[str, Any]) -> Article:
    """The article of its own JSON form (`plain(article)`)."""
    values = dict(data)
    values["blocks"] = tuple(Block(b["role"], Span(*b["span"])) for b in data.get("blocks", ()))
    values["cleaning"] = tuple(
        CleaningNote(n["message"], Span(*n["span"]) if n["span"] else None) for n in data.get("cleaning", ())
    )
    metadata = dict(data.get("metadata") or {})
    for many in ("topics", "places"):
        metadata[many] = tuple(metadata.get(many) or ())
    values["metadata"] = Metadata(**metadata)
    return Article(**values)


def claim_from_json(facet: str, data: Mapping[str, Any]) -> Claim:
    """A claim of this facet from its JSON form."""
    values = {key: tuple(value) if isinstance(value, list) else value for key, value in data.items()}
    for name in ("evidence", "mentions"):
        if name in values:
            values[name] = _spans(data[name])
    make: Callable[..., Claim] = CLAIM_CLASSES[facet]
    return make(**values)


def brief_from_json(data: Mapping[str, Any]) -> Brief:
    """The inverse of `brief_to_json`."""
    article = article_from_json({**data["article"], "id": data["id"], "blocks": data["blocks"]})
    claims: dict[str, Any] = {facet: tuple(claim_from_json(facet, c) for c in data[facet]) for facet in FACETS}
    return Brief(
        article=article,
        sentences=_spans(data["sentences"]),
        flags=tuple(Flag(f["kind"], f["message"], _spans(f["evidence"])) for f in data["flags"]),
        maker=Maker(**data["maker"]),
        **claims,
    )


def story_from_json(data: Mapping[str, Any]) -> Story:
    """The inverse of `plain(story)`."""
    return Story(**{**data, "articles": tuple(data["articles"])})


def verdict_from_json(data: Mapping[str, Any]) -> Verdict:
    """The inverse of `plain(verdict)`."""
    return Verdict(**data)

"""Writes the JSON Schemas of this folder from `brief.model`, so that they cannot differ from what is written.

Run it after a change of the model: `python docs/schema/make.py`. A test fails while the files are out of date.
"""

from __future__ import annotations

import json
import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from brief.codec import SCHEMA
from brief.model import (
    CLAIM_CLASSES,
    RELATIONS,
    Alignment,
    Article,
    Check,
    Flag,
    Maker,
    Origin,
    Row,
    Span,
    Story,
    Verdict,
)

FOLDER = Path(__file__).parent
_DRAFT = "https://json-schema.org/draft/2020-12/schema"

_DATE = r"^\d{4}(-\d{2}(-\d{2}(T\d{2}(:\d{2}(:\d{2}(\.\d+)?)?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?$"
_FORMATS = {
    ("Who", "country"): {"pattern": "^[A-Z]{2}$"},
    ("Where", "country"): {"pattern": "^[A-Z]{2}$"},
    ("Member", "country"): {"pattern": "^[A-Z]{2}$"},
    ("Partner", "country"): {"pattern": "^[A-Z]{2}$"},
    ("When", "start"): {"pattern": _DATE},
    ("When", "end"): {"pattern": _DATE},
    ("Article", "sha256"): {"pattern": "^([0-9a-f]{64})?$"},
}
_NAMES = {str: "string", int: "integer", float: "number", bool: "boolean"}
_NUMBERS = {"confidence": {"minimum": 0, "maximum": 1}}

SPAN = {
    "description": "Half-open range of code points into article.text",
    "type": "array",
    "prefixItems": [{"type": "integer", "minimum": 0}, {"type": "integer", "minimum": 0}],
    "items": False,
    "minItems": 2,
}


def of(kind: Any) -> dict[str, Any]:
    """The schema of a type as `brief.codec.plain` writes its values."""
    origin, arguments = get_origin(kind), get_args(kind)
    if kind is Span:
        return {"$ref": "#/$defs/span"}
    if is_dataclass(kind):
        return {"$ref": f"#/$defs/{kind.__name__}"}
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin in (Union, types.UnionType):
        inner = [of(argument) for argument in arguments if argument is not types.NoneType]
        null: list[dict[str, Any]] = [{"type": "null"}] if types.NoneType in arguments else []
        return {"anyOf": [*inner, *null]} if len(inner) + len(null) > 1 else inner[0]
    if origin is tuple:
        return {"type": "array", "items": of(arguments[0])}
    if origin is not None and issubclass(origin, Mapping):
        return {"type": "object", "additionalProperties": of(arguments[1])}
    return {} if kind is Any else {"type": _NAMES[kind]}


def definition(kind: Any, *, without: tuple[str, ...] = ()) -> dict[str, Any]:
    """The schema of a dataclass: every field is there, more may come in later versions of the same schema number."""
    hints = get_type_hints(kind)
    properties = {}
    for one in fields(kind):
        if one.name in without:
            continue
        found = of(hints[one.name])
        extra = _FORMATS.get((kind.__name__, one.name)) or _NUMBERS.get(one.name) or {}
        properties[one.name] = {**found, **extra}
        if one.name == "evidence" and kind in CLAIM_CLASSES.values():
            properties[one.name]["minItems"] = 1
    return {"type": "object", "properties": properties, "required": list(properties)}


def _definitions(*kinds: Any) -> dict[str, Any]:
    """The definitions of these types and of all that they hold."""
    found: dict[str, Any] = {"span": SPAN}
    open_ = list(kinds)
    while open_:
        kind = open_.pop(0)
        if kind.__name__ in found:
            continue
        found[kind.__name__] = definition(kind)
        for hint in get_type_hints(kind).values():
            open_ += [k for k in _inside(hint) if is_dataclass(k)]
    return found


def _inside(hint: Any) -> list[Any]:
    return [hint, *(inner for argument in get_args(hint) for inner in _inside(argument))]


def _whole(name: str, title: str, body: dict[str, Any], definitions: dict[str, Any]) -> dict[str, Any]:
    return {"$schema": _DRAFT, "$id": f"urn:brief:schema:{SCHEMA}:{name}", "title": title, **body, "$defs": definitions}


def _object(properties: dict[str, Any], *, optional: tuple[str, ...] = ()) -> dict[str, Any]:
    required = [name for name in properties if name not in optional]
    return {"type": "object", "properties": properties, "required": required}


def _many(kind: Any) -> dict[str, Any]:
    return {"type": "array", "items": of(kind)}


def brief() -> dict[str, Any]:
    """One article's brief."""
    definitions = _definitions(Flag, Maker, Verdict, *CLAIM_CLASSES.values(), Article)
    article = definitions.pop("Article")
    blocks = article["properties"].pop("blocks")
    identity = article["properties"].pop("id")
    article["required"] = list(article["properties"])
    properties = {
        "schema": {"const": SCHEMA},
        "id": identity,
        "article": article,
        "blocks": blocks,
        "sentences": _many(Span),
        **{facet: _many(kind) for facet, kind in CLAIM_CLASSES.items()},
        "flags": _many(Flag),
        "maker": of(Maker),
        "verdicts": {**_many(Verdict), "description": "Only in exports; a claim without one is undecided"},
    }
    return _whole("brief", "The brief of one article", _object(properties, optional=("verdicts",)), definitions)


def ledger() -> dict[str, Any]:
    """A story's ledger."""
    nullable = {"anyOf": [{"type": "string"}, {"type": "null"}]}
    article = _object({"id": {"type": "string"}, "source": nullable, "published": nullable, "title": nullable})
    properties = {
        "schema": {"const": SCHEMA},
        "articles": {"type": "array", "items": article},
        "rows": _many(Row),
        "alignment": _many(Alignment),
        "origins": _many(Origin),
        "checks": _many(Check),
        "counts": _object({relation: {"type": "integer", "minimum": 0} for relation in RELATIONS}),
    }
    return _whole("ledger", "The ledger of a story", _object(properties), _definitions(Row, Alignment, Origin, Check))


def story() -> dict[str, Any]:
    """What the json form writes for a story."""
    properties = {
        "schema": {"const": SCHEMA},
        "story": {"anyOf": [of(Story), {"type": "null"}]},
        "ledger": {"description": "See ledger.json; null without one", "type": ["object", "null"]},
        "briefs": {"description": "See brief.json", "type": "array", "items": {"type": "object"}, "minItems": 1},
        "preferred": {
            "description": "Row id to the id of the article whose wording the desk prefers",
            "type": "object",
            "additionalProperties": {"type": "string"},
        },
    }
    return _whole("story", "A story with its ledger and its briefs", _object(properties), _definitions(Story))


def verdict() -> dict[str, Any]:
    """What a reviewer decided about one claim."""
    return _whole("verdict", "A verdict", definition(Verdict), {})


SCHEMAS = {"brief": brief, "ledger": ledger, "story": story, "verdict": verdict}


def written(name: str) -> str:
    """The file as it should be."""
    return json.dumps(SCHEMAS[name](), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    for name in SCHEMAS:
        (FOLDER / f"{name}.json").write_text(written(name), encoding="utf-8")

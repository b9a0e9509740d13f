"""The article among the JSON-LD objects of a web page (schema.org), with the things that it refers to put in."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from brief.ingest.jsondata import objects, string, text
from brief.ingest.page.xmltree import Element

_MAX_SCRIPT = 4_000_000
"""Characters of a script that is read."""
_ARTICLE = re.compile(r"(?:Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting|Review)$")
_BETTER = re.compile(r"News|Reportage|Analysis|Opinion|Background|Report")
"""Types that are articles, and those that are so rather than others on the same page."""
_REFERENCES = ("publisher", "author", "creator", "sourceOrganization", "contentLocation", "locationCreated", "about")
"""Properties whose value may be a reference to a thing stated elsewhere on the page."""
_MANY = 50
"""Things looked at in one property."""
_OBJECTS = 200
"""Objects looked at in one list."""
_DEPTH = 4
"""Objects within objects."""


def best_article(scripts: list[Element]) -> Mapping[str, Any]:
    """The best article among the page's JSON-LD objects; empty if there is none."""
    best: Mapping[str, Any] = {}
    rank = (-1, -1)
    named: dict[str, Mapping[str, Any]] = {}
    for script in scripts:
        if "ld+json" not in (script.get("type") or "").lower() or not script.text or len(script.text) > _MAX_SCRIPT:
            continue
        for found in _things(_parse(script.text)):
            if (mark := string(found.get("@id"))) and len(found) > 1:
                named.setdefault(mark, found)
            kinds = found.get("@type")
            kind = next((k for k in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(k, str)), "")
            kind = kind.rpartition("/")[2]
            if not _ARTICLE.search(kind):
                continue
            its_rank = (len(text(found, "articleBody") or ""), bool(_BETTER.search(kind)))
            if its_rank > rank:
                best, rank = found, its_rank
    return {key: _resolved(value, named) if key in _REFERENCES else value for key, value in best.items()}


def _resolved(value: Any, named: Mapping[str, Mapping[str, Any]]) -> Any:
    """The thing that a bare `{"@id": …}` stands for, stated elsewhere on the page; anything else as it is."""
    if isinstance(value, list):
        return [_resolved(item, named) for item in value[:_MANY]]
    mark = string(value.get("@id")) if isinstance(value, Mapping) else None
    return named.get(mark, value) if mark and not text(value, "name") else value


def updates(data: Mapping[str, Any]) -> str | None:
    """The entries of a live blog, each under its heading, in the page's order."""
    entries = (
        "\n".join(filter(None, (text(entry, "headline"), text(entry, "articleBody"))))
        for entry in objects(data, "liveBlogUpdate")
    )
    return "\n".join(filter(None, entries)) or None


def _parse(script: str) -> Any:
    """The script's data; None for what is no JSON (pages wrap it in comments or leave raw line breaks in it)."""
    stripped = re.sub(
        r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/)\s*$", "", script
    )
    try:
        return json.loads(stripped.strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return None


def _things(data: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    """The typed objects in lists, graphs and main entities."""
    if depth > _DEPTH:
        return
    if isinstance(data, list):
        for item in data[:_OBJECTS]:
            yield from _things(item, depth + 1)
    elif isinstance(data, Mapping):
        if "@type" in data:
            yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "hasPart"):
            if isinstance(data.get(key), list | Mapping):
                yield from _things(data[key], depth + 1)

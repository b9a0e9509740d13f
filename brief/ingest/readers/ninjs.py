"""ninjs 1.x, 2.x and 3.x: IPTC's news in JSON. Also single JSON rows as of JSON Lines, so that `.json` files work."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from brief.errors import BriefError
from brief.ingest.concepts import concept, joined, withdrawn
from brief.ingest.draft import Draft, Found, Source
from brief.ingest.jsondata import canonical, load, names, objects, text
from brief.ingest.page.markup import Body, html_body
from brief.ingest.readers import jsonl
from brief.ingest.refusal import Refusal
from brief.model import Metadata

FORM = "ninjs"


def read(source: Source) -> Iterator[Found]:
    """The item, or the items of a package or list; rows with a `text` too.

    Raises:
        BriefError: E106 for no JSON; E107 for JSON of another kind.
    """
    data = load(source, "JSON")
    if isinstance(data, list) and data and all(isinstance(item, str) for item in data):
        # A list of bare strings has no structure to misread: its words are its text.
        yield Draft(text="\n".join(data), raw=source.data, notes=("a JSON list of strings, read line by line",))
        return
    items = data if isinstance(data, list) else [data]
    if not items or not any(_is_item(item) or jsonl.is_row(item) for item in items):
        raise BriefError("E107", name=source.name, what="this kind of JSON")
    for item in items:
        raw = source.data if len(items) == 1 else canonical(item)
        if jsonl.is_row(item):
            yield jsonl.draft(item, raw)
        elif _is_item(item):
            yield from _item(item, raw, source.name)
        else:
            yield Refusal(source.name, BriefError("E107", name=source.name, what="a part of this JSON"))


def _is_item(data: object) -> bool:
    """Whether the data looks like a ninjs item: it has a body, or an address and newsroom fields, or items."""
    if not isinstance(data, Mapping):
        return False
    keys = set(map(str, data))
    has_body = "bodies" in keys or any(key.startswith("body_") for key in keys)
    has_fields = bool(keys & {"headline", "headlines", "slugline", "versioncreated", "versionCreated", "associations"})
    return has_body or ("uri" in keys and has_fields)


def _item(item: Mapping[str, Any], raw: bytes, name: str) -> Iterator[Found]:
    found, title = _body(item)
    if not found.text:
        nested = [part for part in _associated(item) if _is_item(part)]
        for part in nested:
            yield from _item(part, canonical(part), name)
        if nested:
            return
    yield Draft(
        text=found.text,
        raw=raw,
        title=_role(item, "headlines", "main") or text(item, "headline") or title or text(item, "title"),
        source=_outlet(item),
        published=text(item, "firstCreated", "firstcreated", "contentCreated", "contentcreated", "versionCreated")
        or text(item, "versioncreated"),
        byline=text(item, "by", "byline"),
        language=text(item, "language"),
        url=_address(item),
        notes=tuple(found.notes),
        metadata=_metadata(item),
    )


def _metadata(item: Mapping[str, Any]) -> Metadata:
    sources = [n for source in objects(item, "infoSources", "infosource") if (n := text(source, "name"))]
    return Metadata(
        guid=_role(item, "altIds", "guid") or text(item, "uri"),
        version=text(item, "version"),
        dateline=text(item, "dateline", "located"),
        slugline=text(item, "slugline"),
        credit=", ".join(sources) or text(item, "creditline", "source"),
        embargo=text(item, "embargoedUntil", "embargoed", "embargoeduntil"),
        note=joined(withdrawn(text(item, "pubStatus", "pubstatus")), text(item, "edNote", "ednote")),
        urgency=text(item, "urgency"),
        rights=joined(text(item, "copyrightNotice", "copyrightnotice"), text(item, "usageTerms", "usageterms"))
        or _rights(item),
        topics=(*_concepts(item, "subjects", "subject"), *names(item, "keywords")),
        places=_concepts(item, "places", "place"),
    )


def _concepts(item: Mapping[str, Any], *keys: str) -> tuple[str, ...]:
    """The concepts in a list, with their ids."""
    found = (concept(text(part, "name", "literal"), _mark(part)) for part in objects(item, *keys))
    return tuple(filter(None, found))


def _mark(part: Mapping[str, Any]) -> str | None:
    scheme, code = text(part, "scheme"), text(part, "code")
    return text(part, "uri", "qcode") or (f"{scheme}:{code}" if scheme and code else code)


def _body(item: Mapping[str, Any]) -> tuple[Body, str | None]:
    """The text, best form first: plain, then marked up; and a heading in it. A declared content type may be wrong."""
    forms: list[tuple[bool, str]] = []
    for part in objects(item, "bodies"):
        value = text(part, "value", "content")
        if value and text(part, "role") not in ("summary", "caption", "abstract"):
            forms.append(("html" in str(part.get("contentType", part.get("contenttype", ""))), value))
    for key in ("body_text", "body_xhtml", "body_html", "body_nitf"):
        if value := text(item, key):
            forms.append((key != "body_text", value))
    forms.sort(key=lambda form: form[0])
    for declared, value in forms:
        if declared or _looks_marked_up(value):
            found = html_body(value)
            if found.text:
                return found, next(iter(found.headings), None)
        else:
            return Body(paragraphs=[value.strip()]), None
    summary = _role(item, "descriptions", "summary") or text(item, "description_text", "description_html")
    if not summary:
        return Body(), None
    found = html_body(summary) if _looks_marked_up(summary) else Body(paragraphs=[summary])
    found.aside.append(("body", "none came with this item; this is its summary"))
    return found, None


def _looks_marked_up(value: str) -> bool:
    """Whether a value begins and goes on like markup, whatever its declared type says."""
    start = value.lstrip()[:200].lower()
    return start.startswith("<") and any(
        f"<{tag}" in start for tag in ("p", "div", "html", "body", "h1", "h2", "section")
    )


def _role(item: Mapping[str, Any], key: str, role: str) -> str | None:
    """The value with this role in a list of values; for headlines, else the first."""
    parts = list(objects(item, key))
    exact = next((text(part, "value") for part in parts if text(part, "role") == role), None)
    return exact or (text(parts[0], "value") if parts and key != "altIds" else None)


def _outlet(item: Mapping[str, Any]) -> str | None:
    """Who sends it: the provider, the originating source, else the copyright holder."""
    for source in objects(item, "infoSources", "infosource"):
        if text(source, "role") in ("originator", "provider", "publisher"):
            return text(source, "name")
    provider = item.get("provider")
    return text(provider, "name") or text(item, "provider", "copyrightHolder", "copyrightholder", "source")


def _address(item: Mapping[str, Any]) -> str | None:
    """The item's web address: its own link, else its uri if it is one."""
    return text(item, "url", "canonicalUrl") or text(item, "uri")


def _rights(item: Mapping[str, Any]) -> str | None:
    return next((text(part, "copyrightNotice", "usageTerms") for part in objects(item, "rightsInfo")), None)


def _associated(item: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    associations = item.get("associations")
    if isinstance(associations, Mapping):
        yield from (part for part in associations.values() if isinstance(part, Mapping))
    elif isinstance(associations, list):
        yield from (part for part in associations if isinstance(part, Mapping))
    yield from objects(item, "items")

"""NewsML-G2: news messages and items, with the story as NITF, XHTML or plain text."""

from __future__ import annotations

from collections.abc import Iterator

from brief.ingest.concepts import concept, joined, withdrawn
from brief.ingest.draft import Draft, Found, Source
from brief.ingest.page.markup import Body, body, html_body
from brief.ingest.page.xmltree import (
    XML_LANG,
    Element,
    attribute,
    child,
    children,
    descendants,
    local,
    own_bytes,
    parse_xml,
    text_of,
)
from brief.ingest.readers import nitf
from brief.model import Metadata

FORM = "NewsML-G2"


def read(source: Source) -> Iterator[Found]:
    """The text items of a message or the one item; pictures, packages and other classes are passed over.

    Raises:
        BriefError: E106, if the XML is hostile or unreadable.
    """
    root, notes = parse_xml(source.data, name=source.name, form=FORM, charset=source.charset)
    items = [root] if local(root) == "newsItem" else list(descendants(root, "newsItem"))
    for item in items:
        if _is_text(item):
            yield _item(item, source.data if len(items) == 1 else own_bytes(item), tuple(notes))


def _is_text(item: Element) -> bool:
    kind = attribute(child(item, "itemMeta", "itemClass"), "qcode") or "ninat:text"
    return kind.rpartition(":")[2] in ("text", "composite") or child(item, "contentSet", "inlineXML") is not None


def _item(item: Element, raw: bytes, notes: tuple[str, ...]) -> Draft:
    meta, content = child(item, "itemMeta"), child(item, "contentMeta")
    found, inner = _story(item)
    rights = child(item, "rightsInfo")
    return Draft(
        text=found.text,
        raw=raw,
        title=_headline(content) or (nitf.headline(inner) if inner is not None else None) or _first(found.headings),
        source=_name(child(meta, "provider")) or _name(child(rights, "copyrightHolder")),
        published=text_of(child(meta, "firstCreated"))
        or text_of(child(content, "contentCreated"))
        or text_of(child(meta, "versionCreated")),
        byline=text_of(child(content, "by")) or _name(child(content, "creator")),
        language=attribute(child(content, "language"), "tag") or item.get(XML_LANG),
        url=attribute(child(item, "itemMeta", "link"), "href") if meta is not None else None,
        notes=(*notes, *found.notes),
        metadata=_metadata(item, meta, content, rights),
    )


def _metadata(item: Element, meta: Element | None, content: Element | None, rights: Element | None) -> Metadata:
    sources = [_name(source) for source in children(content, "infoSource")]
    located = [place for part in (content, item) for place in children(part, "located")]
    places = [_concept(place) for near in located for place in (near, *children(near, "broader"))]
    places += [
        _concept(place)
        for place in children(content, "subject")
        if (attribute(place, "type") or "").rpartition(":")[2] in ("geoArea", "poi")
    ]
    topics = [
        _concept(subject)
        for subject in children(content, "subject")
        if (attribute(subject, "type") or "").rpartition(":")[2] in ("abstract", "")
    ]
    signals = [attribute(s, "qcode") for s in children(meta, "signal")]
    notes = [text_of(note) for note in children(meta, "edNote")]
    if any(signal and signal.endswith(":correction") for signal in signals) and not any(notes):
        notes.append("the sender marks this version as a correction")
    return Metadata(
        guid=item.get("guid"),
        version=item.get("version"),
        dateline=text_of(child(content, "dateline")),
        slugline=text_of(child(content, "slugline")),
        credit=", ".join(filter(None, sources)) or text_of(child(content, "creditline")),
        embargo=text_of(child(meta, "embargoed")),
        note=joined(withdrawn(attribute(child(meta, "pubStatus"), "qcode")), *notes),
        urgency=text_of(child(content, "urgency")),
        rights=joined(text_of(child(rights, "copyrightNotice")), text_of(child(rights, "usageTerms"))),
        topics=tuple(filter(None, topics)) + tuple(filter(None, (text_of(k) for k in children(content, "keyword")))),
        places=tuple(filter(None, places)),
    )


def _story(item: Element) -> tuple[Body, Element | None]:
    """The body, and the NITF it came in if it did."""
    contents = child(item, "contentSet")
    if contents is None:
        return Body(), None
    for inline in children(contents, "inlineXML"):
        inner = next(descendants(inline, "nitf"), None)
        if inner is not None:
            return nitf.story(inner), inner
        found = body(inline)
        if found.text:
            return found, None
    for inline in children(contents, "inlineData"):
        words = "".join(str(part) for part in inline.itertext())
        if "html" in (attribute(inline, "contenttype") or "") or words.lstrip().startswith("<"):
            return html_body(words), None
        return Body(paragraphs=[words.strip()]), None
    return Body(), None


def _headline(content: Element | None) -> str | None:
    heads = list(children(content, "headline"))
    main = next((h for h in heads if (attribute(h, "role") or "").endswith(":main")), heads[0] if heads else None)
    return text_of(main)


def _name(element: Element | None) -> str | None:
    """A concept's name, else its literal."""
    return text_of(child(element, "name")) or attribute(element, "literal") or attribute(element, "qcode")


def _concept(element: Element) -> str | None:
    """A concept's words with its id."""
    name = text_of(child(element, "name")) or attribute(element, "literal")
    return concept(name, attribute(element, "qcode") or attribute(element, "uri"))


def _first(values: list[str]) -> str | None:
    return values[0] if values else None

"""NITF, with or without its namespace, alone or inside NewsML-G2."""

from __future__ import annotations

import re
from collections.abc import Iterator

from brief.ingest.concepts import concept, joined, withdrawn
from brief.ingest.draft import Draft, Found, Source
from brief.ingest.page.markup import Body, body
from brief.ingest.page.xmltree import XML_LANG, Element, attribute, child, children, descendants, parse_xml, text_of
from brief.model import Metadata

FORM = "NITF"


def read(source: Source) -> Iterator[Found]:
    """The one article.

    Raises:
        BriefError: E106, if the XML is hostile or unreadable.
    """
    root, notes = parse_xml(source.data, name=source.name, form=FORM, charset=source.charset)
    found = story(root)
    head, docdata = child(root, "head"), child(root, "head", "docdata")
    top = child(root, "body", "body.head")
    pubdata = child(head, "pubdata")
    yield Draft(
        text=found.text,
        raw=source.data,
        title=headline(root) or text_of(child(head, "title")),
        source=attribute(pubdata, "name")
        or text_of(child(top, "distributor"))
        or attribute(child(docdata, "doc.copyright"), "holder"),
        published=attribute(child(docdata, "date.issue"), "norm")
        or attribute(pubdata, "date.publication")
        or attribute(child(docdata, "date.release"), "norm"),
        byline=text_of(child(top, "byline")),
        language=root.get(XML_LANG),
        url=attribute(pubdata, "ex-ref"),
        notes=(*notes, *found.notes),
        metadata=_metadata(root, docdata, top),
    )


def _metadata(root: Element, docdata: Element | None, top: Element | None) -> Metadata:
    parts = dict.fromkeys(attribute(part, "info") for part in children(docdata, "ed-msg", "correction"))
    notes = [note for note in parts if note and not any(other and note != other and note in other for other in parts)]
    key = child(docdata, "du-key")
    management = attribute(docdata, "management-status")
    is_embargoed = management == "embargoed"
    content = child(docdata, "identified-content")
    return Metadata(
        guid=attribute(child(docdata, "doc-id"), "id-string") or attribute(docdata, "management-doc-idref"),
        version=attribute(key, "version"),
        dateline=_tight(text_of(child(top, "dateline"))),
        slugline=attribute(key, "key") or _fixture(root),
        credit=text_of(child(top, "distributor")) or text_of(child(top, "credit")),
        embargo=attribute(child(docdata, "date.release"), "norm") if is_embargoed else None,
        note=joined(withdrawn(management), *notes),
        urgency=attribute(child(docdata, "urgency"), "ed-urg"),
        rights=_rights(docdata, top),
        topics=tuple(
            dict.fromkeys(
                filter(
                    None,
                    [
                        *(attribute(k, "key") for k in children(child(docdata, "key-list"), "keyword")),
                        *(
                            attribute(s, "tobject.subject.matter") or attribute(s, "tobject.subject.type")
                            for s in descendants(root, "tobject.subject")
                        ),
                        *(text_of(c) for c in children(content, "classifier")),
                    ],
                )
            )
        ),
        places=tuple(filter(None, (*_places(docdata), *(text_of(place) for place in children(content, "location"))))),
    )


def _places(docdata: Element | None) -> Iterator[str | None]:
    """Where it happened: city, county and state by name, the country by its ISO code."""
    for place in children(docdata, "evloc"):
        yield from (attribute(place, name) for name in ("city", "county-dist", "state-prov"))
        yield concept(None, f"iso3166:{code}" if (code := attribute(place, "iso-cc")) else None)


def story(root: Element) -> Body:
    """The paragraphs of the story itself: `body.content`, without the lines that repeat its head."""
    content = next(descendants(root, "body.content"), None)
    if content is None:
        content = next(descendants(root, "body"), root)
    return body(content)


def headline(root: Element) -> str | None:
    """The main headline, hl1."""
    head = next(descendants(root, "hedline"), None)
    if head is None:
        return None
    return text_of(child(head, "hl1")) or text_of(head)


def _tight(words: str | None) -> str | None:
    """A dateline without the spaces that its markup leaves before commas."""
    return re.sub(r"\s+([,.;])", r"\1", words) if words else None


def _fixture(root: Element) -> str | None:
    return next((attribute(f, "fix-id") for f in descendants(root, "fixture")), None)


def _rights(docdata: Element | None, top: Element | None) -> str | None:
    notice = child(docdata, "doc.copyright")
    if words := text_of(child(top, "rights")):
        return words
    parts = (attribute(notice, "year"), attribute(notice, "holder"))
    return "Copyright " + " ".join(filter(None, parts)) if any(parts) else None

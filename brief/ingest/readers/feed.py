"""RSS 0.9-2.0 and Atom: one article for each entry, with its full content or else its summary."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from urllib.parse import urljoin

from brief.ingest.draft import Draft, Found, Source
from brief.ingest.page.markup import Body, body, html_body
from brief.ingest.page.xmltree import (
    XML_BASE,
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
from brief.model import Metadata

FORM = "RSS or Atom feed"


def read(source: Source) -> Iterator[Found]:
    """The entries, in the feed's order.

    Raises:
        BriefError: E106, if the XML is hostile or unreadable.
    """
    root, notes = parse_xml(source.data, name=source.name, form=FORM, charset=source.charset)
    kind = local(root)
    if kind in ("feed", "entry"):
        entries = [root] if kind == "entry" else list(children(root, "entry"))
        for entry in entries:
            yield _atom(entry, root, tuple(notes), source.url)
        return
    channel = child(root, "channel") if kind != "channel" else root
    for item in descendants(root, "item"):
        yield _rss(item, channel if channel is not None else root, tuple(notes), source.url)


def _rss(item: Element, channel: Element, notes: tuple[str, ...], fetched: str | None) -> Draft:
    content = _markup(child(item, "encoded"))
    summary = _markup(child(item, "description"))
    # An Atom content element inside RSS, and dc: or media: elements, are read by their local names too.
    text = content if content.text else summary
    guid = child(item, "guid")
    link = _rss_link(item) or (text_of(guid) if attribute(guid, "isPermaLink") != "false" else None)
    creators = [name for creator in children(item, "creator", "author") if (name := text_of(creator))]
    return Draft(
        text=text.text,
        raw=own_bytes(item),
        title=_plain(child(item, "title")),
        source=text_of(child(item, "source")) or text_of(child(item, "publisher")) or text_of(child(channel, "title")),
        published=text_of(child(item, "pubDate")) or text_of(child(item, "date")) or text_of(child(item, "published")),
        byline=", ".join(creators) or None,
        language=text_of(child(item, "language")) or text_of(child(channel, "language")),
        url=_absolute(link, item, text_of(child(channel, "link")) or fetched),
        notes=(*notes, *text.notes, *_is_summary(content, summary, item)),
        metadata=Metadata(
            guid=text_of(guid),
            rights=text_of(child(item, "rights")) or text_of(child(channel, "copyright")),
            topics=tuple(filter(None, (text_of(c) for c in children(item, "category", "subject")))),
            credit=text_of(child(item, "credit")),
        ),
    )


def _rss_link(item: Element) -> str | None:
    return next((t for link in children(item, "link") if (t := text_of(link) or attribute(link, "href"))), None)


def _atom(entry: Element, feed: Element, notes: tuple[str, ...], fetched: str | None) -> Draft:
    content = _markup(child(entry, "content"))
    summary = _markup(child(entry, "summary"))
    text = content if content.text else summary
    origin = child(entry, "source")
    names = [text_of(child(author, "name")) for author in children(entry, "author")]
    return Draft(
        text=text.text,
        raw=own_bytes(entry),
        title=_plain(child(entry, "title")),
        source=_plain(child(origin, "title")) or (_plain(child(feed, "title")) if feed is not entry else None),
        published=text_of(child(entry, "published"))
        or text_of(child(entry, "issued"))
        or text_of(child(entry, "updated")),
        byline=", ".join(filter(None, names)) or None,
        language=entry.get(XML_LANG) or feed.get(XML_LANG),
        url=_absolute(_atom_link(entry), entry, _atom_link(feed) or fetched),
        notes=(*notes, *text.notes, *_is_summary(content, summary, entry)),
        metadata=Metadata(
            guid=text_of(child(entry, "id")),
            version=text_of(child(entry, "updated")),
            rights=text_of(child(entry, "rights")) or text_of(child(feed, "rights")),
            topics=tuple(
                filter(None, (attribute(c, "label") or attribute(c, "term") for c in children(entry, "category")))
            ),
        ),
    )


def _atom_link(entry: Element) -> str | None:
    for link in children(entry, "link"):
        if attribute(link, "rel") in (None, "alternate"):
            return attribute(link, "href")
    return None


def _absolute(link: str | None, entry: Element, home: str | None) -> str | None:
    """A link as a whole address: against the `xml:base` around it, else the feed's own home."""
    if not link or "://" in link[:12]:
        return link
    bases = [above.get(XML_BASE) for above in (entry, *entry.iterancestors())]
    base = next((b for b in bases if b and "://" in b), None) or home
    with suppress(ValueError):
        return urljoin(base, link) if base else None
    return None


def _markup(element: Element | None) -> Body:
    """The words of a content element: escaped HTML, XHTML children, or plain text."""
    if element is None:
        return Body()
    if len(element):
        return body(element)
    text = element.text or ""
    if attribute(element, "type") in ("text", "text/plain") or ("<" not in text and "&" not in text):
        return Body(paragraphs=_paragraphs(text))
    return html_body(text)


def _plain(element: Element | None) -> str | None:
    """A title: its words, whether they come as text or as HTML."""
    if element is None:
        return None
    words = text_of(element)
    if words and (attribute(element, "type") == "html" or ("&" in words and ";" in words)):
        return " ".join(html_body(words).text.split()) or words
    return words


def _paragraphs(text: str) -> list[str]:
    parts = text.replace("\r\n", "\n").split("\n\n")
    return [" ".join(part.split()) for part in parts if part.strip()]


def _is_summary(content: Body, summary: Body, entry: Element) -> list[str]:
    """A note where the feed has only a summary of the article."""
    has_both = not content.text and bool(summary.text) and local(entry) == "entry"
    return ["the feed carries a summary, not the whole article"] if has_both else []

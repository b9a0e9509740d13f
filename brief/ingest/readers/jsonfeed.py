"""JSON Feed 1.0 and 1.1: one article for each item."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from brief.errors import BriefError
from brief.ingest.draft import Draft, Found, Source
from brief.ingest.jsondata import canonical, load, names, objects, text
from brief.ingest.page.markup import Body, html_body
from brief.model import Metadata

FORM = "JSON Feed"


def read(source: Source) -> Iterator[Found]:
    """The items, in the feed's order.

    Raises:
        BriefError: E106, if it is no JSON object.
    """
    feed = load(source, FORM)
    if not isinstance(feed, dict):
        raise BriefError("E106", name=source.name, form=FORM, why="no object")
    for item in objects(feed, "items"):
        yield _item(item, feed)


def _item(item: Any, feed: Any) -> Draft:
    html, plain, summary = text(item, "content_html"), text(item, "content_text"), text(item, "summary")
    found = html_body(html) if html else Body()
    body = found.text or plain or summary or ""
    notes = found.notes if found.text else []
    if not (html or plain) and summary:
        notes = ["the feed carries a summary, not the whole article"]
    custom = next((value for key, value in item.items() if key.startswith("_") and isinstance(value, dict)), {})
    return Draft(
        text=body,
        raw=canonical(item),
        title=text(item, "title"),
        source=text(feed, "title"),
        published=text(item, "date_published"),
        byline=", ".join(names(item, "authors") or names(item, "author")) or None,
        language=text(item, "language") or text(feed, "language"),
        url=text(item, "url", "external_url"),
        notes=tuple(notes),
        metadata=Metadata(
            guid=text(item, "id"),
            version=text(item, "date_modified"),
            slugline=text(custom, "slugline"),
            dateline=text(custom, "dateline"),
            note=text(custom, "ednote", "edNote"),
            embargo=text(custom, "embargo", "embargoed"),
            topics=names(item, "tags"),
        ),
    )

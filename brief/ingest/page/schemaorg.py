"""What a web page says about its article: schema.org JSON-LD first, then its meta elements."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

from brief.ingest.jsondata import names, objects, string, text
from brief.ingest.page.jsonld import best_article, updates
from brief.ingest.page.xmltree import Element, text_of
from brief.text.dates import iso


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The page's statements about its article; None where it makes none."""

    title: str | None = None
    body: str | None = None
    source: str | None = None
    published: str | None = None
    modified: str | None = None
    byline: str | None = None
    language: str | None = None
    url: str | None = None
    guid: str | None = None
    dateline: str | None = None
    credit: str | None = None
    note: str | None = None
    rights: str | None = None
    topics: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


def read_page(tree: Element, fetched: str | None = None) -> Page:
    """Everything the page states, JSON-LD before meta elements before the visible heading.

    Args:
        tree: The page.
        fetched: Where it came from, for addresses that it states in part.
    """
    parts: dict[str, list[Element]] = {name: [] for name in _PARTS}
    for element in tree.iter(*_PARTS):
        parts[str(element.tag)].append(element)
    data = best_article(parts["script"])
    meta = _meta(parts["meta"])
    site = next(iter(names(data, "publisher")), None) or meta.get("og:site_name") or _item_name(tree, "publisher")
    links = {rel: link.get("href") for link in parts["link"] for rel in (link.get("rel") or "").lower().split()}
    heading = _heading(parts["h1"], parts["title"], site)
    return Page(
        title=text(data, "headline", "name") or meta.get("og:title") or meta.get("twitter:title") or heading,
        body=text(data, "articleBody") or updates(data),
        source=site or meta.get("application-name") or meta.get("dc.publisher") or meta.get("publisher"),
        published=_first_date(
            text(data, "datePublished", "dateCreated", "uploadDate"),
            *(meta.get(key) for key in _PUBLISHED),
            *(time.get("datetime") for time in parts["time"][:_FEW]),
        ),
        modified=_first_date(
            text(data, "dateModified"),
            *(meta.get(key) for key in ("article:modified_time", "og:updated_time", "datemodified", "last-modified")),
        ),
        byline=_byline(data, meta, tree),
        language=text(data, "inLanguage")
        or text(data.get("inLanguage"), "name", "alternateName")
        or tree.get("lang")
        or meta.get("content-language")
        or (meta.get("og:locale") or "")[:2],
        url=next(filter(None, map(_web, _addresses(links.get("canonical"), data, meta, fetched))), None),
        guid=text(data, "@id", "identifier"),
        dateline=text(data, "dateline"),
        credit=text(data, "creditText") or ", ".join(names(data, "sourceOrganization")) or None,
        note=" ".join(_corrections(data)) or None,
        rights=text(data, "copyrightNotice") or meta.get("dc.rights") or meta.get("copyright"),
        topics=tuple(dict.fromkeys([*names(data, "about"), *_keywords(data), *_split(meta.get("news_keywords"))])),
        places=names(data, "contentLocation", "locationCreated", "spatialCoverage"),
    )


_PARTS = ("link", "meta", "script", "time", "h1", "title")
_FEW = 3
"""Times and headings looked at: pages list hundreds of other articles' below their own."""
_ADDRESSES = ("og:url", "mainentityofpage")
_PUBLISHED = (
    *("article:published_time", "datepublished", "date", "dc.date.issued", "dc.date", "dcterms.created", "pubdate"),
    *("parsely-pub-date", "sailthru.date", "publish-date", "publication_date", "article.published", "og:pubdate"),
)
_AUTHORS = ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl", "twitter:creator")


def _meta(elements: list[Element]) -> dict[str, str]:
    """Name or property of each meta element, lower case, to its content; the first of each."""
    found: dict[str, str] = {}
    for element in elements:
        name = element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv")
        content = element.get("content")
        if name and content and content.strip():
            found.setdefault(name.strip().lower(), content.strip())
    return found


def _heading(headings: list[Element], titles: list[Element], site: str | None) -> str | None:
    """The page's one h1, else its title without the site's name behind it."""
    heads = [words for h1 in headings[:_FEW] if (words := text_of(h1))]
    if len(heads) == 1:
        return heads[0]
    title = next((" ".join((t.text or "").split()) for t in titles), "")
    parts = re.split(r"\s+[|–—-]\s+", title)
    if len(parts) > 1 and (
        not site or parts[-1].casefold() in site.casefold() or site.casefold() in parts[-1].casefold()
    ):
        title = title[: title.rindex(parts[-1])].rstrip(" |–—-")
    return title or (heads[0] if heads else None)


def _byline(data: Mapping[str, Any], meta: Mapping[str, str], tree: Element) -> str | None:
    stated = names(data, "author") or names(data, "creator")
    if stated:
        return ", ".join(dict.fromkeys(stated))
    for key in _AUTHORS:
        if (value := meta.get(key)) and not value.startswith(("http", "@", "/")):
            return value
    for element in tree.iter("span", "p", "div", "a", "address"):
        label = (
            f"{element.get('class') or ''} {element.get('rel') or ''} {element.get('itemprop') or ''}".lower().split()
        )
        if {"byline", "author", "author-name", "byline-name", "article-author"} & set(label):
            words = text_of(element) or ""
            if 3 <= len(words) <= 120:
                return words
    return None


def _item_name(tree: Element, prop: str) -> str | None:
    """The name of a thing that the page states as microdata."""
    for item in tree.iterfind(f".//*[@itemprop='{prop}']"):
        for name in item.iterfind(".//*[@itemprop='name']"):
            return name.get("content") or text_of(name)
        return item.get("content")
    return None


def _corrections(data: Mapping[str, Any]) -> Iterator[str]:
    for correction in objects(data, "correction"):
        if words := text(correction, "text", "description"):
            yield words
    if words := string(data.get("correction")):
        yield words


def _keywords(data: Mapping[str, Any]) -> list[str]:
    words = data.get("keywords")
    return _split(words) if isinstance(words, str) else list(names(data, "keywords"))


def _split(words: str | None) -> list[str]:
    return [part.strip() for part in (words or "").split(",") if part.strip()]


def _url(data: Mapping[str, Any]) -> str | None:
    page = data.get("mainEntityOfPage")
    return text(data, "url") or text(page, "@id", "url") or string(page)


def _addresses(
    canonical: str | None, data: Mapping[str, Any], meta: Mapping[str, str], fetched: str | None
) -> Iterator[str | None]:
    """What the page says is its address, the surest first."""
    yield canonical
    if canonical and fetched:
        with suppress(ValueError):
            yield urljoin(fetched, canonical)
    yield _url(data)
    yield from map(meta.get, _ADDRESSES)


def _web(address: str | None) -> str | None:
    return address if address and address.strip().lower().startswith(("http://", "https://")) else None


def _first_date(*values: str | None) -> str | None:
    return next((value for value in values if iso(value)), None)

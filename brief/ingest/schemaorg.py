"""What a web page says about its article: schema.org JSON-LD first, then its meta elements."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

from brief.ingest.jsondata import names, objects, text
from brief.ingest.xmltree import Element, text_of
from brief.text.dates import iso

_MAX_SCRIPT = 4_000_000
_ARTICLE = re.compile(r"(?:Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting|Review)$")
_BETTER = re.compile(r"News|Reportage|Analysis|Opinion|Background|Report")


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
    data = _article(parts["script"])
    meta = _meta(parts["meta"])
    site = next(iter(names(data, "publisher")), None) or meta.get("og:site_name") or _item_name(tree, "publisher")
    links = {rel: link.get("href") for link in parts["link"] for rel in (link.get("rel") or "").lower().split()}
    heading = _heading(parts["h1"], parts["title"], site)
    return Page(
        title=text(data, "headline", "name") or meta.get("og:title") or meta.get("twitter:title") or heading,
        body=text(data, "articleBody") or _updates(data),
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
_REFERENCES = ("publisher", "author", "creator", "sourceOrganization", "contentLocation", "locationCreated", "about")
"""Properties whose value may be a reference to a thing stated elsewhere on the page."""
_MANY = 50
_AUTHORS = ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl", "twitter:creator")


def _article(scripts: list[Element]) -> Mapping[str, Any]:
    """The best article among the page's JSON-LD objects; empty if there is none."""
    best: Mapping[str, Any] = {}
    rank = (-1, -1)
    named: dict[str, Mapping[str, Any]] = {}
    for script in scripts:
        if "ld+json" not in (script.get("type") or "").lower() or not script.text or len(script.text) > _MAX_SCRIPT:
            continue
        for found in _things(_parse(script.text)):
            if (mark := _string(found.get("@id"))) and len(found) > 1:
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
    mark = _string(value.get("@id")) if isinstance(value, Mapping) else None
    return named.get(mark, value) if mark and not text(value, "name") else value


def _updates(data: Mapping[str, Any]) -> str | None:
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
    if depth > 4:
        return
    if isinstance(data, list):
        for item in data[:200]:
            yield from _things(item, depth + 1)
    elif isinstance(data, Mapping):
        if "@type" in data:
            yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "hasPart"):
            if isinstance(data.get(key), list | Mapping):
                yield from _things(data[key], depth + 1)


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
    if words := _string(data.get("correction")):
        yield words


def _keywords(data: Mapping[str, Any]) -> list[str]:
    words = data.get("keywords")
    return _split(words) if isinstance(words, str) else list(names(data, "keywords"))


def _split(words: str | None) -> list[str]:
    return [part.strip() for part in (words or "").split(",") if part.strip()]


def _url(data: Mapping[str, Any]) -> str | None:
    page = data.get("mainEntityOfPage")
    return text(data, "url") or text(page, "@id", "url") or _string(page)


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


def _string(value: object) -> str | None:
    return value if isinstance(value, str) and value.strip() else None


def _first_date(*values: str | None) -> str | None:
    return next((value for value in values if iso(value)), None)

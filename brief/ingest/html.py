"""Web pages: schema.org JSON-LD first, else trafilatura; canonical address, byline, date and outlet from the page."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from itertools import chain
from typing import Any

import trafilatura
from lxml import etree
from trafilatura.settings import Extractor

from brief.errors import BriefError
from brief.ingest.decoding import decode
from brief.ingest.draft import Draft, Found, Source
from brief.ingest.markup import body, html_body, parse_html, set_aside
from brief.ingest.schemaorg import Page, read_page
from brief.ingest.xmltree import Element, local, text_of
from brief.model import Metadata, normalise

FORM = "web page (HTML)"
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)
_SHORT_BODY = 400
"""Code points below which a structured body is suspected of being a teaser."""
_TEASER_END = re.compile(r"(?:\.{3}|…|\[\+?\d* ?(?:chars|more)?\])\s*$")
_ELEMENTS = 15_000
_TABLES = 500
"""Elements and tables of the largest page that the extraction library is given; long live blogs have 5,000 and 10."""
_COUNT_ELEMENTS, _COUNT_TABLES = etree.XPath("count(.//*)"), etree.XPath("count(.//table)")
_FEW = 30
"""Captions and buttons listed in the cleaning log, at most."""

_MACHINERY = ("style", "link", "meta", "svg", "template", "picture", "source", "iframe")
"""Elements without words of the article; the extraction library drops them too, after copying them several times."""
_PROGRAMS = etree.XPath(".//script[not(contains(@type, 'ld+json'))]")
_MENUS = etree.XPath(".//nav[not(.//p) and not(.//h1)]")
"""Menus; a page that wraps its article in one has its paragraphs in it."""
_OPTIONS = Extractor(output_format="txt", comments=False)
"""Made once: reading them anew takes as long as finding the metadata of a page. Its text is taken from the tree."""

# Its warnings ("discarding data") are for its own users; ours get the refusal.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL + 1)


def read(source: Source) -> Iterator[Found]:
    """The page's one article.

    Raises:
        BriefError: E104, if it is no text; E110, if no article can be found in it.
    """
    declared = source.charset or _declared_charset(source.data)
    text, notes = decode(source.data, name=source.name, declared=declared)
    tree = parse_html(text)
    if tree is None:
        raise BriefError("E110", name=source.name, form=FORM)
    page = read_page(tree)
    words, how = _text(tree, page)
    if not words:
        raise BriefError("E110", name=source.name, form=FORM)
    yield Draft(
        text=words,
        raw=source.data,
        title=page.title,
        source=page.source,
        published=page.published,
        byline=page.byline,
        language=page.language,
        url=page.url or source.url,
        notes=(*(note for note in notes if "as declared" not in note), *how, *_left_aside(tree, words)),
        metadata=_metadata(page),
    )


def _metadata(page: Page) -> Metadata:
    return Metadata(
        guid=page.guid,
        version=page.modified,
        dateline=page.dateline,
        credit=page.credit,
        note=page.note,
        rights=page.rights,
        topics=page.topics,
        places=page.places,
    )


def _declared_charset(data: bytes) -> str | None:
    found = _CHARSET.search(data[:4096])
    return found[1].decode("ascii") if found else None


def _text(tree: Element, page: Page) -> tuple[str, list[str]]:
    """The article's paragraphs, and notes on where they come from."""
    structured = _structured(page, tree)
    if structured and len(structured) >= _SHORT_BODY and not _TEASER_END.search(structured):
        return structured, ["text from the page's schema.org articleBody"]
    if _is_too_large(tree):
        whole = body(tree)
        return whole.text, ["page too large to tell article from menus: all its words were taken", *whole.notes[:_FEW]]
    extracted = _extracted(tree, page.title)
    if len(structured) > len(extracted):
        return structured, ["text from the page's schema.org articleBody"]
    return extracted, []


def _is_too_large(tree: Element) -> bool:
    """Whether the extraction library would take more than a few seconds: its time grows with the square of these."""
    elements: Any = _COUNT_ELEMENTS(tree)
    tables: Any = _COUNT_TABLES(tree)
    return bool(elements > _ELEMENTS or tables > _TABLES)


def _structured(page: Page, tree: Element) -> str:
    """The `articleBody` as paragraphs; where it lost its breaks, the page's own paragraphs show them."""
    given = page.body or ""
    if "<p" in given or "<br" in given or "</" in given:
        given = html_body(given).text
    if not given.strip():
        return ""
    paragraphs = [" ".join(part.split()) for part in re.split(r"\n+", given) if part.strip()]
    if len(paragraphs) == 1 and len(given) > _SHORT_BODY:
        whole = paragraphs[0]
        shown = (text_of(p) or "" for p in tree.iter("p"))
        matching = [words for words in shown if len(words) > 1 and words in whole]
        if sum(map(len, matching)) >= 0.9 * len(whole):
            paragraphs = matching
    return "\n\n".join(paragraphs)


def _extracted(tree: Element, title: str | None) -> str:
    """The main text as trafilatura finds it, without a heading that repeats the title."""
    _lighten(tree)
    found: Any = trafilatura.bare_extraction(tree, options=_OPTIONS)
    paragraphs = list(_paragraphs(found.body)) if found is not None and found.body is not None else []
    if not paragraphs:
        paragraphs = body(tree).paragraphs
    wanted = normalise(title) if title else ""
    while paragraphs and wanted and len(paragraphs[0]) < 2 * len(wanted) + 40 and normalise(paragraphs[0]) == wanted:
        del paragraphs[0]
    return "\n\n".join(paragraphs)


def _lighten(tree: Element) -> None:
    """Take out machinery and menus, so that the extraction library need not weigh, copy and drop them."""
    etree.strip_elements(tree, *_MACHINERY, with_tail=False)
    found: Any = (_PROGRAMS(tree), _MENUS(tree))
    for element in chain.from_iterable(found):
        element.text = None
        del element[:]


def _paragraphs(root: Element) -> Iterator[str]:
    """The words of trafilatura's body, block by block: paragraphs, subheads, list items, table rows."""
    for block in root:
        name = local(block)
        if name == "list":
            parts = [_words(item) for item in block.iter("item")]
        elif name == "table":
            parts = [" · ".join(filter(None, map(_words, row.iter("cell")))) for row in block.iter("row")]
        elif name == "quote" and len(block) and any(local(part) == "p" for part in block):
            parts = [block.text or "", *map(_words, block)]
        else:
            parts = [_words(block)]
        for part in parts:
            if part.strip():
                yield " ".join(part.split())
        if block.tail and block.tail.strip():
            yield " ".join(block.tail.split())


def _words(element: Element) -> str:
    """All text within, with a space where a line broke."""
    for inner in element.iter("lb", "p", "item"):
        if inner is not element:
            inner.text = f" {inner.text or ''}"
    return text_of(element) or ""


def _left_aside(tree: Element, words: str) -> list[str]:
    """Captions and share buttons of the page that are not in the text, one line each."""
    notes: dict[str, None] = {}
    for element in tree.iter("figcaption", "button", "div", "ul", "aside"):
        label = element.get("class")
        is_caption = element.tag == "figcaption"
        if not is_caption and not (label and ("shar" in label or "social" in label)):
            continue
        inside = text_of(element)
        if inside and len(inside) < 600 and inside not in words:
            notes[set_aside("caption" if is_caption else "share button", inside)] = None
        if len(notes) >= _FEW:
            break
    return list(notes)

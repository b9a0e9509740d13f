"""Web pages: schema.org JSON-LD first, else trafilatura; canonical address, byline, date and outlet from the page."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from itertools import chain, islice
from typing import Any

import trafilatura
from lxml import etree
from trafilatura.settings import Extractor

from brief.errors import BriefError
from brief.ingest.decoding import decode
from brief.ingest.draft import Draft, Found, Source
from brief.ingest.page.furniture import PARAGRAPH, lighten, mark_breaks, space_apart, take_out, unfold_layout
from brief.ingest.page.markup import body, html_body, parse_html, set_aside
from brief.ingest.page.schemaorg import Page, read_page
from brief.ingest.page.xmltree import Element, local, text_of
from brief.model import Metadata, normalise
from brief.text.headers import header_line

FORM = "web page (HTML)"
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)
_SHORT_BODY = 400
"""Code points below which a structured body is suspected of being a teaser."""
_LINES_ABOVE = 400
_STAMP = re.compile(r"(?:by|author|published|posted|updated|last updated|first published)\b", re.IGNORECASE)
"""How a line begins that speaks of the article; a bare date may as well be today's, in the page's head."""
_LONG_PARAGRAPH = 200
"""Code points from which a paragraph of a structured body may be several that lost their breaks."""
_TEASER_END = re.compile(r"(?:\.{3}|…|\[\+?\d* ?(?:chars|more)?\])\s*$")
_ELEMENTS = 15_000
_TABLES = 500
"""Elements and tables of the largest page that the extraction library is given; long live blogs have 5,000 and 10."""
_COUNT_ELEMENTS, _COUNT_TABLES = etree.XPath("count(.//*)"), etree.XPath("count(.//table)")
_FEW = 30
"""Captions and buttons listed in the cleaning log, at most."""
_STRUCTURED = "text from the page's schema.org articleBody"

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
    page = read_page(tree, source.url)
    said = {} if page.published and page.byline else _said(tree)
    words, how = _text(text, tree, page)
    if not words:
        raise BriefError("E110", name=source.name, form=FORM)
    yield Draft(
        text=words,
        raw=source.data,
        title=page.title,
        source=page.source,
        published=page.published or said.get("published") or said.get("updated"),
        byline=page.byline or said.get("byline"),
        language=page.language,
        url=page.url or source.url,
        notes=(*(note for note in notes if "as declared" not in note), *how),
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


def _said(tree: Element) -> dict[str, str]:
    """What lines above the article say of its author and day, for pages that state neither in their head."""
    says: dict[str, str] = {}
    for line in islice(map(str, tree.itertext()), _LINES_ABOVE):
        words = " ".join(line.split())
        if len(words) > _SHORT_BODY:
            break
        if _STAMP.match(words):
            says = {**(header_line(words) or {}), **says}
    return says


def _text(text: str, tree: Element, page: Page) -> tuple[str, list[str]]:
    """The article's paragraphs, and notes on where they come from and what was set aside."""
    structured = _structured(page, tree)
    if structured and len(structured) >= _SHORT_BODY and not _TEASER_END.search(structured):
        return structured, [_STRUCTURED, *_notes(take_out(tree, page.title), structured)]
    if _is_too_large(tree):
        whole = body(tree)
        return whole.text, ["page too large to tell article from menus: all its words were taken", *whole.notes[:_FEW]]
    lighten(tree)
    aside = take_out(tree, page.title)
    extracted = _extracted(tree, page.title)
    if len(extracted) < _SHORT_BODY and aside and (again := parse_html(text)) is not None:
        # A page whose few words lie in parts that are called like furniture.
        whole_page = _extracted(again, page.title)
        if len(whole_page) > 2 * len(extracted):
            extracted, aside = whole_page, []
    if len(structured) > len(extracted):
        return structured, [_STRUCTURED]
    return extracted, _notes(aside, extracted)


def _notes(aside: list[tuple[str, str]], words: str) -> list[str]:
    """One line of the cleaning log for each part that is not in the text."""
    kept = dict.fromkeys(set_aside(what, inside) for what, inside in aside if inside not in words)
    return list(kept)[:_FEW]


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
    shown = [words for p in tree.iter("p") if len(words := text_of(p) or "") > 1]
    return "\n\n".join(chain.from_iterable(_as_shown(whole, shown) for whole in paragraphs))


def _as_shown(whole: str, shown: list[str]) -> list[str]:
    """A stretch of a structured body in the paragraphs in which the page shows it, if it shows all of it."""
    if len(whole) < _LONG_PARAGRAPH:
        return [whole]
    matching = [words for words in shown if words in whole]
    return matching if len(matching) > 1 and sum(map(len, matching)) >= 0.9 * len(whole) else [whole]


def _extracted(tree: Element, title: str | None) -> str:
    """The main text as trafilatura finds it, without a heading that repeats the title."""
    unfold_layout(tree)
    mark_breaks(tree)
    space_apart(tree)
    found: Any = trafilatura.bare_extraction(tree, options=_OPTIONS)
    paragraphs = list(_paragraphs(found.body)) if found is not None and found.body is not None else []
    if not paragraphs:
        paragraphs = body(tree).paragraphs
    wanted = normalise(title) if title else ""
    while paragraphs and wanted and len(paragraphs[0]) < 2 * len(wanted) + 40 and normalise(paragraphs[0]) == wanted:
        del paragraphs[0]
    return "\n\n".join(paragraphs)


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
        for part in (*parts, block.tail or ""):
            for words in part.split(PARAGRAPH):
                if words.strip():
                    yield " ".join(words.split())


def _words(element: Element) -> str:
    """All text within, with a space where a line broke."""
    for inner in element.iter("lb", "p", "item"):
        if inner is not element:
            inner.text = f" {inner.text or ''}"
    return "".join(map(str, element.itertext()))

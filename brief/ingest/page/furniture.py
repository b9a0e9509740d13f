"""What a web page puts around and between an article's paragraphs, taken out of its tree before the text is looked for.

Known by the names that pages give their parts ("related-links", "wp-caption-text"): newsroom systems use the same few
dozen words for them. Only small parts are taken, so that a theme that calls the whole page "newsletter" loses nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain, pairwise
from typing import Any, NamedTuple

from lxml import etree

from brief.ingest.page.xmltree import Element, text_of
from brief.model import normalise

_MACHINERY = ("style", "link", "meta", "svg", "template", "picture", "source", "iframe")
"""Elements without words of the article; the extraction library drops them too, after copying them several times."""
_PROGRAMS = etree.XPath(".//script[not(contains(@type, 'ld+json'))]")
_MENUS = etree.XPath(".//nav[not(.//p) and not(.//h1)]")
"""Menus; a page that wraps its article in one has its paragraphs in it."""
_LAYOUT_CELLS = etree.XPath(".//td[string-length(normalize-space(.)) > 700]")
"""Cells as long as articles: the page is laid out with tables."""
_DOUBLE_BREAKS = etree.XPath(".//br[following-sibling::*[1][self::br]]")
PARAGRAPH = "\N{CAPITULUM}"
"""Begins a paragraph inside an element: a character that no news uses and no parser drops."""
_NAMED = (
    *("div", "p", "section", "aside", "ul", "ol", "span", "figure", "figcaption", "footer", "header", "form", "small"),
    *("h2", "h3", "h4", "bsp-carousel", "amp-sidebar"),
)
"""Elements whose names are looked at."""
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")


class _Kind(NamedTuple):
    """One kind of furniture."""

    what: str
    """As the cleaning log calls it."""
    most: int
    """Code points of the largest one; what is longer is no furniture, whatever it is called."""
    words: frozenset[str]
    """Words of which one in a name tells it."""
    pairs: frozenset[tuple[str, str]]
    """Words in a row that tell it."""


def _kind(what: str, most: int, words: str, pairs: str = "") -> _Kind:
    couples = (pair.partition("+") for pair in pairs.split())
    return _Kind(what, most, frozenset(words.split()), frozenset((first, second) for first, _, second in couples))


_KINDS = (
    _kind(
        "caption",
        700,
        "caption figcaption cutline imgcaption photocaption",
        "photo+credit image+credit img+credit img+desc image+desc media+credit media+caption photo+caption "
        "carousel+slide video+title video+headline",
    ),
    _kind("share button", 300, "share sharing sharebar sharedaddy addtoany addthis sharethis shareaholic social"),
    _kind(
        "newsletter",
        700,
        "newsletter newsletters signup mc4wp mailchimp inbox subscription subscribe paywall cta",
        "sign+up email+form email+signup mc+wp",
    ),
    _kind(
        "related links",
        900,
        "related relatedposts recirc recirculation interstitial readmore alsoread richlink trending recommended "
        "outbrain taboola",
        "read+more also+read rich+link most+read most+viewed more+on see+also further+reading links+block",
    ),
    _kind("advertisement", 250, "ad ads advert adverts advertisement adslot adlabel sponsored", "free+star"),
    _kind(
        "author's note",
        900,
        "bio authorbio authorinfo authorbox",
        "author+bio author+box author+info about+author author+description author+card",
    ),
    _kind("tags", 500, "tags hashtags", "tag+list tag+links topic+list suggested+topics"),
    _kind("hidden label", 120, "", "visually+hidden sr+only screen+reader"),
)
_LABELS = ("class", "id", "data-component", "data-testid", "data-qa", "data-gu-name", "data-spacefinder-role")


def lighten(tree: Element) -> None:
    """Take out machinery and menus, so that the extraction library need not weigh, copy and drop them."""
    etree.strip_elements(tree, *_MACHINERY, with_tail=False)
    for element in _found(_PROGRAMS(tree), _MENUS(tree)):
        element.text = None
        del element[:]


def take_out(tree: Element, title: str | None) -> list[tuple[str, str]]:
    """Take captions, buttons, boxes and the heading that repeats the title out of a page's tree.

    Returns:
        What each was ("caption", "newsletter" …) and its words, in the page's order.
    """
    aside: list[tuple[str, str]] = []
    gone: set[Element] = set()
    for element in list(tree.iter(*_NAMED)):
        kind = _kind_of(element)
        if kind is None or (gone and any(above in gone for above in element.iterancestors())):
            continue
        words = text_of(element) or ""
        if len(words) > kind.most or element.find(".//h1") is not None or element.find(".//article") is not None:
            continue
        gone.add(element)
        if words:
            aside.append((kind.what, words))
    wanted = normalise(title) if title else ""
    for heading in tree.iter("h1") if wanted else ():
        if normalise(text_of(heading) or "") == wanted:
            gone.add(heading)
    for element in gone:
        _drop(element)
    return aside


def unfold_layout(tree: Element) -> None:
    """Make divisions of the tables with which old pages were laid out: the extraction library reads tables as data."""
    for cell in _found(_LAYOUT_CELLS(tree)):
        for element in (cell, *cell.iterancestors("tr", "tbody", "table")):
            element.tag = "div"
            for other in element.iterchildren("td"):
                other.tag = "div"


def mark_breaks(tree: Element) -> None:
    """Put `PARAGRAPH` where two line breaks in a row begin a paragraph: the extraction library makes one of them."""
    for element in _found(_DOUBLE_BREAKS(tree)):
        if not (element.tail or "").strip():
            for following in element.itersiblings():
                following.tail = f"{PARAGRAPH}{following.tail or ''}"
                break


def space_apart(tree: Element) -> None:
    """Put a space between neighbours that only a style sheet keeps apart: `<span>Oslo</span><span>News 5 —</span>`."""
    for element in tree.iter("span"):
        before = element.getprevious()
        if before is None or before.tag != "span" or before.tail or not element.text:
            continue
        left = (text_of(before) or "")[-1:]
        if left.islower() and element.text[:1].isupper():
            before.tail = " "


def _found(*results: Any) -> Iterable[Element]:
    return chain.from_iterable(results)


def _kind_of(element: Element) -> _Kind | None:
    if element.tag == "figcaption":
        return _KINDS[0]
    label = element.get("class") or element.get("id")
    kind = _named(label) if label else None
    if kind is None and not (label and len(element.attrib) == 1):
        for name in _LABELS[1:]:
            if (label := element.get(name)) and (kind := _named(label)):
                return kind
    return kind


@lru_cache(maxsize=8192)
def _named(label: str) -> _Kind | None:
    """What an element of this name is, None for most."""
    if len(label) > 300:
        return None
    for name in label.split():
        words = [word.lower() for word in _WORD.findall(name)]
        couples = set(pairwise(words))
        for kind in _KINDS:
            if not kind.words.isdisjoint(words) or not kind.pairs.isdisjoint(couples):
                return kind
    return None


def _drop(element: Element) -> None:
    """Take an element out, and leave the words after it."""
    above = element.getparent()
    if above is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is None:
            above.text = (above.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
    above.remove(element)

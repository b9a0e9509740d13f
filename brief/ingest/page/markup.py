"""Pieces of HTML and XHTML (feed content, mail parts, story bodies) to paragraphs of text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree
from lxml import html as lxml_html

from brief.ingest.page.xmltree import Element, local

_BLOCKS = {
    *("p", "div", "section", "article", "main", "header", "footer", "aside", "blockquote", "li", "dd", "dt", "pre"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "hr", "ul", "ol", "dl", "table", "tr", "td", "th", "caption", "body", "html"),
    *(
        "figure",
        "figcaption",
        "address",
        "center",
        "form",
        "fieldset",
        "nav",
        "tbody",
        "thead",
        "tfoot",
        "hl1",
        "hl2",
        "nitf",
    ),
    *("body.content", "block", "bq", "media", "note", "fn", "credit", "pullquote", "tagline"),
}
_SKIPPED = {
    *(
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "iframe",
        "object",
        "embed",
        "video",
        "audio",
        "canvas",
    ),
    *("form", "button", "select", "textarea", "input", "nav", "head", "title", "meta", "link", "media-metadata"),
}
_CAPTIONS = {"figcaption", "caption", "media", "media-caption", "media-producer"}
_HEADINGS = {"h1", "hl1"}
BREAK = "\u2028"
"""Stands for a line break between words until paragraphs are known."""
_SPACES = re.compile(r"\s+")
_SOFT = str.maketrans("", "", "\u00ad\u200b\ufeff")
"""Marks of where a browser may break a word; they are layout, not text."""
_ASIDE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:caption|credit|share|sharing|social|newsletter|related|promo|advert\w*|ad|footer|byline|subscribe|"
    r"unsubscribe|cookie|breadcrumbs?|preheader|timestamp|dateline-time)(?:$|[\s_-])",
    re.IGNORECASE,
)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)


@dataclass(slots=True)
class Body:
    """Paragraphs of a piece of markup, and what was set aside."""

    paragraphs: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    """First-level headings, which repeat the title."""
    aside: list[tuple[str, str]] = field(default_factory=list)
    """What it was ("caption", "footer" …) and its words."""

    @property
    def text(self) -> str:
        """The paragraphs apart by blank lines."""
        return "\n\n".join(self.paragraphs)

    @property
    def notes(self) -> list[str]:
        """One line for the cleaning log for each thing set aside."""
        return [set_aside(what, words) for what, words in self.aside]


def set_aside(what: str, words: str) -> str:
    """One line of the cleaning log about words that are not in the text."""
    return f"{what} set aside: ‘{words[:79]}…’" if len(words) > 80 else f"{what} set aside: ‘{words}’"


def parse_html(markup: str | bytes) -> Element | None:
    """The tree of a page or a piece of one; None if there is nothing in it. Nothing is fetched, scripts do not run."""
    if not markup.strip():
        return None
    if isinstance(markup, str):
        markup = markup.encode("utf-8", "replace")
        parser = _parser("utf-8")
    else:
        parser = _parser(None)
    try:
        return lxml_html.document_fromstring(markup, parser=parser, ensure_head_body=False)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        return None


def _parser(encoding: str | None) -> lxml_html.HTMLParser:
    """A parser that fetches nothing, and gives all elements one class.

    lxml asks a Python function for the class of every element it hands out, so that forms have methods of their own;
    nobody here fills in forms, and without the question walking a page takes a fifth less time.
    """
    parser = lxml_html.HTMLParser(
        no_network=True, remove_comments=True, remove_pis=True, huge_tree=False, encoding=encoding
    )
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=lxml_html.HtmlElement))
    return parser


def html_body(markup: str) -> Body:
    """The paragraphs of a piece of HTML, as newsletters and feeds carry it."""
    root = parse_html(markup)
    return body(root) if root is not None else Body()


def body(root: Element) -> Body:
    """The paragraphs below an element of HTML, XHTML or NITF; captions, forms, bylines and footers set aside."""
    found = Body()
    _Walker(found).walk(root)
    return found


class _Walker:
    """Collects text block by block, without recursion, so that no nesting can exhaust the stack."""

    def __init__(self, found: Body) -> None:
        self.found = found
        self.words: list[str] = []
        self.aside: list[str] = []
        self.heading = 0
        self.skip = 0

    def walk(self, root: Element) -> None:
        for event, element in etree.iterwalk(root, events=("start", "end")):
            name = local(element).lower()
            if event == "start":
                self._open(element, name)
            else:
                self._close(element, name)
                if element is not root and element.tail and not self.skip:
                    self.words.append(element.tail)
        self._flush()

    def _open(self, element: Element, name: str) -> None:
        if self.skip or name in _SKIPPED or not name or _HIDDEN_STYLE.search(element.get("style") or ""):
            self.skip += 1
            return
        if name in _BLOCKS or name in _CAPTIONS:
            self._flush()
        elif name == "br":
            self.words.append(BREAK)
        kind = self._kind(element, name)
        if kind:
            self._flush()
            self.aside.append(kind)
        if name in _HEADINGS:
            self.heading += 1
        if element.text:
            self.words.append(element.text)

    def _close(self, element: Element, name: str) -> None:
        if self.skip:
            self.skip -= 1
            return
        if name in _BLOCKS or name in _CAPTIONS:
            self._flush()
        if self._kind(element, name) and self.aside:
            self._flush()
            self.aside.pop()
        if name in _HEADINGS:
            self.heading -= 1

    @staticmethod
    def _kind(element: Element, name: str) -> str | None:
        if name in _CAPTIONS:
            return "caption"
        if name in ("html", "body", "article", "main"):
            return None
        label = f"{element.get('class') or ''} {element.get('id') or ''}"
        found = _ASIDE_CLASS.search(label) if label.strip() else None
        return found[0].strip(" _-").lower() if found else None

    def _flush(self) -> None:
        if not self.words:
            return
        joined = "".join(self.words).translate(_SOFT)
        self.words.clear()
        for part in split_at_breaks(joined):
            words = _SPACES.sub(" ", part).strip()
            if not words:
                continue
            if self.aside:
                self.found.aside.append((self.aside[-1], words))
            elif self.heading:
                self.found.headings.append(words)
            else:
                self.found.paragraphs.append(words)


def split_at_breaks(text: str) -> list[str]:
    """Parts at two `BREAK`s in a row, as mails and old pages write paragraphs; a single one is white space."""
    return re.split(rf"{BREAK}\s*(?:{BREAK}\s*)+", text)

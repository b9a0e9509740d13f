"""XML and HTML through lxml with every door shut: no DTD, no entities, no network, bounded depth and size."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from brief.errors import BriefError
from brief.ingest.limits import XML_DEPTH

Element = etree._Element

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
XML_BASE = "{http://www.w3.org/XML/1998/namespace}base"

_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.-]{1,40})["']""")


def parse_xml(data: bytes, *, name: str, form: str, charset: str | None = None) -> tuple[Element, list[str]]:
    """The root element of an XML document, recovering what stands before a cut or an error.

    Args:
        data: The document.
        name: What it is called, for the message.
        form: The format's name for people.
        charset: As the sender's header declared it; the document's own declaration comes first.

    Returns:
        The root, and notes for the cleaning log (what was recovered).

    Raises:
        BriefError: E106, if it declares entities, is nested too deeply, or has no readable root.
    """
    if _ENTITY.search(data[:65536]):
        raise BriefError("E106", name=name, form=form, why="it declares entities, which are never expanded here")
    encoding = charset if charset and not _XML_ENCODING.match(data) else None
    notes: list[str] = []
    try:
        root = etree.fromstring(data, _parser(_known(encoding)))
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        why = _reason(error)
        try:
            rescued = etree.fromstring(data, _parser(_fallback(data, encoding), recover=True))
        except (etree.XMLSyntaxError, ValueError, LookupError):
            rescued = None
        if rescued is None:
            raise BriefError("E106", name=name, form=form, why=why) from error
        root = rescued
        notes.append(f"not well-formed ({why}); what could be read was")
    if depth(root) > XML_DEPTH:
        raise BriefError("E106", name=name, form=form, why=f"nested more than {XML_DEPTH} deep")
    return root, notes


def _parser(encoding: str | None, *, recover: bool = False) -> etree.XMLParser:
    """A parser that opens nothing and expands nothing."""
    return etree.XMLParser(
        encoding=encoding,
        recover=recover,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def local(element: Element) -> str:
    """The element's name without its namespace; empty for comments and the like."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def children(element: Element | None, *names: str) -> Iterator[Element]:
    """Direct children with one of these local names, whatever their namespace; nothing of nothing."""
    return (child for child in (element if element is not None else ()) if local(child) in names)


def child(element: Element | None, *path: str) -> Element | None:
    """The first descendant along a path of local names."""
    for name in path:
        if element is None:
            return None
        element = next(children(element, name), None)
    return element


def descendants(element: Element, *names: str) -> Iterator[Element]:
    """All elements below with one of these local names, in document order."""
    return (found for found in element.iter() if found is not element and local(found) in names)


def text_of(element: Element | None) -> str | None:
    """All text within, white space collapsed; None if there is none."""
    if element is None:
        return None
    return " ".join("".join(map(str, element.itertext())).split()) or None


def attribute(element: Element | None, name: str) -> str | None:
    """An attribute by its local name."""
    if element is None:
        return None
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value).strip() or None
    return None


def own_bytes(element: Element) -> bytes:
    """The element's bytes in canonical form: the same part gives the same bytes, wherever it stands."""
    return etree.tostring(element, method="c14n", exclusive=True, with_comments=False)


def depth(root: Element) -> int:
    """How deep elements nest; without recursion."""
    deepest = level = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        level += 1 if event == "start" else -1
        deepest = max(deepest, level)
    return deepest


def _known(encoding: str | None) -> str | None:
    try:
        etree.XMLParser(encoding=encoding)
    except LookupError:
        return None
    return encoding


def _fallback(data: bytes, encoding: str | None) -> str | None:
    """The encoding for a second try: Windows-1252 for what is neither as declared nor UTF-8."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return _known(encoding) or "cp1252"
    return "utf-8"


def _reason(error: Exception) -> str:
    """The parser's complaint, short and without its doubled position."""
    return re.sub(r"\s*\(<string>.*\)$", "", str(error))[:120]

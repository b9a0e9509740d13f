"""Word documents, through python-docx (an extra): paragraphs and tables in order, a title style as the title."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

import docx
from docx.document import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table
from docx.text.paragraph import Paragraph

from brief.errors import BriefError
from brief.ingest.draft import Draft, Found, Source
from brief.ingest.limits import MEMBER, MIB, RATIO, readable
from brief.text.cleaning import line as one_line

FORM = "Word document (DOCX)"
_TITLE_STYLES = ("title", "heading 1", "headline")


def read(source: Source) -> Iterator[Found]:
    """The document's one article.

    Raises:
        BriefError: E106, if it is damaged or unpacks to more than an article can be.
    """
    _check_size(source)
    try:
        document = docx.Document(io.BytesIO(source.data))
        title, paragraphs = _words(document)
        properties = document.core_properties
        named, spoken = properties.title, properties.language
    except (
        PackageNotFoundError,
        KeyError,
        ValueError,
        AttributeError,
        TypeError,
        RecursionError,
        SyntaxError,
    ) as error:
        raise BriefError("E106", name=source.name, form=FORM, why=one_line(error)[:120] or "unreadable") from error
    yield Draft(
        text="\n\n".join(paragraphs),
        raw=source.data,
        title=title or (named if named and named.lower() not in ("word document", "untitled") else None),
        language=spoken or None,
        url=source.url,
    )


def _check_size(source: Source) -> None:
    """Refuse a package that unpacks to too much, before anything is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(source.data)) as package:
            infos = package.infolist()
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise BriefError("E106", name=source.name, form=FORM, why=one_line(error)[:120]) from error
    parts = [info for info in infos if info.filename.endswith((".xml", ".rels"))]
    size = sum(info.file_size for info in parts)
    packed = sum(info.compress_size for info in parts) or 1
    if size > MEMBER or (size > 2 * MIB and size / packed > RATIO) or len(infos) > 5000:
        why = f"it unpacks to {readable(size)} in {len(infos)} parts"
        raise BriefError("E106", name=source.name, form=FORM, why=why)


def _words(document: Document) -> tuple[str | None, list[str]]:
    """The title, if a paragraph before all others has a title style; and the other paragraphs."""
    title: str | None = None
    paragraphs: list[str] = []
    for part in document.iter_inner_content():
        if isinstance(part, Table):
            for row in part.rows:
                cells = dict.fromkeys(" ".join(cell.text.split()) for cell in row.cells)
                paragraphs.append(" · ".join(filter(None, cells)))
        elif isinstance(part, Paragraph):
            words = " ".join(part.text.split())
            style = (part.style.name or "").lower() if part.style is not None else ""
            if words and title is None and not paragraphs and style in _TITLE_STYLES:
                title = words
            else:
                paragraphs.append(words)
    return title, [words for words in paragraphs if words]

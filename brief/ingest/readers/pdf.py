"""PDF press releases and pages, through pypdf (an extra): text layer only, page furniture set aside."""

from __future__ import annotations

import io
import logging
import re
import time
from collections import Counter
from collections.abc import Iterator

import pypdf
from pypdf.errors import PyPdfError

from brief.errors import BriefError
from brief.ingest.draft import Draft, Found, Source
from brief.ingest.limits import TEXT_CHARACTERS
from brief.ingest.page.markup import set_aside
from brief.ingest.wrapping import across, join_lines, vocabulary
from brief.text.cleaning import line as one_line

FORM = "PDF"
_PAGES = 300
_SECONDS = 30.0
"""Time for one document; a hostile page tree can be endless."""
_NO_TITLE = re.compile(
    r"^(?:microsoft (?:word|powerpoint) - .*|untitled.*|.*\.(?:docx?|pdf|indd|qxd|rtf)|document\d*|\W*)$", re.IGNORECASE
)
_PAGE_NUMBER = re.compile(r"(?:page\s+)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?", re.IGNORECASE)

logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)


def read(source: Source) -> Iterator[Found]:
    """The document's one article.

    Raises:
        BriefError: E106 if it is damaged, E113 if it needs a password, E110 if it has no text layer.
    """
    try:
        reader = pypdf.PdfReader(io.BytesIO(source.data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise BriefError("E113", name=source.name)
        pages, notes = _pages(reader)
        information = reader.metadata
    except (PyPdfError, ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError, OSError) as error:
        raise BriefError("E106", name=source.name, form=FORM, why=one_line(error)[:120] or "unreadable") from error
    paragraphs = _paragraphs(pages, notes)
    if not paragraphs:
        raise BriefError("E110", name=source.name, form="PDF (perhaps only pictures of pages)")
    title = str(information.title or "") if information else ""
    yield Draft(
        text="\n\n".join(paragraphs),
        raw=source.data,
        title=None if _NO_TITLE.match(title.strip()) else title,
        url=source.url,
        notes=tuple(notes),
    )


def _pages(reader: pypdf.PdfReader) -> tuple[list[list[str]], list[str]]:
    """The lines of each page, as far as the bounds go."""
    started = time.monotonic()
    pages: list[list[str]] = []
    size = 0
    for number, page in enumerate(reader.pages):
        if number >= _PAGES or time.monotonic() - started > _SECONDS or size > TEXT_CHARACTERS:
            return pages, [f"only the first {number} pages were read"]
        words = page.extract_text() or ""
        size += len(words)
        pages.append([" ".join(line.split()) for line in words.split("\n")])
    return pages, []


def _paragraphs(pages: list[list[str]], notes: list[str]) -> list[str]:
    """The pages' paragraphs, running heads and page numbers off, a paragraph going on over a page break joined."""
    edges = Counter(re.sub(r"\d+", "#", line) for page in pages for line in {*_filled(page)[:2], *_filled(page)[-2:]})
    repeated = {line for line, count in edges.items() if count >= 3 and count >= 0.6 * len(pages)}
    known = vocabulary(line for page in pages for line in page)
    whole: list[str] = []
    for page in pages:
        kept: list[str] = []
        for line in page:
            if line and (_PAGE_NUMBER.fullmatch(line) or re.sub(r"\d+", "#", line) in repeated):
                note = set_aside("page furniture", re.sub(r"\d+", "#", line))
                if note not in notes:
                    notes.append(note)
                continue
            kept.append(line)
        parts = _page_paragraphs(kept, known)
        if whole and parts and whole[-1][-1:] not in '.!?”":' and parts[0][:1].islower():
            rest = parts.pop(0)
            whole[-1] = across(whole[-1], rest, known) if whole[-1].endswith("-") else f"{whole[-1]} {rest}"
        whole += parts
    return whole


def _page_paragraphs(lines: list[str], known: frozenset[str]) -> list[str]:
    paragraphs: list[str] = []
    run: list[str] = []
    for line in [*lines, ""]:
        if line:
            run.append(line)
        elif run:
            paragraphs += join_lines(run, hyphens=True, known=known)
            run = []
    return paragraphs


def _filled(lines: list[str]) -> list[str]:
    return [line for line in lines if line]

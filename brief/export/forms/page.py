"""HTML: one file with the brief and the marked texts of its sources; no script, nothing fetched, prints well."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from brief.export.content.compose import compose, embargoes
from brief.export.content.document import (
    Box,
    Cell,
    Document,
    Footnote,
    Lines,
    Mark,
    Notice,
    Part,
    Pieces,
    Said,
    Strong,
    Table,
)
from brief.export.content.picked import Item, Picked
from brief.export.dossier import Dossier, Options
from brief.export.escape import html
from brief.model import FACETS, Article


def render(dossier: Dossier, options: Options) -> bytes:
    """The page. Its content security policy allows nothing but its own style sheet."""
    document = compose(dossier, options)
    body = [*_body(document), *_sources(Picked(dossier, options))]
    banner = " ".join(f"EMBARGO {moment} ·" for _, moment in embargoes(dossier)[:1])
    language = dossier.briefs[0].article.language or "en"
    return "\n".join(
        [
            "<!doctype html>",
            f'<html lang="{html(language)}">',
            "<head>",
            '<meta charset="utf-8">',
            '<meta http-equiv="Content-Security-Policy" '
            f"content=\"default-src 'none'; style-src 'sha256-{_style_hash()}'; base-uri 'none'; form-action 'none'\">",
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="referrer" content="no-referrer">',
            f"<title>{html(f'{banner} {document.headline}'.strip())}</title>",
            f"<style>{_style()}</style>",
            "</head>",
            "<body>",
            *body,
            "</body>",
            "</html>",
            "",
        ]
    ).encode()


@cache
def _style() -> str:
    return Path(__file__).with_name("page.css").read_text(encoding="utf-8")


@cache
def _style_hash() -> str:
    return b64encode(sha256(_style().encode()).digest()).decode()


def _body(document: Document) -> Iterator[str]:
    working = '<span class="working">[working headline]</span> ' if document.is_working else ""
    yield f"<h1>{working}{html(document.headline)}</h1>"
    yield from map(_part, document.opening)
    for section in document.sections:
        yield f"<h2>{html(section.title)}</h2>"
        yield from map(_part, section.parts)
    if document.footnotes:
        yield f'<ul class="provenance">{"".join(map(_footnote, document.footnotes))}</ul>'


def _footnote(note: Footnote) -> str:
    return (
        f'<li id="{html(note.label)}"><b>{html(note.label)}</b> chars {note.span.start}–{note.span.end}: '
        f"{html(note.text)}</li>"
    )


def _part(part: Part) -> str:
    if isinstance(part, Table):
        columns = "".join(f'<th scope="col">{html(column)}</th>' for column in part.columns)
        rows = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in part.rows)
        return f"<table><thead><tr>{columns}</tr></thead><tbody>{rows}</tbody></table>"
    if isinstance(part, Lines):
        tag = "ol" if part.numbered else "ul"
        return f"<{tag}>{''.join(f'<li>{_pieces(row.pieces)}</li>' for row in part.rows)}</{tag}>"
    if isinstance(part, Notice):
        return f'<p class="notice" role="note">{_pieces(part.pieces)}</p>'
    return f"<p>{_pieces(part.pieces)}</p>"


def _cell(cell: Cell) -> str:
    return f"<td>{_pieces(cell.pieces)}</td>"


_WRITERS: dict[type, Callable[[Any], str]] = {
    str: html,
    Mark: lambda mark: f'<sup><a href="#{html(mark.label)}">{html(mark.label)}</a></sup>',
    Said: lambda said: f"“{html(said.words)}”",
    Strong: lambda strong: f"<strong>{html(strong.text)}</strong>",
    Box: lambda box: "☑" if box.ticked else "☐",
}


def _pieces(pieces: Pieces) -> str:
    return "".join(_WRITERS[type(piece)](piece) for piece in pieces)


def _sources(picked: Picked) -> Iterator[str]:
    """The articles as they came, each claim's evidence underlined and marked with its facet's number.

    The numbers come from the style sheet, so that text copied from the page is the source's own.
    """
    legend = " · ".join(f'<span class="{facet} key">{number} {facet}</span>' for number, facet in enumerate(FACETS, 1))
    yield f'<p class="legend">Marks in the sources: {legend}</p>'
    for article in picked.articles.values():
        items = [i for facet in FACETS for i in picked.items(facet) if i.article == article.id]
        about = " · ".join(part for part in (article.source, article.published, article.title) if part)
        yield f"<h2>Source {picked.letters[article.id]}</h2>"
        yield f"<p>{html(about or 'no outlet, no date')} · sha256 {html(article.sha256)}</p>"
        yield f'<div class="text">{marked(article, items)}</div>'


def marked(article: Article, items: list[Item]) -> str:
    """The article's text as HTML, whole claims around the smaller ones inside them.

    Where two spans cross, the later one is cut at the end of the earlier one and goes on behind it.
    """
    opens: dict[int, list[tuple[int, Item]]] = {}
    for item in items:
        for start, end in item.claim.evidence[:1]:
            if start < end:
                opens.setdefault(start, []).append((end, item))
    written: list[str] = []
    stack: list[tuple[int, Item]] = []
    edges = sorted({offset for i in items for s in i.claim.evidence[:1] for offset in s} | {0, len(article.text)})
    for position, following in zip(edges, [*edges[1:], edges[-1]], strict=True):
        again: list[tuple[int, Item]] = []
        while stack and any(end <= position for end, _ in stack):
            end, item = stack.pop()
            written.append("</mark>")
            if end > position:
                again.append((end, item))
        for end, item in reversed(again):
            written.append(_open(item, again=True))
            stack.append((end, item))
        for end, item in sorted(opens.get(position, ()), key=lambda pair: -pair[0]):
            written.append(_open(item))
            stack.append((end, item))
        written.append(html(article.text[position:following]))
    written += ["</mark>"] * len(stack)
    return "".join(written)


def _open(item: Item, *, again: bool = False) -> str:
    claim = item.claim
    number = "" if again else f' data-facet="{FACETS.index(claim.facet) + 1}"'
    title = html(f"{claim.facet}, {item.state}: {claim.id}")
    return f'<mark class="{claim.facet} {item.state}" title="{title}"{number}>'

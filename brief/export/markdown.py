"""Markdown: CommonMark with tables and footnotes, under a YAML head; good to read as plain text as well."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from brief.export import escape
from brief.export.document import (
    Box,
    Cell,
    Document,
    Emphasis,
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
from brief.export.dossier import DEFAULTS, Dossier, Options
from brief.model import Brief, Ledger, Story, Verdict

LONGEST_FOOTNOTE = 1200
"""Characters of a sentence that a footnote shows; what is longer ends in `[…]`."""

CUT = " […]"


def render(dossier: Dossier, options: Options) -> bytes:
    """The Markdown file of an article or a story, or the house style's file if the options name one."""
    if options.template:
        from brief.export.house_style import render as in_house_style  # Jinja2 is paid for by those who use it

        return in_house_style(dossier, options)
    from brief.export.compose import compose

    return write(compose(dossier, options)).encode()


def article(brief: Brief, verdicts: Mapping[tuple[str, str], Verdict], options: Options = DEFAULTS) -> str:
    """The Markdown brief of one article."""
    return render(Dossier(briefs=(brief,), verdicts=verdicts), options).decode()


def story(
    story: Story,
    briefs: Sequence[Brief],
    ledger: Ledger,
    verdicts: Mapping[tuple[str, str], Verdict],
    options: Options = DEFAULTS,
) -> str:
    """The Markdown brief of a story, its sources side by side."""
    return render(Dossier(story=story, briefs=tuple(briefs), ledger=ledger, verdicts=verdicts), options).decode()


def write(document: Document) -> str:
    """The document as Markdown text that ends with a line end."""
    blocks = [head(document.head), f"# {_headline(document)}"]
    blocks += map(part, document.opening)
    for section in document.sections:
        blocks.append(f"## {section.title}")
        blocks += map(part, section.parts)
    if document.footnotes:
        blocks.append("\n".join(map(footnote, document.footnotes)))
    return "\n\n".join(block for block in blocks if block) + "\n"


def head(values: Mapping[str, Any]) -> str:
    """The YAML head: one key a line, lists of mappings one item a line."""
    lines = ["---"]
    for key, value in values.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            lines.append(f"{key}:")
            lines += (f"  - {escape.yaml(item)}" for item in value)
        else:
            lines.append(f"{key}: {escape.yaml(value)}")
    return "\n".join([*lines, "---"])


def _headline(document: Document) -> str:
    return escape.heading_end((r"\[working headline] " if document.is_working else "") + text((document.headline,)))


def text(pieces: Pieces) -> str:
    """Pieces in the middle of a line."""
    written = ""
    for piece in pieces:
        if isinstance(piece, str):
            words = escape.markdown(piece)
            # After a closing bracket these would make a link of the mark before them.
            if written.endswith("]") and words.startswith(("(", ":")):
                words = f"\\{words}"
        else:
            words = _WRITERS[type(piece)](piece)
            # `![` would begin an image, `^[` a footnote within the line.
            if words.startswith("[") and written.endswith(("!", "^")):
                written = f"{written[:-1]}\\{written[-1]}"
        written += words
    return written


def _span(sign: str, words: str) -> str:
    inner = escape.markdown(words).strip()
    return f"{sign}{inner}{sign}" if inner else ""


_WRITERS: dict[type, Callable[[Any], str]] = {
    Mark: lambda mark: f"[^{mark.label}]",
    Said: lambda said: f"“{escape.markdown(said.words)}”",
    Strong: lambda strong: _span("**", strong.text),
    Emphasis: lambda emphasis: _span("*", emphasis.text),
    Box: lambda box: "[x]" if box.ticked else "[ ]",
}


def part(given: Part) -> str:
    """One part of the document as a block of Markdown."""
    if isinstance(given, Table):
        return _table(given)
    if isinstance(given, Lines):
        return "\n".join(
            f"{f'{number}.' if given.numbered else '-'} {_start(row.pieces)}"
            for number, row in enumerate(given.rows, 1)
        )
    return f"> {_start(given.pieces)}" if isinstance(given, Notice) else _start(given.pieces)


def _start(pieces: Pieces) -> str:
    written = text(pieces).strip()
    return escape.block_start(written) if pieces and isinstance(pieces[0], str) else written


def _table(table: Table) -> str:
    def row(cells: Sequence[str]) -> str:
        return f"| {' | '.join(cells)} |"

    return "\n".join(
        [
            row([escape.markdown(column) for column in table.columns]),
            f"|{'---|' * len(table.columns)}",
            *(row([_cell(cell) for cell in cells]) for cells in table.rows),
        ]
    )


def _cell(cell: Cell) -> str:
    return text(cell.pieces).strip()


def footnote(note: Footnote) -> str:
    """The definition that a mark points to, on one line."""
    words = escape.one_line(note.text)
    if len(words) > LONGEST_FOOTNOTE:
        words = words[:LONGEST_FOOTNOTE].rsplit(" ", 1)[0]
        ending = escape.markdown(CUT)
    else:
        ending = ""
    return (
        f"[^{note.label}]: **{note.label}** chars {note.span.start}–{note.span.end}: {escape.markdown(words)}{ending}"
    )

"""Markdown: CommonMark with tables and footnotes, under a YAML head; good to read as plain text as well."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from brief.export import escape, records
from brief.export.content.document import (
    Box,
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
from brief.export.dossier import DEFAULTS, Dossier, Options
from brief.export.wrapping import WIDTH, width_cells, wrapped
from brief.model import Brief, Ledger, Story, Verdict

LONGEST_FOOTNOTE = 1200
"""Characters of a sentence that a footnote shows; what is longer ends in `[…]`."""

CUT = " […]"


def render(dossier: Dossier, options: Options) -> bytes:
    """The Markdown file of an article or a story, or the house style's file if the options name one."""
    if options.template:
        from brief.export.house_style import render as in_house_style  # Jinja2 is paid for by those who use it

        return in_house_style(dossier, options)
    from brief.export.content.compose import compose

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
    """The YAML head: one key a line, the mappings of a list key by key."""
    lines = ["---"]
    for key, value in values.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            lines.append(f"{key}:")
            for item in value:
                sign = "-"
                for name, one in item.items():
                    lines.append(wrapped(f"  {sign} {name}: {escape.yaml(one)}", " " * 8))
                    sign = " "
        else:
            lines.append(wrapped(f"{key}: {escape.yaml(value)}", "    "))
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
    Box: lambda box: "[x]" if box.ticked else "[ ]",
}


def part(given: Part) -> str:
    """One part of the document as a block of Markdown, no line wider than its words make it."""
    if isinstance(given, Table):
        return _table(given)
    if isinstance(given, Lines):
        signs = (f"{number}." if given.numbered else "-" for number in range(1, len(given.rows) + 1))
        return "\n".join(_item(sign, _start(row.pieces)) for sign, row in zip(signs, given.rows, strict=True))
    if isinstance(given, Notice):
        return wrapped(f"> {_start(given.pieces)}", "  ")
    return wrapped(_start(given.pieces))


def _item(sign: str, words: str) -> str:
    return wrapped(f"{sign} {words}", " " * (len(sign) + 1))


def _start(pieces: Pieces) -> str:
    written = text(pieces).strip()
    return escape.block_start(written) if pieces and isinstance(pieces[0], str) else written


def _table(table: Table) -> str:
    """A table where it fits into the width, without its empty columns if that helps; else a list with an item a row."""
    rows = [[text(cell.pieces).strip() for cell in cells] for cells in table.rows]
    written = _aligned([table.columns, *rows])
    if written is None:
        used = [index for index, column in enumerate(zip(*rows, strict=True)) if any(column)]
        if len(used) < len(table.columns):
            written = _aligned([[row[index] for index in used] for row in (table.columns, *rows)])
    if written is None:
        return "\n".join(_item("-", escape.block_start(records.write(table.columns, row))) for row in rows)
    return written


def _aligned(rows: Sequence[Sequence[str]]) -> str | None:
    """Rows as a table with columns that stand one below the other; None if it would be too wide."""
    cells = [list(map(width_cells, row)) for row in rows]
    widths = [max(3, *column) for column in zip(*cells, strict=True)]
    if sum(widths) + 3 * len(widths) + 1 > WIDTH:
        return None
    lines = [
        f"| {' | '.join(cell + ' ' * (w - own) for cell, own, w in zip(row, owns, widths, strict=True))} |"
        for row, owns in zip(rows, cells, strict=True)
    ]
    lines.insert(1, f"|{'|'.join('-' * (width + 2) for width in widths)}|")
    return "\n".join(lines)


def footnote(note: Footnote) -> str:
    """The definition that a mark points to."""
    words = escape.one_line(note.text)
    if len(words) > LONGEST_FOOTNOTE:
        words = words[:LONGEST_FOOTNOTE].rsplit(" ", 1)[0]
        ending = escape.markdown(CUT)
    else:
        ending = ""
    where = f"[^{note.label}]: **{note.label}** chars {note.span.start}–{note.span.end}"
    return wrapped(f"{where}: {escape.markdown(words)}{ending}", "    ")

"""A Markdown export read back after anybody has edited it: its head, its logical lines with their marks, its footnotes.

It reads what `brief.export.forms.markdown` writes and what editors make of it (wrapped lines, other bullets, lost
escapes), not Markdown in general.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from brief.errors import BriefError
from brief.export import records
from brief.export.escape import unescape_markdown
from brief.model import Span

LONGEST_HEAD = 1_000_000
"""Characters; a head is read by a YAML parser, which must not be fed without a limit."""

Kind = Literal["heading", "item", "row", "columns", "paragraph", "notice", "footnote"]

_MARK = re.compile(r"(?<!\\)\[\^([^\]\s]+)\]")
_FOOTNOTE = re.compile(r"\[\^([^\]\s]+)\]:\s*(.*)", re.DOTALL)
_KINDS: dict[str | None, Kind] = {
    "heading": "heading", "item": "item", "notice": "notice", "row": "row", "footnote": "footnote", None: "paragraph",
}  # fmt: skip
"""What a line is by the group of `_START` that it begins with."""
_BODY = re.compile(r"(?:\*\*([^*]*)\*\*\s*)?chars\s+(\d+)\s*[–—-]\s*(\d+)\s*:\s*(.*)", re.DOTALL)
_START = re.compile(r"(?P<heading>#{1,6})\s|(?P<item>[-*+]|\d{1,9}[.)])\s|(?P<notice>>)|(?P<row>\|)|(?P<footnote>\[\^)")
_DELIMITER = re.compile(r"\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?")
_BOX = re.compile(r"^\[[ xX]\]\s+")
_EMPHASIS = re.compile(r"(?<!\\)\*{1,2}")


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source as the head names it."""

    letter: str
    article: str
    sha256: str
    file: str | None


@dataclass(frozen=True, slots=True)
class Line:
    """A logical line: one heading, list item, table row, paragraph or footnote, even if it runs over several lines."""

    number: int
    """Of its first line in the file, from 1."""
    kind: Kind
    section: str
    """Title of the section without its counts; empty above the first section."""
    raw: str
    columns: tuple[str, ...] = ()
    """For rows of tables and of wide tables' lists: the names of the columns."""
    cells: tuple[str, ...] = ()
    """For rows: the Markdown of the cells; a list leaves empty ones out."""

    @property
    def content(self) -> str:
        """The Markdown of the line without its bullet, number, quote sign or number signs."""
        found = _START.match(self.raw)
        skip = found.end() if found and not found["row"] and not found["footnote"] else 0
        return self.raw[skip:].strip()

    @property
    def marks(self) -> tuple[str, ...]:
        """Labels of the marks in the line, in order."""
        return tuple(_MARK.findall(self.content))

    @property
    def text(self) -> str:
        """What a reader sees, without marks and boxes."""
        return plain(_BOX.sub("", self.content))

    def cell(self, column: str) -> str | None:
        """What a reader sees in this column of a row, or None if there is no such column."""
        if column not in self.columns:
            return None
        index = self.columns.index(column)
        return plain(self.cells[index]) if index < len(self.cells) else None


@dataclass(frozen=True, slots=True)
class NoteLine:
    """A footnote as it stands in the file."""

    number: int
    """Of its line."""
    label: str
    span: Span | None
    """None, if it no longer says which characters it shows."""
    text: str
    """Unescaped."""


@dataclass(frozen=True, slots=True)
class Export:
    """A Markdown export as it is now."""

    head: Mapping[str, Any]
    sources: tuple[SourceLine, ...]
    lines: tuple[Line, ...]
    """All but footnotes and table heads."""
    notes: Mapping[str, NoteLine]

    def source(self, label: str) -> SourceLine | None:
        """The source that a mark belongs to."""
        letters = re.match(r"[A-Z]+", label)
        return next((s for s in self.sources if letters and s.letter == letters[0]), None)


def plain(markdown: str) -> str:
    """A line's Markdown as a reader sees it: no marks, no emphasis, no escapes."""
    return unescape_markdown(_EMPHASIS.sub("", _MARK.sub("", markdown))).strip()


def split_row(raw: str) -> tuple[str, ...]:
    """The cells of a table row; an escaped bar stays in its cell."""
    inner = raw.strip().removeprefix("|")
    if inner.endswith("|") and not inner.endswith("\\|"):
        inner = inner[:-1]
    return tuple(cell.strip() for cell in re.split(r"(?<!\\)\|", inner))


def read(text: str, *, name: str = "the file") -> Export:
    """Read a Markdown export.

    Args:
        text: The file.
        name: For messages.

    Raises:
        BriefError: E507, if it has no head that names its sources.
    """
    text = text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}").replace("\r\n", "\n")
    head, first_line = _head(text, name)
    sources = tuple(_source(one) for one in head.get("sources") or () if isinstance(one, dict))
    if not sources:
        raise BriefError("E507", file=name)
    lines: list[Line] = []
    notes: dict[str, NoteLine] = {}
    for line in _lines(text.split("\n"), first_line):
        if line.kind == "footnote":
            note = _note(line)
            notes.setdefault(note.label, note)
        elif line.kind != "columns":
            lines.append(line)
    return Export(head, sources, tuple(lines), notes)


def _head(text: str, name: str) -> tuple[Mapping[str, Any], int]:
    import yaml  # only reading back needs it

    found = re.match(r"---\n(.*?)\n---[ \t]*(?:\n|$)", text, re.DOTALL)
    if not found or len(found[1]) > LONGEST_HEAD:
        raise BriefError("E507", file=name)
    try:
        head = yaml.safe_load(found[1])
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise BriefError("E507", file=name) from error
    if not isinstance(head, dict):
        raise BriefError("E507", file=name)
    return head, found[0].count("\n")


def _source(given: Mapping[str, Any]) -> SourceLine:
    file = given.get("file")
    return SourceLine(
        letter=str(given.get("id", "")),
        article=str(given.get("article", "")),
        sha256=str(given.get("sha256", "")),
        file=str(file) if file else None,
    )


def _lines(physical: list[str], first: int) -> Iterator[Line]:
    section = ""
    columns: tuple[str, ...] = ()
    held: list[str] = []
    number = 0
    kind: Kind = "paragraph"

    def done() -> Iterator[Line]:
        if held:
            line = Line(number, kind, section, " ".join(part.strip() for part in held))
            row = records.read(line.content) if kind == "item" else None
            yield replace(line, kind="row", columns=row[0], cells=row[1]) if row else line
            held.clear()

    for index in range(first, len(physical)):
        line = physical[index].strip()
        found = _START.match(line + " ")
        if not line or (found and found["row"]):
            yield from done()
        if not line:
            columns = ()
        elif found and found["row"]:
            if not columns:
                columns = tuple(plain(cell) for cell in split_row(line))
                yield Line(index + 1, "columns", section, line)
            elif not _DELIMITER.fullmatch(line):
                yield Line(index + 1, "row", section, line, columns, split_row(line))
        elif found or not held:
            yield from done()
            number, kind = index + 1, _KINDS[found.lastgroup if found else None]
            held.append(line)
            if kind == "heading":
                title = plain(line.lstrip("#"))
                if found and found["heading"] == "##":
                    section = title.partition(" (")[0]
                yield from done()
        else:
            held.append(line)
    yield from done()


def _note(line: Line) -> NoteLine:
    found = _FOOTNOTE.match(line.raw)
    label, body = (found[1], found[2]) if found else ("", line.raw)
    parts = _BODY.match(body)
    if not parts:
        return NoteLine(line.number, label, None, unescape_markdown(body))
    return NoteLine(line.number, label, Span(int(parts[2]), int(parts[3])), unescape_markdown(parts[4]).strip())

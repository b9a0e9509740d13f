"""What a library's record says against an export: claims rejected or never accepted, characters that are elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from brief.export.verification.desk_lines import DESK_SECTIONS, shown
from brief.export.verification.read_back import Export, Line
from brief.export.verification.recorded import Recorded, Rejected, TraceRow
from brief.export.verification.report import Finding, shortened
from brief.model import Article, Span

_NAMES_AND_TIMES = ("who:", "where:", "when:")
_NAMING_SECTIONS = frozenset(("Brief", "Who", "Where and when"))
"""Where a name or time is a claim of its own; elsewhere it is a word of what a source says about something else."""


def overruled(export: Export, articles: Mapping[str, Article | None], known: Recorded) -> Iterator[Finding]:
    """No claim of the file was rejected since, none is passed off as checked, no line shows a rejected one.

    Args:
        export: The file.
        articles: Its sources by letter, None where one is not there.
        known: What is on record.
    """
    for row in known.rows:
        source = export.source(row.label)
        yield from _characters(row, export, articles[source.letter] if source else None)
        yield from _verdict(row)
    for rejected in known.rejected:
        for line in export.lines:
            if _shows(line, rejected, known):
                yield _fails(line, f"shows a rejected claim: {rejected.claim}{rejected.by}")


def _characters(row: TraceRow, export: Export, article: Article | None) -> Iterator[Finding]:
    if article and not (row.span and 0 <= row.span.start < row.span.end <= len(article.text)):
        yield _fails(row.line, f"{row.claim}: the source has no such characters")
    note = export.notes.get(row.label)
    if row.span and note and note.span and not _touch(row.span, note.span):
        yield _fails(row.line, f"{row.claim}: its characters are not in the sentence of its mark")


def _verdict(row: TraceRow) -> Iterator[Finding]:
    if row.now == "rejected" and row.then != "rejected":
        yield _fails(row.line, f"{row.claim} was rejected{row.by}")
    elif row.then in ("accepted", "edited") and row.now == "undecided":
        yield _fails(row.line, f"{row.claim} is shown as {row.then}, but nobody has accepted it")
    elif row.now == "edited" and row.then == "accepted":
        message = f"{row.claim} was edited{row.by} since the export"
        yield Finding(row.line.number, "unsure", "claim", message, shortened(row.line.text))


def _shows(line: Line, rejected: Rejected, known: Recorded) -> bool:
    if line.section in DESK_SECTIONS or line.section == "Check before use":
        return False
    if line.section not in _NAMING_SECTIONS and rejected.claim.startswith(_NAMES_AND_TIMES):
        return False
    return bool(set(line.marks) & rejected.labels) and rejected.is_stated(shown(line), known.values(line.marks))


def _fails(line: Line, message: str) -> Finding:
    return Finding(line.number, "fails", "claim", message, shortened(line.text))


def _touch(first: Span, second: Span) -> bool:
    return first.start < second.end and second.start < first.end

"""Edits that somebody made in a Markdown export, taken back into the review as edits of the claims they show.

The document is composed again from the library as it was asked for; where a line of the file shows one field of a
claim and reads otherwise now, that is a proposed change. Deleting a line means nothing: leaving out is no verdict.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from brief.export.content.compose import compose
from brief.export.content.document import Box, Cell, Document, Lines, Paragraph, Part, Table
from brief.export.dossier import STATES, Dossier, Options
from brief.export.forms import markdown
from brief.export.verification.field_words import changes_of
from brief.export.verification.read_back import Export, Line, plain
from brief.model import Brief, Decision, Verdict

_FACT_COLUMNS_OF_DESK = frozenset(("#", "Said", "Basis", "Desk note", "Review", "Marks"))


@dataclass(frozen=True, slots=True)
class Proposal:
    """What one changed line means for one claim."""

    line: int
    article: str
    claim: str
    decision: Decision
    changes: Mapping[str, Any] = field(default_factory=dict)
    """Field name to new value; together with what the reviewer changed before."""
    was: Mapping[str, Any] = field(default_factory=dict)
    """What these fields hold now."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A changed line that cannot be taken back, and why."""

    line: int
    why: str


def options_of(export: Export) -> Options:
    """What the export was asked to show, as its head says."""
    shows = export.head.get("shows")
    shows = shows if isinstance(shows, dict) else {}
    states = shows.get("claims")
    known = [state for state in STATES if isinstance(states, list) and state in states]
    lines, words = shows.get("lines"), shows.get("words")
    return Options(
        include=frozenset(known) or None,
        lines=lines if isinstance(lines, int) and lines > 0 else 10,
        words=words if isinstance(words, int) and words > 0 else None,
    )


def proposals(export: Export, dossier: Dossier) -> list[Proposal | Refusal]:
    """What the edits in a file mean for the claims.

    Args:
        export: The file as it is now.
        dossier: The same articles out of the library, in the order of the file's sources.
    """
    document = compose(dossier, options_of(export))
    briefs = {brief.id: brief for brief in dossier.briefs}
    found: dict[tuple[str, str], Proposal] = {}
    refused: list[Refusal] = []
    for old, new in _pairs(export, document):
        for proposal in _compare(old, new, briefs, dossier.verdicts):
            if isinstance(proposal, Refusal):
                refused.append(proposal)
                continue
            key = (proposal.article, proposal.claim)
            before = found.get(key)
            found[key] = _together(before, proposal) if before else proposal
    order = list(briefs)
    ordered = sorted(found.values(), key=lambda one: (one.line, order.index(one.article)))
    return sorted([*ordered, *refused], key=lambda one: one.line)


def _together(first: Proposal, second: Proposal) -> Proposal:
    decision: Decision = "edited" if "edited" in (first.decision, second.decision) else second.decision
    changes, was = {**first.changes, **second.changes}, {**first.was, **second.was}
    return Proposal(first.line, first.article, first.claim, decision, changes, was)


@dataclass(frozen=True, slots=True)
class _Row:
    """One row, item or paragraph of the document that shows claims."""

    columns: tuple[str, ...]
    """Names of the columns; one without a name for what is no table."""
    cells: tuple[Cell, ...]


def _rows(part: Part) -> list[_Row]:
    if isinstance(part, Table):
        return [_Row(part.columns, row) for row in part.rows]
    if isinstance(part, Lines):
        return [_Row(("",), (row,)) for row in part.rows]
    return [_Row(("",), (Cell(part.pieces, part.fields),))] if isinstance(part, Paragraph) and part.fields else []


def _pairs(export: Export, document: Document) -> Iterator[tuple[_Row, Line]]:
    """Each row of the document with the line of the file that it became; what changed nothing is left out."""
    for section in document.sections:
        title = section.title.partition(" (")[0]
        now = [line for line in export.lines if line.section == title and line.kind in ("row", "item", "paragraph")]
        shown: list[tuple[_Row, _Words]] = []
        for row in (row for part in section.parts for row in _rows(part)):
            words = _shown(row)
            same = next((line for line in now if _now(line, row.columns) == words), None)
            if same is None:
                shown.append((row, words))
            else:
                now.remove(same)
        likeness = [
            (_likeness(words, _now(line, row.columns)), -i, -j)
            for i, (row, words) in enumerate(shown)
            for j, line in enumerate(now)
        ]
        done: set[int] = set()
        taken: set[int] = set()
        for score, i, j in sorted(likeness, reverse=True):
            if score > 0 and i not in done and j not in taken:
                done.add(i)
                taken.add(j)
                yield shown[-i][0], now[-j]


_Words = tuple[tuple[str, ...], frozenset[str]]


def _shown(row: _Row) -> _Words:
    """The cells of a row as a reader sees them, and its marks."""
    written = [markdown.text(cell.pieces).strip() for cell in row.cells]
    return tuple(map(plain, written)), frozenset(re.findall(r"\[\^([^\]]+)\]", " ".join(written)))


def _now(line: Line, columns: tuple[str, ...]) -> _Words:
    return tuple(plain(cell or "") for cell in _cells(line, columns)), frozenset(line.marks)


def _cells(line: Line, columns: tuple[str, ...]) -> tuple[str | None, ...]:
    """The Markdown of a line's cells under these columns, nothing if it is of another kind.

    A part that is missing in a list of rows is an empty cell; a column that a table does not have says nothing (None).
    """
    if (len(columns) == 1) == (line.kind == "row"):
        return ()
    if line.kind != "row":
        return (line.content,)
    named = dict(zip(line.columns, line.cells, strict=False))
    missing = "" if not line.columns[0] else None
    return (line.cells[0], *(named.get(column, missing) for column in columns[1:]))


def _likeness(old: _Words, new: _Words) -> float:
    if len(old[0]) != len(new[0]) or not old[1] & new[1]:
        return 0
    equal = sum(a == b for a, b in zip(old[0], new[0], strict=True))
    return (equal + 1) / (len(old[0]) + 1) + (old[1] == new[1])


def _compare(
    row: _Row, line: Line, briefs: Mapping[str, Brief], verdicts: Mapping[tuple[str, str], Verdict]
) -> Iterator[Proposal | Refusal]:
    for column, cell, raw in zip(row.columns, row.cells, _cells(line, row.columns), strict=True):
        if raw is None:
            continue
        old, new = plain(markdown.text(cell.pieces)), plain(raw)
        if column == "Review":
            yield from _ticked(row, cell, new, line, verdicts)
        elif old != new and cell.fields:
            yield from _changed(cell, new, line, briefs, verdicts)
        elif old != new and column not in _FACT_COLUMNS_OF_DESK:
            yield Refusal(line.number, f"“{new}” shows no single claim; change it in the review")


def _ticked(
    row: _Row, cell: Cell, new: str, line: Line, verdicts: Mapping[tuple[str, str], Verdict]
) -> Iterator[Proposal]:
    if cell.pieces[:1] != (Box(False),) or not re.match(r"\[[xX]\]", new):
        return
    for article, claim in dict.fromkeys((f.article, f.claim) for other in row.cells for f in other.fields):
        verdict = verdicts.get((article, claim))
        if verdict is None or verdict.decision is None:
            yield Proposal(line.number, article, claim, "accepted")


def _changed(
    cell: Cell,
    new: str,
    line: Line,
    briefs: Mapping[str, Brief],
    verdicts: Mapping[tuple[str, str], Verdict],
) -> Iterator[Proposal | Refusal]:
    words = _own_words(cell, new)
    for shown in cell.fields:
        claim = briefs[shown.article].claim(shown.claim)
        if claim is None:
            continue
        try:
            changes = changes_of(shown, words, claim)
        except ValueError as error:
            yield Refusal(line.number, str(error))
            return
        verdict = verdicts.get((shown.article, shown.claim))
        before = dict(verdict.changes) if verdict and verdict.decision == "edited" else {}
        was = {name: before.get(name, getattr(claim, name)) for name in changes}
        if changes != was:
            yield Proposal(line.number, shown.article, shown.claim, "edited", {**before, **changes}, was)


def _own_words(cell: Cell, new: str) -> str:
    """The part of a changed cell that shows the claim: without the desk's words behind it and without a box."""
    texts = [piece for piece in cell.pieces if isinstance(piece, str) and piece.strip()]
    for ending in reversed(texts[1:]):
        new = new.removesuffix(plain(markdown.text((ending,)))).strip()
    return re.sub(r"^\[[ xX]\]\s+", "", new)

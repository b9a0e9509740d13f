"""What is on record about the claims of a Markdown export: its own trace, and the library's claims and verdicts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from brief.describe import details, value
from brief.export.content.picked import state_of
from brief.export.dossier import State
from brief.export.verification.read_back import Export, Line, NoteLine, plain
from brief.model import Brief, Claim, Number, Quote, Span, Verdict, When, edited, normalise


@dataclass(frozen=True, slots=True)
class TraceRow:
    """One claim of the file's trace."""

    line: Line
    claim: str
    label: str
    """Of its mark."""
    span: Span | None
    value: str
    then: str
    """Its state as the file says."""
    now: State | None
    """Its state in the library; None without a library or for a claim that it does not know."""
    by: str
    """` by REVIEWER on DAY`, or nothing."""


@dataclass(frozen=True, slots=True)
class Rejected:
    """A claim that was rejected, however the file may call it."""

    claim: str
    labels: frozenset[str]
    """Marks that point to sentences with its evidence."""
    words: tuple[str, ...]
    """Normalised words that show it: all of them in a line mean that the line states it."""
    by: str

    def is_in(self, text: str) -> bool:
        """Whether all of the claim's words stand in this text."""
        line = f" {normalise(text)} "
        return bool(self.words) and all(f" {words} " in line for words in self.words)

    def is_stated(self, text: str, others: Iterable[str]) -> bool:
        """Whether a line states the claim, and no claim that still stands says the same words.

        Args:
            text: The line.
            others: What the other claims with its marks say.
        """
        return self.is_in(text) and not any(self.is_in(other) for other in others)


@dataclass(frozen=True, slots=True)
class Recorded:
    """All that is on record."""

    rows: tuple[TraceRow, ...]
    rejected: tuple[Rejected, ...]
    _values: Mapping[str, tuple[str, ...]]

    def values(self, labels: tuple[str, ...]) -> list[str]:
        """What the recorded claims with these marks say, each in words with its normalised value."""
        return [words for label in dict.fromkeys(labels) for words in self._values.get(label, ())]


def recorded(
    export: Export,
    find_brief: Callable[[str], Brief | None] | None,
    find_verdicts: Callable[[str], Mapping[str, Verdict]] | None,
) -> Recorded:
    """Put together what the file and the library know; the library's word counts where both speak."""
    verdicts = {s.letter: find_verdicts(s.article) if find_verdicts else None for s in export.sources}
    briefs = {s.letter: find_brief(s.article) if find_brief else None for s in export.sources}
    rows = tuple(_row(line, verdicts) for line in export.lines if line.section == "Trace" and line.kind == "row")
    values: dict[str, tuple[str, ...]] = {}
    rejected: list[Rejected] = []
    for source in export.sources:
        brief = briefs[source.letter]
        if brief is None:
            continue
        notes = [note for note in export.notes.values() if export.source(note.label) == source]
        for claim in brief.claims():
            verdict = (verdicts[source.letter] or {}).get(claim.id)
            labels = _labels(claim, notes)
            if verdict and verdict.decision == "rejected":
                rejected.append(Rejected(claim.id, labels, _words(claim), _by(verdict)))
                continue
            if verdict and verdict.decision == "edited":
                claim = edited(claim, verdict.changes)
            for label in labels:
                values[label] = (*values.get(label, ()), _recorded_value(claim))
    for row in rows:
        if briefs.get(_letter(row.label)) is None:
            values[row.label] = (*values.get(row.label, ()), row.value)
    return Recorded(rows, tuple(rejected), values)


def _letter(label: str) -> str:
    return re.sub(r"[^A-Z].*", "", label)


def _row(line: Line, verdicts: Mapping[str, Mapping[str, Verdict] | None]) -> TraceRow:
    label = line.marks[0] if line.marks else ""
    chars = re.fullmatch(r"(\d+)\s*[–-]\s*(\d+)", line.cell("Chars") or "")
    claim = plain(line.cells[0])
    known = verdicts.get(_letter(label))
    verdict = known.get(claim) if known is not None else None
    return TraceRow(
        line=line,
        claim=claim,
        label=label,
        span=Span(int(chars[1]), int(chars[2])) if chars else None,
        value=line.cell("Value") or "",
        then=line.cell("Verdict") or "",
        now=state_of(verdict) if known is not None else None,
        by=_by(verdict),
    )


def _by(verdict: Verdict | None) -> str:
    return f" by {verdict.reviewer} on {verdict.at[:10]}" if verdict else ""


def _labels(claim: Claim, notes: list[NoteLine]) -> frozenset[str]:
    return frozenset(
        note.label
        for note in notes
        for span in claim.evidence
        if note.span and span.start < note.span.end and note.span.start < span.end
    )


def _recorded_value(claim: Claim) -> str:
    given = (value(claim), details(claim), claim.attribution, getattr(claim, "of", None), getattr(claim, "since", None))
    return " ".join(str(part) for part in given if part)


def _words(claim: Claim) -> tuple[str, ...]:
    """What a line that states the claim must contain."""
    if isinstance(claim, When):
        return (normalise(claim.start or claim.words),)
    if isinstance(claim, Quote | Number):
        return (normalise(claim.words),)
    names = (getattr(claim, name, None) for name in ("name", "statement", "member", "partner", "agency"))
    return tuple(normalise(str(name)) for name in names if name)

"""What a line of an export rests on: the claim that its mark, or its footnote, stands for."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from brief.describe import value
from brief.export.verification.read_back import Export
from brief.model import Brief, Claim, Span


class Rest(NamedTuple):
    """Where a line of an export comes from."""

    article: str
    """The article's id, as the head of the export names it."""
    span: Span | None
    """The words in the article's text; None if the footnote no longer says which."""
    claim: str | None
    """The claim that was made of these words, the one that the line says best; None if there is none."""


def rest_of(export: Export, number: int, find_brief: Callable[[str], Brief | None]) -> Rest | None:
    """The first thing that a line of the file rests on.

    Args:
        export: The file, read back.
        number: A line of it, from 1.
        find_brief: Gives an article's brief, or None.

    Returns:
        None for a line without marks, and for marks of sources that the head does not name.
    """
    labels = [note.label for note in export.notes.values() if note.number == number]
    line = max((one for one in export.lines if one.number <= number), key=lambda one: one.number, default=None)
    if line is not None and not labels:
        labels = list(line.marks)
    words = line.text if line is not None else ""
    for label in labels:
        source, note = export.source(label), export.notes.get(label)
        if source is None:
            continue
        span = note.span if note else None
        brief = find_brief(source.article)
        claim = _best(brief, span, words) if brief and span else None
        return Rest(source.article, span, claim.id if claim else None)
    return None


def _best(brief: Brief, span: Span, words: str) -> Claim | None:
    """The claim made of these words whose value the line says; else the one with most of its evidence in them."""
    words = words.casefold()

    def shared(claim: Claim) -> int:
        return max(min(one.end, span.end) - max(one.start, span.start) for one in claim.evidence)

    touching = [claim for claim in brief.claims() if claim.evidence and shared(claim) > 0]
    return max(touching, key=lambda claim: (value(claim).casefold() in words, shared(claim)), default=None)

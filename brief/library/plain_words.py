"""What a line prompt says of a claim: where it stands, its words in their sentence, why it is asked, who said what."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from brief.describe import sentence
from brief.library.asking import DIFFERENCES, Ask
from brief.library.review import Session
from brief.model import Claim, Verdict, edited

WIDTH = 78
"""Columns of the text; many screen readers and old terminals stop at 80."""


def wrapped(text: str, indent: str = "") -> list[str]:
    """Text in lines of `WIDTH` columns."""
    return textwrap.wrap(" ".join(text.split()), WIDTH, initial_indent=indent, subsequent_indent=indent)


def shown_lines(session: Session, ask: Ask) -> Iterator[str]:
    """The claim that is asked, in lines of plain text."""
    brief = session.brief
    assert brief is not None
    progress = session.progress
    head = session.library.head(ask.article)
    names = dict.fromkeys(name for name in (brief.article.source, head.title if head else None) if name)
    yield ""
    yield from wrapped(f"{': '.join(names)} ({progress.article.done} of {progress.article.total} decided)")
    yield from wrapped(f"{ask.claim.facet.upper()}  {sentence(_as_decided(ask))}")
    for row in _context(session, ask):
        yield from wrapped(row, "  ")
    if not ask.is_decided or ask.disputed:
        yield from wrapped(f"Why now: {ask.reason}.", "  ")
    if ask.claim.attribution:
        yield from wrapped(f"According to {ask.claim.attribution}.", "  ")
    for verdict in ask.disputed:
        yield from wrapped(f"{verdict.decision} by {verdict.reviewer}", "  ")
    if ask.verdict and not ask.disputed:
        yield from wrapped(_said(ask.verdict), "  ")


def _said(verdict: Verdict) -> str:
    parts = [f"{verdict.decision or 'not decided'} by {verdict.reviewer}"]
    parts += [f"note: {verdict.note}"] if verdict.note else []
    if verdict.check:
        parts.append(", ".join(filter(None, (f"check: {verdict.check}", verdict.method, verdict.source_line))))
    return "; ".join(parts)


def _context(session: Session, ask: Ask) -> Iterator[str]:
    """The sentence of the evidence, the evidence between » and «; then what other sources have, where they differ."""
    brief = session.brief
    assert brief is not None
    text = brief.article.text
    span = ask.claim.evidence[0]
    home = next((one for one in brief.sentences if one.start <= span.start < one.end), span)
    start, end = home.start, max(home.end, span.end)
    yield f"{text[start : span.start]}»{text[span.start : span.end]}«{text[span.end : end]}"
    if ask.row is None or ask.row.relation not in DIFFERENCES:
        return
    for article, claims in ask.row.claims.items():
        other = session.library.brief(article) if article != ask.article else None
        if other is None:
            continue
        source = session.source_of(article)
        for start, end in () if claims else ask.row.evidence.get(article, ()):
            yield f"{source} has: “{other.article.text[start:end]}”"
        for claim in filter(None, map(other.claim, claims)):
            said = other.article.text[claim.evidence[0].start : claim.evidence[0].end]
            yield f"{source} has: {sentence(claim)}, “{said}”"


def _as_decided(ask: Ask) -> Claim:
    return edited(ask.claim, ask.verdict.changes) if ask.verdict and ask.verdict.changes else ask.claim

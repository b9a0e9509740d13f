"""What the line prompts say: which answers there are, and of a claim its words, why it is asked, and who said what."""

from __future__ import annotations

from collections.abc import Iterator

from brief.describe import sentence
from brief.library.journal import Change
from brief.library.reviewing.asking import DIFFERENCES, Ask
from brief.library.reviewing.review import Session
from brief.model import Brief, Claim, Verdict, edited
from brief.plain import wrapped

PROMPT = "a accept, x reject, e edit, s skip, u undo, m note, . same, c check, j/k move, J/K article, ? help, q quit: "

END_PROMPT = "u undo, j/k look back, g gone, p progress, q or anything else ends: "

SAME_PROMPT = "a accepts all of these, x rejects them, anything else leaves them as they are: "

HELP = """\
a                accept the claim
x                reject it
e field=value    edit it: several fields with ; between them, e.g. e role=minister; country=KZ
e evidence+2     take two more words into the evidence; evidence-1 leaves one out
s                skip: it stays undecided
u, U             undo, redo; also of earlier sessions
.                show the same value in the other sources, and ask: a accepts it here and there, x rejects it
.a, .x           the same without asking
m words          keep a note with the claim; m alone takes the note away
c result; how; source   keep a check: verified, partly, wrong, unverifiable or right of reply
d a, d x         settle what reviewers decided differently: accept or reject
=number          the same entity as claim number …; = alone lists the choices
j, k             next, previous claim
J, K             next, previous article
f who            ask only claims of a facet, or of a relation: f conflict, f who conflict; f alone: all
D                ask only what reviewers decided differently; again: all
!                ask first what should be checked first; again: all
g                list verdicts whose claim the article no longer makes
p                progress
q                stop; the next session goes on here"""


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


def changed_words(change: Change, brief: Brief | None) -> str:
    """What a step did to one claim, in its words; by its id where the article no longer makes it."""
    before, after = change.before, change.after
    claim = brief.claim(change.claim) if brief else None
    if claim is not None and after is not None and after.changes:
        claim = edited(claim, after.changes)
    words = f"{claim.facet.upper()} {sentence(claim)}" if claim else change.claim
    was, now = (before.decision if before else None), (after.decision if after else None)
    if was != now or (before and after and before.changes != after.changes):
        return f"{now or 'undecided again'}: {words}"
    note, check = (after.note, after.check) if after else (None, None)
    if note != (before.note if before else None):
        return f"{f'noted “{note}”' if note else 'note taken away'}: {words}"
    if check != (before.check if before else None):
        return f"{f'checked, {check}' if check else 'check taken away'}: {words}"
    return f"{now or 'undecided'}: {words}"


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

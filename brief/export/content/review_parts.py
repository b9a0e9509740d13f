"""What a person who signs the brief looks at: what to check, who decided what, where claims stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from brief.describe import value
from brief.export.content.document import Box, Cell, Lines, Mark, Paragraph, Part, Pieces, Section, Table
from brief.export.content.picked import Item, Picked
from brief.export.content.quoting import unquoted
from brief.export.content.wording import short
from brief.export.escape import one_line

_LONGEST_VALUE = 80


def checks(picked: Picked) -> Section:
    """Everything somebody has to look at before the brief is used, each with its marks."""
    rows = dict.fromkeys(_checks(picked))
    return (
        Section("Check before use", (Lines(tuple(Cell((Box(False), " ", *row)) for row in rows)),))
        if rows
        else Section("Check before use", (Paragraph(("nothing found",)),))
    )


def _checks(picked: Picked) -> Iterator[Pieces]:
    for row in picked.rows():
        if row.relation == "conflict":
            marks = [m for a, spans in row.evidence.items() if a in picked.letters for m in picked.marks.of(a, spans)]
            yield (f"Sources contradict each other: {picked.literal(row.point)} ", *dict.fromkeys(marks))
    yield from _contradicted(picked)
    if picked.dossier.ledger:
        for check in picked.dossier.ledger.checks:
            marks = [m for a, spans in check.evidence.items() if a in picked.letters for m in picked.marks.of(a, spans)]
            yield (f"{picked.literal(check.message)} ", *dict.fromkeys(marks))
    for brief in picked.dossier.briefs:
        for flag in brief.flags:
            source = f"{picked.letters[brief.id]}: " if picked.dossier.is_story and not flag.evidence else ""
            yield (f"{source}{picked.literal(flag.message)} ", *picked.marks.of(brief.id, flag.evidence))
    for item in picked.every():
        if item.verdict and item.verdict.check and item.verdict.check != "verified" and item.state != "rejected":
            said = picked.literal(value(item.claim))
            yield (f"Checked, {item.verdict.check}: {said} ", *picked.mark(item))
    for brief in picked.dossier.briefs:
        article = brief.article
        given = (("who published it", article.source), ("when", article.published))
        missing = [name for name, value in given if not value]
        if missing and all(flag.kind != "provenance" for flag in brief.flags):
            yield (f"{picked.source_name(article.id) or 'The article'} does not say {' and '.join(missing)}",)


def _contradicted(picked: Picked) -> Iterator[Pieces]:
    """Claims of an article exported alone that another source of its story contradicts, with what that one says."""
    if picked.dossier.is_story:
        return
    article = picked.dossier.briefs[0].id
    for found in picked.dossier.against:
        items = [item for claim in found.claims if (item := picked.any_item(article, claim))]
        if items and any(item.state != "rejected" for item in items):
            said = picked.literal(f"{value(items[0].claim)}; {found.source} says: {found.words}")
            yield (f"Another source contradicts this: {said} ", *picked.marks_of(items))


def log(picked: Picked) -> Section:
    """Who decided what, oldest first."""
    decided = sorted(
        (i for i in picked.every() if i.verdict), key=lambda i: (i.verdict.at if i.verdict else "", i.claim.id)
    )
    if not decided:
        return Section("Review log", (Paragraph(("nothing decided yet",)),))
    together: dict[tuple[str, ...], list[Item]] = {}
    for item in decided:
        # Acceptances of one minute share a row, for the trace has each; what changes or leaves out a claim names it.
        decision = _decision(item)
        alone = "" if decision[2] == "accepted" and not decision[3] else f"{item.article} {item.claim.id}"
        together.setdefault((*decision, alone), []).append(item)
    rows = tuple(
        (
            Cell((when,)),
            Cell((who,)),
            Cell((_items(picked, items, is_named=bool(alone)),)),
            Cell((action,)),
            Cell((note,)),
        )
        for (when, who, action, note, alone), items in together.items()
    )
    return Section("Review log", (Table(("When", "Who", "Item", "Action", "Note"), rows),))


def _items(picked: Picked, items: Sequence[Item], *, is_named: bool) -> str:
    """The claim decided, or how many of which facet."""
    if is_named:
        source = f"{picked.letters[items[0].article]} " if picked.dossier.is_story else ""
        return f"{source}{items[0].claim.id}"
    counts = Counter(item.claim.facet for item in items)
    facets = ", ".join(f"{number} {facet}" for facet, number in counts.items())
    return f"{len(items)} claim{'s' if len(items) > 1 else ''}: {facets}"


def _decision(item: Item) -> tuple[str, str, str, str]:
    verdict = item.verdict
    assert verdict
    action: str = verdict.decision or "noted"
    if verdict.check:
        action += f"; checked: {verdict.check}"
    changes = "; ".join(f"{name}: {new}" for name, new in verdict.changes.items() if name != "evidence")
    against = f"against {verdict.source_line}" if verdict.source_line else None
    note = ". ".join(part for part in (changes, verdict.note, verdict.method, against) if part)
    said = unquoted(one_line(note)) if note else ""
    return verdict.at[:16].replace("T", " "), verdict.reviewer, action, said


def trace(picked: Picked) -> Section:
    """Each claim of the document with its exact characters: what `brief verify` reads."""
    rows: list[tuple[Cell, ...]] = []
    for item in picked.every():
        if item.state not in picked.include:
            continue
        start, end = item.claim.evidence[0]
        marks: tuple[Mark, ...] = picked.marks.of(item.article, item.claim.evidence[:1])
        words = unquoted(short(value(item.claim), _LONGEST_VALUE))
        rows.append(
            (
                Cell((item.claim.id,)),
                Cell(marks),
                Cell((f"{start}–{end}",)),
                Cell((words,)),
                Cell((item.claim.rule,)),
                Cell((item.state,)),
            )
        )
    parts: tuple[Part, ...] = (Table(("Claim", "Marks", "Chars", "Value", "Rule", "Verdict"), tuple(rows)),)
    return Section("Trace", parts if rows else (Paragraph(("no claims",)),))

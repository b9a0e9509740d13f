"""How the sources stand to each other: where they differ and how, what they agree on, what only one of them says."""

from __future__ import annotations

from brief.describe import value
from brief.export.content.boxes import undecided
from brief.export.content.document import Box, Cell, Lines, Paragraph, Part, Piece, Pieces, Said, Section, Strong, Table
from brief.export.content.people import ATTENDANCE
from brief.export.content.picked import Item, Picked
from brief.export.content.speech import said_by
from brief.export.content.wording import short
from brief.model import Quote, Row, Span, Who

KINDS = {"conflict": "conflict", "stage": "time stage", "wording": "wording"}
"""How the differences are called, the heaviest first."""

SHORT_KINDS = {
    "who": "Who",
    "where": "Where",
    "when": "When",
    "members": "Members",
    "partners": "Partners",
    "credits": "Credits",
}
"""Kinds of rows whose points are a few words each, so that several share a line; with what stands before them."""

_MARKS = '“”"„«»'
_CLAIMS_IN_A_CELL = 3
_LONGEST_EVIDENCE = 160


def differences(picked: Picked) -> Section:
    """Every row on which the sources differ, both sides with their marks, and what the desk can do about it."""
    rows = [row for kind in KINDS for row in picked.rows() if row.relation == kind]
    ready = [row for row in rows if _is_ready(picked, row)]
    columns = ("#", "Kind", "Point", *(picked.letters[a] for a in picked.articles), "Desk note")
    parts: list[Part] = []
    if ready:
        parts.append(Table(columns, tuple(_difference(picked, n, row) for n, row in enumerate(ready, 1))))
    if not any(row.relation == "conflict" for row in rows):
        parts.append(Paragraph(("No hard contradiction of fact was found between the sources.",)))
    parts += _waiting(len(rows) - len(ready), "difference")
    return Section("Where the sources differ", tuple(parts))


def _waiting(number: int, what: str) -> list[Paragraph]:
    if not number:
        return []
    return [Paragraph((f"{number} {what}{'s' if number > 1 else ''} with undecided claims, left out",))]


def _sides(picked: Picked, row: Row) -> dict[str, list[Item]]:
    """The claims of a row that go into the document, by source; sources without one are absent."""
    sides = {a: [i for i in (picked.item(a, claim) for claim in ids) if i] for a, ids in row.claims.items()}
    return {article: items for article, items in sides.items() if items}


def _silent(row: Row) -> list[str]:
    """The sources whose text says it too, though no claim of theirs does."""
    return [article for article, ids in row.claims.items() if not ids and row.evidence.get(article)]


def _is_ready(picked: Picked, row: Row) -> bool:
    """Whether what at least two sources say may be shown; a text that says it needs no decision."""
    return bool(_sides(picked, row)) and len(_sides(picked, row)) + len(_silent(row)) > 1


def _difference(picked: Picked, number: int, row: Row) -> tuple[Cell, ...]:
    sides = _sides(picked, row)
    wish = picked.dossier.preferred.get(row.id)
    note = picked.literal(row.reason) + (f"; the desk uses {picked.letters[wish]}" if wish in picked.letters else "")
    kind: Piece = Strong(KINDS[row.relation]) if row.relation == "conflict" else KINDS[row.relation]
    boxed: Pieces = (" ", Box(False)) if undecided(i for items in sides.values() for i in items) else ()
    return (
        Cell((f"D{number}",)),
        Cell((kind, *boxed)),
        Cell((picked.literal(row.point),)),
        *(Cell(_side(picked, row, article, sides.get(article, []))) for article in picked.articles),
        Cell((note,)),
    )


def _side(picked: Picked, row: Row, article: str, items: list[Item]) -> Pieces:
    if not items and article in _silent(row):
        first = row.evidence[article][0]
        said = picked.articles[article].text[first.start : first.end]
        return (picked.said(short(said, _LONGEST_EVIDENCE)), " ", *picked.marks.of(article, row.evidence[article]))
    if not items:
        return ("not mentioned",) if article not in row.claims else ("left out",)
    spans = row.evidence.get(article, ())
    wordings = dict.fromkeys(_words(picked, item, spans if len(items) == 1 else ()) for item in items)
    pieces: list[Piece] = []
    for words in list(wordings)[:_CLAIMS_IN_A_CELL]:
        pieces += [*(["; "] if pieces else []), *words]
    marks = dict.fromkeys((*picked.marks_of(items), *picked.marks.of(article, spans)))
    return (*pieces, " ", *marks)


def _words(picked: Picked, item: Item, evidence: tuple[Span, ...]) -> Pieces:
    """The source's own words where they are short, else the claim in words."""
    claim = item.claim
    if isinstance(claim, Quote):
        speaker = f"{picked.literal(claim.speaker)}: " if claim.speaker else ""
        return (speaker, picked.said(claim.words))
    if isinstance(claim, Who) and claim.attendance:
        return (f"{picked.literal(claim.name)}: {ATTENDANCE[claim.attendance]}",)
    text = picked.articles[item.article].text
    spans = evidence or claim.evidence
    words = text[spans[0].start : spans[0].end]
    is_short = len(words) <= _LONGEST_EVIDENCE and item.state != "edited"
    if is_short and claim.facet in ("who", "what", "members", "partners"):
        # Quotation marks of our own around words that hold some already would be hard to read.
        return (Said(words),) if not any(mark in words for mark in _MARKS) else (picked.literal(words),)
    return (picked.literal(value(claim)),)


def agreement(picked: Picked) -> Section:
    """What at least two sources say alike."""
    rows = [row for row in picked.rows() if row.relation == "agree"]
    ready = [row for row in rows if _is_ready(picked, row)]
    parts: list[Part] = [Lines(_points(picked, ready))] if ready else []
    parts += _waiting(len(rows) - len(ready), "agreement")
    return Section(f"Sources agree ({_of_all(ready, rows)})", tuple(parts) or (Paragraph(("nothing",)),))


def only(picked: Picked) -> Section:
    """What only one source says, source by source."""
    parts: list[Part] = []
    for article, letter in picked.letters.items():
        rows = [row for row in picked.rows() if row.relation == "only" and article in row.claims]
        ready = [row for row in rows if _sides(picked, row)]
        if ready:
            parts += [Paragraph((Strong(f"Only {letter} ({_of_all(ready, rows)})"),)), Lines(_points(picked, ready))]
    return Section("Only in one source", tuple(parts) or (Paragraph(("nothing",)),))


def _of_all(shown: list[Row], every: list[Row]) -> str:
    """How many are shown, and of how many where some are left out: the count that stands above all sections."""
    return f"{len(shown)} of {len(every)}" if len(shown) < len(every) else f"{len(shown)}"


def _points(picked: Picked, rows: list[Row]) -> tuple[Cell, ...]:
    """A line for each statement, quote and figure; names, places, times and the like in one line a kind."""
    long = [row for row in rows if row.kind not in SHORT_KINDS]
    cells = [_point(picked, [row]) for row in long]
    for kind, title in SHORT_KINDS.items():
        of_kind = [row for row in rows if row.kind == kind]
        for is_open in (False, True):
            found = [row for row in of_kind if undecided(i for s in _sides(picked, row).values() for i in s) == is_open]
            if found:
                cells.append(_point(picked, found, title if len(found) > 1 else None))
    return tuple(cells)


def _point(picked: Picked, rows: list[Row], title: str | None = None) -> Cell:
    items = [item for row in rows for side in _sides(picked, row).values() for item in side]
    pieces: list[Piece] = [Box(False), " "] if undecided(items) else []
    pieces += [f"{title}: "] if title else []
    for number, row in enumerate(rows):
        sides = _sides(picked, row)
        of_text: dict[str, list[Item]] = {article: [] for article in _silent(row)}
        marks = [mark for a, found in (sides | of_text).items() for mark in _row_marks(picked, row, a, found)]
        pieces += [" · " if number else "", picked.literal(row.point), " ", *dict.fromkeys(marks)]
        whose = next((said_by(picked, item) for side in sides.values() for item in side), "")
        pieces += [f" {whose}"] if whose else []
    return Cell(tuple(pieces))


def _row_marks(picked: Picked, row: Row, article: str, items: list[Item]) -> Pieces:
    evidence = row.evidence.get(article, ())
    return picked.marks.of(article, evidence) if evidence else picked.marks_of(items)

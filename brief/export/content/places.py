"""Where and when: the source's words, the normalised value, and what it rests on."""

from __future__ import annotations

from brief.export.content.boxes import apart, review_box
from brief.export.content.document import Cell, Field, Paragraph, Part, Piece, Section, Strong, Table
from brief.export.content.empty import nothing, waiting
from brief.export.content.picked import Group, Item, Picked
from brief.export.content.quoting import unquoted
from brief.export.content.wording import short
from brief.model import What, When, Where

_EVENT_WORDS = 60
_LONGEST_NAME = 60


def where_and_when(picked: Picked) -> Section:
    """The section: the event's place, every time, and the other places in one line."""
    rows, others = [], []
    for group in picked.groups("where"):
        claim = group.items[0].claim
        assert isinstance(claim, Where)
        if any(isinstance(i.claim, Where) and i.claim.part != "mentioned" for i in group.items):
            rows.append(_place(picked, group))
        else:
            others.append(group)
    rows += [_time(picked, group) for group in picked.groups("when")]
    columns = ("What", "Source words", "Normalised", "Basis", "Marks", "Review")
    parts: list[Part] = [Table(columns, tuple(rows))] if rows else []
    if others:
        parts += _others(picked, others)
    if not parts:
        return Section("Where and when", (nothing(picked, "where", "when"),))
    return Section("Where and when", (*parts, *waiting(picked, "where", "when")))


def _place(picked: Picked, group: Group) -> tuple[Cell, ...]:
    item = picked.best(group)
    claim = item.claim
    assert isinstance(claim, Where)
    title = (
        "Dateline" if all(isinstance(i.claim, Where) and i.claim.part == "dateline" for i in group.items) else "Venue"
    )
    value = ", ".join(part for part in (claim.name, claim.country) if part)
    start, end = claim.evidence[0]
    words = picked.articles[item.article].text[start:end]
    words = words if len(words) <= _LONGEST_NAME else claim.name
    fields = tuple(Field(i.article, i.claim.id, "name") for i in group.items) if words == claim.name else ()
    return (
        Cell((title,)),
        Cell((picked.said(words),), fields),
        Cell((picked.literal(value),)),
        Cell((_place_basis(picked, group),)),
        Cell(picked.marks_of(group.items)),
        Cell(review_box(group.items, picked.letters)),
    )


def _place_basis(picked: Picked, group: Group) -> str:
    """What the place rests on: it is always stated, though perhaps not by every source."""
    if not picked.dossier.is_story:
        return "explicit"
    named = [picked.letters[a] for a in group.articles]
    return f"{' and '.join(named)} explicit" if len(named) < len(picked.articles) else "explicit"


def interval(claim: When) -> str:
    """The ISO value, `start/end` for an interval, or that there is none."""
    if claim.start is None and claim.end is None:
        return "no date"
    if claim.end is None or claim.end == claim.start:
        return claim.start or ""
    return f"{claim.start or '..'}/{claim.end}"


def _time(picked: Picked, group: Group) -> tuple[Cell, ...]:
    item = next((i for i in group.items if isinstance(i.claim, When) and i.claim.start), group.items[0])
    claim = item.claim
    assert isinstance(claim, When)
    words: list[Piece] = []
    for wording in dict.fromkeys(i.claim.words for i in group.items if isinstance(i.claim, When)):
        words += [*([" / "] if words else []), picked.said(wording)]
    return (
        Cell((_event(picked, item),)),
        Cell(tuple(words)),
        Cell((interval(claim),), tuple(Field(i.article, i.claim.id, "start") for i in group.items)),
        Cell((_basis(picked, item, claim),)),
        Cell(picked.marks_of(group.items)),
        Cell(review_box(group.items, picked.letters)),
    )


def _basis(picked: Picked, item: Item, claim: When) -> str:
    if claim.basis == "explicit":
        return "explicit"
    published = picked.articles[item.article].published
    source = f"{picked.letters[item.article]}'s date" if picked.dossier.is_story else "the article's date"
    if claim.start is None:
        return "no date to count from" if not published else claim.basis
    return f"{claim.basis}, from {source} {published[:10]}" if published else claim.basis


def _event(picked: Picked, item: Item) -> str:
    claim = item.claim
    if isinstance(claim, When) and claim.part == "event":
        return "the event"
    for other in picked.items("what"):
        if other.article == item.article and other.claim.sentence == claim.sentence and isinstance(other.claim, What):
            return unquoted(short(other.claim.statement.rstrip("."), _EVENT_WORDS))
    return "mentioned"


def _others(picked: Picked, groups: list[Group]) -> list[Paragraph]:
    lines = []
    for box, found in apart(groups):
        pieces: list[Piece] = [*box, Strong("Other places:")]
        for number, group in enumerate(found):
            claim = picked.best(group).claim
            assert isinstance(claim, Where)
            pieces += [" · " if number else " ", picked.literal(claim.name), *picked.marks_of(group.items)]
        lines.append(Paragraph(tuple(pieces)))
    return lines

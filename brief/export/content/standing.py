"""Members and partners: who belongs to what, in which status, and which source says so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from brief.describe import ordinal
from brief.export.content.boxes import review_box
from brief.export.content.document import Cell, Field, Paragraph, Part, Piece, Section, Strong, Table
from brief.export.content.empty import nothing, waiting
from brief.export.content.people import field_cell, shown
from brief.export.content.picked import Group, Item, Picked
from brief.model import Member, Partner

_UNNAMED = "not named"

_INSIDE = ("full", "founding", "joining", "candidate", "suspended", "former", "denied")


def members(picked: Picked) -> Section:
    """Members of every body, body by body, with the count of each status in the title."""
    groups = [g for g in picked.groups("members") if _member(g).status in _INSIDE]
    if not groups:
        return Section("Members", (nothing(picked, "members"),))
    groups.sort(key=lambda g: _INSIDE.index(_member(g).status))
    counts = Counter(_member(g).status for g in groups)
    title = ", ".join(f"{number} {status}" for status, number in counts.items())
    columns = ("Member", "ISO", "Status", "Since", *_source_columns(picked), "Review")
    parts = _by_body(picked, groups, columns, _member_row)
    return Section(f"Members ({title})", (*parts, *waiting(picked, "members")))


def _by_body(
    picked: Picked, groups: list[Group], columns: tuple[str, ...], row: Callable[[Picked, Group], tuple[Cell, ...]]
) -> list[Part]:
    """For each body its name with the marks that say so first, and a table of those who stand to it."""
    bodies: dict[str, list[Group]] = {}
    for group in groups:
        bodies.setdefault(_body(picked, group), []).append(group)
    parts: list[Part] = []
    for body, mine in bodies.items():
        items = [item for group in mine for item in group.items]
        fields = tuple(Field(i.article, i.claim.id, "organisation") for i in items if _organisation(i) == body)
        parts.append(Paragraph((Strong(picked.literal(body)), *picked.marks_of(items)[:2]), fields))
        parts.append(Table(columns, tuple(row(picked, group) for group in mine)))
    return parts


def _body(picked: Picked, group: Group) -> str:
    return _organisation(picked.best(group))


def _organisation(item: Item) -> str:
    assert isinstance(item.claim, Member | Partner)
    return item.claim.organisation


def _member(group: Group) -> Member:
    claim = group.items[0].claim
    assert isinstance(claim, Member)
    return claim


def _source_columns(picked: Picked) -> list[str]:
    return [picked.letters[a] for a in picked.articles] if picked.dossier.is_story else ["Marks"]


def _member_row(picked: Picked, group: Group) -> tuple[Cell, ...]:
    items = (picked.best(group), *group.items)
    place = next((i.claim.ordinal for i in items if isinstance(i.claim, Member) and i.claim.ordinal), None)
    name, fields = shown(items, "member")
    words: Piece = picked.literal(name) if _member(group).status == "full" else Strong(picked.literal(name))
    return (
        Cell((words,), fields),
        field_cell(picked, items, "country"),
        field_cell(picked, items, "status", *([f" ({ordinal(place)})"] if place else [])),
        field_cell(picked, items, "since"),
        *_by_source(picked, group, "status"),
        Cell(review_box(group.items, picked.letters)),
    )


def _by_source(picked: Picked, group: Group, name: str) -> list[Cell]:
    """One cell a source: its marks, and its own value where it differs from the one shown."""
    common = shown((picked.best(group), *group.items), name)[0]
    cells = []
    for article in picked.articles:
        item = group.by(article)
        if item is None:
            cells.append(Cell((_UNNAMED if picked.dossier.is_story else "",)))
            continue
        own = str(getattr(item.claim, name))
        words: tuple[Piece, ...] = (picked.literal(own), " ") if own != common else ()
        fields = (Field(item.article, item.claim.id, name),) if words else ()
        cells.append(Cell((*words, *picked.mark(item)), fields))
    return cells


def partners(picked: Picked) -> Section:
    """Partners, allies and observers of every body."""
    observers = [g for g in picked.groups("members") if _member(g).status == "observer"]
    columns = ("Party", "ISO", "Status", *_source_columns(picked), "Review")
    parts = _by_body(picked, [*picked.groups("partners"), *observers], columns, _party_row)
    if not parts:
        return Section("Partners and observers", (nothing(picked, "partners"),))
    return Section("Partners and observers", (*parts, *waiting(picked, "partners")))


def _party_row(picked: Picked, group: Group) -> tuple[Cell, ...]:
    items = (picked.best(group), *group.items)
    party, kind = ("partner", "kind") if isinstance(items[0].claim, Partner) else ("member", "status")
    return (
        field_cell(picked, items, party),
        field_cell(picked, items, "country"),
        field_cell(picked, items, kind),
        *_by_source(picked, group, kind),
        Cell(review_box(group.items, picked.letters)),
    )

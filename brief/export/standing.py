"""Members and partners: who belongs to what, in which status, and which source says so."""

from __future__ import annotations

from collections import Counter

from brief.describe import ordinal
from brief.export.document import Cell, Field, Part, Piece, Section, Strong, Table
from brief.export.empty import nothing, waiting
from brief.export.people import MISSING, field_cell, shown
from brief.export.picked import Group, Picked, review_box
from brief.model import Member, Partner

_INSIDE = ("full", "founding", "joining", "candidate", "suspended", "former", "denied")


def members(picked: Picked) -> Section:
    """Members of every body, with the count of each status in the title."""
    groups = [g for g in picked.groups("members") if _member(g).status in _INSIDE]
    if not groups:
        return Section("Members", (nothing(picked, "members"),))
    bodies = list(dict.fromkeys(_member(g).organisation for g in groups))
    groups.sort(key=lambda g: (bodies.index(_member(g).organisation), _INSIDE.index(_member(g).status)))
    counts = Counter(_member(g).status for g in groups)
    title = ", ".join(f"{number} {status}" for status, number in counts.items())
    columns = ("Member", "ISO", "Body", "Status", "Since", *_source_columns(picked), "Review")
    rows = tuple(_member_row(picked, group) for group in groups)
    return Section(f"Members ({title})", (Table(columns, rows), *waiting(picked, "members")))


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
        field_cell(picked, items, "organisation"),
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
            cells.append(Cell((MISSING if picked.dossier.is_story else "",)))
            continue
        own = str(getattr(item.claim, name))
        words: tuple[Piece, ...] = (picked.literal(own), " ") if own != common else ()
        fields = (Field(item.article, item.claim.id, name),) if words else ()
        cells.append(Cell((*words, *picked.mark(item)), fields))
    return cells


def partners(picked: Picked) -> Section:
    """Partners, allies and observers of every body."""
    rows = []
    for group in picked.groups("partners"):
        items = (picked.best(group), *group.items)
        assert isinstance(items[0].claim, Partner)
        rows.append(
            (
                field_cell(picked, items, "partner"),
                field_cell(picked, items, "country"),
                field_cell(picked, items, "organisation"),
                field_cell(picked, items, "kind"),
                *_by_source(picked, group, "kind"),
                Cell(review_box(group.items, picked.letters)),
            )
        )
    for group in picked.groups("members"):
        if _member(group).status == "observer":
            items = (picked.best(group), *group.items)
            rows.append(
                (
                    field_cell(picked, items, "member"),
                    field_cell(picked, items, "country"),
                    field_cell(picked, items, "organisation"),
                    field_cell(picked, items, "status"),
                    *_by_source(picked, group, "status"),
                    Cell(review_box(group.items, picked.letters)),
                )
            )
    columns = ("Party", "ISO", "Body", "Status", *_source_columns(picked), "Review")
    parts: tuple[Part, ...] = (Table(columns, tuple(rows)),) if rows else (nothing(picked, "partners"),)
    return Section("Partners and observers", (*parts, *(waiting(picked, "partners") if rows else ())))

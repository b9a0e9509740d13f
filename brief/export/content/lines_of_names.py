"""Lines of the brief that list names: who is there, who is missed, who belongs to what."""

from __future__ import annotations

from collections.abc import Iterator

from brief.describe import ordinal
from brief.export.content.candidate import Candidate, boxed, weigh
from brief.export.content.document import Cell, Piece
from brief.export.content.picked import Group, Picked
from brief.language.countries import country_name
from brief.model import Member, Partner, Who

_NAMES_IN_A_LINE = 10
_FEW_NAMES = 30
"""What a line of names loses that holds a single one, unless that one is missed."""


def presence(picked: Picked) -> Iterator[Candidate]:
    """Who is there or expected, and who is not."""
    groups = picked.groups("who")
    for kind, title in (("attending", "Attending or expected"), ("absent", "Not attending")):
        there = [group for group in groups if _attendance(group) == kind]
        if there:
            yield _names_line(picked, kind, title, there)


def _attendance(group: Group) -> str | None:
    said = {item.claim.attendance for item in group.items if isinstance(item.claim, Who) and item.claim.attendance}
    if said == {"absent"}:
        return "absent"
    return "attending" if said and "absent" not in said else None


def _names_line(picked: Picked, kind: str, title: str, groups: list[Group]) -> Candidate:
    pieces: list[Piece] = [f"{title}: "]
    shown = groups[:_NAMES_IN_A_LINE]
    for number, group in enumerate(shown):
        claim = picked.best(group).claim
        assert isinstance(claim, Who)
        more = ", ".join(part for part in (claim.role, claim.country and country_name(claim.country)) if part)
        name = claim.name + (f" ({more})" if more else "")
        pieces += [", " if number else "", picked.literal(name), *picked.marks_of(group.items)[:2]]
    if len(groups) > len(shown):
        pieces.append(" and others")
    items = tuple(item for group in shown for item in group.items)
    weight = weigh(kind, 0, items) - (_FEW_NAMES if kind == "attending" and len(shown) == 1 else 0)
    return Candidate(weight, Cell(boxed(items, *pieces, ".")), items)


def standing(picked: Picked) -> Iterator[Candidate]:
    """Who belongs to which body, and who is its partner."""
    groups = picked.groups("members")
    for organisation in dict.fromkeys(_member(g).organisation for g in groups):
        mine = [g for g in groups if _member(g).organisation == organisation]
        for status, title in (("joining", "Joining"), ("full", "Members of")):
            named = [g for g in mine if _member(g).status == status]
            if named:
                yield _list_line(
                    picked, "joining" if status == "joining" else "members", f"{title} {organisation}", named
                )
    partners = picked.groups("partners")
    for organisation in dict.fromkeys(_partner(g).organisation for g in partners):
        yield _list_line(
            picked,
            "partners",
            f"Partners of {organisation}",
            [g for g in partners if _partner(g).organisation == organisation],
        )


def _member(group: Group) -> Member:
    claim = group.items[0].claim
    assert isinstance(claim, Member)
    return claim


def _partner(group: Group) -> Partner:
    claim = group.items[0].claim
    assert isinstance(claim, Partner)
    return claim


def _list_line(picked: Picked, kind: str, title: str, groups: list[Group]) -> Candidate:
    names = []
    for group in groups:
        claim = picked.best(group).claim
        if isinstance(claim, Member):
            names.append(claim.member + (f" ({ordinal(claim.ordinal)})" if claim.ordinal else ""))
        elif isinstance(claim, Partner):
            names.append(f"{claim.partner} ({claim.kind})")
    items = tuple(item for group in groups for item in group.items)
    line = boxed(items, f"{picked.literal(title)}: {picked.literal(', '.join(names))}.", *picked.marks_of(items)[:6])
    return Candidate(weigh(kind, 0, items), Cell(line), items)

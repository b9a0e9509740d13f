"""Who: people with attendance per source, then bodies and groups."""

from __future__ import annotations

from brief.export.content.boxes import apart, review_box
from brief.export.content.document import Cell, Field, Paragraph, Part, Piece, Section, Strong, Table
from brief.export.content.empty import nothing
from brief.export.content.picked import Group, Item, Picked
from brief.model import Quote, Who, normalise

ATTENDANCE = {"attending": "attending", "absent": "not attending", "expected": "expected"}
"""How a brief says whether somebody is there."""

MISSING = "not mentioned"
UNKNOWN = "not stated"


def who(picked: Picked) -> Section:
    """The section, with one attendance column for each source of a story."""
    groups = picked.groups("who")
    people = [g for g in groups if _claim(g.items[0]).type == "person"]
    parts: list[Part] = []
    if people:
        parts.append(_table(picked, people))
    others = [g for g in groups if _claim(g.items[0]).type != "person"]
    for kind, title in (("organisation", "Organisations"), ("group", "Groups")):
        named = [g for g in others if _claim(g.items[0]).type == kind]
        if named:
            parts += _in_one_line(picked, title, named)
    return Section("Who", tuple(parts) or (nothing(picked, "who"),))


def _claim(item: Item) -> Who:
    assert isinstance(item.claim, Who)
    return item.claim


def shown(items: tuple[Item, ...], name: str) -> tuple[str, tuple[Field, ...]]:
    """The value that a reviewer gave a field, else the fullest one, and every claim field that has exactly it."""
    fullest = max(
        items, key=lambda i: (bool(getattr(i.claim, name)), i.state == "edited", len(str(getattr(i.claim, name))))
    )
    value = str(getattr(fullest.claim, name) or "")
    if not value:
        return "", tuple(Field(i.article, i.claim.id, name) for i in items)
    return value, tuple(Field(i.article, i.claim.id, name) for i in items if str(getattr(i.claim, name)) == value)


def field_cell(picked: Picked, items: tuple[Item, ...], name: str, *extra: Piece) -> Cell:
    """A cell that shows one field of claims that belong together."""
    value, fields = shown(items, name)
    if differing := _differing(picked, items, name):
        return Cell((picked.literal(differing), *extra))
    return Cell(((picked.literal(value),) if value else ()) + extra, fields)


def _differing(picked: Picked, items: tuple[Item, ...], name: str) -> str:
    """`A: …; B: …` where sources give values of which none contains the other; empty where they are as good as one."""
    values: dict[str, list[str]] = {}
    for item in items:
        value = getattr(item.claim, name)
        if value:
            values.setdefault(str(value), []).append(picked.letters[item.article])
    keys = [normalise(value) for value in values]
    if len(values) < 2 or any(a in b for i, a in enumerate(keys) for j, b in enumerate(keys) if i != j):
        return ""
    return "; ".join(f"{', '.join(dict.fromkeys(letters))}: {value}" for value, letters in values.items())


def _table(picked: Picked, people: list[Group]) -> Table:
    quotes = _quotes_by_speaker(picked)
    sources = list(picked.articles)
    # Where nobody attends anything, the columns only hold the marks.
    is_gathering = any(_claim(item).attendance for group in people for item in group.items)
    title = "Attendance" if is_gathering else ""
    heads = [f"{title} {picked.letters[a]}".strip() for a in sources] if picked.dossier.is_story else [title or "Marks"]
    columns = ("Person", "Role", "Country", "Body", *heads, "Said", "Review")
    rows = []
    for group in people:
        best = picked.best(group)
        items = (best, *(i for i in group.items if i is not best))
        rows.append(
            (
                Cell((picked.literal(_claim(best).name), *_other_names(picked, best, group)), shown(items, "name")[1]),
                field_cell(picked, items, "role"),
                field_cell(picked, items, "country"),
                field_cell(picked, items, "affiliation"),
                *(_attendance(picked, group, article, is_shown=is_gathering) for article in sources),
                Cell((", ".join(q for name in _names(group) for q in quotes.get(name, ())),)),
                Cell(review_box(group.items, picked.letters)),
            )
        )
    return Table(columns, tuple(rows))


def _other_names(picked: Picked, best: Item, group: Group) -> tuple[Piece, ...]:
    others = {
        _claim(item).name: picked.letters[item.article]
        for item in group.items
        if normalise(_claim(item).name) != normalise(_claim(best).name)
    }
    return tuple(f" ({source}: {picked.literal(name)})" for name, source in others.items())


def _names(group: Group) -> list[str]:
    return list(dict.fromkeys(normalise(_claim(item).name) for item in group.items))


def _attendance(picked: Picked, group: Group, article: str, *, is_shown: bool) -> Cell:
    items = tuple(item for item in group.items if item.article == article)
    if not items:
        hidden = {picked.state(article, item.claim.id) for item in group.items} - {None}
        return Cell((f"{next(iter(hidden))}, left out" if hidden else MISSING,))
    if not is_shown:
        return Cell(picked.marks_of(items))
    value = next((_claim(i).attendance for i in items if _claim(i).attendance), None)
    words: Piece = ATTENDANCE[value] if value else UNKNOWN
    if value == "absent":
        words = Strong(ATTENDANCE["absent"])
    fields = tuple(Field(i.article, i.claim.id, "attendance") for i in items)
    return Cell((words, " ", *picked.marks_of(items)), fields)


def quote_numbers(picked: Picked) -> list[tuple[str, Group]]:
    """`Q1`, `Q2` … for the quotes of the document in the order of their table."""
    return [(f"Q{number}", group) for number, group in enumerate(picked.groups("quotes"), 1)]


def _quotes_by_speaker(picked: Picked) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for number, group in quote_numbers(picked):
        for speaker in {i.claim.speaker for i in group.items if isinstance(i.claim, Quote) and i.claim.speaker}:
            found.setdefault(normalise(speaker), []).append(number)
    return found


def _in_one_line(picked: Picked, title: str, groups: list[Group]) -> list[Paragraph]:
    lines = []
    for box, found in apart(groups):
        pieces: list[Piece] = [*box, Strong(f"{title}:")]
        for number, group in enumerate(found):
            claim = _claim(picked.best(group))
            more = ", ".join(part for part in (claim.role, ATTENDANCE.get(claim.attendance or "")) if part)
            words = picked.literal(claim.name) + (f" ({picked.literal(more)})" if more else "")
            pieces += [" · " if number else " ", words, *picked.marks_of(group.items)]
        lines.append(Paragraph(tuple(pieces)))
    return lines

"""Quotes with their chain, figures with what they count, and the other statements of an article."""

from __future__ import annotations

import re

from brief.describe import counted
from brief.export.content.boxes import review_box, undecided
from brief.export.content.document import Box, Cell, Field, Lines, Paragraph, Piece, Section, Table
from brief.export.content.empty import nothing, waiting
from brief.export.content.people import UNKNOWN, field_cell, quote_numbers
from brief.export.content.picked import Group, Item, Picked
from brief.export.content.wording import PRONOUNS
from brief.model import Number, Quote, What

_VIA_NOBODY = "no agency named"
_NEGATIONS = frozenset(("not", "no", "never", "cannot", "neither", "nor", "none", "nobody", "nothing", "without"))


def quotes(picked: Picked) -> Section:
    """Speech only: who, the words, the verb, and through whom they came."""
    rows = []
    for number, group in quote_numbers(picked):
        items = (picked.best(group), *group.items)
        claim = items[0].claim
        assert isinstance(claim, Quote)
        speaker = field_cell(picked, items, "speaker")
        rows.append(
            (
                Cell((number,)),
                speaker if speaker.pieces else Cell((UNKNOWN,), speaker.fields),
                Cell((picked.said(claim.words),), (Field(items[0].article, claim.id, "words"),)),
                field_cell(picked, items, "verb"),
                Cell((_chain(picked, group),)),
                Cell(picked.marks_of(group.items)),
                Cell(review_box(group.items, picked.letters)),
            )
        )
    silent = _without_quotes(picked)
    if not rows:
        return Section("Quotes", (nothing(picked, "quotes"),))
    columns = ("#", "Speaker", "Words", "Verb", "Chain", "Marks", "Review")
    return Section("Quotes", (Table(columns, tuple(rows)), *silent, *waiting(picked, "quotes")))


def _chain(picked: Picked, group: Group) -> str:
    links = []
    for item in group.items:
        assert isinstance(item.claim, Quote)
        via = item.claim.via
        if picked.dossier.is_story:
            letter = picked.letters[item.article]
            links.append(f"{via} via {letter}" if via else f"{letter}, {_VIA_NOBODY}")
        else:
            links.append(f"via {via}" if via else _VIA_NOBODY)
    return picked.literal("; ".join(dict.fromkeys(links)))


def _without_quotes(picked: Picked) -> tuple[Paragraph, ...]:
    if not picked.dossier.is_story:
        return ()
    silent = [picked.letters[b.id] for b in picked.dossier.briefs if not b.quotes]
    return (Paragraph((f"{' and '.join(silent)}: no direct quotes.",)),) if silent else ()


def numbers(picked: Picked) -> Section:
    """Figures, what they count, and who gives them."""
    rows = []
    for group in picked.groups("numbers"):
        item = picked.best(group)
        claim = item.claim
        assert isinstance(claim, Number)
        what = counted(claim)
        source = next((i.claim.attribution for i in group.items if i.claim.attribution), None)
        rows.append(
            (
                field_cell(picked, (item, *group.items), "words"),
                Cell((picked.literal(what),) if what else ()),
                Cell((picked.literal(source) if source else "no source given",)),
                Cell(picked.marks_of(group.items)),
                Cell(review_box(group.items, picked.letters)),
            )
        )
    if not rows:
        return Section("Numbers", (nothing(picked, "numbers"),))
    columns = ("Figure", "Counts", "According to", "Marks", "Review")
    return Section("Numbers", (Table(columns, tuple(rows)), *waiting(picked, "numbers")))


def figure(claim: Number) -> str:
    """A figure with what it counts: `40 percent of the population`, `62 million tonnes of cargo`, `51 people`."""
    what = counted(claim)
    has_its_unit = bool(claim.unit) and not what.startswith(("of ", str(claim.unit)))
    return f"{claim.words} {'of ' if has_its_unit and what else ''}{what}".strip()


def statement(picked: Picked, items: tuple[Item, ...], *, ending: str = "") -> Cell:
    """A statement as a line: its words, its marks, and an empty box before it while it is undecided."""
    claim = items[0].claim
    assert isinstance(claim, What)
    words = picked.literal(claim.statement.strip())
    words = words[:1].upper() + words[1:]
    words += "" if words.endswith((".", "!", "?", "”", '"', "…")) else "."
    box: tuple[Piece, ...] = (Box(False), " ") if undecided(items) else ()
    fields = tuple(
        Field(i.article, i.claim.id, "statement")
        for i in items
        if isinstance(i.claim, What) and i.claim.statement == claim.statement
    )
    return Cell((*box, words, *picked.marks_of(items), *([f" {ending}"] if ending else [])), fields)


def said_by(picked: Picked, item: Item) -> str:
    """Whose word a statement is, in brackets, so that neither a claim nor what is denied reads as the desk's own."""
    claim = item.claim
    if not isinstance(claim, What):
        return ""
    words = set(re.findall(r"[a-z]+", claim.statement.lower().replace("n't", " not").replace("n’t", " not")))
    is_denied = claim.negated and words.isdisjoint(_NEGATIONS)
    if not claim.attribution:
        return "(denied)" if is_denied else ""
    if claim.attribution.casefold() in PRONOUNS:
        return "(denied by one of those named)" if is_denied else "(according to one of those named)"
    return f"({'denied by' if is_denied else 'according to'} {picked.literal(claim.attribution)})"


def statements(picked: Picked, shown: set[str]) -> Section:
    """What else an article says happened, beyond the statements already in the brief.

    Args:
        picked: The claims of the document.
        shown: Ids of the claims that the brief's lines state.
    """
    rest = [group for group in picked.groups("what") if not {i.claim.id for i in group.items} & shown]
    rows = tuple(statement(picked, (picked.best(group), *group.items), ending=_ending(picked, group)) for group in rest)
    if not rows:
        stated = any(item.claim.id in shown for item in picked.items("what"))
        return Section("Other events", (Paragraph(("all in the brief above",)) if stated else nothing(picked, "what"),))
    return Section("Other events", (Lines(rows), *waiting(picked, "what")))


def _ending(picked: Picked, group: Group) -> str:
    claim = group.items[0].claim
    assert isinstance(claim, What)
    stage = {"planned": "(planned)", "possible": "(possible, not certain)"}.get(claim.stage, "")
    return " ".join(part for part in (said_by(picked, picked.best(group)), stage) if part)

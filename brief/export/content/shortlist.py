"""The brief itself: at most ten lines, ranked by agreement and weight, each with its marks, none said twice."""

from __future__ import annotations

from collections.abc import Iterator

from brief.describe import counted, value
from brief.export.content.candidate import Candidate, boxed, only, weigh
from brief.export.content.document import Cell, Field, Lines, Mark, Piece, plain
from brief.export.content.doubt import Doubt
from brief.export.content.lines_of_names import presence, standing
from brief.export.content.picked import Group, Item, Picked
from brief.export.content.speech import figure, said_by, statement
from brief.export.content.wording import content_words, opens_with_pronoun
from brief.export.dossier import CHECKED
from brief.model import Number, Quote, Span, What, When

_LONGEST_QUOTE_WORDS = 40
_OPEN_PRONOUN = 30
"""What a statement loses that cannot be read alone."""
_SAID_ALREADY = 0.7
"""Part of a statement's content words that, told in one line above, make it the same news again."""
_PASSING_UNITS = frozenset(
    "second minute hour day night week month year decade century time inning half round page am pm o'clock".split()
)
"""Units of figures that place or measure something else; alone they are no news."""
_CONFLICT = 20
"""What a line gains when sources contradict each other in it: nobody must miss that."""
_OUTDATED = 60
"""What a line loses that only reports from before the event have."""
_FURTHER_CONFLICT = 15
"""What each further contradiction loses; all of them are among the differences and on the check list."""


def shortlist(picked: Picked) -> tuple[Lines, tuple[Item, ...]]:
    """The lines and the claims behind them, best first, within the options' number of lines and words."""
    chosen: list[Candidate] = []
    cited: set[Mark] = set()
    words = 0
    doubt = Doubt(picked)
    candidates = list(_candidates(picked, doubt)) or list(_whatever(picked))
    for candidate in sorted(candidates, key=lambda c: _OUTDATED * all(map(doubt.is_outdated, c.items)) - c.weight):
        if len(chosen) >= picked.options.lines:
            break
        if candidate.marks <= cited and not candidate.repeats:
            continue
        if candidate.news and any(_is_told(candidate.news, other.news) for other in chosen):
            continue
        length = len(plain(candidate.cell.pieces).split())
        if chosen and picked.options.words is not None and words + length > picked.options.words:
            continue
        chosen.append(candidate)
        cited |= candidate.marks
        words += length
    items = tuple(item for candidate in chosen for item in candidate.items)
    return Lines(tuple(candidate.cell for candidate in chosen), numbered=True), items


def _is_told(news: frozenset[str], other: frozenset[str]) -> bool:
    return len(news & other) >= _SAID_ALREADY * len(news)


def _candidates(picked: Picked, doubt: Doubt) -> Iterator[Candidate]:
    yield from _conflicts(picked)
    yield from _events(picked, doubt)
    yield from presence(picked)
    yield from standing(picked)
    yield from _speech(picked)
    yield from _figures(picked)


def _conflicts(picked: Picked) -> Iterator[Candidate]:
    contradictions = [row for row in picked.rows() if row.relation == "conflict"]
    contradictions.sort(key=lambda row: -len(row.claims))
    for place, row in enumerate(contradictions):
        sides: list[Piece] = []
        items: list[Item] = []
        for article, ids in row.claims.items():
            found = [item for item in (picked.item(article, claim) for claim in ids) if item]
            if not found:
                continue
            said = "; ".join(picked.literal(value(item.claim)) for item in found[:2])
            sides += ["; " if sides else " ", f"{picked.letters[article]}: {said}", *picked.marks_of(found)]
            items += found
        if len({item.article for item in items}) > 1:
            line = boxed(tuple(items), f"Sources differ on {picked.literal(row.point)}:", *sides)
            weight = weigh("what", 1, tuple(items)) + _CONFLICT - _FURTHER_CONFLICT * place
            yield Candidate(weight, Cell(line), tuple(items))


def _whatever(picked: Picked) -> Iterator[Candidate]:
    """A line for each claim that a reviewer let stand, where none of them makes a line of its own kind."""
    for facet in ("numbers", "when", "where", "who"):
        for place, group in enumerate(picked.groups(facet)):
            if any(item.state in CHECKED for item in group.items):
                words = picked.literal(value(picked.best(group).claim))
                line = boxed(group.items, f"{words}.", *picked.marks_of(group.items))
                yield Candidate(weigh("number", place, group.items), Cell(line), group.items)


def _events(picked: Picked, doubt: Doubt) -> Iterator[Candidate]:
    staged = {
        (article, claim)
        for row in picked.rows()
        if row.relation == "stage"
        for article, ids in row.claims.items()
        for claim in ids
    }
    groups = sorted(picked.groups("what"), key=lambda g: _mean_rank(g) - (len(g.articles) - 1))
    for place, group in enumerate(groups):
        best = picked.best(group)
        items = (best, *(item for item in group.items if item is not best))
        ending = " ".join(part for part in (said_by(picked, best), _dates(picked, best), only(picked, items)) if part)
        is_staged = any((i.article, i.claim.id) in staged for i in items)
        if is_staged:
            ending = f"{ending} (the sources stand at different times)".strip()
        claim = best.claim
        assert isinstance(claim, What)
        if claim.stage == "possible":
            ending = f"{ending} (not certain)".strip()
        if doubt.is_disputed(best):
            ending = f"{ending} (the sources differ on this)".strip()
        # Sources at different times do not confirm each other.
        weight = weigh("what", place, items[:1] if is_staged else items)
        weight -= _OPEN_PRONOUN if opens_with_pronoun(claim.statement) else 0
        line = statement(picked, items, ending=ending)
        yield Candidate(weight, line, items, repeats=False, news=content_words(claim.statement))


def _mean_rank(group: Group) -> float:
    return sum(item.rank for item in group.items) / len(group.items)


def _dates(picked: Picked, item: Item) -> str:
    """What the weekdays in a statement were, because a brief is read on another day."""
    claim = item.claim
    assert isinstance(claim, What)
    days = {
        time.claim.words: time.claim.start[:10]
        for time in picked.items("when")
        if time.article == item.article
        and isinstance(time.claim, When)
        and time.claim.basis == "relative"
        and time.claim.start
        and len(time.claim.start) >= len("2024-07-04")
        and time.claim.words in claim.statement
        and any(_within(span, claim.evidence[0]) for span in time.claim.evidence)
    }
    return f"({', '.join(f'{words}: {day}' for words, day in days.items())})" if days else ""


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _speech(picked: Picked) -> Iterator[Candidate]:
    for place, group in enumerate(picked.groups("quotes")):
        best = picked.best(group)
        claim = best.claim
        assert isinstance(claim, Quote)
        if len(claim.words.split()) > _LONGEST_QUOTE_WORDS:
            continue
        speaker = picked.literal(claim.speaker) if claim.speaker else "Unnamed"
        speaker = speaker[:1].upper() + speaker[1:]
        via = f" ({picked.literal(claim.via)})" if claim.via else ""
        source = only(picked, group.items)
        line = boxed(
            group.items,
            f"{speaker}{via}: ",
            picked.said(claim.words),
            *picked.marks_of(group.items),
            f" {source}" if source else "",
        )
        fields = (Field(best.article, claim.id, "words"),) if not claim.speaker else ()
        # A sentence may be cited for what happened and for what was said in it, but not to say the same twice.
        is_told = any(isinstance(i.claim, What) and claim.words in i.claim.statement for i in picked.items("what"))
        yield Candidate(weigh("quote", place, group.items), Cell(line, fields), group.items, repeats=not is_told)


def _figures(picked: Picked) -> Iterator[Candidate]:
    for place, group in enumerate(picked.groups("numbers")):
        claim = picked.best(group).claim
        assert isinstance(claim, Number)
        # "two leaders" or "10th" is part of a statement; a line of its own is for a measure.
        if not any(c.isdigit() for c in claim.words) or _is_measure(claim):
            continue
        # What a reviewer let stand is shown even if it only says what its words say: `19 bodies`.
        is_wanted = any(item.state in CHECKED for item in group.items) and len(claim.words.split()) > 1
        if not is_wanted and (not counted(claim) or _is_passing(claim)):
            continue
        source = f"according to {claim.attribution}" if claim.attribution else "no source given"
        line = boxed(
            group.items,
            f"{picked.literal(figure(claim))}, {picked.literal(source)}.",
            *picked.marks_of(group.items),
        )
        yield Candidate(weigh("number", place, group.items), Cell(line), group.items, repeats=False)


def _is_measure(claim: Number) -> bool:
    unit = (claim.unit or "").casefold()
    return unit == "ordinal" or unit.rstrip("s") in _PASSING_UNITS or "/" in f"{claim.words}{claim.of}"


def _is_passing(claim: Number) -> bool:
    # "47 storey" is a part of another word; "51 people" and "62 million tonnes" count something.
    unit = (claim.unit or "").casefold()
    return not claim.of and unit not in ("people", "percent") and not figure(claim).endswith("s")

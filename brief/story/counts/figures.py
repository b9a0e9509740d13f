"""Numbers across articles: counts of the same thing that agree, allow each other, or cannot both be true."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from brief.describe import counted
from brief.story.context import Context, Draft, Said
from brief.story.counts.counted import Figure, draft_of, figures_of
from brief.story.counts.fitting import fit
from brief.story.counts.quantities import CASUALTIES, Quantity
from brief.story.counts.tolls import toll_rows
from brief.story.gathering import draft, only
from brief.story.parties.names import same_body
from brief.story.sentences.words import alike, stem, words

TELLING = 0.6
"""From this similarity on, two sentences count the same thing if they count with the same noun."""
RELATED = 0.2
"""The least similarity of two sentences whose counted things have the same words."""
ALL_BUT_THE_NUMBER = 0.9
"""Share of words from which on two short sentences differ in the number alone."""
SAME_BUT_THE_NUMBER = 0.8
"""The same of sentences that count, from `DISTINCTIVE` up, with one noun that is not said of anybody."""
SAME_SENTENCE = 0.6
"""Share of words from which on two sentences that count with a common noun count the same."""
DISTINCTIVE = 20
"""A count from here up is hardly the same by chance where two reports of one event count with the same noun."""
NEIGHBOURS = 80
"""Figures of one kind that a figure is compared with."""
_ANYBODY = frozenset(f"count:{stem(word)}" for word in "people others times things ways".split())
_PARTS = frozenset("all remaining final last first more other further additional new extra another next latest".split())


def rows(context: Context) -> Iterator[Draft]:
    """One row for each thing counted; claims that no other article counts stand alone."""
    figures = figures_of(context)
    used: set[tuple[int, str]] = set()
    for found in (*toll_rows(context, figures), *_count_rows(context, figures)):
        used |= {(one.article, one.claim.id) for one in found.said}
        yield found
    for article, brief in enumerate(context.briefs):
        for claim in brief.numbers:
            if (article, claim.id) not in used:
                point = " ".join(part for part in (claim.words, counted(claim)) if part)
                yield draft([Said(article, claim)], only(context, article), point)


def _thing(quantity: Quantity) -> frozenset[str]:
    return frozenset(words(quantity.of).weights)


@dataclass(slots=True)
class _Matter:
    """Figures that count the same, and the matters whose number contradicts theirs."""

    figures: list[Figure]
    against: list[Figure] = field(default_factory=list)


def _count_rows(context: Context, figures: Sequence[Figure]) -> Iterator[Draft]:
    """All other numbers: the same noun in sentences that tell the same, or the same noun phrase; a row for each."""
    home: dict[Figure, _Matter] = {}
    opposed: list[tuple[Figure, Figure]] = []
    ordered = sorted(
        figures, key=lambda one: (context.briefs[one.article].id, one.span)
    )  # in whatever order they stand
    for first, second in _pairs(ordered):
        strong = _same_thing(first.quantity, second.quantity)
        if fit(first.quantity, second.quantity):
            if _agrees(context, first, second, strong=strong):
                _join(home, first, second)
        elif _contradicts(context, first, second, strong=strong) and not _has_match(figures, first, second):
            opposed.append((first, second))
    for first, second in opposed:
        left, right = (home.setdefault(one, _Matter([one])) for one in (first, second))
        if left is right or _tells(left, second.article) or _tells(right, first.article):
            continue
        left.against += right.figures
        for one in right.figures:
            home[one] = left
        left.figures, right.figures = left.figures + right.figures, []
    for matter in {id(one): one for one in home.values()}.values():
        told: dict[int, Figure] = {}
        for one in sorted(matter.figures, key=lambda f: (f.article, f.span)):
            told.setdefault(one.article, one)
        if len(told) > 1:
            yield draft_of(context, _kind(told), list(told.values()), matter.figures, agree=not matter.against)


def _pairs(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Figures of two articles that count with a common noun or unit, each pair once."""
    by_kind: dict[str, list[Figure]] = defaultdict(list)
    sums = {(f.article, f.sentence): f.span for f in figures if _is_sum(f)}
    for figure in figures:
        whole = sums.get((figure.article, figure.sentence))
        if whole is not None and whole.start <= figure.span.start and figure.span.end <= whole.end:
            continue  # the sum is compared, not what it is made of
        family, _, noun = figure.quantity.kind.partition(":")
        if family in ("count", "ordinal"):
            for thing in sorted(_thing(figure.quantity) or {noun}):
                by_kind[f"{family}:{thing}"].append(figure)
        elif family not in CASUALTIES:
            by_kind[figure.quantity.kind].append(figure)
    seen: set[tuple[Figure, Figure]] = set()
    for _, members in sorted(by_kind.items()):
        for place, first in enumerate(members):
            for second in members[place + 1 : place + NEIGHBOURS]:
                if first.article != second.article and (first, second) not in seen:
                    seen.add((first, second))
                    yield first, second


def _is_sum(figure: Figure) -> bool:
    return figure.quantity.of == "people" and figure.quantity.kind in CASUALTIES


def _join(home: dict[Figure, _Matter], first: Figure, second: Figure) -> None:
    left, right = (home.setdefault(one, _Matter([one])) for one in (first, second))
    if left is not right:
        left.figures += right.figures
        for one in right.figures:
            home[one] = left


def _tells(matter: _Matter, article: int) -> bool:
    return any(one.article == article for one in matter.figures)


def _kind(told: dict[int, Figure]) -> str:
    """The kind that names a row: the first in the alphabet, so that it does not depend on the order of the articles."""
    return min(figure.quantity.kind for figure in told.values())


def _agrees(context: Context, first: Figure, second: Figure, *, strong: bool) -> bool:
    """Whether two fitting numbers are about the same thing."""
    near = context.score(first.article, first.sentence, second.article, second.sentence)
    a, b = first.quantity, second.quantity
    if a.value == b.value <= 1:
        return near >= TELLING and strong
    if near >= (RELATED if strong else TELLING):
        return True
    if _same_noun(a, b) and _shared(context, first, second) >= SAME_BUT_THE_NUMBER:
        return True
    return a.value == b.value and ((strong and a.value > 2) or _is_distinctive(a) or _same_noun(a, b))


def _same_noun(a: Quantity, b: Quantity) -> bool:
    """Whether both count some of the same things, more than a couple; persons can be any persons."""
    return a.value > 2 and a.kind == b.kind and a.kind.startswith("count:") and a.kind not in _ANYBODY


def _is_distinctive(quantity: Quantity) -> bool:
    """Whether the same number of the same unit in another report of the event is hardly another number by chance."""
    family = quantity.kind.partition(":")[0]
    if family == "money":
        return True
    if family == "percent":
        return quantity.value % 5 != 0
    return quantity.value >= DISTINCTIVE and family in ("count", "unit", "ordinal")


def _contradicts(context: Context, first: Figure, second: Figure, *, strong: bool) -> bool:
    """Whether two numbers that do not fit are about the same thing: their sentences say the same otherwise."""
    if _part(first.quantity) != _part(second.quantity):
        return False
    near = context.score(first.article, first.sentence, second.article, second.sentence)
    shared = _shared(context, first, second)
    plain_count = first.quantity.kind.startswith(("count:", "duration:"))
    if strong:
        return (near >= TELLING and shared >= 0.3) or _one_body(context, first, second)
    if shared >= ALL_BUT_THE_NUMBER:
        return True
    distinctive = min(first.quantity.value, second.quantity.value) >= DISTINCTIVE
    if distinctive and shared >= SAME_BUT_THE_NUMBER and _same_noun(first.quantity, second.quantity):
        return True
    if first.quantity.kind == "count:peopl":
        return False
    return near >= TELLING and shared >= (SAME_SENTENCE if plain_count else 0.45)


def _one_body(context: Context, first: Figure, second: Figure) -> bool:
    """Whether both count members, and both articles know the members of one body only, the same."""
    if not all("member" in figure.quantity.of.lower() and figure.quantity.value > 2 for figure in (first, second)):
        return False
    bodies = []
    for figure in (first, second):
        named: list[str] = []
        for member in context.briefs[figure.article].members:
            if not any(same_body((member.organisation,), (other,)) for other in named):
                named.append(member.organisation)
        bodies.append(named)
    return len(bodies[0]) == len(bodies[1]) == 1 and same_body(bodies[0], bodies[1])


def _part(quantity: Quantity) -> frozenset[str]:
    """Words that make the counted a part or an addition: `remaining`, `more`, `first`."""
    return frozenset(quantity.of.lower().split()) & _PARTS


def _shared(context: Context, first: Figure, second: Figure) -> float:
    """Share, by weight, of the shorter sentence's words that the other has too, numbers aside."""
    a, b = (
        {s: w for s, w in words(context.sentences.texts[f.article][f.sentence]).weights.items() if not s[0].isdigit()}
        for f in (first, second)
    )
    least = min(sum(a.values()), sum(b.values()))
    return sum(weight for stemmed, weight in a.items() if stemmed in b) / least if least else 0.0


def _same_thing(a: Quantity, b: Quantity) -> bool:
    """Whether the words for what is counted are the same or synonyms, at least two of them."""
    short, long = sorted((_thing(a), _thing(b)), key=len)
    return len(short) > 1 and all(any(alike(x, y) > 0 for y in long) for x in short)


def _has_match(figures: Sequence[Figure], first: Figure, second: Figure) -> bool:
    """Whether either number's sentence partner also holds a number that fits it: then the pair is no contradiction."""
    return any(
        (
            (
                (other.article, other.sentence) == (second.article, second.sentence)
                and fit(first.quantity, other.quantity)
            )
            or (
                (other.article, other.sentence) == (first.article, first.sentence)
                and fit(second.quantity, other.quantity)
            )
        )
        and other.quantity.kind.partition(":")[0] == first.quantity.kind.partition(":")[0]
        and other is not first
        and other is not second
        for other in figures
    )

"""Numbers across articles: counts of the same thing that agree, allow each other, or cannot both be true."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from brief.describe import counted
from brief.model import Number, Span, claim_id
from brief.story.context import Context, Draft, Said
from brief.story.gathering import draft, join, only
from brief.story.names import same_body
from brief.story.quantities import CASUALTIES, Quantity, find, fit
from brief.story.words import alike, words

TELLING = 0.6
"""From this similarity on, two sentences count the same thing if they count with the same noun."""
RELATED = 0.2
"""The least similarity of two sentences whose counted things have the same words."""
ALL_BUT_THE_NUMBER = 0.9
"""Share of words from which on two short sentences differ in the number alone."""
SAME_SENTENCE = 0.6
"""Share of words from which on two sentences that count with a common noun count the same."""
_PARTS = frozenset("remaining final last first more other further additional new extra another next latest".split())


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity at its place."""

    article: int
    sentence: int
    quantity: Quantity
    span: Span
    """Into the article's text."""
    said: Said | None
    """The number claim with this evidence, if there is one."""


def rows(context: Context) -> Iterator[Draft]:
    """One row for each thing counted; claims that no other article counts stand alone."""
    figures = _figures(context)
    used: set[tuple[int, str]] = set()
    for found in (*_casualties(context, figures), *_counts(context, figures)):
        used |= {(one.article, one.claim.id) for one in found.said}
        yield found
    for article, brief in enumerate(context.briefs):
        for claim in brief.numbers:
            if (article, claim.id) not in used:
                point = " ".join(part for part in (claim.words, counted(claim)) if part)
                yield draft([Said(article, claim)], only(context, article), point)


def _figures(context: Context) -> list[Figure]:
    result = []
    for article, brief in enumerate(context.briefs):
        by_sentence: dict[int | None, list[Number]] = defaultdict(list)
        for claim in brief.numbers:
            by_sentence[context.sentence_at(article, claim.evidence[0].start)].append(claim)
        clutter = [block.span for block in brief.article.blocks if block.role == "boilerplate"]
        for index, (start, end) in enumerate(brief.sentences):
            if any(start < span.end and span.start < end for span in clutter):
                continue
            for quantity in find(brief.article.text[start:end]):
                span = Span(start + quantity.span.start, start + quantity.span.end)
                claims = [
                    claim
                    for claim in by_sentence[index]
                    if any(e.start < span.end and span.start < e.end for e in claim.evidence)
                    and abs(claim.value - quantity.value) < 1e-9 * max(1.0, abs(claim.value))
                ]
                result.append(Figure(article, index, quantity, span, Said(article, claims[0]) if claims else None))
    return result


def _casualties(context: Context, figures: Sequence[Figure]) -> Iterator[Draft]:
    """The event's own counts (dead, injured …): wherever they stand, one row for each kind."""
    for kind in CASUALTIES:
        per_article: dict[int, list[Figure]] = defaultdict(list)
        for figure in figures:
            if figure.quantity.kind == kind and not figure.quantity.background:
                per_article[figure.article].append(figure)
        if len(per_article) < 2:
            continue
        apart: tuple[Figure, Figure] | None = None
        together: tuple[Figure, Figure] | None = None
        articles = sorted(per_article)
        for place, i in enumerate(articles):
            for j in articles[place + 1 :]:
                fitting = _together(per_article[i], per_article[j])
                if fitting:
                    together = together or fitting
                elif apart is None and _same_event(context, per_article[i], per_article[j]):
                    apart = (per_article[i][0], per_article[j][0])
        pair = apart or together
        if pair:
            yield _draft(context, kind, pair, [per_article[a][0] for a in articles], agree=apart is None)


def _together(first: Sequence[Figure], second: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """Two counts that agree: the leading ones, or any of the same number; None if the articles contradict."""
    if fit(first[0].quantity, second[0].quantity):
        return first[0], second[0]
    return next(
        ((a, b) for a in first for b in second if a.quantity.value == b.quantity.value and fit(a.quantity, b.quantity)),
        None,
    )


def _same_event(context: Context, first: Sequence[Figure], second: Sequence[Figure]) -> bool:
    """Whether the leading counts of two articles stand in sentences that tell of one event."""
    return any(
        context.score(a.article, a.sentence, b.article, b.sentence) >= 0.3 for a in first[:3] for b in second[:3]
    )


def _thing(quantity: Quantity) -> frozenset[str]:
    return frozenset(words(quantity.of).weights)


def _counts(context: Context, figures: Sequence[Figure]) -> Iterator[Draft]:
    """All other numbers: the same noun in sentences that tell the same, or the same noun phrase."""
    by_kind: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        family, _, noun = figure.quantity.kind.partition(":")
        if family in ("count", "ordinal"):
            for thing in _thing(figure.quantity) or {noun}:
                by_kind[f"{family}:{thing}"].append(figure)
        elif family not in CASUALTIES:
            by_kind[figure.quantity.kind].append(figure)
    seen: set[tuple[int, Span, int, Span]] = set()
    for kind, members in sorted(by_kind.items()):
        for place, first in enumerate(members):
            for second in members[place + 1 : place + 80]:
                marks = (first.article, first.span, second.article, second.span)
                if first.article == second.article or marks in seen:
                    continue
                strong = _same_thing(first.quantity, second.quantity)
                agree = fit(first.quantity, second.quantity)
                if not (_agrees if agree else _contradicts)(context, first, second, strong=strong):
                    continue
                if not agree and _has_match(figures, first, second):
                    continue
                seen.add(marks)
                yield _draft(context, kind, (first, second), [], agree=agree)


def _agrees(context: Context, first: Figure, second: Figure, *, strong: bool) -> bool:
    """Whether two fitting numbers are about the same thing."""
    near = context.score(first.article, first.sentence, second.article, second.sentence)
    exact = first.quantity.value == second.quantity.value and first.quantity.value > 2
    return near >= (RELATED if strong else TELLING) or (exact and strong)


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


_NAMES = {"dead": "people dead", "injured": "people injured", "missing": "people missing", "arrested": "arrests"}


def _draft(context: Context, kind: str, pair: tuple[Figure, Figure], more: Sequence[Figure], *, agree: bool) -> Draft:
    first, second = pair
    figures = [first, second, *(f for f in more if f.article not in (first.article, second.article))]
    of = _NAMES.get(kind) or first.quantity.of or kind
    values = [f"{context.letter(f.article)} says {' '.join(f.quantity.words.split())}" for f in figures]
    if agree:
        same = first.quantity.value == second.quantity.value
        reason = f"{join(values)}: " + ("the same number" if same else "both can be true")
    else:
        reason = f"{of}: {join(values)}"
        older = context.times.older(first.article, second.article)
        if older is not None:
            newer = second.article if older == first.article else first.article
            reason += f"; {context.letter(newer)} is the newer report"
    evidence: dict[int, list[Span]] = defaultdict(list)
    for figure in figures:
        evidence[figure.article].append(figure.span)
    return Draft(
        kind="numbers",
        relation="agree" if agree else "conflict",
        point=of,
        reason=reason,
        key=claim_id("numbers", kind, *sorted({f"{f.quantity.value:g}" for f in figures})),
        said=[figure.said for figure in figures if figure.said],
        evidence=dict(evidence),
    )

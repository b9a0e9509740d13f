"""The event's own counts across articles (the dead, the injured …): one row for each kind, wherever they stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from brief.story.context import Context, Draft
from brief.story.counts.counted import Figure, draft_of
from brief.story.counts.fitting import fit
from brief.story.counts.headlines import Slip, slip
from brief.story.counts.quantities import CASUALTIES
from brief.story.sentences.words import stem

SAME_EVENT = 0.3
"""Similarity of two sentences from which on their casualties are those of one event."""
ONE_EVENT = 0.5
"""From which on they are, although the articles have a count in common that is not the leading one of either."""
LEADING = 3
"""An article's counts of one kind that may tell which event is meant."""


def toll_rows(context: Context, figures: Sequence[Figure]) -> Iterator[Draft]:
    """One row for each kind of casualty that two articles count."""
    for kind in CASUALTIES:
        per_article: dict[int, list[Figure]] = defaultdict(list)
        for figure in figures:
            if figure.quantity.kind == kind and not figure.quantity.background:
                per_article[figure.article].append(figure)
        slips = {article: found for article, own in per_article.items() if (found := slip(context, own))}
        wholes = {article: _of_text(whole(own), slips.get(article)) for article, own in sorted(per_article.items())}
        apart: dict[int, Figure] = {}
        together: dict[int, Figure] = {}
        for i, j in combinations(sorted(wholes, key=lambda article: context.briefs[article].id), 2):
            pair = _fitting(wholes[i], wholes[j])
            if pair and _lead_apart(context, wholes[i], wholes[j], pair):
                pair = None
            if pair:
                together.setdefault(i, pair[0])
                together.setdefault(j, pair[1])
            elif _contradict(context, wholes[i], wholes[j]):
                apart.setdefault(i, wholes[i][0])
                apart.setdefault(j, wholes[j][0])
        told = {**together, **apart}
        if told:
            same = [f for a in told for f in per_article[a] if f.quantity.value == told[a].quantity.value]
            same += [slips[a].headline for a in sorted(told) if a in slips]
            row = draft_of(context, kind, [told[a] for a in sorted(told)], same, agree=not apart)
            row.reason = "; ".join([row.reason, *(slips[a].told(context) for a in sorted(told) if a in slips)])
            yield row
        heads = [one.headline for one in slips.values()]
        rest = [f for own in per_article.values() for f in own if not _is_told(f, told) and f not in heads]
        yield from _part_rows(context, kind, rest)


def _of_text(figures: Sequence[Figure], own: Slip | None) -> list[Figure]:
    """The counts without that of a headline which the text contradicts; the text's own leads."""
    if own is None:
        return list(figures)
    others = [one for one in figures if one.quantity.value != own.headline.quantity.value and one is not own.text]
    return [own.text, *others]


def _is_told(figure: Figure, told: Mapping[int, Figure]) -> bool:
    return figure.article in told and told[figure.article].quantity.value == figure.quantity.value


def _part_rows(context: Context, kind: str, figures: Sequence[Figure]) -> Iterator[Draft]:
    """Parts of a toll by whom they count: the women among the dead, the children among the injured."""
    by_noun: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.quantity.is_narrow:
            by_noun[stem(figure.quantity.of)].append(figure)
    for noun, own in sorted(by_noun.items()):
        told: dict[int, Figure] = {}
        for figure in own:
            told.setdefault(figure.article, figure)
        same = [f for f in own if f.quantity.value == told[f.article].quantity.value]
        if len(told) > 1 and all(fit(a.quantity, b.quantity) for a, b in combinations(told.values(), 2)):
            yield draft_of(context, f"{kind}:{noun}", [told[a] for a in sorted(told)], same, agree=True)


def whole(figures: Sequence[Figure]) -> list[Figure]:
    """An article's counts of all, the leading one first: no part of a larger one; if there are none, the parts."""
    found = [f for f in figures if not f.quantity.is_part]
    most = max((f.quantity.value for f in found if not f.quantity.is_narrow), default=0.0)
    return [f for f in found if not (f.quantity.is_narrow and f.quantity.value < most)] or list(figures)


def _fitting(first: Sequence[Figure], second: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """Two counts that can both be true: the leading ones, or any of the same number."""
    if fit(first[0].quantity, second[0].quantity):
        return first[0], second[0]
    return next(
        ((a, b) for a in first for b in second if a.quantity.value == b.quantity.value and fit(a.quantity, b.quantity)),
        None,
    )


def _lead_apart(
    context: Context, first: Sequence[Figure], second: Sequence[Figure], pair: tuple[Figure, Figure]
) -> bool:
    """Whether the leading counts contradict each other, and the fitting ones count others: attackers killed later."""
    a, b = first[0], second[0]
    if fit(a.quantity, b.quantity) or a.quantity.is_part or b.quantity.is_part:
        return False
    others = pair[0].quantity.value != a.quantity.value and pair[1].quantity.value != b.quantity.value
    return others and context.score(a.article, a.sentence, b.article, b.sentence) >= ONE_EVENT


def _contradict(context: Context, first: Sequence[Figure], second: Sequence[Figure]) -> bool:
    """Whether two articles that do not fit count the same: both all, or both those that are left, of one event."""
    return first[0].quantity.is_part == second[0].quantity.is_part and _same_event(context, first, second)


def _same_event(context: Context, first: Sequence[Figure], second: Sequence[Figure]) -> bool:
    """Whether the leading counts of two articles stand in sentences that tell of one event."""
    return any(
        context.score(a.article, a.sentence, b.article, b.sentence) >= SAME_EVENT
        for a in first[:LEADING]
        for b in second[:LEADING]
    )

"""What is left over of the values of a kind when all that two articles have in common is taken away."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product

from brief.story.closeness import closeness
from brief.story.context import Context
from brief.story.rivals.value import Value
from brief.story.sentences.words import alike, words

CLOSE = 0.5
"""Share of an article's names and numbers that the other must have, so that a value that only one has is a rival."""
USUAL = 0.8
"""The share that short reports of one event usually have in common; what has less in common needs more beside it."""
STEP = 2.5
"""By how much more of `TOGETHER` is needed where the articles have less in common, and less where they have more."""
TOGETHER = 0.35
"""What the surroundings of two values must have in common, the weight of shared words, to be told of one matter."""
BESIDE = 0.4
"""Of that what is enough where the articles agree on another value of the kind."""


def left_over(
    context: Context, values: Iterable[Value], fits: Callable[[Value, Value], bool], *, least: float = TOGETHER
) -> Iterator[tuple[Value, Value]]:
    """Pairs of rival values: of their kind the only one that each of two articles has and the other has not.

    Args:
        values: Of all articles.
        fits: Whether two values of one kind can both be true.
        least: What their surroundings must have in common.
    """
    kinds: dict[str, dict[int, list[Value]]] = defaultdict(lambda: defaultdict(list))
    for value in values:
        kinds[value.kind][value.article].append(value)
    for _, by_article in sorted(kinds.items()):
        for first, second in combinations(sorted(by_article), 2):
            close = closeness(context.briefs[first], context.briefs[second])
            if close >= CLOSE:
                pair = _rivals(by_article[first], by_article[second], fits, least * (1 + STEP * (USUAL - close)))
                if pair:
                    yield pair


def _rivals(
    here: Sequence[Value], there: Sequence[Value], fits: Callable[[Value, Value], bool], least: float
) -> tuple[Value, Value] | None:
    left = [one for one in here if not any(fits(one, other) for other in there)]
    right = [one for one in there if not any(fits(one, other) for other in here)]
    if any(len({one.telling.value for one in side if one.may_clash}) != 1 for side in (left, right)):
        return None
    if len(left) < len(here) and len(right) < len(there):
        least *= BESIDE
    found = [
        (together(a, b), a, b)
        for a, b in product(left, right)
        if a.may_clash and b.may_clash and a.qualifiers == b.qualifiers
    ]
    best = max(found, key=lambda one: one[0], default=None)
    return best[1:] if best and best[0] >= least else None


def together(a: Value, b: Value) -> float:
    """How much the surroundings of two values have in common: their clauses, and half of what their sentences have."""
    return common(a.clause, b.clause) + common(a.whole, b.whole) / 2


def common(first: str, second: str) -> float:
    """The weight of the words that two stretches of text have in common, or have synonyms of; numbers aside."""
    a, b = words(first).weights, words(second).weights
    return (_met(a, b) + _met(b, a)) / 2


def _met(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    return sum(
        max(((weight + b[other]) / 2 * near for other in b if (near := alike(stemmed, other)) > 0), default=0.0)
        for stemmed, weight in a.items()
        if not stemmed[0].isdigit()
    )


def matter(a: Value, b: Value) -> str:
    """What a row calls the matter of two rivals: the shorter of their names, whichever article comes first."""
    return min((a.of, b.of), key=lambda of: (len(of), of))

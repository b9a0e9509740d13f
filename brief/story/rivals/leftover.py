"""What is left over of the values of a kind when all that two articles have in common is taken away."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations, product

from brief.story.context import Context
from brief.story.rivals.value import Value
from brief.story.sentences.words import alike, is_common, stem, words

CLOSE = 0.5
"""Share of an article's names and numbers that the other must have, so that a value that only one has is a rival."""
LEAST_SHARED = 2
"""Names and numbers that they must have in common for it, however short they are."""
TOGETHER = 0.45
"""What the surroundings of two values must have in common, the weight of shared words, to be told of one matter."""
TOGETHER_BESIDE = 0.2
"""The same where the articles agree on another value of the kind."""
_WORD = re.compile(r"[^\W\d_]+|\d+(?:[.,:]\d+)*")


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
    near = _Closeness(context)
    for _, by_article in sorted(kinds.items()):
        for first, second in combinations(sorted(by_article), 2):
            pair = _rivals(by_article[first], by_article[second], fits, least)
            if pair and near(first, second) >= CLOSE:
                yield pair


def _rivals(
    here: Sequence[Value], there: Sequence[Value], fits: Callable[[Value, Value], bool], least: float
) -> tuple[Value, Value] | None:
    left = [one for one in here if not any(fits(one, other) for other in there)]
    right = [one for one in there if not any(fits(one, other) for other in here)]
    if any(len({one.telling.value for one in side}) != 1 for side in (left, right)):
        return None
    if len(left) < len(here) and len(right) < len(there):
        least = min(least, TOGETHER_BESIDE)
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
    return sum(
        max(((weight + b[other]) / 2 * near for other in b if (near := alike(stemmed, other)) > 0), default=0.0)
        for stemmed, weight in a.items()
        if not stemmed[0].isdigit()
    )


class _Closeness:
    """How much two articles tell the same: the share of the names and numbers of one that the other has too."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._known: dict[int, frozenset[str]] = {}
        self._pairs: dict[tuple[int, int], float] = {}

    def __call__(self, first: int, second: int) -> float:
        if (first, second) not in self._pairs:
            a, b = self._rare(first), self._rare(second)
            least = min(len(a), len(b))
            both = len(a & b)
            self._pairs[first, second] = both / least if both >= LEAST_SHARED else 0.0
        return self._pairs[first, second]

    def _rare(self, article: int) -> frozenset[str]:
        if article not in self._known:
            found = _WORD.findall(self._context.briefs[article].article.text)
            self._known[article] = frozenset(_rare(found))
        return self._known[article]


def _rare(found: Iterable[str]) -> Iterator[str]:
    for word in found:
        if word[0].isdigit():
            yield word
        elif word[0].isupper() and not is_common(word):
            yield stem(word.lower())

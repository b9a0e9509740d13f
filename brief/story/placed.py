"""Which rows speak of the same words: rows found again by where their evidence stands, however many there are."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from brief.model import Span
from brief.story.context import Draft

_CELL = 256
"""Code points of a text under one entry of the index: about a sentence."""

Spans = Mapping[int, Sequence[Span]]
"""Evidence by article."""


class Placed:
    """Rows in the order in which they came, indexed by the places of their evidence.

    A row's evidence must not change once it is here.
    """

    def __init__(self, drafts: Iterable[Draft] = ()) -> None:
        self._drafts: list[Draft] = []
        self._spans: list[Spans] = []
        self._cells: dict[tuple[int, int], list[int]] = defaultdict(list)
        for draft in drafts:
            self.add(draft)

    def __iter__(self) -> Iterator[Draft]:
        return iter(self._drafts)

    def add(self, draft: Draft) -> None:
        """Keep one more row."""
        there = spans(draft)
        for article, cell in _cells(there):
            self._cells[article, cell].append(len(self._drafts))
        self._drafts.append(draft)
        self._spans.append(there)

    def over(self, draft: Draft) -> Iterator[Draft]:
        """The rows that speak of the same words as this one in at least two articles, in order."""
        own = spans(draft)
        near: dict[int, set[int]] = defaultdict(set)
        for article, cell in _cells(own):
            near[article].update(self._cells.get((article, cell), ()))
        articles = Counter(number for numbers in near.values() for number in numbers)
        for number in sorted(number for number, count in articles.items() if count > 1):
            if overlap(own, self._spans[number]):
                yield self._drafts[number]


def spans(draft: Draft) -> Spans:
    """All evidence of a row by article."""
    result: dict[int, list[Span]] = {article: list(found) for article, found in draft.evidence.items()}
    for said in draft.said:
        result.setdefault(said.article, []).extend(said.claim.evidence)
    return result


def overlap(first: Spans, second: Spans) -> bool:
    """Whether two rows speak of the same words in at least two articles."""
    return sum(touch(first[article], second[article]) for article in first.keys() & second.keys()) > 1


def touch(first: Iterable[Span], second: Sequence[Span]) -> bool:
    """Whether two stretches of one text have a character in common."""
    return any(x.start < y.end and y.start < x.end for x in first for y in second)


def _cells(there: Spans) -> set[tuple[int, int]]:
    return {
        (article, cell)
        for article, found in there.items()
        for span in found
        for cell in range(span.start // _CELL, span.end // _CELL + 1)
    }

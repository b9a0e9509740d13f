"""Which sentences stand beside each other when the sources are shown: what a conflict is about comes first.

Two reports can contradict each other in sentences that share hardly a word. Whoever goes from difference to difference
must see both sentences at once, so a conflict's sentences are partners whatever their words score.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from brief.model import Row
from brief.story.context import Context
from brief.story.sentences.alignment import Pair, Partners
from brief.story.slots.near_copies import near_copies

CERTAIN = 2.0
"""Above every score (they end at 1), so that a conflict's sentences are put together before any other pair."""


def beside(context: Context, rows: Iterable[Row], by_score: Partners) -> Partners:
    """For texts i < j: the sentences of conflicts, the pairs found by score, and near copies that have no partner yet.

    Args:
        context: What the rows were made from.
        rows: The ledger's rows; the first of several conflicts about one sentence decides.
        by_score: The pairs that words, or their meaning, gave.
    """
    told = _told(context, [row for row in rows if row.relation == "conflict"])
    return {texts: _completed(context, texts, [*told.get(texts, ()), *pairs]) for texts, pairs in by_score.items()}


def _told(context: Context, conflicts: Iterable[Row]) -> Mapping[tuple[int, int], list[Pair]]:
    found: dict[tuple[int, int], list[Pair]] = {}
    for row in conflicts:
        for (first, one), (second, other) in combinations(_sentences(context, row), 2):
            pairs = found.setdefault((first, second), [])
            if not any(one == taken or other == gone for taken, gone, _ in pairs):
                pairs.append((one, other, CERTAIN))
    return found


def _sentences(context: Context, row: Row) -> Iterator[tuple[int, int]]:
    """Each article that has a say in the row, with the sentence of its first evidence."""
    for article, brief in enumerate(context.briefs):
        for span in row.evidence.get(brief.id, ())[:1]:
            sentence = context.sentence_at(article, span.start)
            if sentence is not None:
                yield article, sentence


def _completed(context: Context, texts: tuple[int, int], pairs: list[Pair]) -> list[Pair]:
    """The pairs, with the near copies among the sentences that have no partner in them."""
    rows, columns = {row for row, _, _ in pairs}, {column for _, column, _ in pairs}
    first, second = texts
    for row, column in near_copies(context, first, second):
        if row not in rows and column not in columns:
            rows.add(row)
            columns.add(column)
            pairs.append((row, column, context.score(first, row, second, column)))
    return pairs

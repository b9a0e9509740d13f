"""One event told by two newsrooms in words of their own: the fact that they contradict each other in is shown."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise, permutations

import pytest

from brief.extraction import Extractor
from brief.ingest.readers.jsonl import read_rows
from brief.model import Article, Brief, Row
from brief.story.closeness import closeness
from brief.story.ledger import ledger
from tests.story.counter_versions.two_hands import CONTRADICTIONS, HARMLESS

pytestmark = pytest.mark.model

SHOWN = 80
"""Contradictions of the 96 that the ledger shows, at least."""


def briefs(pairs: Sequence[tuple[str, str]]) -> list[tuple[Brief, Brief]]:
    """The briefs of each pair of texts, of one day."""
    texts = [" ".join(text.split()) for pair in pairs for text in pair]
    lines = [json.dumps({"id": str(n), "text": text, "published": "2026-03-05"}) for n, text in enumerate(texts)]
    found = list(Extractor().briefs(one for one in read_rows(lines) if isinstance(one, Article)))
    return list(zip(found[::2], found[1::2], strict=True))


@pytest.fixture(scope="module")
def contradicting() -> list[tuple[Brief, Brief]]:
    return briefs([(pair.first, pair.second) for pair in CONTRADICTIONS])


@pytest.fixture(scope="module")
def harmless() -> list[tuple[Brief, Brief]]:
    return briefs(HARMLESS)


def conflicts(first: Brief, second: Brief) -> list[Row]:
    return [row for row in ledger([first, second]).rows if row.relation == "conflict"]


def is_over(row: Row, brief: Brief, words: str) -> bool:
    """Whether a row's evidence stands in the sentence that holds the words."""
    at = brief.article.text.index(words)
    start, end = next(span for span in brief.sentences if span.start <= at < span.end)
    return any(span.start < end and start < span.end for span in row.evidence.get(brief.id, ()))


def test_most_contradictions_are_shown_and_nothing_else_is(contradicting: list[tuple[Brief, Brief]]) -> None:
    shown: Counter[str] = Counter()
    unmeant = []
    for pair, (first, second) in zip(CONTRADICTIONS, contradicting, strict=True):
        rows = conflicts(first, second)
        meant = [
            row for row in rows if all(is_over(row, *one) for one in zip((first, second), pair.words, strict=True))
        ]
        shown[pair.kind] += bool(meant)
        unmeant += [row.reason for row in rows if row not in meant]
    assert unmeant == []
    assert shown.total() >= SHOWN
    assert all(shown[kind] for kind in {pair.kind for pair in CONTRADICTIONS})


def test_reports_that_contradict_each_other_in_nothing_have_no_conflict(harmless: list[tuple[Brief, Brief]]) -> None:
    assert [row.reason for pair in harmless for row in conflicts(*pair)] == []


def test_the_order_of_the_two_reports_changes_nothing(contradicting: list[tuple[Brief, Brief]]) -> None:
    for first, second in contradicting:
        here, there = (
            {(row.id, row.relation, row.kind) for row in conflicts(*pair)}
            for pair in ((first, second), (second, first))
        )
        assert here == there


def test_reports_of_one_event_are_close_and_of_two_are_not(contradicting: list[tuple[Brief, Brief]]) -> None:
    assert all(closeness(*pair) >= 0.5 for pair in contradicting)
    strangers = [closeness(a[0], b[1]) for a, b in pairwise(contradicting)]
    assert sum(near >= 0.5 for near in strangers) <= len(strangers) / 50


def test_three_reports_have_the_same_rows_in_every_order(contradicting: list[tuple[Brief, Brief]]) -> None:
    for (first, second), (third, _) in list(pairwise(contradicting))[:8]:
        told = [
            {(row.id, row.relation) for row in ledger(order).rows} for order in permutations((first, second, third))
        ]
        assert all(rows == told[0] for rows in told)

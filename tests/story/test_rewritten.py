"""Events told by two newsrooms in words of their own: what is shown must be true, though much is not seen."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

import pytest

from brief.extraction import Extractor
from brief.ingest.readers.jsonl import read_rows
from brief.model import Article, Brief, Relation, Row
from brief.story.ledger import ledger
from tests.story.counter_versions.rewritten import PAIRS

pytestmark = pytest.mark.model

MEANT = 10
"""Contradictions of the 27 that the ledger shows, at least."""

Told = tuple[Brief, Brief, Sequence[Row]]


@pytest.fixture(scope="module")
def told() -> list[Told]:
    """The two briefs of each pair, and their ledger's rows."""
    texts = [text for pair in PAIRS for text in pair[:2]]
    lines = [json.dumps({"id": str(n), "text": text, "published": "2026-03-05"}) for n, text in enumerate(texts)]
    briefs = list(Extractor().briefs(found for found in read_rows(lines) if isinstance(found, Article)))
    return [(a, b, ledger([a, b]).rows) for a, b in zip(briefs[::2], briefs[1::2], strict=True)]


def rows_over(pair: Told, words: tuple[str, str], relations: Sequence[Relation]) -> Iterator[Row]:
    """The rows of these relations whose evidence touches the words of either text."""
    *briefs, rows = pair
    for row in rows:
        if row.relation in relations and all(
            any(span.start < brief.article.text.index(said) + len(said) and brief.article.text.index(said) < span.end
                for span in row.evidence.get(brief.id, ()))
            for brief, said in zip(briefs, words, strict=True)
        ):  # fmt: skip
            yield row


def test_no_contradiction_is_shown_that_the_writer_did_not_mean(told: list[Told]) -> None:
    shown = [row for *_, rows in told for row in rows if row.relation == "conflict"]
    meant = [
        row
        for pair, (_, _, disputed, _) in zip(told, PAIRS, strict=True)
        for _, first, second in disputed
        for row in rows_over(pair, (first, second), ["conflict"])
    ]
    assert [row.reason for row in shown if row not in meant] == []
    assert len(meant) >= MEANT


def test_a_third_of_what_both_say_in_other_words_stands_in_one_row(told: list[Told]) -> None:
    agreed = [(pair, words) for pair, (_, _, _, agreements) in zip(told, PAIRS, strict=True) for words in agreements]
    found = [words for pair, words in agreed if any(rows_over(pair, words, ["agree", "wording"]))]
    assert len(found) >= len(agreed) / 3

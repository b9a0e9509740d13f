from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from types import ModuleType

import pytest

from brief.extraction import Extractor
from brief.ingest.readers.jsonl import read_rows
from brief.model import Article, Brief, Row
from brief.story.ledger import ledger
from tests.story.counter_versions import fifth, first, fourth, second, seventh, sixth, third

pytestmark = pytest.mark.model

SETS = (first, second, third, fourth, fifth, sixth, seventh)
COUNTERS = [(one, *change) for one in SETS for change in one.COUNTERS]
HARMLESS = [(one, *change) for one in SETS for change in one.HARMLESS]


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


def pairs(extractor: Extractor, changes: Sequence[tuple[ModuleType, str, str]]) -> Iterator[tuple[Brief, Brief]]:
    """The briefs of each text with its words as they are, and with the words instead."""
    rows = []
    for number, (reports, old, new) in enumerate(changes):
        (text,) = [text for text in reports.TEXTS if old in text]
        rows += [
            json.dumps({"id": f"{number}-{version}", "text": version_text, "published": "2026-03-05"})
            for version, version_text in (("a", text), ("b", text.replace(old, new)))
        ]
    articles = [found for found in read_rows(rows) if isinstance(found, Article)]
    briefs = list(extractor.briefs(articles))
    yield from zip(briefs[::2], briefs[1::2], strict=True)


def conflicts(first: Brief, second: Brief) -> list[Row]:
    return [row for row in ledger([first, second]).rows if row.relation == "conflict"]


def test_nine_of_ten_changed_values_are_flagged_with_the_right_type(extractor: Extractor) -> None:
    missed = [
        change[1:]
        for change, briefs in zip(
            COUNTERS, pairs(extractor, [(reports, old, new) for reports, _, old, new in COUNTERS]), strict=True
        )
        if not any(row.kind in first.ALLOWED[change[1]] for row in conflicts(*briefs))
    ]
    assert len(COUNTERS) >= 40
    assert len(missed) <= len(COUNTERS) / 10, missed


def test_harmless_variants_are_hardly_ever_flagged(extractor: Extractor) -> None:
    flagged = [
        (change[1:], [row.reason for row in found])
        for change, briefs in zip(HARMLESS, pairs(extractor, HARMLESS), strict=True)
        if (found := conflicts(*briefs))
    ]
    assert len(HARMLESS) >= 40
    assert len(flagged) <= len(HARMLESS) / 20, flagged


def test_a_conflict_shows_both_evidences_and_says_why(extractor: Extractor) -> None:
    (briefs,) = pairs(extractor, [(first, "27 injured", "54 injured")])
    (row,) = conflicts(*briefs)
    shown = {brief.article.text[slice(*row.evidence[brief.id][0])] for brief in briefs}
    assert (row.kind, shown) == ("numbers", {"27 injured", "54 injured"})
    assert row.reason == "people injured: A says 27 and B says 54"

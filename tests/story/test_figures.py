"""Numbers of several reports: one row for each thing counted, tolls without their parts, equal numbers together."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from brief.extraction import Extractor
from brief.ingest.readers.jsonl import read_rows
from brief.model import Article, Ledger
from brief.story.ledger import ledger

pytestmark = pytest.mark.model

Laid = Callable[..., Ledger]


@pytest.fixture(scope="module")
def laid() -> Laid:
    extractor = Extractor()

    def lay(*texts: str) -> Ledger:
        rows = [json.dumps({"id": f"t{n}", "text": text, "published": "2026-03-05"}) for n, text in enumerate(texts)]
        articles = [found for found in read_rows(rows) if isinstance(found, Article)]
        return ledger(list(extractor.briefs(articles)))

    return lay


def rows(found: Ledger, kind: str) -> list[tuple[str, str]]:
    return [(row.relation, row.point) for row in found.rows if row.kind == kind]


def test_an_event_does_not_agree_where_its_number_is_in_conflict(laid: Laid) -> None:
    found = laid("Two people died when a bus crashed near Veld.", "Three people died when a bus crashed near Veld.")
    assert rows(found, "numbers") == [("conflict", "people dead")]
    assert [(row.relation, row.reason) for row in found.rows if row.kind == "what"] == [
        ("wording", "A and B tell the same event, but differ in people dead")
    ]


def test_a_part_of_the_toll_is_not_the_toll(laid: Laid) -> None:
    found = laid(
        "Nine people died in the fire at the mill, including three women. Three women dead were found in the attic.",
        "The fire at the mill killed three women and six men. All nine dead were workers at the mill.",
    )
    assert ("agree", "people dead") in rows(found, "numbers")
    assert not [row for row in found.rows if row.relation == "conflict"]


def test_who_is_still_trapped_is_not_compared_with_all_who_were(laid: Laid) -> None:
    found = laid(
        "The crash at the mine trapped five people. Rescuers dug all night in the mine.",
        "Two people are still trapped after the crash at the mine. Rescuers dug all night.",
    )
    assert not [row for row in found.rows if row.relation == "conflict"]


def test_the_same_number_told_in_other_words_is_one_row(laid: Laid) -> None:
    found = laid(
        "The storm did damage of 2.4 million euros. Damage to 14 houses was reported.",
        "Repairs will cost 2.4 million euros, and the wind tore the roofs off 14 houses.",
    )
    assert rows(found, "numbers") == [("agree", "euros"), ("agree", "houses")]


def test_a_thing_counted_by_many_is_one_row(laid: Laid) -> None:
    report = "Eight fire engines and 90 firefighters came to the mill fire."
    found = laid(report, report.replace("Eight", "At least eight"), f"Police said: {report}", report)
    engines = [row for row in found.rows if row.kind == "numbers" and row.point == "fire engines"]
    assert [len(row.evidence) for row in engines] == [4]


def test_a_number_that_is_only_rounded_agrees_and_one_further_off_does_not(laid: Laid) -> None:
    about = "About 1,400 dockers walked out in Hull on Monday, the union said."
    assert rows(laid(about, "Some 1,350 dockers walked out in Hull on Monday, the union says."), "numbers") == [
        ("agree", "dockers")
    ]
    assert rows(laid(about, "In Hull 1,200 dockers stopped work on Monday, according to the union."), "numbers") == [
        ("conflict", "dockers")
    ]

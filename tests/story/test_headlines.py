"""A headline that contradicts its own text is told, and the text counts against the other sources."""

from __future__ import annotations

import pytest

from brief.model import Block, Brief, Ledger, Row, Span
from brief.story.ledger import ledger
from tests.story.making import brief_of


def wire(name: str, headline: str, text: str) -> Brief:
    whole = f"{headline}\n\n{text}"
    blocks = (
        Block("headline", Span(0, len(headline))),
        Block("paragraph", Span(len(headline) + 2, len(whole))),
    )
    return brief_of(whole, name=name, blocks=blocks)


SLIP = wire("tern", "Six killed as ferry sinks", "At least 14 people were killed when a ferry sank off Marrow harbour.")
SAME = wire("gull", "Ferry sinks off Marrow", "A ferry sank off Marrow harbour, killing at least 14 people.")
FEWER = wire("auk", "Ferry disaster", "Ten people were killed when a ferry sank off Marrow harbour.")


def toll(found: Ledger) -> Row:
    (row,) = [row for row in found.rows if row.kind == "numbers"]
    return row


def test_the_text_counts_and_the_headline_stays_in_the_row() -> None:
    row = toll(ledger([SLIP, FEWER]))
    assert row.relation == "conflict"
    assert row.reason == ("people dead: A says At least 14 and B says Ten; A's headline says Six, its text At least 14")
    shown = [SLIP.article.text[start:end] for start, end in row.evidence["tern"]]
    assert shown == ["At least 14", "Six"]


def test_an_agreement_with_the_text_tells_of_the_headline() -> None:
    row = toll(ledger([SLIP, SAME]))
    assert row.relation == "agree"
    assert row.reason.endswith("A's headline says Six, its text At least 14")


@pytest.mark.parametrize("order", [[SLIP, SAME, FEWER], [FEWER, SLIP, SAME]])
def test_it_is_a_check_before_use(order: list[Brief]) -> None:
    (check,) = [check for check in ledger(order).checks if check.kind == "headline"]
    letter = "ABC"[order.index(SLIP)]
    assert check.message == (f"headline and text differ: {letter}'s headline says Six, its text At least 14")
    assert set(check.evidence) == {"tern"}


@pytest.mark.parametrize(
    "text",
    [
        "A ferry sank off Marrow harbour, and five people were killed. Another person died in hospital, bringing the "
        "number of people killed to six.",
        "A ferry sank off Marrow harbour. In 1998, 30 people were killed when another ferry sank there.",
        "A ferry sank off Marrow harbour, killing two women and four men, police said.",
    ],
)
def test_a_text_that_has_the_headlines_number_or_counts_others_is_no_slip(text: str) -> None:
    found = ledger([wire("tern", "Six killed as ferry sinks", text), SAME])
    assert not [check for check in found.checks if check.kind == "headline"]

"""A denial against a quotation that says it is so."""

from __future__ import annotations

import pytest

from brief.model import Brief, Ledger, Quote, Span, What, claim_id
from brief.story.ledger import ledger
from tests.story.making import brief_of

DENIAL = "Iver Stam, the pilot of the port, denied that the barge was overloaded."
QUOTE = "“{}” pilot Iver Stam said."


def denial() -> Brief:
    start = DENIAL.index("the barge")
    told = What(
        id=claim_id("what", "the barge", "overload"),
        evidence=(Span(start, len(DENIAL) - 1),),
        sentence=0,
        rule="test",
        statement="the barge was overloaded",
        subject="the barge",
        predicate="was overloaded",
        attribution="Iver Stam",
        stage="past",
        negated=True,
    )
    return brief_of(DENIAL, name="tern", claims={"what": (told,)})


def quote(words: str, name: str = "gull") -> Brief:
    text = QUOTE.format(words)
    claim = Quote(
        id=claim_id("quotes", words),
        evidence=(Span(0, len(text)),),
        sentence=0,
        rule="test",
        words=words,
        speaker="Iver Stam",
    )
    return brief_of(text, name=name, claims={"quotes": (claim,)})


def disputed(found: Ledger) -> list[str]:
    return [row.reason for row in found.rows if row.relation == "conflict"]


def test_a_denied_statement_contradicts_a_quote_that_makes_it() -> None:
    found = ledger([denial(), quote("The barge was overloaded and the captain had been warned,")])
    assert disputed(found) == ["A has a denial of Iver Stam that it is so, B quotes Iver Stam that it is"]
    (row,) = [row for row in found.rows if row.relation == "conflict"]
    (span,) = row.evidence["gull"]
    assert found.articles[1].text[span.start : span.end] == "The barge was overloaded"
    assert not [row for row in found.rows if row.kind == "what" and row.relation == "only"]


@pytest.mark.parametrize(
    "words",
    [
        "The barge was not overloaded,",
        "If the barge was overloaded we will find out,",
        "The captain was warned twice,",
        "The barge was new,",
    ],
)
def test_a_quote_that_says_something_else_is_no_contradiction(words: str) -> None:
    assert not disputed(ledger([denial(), quote(words)]))


def test_what_only_one_source_denies_is_shown_as_denied() -> None:
    found = ledger([denial(), quote("The captain was warned twice,")])
    (row,) = [row for row in found.rows if row.kind == "what"]
    assert row.point == "denied: the barge was overloaded"

"""Two statements agree only if they tell the same of as many; a common subject or an auxiliary makes no event."""

from __future__ import annotations

import pytest

from brief.model import Brief, Row, Span, What, claim_id
from brief.story.events.stated import core, shown
from brief.story.ledger import ledger
from tests.story.making import brief_of


def told(subject: str, predicate: str, rest: str = "", *, negated: bool = False) -> What:
    statement = " ".join(part for part in (subject, predicate, rest) if part)
    return What(
        id=claim_id("what", statement),
        evidence=(Span(0, len(statement)),),
        sentence=0,
        rule="test",
        statement=statement,
        subject=subject,
        predicate=predicate,
        stage="past",
        negated=negated,
    )


def report(name: str, claim: What, after: str = "") -> Brief:
    return brief_of(f"{claim.statement}{after}.", name=name, claims={"what": (claim,)})


def rows(*briefs: Brief) -> list[Row]:
    return [row for row in ledger(briefs).rows if row.kind == "what"]


@pytest.mark.parametrize("auxiliary", ["were", "was", "had been", "have been"])
def test_an_auxiliary_names_no_event(auxiliary: str) -> None:
    assert core(told("Nine hikers", f"{auxiliary} rescued")) == core(told("Nine hikers", "rescued"))


def test_passives_of_one_accident_do_not_agree() -> None:
    first = told("Nine people", "were injured", "when a cable car with 40 skiers on board stopped in Tarvo on Sunday")
    second = told("all 40 skiers on board", "were lowered", "by rope from the cable car in Tarvo on Sunday")
    assert "agree" not in {row.relation for row in rows(report("tern", first), report("gull", second))}


def test_the_same_event_told_of_other_numbers_does_not_agree() -> None:
    first = told("Nine skiers", "were injured", "when a cable car stopped in Tarvo on Sunday")
    second = told("Four skiers", "were injured", "when a cable car stopped in Tarvo on Sunday")
    assert "agree" not in {row.relation for row in rows(report("tern", first), report("gull", second))}
    assert {row.relation for row in rows(report("tern", first), report("gull", first))} == {"agree"}


def test_what_a_minister_did_elsewhere_is_no_rewording_of_where_he_will_be() -> None:
    first = told("Transport Minister Aro Kell", "cancelled", "a trip to Lisbon and spoke of a warning")
    second = told("Transport Minister Aro Kell", "will visit", "the cable car on Friday")
    assert {row.relation for row in rows(report("tern", first), report("gull", second))} == {"only"}


def test_a_statement_that_says_itself_that_it_was_not_done_is_not_called_denied() -> None:
    assert shown(told("The operator", "refused to pay", negated=True)) == "The operator refused to pay"
    assert shown(told("The operator", "paid", negated=True)) == "denied: The operator paid"

"""A bare last name is a mention of somebody only where nobody else of the story has it."""

from __future__ import annotations

from typing import Any

from brief.model import Brief, Row, Span, Who, claim_id
from brief.story.ledger import ledger
from tests.story.making import brief_of


def wire(name: str, text: str, *people: str) -> Brief:
    claims: dict[str, Any] = {"who": tuple(person(text, one) for one in people)}
    return brief_of(text, name=name, claims=claims)


def person(text: str, name: str) -> Who:
    place = Span(text.index(name), text.index(name) + len(name))
    return Who(id=claim_id("who", name), evidence=(place,), sentence=0, rule="test", name=name, type="person")


def row_of(briefs: list[Brief], name: str) -> Row:
    (row,) = [row for row in ledger(briefs).rows if row.point == name]
    return row


BOTH = "Commissioner Mira Tolland met survivors. President Ines Carlow Tolland ordered an inquiry."
ONE = "Commissioner Mira Tolland met survivors."
BARE = "Tolland, the president, will not travel."


def test_a_last_name_that_two_persons_have_is_a_mention_of_neither() -> None:
    briefs = [wire("tern", BOTH, "Mira Tolland", "Ines Carlow Tolland"), wire("gull", BARE)]
    assert row_of(briefs, "Mira Tolland").relation == "only"


def test_with_the_given_name_it_is_one() -> None:
    briefs = [wire("tern", BOTH, "Mira Tolland", "Ines Carlow Tolland"), wire("gull", "Survivors met Mira Tolland.")]
    assert row_of(briefs, "Mira Tolland").relation == "agree"


def test_a_last_name_that_one_person_has_is_a_mention() -> None:
    briefs = [wire("tern", ONE, "Mira Tolland"), wire("gull", BARE)]
    assert row_of(briefs, "Mira Tolland").relation == "agree"

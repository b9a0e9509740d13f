"""What one key may decide in several sources at once: only what no reader could tell apart."""

from __future__ import annotations

from typing import Any

import pytest

from brief.library.reviewing.same import same_values
from brief.model import (
    Article,
    Brief,
    Claim,
    Ledger,
    Member,
    Number,
    Quote,
    Relation,
    Row,
    Span,
    What,
    When,
    Who,
)
from tests.library.conftest import MAKER


def a(kind: type[Claim], ident: str, **fields: Any) -> Claim:
    """A claim by hand; its id does not depend on its value, as that of a time without a day does not."""
    return kind(id=ident, evidence=(Span(0, 4),), sentence=0, rule="test", **fields)


def joined(one: Claim, other: Claim, relation: Relation | None) -> bool:
    """Whether the second claim, of another article, is offered as the value of the first."""
    facet = one.facet
    briefs = [
        Brief(article=Article(id=name, text="text"), sentences=(Span(0, 4),), maker=MAKER, **{facet: (claim,)})  # type: ignore[arg-type]
        for name, claim in (("left", one), ("right", other))
    ]
    row = Row(
        id="row",
        kind=facet,
        relation=relation or "agree",
        point="the matter",
        reason="by hand",
        claims={"left": (one.id,), "right": (other.id,)},
        evidence={},
    )
    ledger = Ledger(articles=(), rows=(row,)) if relation else None
    return same_values(one, "left", briefs, ledger) == [("right", other)]


def test_times_of_day_without_a_date_are_compared_by_their_clock() -> None:
    half_past, later = a(When, "t", words="about 6:40 a.m."), a(When, "t", words="8:15 in the morning")
    for relation in ("agree", "conflict", "wording", None):
        assert not joined(half_past, later, relation)  # type: ignore[arg-type]
    assert joined(half_past, a(When, "u", words="06:40"), "agree")


def test_times_without_day_or_clock_are_compared_by_their_words() -> None:
    assert not joined(a(When, "t", words="before dawn"), a(When, "t", words="at dusk"), "agree")
    assert joined(a(When, "t", words="before dawn"), a(When, "u", words="Before dawn"), "agree")


def test_one_day_at_two_hours_is_not_one_time() -> None:
    day = {"start": "2031-03-04", "end": "2031-03-04"}
    assert not joined(
        a(When, "t", words="9 p.m. on Tuesday", **day), a(When, "t", words="8 p.m. on Tuesday", **day), "agree"
    )
    assert joined(a(When, "t", words="Tuesday", **day), a(When, "t", words="4 March", **day), "agree")


def test_nothing_of_a_conflict_is_decided_for_another_source() -> None:
    dead = a(Number, "n", words="14", value=14.0, unit="people")
    assert not joined(dead, dead, "conflict")
    assert joined(dead, dead, "agree")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            a(What, "w", statement="At least 14 people were killed when the ferry sank"),
            a(What, "x", statement="Nineteen people were killed when the ferry sank"),
        ),
        (
            a(What, "w", statement="The minister opened the bridge"),
            a(What, "x", statement="The minister is to open the bridge", stage="planned"),
        ),
        (
            a(What, "w", statement="The boat was overloaded"),
            a(What, "x", statement="The boat was overloaded", negated=True),
        ),
        (
            a(What, "w", statement="The president ordered an inquiry into the fire"),
            a(What, "x", statement="The captain has been detained by harbour police"),
        ),
        (a(Quote, "q", speaker="Lund", words="We saw it"), a(Quote, "r", speaker="Brook", words="We saw it")),
        (
            a(Member, "m", organisation="League", member="Vlarn", status="full"),
            a(Member, "o", organisation="League", member="Vlarn", status="former"),
        ),
        (
            a(Who, "p", name="Ada Brook", type="person", attendance="attended"),
            a(Who, "p", name="Ada Brook", type="person", attendance="absent"),
        ),
        (
            a(Number, "n", words="at least 40", value=40.0, bound="at least"),
            a(Number, "n", words="at most 40", value=40.0, bound="at most"),
        ),
    ],
)
def test_what_a_reader_could_tell_apart_is_not_one_value_even_where_the_ledger_says_agreed(
    one: Claim, other: Claim
) -> None:
    assert not joined(one, other, "agree")


def test_two_wordings_of_one_event_are_one_value() -> None:
    one = a(What, "w", statement="The ferry Umoja sank off the harbour, killing 14")
    other = a(What, "x", statement="Fourteen died when the ferry Umoja sank near the harbour")
    assert joined(one, other, "agree")

from __future__ import annotations

import pytest

from brief.model import Brief, Row, Span, What, Who
from brief.story.ledger import ledger
from tests.story.making import brief_of

Told = tuple[str, str, str | None]
"""Subject, predicate, object."""


def report(name: str, *told: Told, people: tuple[str, ...] = (), **fields: bool) -> Brief:
    """A report of one sentence for each of the things told."""
    text = ""
    claims = []
    for number, (subject, predicate, matter) in enumerate(told):
        statement = " ".join(filter(None, (subject, predicate, matter)))
        span = Span(len(text), len(text) + len(statement))
        text += f"{statement}. "
        claims.append(
            What(id=f"w{number}", evidence=(span,), sentence=number, rule="hand", statement=statement, subject=subject,
                 predicate=predicate, object=matter, **fields)
        )  # fmt: skip
    who = tuple(
        Who(id=one, evidence=(Span(text.index(one), text.index(one) + len(one)),), sentence=0, rule="hand", name=one,
            type="person")
        for one in people
    )  # fmt: skip
    return brief_of(text.strip(), name=name, claims={"what": tuple(claims), "who": who})


def outcomes(*briefs: Brief) -> list[Row]:
    return [row for row in ledger(briefs).rows if row.relation == "conflict" and row.id.startswith("what:outcome")]


def test_two_outcomes_of_one_subject_are_a_conflict_in_whatever_words() -> None:
    (row,) = outcomes(
        report("a", ("The four foreign engineers", "were", "unharmed")),
        report("b", ("Four foreign engineers", "had been abducted", "from the mine at night")),
    )
    assert row.reason == (
        "what became of The four foreign engineers: A says were unharmed and B says had been abducted from the mine at "
        "night"
    )
    assert set(row.evidence) == {"a", "b"}


def test_a_person_is_the_same_by_the_last_name() -> None:
    first = report("a", ("Ann Vasseur", "was found", "guilty"), people=("Ann Vasseur",))
    second = report("b", ("Vasseur", "was acquitted", "on Monday"), people=("Vasseur",))
    assert outcomes(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(("Four engineers", "were", "unharmed"), ("Two drivers", "were", "injured"), id="other subject"),
        pytest.param(("The man", "was", "unharmed"), ("The man", "was injured", None), id="a man is any man"),
        pytest.param(("Larvik FC", "won", "the cup"), ("Larvik FC", "lost", "a striker"), id="other matter"),
        pytest.param(("The Harbour Bill", "was", "approved"), ("The Harbour Bill", "was read", None), id="no outcome"),
        pytest.param(("Larvik port", "was", "closed"), ("Larvik port", "was", "open"), id="one may follow the other"),
    ],
)
def test_what_may_both_be_true_is_none(first: Told, second: Told) -> None:
    assert outcomes(report("a", first), report("b", second)) == []


def test_who_tells_both_outcomes_knows_of_two_votes() -> None:
    first = report("a", ("The Harbour Bill", "was", "approved"), ("The Harbour Bill", "was rejected", "last year"))
    assert outcomes(first, report("b", ("The Harbour Bill", "was rejected", None))) == []


def test_what_is_denied_has_not_come_about() -> None:
    first = report("a", ("The Harbour Bill", "was", "approved"))
    assert outcomes(first, report("b", ("The Harbour Bill", "was rejected", None), negated=True)) == []

"""Which of many sources stand in the columns when the cursor goes to a row of the ledger."""

from __future__ import annotations

from brief.model import Brief, Number, Row, Span
from tests.story.making import brief_of
from tui.columns import arranged

LETTERS = dict(zip("abcd", "ABCD", strict=True))


def toll(name: str, words: str, value: float | None) -> Brief:
    """A report that begins with a number of dead; without a value the words are no claim."""
    claim = Number(id="n", evidence=(Span(0, len(words)),), sentence=0, rule="hand", words=words, value=value or 0)
    return brief_of(f"{words} died.", name=name, claims={"numbers": (claim,) if value is not None else ()})


def dead(*reports: Brief) -> Row:
    """The conflict of all these reports."""
    return Row(
        id="r",
        kind="numbers",
        relation="conflict",
        point="people dead",
        reason="",
        claims={one.id: tuple(claim.id for claim in one.numbers) for one in reports},
        evidence={one.id: (Span(0, 3),) for one in reports},
    )


def columns(*reports: Brief, row: Row) -> list[str]:
    return arranged("abcd", 2, row, LETTERS, {one.id: one for one in reports})[:2]


def test_a_conflict_shows_the_values_that_contradict_each_other() -> None:
    reports = (toll("a", "Seven", 7), toll("b", "Seven", 7), toll("c", "Six men and a boy", None), toll("d", "Five", 5))
    assert columns(*reports, row=dead(*reports)) == ["a", "d"]


def test_where_no_other_value_is_told_the_other_words_stand_beside_it() -> None:
    reports = (toll("a", "Seven", 7), toll("b", "7", 7), toll("c", "Six men and a boy", None), toll("d", "Seven", 7))
    assert columns(*reports, row=dead(*reports)) == ["a", "c"]


def test_sources_that_tell_the_row_stay_where_they_are() -> None:
    reports = (toll("a", "Seven", 7), toll("b", "Five", 5), toll("c", "Six", 6), toll("d", "Four", 4))
    assert columns(*reports, row=dead(*reports)) == ["a", "b"]

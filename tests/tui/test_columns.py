"""Which of many sources stand in the columns when the cursor goes to a row of the ledger."""

from __future__ import annotations

from brief.model import Brief, Number, Row, Span, When
from tests.story.making import brief_of
from tui.content.columns import are_alike, arranged, dissenters

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


def at(name: str, words: str) -> Brief:
    """A report of an hour, without a day."""
    claim = When(id="w", evidence=(Span(0, len(words)),), sentence=0, rule="hand", words=words)
    return brief_of(f"{words} it sank.", name=name, claims={"when": (claim,)})


def hours(*reports: Brief) -> Row:
    """The conflict of all these hours."""
    return Row(
        id="r",
        kind="when",
        relation="conflict",
        point="time of day",
        reason="",
        claims={one.id: ("w",) for one in reports},
        evidence={one.id: (Span(0, 3),) for one in reports},
    )


def test_one_hour_in_other_words_is_no_conflict_of_the_pair_that_is_shown() -> None:
    reports = (at("a", "6:40 a.m."), at("b", "06:40 local time"), at("c", "about 9:15 a.m."))
    briefs, row = {one.id: one for one in reports}, hours(*reports)
    assert are_alike(row, ["a", "b"], briefs)
    assert dissenters(row, ["a", "b"], LETTERS, briefs) == ["C"]
    assert columns(*reports, row=row) == ["a", "c"]
    assert dissenters(row, ["a", "c"], LETTERS, briefs) == []
    assert not are_alike(row, ["a", "c"], briefs)


def test_a_third_value_that_is_not_shown_is_said_beside_two_that_differ() -> None:
    reports = (toll("a", "At least 14", 14), toll("b", "Nineteen", 19), toll("c", "14", 14), toll("d", "Six", 6))
    briefs, row = {one.id: one for one in reports}, dead(*reports)
    assert dissenters(row, ["a", "b"], LETTERS, briefs) == ["D"]
    assert dissenters(row, ["a", "c"], LETTERS, briefs) == ["B", "D"]
    assert are_alike(row, ["a", "c"], briefs)

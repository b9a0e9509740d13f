"""What two reports by two hands tell of one matter, in whatever sentences, and what is of two matters."""

from __future__ import annotations

import pytest

from brief.story.ledger import ledger
from tests.story.making import brief_of

FIRST = (
    "A cargo ship ran aground off Kilindi in Tanzania on Tuesday with 24 sailors aboard, the port authority in Dar es "
    "Salaam said. {} The vessel Ocean Tern was carrying 300 tonnes of rice from Vietnam to Mombasa when it hit rocks "
    "at Cape Kilindi."
)
SECOND = (
    "The Ocean Tern, carrying 300 tonnes of rice from Vietnam, struck rocks at Cape Kilindi off Tanzania on Tuesday on "
    "its way to Mombasa. All 24 sailors were on board. {} The Dar es Salaam port authority is looking into it."
)


def conflicts(first: str, second: str) -> list[str]:
    briefs = [brief_of(FIRST.format(first), name="gull"), brief_of(SECOND.format(second), name="tern")]
    return [row.reason for row in ledger(briefs).rows if row.relation == "conflict"]


@pytest.mark.parametrize(
    "none",
    ["The captain sailed without a licence.", "The captain had no licence.", "The captain had no valid licence."],
)
def test_none_here_and_some_there_is_a_conflict(none: str) -> None:
    [reason] = conflicts(none, "Officials say that the captain, a man of 50, had a valid licence.")
    assert reason.startswith("licence: ")


def test_a_range_of_a_measure_is_no_score() -> None:
    assert conflicts("Waves at the time were 3-4 metres high.", "Waves at the time reached 2-3 metres.") == []
    assert conflicts("Tern won the cup match 3-1 at home.", "At home Tern won the cup match 2-0.") != []


def test_none_in_other_words_is_none() -> None:
    assert conflicts("The captain had no licence.", "The captain was sailing without a licence.") == []

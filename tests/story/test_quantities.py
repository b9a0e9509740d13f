from __future__ import annotations

import pytest

from brief.story.counts.fitting import fit
from brief.story.counts.quantities import find
from brief.story.scenes.clock import clocks, clocks_fit


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("At least nine people were killed and more than 40 others were injured.", [("dead", 9), ("injured", 40)]),
        ("The blast killed two women and a man.", [("dead", 2), ("count:people", 1), ("dead", 3)]),
        ("Six men and one woman died.", [("count:men", 6), ("dead", 1), ("dead", 7)]),
        ("The pact is worth $1.2bn.", [("money:dollar", 1.2e9)]),
        ("It will cost 1.2 billion euros.", [("money:euro", 1.2e9)]),
        ("Sales fell by 7.5 per cent of revenue.", [("percent:revenu", 7.5)]),
        ("Its eleven full member countries met.", [("count:country", 11)]),
        ("It becomes the 12th full member.", [("ordinal:memb", 12)]),
        ("Dozens were arrested.", [("arrested", 36)]),
        ("Doctor Ana Ruiz, 51, arrived on 4 May 2023 at 6.15am.", []),
        ("The 2016 season was a good one.", []),
    ],
)
def test_numbers_are_read_by_what_they_count(sentence: str, expected: list[tuple[str, float]]) -> None:
    assert [(quantity.kind, quantity.value) for quantity in find(sentence)] == expected


@pytest.mark.parametrize(
    ("first", "second", "fits"),
    [
        ("At least 30 people died.", "34 people died.", True),
        ("About 100 people died.", "96 people died.", True),
        ("Six men and one woman died.", "Seven people died.", True),
        ("At least five people died.", "At least seven people died.", False),
        ("Five people died.", "Seven people died.", False),
        ("Dozens were injured.", "41 people were injured.", True),
        ("Dozens were injured.", "Nine people were injured.", False),
        ("Several hundred people died.", "Around 300 people died.", True),
        ("Hundreds of homes burned.", "Some 450 homes burned.", True),
        ("A handful of homes burned.", "Thirty homes burned.", False),
        ("About 1,400 dockers left.", "1,200 dockers left.", False),
        ("About 1,400 dockers left.", "1,350 dockers left.", True),
        ("About 30 dockers left.", "34 dockers left.", True),
        ("Up to 20 people are missing.", "12 people are missing.", True),
        ("Two and a half million people fled.", "About 2.5 million people fled.", True),
        ("It lasts 10 to 15 minutes.", "It lasts 15 minutes.", True),
    ],
)
def test_bounds_rounding_and_sums_are_no_contradiction(first: str, second: str, fits: bool) -> None:
    assert fit(find(first)[-1], find(second)[-1]) is fits


def test_how_many_there_is_room_for_is_no_count_of_who_was_there() -> None:
    (room,), (there,) = find("The ferry was licensed to carry 120 passengers."), find("It carried 212 passengers.")
    assert room.kind != there.kind
    assert find("The hall has a capacity of about 4,000 people.")[0].of == "room for people"


def test_a_sentence_that_looks_back_counts_another_event() -> None:
    (quantity,) = find("It was the worst fire since 1974, when 30 people died.")
    assert quantity.background


@pytest.mark.parametrize(
    ("first", "second", "fits"),
    [
        ("at 6.10am", "at 06:10", True),
        ("at 6.10am", "at 6.13am", False),
        ("at about 6.10am", "at 6.13am", True),
        ("shortly after 6am", "at 6.13am", True),
        ("at 6pm", "at 6am", False),
        ("at 18:30", "at 6.30pm", True),
        ("at 3.30pm GMT", "at 10.45pm local time", True),
    ],
)
def test_times_of_day_fit_within_what_their_words_allow(first: str, second: str, fits: bool) -> None:
    (one,), (other,) = clocks(first), clocks(second)
    assert clocks_fit(one, other) is fits


@pytest.mark.parametrize(
    "told",
    [
        "In all, 171 passengers had been pulled out of the water.",
        "171 people were brought to safety.",
        "171 survivors were plucked from the sea.",
    ],
)
def test_people_pulled_from_the_water_are_rescued(told: str) -> None:
    assert [(one.kind, one.value) for one in find(told)] == [("rescued", 171)]

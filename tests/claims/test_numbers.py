from __future__ import annotations

import pytest

from brief import describe
from brief.claims import numbers
from brief.language.pipeline import Pipeline
from tests.claims.reading import read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "value", "unit", "of"),
    [
        ("The flood killed 12 people on Monday.", 12, "people", "killed"),
        ("At least seven people were killed in the blast.", 7, "people", "killed"),
        ("Nine soldiers died when the bridge fell.", 9, "soldier", "killed"),
        ("The death toll rose to 34 on Friday.", 34, "people", "killed"),
        ("More than 50 others were wounded.", 50, "people", "injured"),
        ("Doctors said 84 people had been taken to hospital.", 84, "people", "injured"),
        ("The union represents 40 percent of the global workforce.", 40, "percent", "the global workforce"),
        ("Prices rose by 2.5% in May.", 2.5, "percent", None),
        ("Its twelve full member countries are listed below.", 12, "country", "full member countries"),
        ("The storm forced 120,000 to flee their homes.", 120000, "people", "displaced"),
        ("Some 40,000 marched through the city.", 40000, "people", None),
        ("Winds reached 175 kilometres per hour.", 175, "kilometre per hour", None),
        ("The ship is worth £14m.", 14e6, "GBP", None),
        ("The aid is worth 1.2 billion euros.", 1.2e9, "EUR", None),
        ("They will pay $30 million for the ship.", 3e7, "USD", None),
        ("Norway became the 11th member of the union.", 11, "ordinal", "member of the union"),
        ("Auditors found that one in five buses ran late.", 20, "percent", "buses"),
        ("The city loses a third of its water in old pipes.", 33.3, "percent", "its water"),
        ("Two-thirds of the seats stayed empty.", 66.7, "percent", "the seats"),
        ("Half a million people fled the coast.", 500000, "people", None),
        ("Police fined half a dozen people on Monday.", 6, "people", None),
        ("The yard was sold for two and a half billion dollars.", 2.5e9, "USD", None),
        ("He worked there for three and a half years.", 3.5, "year", None),
        ("She urged the 27 member states to act.", 27, "state", "member states"),
        ("The dollar traded at 148.20 yen in New York.", 148.2, "JPY", None),
        ("The council dismissed 88 per cent of patients.", 88, "percent", "patients"),
        ("Of the crew, 23 are in hospital.", 23, "people", "injured"),
        ("The line will cost Rs 12,500 crore.", 1.25e11, "INR", None),
        ("About 5.5 lakh commuters will benefit.", 550000, "commuter", None),
        ("The state owes ₹1.5 lakh crore.", 1.5e12, "INR", None),
        ("They played before a crowd of 8,412.", 8412, "people", None),
        ("A magnitude 6.4 earthquake shook the coast.", 6.4, "magnitude", "earthquake"),
        ("Nine workers were still missing on Friday.", 9, "worker", "missing"),
        ("The flood left 9,000 people homeless.", 9000, "people", "displaced"),
        ("Sales rose from $1.7 billion a year earlier.", 1.7e9, "USD", None),
    ],
)  # fmt: skip
def test_a_number_has_value_unit_and_what_it_counts(
    pipeline: Pipeline, text: str, value: float, unit: str, of: str | None
) -> None:
    (number,) = numbers.find(read(pipeline, text))
    assert number.value == pytest.approx(value)
    assert (number.unit, number.of) == (unit, of)
    assert number.words in text


@pytest.mark.parametrize(
    ("text", "bound", "approximate"),
    [
        ("At least seven people were killed.", "at least", False),
        ("Up to 300 guests came.", "at most", False),
        ("About 30 percent of them left.", None, True),
        ("Some 400 houses burned.", None, True),
        ("Dozens of people were hurt.", None, True),
        ("Exactly 400 houses burned.", None, False),
    ],
)
def test_bounds_are_kept_and_stand_in_the_words(
    pipeline: Pipeline, text: str, bound: str | None, approximate: bool
) -> None:
    (number,) = numbers.find(read(pipeline, text))
    assert (number.bound, number.approximate) == (bound, approximate)


@pytest.mark.parametrize(
    "text",
    [
        "Anna Weber, 36, left the party in 2019.",
        "The 36-year-old left at 6.10am on 9 November 2016.",
        "The G-7 met near Boeing 737 hangars.",
        "One of them left.",
        "The two leaders met again.",
        "First lady Anna Weber spoke.",
        "PHOTO 3 of 22 Guests arrive at the hall.",
    ],
)
def test_ages_dates_names_and_counters_are_no_numbers(pipeline: Pipeline, text: str) -> None:
    assert [n.words for n in numbers.find(read(pipeline, text))] == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "The storm hit the coast, killing 31 people, civil defence officials said.",
            "civil defence officials",
        ),
        ("According to the ministry, 5,000 troops were sent.", "the ministry"),
        ("Organisers put the number of marchers at 10,000.", "organisers"),
        ("Sales rose 4 per cent, the company said in a statement.", "the company"),
        ("The toll was put at 31 people by the port's police.", "the port's police"),
        ("The debt was put at 31 million euros, up by a fifth.", None),
        ("At least 31 people were killed in the storm.", None),
    ],
)
def test_a_number_says_who_gives_it(pipeline: Pipeline, text: str, source: str | None) -> None:
    (number,) = numbers.find(read(pipeline, text))
    assert number.attribution == source


def test_the_sentence_that_names_a_source_is_the_evidence_of_a_number_said_twice(pipeline: Pipeline) -> None:
    (number,) = numbers.find(read(pipeline, "The fire killed 12 people.\nPolice said 12 people were killed."))
    assert (number.attribution, number.sentence) == ("police", 1)


@pytest.mark.parametrize(
    ("text", "words", "details"),
    [
        ("The union sent 5,000 troops.", "5,000 troops", ""),
        ("The flood killed 12 people.", "12 people", "killed"),
        ("The fund owns 40 percent of the bank.", "40 percent", "of the bank"),
        ("The quake hit 22 km south of the port.", "22 km", ""),
        ("More than a dozen aftershocks followed.", "More than a dozen aftershocks", ""),
    ],
)
def test_a_number_is_shown_with_the_noun_it_counts_and_says_nothing_twice(
    pipeline: Pipeline, text: str, words: str, details: str
) -> None:
    (number,) = numbers.find(read(pipeline, text))
    assert (describe.value(number), describe.details(number)) == (words, details)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("They paid 29 billion Danish kroner.", "DKK"),
        ("They paid 29 billion kroner.", "kroner"),
        ("They paid C$5 million.", "CAD"),
        ("They paid US$5 million.", "USD"),
        ("They paid 500 Egyptian pounds.", "EGP"),
        ("They paid 500 pounds.", "GBP"),
    ],
)
def test_an_amount_has_the_code_of_its_currency_unless_it_could_be_several(
    pipeline: Pipeline, text: str, unit: str
) -> None:
    (number,) = numbers.find(read(pipeline, text))
    assert number.unit == unit


def test_whose_kroner_they_are_may_be_said_with_another_amount(pipeline: Pipeline) -> None:
    first, second = numbers.find(read(pipeline, "They paid 29 billion Danish kroner.\nThat is 410 kroner a share."))
    assert (first.unit, second.unit) == ("DKK", "DKK")


def test_a_share_of_a_number_is_a_number_too(pipeline: Pipeline) -> None:
    found = numbers.find(read(pipeline, "Only 21 of 310 scheduled trains had run by noon."))
    assert [(number.value, number.of) for number in found] == [
        (21, "scheduled trains"),
        (310, "scheduled trains"),
    ]


def test_a_source_that_opens_its_sentence_loses_the_capital(pipeline: Pipeline) -> None:
    (number,) = numbers.find(read(pipeline, "Prosecutors said the firm paid for 40 holidays."))
    assert number.attribution == "prosecutors"


@pytest.mark.parametrize("text", ["We were ready from the first day.", "UPDATE 2-Oslo shares end lower"])
def test_idioms_and_the_counters_of_agencies_are_no_numbers(pipeline: Pipeline, text: str) -> None:
    assert not numbers.find(read(pipeline, text))


def test_sentences_that_run_together_without_a_mark_name_no_source(pipeline: Pipeline) -> None:
    text = (
        "two people died and nine were injured when a ferry sank off the coast on monday police said it was carrying "
        "forty passengers the minister said an inquiry would begin soon"
    )
    assert {number.attribution for number in numbers.find(read(pipeline, text))} == {None}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The ministry put 21 of 27 cities on red alert.", ["21", "27 cities"]),
        ("The firm will pay $38 a share.", ["$38 a share"]),
        ("They walked away from the $4.1bn deal.", ["$4.1bn"]),
        ("A poll gave the Independence Party 19 percent.", ["19 percent"]),
    ],
)
def test_the_words_of_a_number_are_its_figure_and_unit(pipeline: Pipeline, text: str, words: list[str]) -> None:
    assert [number.words for number in numbers.find(read(pipeline, text))] == words


@pytest.mark.parametrize("stretch", ["the second half of the match", "the last third of the race"])
def test_a_stretch_of_something_is_no_share(pipeline: Pipeline, stretch: str) -> None:
    found = numbers.find(read(pipeline, f"They scored twice in {stretch}."))
    assert not [one for one in found if one.unit == "percent"]


def test_what_a_part_is_of_is_told_without_its_total(pipeline: Pipeline) -> None:
    part, total = numbers.find(read(pipeline, "The party took 61 of the 96 seats."))
    assert [(n.value, n.unit, n.of) for n in (part, total)] == [(61, "seat", None), (96, "seat", None)]


def test_two_figures_before_one_sign_are_both_shares(pipeline: Pipeline) -> None:
    found = numbers.find(read(pipeline, "The fever kills between 24 and 88 per cent of patients."))
    assert [(n.value, n.unit, n.of) for n in found] == [(24, "percent", "patients"), (88, "percent", "patients")]

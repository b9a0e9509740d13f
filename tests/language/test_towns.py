"""Towns that no gazetteer knows: the words around them tell what the model could not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from brief.model import Article

if TYPE_CHECKING:
    from brief.language.pipeline import Pipeline

pytestmark = pytest.mark.model


def kinds(pipeline: Pipeline, text: str) -> dict[str, str]:
    reading = next(iter(pipeline.read([Article(id="a", text=text)])))
    return {entity.name: entity.type for entity in reading.entities}


@pytest.mark.parametrize(
    "text",
    [
        "The captain of a ferry that capsized off Kilindi in Tanzania on Thursday has been detained, police say.",
        "A passenger ferry capsized off Kilindi harbour in Tanzania on Thursday. Kilindi was in mourning.",
        "New ferry to link Kilindi with the islands\n\nKILINDI, Tanzania, March 10 (Daily News) - The ferry Umoja will "
        "begin a twice-weekly service between Kilindi harbour and the islands on Thursday, the operator said.",
    ],
)
def test_one_telling_place_makes_a_town_of_the_name_wherever_it_stands_alone(pipeline: Pipeline, text: str) -> None:
    assert kinds(pipeline, text)["Kilindi"] == "place"


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Born in Hull in 1942, she joined the choir.", "Hull"),
        ("Her family said she died at home in Bath on Sunday.", "Bath"),
        ("The bank paid for the highway from Isiolo to Hawassa.", "Hawassa"),
    ],
)
def test_where_somebody_was_born_or_died_or_a_road_leads_is_a_town(pipeline: Pipeline, text: str, town: str) -> None:
    assert kinds(pipeline, text)[town] == "place"


def test_a_war_or_storm_that_somebody_died_in_is_no_town(pipeline: Pipeline) -> None:
    found = kinds(pipeline, "His grandfather died in World War II, the family said. He lived in Hamburg.")
    assert "World War II" not in found
    assert found["Hamburg"] == "place"


def test_a_town_that_somebody_is_also_called_by_stays_what_each_sentence_says(pipeline: Pipeline) -> None:
    text = "Anna Kilindi lived near Kilindi in Tanzania. Mrs Kilindi said she would stay."
    assert kinds(pipeline, text)["Anna Kilindi"] == "person"


def test_an_airport_called_after_somebody_makes_no_town_of_him(pipeline: Pipeline) -> None:
    assert kinds(pipeline, "The plane left the Ronald Reagan airport at noon.").get("Ronald Reagan") != "place"


def test_a_company_in_a_country_is_no_town(pipeline: Pipeline) -> None:
    text = "She worked at Siemens in Germany. Siemens said so."
    assert kinds(pipeline, text)["Siemens"] == "organisation"

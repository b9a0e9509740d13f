"""Clubs told by the result of a match, though the model takes them for persons, towns or one long name."""

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


def test_both_sides_of_a_result_are_clubs_and_so_is_whom_one_of_them_meets_next(pipeline: Pipeline) -> None:
    text = (
        "Harwick 2-1 Selby: Okafor's late winner lifts hosts\n\nChidi Okafor scored late as Harwick beat Selby 2-1 at "
        "Mill Road on Saturday. Selby had led early. Harwick host Everton on Wednesday."
    )
    found = kinds(pipeline, text)
    assert {name: found.get(name) for name in ("Harwick", "Selby", "Everton")} == dict.fromkeys(
        ("Harwick", "Selby", "Everton"), "organisation"
    )
    assert "Harwick 2-1 Selby" not in found


def test_countries_and_players_stay_what_they_are_beside_a_result(pipeline: Pipeline) -> None:
    found = kinds(
        pipeline,
        "Sweden beat Norway 2-1 in Oslo. Ronnie Hale, 34, met Judd Marsh, 29, on Friday. Hale beat Marsh 10-8.",
    )
    assert (found["Sweden"], found["Norway"]) == ("place", "place")
    assert (found["Ronnie Hale"], found["Judd Marsh"]) == ("person", "person")
    assert "Hale" not in found


@pytest.mark.parametrize(
    "text",
    [
        "Three people were killed when storm Edda struck the west coast of Norway overnight.",
        "Three dead as storm Edda batters western Norway",
    ],
)
def test_a_storm_in_small_letters_is_nobody(pipeline: Pipeline, text: str) -> None:
    assert "Edda" not in kinds(pipeline, text)

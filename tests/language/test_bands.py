"""Who plays in which band, and which names are bands': told by the words beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from brief.model import Article

if TYPE_CHECKING:
    from brief.language.pipeline import Pipeline
    from brief.language.reading import Reading

pytestmark = pytest.mark.model


def read(pipeline: Pipeline, text: str) -> Reading:
    return next(iter(pipeline.read([Article(id="a", text=text)])))


def kind(reading: Reading, name: str) -> str:
    return next(e.type for e in reading.entities if e.name == name)


def tied(reading: Reading, name: str) -> str | None:
    return reading.profiles[name].affiliation if name in reading.profiles else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Vera Lindholm sang with the metal band Vilja Noor for ten years.", "Vilja Noor"),
        ("Carla Mendes are an indie rock band from Porto. Carla Mendes toured in May.", "Carla Mendes"),
        ("The drummer of Alma Grande, Pedro Ruiz, was ill.", "Alma Grande"),
    ],
)
def test_a_name_that_the_text_calls_a_band_is_an_organisation(pipeline: Pipeline, text: str, name: str) -> None:
    assert kind(read(pipeline, text), name) == "organisation"


def test_a_musician_named_alone_belongs_to_the_band_of_the_article(pipeline: Pipeline) -> None:
    reading = read(
        pipeline,
        "Carla Mendes are an indie rock band from Porto. Guitarist Helen Ward wrote the songs. "
        "Later the album was mixed by engineer Thomas Beck.",
    )
    assert tied(reading, "Helen Ward") == "Carla Mendes"
    assert tied(reading, "Thomas Beck") is None


def test_without_a_band_a_musician_belongs_to_none(pipeline: Pipeline) -> None:
    assert tied(read(pipeline, "Guitarist Helen Ward spoke at Leeds University on Monday."), "Helen Ward") is None


def test_a_league_before_a_club_is_not_what_a_player_plays_for(pipeline: Pipeline) -> None:
    reading = read(pipeline, "Samuel Osei is a footballer who plays for Premier League club Newcastle United.")
    assert tied(reading, "Samuel Osei") == "Newcastle United"

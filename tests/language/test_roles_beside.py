"""Offices told beside a name, though the text means the same person by the office alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from brief.language.profiles.building import profiles
from brief.model import Article, Metadata

if TYPE_CHECKING:
    from brief.language.pipeline import Pipeline

pytestmark = pytest.mark.model


def roles(pipeline: Pipeline, text: str) -> dict[str, str | None]:
    reading = next(iter(pipeline.read([Article(id="a", text=text)])))
    return {name: profile.role for name, profile in profiles(reading).items()}


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Maria Lopez, the finance minister, said it was late.", "Maria Lopez", "finance minister"),
        ("It was late, said Maria Lopez, the finance minister.", "Maria Lopez", "finance minister"),
        ("Joseph Kato, the police chief, resigned.", "Joseph Kato", "police chief"),
        ("The harbour master Joseph Mwinyi closed the port.", "Joseph Mwinyi", "harbour master"),
    ],
)
def test_an_office_between_commas_is_hers_whose_name_it_follows(
    pipeline: Pipeline, text: str, name: str, role: str
) -> None:
    assert roles(pipeline, text)[name] == role


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee met Omar Ray, the president said.",
        "Ann Lee, the minister said, would resign on Friday.",
        "After talks with Ann Lee, the president had lunch.",
    ],
)
def test_the_office_of_whoever_speaks_between_commas_is_not_hers_whose_name_it_follows(
    pipeline: Pipeline, text: str
) -> None:
    assert not any(roles(pipeline, text).values())


@pytest.mark.parametrize(
    ("text", "country"),
    [
        (
            "India and the Maldives signed a deal on Monday, as Prime Minister Ravi Mehta held talks with President "
            "Amir Didi in New Delhi. Mehta said India stood by its friends.",
            "MV",
        ),
        (
            "India has a new law. Prime Minister Ravi Mehta met President Amir Didi in New Delhi. India will grow.",
            "IN",
        ),
    ],
)
def test_the_guest_of_a_leader_is_of_the_other_country_that_the_sentence_names(
    pipeline: Pipeline, text: str, country: str
) -> None:
    reading = next(iter(pipeline.read([Article(id="a", text=text)])))
    assert profiles(reading)["Amir Didi"].country == country


def test_a_broadcaster_by_trade_who_died_is_a_person_and_whom_her_obituary_means(pipeline: Pipeline) -> None:
    text = (
        "Veteran broadcaster Harriet Moss dies aged 84\n\nHarriet Moss, the broadcaster who presented the BBC's "
        "Science Today for three decades, has died at the age of 84. Her husband, the painter John Moss, survives her."
    )
    reading = next(iter(pipeline.read([Article(id="a", text=text)])))
    assert {entity.name: entity.type for entity in reading.entities}["Harriet Moss"] == "person"
    assert profiles(reading)["John Moss"].affiliation is None


def test_a_mayor_is_of_the_country_that_the_dateline_names_however_often_another_is_named(pipeline: Pipeline) -> None:
    text = (
        "The museum will give 40 bronzes to Nigeria in June, Mayor Els De Smet said. Nigeria did not pay for them. "
        "Nigeria had asked for more."
    )
    article = Article(id="a", text=text, metadata=Metadata(dateline="GHENT, Belgium, March 10"))
    assert profiles(next(iter(pipeline.read([article]))))["Els De Smet"].country == "BE"


def test_the_coast_guard_that_opens_a_sentence_is_one_body(pipeline: Pipeline) -> None:
    text = "Coast guard spokeswoman Ingrid Solheim said the ship was stable."
    profile = profiles(next(iter(pipeline.read([Article(id="a", text=text)]))))["Ingrid Solheim"]
    assert (profile.role, profile.affiliation) == ("spokeswoman", "Coast guard")

"""Names as news writes them: double surnames, titles, possessives, lists, and things that are no persons or bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from brief.language.profiles.building import profiles
from brief.model import Article

if TYPE_CHECKING:
    from brief.language.pipeline import Pipeline
    from brief.language.reading import Reading

pytestmark = pytest.mark.model


def read(pipeline: Pipeline, text: str) -> Reading:
    return next(iter(pipeline.read([Article(id="a", text=text)])))


def kinds(pipeline: Pipeline, text: str) -> dict[str, str]:
    return {entity.name: entity.type for entity in read(pipeline, text).entities}


@pytest.mark.parametrize(
    ("text", "name", "times"),
    [
        ("Astrid Lindqvist-Berg died on Monday. Lindqvist-Berg was 91. Lindqvist-Berg had two sons.",
         "Astrid Lindqvist-Berg", 3),
        ("Tomas Rojas Ibarra spoke first. Rojas Ibarra said that taxes would fall.", "Tomas Rojas Ibarra", 2),
        ("Former minister Hassan Zaki bin Yusof was jailed. Hassan Zaki denied the charges.",
         "Hassan Zaki bin Yusof", 2),
    ],
)  # fmt: skip
def test_double_surnames_and_fathers_names_may_be_left_out(
    pipeline: Pipeline, text: str, name: str, times: int
) -> None:
    persons = [entity for entity in read(pipeline, text).entities if entity.type == "person"]
    assert [(person.name, len(person.mentions)) for person in persons] == [(name, times)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Former minister Datuk Seri Hassan Zaki was jailed.", "Hassan Zaki"),
        ("Tan Sri Ong Kok Wah, the founder, testified.", "Ong Kok Wah"),
        ("Harrowdale chairman Sir Neville Stanhope will step down.", "Neville Stanhope"),
    ],
)
def test_titles_are_no_part_of_a_name_and_no_person_of_their_own(pipeline: Pipeline, text: str, name: str) -> None:
    assert [n for n, kind in kinds(pipeline, text).items() if kind == "person"] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Togo's Komla Agbeko sent his foreign minister.", "Komla Agbeko"),
        ("Poland's Zdzisław Wroński-Bielak was invited but did not come.", "Zdzisław Wroński-Bielak"),
        ("The hosts met Vietnamese President Tran Van Hai, Indonesia's Bambang Wiryo and Malaysian Prime Minister "
         "Razak Hamid.", "Bambang Wiryo"),
        ("Nigeria's president, Bola Adekunsi, chairs the bloc.", "Bola Adekunsi"),
        ("His brother, Reggie Bolliver, owns a shop.", "Reggie Bolliver"),
        ("It was agreed by Diego Mirelo of Argentina, Santiago Peñalba of Paraguay and Luis Heredia of Uruguay.",
         "Luis Heredia"),
    ],
)  # fmt: skip
def test_a_country_or_an_office_beside_a_full_name_tells_a_person(pipeline: Pipeline, text: str, name: str) -> None:
    assert kinds(pipeline, text).get(name) == "person"


def test_what_belongs_to_a_country_is_not_always_a_person(pipeline: Pipeline) -> None:
    found = kinds(pipeline, "Japan's Mitsuno Motors said it would close a plant. Malaysia's Prime Minister said no.")
    assert "person" not in found.values()


@pytest.mark.parametrize(
    "text",
    [
        "The USS Harlan, the BRP Luis Ramos and Australia's HMAS Yarrabah took part.",
        "The shuttle Meridian broke apart in 2003.",
        "The lander, named Suryaratna, carries a rover.",
        "He was charged under the Anti-Money Laundering Act.",
        "She won the Northern Isles Literature Prize (NLP).",
        "It asked to become the 194th member.",
        "Nurses said the clinic lacked gloves.",
        "Exit polls had given her 60 per cent.",
    ],
)
def test_ships_laws_prizes_and_opening_nouns_are_nobody(pipeline: Pipeline, text: str) -> None:
    assert not {n: kind for n, kind in kinds(pipeline, text).items() if kind in ("person", "organisation")}


def test_letters_are_an_organisation_though_the_model_sees_a_person(pipeline: Pipeline) -> None:
    text = "The lander carries a rover built with Japan's space agency JAXA."
    assert kinds(pipeline, text)["JAXA"] == "organisation"


def test_a_title_tells_which_of_two_namesakes_is_meant(pipeline: Pipeline) -> None:
    text = (
        "President Paul Adair met Chilean leaders on Thursday while Karen Adair visited a school. Karen Adair sang. "
        "Mr. Adair was a friend, they said. President Adair later flew home. His wife, Karen Adair, stayed. "
        "Mrs. Adair left on Friday."
    )
    found = {entity.name: entity for entity in read(pipeline, text).entities if entity.type == "person"}
    assert len(found["Paul Adair"].mentions) == 3
    assert len(found["Karen Adair"].mentions) == 4


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The film is about a family on Jonju island.", "Jonju"),
        ("She was born in Skjern in 1933.", "Skjern"),
        ("Jobs would go in Oslo, Aarhus and Gdynia.", "Gdynia"),
        ("A station in Kirnou had tracked it.", "Kirnou"),
    ],
)
def test_where_only_a_place_can_stand_is_a_place(pipeline: Pipeline, text: str, name: str) -> None:
    assert kinds(pipeline, text).get(name, "place") == "place"


def test_a_players_club_is_one_wherever_it_is_named(pipeline: Pipeline) -> None:
    text = "Gulls shortstop Addison Rule smiled. The Gulls won. Gulls manager Joe Marden had tried."
    assert kinds(pipeline, text)["Gulls"] == "organisation"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ('The victims were Antonio "Tony" Reyes, 31, and Keisha Lamb, 29.', 'Antonio "Tony" Reyes', "person"),
        ("The chair of the judges, Edmond de Waale, called it good.", "Edmond de Waale", "person"),
        ("Gor Mahina coach Jonathan McKendry left.", "Gor Mahina", "organisation"),
        ("Real Montero sign a striker. Real Montero won.", "Real Montero", "organisation"),
    ],
)
def test_names_whose_neighbours_tell_what_they_are(pipeline: Pipeline, text: str, name: str, kind: str) -> None:
    assert kinds(pipeline, text).get(name) == kind


def test_the_hero_of_an_authors_book_is_nobody(pipeline: Pipeline) -> None:
    assert list(kinds(pipeline, "Harry Porter author Jane Rowland sent flowers.")) == ["Jane Rowland"]


def test_the_last_names_of_a_family_belong_to_the_one_named_in_full(pipeline: Pipeline) -> None:
    text = "Prime Minister Sheikh Mahmud bin Jassim Al Thawadi chaired it. Al Thawadi said no."
    persons = [entity for entity in read(pipeline, text).entities if entity.type == "person"]
    assert [len(person.mentions) for person in persons] == [2]


def test_the_goals_of_two_legs_do_not_make_players_of_clubs(pipeline: Pipeline) -> None:
    text = "Manchester City beat Real Madrid 2-0 after losing 1-3 in the first leg."
    assert "person" not in kinds(pipeline, text).values()


def test_players_are_persons_though_they_beat_like_clubs(pipeline: Pipeline) -> None:
    text = (
        "HAMBURG, May 24 - Brazil's Rodrigo Sampaia beat Novak Petrovac of Serbia 6-4 6-3. Iva Swiatkana thrashed "
        "Jelena Ostapova of Latvia 6-0 6-1. Swiatkana's coach smiled. Manchester City beat Arsenal 2-1."
    )
    found = {name: kind for name, kind in kinds(pipeline, text).items() if kind != "place"}
    assert found == {
        "Rodrigo Sampaia": "person",
        "Novak Petrovac": "person",
        "Iva Swiatkana": "person",
        "Jelena Ostapova": "person",
        "Manchester City": "organisation",
        "Arsenal": "organisation",
    }


@pytest.mark.parametrize(
    "text",
    ["Vlarn has a president-elect", "The mayor thanked Sgt.", "Norway's", "Jane Doe (D", "In", "It is John Berg of"],
)
def test_a_text_may_end_within_a_title(pipeline: Pipeline, text: str) -> None:
    reading = read(pipeline, text)
    profiles(reading)
    assert all(mention.end <= len(reading.words) for entity in reading.entities for mention in entity.mentions)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A spokesman for the Kremlin, Dmitry Varlov, told reporters so.", "Dmitry Varlov"),
        ("He thanked his rival, Halina Shikova, 47, a former mayor of Oslo.", "Halina Shikova"),
        ('"We are glad," said Ingrid Solheim, Chief Technology Officer of Volvo.', "Ingrid Solheim"),
        ("Judge Marian Ashe QC told him so.", "Marian Ashe"),
    ],
)
def test_age_and_office_beside_a_name_make_it_a_person_s(pipeline: Pipeline, text: str, name: str) -> None:
    found = kinds(pipeline, text)
    assert found.get(name) == "person"
    assert list(found.values()).count("person") == 1


def test_names_that_were_run_together_are_cut(pipeline: Pipeline) -> None:
    text = (
        "Anna Lund Peter Holm debate draws crowd. Anna Lund won. Peter Holm lost. "
        "Peter Holm Medics say he is fine. Anna Lund As Mayor"
    )
    assert {name for name, kind in kinds(pipeline, text).items() if kind == "person"} == {"Anna Lund", "Peter Holm"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A 37-year-old man from Hull was arrested.", "Hull"),
        ("Fire crews from Lincoln and Gainsborough attended.", "Gainsborough"),
        ("A tree fell on his car near Tuam, the police said.", "Tuam"),
        ("The cabinet approved the Nagpur metro. It will link Nagpur with the airport.", "Nagpur"),
    ],
)
def test_where_somebody_is_from_is_a_place(pipeline: Pipeline, text: str, name: str) -> None:
    assert kinds(pipeline, text)[name] == "place"


def test_a_storm_is_nobody(pipeline: Pipeline) -> None:
    assert "Storm Petra" not in kinds(
        pipeline, "Storm Petra reached the coast on Tuesday. Storm Petra left 200 homeless."
    )


def test_a_congress_of_another_country_is_not_the_one_in_the_usa(pipeline: Pipeline) -> None:
    found = read(pipeline, "Congress spokesperson Imran Sheikh criticised the budget in New Delhi.").entities
    assert [entity.country for entity in found if entity.name == "Imran Sheikh"] != ["US"]
    assert all(entity.country != "US" for entity in found)

"""Who is who in a text: names, acronyms, titles, adjectives and descriptions that mean one entity."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from brief.language.corrections import Alias, Corrections
from brief.language.countries import country_name, iso_of
from brief.model import Article, Block, Span

if TYPE_CHECKING:
    from brief.language.entities import Entity
    from brief.language.pipeline import Pipeline
    from brief.language.reading import Reading

pytestmark = pytest.mark.model


def read(pipeline: Pipeline, text: str, *blocks: Block) -> Reading:
    return next(iter(pipeline.read([Article(id="a", text=text, blocks=blocks)])))


def entity(reading: Reading, name: str) -> Entity:
    found = [e for e in reading.entities if e.name == name]
    assert len(found) == 1, [(e.name, e.type) for e in reading.entities]
    return found[0]


def shown(reading: Reading, name: str) -> list[str]:
    return [reading.text(reading.mention_span(m)) for m in entity(reading, name).mentions]


def test_a_surname_means_the_person_named_in_full(pipeline: Pipeline) -> None:
    reading = read(pipeline, "Kenyan President Amina Odhiambo arrived on Monday. Odhiambo said nothing.")
    assert shown(reading, "Amina Odhiambo") == ["Amina Odhiambo", "Odhiambo"]
    assert entity(reading, "Amina Odhiambo").country == "KE"


def test_a_person_with_title_is_a_person_whatever_the_model_says(pipeline: Pipeline) -> None:
    reading = read(pipeline, "Uzbek Prime Minister Dilshod Karimov-Aliyev met Tajik Foreign Minister Rustam Safarov.")
    assert entity(reading, "Dilshod Karimov-Aliyev").type == "person"
    assert entity(reading, "Rustam Safarov").country == "TJ"


def test_an_acronym_in_brackets_is_the_same_organisation(pipeline: Pipeline) -> None:
    reading = read(pipeline, "The Northern Fisheries Council (NFC) met on Friday. The NFC set new quotas.")
    found = entity(reading, "Northern Fisheries Council")
    assert found.type == "organisation"
    assert "NFC" in found.aliases
    assert len(found.mentions) == 3


def test_countries_are_found_by_name_adjective_and_capital(pipeline: Pipeline) -> None:
    reading = read(pipeline, "Kyrgyz police said two men fled to Türkiye. Bishkek asked Ankara for help.")
    by_name = {e.name: e for e in reading.entities}
    assert by_name["Kyrgyzstan"].country == "KG"
    assert by_name["Kyrgyzstan"].mentions[0].form == "adjective"
    assert by_name["Türkiye"].country == "TR"
    assert by_name["Bishkek"].country == "KG"
    assert not by_name["Bishkek"].is_country


def test_a_state_of_the_usa_is_no_country(pipeline: Pipeline) -> None:
    reading = read(pipeline, "A fire burned through parts of Oregon and Nevada on Sunday.")
    assert not any(e.is_country for e in reading.entities)
    assert {e.country for e in reading.entities} == {"US"}


def test_descriptions_stand_for_whom_they_describe(pipeline: Pipeline) -> None:
    reading = read(
        pipeline,
        "Peruvian President Rosa Quispe spoke to the Andean Rivers Alliance in Lima. "
        "The Peruvian leader thanked the alliance for its work.",
    )
    assert "The Peruvian leader" in shown(reading, "Rosa Quispe")
    assert "the alliance" in shown(reading, "Andean Rivers Alliance")


def test_names_in_boilerplate_are_no_entities(pipeline: Pipeline) -> None:
    text = "Norway opened a bridge.\n\nFollow Maria Svensson on Twitter"
    block = Block("boilerplate", Span(25, len(text)))
    reading = read(pipeline, text, Block("paragraph", Span(0, 23)), block)
    assert [e.name for e in reading.entities] == ["Norway"]


def test_a_place_is_not_swallowed_by_a_longer_name_that_begins_with_it(pipeline: Pipeline) -> None:
    reading = read(pipeline, "A bus crashed in Croydon on Monday. The injured are at Croydon University Hospital.")
    assert entity(reading, "Croydon").type == "place"


def test_what_the_user_taught_is_applied(pipeline: Pipeline) -> None:
    from brief.language.pipeline import Pipeline as Made

    taught = Corrections(
        aliases=(Alias(words="the Harbour Board", name="Port Authority of Riga", type="organisation"),)
    )
    reading = read(Made(corrections=taught), "On Tuesday the Harbour Board raised its fees in Riga.")
    found = entity(reading, "Port Authority of Riga")
    assert found.type == "organisation"


def test_a_reading_holds_the_text_exactly_and_bounds_it(pipeline: Pipeline) -> None:
    for text in ("", "\n\n", "x" * 500, "(" * 3000, "Riga.Vilnius agreed.", "Word. " * 6000):
        reading = read(pipeline, text)
        assert reading.doc.text == text
        assert not reading.is_cut


def test_glued_sentences_are_two_sentences(pipeline: Pipeline) -> None:
    reading = read(pipeline, "The session was held in Tallinn.Estonian officials said it went well.")
    assert [s.text for s in reading.sentences] == [
        "The session was held in Tallinn.",
        "Estonian officials said it went well.",
    ]


def test_iso_codes_come_from_names_and_adjectives() -> None:
    assert iso_of("the Netherlands") == "NL"
    assert iso_of("Kazakh") == "KZ"
    assert iso_of("Côte d’Ivoire") == "CI"
    assert iso_of("Atlantis") is None
    assert country_name("DE") == "Germany"


def test_a_life_told_in_brackets_makes_one_person_of_the_whole_name(pipeline: Pipeline) -> None:
    reading = read(pipeline, "Marit Olava Haugen Brekke (born 3 May 1970) is a painter. Brekke lives in Bergen.")
    assert entity(reading, "Marit Olava Haugen Brekke").type == "person"
    assert shown(reading, "Marit Olava Haugen Brekke")[-1] == "Brekke"


def test_the_plural_of_a_surname_is_a_family_not_a_body(pipeline: Pipeline) -> None:
    reading = read(pipeline, "Anna Keller and Tom Keller moved out. The Kellers said they were tired.")
    assert entity(reading, "Kellers").type == "group"


def test_a_relative_named_in_full_is_not_whom_the_bare_surname_means(pipeline: Pipeline) -> None:
    reading = read(
        pipeline, "President Keller spoke on Monday. Keller was calm. His wife, Ruth Keller, opened a school."
    )
    assert len(entity(reading, "Ruth Keller").mentions) == 1
    assert len(entity(reading, "Keller").mentions) == 2


def test_a_short_form_that_only_one_name_ends_with_is_that_organisation(pipeline: Pipeline) -> None:
    reading = read(pipeline, "The Northern Fisheries Compact met on Friday. The Compact set new quotas.")
    assert len(entity(reading, "Northern Fisheries Compact").mentions) == 2


def test_letters_after_a_person_are_an_organisation(pipeline: Pipeline) -> None:
    reading = read(pipeline, "Tarek Haddad of ZPL lost. Nadia Haddad of the ZPL won.")
    assert entity(reading, "ZPL").type == "organisation"


@pytest.mark.parametrize(
    ("text", "name", "forms"),
    [
        ("Halberg fell 3%. Danish shipbuilder Halberg A/S lost money.", "Halberg A/S", 2),
        ("Shares in Norvik rose in Oslo. Norvik ASA makes ropes. Norvik denied it.", "Norvik ASA", 3),
        ("The board of Kelmar Holdings plc met on Monday. Kelmar said nothing.", "Kelmar Holdings plc", 2),
    ],
)
def test_a_legal_form_makes_an_organisation_of_the_bare_name_too(
    pipeline: Pipeline, text: str, name: str, forms: int
) -> None:
    reading = read(pipeline, text)
    assert entity(reading, name).type == "organisation"
    assert len(shown(reading, name)) == forms


def test_what_is_called_a_builder_is_no_place(pipeline: Pipeline) -> None:
    reading = read(pipeline, "Three executives of the builder Obrasur were jailed. Obrasur will appeal.")
    assert entity(reading, "Obrasur").type == "organisation"


def test_clubs_that_meet_are_organisations_with_their_short_names(pipeline: Pipeline) -> None:
    text = "Harbour Rovers beat defending champions Northfield United 2-1 on Saturday. Rovers host Dynamo Zagreb next."
    reading = read(pipeline, text)
    kinds = {e.name: e.type for e in reading.entities}
    assert kinds == dict.fromkeys(("Harbour Rovers", "Northfield United", "Dynamo Zagreb"), "organisation")
    assert shown(reading, "Harbour Rovers") == ["Harbour Rovers", "Rovers"]


def test_the_first_word_of_an_office_is_no_organisation(pipeline: Pipeline) -> None:
    reading = read(pipeline, "He flew north on Sunday with Defence Secretary Gilberto Teodoro.")
    assert [e.name for e in reading.entities] == ["Gilberto Teodoro"]


def test_a_noun_that_opens_a_sentence_is_no_organisation(pipeline: Pipeline) -> None:
    reading = read(pipeline, '"Justice has been done, at last," said Teresa Molina.')
    assert [e.name for e in reading.entities] == ["Teresa Molina"]

"""Names that the model misreads where one sentence shows it alone, and the rest of the text says what they are."""

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
        ("Captain Luis Ferreira headed in a corner. Then a cross from Ferreira was turned in.", "Luis Ferreira", 2),
        ("The film was made by Pavla Skorzeny. Skorzeny received a prize for it.", "Pavla Skorzeny", 2),
        ('"We are ready," said Jim Press. "It will work," said Press.', "Jim Press", 2),
    ],
)
def test_a_bare_surname_is_the_person_named_in_full_before(
    pipeline: Pipeline, text: str, name: str, times: int
) -> None:
    (person,) = (entity for entity in read(pipeline, text).entities if entity.type == "person")
    assert (person.name, len(person.mentions)) == (name, times)


def test_a_bare_surname_is_whoever_was_named_before_not_a_relative_named_later(pipeline: Pipeline) -> None:
    text = (
        "Ruth Adeyemi, the engineer, died on Sunday. Adeyemi joined the bank in 1968. "
        "Her husband, the judge Emeka Adeyemi, died in 2009."
    )
    persons = {entity.name: entity for entity in read(pipeline, text).entities if entity.type == "person"}
    assert "Adeyemi" in persons["Ruth Adeyemi"].aliases
    assert "Adeyemi" not in persons["Emeka Adeyemi"].aliases


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Coastal states agree mackerel quota for next year", "Coastal"),
        ("Mackerel deal signed by Norway and Iceland", "Mackerel"),
        ("They have never won the cup. Attendance was 18,402.", "Attendance"),
        ("The commission said so. Turnout was 52 percent.", "Turnout"),
        ("The talks were due to begin at 9 a.m. GMT on Saturday.", "GMT"),
        ("The order came from the Special Counsel last week.", "Special Counsel"),
        ("In 1987 Acme Corp added a modem to the Macintosh.", "Macintosh"),
        ("The M49 motorway was closed between two junctions.", "M49"),
        ("He won two Emmys and a Golden Globe for the part.", "Golden Globe"),
    ],
)
def test_common_words_with_a_capital_are_no_names(pipeline: Pipeline, text: str, word: str) -> None:
    assert word not in kinds(pipeline, text)


def test_an_age_makes_no_measure_of_a_name(pipeline: Pipeline) -> None:
    assert kinds(pipeline, "Anna Smith died on Sunday. Smith was 91.") == {"Anna Smith": "person"}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Sofia Lind talks to Peter Hall about the sea.", "Peter Hall", "person"),
        ("The man fell near the Mueller Glacier on Friday.", "Mueller Glacier", "place"),
        ("Late strike sends Harbour Rovers into the cup final.", "Harbour Rovers", "organisation"),
    ],
)
def test_last_words_tell_sites_clubs_and_surnames_apart(pipeline: Pipeline, text: str, name: str, kind: str) -> None:
    assert kinds(pipeline, text).get(name) == kind


def test_the_president_is_not_the_one_elected_to_follow_him(pipeline: Pipeline) -> None:
    text = (
        "President Karel Dvorak welcomed President-elect Jana Mala to the castle on Thursday. "
        "The president said that they had spoken for an hour. The president-elect smiled."
    )
    found = {entity.name: [m.start for m in entity.mentions] for entity in read(pipeline, text).entities}
    assert len(found["Karel Dvorak"]) == 2


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Late Okafor strike sends Rovers top. Chidi Okafor scored in the 89th minute. Okafor, on as a substitute, "
         "then turned in a cross.", "Chidi Okafor", "person"),
        ("The Workers' Union Party said that it respects the decision.", "Workers' Union Party", "organisation"),
        ("The ruling Party of Action and Solidarity lost its majority.", "Party of Action and Solidarity",
         "organisation"),
        ("They ran ahead of the pro-Russian Patriotic Bloc with 27.1 percent.", "Patriotic Bloc", "organisation"),
        ("Avon Fire and Rescue Service said the blaze was under control.", "Avon Fire and Rescue Service",
         "organisation"),
        ("Coroner Gary Hargrove said that the body was found on Tuesday.", "Gary Hargrove", "person"),
        ("He was nominated for a prize in 1998 but lost to Anders Holm.", "Anders Holm", "person"),
        ("A witness wrote to the newspaper Diario do Sul on Monday.", "Diario do Sul", "organisation"),
    ],
)  # fmt: skip
def test_names_are_found_whole(pipeline: Pipeline, text: str, name: str, kind: str) -> None:
    assert kinds(pipeline, text).get(name) == kind


def test_towns_of_a_list_are_not_one_body(pipeline: Pipeline) -> None:
    text = "The ferries will sail between Ystad, Nynashamn, Gdansk and Swinoujscie and carry goods."
    assert {"Nynashamn", "Gdansk", "Swinoujscie"} <= {n for n, kind in kinds(pipeline, text).items() if kind == "place"}


def test_the_forum_is_the_one_named_in_full(pipeline: Pipeline) -> None:
    text = "Leaders of the Caspian Water Forum met in Astana. Armenia, which is not a member of the Forum, came too."
    bodies = [entity for entity in read(pipeline, text).entities if entity.type == "organisation"]
    assert [(body.name, len(body.mentions)) for body in bodies] == [("Caspian Water Forum", 2)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The coach was travelling from Trujillo when it left the road.", "Trujillo"),
        ("Two of the dead were from Chiclayo, the other was the driver.", "Chiclayo"),
        ("Berg will host the next summit in Durban in 2028.", "Durban"),
    ],
)
def test_where_somebody_comes_from_or_meets_is_a_place(pipeline: Pipeline, text: str, name: str) -> None:
    assert kinds(pipeline, text).get(name) == "place"


def test_a_bare_surname_that_the_model_overlooks_is_the_person_named_in_full_before(pipeline: Pipeline) -> None:
    text = (
        "She was satisfied with assurances from Secretary of State Alan Whitmore. "
        '"Peter knows the country and he knows farmers," Whitmore said in a statement.'
    )
    assert "Whitmore" in next(e for e in read(pipeline, text).entities if e.name == "Alan Whitmore").aliases


def test_what_a_headline_does_to_somebody_is_no_part_of_his_role(pipeline: Pipeline) -> None:
    found = profiles(read(pipeline, "Kestrel United sack coach Pablo Moreno after seventh defeat"))
    assert found["Pablo Moreno"].role == "coach"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Ms Weber had taught at St Bride's Primary School since 2014.", "St Bride's Primary School", "organisation"),
        ("About 1,900 jobs will be created at the firm's yard in Stensund, the company said.", "Stensund", "place"),
        ("Craig Tennant, of Dalkeith, appeared at the court on Monday.", "Dalkeith", "place"),
        ("The bill triggered a debate in Parliament. Nobody voted.", "Parliament", "organisation"),
        ("The network works together with the shipping firm Maris.", "Maris", "organisation"),
    ],
)
def test_schools_homes_and_firms(pipeline: Pipeline, text: str, name: str, kind: str) -> None:
    assert kinds(pipeline, text).get(name) == kind


def test_ms_is_who_was_named_before_not_the_sister_named_later(pipeline: Pipeline) -> None:
    text = (
        "A man was charged with the murder of Helen Oakes, the teacher. Ms Oakes, 36, had taught since 2014. "
        "Her sister, Joanna Oakes, wept."
    )
    persons = {entity.name: entity for entity in read(pipeline, text).entities if entity.type == "person"}
    assert (persons["Helen Oakes"].aliases, persons["Joanna Oakes"].aliases) == (("Oakes",), ())


def test_an_office_for_a_region_is_no_body(pipeline: Pipeline) -> None:
    text = "They were received by the EU Special Representative for Central Asia, Terhi Hakala."
    assert {name for name, kind in kinds(pipeline, text).items() if kind == "organisation"} == {"EU"}

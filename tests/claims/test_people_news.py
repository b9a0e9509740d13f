"""Whom news calls what, of which country and of which organisation: invented sentences of many kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from brief.claims import who
from brief.model import Article, Who

if TYPE_CHECKING:
    from brief.language.pipeline import Pipeline

pytestmark = pytest.mark.model


def persons(pipeline: Pipeline, text: str) -> dict[str, Who]:
    reading = next(iter(pipeline.read([Article(id="a", text=text)])))
    return {w.name: w for w in who.find(reading) if w.type == "person"}


TOLD = [
    # offices with their country
    ("Hungary's prime minister, Gabor Szalai, told reporters on Monday.", "Gabor Szalai", "HU", None),
    ("The Peruvian foreign minister Luisa Quispe met farmers.", "Luisa Quispe", "PE", None),
    ("Mikko Laine, Finland's ambassador to Estonia, flew home.", "Mikko Laine", "FI", None),
    ("Petra Novakova, the Czech health minister, resigned.", "Petra Novakova", "CZ", None),
    ("Jorge Almeida became president of Angola in 2009.", "Jorge Almeida", "AO", None),
    ("Amina Diallo was elected president of Senegal on Sunday.", "Amina Diallo", "SN", None),
    ("Former Ecuadorean president Raul Montoya was arrested.", "Raul Montoya", "EC", None),
    ("Istanbul Mayor Kemal Aydin closed the bridge.", "Kemal Aydin", "TR", None),
    ("The mayor of Hamburg, Jens Petersen, opened the hall.", "Jens Petersen", "DE", None),
    ("Texas Governor Mary Hobbs signed the bill.", "Mary Hobbs", "US", None),
    ("The Portuguese striker Rui Tavares scored twice.", "Rui Tavares", "PT", None),
    ("Kenya's Joyce Chebet won the race in Boston.", "Joyce Chebet", "KE", None),
    # a country's public bodies
    ("Budi Santoso, spokesman for the Indonesian military, said so.", "Budi Santoso", "ID", None),
    ("The Afghan team's coach, Karim Haidari, was proud.", "Karim Haidari", "AF", None),
    ("Ivan Petkov, the chief of the Bulgarian police, denied it.", "Ivan Petkov", "BG", None),
    ("Nigerian army spokesman Sani Bello confirmed the attack.", "Sani Bello", "NG", None),
    ("Bank of England governor Ruth Carver spoke on Friday.", "Ruth Carver", "GB", "Bank of England"),
    ("White House spokesman Greg Dolan declined to comment.", "Greg Dolan", "US", "White House"),
    ("Paul Dresser, an assistant chief of the Chicago Police Department, said so.", "Paul Dresser", "US",
     "Chicago Police Department"),
    # organisations
    ("Kate Linden, the UK director of Amnesty International, spoke.", "Kate Linden", "GB", "Amnesty International"),
    ("Maria Voss, a spokeswoman for Siemens, declined to comment.", "Maria Voss", None, "Siemens"),
    ("Siemens chief executive Klaus Behrens resigned.", "Klaus Behrens", None, "Siemens"),
    ("Siemens's chief executive, Klaus Behrens, resigned.", "Klaus Behrens", None, "Siemens"),
    ("Klaus Behrens, who heads Siemens, resigned.", "Klaus Behrens", None, "Siemens"),
    ("Klaus Behrens resigned as chief executive of Siemens.", "Klaus Behrens", None, "Siemens"),
    ("Klaus Behrens was named chief executive of Siemens on Monday.", "Klaus Behrens", None, "Siemens"),
    ("Siemens was founded by Klaus Behrens in 1990.", "Klaus Behrens", None, "Siemens"),
    ("Ann Reyes, an analyst at Goldman Sachs, expects a fall.", "Ann Reyes", None, "Goldman Sachs"),
    ("Ann Reyes, an analyst with Morrow Research in Toronto, expects a fall.", "Ann Reyes", None, "Morrow Research"),
    ("Professor Ann Reyes of the University of Leeds led the study.", "Ann Reyes", None, "University of Leeds"),
    ("Ann Reyes of Human Rights Watch said the camps were full.", "Ann Reyes", None, "Human Rights Watch"),
    ("Ann Reyes, from Human Rights Watch, said the camps were full.", "Ann Reyes", None, "Human Rights Watch"),
    ("Lisa Grant, a senator from the Labour Party, voted no.", "Lisa Grant", None, "Labour Party"),
    ("The Labour MP Lisa Grant voted no.", "Lisa Grant", None, "Labour"),
    ("Omar Said, a British politician from the Labour Party, replied.", "Omar Said", "GB", "Labour Party"),
    ("Republican Senator Dale Whitcomb of Ohio voted no.", "Dale Whitcomb", "US", "Republican"),
    ("Sen. Dale Whitcomb (R-Ohio) voted no.", "Dale Whitcomb", "US", "Republican Party"),
    ("Taliban spokesman Qari Hamid claimed the attack.", "Qari Hamid", None, "Taliban"),
    ("UN Secretary-General Aino Salmi called for calm.", "Aino Salmi", None, "UN"),
    ("Cristina Valls, spokesperson of the European Commission, left.", "Cristina Valls", None, "European Commission"),
    ("FIFA president Marco Bruni opened the congress.", "Marco Bruni", None, "FIFA"),
    ("Anton Weiss plays for Bayern Munich.", "Anton Weiss", None, "Bayern Munich"),
    ("Anton Weiss, a midfielder for Bayern Munich, was hurt.", "Anton Weiss", None, "Bayern Munich"),
    ("The picture (Lena Holt/Reuters) went round the world.", "Lena Holt", None, "Reuters"),
    ("Renaldo Fisk, the director of the East Asia program at the Harmon Institute, wrote.", "Renaldo Fisk", None,
     "Harmon Institute"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "country", "affiliation"), TOLD)
def test_country_and_organisation(
    pipeline: Pipeline, text: str, name: str, country: str | None, affiliation: str | None
) -> None:
    found = persons(pipeline, text)
    assert name in found, sorted(found)
    assert (found[name].country, found[name].affiliation) == (country, affiliation)


UNTOLD = [
    # a meeting, a visit, a birthplace or an event says nothing of whose someone is
    ("Bruno Keller flew to Spain and met Microsoft's lawyers.", "Bruno Keller"),
    ("Bruno Keller criticised the German government.", "Bruno Keller"),
    ("Bruno Keller, who sued Microsoft, was in London.", "Bruno Keller"),
    ("Bruno Keller is not the chief executive of Siemens.", "Bruno Keller"),
    ("Police in Munich arrested Bruno Keller.", "Bruno Keller"),
    ("Bruno Keller told the BBC that he was tired.", "Bruno Keller"),
    ("Reuters quoted Bruno Keller as saying no.", "Bruno Keller"),
    ("Liverpool striker Bruno Keller was hurt.", "Bruno Keller"),
]


@pytest.mark.parametrize(("text", "name"), UNTOLD)
def test_no_country_that_nobody_told(pipeline: Pipeline, text: str, name: str) -> None:
    assert persons(pipeline, text)[name].country is None


@pytest.mark.parametrize(("text", "name"), UNTOLD[:-1])
def test_no_organisation_that_nobody_told(pipeline: Pipeline, text: str, name: str) -> None:
    assert persons(pipeline, text)[name].affiliation is None


HOME = """Lawmakers in New Zealand passed the budget on Thursday. The vote in Wellington ended weeks of dispute.
Prime Minister Helen Marsh praised New Zealand's farmers. The foreign minister, Tom Ruru, was abroad in Fiji.
"""


def test_an_office_without_a_country_is_the_articles_own(pipeline: Pipeline) -> None:
    found = persons(pipeline, HOME)
    assert found["Helen Marsh"].country == "NZ"


def test_no_country_gets_an_office_that_it_does_not_have(pipeline: Pipeline) -> None:
    text = "Britain waits. Crowds in London and across Britain protested as President Dale Whitcomb landed in the UK."
    assert persons(pipeline, text)["Dale Whitcomb"].country is None


def test_an_office_that_someone_else_holds_is_not_given_twice(pipeline: Pipeline) -> None:
    text = (
        "Polish President Jan Wilk spoke in Warsaw, Poland. Poland is worried. Poland will wait, Polish papers say. "
        "President Ondrej Kral was silent."
    )
    assert persons(pipeline, text)["Ondrej Kral"].country is None


TWO = "France and Italy argued over the border. French and Italian papers were angry. Prime Minister Ugo Ferri left."


def test_between_two_countries_nothing_is_guessed(pipeline: Pipeline) -> None:
    assert persons(pipeline, TWO)["Ugo Ferri"].country is None


def test_one_plural_title_is_everyones_in_the_list_behind_it(pipeline: Pipeline) -> None:
    text = (
        "She was flanked by Presidents Diego Mirelo of Argentina, Joao Prado of Brazil and Luis Heredia of Uruguay. "
        "Sens. Joe Hart (D-Ohio) and Ann Reyes (R-Iowa) watched. The film stars Tom Hale and Greta Moss."
    )
    found = persons(pipeline, text)
    assert {
        name: (found[name].role, found[name].country) for name in ("Diego Mirelo", "Joao Prado", "Luis Heredia")
    } == {
        "Diego Mirelo": ("President", "AR"),
        "Joao Prado": ("President", "BR"),
        "Luis Heredia": ("President", "UY"),
    }
    assert found["Ann Reyes"].role == "Sen."
    assert found["Greta Moss"].role is None


@pytest.mark.parametrize(
    ("text", "name", "role", "country"),
    [
        ("Seoul, Daegu and Busan were calm. In Sweden, Culture Minister Lena Hallberg praised the Koreans.",
         "Lena Hallberg", "Culture Minister", "SE"),
        ("Chile voted on Sunday. Chile is calm. Chile has a new leader. President-elect Ana Fuentes flew home.",
         "Ana Fuentes", "President-elect", "CL"),
        ("South Korean President Lim Jae-min hoped for talks. Wi Dong-lac, Lim's national security adviser, left.",
         "Wi Dong-lac", "national security adviser", "KR"),
        ("Togo's Komla Agbeko sent his foreign minister, Robert Dossou.", "Robert Dossou", "foreign minister", "TG"),
        ("Paul Dorsey, the Secretary of State, spoke in Washington.", "Paul Dorsey", "Secretary of State", "US"),
        ("Canadian national Tom Hale was held.", "Tom Hale", None, "CA"),
        ("Kenyan runner Joyce Chebet won.", "Joyce Chebet", "runner", "KE"),
    ],
)  # fmt: skip
def test_an_office_has_the_country_that_the_text_plays_in_or_that_its_holder_serves(
    pipeline: Pipeline, text: str, name: str, role: str | None, country: str | None
) -> None:
    found = persons(pipeline, text)[name]
    assert (found.role, found.country) == (role, country)


def test_a_daughter_of_a_statesman_is_of_no_country(pipeline: Pipeline) -> None:
    found = persons(pipeline, "Togo's Komla Agbeko came with his daughter, Afi Mensah-Agbo.")
    assert found["Afi Mensah-Agbo"].country is None


@pytest.mark.parametrize(
    ("text", "name", "role", "organisation"),
    [
        ("Angolan Oil Minister Diogo Azeveda said no.", "Diogo Azeveda", "Oil Minister", None),
        ("Saudi Energy Minister Prince Faisal bin Turki said so.", "Faisal bin Turki", "Energy Minister", None),
        ("He scored last season under coach Franco Farelli.", "Franco Farelli", "coach", None),
        ("Mercy Chapel pastor Rev. Otis Grale led a prayer.", "Otis Grale", "pastor", "Mercy Chapel"),
        ("The vice president of Darcia, Radu Stroe, said so.", "Radu Stroe", "vice president", "Darcia"),
        ("Ray Tolbert, the chief financial officer for Volvo, agreed.", "Ray Tolbert", "chief financial officer",
         "Volvo"),
        ("Ina Holm is chief technology officer of Volvo.", "Ina Holm", "chief technology officer", "Volvo"),
        ("Amal Said, the agency's director-general, left.", "Amal Said", "director-general", None),
        ("Guards strapped Jerome Tolle, 29, into a restraint chair.", "Jerome Tolle", None, None),
        ("Mary Dunn, the deputy prime minister, left.", "Mary Dunn", "deputy prime minister", None),
        ("Omar Said, acting defence secretary, left.", "Omar Said", "acting defence secretary", None),
        ("Ken Ray, vice president for research at Volvo, agreed.", "Ken Ray", "vice president for research", "Volvo"),
        ("Information and Broadcasting Minister Asha Kale spoke.", "Asha Kale", "Information and Broadcasting Minister",
         None),
    ],
)  # fmt: skip
def test_a_role_holds_the_office_and_nothing_more(
    pipeline: Pipeline, text: str, name: str, role: str | None, organisation: str | None
) -> None:
    found = persons(pipeline, text)[name]
    assert (found.role, found.affiliation) == (role, organisation)


def test_adherents_of_a_party_in_the_singular_are_no_group(pipeline: Pipeline) -> None:
    reading = next(iter(pipeline.read([Article(id="a", text="Republican candidate Ann Hale lost. He is a Democrat.")])))
    assert [w.name for w in who.find(reading)] == ["Ann Hale"]


@pytest.mark.parametrize(
    ("text", "name", "role", "organisation"),
    [
        ("Tolbey Police Sgt. Paul Davin said officers recovered a gun.", "Paul Davin", "Sgt.", "Tolbey Police"),
        ('"He is lucky," said Capt. Shelby Crane of the Ohio Department of Health.', "Shelby Crane", "Capt.",
         "Ohio Department of Health"),
        ("Erica Nelsen, an astrophysicist at the University of Leeds, agreed.", "Erica Nelsen", "astrophysicist",
         "University of Leeds"),
    ],
)  # fmt: skip
def test_ranks_and_firms_right_before_a_name(
    pipeline: Pipeline, text: str, name: str, role: str, organisation: str
) -> None:
    found = persons(pipeline, text)[name]
    assert (found.role, found.affiliation) == (role, organisation)


def test_adjectives_stand_between_a_country_and_its_office(pipeline: Pipeline) -> None:
    text = "Japan's new prime minister, Sana Takai, came. Mexico's embattled Finance Minister Luis Vela resigned."
    found = persons(pipeline, text)
    assert (found["Sana Takai"].country, found["Luis Vela"].country) == ("JP", "MX")


def test_a_report_from_a_capital_names_its_own_offices_alone(pipeline: Pipeline) -> None:
    text = "VILNIUS, May 26 - Russia and Belarus protested. President Gintas Naudas left. Lithuania votes again."
    assert persons(pipeline, text)["Gintas Naudas"].country == "LT"


def test_a_societys_president_is_no_head_of_state(pipeline: Pipeline) -> None:
    text = "The Red Cross met in Hanoi. Vietnam was hit. Vietnam mourned. The society's president, Bui Thi Hoa, wept."
    assert persons(pipeline, text)["Bui Thi Hoa"].country is None


@pytest.mark.parametrize("end", [", 24,", ", 24, of", ", of", ",", " (", ", 24, who"])
def test_a_text_may_break_off_behind_a_name(pipeline: Pipeline, end: str) -> None:
    assert "Tom Hale" in persons(pipeline, f"The driver was Tom Hale, police said. They had named Tom Hale{end}")


def test_its_minister_is_of_the_country_that_sends_him(pipeline: Pipeline) -> None:
    text = "Kenya and Uganda held talks in Kenya. Somalia sent its deputy foreign minister, Ali Omar, as an observer."
    assert persons(pipeline, text)["Ali Omar"].country == "SO"

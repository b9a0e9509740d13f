"""Members and partners where two bodies are spoken of, or the body is only meant: invented reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from brief.claims import members, partners
from brief.model import Article

if TYPE_CHECKING:
    from brief.language.pipeline import Pipeline

pytestmark = pytest.mark.model


def told(pipeline: Pipeline, text: str) -> set[tuple[str, str, str]]:
    reading = next(iter(pipeline.read([Article(id="a", text=text)])))
    return {(m.organisation, m.member, m.status) for m in members.find(reading)}


def tied(pipeline: Pipeline, text: str) -> set[tuple[str, str, str]]:
    reading = next(iter(pipeline.read([Article(id="a", text=text)])))
    return {(p.organisation, p.partner, p.kind) for p in partners.find(reading)}


def test_the_bloc_of_a_region_is_the_one_that_news_calls_so(pipeline: Pipeline) -> None:
    text = (
        "The European Union and Mercosur signed a deal on Friday. The South American bloc groups Argentina, Brazil and "
        "Uruguay, and Bolivia became its fifth full member in July. Chile and Peru are associate members. Venezuela "
        "has been suspended since 2016. Panama joined as an associate on Friday."
    )
    assert told(pipeline, text) == {
        ("Mercosur", "Argentina", "full"),
        ("Mercosur", "Brazil", "full"),
        ("Mercosur", "Uruguay", "full"),
        ("Mercosur", "Bolivia", "full"),
        ("Mercosur", "Chile", "observer"),
        ("Mercosur", "Peru", "observer"),
        ("Mercosur", "Venezuela", "suspended"),
        ("Mercosur", "Panama", "observer"),
    }


def test_the_bloc_is_the_subject_of_the_sentence_before(pipeline: Pipeline) -> None:
    text = (
        "Mercosur has signed an agreement with the European Free Trade Association, whose members are Iceland and "
        "Norway. The bloc's trading partners include China and India."
    )
    assert {pair for pair in tied(pipeline, text) if pair[2] == "trading partner"} == {
        ("Mercosur", "China", "trading partner"),
        ("Mercosur", "India", "trading partner"),
    }


def test_who_came_and_went_goes_on_in_the_next_sentence(pipeline: Pipeline) -> None:
    text = (
        "ECOWAS suspended Benin on Wednesday. Mali and Niger left ECOWAS in January and formed the Alliance of Sahel "
        "States. Guinea is also suspended. Mauritania, which quit in 2000, signed an agreement with the bloc."
    )
    found = told(pipeline, text)
    assert {("ECOWAS", "Guinea", "suspended"), ("ECOWAS", "Mauritania", "former")} <= found
    assert ("ECOWAS", "Mauritania", "agreement") in tied(pipeline, text)


def test_leaving_a_place_is_not_leaving_a_bloc(pipeline: Pipeline) -> None:
    text = "NATO ministers met in Brussels. Poland sent two planes. Germany left on Friday and Greece in the evening."
    assert told(pipeline, text) == set()


def test_it_in_what_a_state_says_is_the_state(pipeline: Pipeline) -> None:
    text = "OPEC+ agreed on Thursday to cut output, as Brazil said it would join the 23-nation alliance in January."
    assert told(pipeline, text) == {("OPEC+", "Brazil", "joining")}


def test_two_names_that_read_alike_stay_two_bodies(pipeline: Pipeline) -> None:
    text = "OPEC+ met on Thursday. Angola, which joined OPEC in 2007, said no. OPEC+ will meet again."
    assert told(pipeline, text) == {("OPEC", "Angola", "full")}


@pytest.mark.parametrize(
    "text",
    [
        "The Arab Group, which has 22 members, the Organization of Islamic Cooperation and the Non-Aligned Movement "
        "sponsored the text.",
        "The U.N. General Assembly voted to ask the Security Council to look at its bid to become the 194th member of "
        "the United Nations.",
        "The ECOWAS Commission is a member of ECOWAS by its own account.",
    ],
)
def test_bodies_that_only_stand_beside_each_other(pipeline: Pipeline, text: str) -> None:
    assert told(pipeline, text) == set()


def test_a_second_clause_has_its_own_subject(pipeline: Pipeline) -> None:
    text = (
        "Estonia and Latvia founded the Baltic Drone Initiative. Ukraine and Britain joined as partners and Norway has "
        "observer status."
    )
    found = {(member, status) for _, member, status in told(pipeline, text)}
    assert found == {("Estonia", "founding"), ("Latvia", "founding"), ("Norway", "observer")}


def test_like_adds_another_to_the_one_that_is_told(pipeline: Pipeline) -> None:
    text = "Palestine is an observer state at the U.N., like the Holy See."
    assert {member for _, member, _ in told(pipeline, text)} == {"Palestine", "Holy See"}


def test_a_group_that_the_tagger_reads_as_a_plural(pipeline: Pipeline) -> None:
    assert {m for _, m, _ in told(pipeline, "The Quad groups Australia, India and Japan.")} == {
        "Australia",
        "India",
        "Japan",
    }


def test_a_joint_venture_is_with_the_firm_not_its_country(pipeline: Pipeline) -> None:
    text = "Harrow Foods has set up a joint venture with Japan's Mitsuno Corp to build plants in Riyadh."
    assert tied(pipeline, text) == {("Harrow Foods", "Mitsuno Corp", "joint venture")}

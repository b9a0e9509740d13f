"""The remembered attribute ruler: it says what the model's own says, token for token."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language
from spacy.pipeline import AttributeRuler

from brief.config import DEFAULT_MODEL
from brief.language.attributes import quicken

TEXTS = (
    "There's no word of it. She's gone, he's got to go, and it'll be what they've wanted; we'd better not.",
    "OSLO \u2014  The ministers   met.\n\n\u201cI can't say who's coming, cos I ain't asked,\u201d said Mr. Vale.",
    "It was 12:30 p.m. when 40% of the ships' crews left; the others were to follow...",
    "WHO WAS THERE? THAT IS WHAT HE'D ASKED HER.",
    "",
    " \n ",
)


@pytest.fixture(scope="module")
def own() -> Language:
    return spacy.load(DEFAULT_MODEL)


@pytest.fixture(scope="module")
def remembering() -> Language:
    nlp = spacy.load(DEFAULT_MODEL)
    quicken(nlp)
    return nlp


def annotated(nlp: Language, text: str) -> list[tuple[str, ...]]:
    return [(t.text, t.tag_, t.pos_, str(t.morph), t.lemma_, t.dep_, t.ent_type_) for t in nlp(text)]


@pytest.mark.model
@pytest.mark.parametrize("text", TEXTS)
def test_every_token_is_annotated_as_by_the_models_own_ruler(own: Language, remembering: Language, text: str) -> None:
    assert "attribute_ruler" not in remembering.pipe_names
    assert annotated(remembering, text) == annotated(own, text) == annotated(remembering, text)


def ruled(words: str) -> list[tuple[str, str]]:
    """Words with their lemmas under rules of every sort, beside what the plain ruler makes of them."""
    made = []
    for is_quick in (False, True):
        nlp = spacy.blank("en")
        ruler = nlp.add_pipe("attribute_ruler")
        assert isinstance(ruler, AttributeRuler)
        ruler.add([[{"LOWER": {"IN": ["sails", "sailed"]}}]], {"LEMMA": "sail"})
        ruler.add([[{"LOWER": {"NOT_IN": ["sails", "sailed", "a"]}}]], {"LEMMA": "other"})
        ruler.add([[{"LOWER": "a"}, {"LOWER": "ship"}]], {"LEMMA": "vessel"}, 1)
        ruler.add([[{"ORTH": "SHIP"}], [{"LENGTH": {">": 9}}]], {"LEMMA": "shouted"})
        if is_quick:
            quicken(nlp)
        made.append([(token.text, token.lemma_) for token in nlp(words)])
    assert made[0] == made[1]
    return made[1]


def test_rules_that_look_at_neighbours_or_at_more_than_a_word_hold_too() -> None:
    assert ruled("a ship sails") == [("a", ""), ("ship", "vessel"), ("sails", "sail")]
    assert ruled("ship SHIP battleships") == [("ship", "other"), ("SHIP", "shouted"), ("battleships", "shouted")]


def test_of_two_rules_for_a_word_the_later_one_holds() -> None:
    assert ruled("a SHIP") == [("a", ""), ("SHIP", "shouted")]


@pytest.mark.filterwarnings("error")
def test_a_ruler_without_rules_that_look_at_neighbours_warns_of_nothing() -> None:
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("attribute_ruler")
    assert isinstance(ruler, AttributeRuler)
    ruler.add([[{"LOWER": "ship"}]], {"LEMMA": "vessel"})
    quicken(nlp)
    assert [token.lemma_ for token in nlp("a ship")] == ["", "vessel"]


def test_a_ruler_that_sets_something_else_is_left_alone() -> None:
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("attribute_ruler")
    assert isinstance(ruler, AttributeRuler)
    ruler.add([[{"LOWER": "ship"}]], {"NORM": "boat"})
    quicken(nlp)
    assert nlp.pipe_names == ["attribute_ruler"]
    quicken(empty := spacy.blank("en"))
    assert empty.pipe_names == []

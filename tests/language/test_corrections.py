"""What the user taught survives as data and is applied."""

from __future__ import annotations

from pathlib import Path

import pytest

from brief.codec import plain
from brief.errors import BriefError
from brief.extraction import Extractor
from brief.language.corrections import Alias, Corrections, Rejection, read_gazetteers
from brief.model import Article, Who


def test_nothing_taught_has_no_digest() -> None:
    assert Corrections().digest == ""
    assert Corrections(aliases=(Alias(words="the pact", name="Coastal Pact"),)).digest != ""


def test_corrections_survive_json() -> None:
    taught = Corrections(
        aliases=(Alias(words="the pact", name="Coastal Pact", article="a1"),),
        rejections=(Rejection(facet="members", rule="members.joined", words="Utopia"),),
        gazetteer=({"name": "Coastal Pact", "aliases": ["CP"]},),
    )
    assert Corrections.from_json(plain(taught)) == taught


def test_a_rejected_pattern_rejects_by_facet_rule_and_words() -> None:
    taught = Corrections(rejections=(Rejection(facet="members", rule="members.joined", words="Utopia"),))
    assert taught.rejects("members", "members.joined", "Utopia", "Coastal Pact")
    assert not taught.rejects("members", "members.list", "Utopia")
    assert not taught.rejects("partners", "members.joined", "Utopia")
    assert not taught.rejects("members", "members.joined", "Arcadia")


def test_gazetteer_files_are_lists_of_names(tmp_path: Path) -> None:
    good = tmp_path / "own.yaml"
    good.write_text("- name: Coastal Pact\n  aliases: [CP]\n", encoding="utf-8")
    assert read_gazetteers([good]) == ({"name": "Coastal Pact", "aliases": ["CP"]},)
    bad = tmp_path / "bad.yaml"
    bad.write_text("- aliases: [CP]\n", encoding="utf-8")
    with pytest.raises(BriefError, match="E211"):
        read_gazetteers([bad])
    with pytest.raises(BriefError, match="E211"):
        read_gazetteers([tmp_path / "none.yaml"])


def test_the_code_of_norway_is_no_falsehood(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text("- name: Odd Berg\n  type: person\n  country: NO\n", encoding="utf-8")
    assert read_gazetteers([own])[0]["country"] == "NO"


def made(text: str, corrections: Corrections) -> dict[str, Who]:
    article = Article(id="a", text=text)
    return {claim.name: claim for claim in Extractor(corrections=corrections).brief(article).who}


@pytest.mark.model
def test_an_alias_names_its_entity_by_the_full_name_of_the_gazetteer() -> None:
    own = {"name": "Nordlys Ferry Line", "type": "organisation", "aliases": ["NFL Norge"]}
    found = made("NFL Norge said on Monday that it would wait. Bergen is calm.", Corrections(gazetteer=(own,)))
    assert found["Nordlys Ferry Line"].aliases == ("NFL Norge",)


@pytest.mark.model
def test_a_person_of_the_gazetteer_has_its_country_and_role() -> None:
    own = {"name": "Odd Berg", "type": "person", "country": "NO", "role": "captain"}
    found = made("Odd Berg agreed on Monday.", Corrections(gazetteer=(own,)))
    assert (found["Odd Berg"].country, found["Odd Berg"].role) == ("NO", "captain")


@pytest.mark.model
def test_a_taught_name_is_found_in_later_articles_and_cuts_no_longer_name() -> None:
    taught = Corrections(aliases=(Alias(words="Compact", name="Lake Basin Compact", type="organisation"),))
    found = made("The Lake Basin Compact met in Kisumu. Uganda left the Compact.", taught)
    assert [name for name, claim in found.items() if claim.type == "organisation"] == ["Lake Basin Compact"]


@pytest.mark.model
def test_a_rejected_pattern_makes_no_claim_again() -> None:
    text = "Captain Odd Berg said nothing on Monday."
    assert "Odd Berg" in made(text, Corrections())
    rule = made(text, Corrections())["Odd Berg"].rule
    taught = Corrections(rejections=(Rejection(facet="who", rule=rule, words="odd berg"),))
    assert "Odd Berg" not in made(text, taught)

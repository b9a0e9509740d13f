"""What the user taught survives as data and is applied."""

from __future__ import annotations

from pathlib import Path

import pytest

from brief.codec import plain
from brief.errors import BriefError
from brief.language.corrections import Alias, Corrections, Rejection, read_gazetteers


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

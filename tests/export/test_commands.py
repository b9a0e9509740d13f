from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from brief.cli import main
from brief.export import Options, render
from brief.export.outlets import copy_sequence, to_clipboard
from brief.library import Library
from brief.model import Metadata
from tests.export import samples


@pytest.fixture(autouse=True)
def _no_config_of_the_user(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


@pytest.fixture
def folder(tmp_path: Path) -> str:
    """A library with the sample story, all of it accepted."""
    dossier = samples.story()
    assert dossier.story
    assert dossier.ledger
    path = tmp_path / "library"
    with Library.open(path, reviewer="kim") as library:
        for brief in dossier.briefs:
            library.add(brief.article)
            library.put_brief(brief)
        [story] = library.put_stories([dossier.story])
        library.put_ledger(story.id, dossier.ledger)
        for (article, claim), verdict in dossier.verdicts.items():
            library.decide(article, claim, verdict.decision)
    return str(path)


def run(*words: str) -> int:
    return main(list(words))


def test_a_story_goes_to_standard_output_as_one_brief(folder: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run("export", "--library", folder) == 0
    out = capsysbinary.readouterr().out.decode()
    assert out.startswith("---\ntype: story-brief\n")
    assert "Sources differ on cargo a year" in out


def test_one_article_is_found_by_the_beginning_of_its_id(
    folder: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    article = samples.second().id
    assert run("export", "--library", folder, article[:8], "-o", "-") == 0
    assert b"type: article-brief" in capsysbinary.readouterr().out


def test_a_folder_gets_a_file_for_each_and_the_preview_is_the_file(
    folder: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert run("export", "--library", folder, "--articles", "-o", f"{out}/") == 0
    assert "2 files written" in capsys.readouterr().err
    files = sorted(out.iterdir())
    assert [path.suffix for path in files] == [".md", ".md"]
    with Library.open(Path(folder), read_only=True) as library:
        from brief.export.gather import Missing, of_article

        dossier = of_article(library, samples.first().id)
        assert not isinstance(dossier, Missing)
        assert render("md", dossier, Options()) in [path.read_bytes() for path in files]


def test_what_is_there_is_refused_and_the_rest_goes_on(
    folder: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert run("export", "--library", folder, "--articles", "-o", f"{out}/") == 0
    kept = {path: path.read_bytes() for path in out.iterdir()}
    next(iter(out.iterdir())).unlink()
    assert run("export", "--library", folder, "--articles", "-o", f"{out}/") == 1
    assert "E504" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in out.iterdir()} == kept
    assert run("export", "--library", folder, "--articles", "-o", f"{out}/", "--force") == 0


@pytest.mark.parametrize("form", ["jsonl", "csv", "csv-ledger", "prodigy"])
def test_forms_that_join_make_one_file_of_many(folder: str, tmp_path: Path, form: str) -> None:
    target = tmp_path / "all"
    assert run("export", "--library", folder, "--articles", "-f", form, "-o", str(target)) == 0
    lines = target.read_text().splitlines()
    if form.startswith("csv"):
        assert sum(line.startswith(("article,", "story,")) for line in lines) == 1
    else:
        assert len([json.loads(line) for line in lines]) == 2


def test_several_markdown_briefs_do_not_share_a_file(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("export", "--library", folder, "--articles") == 1
    assert "E506" in capsys.readouterr().err


def test_brat_writes_the_text_beside_the_annotations(folder: str, tmp_path: Path) -> None:
    assert run("export", "--library", folder, samples.first().id, "-f", "brat", "-o", str(tmp_path / "a.ann")) == 0
    assert (tmp_path / "a.txt").read_text() == samples.FIRST


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["nobody-says-this"], "E509"),
        (["--include", "maybe"], "E514"),
        (["--without", "head"], "E510"),
        (["--template", "no-such"], "E502"),
        (["--briefs", "/no/such/file"], "E513"),
    ],
)
def test_wrong_wishes_get_one_clear_line(
    folder: str, words: list[str], code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("export", "--library", folder, *words) == 1
    error = capsys.readouterr().err
    assert code in error
    assert error.count("\n") == 1


def test_an_unknown_form_is_wrong_usage(folder: str) -> None:
    with pytest.raises(SystemExit) as stopped:
        run("export", "--library", folder, "-f", "docx")
    assert stopped.value.code == 2


def test_an_unreviewed_article_is_a_draft_that_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Library.open(tmp_path / "library") as library:
        library.add(samples.first().article)
        library.put_brief(samples.first())
    assert run("export", "--library", str(tmp_path / "library"), "-o", str(tmp_path / "a.md")) == 0
    assert "unreviewed" in capsys.readouterr().err
    text = (tmp_path / "a.md").read_text()
    assert "> **UNREVIEWED DRAFT:** nobody has checked" in text
    assert "[ ] Harbour ministers" in text
    assert "[x]" not in text
    words = ["export", "--library", str(tmp_path / "library"), "--only", "accepted", "-o", str(tmp_path / "b.md")]
    assert run(*words) == 0
    assert "[ ] Harbour ministers" not in (tmp_path / "b.md").read_text()


def test_an_article_without_claims_is_named_and_left_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Library.open(tmp_path / "library") as library:
        library.add(samples.first().article)
        library.add(samples.second().article)
        library.put_brief(samples.second())
    assert run("export", "--library", str(tmp_path / "library"), "-f", "jsonl", "-o", str(tmp_path / "a")) == 1
    assert samples.first().id in capsys.readouterr().err
    assert len((tmp_path / "a").read_text().splitlines()) == 1


def test_an_embargo_is_told_on_stderr(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    brief = samples.first(metadata=Metadata(embargo="2031-05-16T06:00Z"))
    with Library.open(tmp_path / "library") as library:
        library.add(brief.article)
        library.put_brief(brief)
    run("export", "--library", str(tmp_path / "library"), "-o", str(tmp_path / "a.md"))
    assert "EMBARGO" in capsys.readouterr().err


def test_briefs_come_from_json_lines_without_a_library(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    rows = tmp_path / "briefs.jsonl"
    rows.write_bytes(render("jsonl", samples.single()))
    assert run("export", "--briefs", str(rows), "-f", "jsonl") == 0
    assert capsysbinary.readouterr().out == rows.read_bytes()
    rows.write_bytes(b'{"schema": 1}\n')
    assert run("export", "--briefs", str(rows)) == 1
    assert b"E512" in capsysbinary.readouterr().err


def test_a_document_goes_into_a_program_through_no_shell(folder: str, tmp_path: Path) -> None:
    target = tmp_path / "copy $(touch x)"
    program = f"{sys.executable} -c 'import sys; open(sys.argv[1], \"wb\").write(sys.stdin.buffer.read())' '{target}'"
    assert run("export", "--library", folder, "--pipe", program) == 0
    assert target.read_bytes().startswith(b"---\ntype: story-brief")
    assert run("export", "--library", folder, "--pipe", f"{sys.executable} -c 'raise SystemExit(3)'") == 1
    assert run("export", "--library", folder, "--pipe", "/no/such/program") == 1


def test_the_clipboard_is_reached_through_the_terminal(tmp_path: Path) -> None:
    terminal = tmp_path / "tty"
    terminal.touch()
    to_clipboard("“é”".encode(), terminal=terminal)
    assert terminal.read_bytes() == copy_sequence("“é”".encode()) == b"\x1b]52;c;4oCcw6nigJ0=\x07"


def test_verify_says_what_does_not_stand_and_ends_with_1(
    folder: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "a.md"
    run("export", "--library", folder, "-o", str(target))
    capsys.readouterr()
    assert run("verify", "--library", folder, str(target)) == 0
    assert "everything stands" in capsys.readouterr().out
    target.write_text(target.read_text().replace("62 million tonnes[^A7]", "64 million tonnes[^A7]"))
    assert run("verify", "--library", folder, str(target)) == 1
    assert "does not say 64 million" in capsys.readouterr().out
    assert run("verify", "--library", folder, str(target), "--json") == 1
    assert json.loads(capsys.readouterr().out)["findings"][0]["subject"] == "number"


def test_verify_works_against_the_source_files_alone(
    tmp_path: Path, folder: str, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "post.txt"
    source.write_text(samples.FIRST)
    from brief.export.dossier import Dossier
    from brief.ingest import read_file
    from brief.model import Article

    [article] = [found for found in read_file(source) if isinstance(found, Article)]
    brief = samples.first()
    from dataclasses import replace

    mine = replace(brief, article=article)
    target = tmp_path / "a.md"
    target.write_bytes(render("md", Dossier(briefs=(mine,), verdicts=samples.verdicts((mine,), default="accepted"))))
    assert run("verify", str(target), "--source", str(source)) == 0
    source.write_text(samples.FIRST.replace("Thursday", "Tuesday"))
    assert run("verify", str(target), "--source", str(source)) == 1
    assert "source A has changed" in capsys.readouterr().out


def test_edits_are_taken_back_after_a_preview_and_undone_as_one(
    folder: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a.md"
    run("export", "--library", folder, "-o", str(target))
    target.write_text(target.read_text().replace("- Bo Friis · Country", "- Bo Fries · Role: Minister · Country"))
    capsys.readouterr()
    monkeypatch.setattr("sys.stdin", open("/dev/null"))  # noqa: SIM115
    assert run("verify", "--library", folder, str(target), "--take-back") == 1
    shown = capsys.readouterr()
    assert "who:bo-friis: name: Bo Friis → Bo Fries, role: not stated → Minister" in shown.out
    article = samples.first().id
    with Library.open(Path(folder), reviewer="reviewer") as library:
        assert library.verdicts(article)["who:bo-friis"].decision == "accepted"
    assert run("verify", "--library", folder, str(target), "--take-back", "--yes") == 0
    with Library.open(Path(folder), reviewer="reviewer") as library:
        verdict = library.verdicts(article)["who:bo-friis"]
        assert (verdict.decision, dict(verdict.changes)) == ("edited", {"name": "Bo Fries", "role": "Minister"})
        library.undo()
        assert library.verdicts(article)["who:bo-friis"].decision == "accepted"


def test_verify_refuses_what_is_no_export(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.md").write_text("# hello")
    (tmp_path / "b.md").write_bytes(b"\xff\xfe")
    for name, code in (("a.md", "E507"), ("b.md", "E513"), ("c.md", "E513")):
        assert run("verify", "--library", str(tmp_path / "library"), str(tmp_path / name)) == 1
        assert code in capsys.readouterr().err


def test_an_export_loads_no_model_and_no_template_engine(folder: str, tmp_path: Path) -> None:
    code = (
        "import sys\nfrom brief.cli import main\n"
        f"assert main(['export', '--library', {folder!r}, '-o', {str(tmp_path / 'a')!r}]) == 0\n"
        "names = {name.partition('.')[0] for name in sys.modules}\n"
        "print(sorted(names & {'spacy', 'textual', 'rich', 'jinja2', 'yaml', 'trafilatura', 'lxml', 'numpy'}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"

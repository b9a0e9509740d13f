from __future__ import annotations

import json
from pathlib import Path

import pytest

from brief import config, seeds
from brief.codec import brief_from_json
from tests.commands.conftest import Run

pytestmark = [pytest.mark.model, pytest.mark.slow]


def test_one_brief_a_line_in_the_order_of_the_files_and_nothing_else_on_stdout(run: Run) -> None:
    done = run("extract", *seeds.paths())
    briefs = [brief_from_json(json.loads(line)) for line in done.out.splitlines()]
    assert (done.code, done.err) == (0, "")
    assert [brief.article.sha256[:8] for brief in briefs] == ["102349cb", "9422062e"]
    assert list(run_spans(briefs[0].article.text, briefs[0])) == []


def run_spans(text: str, brief: object) -> list[object]:
    """Claims whose evidence does not resolve."""
    return [c for c in brief.claims() for s in c.evidence if not 0 <= s.start < s.end <= len(text)]  # type: ignore[attr-defined]


def test_rows_from_another_program_keep_their_ids(run: Run) -> None:
    rows = [
        {"id": "one", "text": "Anna Weber opened the bridge on Friday.", "published": "2024-07-05 00:00:00"},
        {"id": "two", "text": "Rain fell.", "title": "Weather", "source": "Bergen Post"},
    ]
    done = run("extract", "--jsonl", stdin="\n".join(map(json.dumps, rows)).encode())
    first, second = (json.loads(line) for line in done.out.splitlines())
    assert (first["id"], second["id"]) == ("one", "two")
    assert [when["start"] for when in first["when"]] == ["2024-07-05"]
    assert second["article"]["title"] == "Weather"
    assert second["article"]["text"] == "Rain fell."


def test_a_bad_file_is_one_line_and_the_rest_goes_on(run: Run, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    done = run("extract", empty, tmp_path / "absent.txt", seeds.paths()[1])
    assert done.code == 1
    assert len(done.out.splitlines()) == 1
    assert len(done.err.splitlines()) == 2
    assert "empty.txt" in done.err
    assert "absent.txt" in done.err


def test_naming_nothing_is_wrong_usage(run: Run) -> None:
    done = run("extract")
    assert (done.code, done.out) == (2, "")


def test_an_absent_model_is_one_line_for_each_article_and_no_traceback(run: Run) -> None:
    done = run("extract", "--model", "en_core_web_absent", seeds.paths()[0])
    assert (done.code, done.out) == (1, "")
    assert "E201" in done.err
    assert "Traceback" not in done.err


def test_a_gazetteer_of_the_users_own_is_known_and_a_bad_one_is_named(run: Run, tmp_path: Path) -> None:
    names = tmp_path / "names.yaml"
    names.write_text("- {name: Harbour Watch, type: organisation}\n")
    path = config.default_path()
    path.parent.mkdir(parents=True)
    path.write_text(f'gazetteers = ["{names}"]\n')
    row = json.dumps({"id": "one", "text": "A report by Harbour Watch says the pier in Bergen is unsafe."}).encode()
    (brief,) = map(json.loads, run("extract", "--jsonl", stdin=row).out.splitlines())
    known = [who for who in brief["who"] if who["name"] == "Harbour Watch"]
    assert [who["type"] for who in known] == ["organisation"]
    names.write_text("- {type: organisation}\n")
    done = run("extract", "--jsonl", stdin=row)
    assert (done.code, done.out) == (1, "")
    assert "E211" in done.err

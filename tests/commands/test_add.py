"""`brief add` and `brief watch`: into the library once, each version under its first id, refusals one line each."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from brief.commands.intake import Intake
from brief.ingest.incoming import Item
from brief.library import Library
from brief.model import Article
from tests.commands.conftest import Run
from tests.ingest import samples

PROSE = "The council agreed on Monday to rebuild the old bridge, and the mayor thanked everyone who had taken part."


def test_a_folder_is_added_once(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(PROSE)
    (folder / "a.html").write_bytes(samples.page())
    first = run("add", "--no-extract", folder)
    assert (first.code, first.out, first.err) == (0, "2 added, 0 known already, 0 refused\n", "")
    again = run("add", "--no-extract", folder)
    assert (again.code, again.out) == (0, "0 added, 2 known already, 0 refused\n")


def test_what_is_refused_is_one_line_each_and_the_rest_goes_in(run: Run, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(PROSE)
    (tmp_path / "bad.txt").write_bytes(b"\0")
    done = run("add", "--no-extract", tmp_path / "absent.txt", tmp_path / "bad.txt", tmp_path / "good.txt")
    assert done.code == 1
    assert done.out == "1 added, 0 known already, 2 refused\n"
    assert [line.split()[1] for line in done.err.splitlines()] == ["E102", "E104"]


def test_programs_hear_as_json_lines_what_came_of_each_article(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PROSE)
    (tmp_path / "b.txt").write_bytes(b"\0")
    done = run("add", "--json", "--no-extract", tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "a.txt")
    told = [json.loads(line) for line in done.out.splitlines()]
    (added,) = (line["added"] for line in told if "added" in line)
    assert [line["known"] for line in told if "known" in line] == [added]
    assert [(line["refused"], line["code"]) for line in told if "refused" in line] == [
        (str(tmp_path / "b.txt"), "E104")
    ]
    assert (told[0], told[-1]) == ({"read": 0, "of": 3}, {"read": 3, "of": 3})
    assert (done.code, done.err) == (1, "")


def test_the_same_article_in_eight_formats_is_one_article(run: Run, tmp_path: Path) -> None:
    for name, make in samples.EIGHT.items():
        if name != "a.eml":
            (tmp_path / name).write_bytes(make())
    done = run("add", "--no-extract", *sorted(tmp_path.glob("a.*")))
    assert done.out == "2 added, 6 known already, 0 refused\n"  # the feed's second entry is the other


def test_a_correction_is_a_new_version_under_the_first_id(run: Run, tmp_path: Path) -> None:
    item = json.loads(samples.ninjs3())
    (tmp_path / "a.json").write_text(json.dumps(item))
    run("add", "--no-extract", tmp_path / "a.json")
    item["version"] = "3"
    item["bodies"][0]["value"] = samples.TEXT.replace("forty", "fifty")
    (tmp_path / "b.json").write_text(json.dumps(item))
    done = run("add", "--no-extract", tmp_path / "b.json")
    assert done.out == "0 added, 1 new version, 0 known already, 0 refused\n"
    item["version"] = "1"
    item["bodies"][0]["value"] = samples.TEXT.replace("forty", "four")
    (tmp_path / "c.json").write_text(json.dumps(item))
    assert "1 known already" in run("add", "--no-extract", tmp_path / "c.json").out
    with Library.open() as library:
        (head,) = library.heads()
        article = library.article(head.id)
        assert article is not None
        assert "fifty" in article.text
        assert ["forty" in old.text for old in library.versions(head.id)] == [True]


def test_standard_input_and_json_lines(run: Run) -> None:
    assert run("add", "--no-extract", "-", stdin=PROSE.encode()).out.startswith("1 added")
    rows = b"\n".join(json.dumps({"id": f"r{n}", "text": f"{PROSE} {n}."}).encode() for n in range(3))
    assert run("add", "--no-extract", "--jsonl", "-", stdin=rows).out.startswith("3 added")
    with Library.open() as library:
        assert library.article("r1") is not None


def test_other_schemes_and_private_machines(run: Run) -> None:
    done = run("add", "--no-extract", "file:///etc/passwd", "http://127.0.0.1:9/x")
    assert done.code == 1
    assert [line.split()[1] for line in done.err.splitlines()] == ["E120", "E121"]


def test_stopping_keeps_what_was_read(run: Run, home: Path) -> None:
    (home / "a.txt").write_text(PROSE)
    with Library.open() as library:
        intake = Intake(library)

        def stopped() -> list[Item]:
            raise KeyboardInterrupt

        from brief.ingest import read_file

        intake.take(item for item in read_file(home / "a.txt") if isinstance(item, Article))
        with pytest.raises(KeyboardInterrupt):
            intake.take(stopped())
        intake.flush()
        assert library.count() == 1
    assert run("add", "--no-extract", home / "a.txt").out.startswith("0 added, 1 known")


@pytest.mark.model
def test_adding_extracts_and_a_second_run_makes_what_is_missing(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PROSE)
    run("add", "--no-extract", tmp_path / "a.txt")
    with Library.open() as library:
        (head,) = library.heads()
        assert not head.extracted
    assert run("add", tmp_path / "a.txt").code == 0
    with Library.open() as library:
        assert library.brief(head.id) is not None


def test_watching_once(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.html").write_bytes(samples.page())
    os.utime(folder / "a.html", (1_000_000_000, 1_000_000_000))
    done = run("watch", "--once", "--no-extract", folder)
    assert done.out.splitlines() == [f"added: {samples.TITLE} · Example Wire", "1 added, 0 known already, 0 refused"]
    assert run("watch", "--once", tmp_path / "absent").code == 1


@pytest.mark.slow
def test_a_watch_ends_when_told_to(home: Path) -> None:
    (home / "in").mkdir()
    (home / "in" / "a.txt").write_text(PROSE)
    os.utime(home / "in" / "a.txt", (1_000_000_000, 1_000_000_000))
    words = [sys.executable, "-m", "brief", "watch", "--no-extract", str(home / "in")]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as watch:
        assert watch.stdout is not None
        assert watch.stdout.readline().startswith("added: The council agreed")
        watch.send_signal(signal.SIGTERM)
        out, err = watch.communicate(timeout=90)
    assert (watch.returncode, err) == (0, "")
    assert out == "1 added, 0 known already, 0 refused\n"


def test_a_summary_never_takes_the_place_of_the_whole_article(run: Run, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_bytes(samples.page())
    short = samples.HTML.split("</p>")[0].encode()
    (tmp_path / "feed.xml").write_bytes(samples.rss().replace(samples.HTML.encode(), short[:120] + b"</p>"))
    run("add", "--no-extract", tmp_path / "page.html")
    run("add", "--no-extract", tmp_path / "feed.xml")
    with Library.open() as library:
        texts = [article.text for head in library.heads() if (article := library.article(head.id))]
    assert samples.TEXT in texts


def test_earlier_versions_that_come_again_change_nothing(run: Run, tmp_path: Path) -> None:
    for number in range(3):
        page = samples.page().replace(b"forty", b"forty-%d" % number)
        (tmp_path / f"{number}.html").write_bytes(page)
    pages = sorted(tmp_path.glob("*.html"))
    assert run("add", "--no-extract", *pages).out.startswith("1 added, 2 new versions")
    assert run("add", "--no-extract", *pages).out == "0 added, 3 known already, 0 refused\n"

"""Looking after a library: checks that find damage, dumps that stock TinyDB opens, backups, changes of form."""

from __future__ import annotations

import contextlib
import json
import lzma
import sqlite3
from collections import namedtuple
from contextlib import closing
from pathlib import Path

import pytest
from tinydb import TinyDB, where

from brief.cli import main
from brief.errors import BriefError
from brief.library import Library
from brief.library.reviewing.glance import status
from brief.library.storage import migrations
from brief.library.storage.opening import FILE_NAME
from brief.library.storage.schema import VERSION
from brief.library.storage.transfer import dump, load
from brief.library.storage.upkeep import backup, problems, stats
from tests.library.conftest import make_article
from tests.library.sessions import strike_ledger

ADA, VLARN = "who:ada-brook", "where:vlarn"


@pytest.fixture
def worked(library: Library) -> Library:
    """A library in which everything was used once."""
    library.put_ledger("s-strike", strike_ledger(library))
    library.decide("a1docks", ADA, "edited", changes={"role": "chief"}, note="ring\nher ]] [x]")
    library.decide("a1docks", VLARN, "rejected", reviewer="zoe")
    library.decide("a2port", ADA, "accepted")
    library.undo()
    library.set_tags("b1ferry", ["today"])
    library.mark("b1ferry")
    library.name_story("s-ferry", "The ferry")
    library.set_setting("resume", {"a": 1})
    return library


def tables(library: Library) -> dict[str, dict[int, object]]:
    return {name: dict(library.engine.scan(name)) for name in library.db.tables()}


def test_a_dump_is_opened_by_stock_tinydb_and_loads_back_equal(worked: Library, tmp_path: Path) -> None:
    file = tmp_path / "dump.json"
    worked.add(make_article("b1ferry", "A later version says that the ferry is back."))
    file.write_text("".join(dump(worked)), encoding="utf-8")
    with TinyDB(file) as stock:
        assert stock.tables() == {"library", *worked.db.tables()}
        assert len(stock.table("versions")) == 1
        assert len(stock.table("articles")) == 3
        [decision] = stock.table("decisions").search((where("claim") == ADA) & (where("article") == "a1docks"))
        assert decision["after"]["verdict"]["changes"] == {"role": "chief"}
    rewritten = tmp_path / "rewritten.json"
    rewritten.write_text(json.dumps(json.loads(file.read_text(encoding="utf-8")), indent=1))
    assert load(tmp_path / "new", file) == load(tmp_path / "newer", rewritten) == 3
    with Library.open(tmp_path / "new", reviewer="ed") as again, Library.open(tmp_path / "newer") as newer:
        assert tables(newer) == tables(again)
        assert tables(again) == tables(worked)
        assert [head.id for head in worked.heads("tag:today")] == ["b1ferry"]
        for query in ("strike", "who:ada", "tag:today", "org:league", "todo>1"):
            assert [head.id for head in again.heads(query)] == [head.id for head in worked.heads(query)]
        assert again.ledger("s-strike") == worked.ledger("s-strike")
        assert list(problems(again)) == []
        again.undo()
        assert ADA not in again.verdicts("a1docks")


@pytest.mark.parametrize(
    "content",
    [
        '{"_default": {"1": {"title": "old"}}}',
        '{"briefs": {"1": {"title": "cut',
        '{"a":' * 20_000,
        "[]",
        '{"library": {"1": {"program": "brief", "schema": 99}}}',
        '{"library": {"1": {"program": "brief", "schema": 1}}, "articles": {"1": {"data": {}}}}',
        '{"library": {"1": {"program": "brief", "schema": 1}}, "articles": {"x": {}}}',
        '{"library": {"1": {"program": "brief", "schema": 1}}, "odd": {"1": {}}}',
        "\x00\x01",
    ],
)
def test_what_is_no_dump_loads_nothing(tmp_path: Path, content: str) -> None:
    file = tmp_path / "dump.json"
    file.write_text(content)
    with pytest.raises(BriefError, match="E416"):
        load(tmp_path / "new", file)
    if (tmp_path / "new").exists():
        with Library.open(tmp_path / "new") as library:
            assert library.count() == 0


def test_a_dump_that_was_cut_anywhere_loads_nothing(worked: Library, tmp_path: Path) -> None:
    text = "".join(dump(worked))
    file = tmp_path / "dump.json"
    for kept in range(0, len(text.rstrip()) - 1, len(text) // 40):
        file.write_text(text[:kept], encoding="utf-8")
        with pytest.raises(BriefError, match="E416"):
            load(tmp_path / "new", file)
        assert not (tmp_path / "new").exists()


def test_a_dump_is_not_loaded_over_a_library(worked: Library, tmp_path: Path, folder: Path) -> None:
    file = tmp_path / "dump.json"
    file.write_text("".join(dump(worked)), encoding="utf-8")
    before = tables(worked)
    with pytest.raises(BriefError, match="not empty"):
        load(folder, file)
    assert tables(worked) == before


def test_check_finds_what_is_wrong(worked: Library) -> None:
    assert list(problems(worked)) == []
    for sql, said in (
        ("UPDATE doc_decisions SET body = replace(body, 'rejected', 'accepted') WHERE article = 'a1docks'", "journal"),
        ("DELETE FROM doc_states WHERE article = 'b1ferry'", "no entry in states"),
        ("DELETE FROM search_claims; INSERT INTO search_text (search_text) VALUES ('delete-all')", "full-text"),
    ):
        with contextlib.suppress(ZeroDivisionError), worked.engine.transaction():
            for statement in sql.split("; "):
                worked.engine.connection.execute(statement)
            assert any(said in problem for problem in problems(worked)), sql
            raise ZeroDivisionError
    assert list(problems(worked)) == []


def test_a_backup_is_the_whole_library_while_others_write(worked: Library, tmp_path: Path) -> None:
    copy = backup(worked, tmp_path / "copy" / FILE_NAME)
    worked.add(make_article("later", "It came later."))
    assert copy.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in copy.parent.iterdir()] == [FILE_NAME]
    with Library.open(tmp_path / "copy", reviewer="ed") as again:
        assert again.count() == 3
        assert again.verdicts("a1docks") == worked.verdicts("a1docks")
        assert list(problems(again)) == []
    with pytest.raises(BriefError, match="there is a file already"):
        backup(worked, copy)
    assert backup(worked).parent.name == "backups"


def test_stats_count_what_is_there(worked: Library) -> None:
    found = stats(worked)
    assert (found.articles, found.stories, found.claims, found.decided) == (3, 2, 9, 2)
    assert (found.decisions, found.reviewers, found.oldest) == (4, 2, "2026-10-02")
    assert found.bytes > 10_000


OLD = Path(__file__).parent
"""`version-1.db.xz` and `version-1.json` were written by brief when its libraries had version 1."""


def old_library(folder: Path) -> Path:
    path = folder / "library.db"
    folder.mkdir(exist_ok=True)
    path.write_bytes(lzma.decompress((OLD / "version-1.db.xz").read_bytes()))
    return path


@pytest.mark.parametrize("read_only", [False, True])
def test_a_library_of_version_1_opens_with_all_it_held(tmp_path: Path, read_only: bool) -> None:
    path = old_library(tmp_path / "old")
    before = path.read_bytes()
    with Library.open(path.parent, read_only=read_only, reviewer="ada") as library:
        assert library.engine.rows("PRAGMA user_version") == [(VERSION,)]
        assert list(problems(library)) == []
        assert library.verdicts("a1docks")["who:ada-brook"].note == "seen at the gate"
        assert library.gone("a1docks")["where:vlarn"].source_line == "harbour office"
        assert [head.id for head in library.heads("gone:yes")] == ["a1docks"]
        assert [head.gone for head in library.heads("gone:no")] == [0, 0]
        assert library.tags("a2port") == ("today",)
        assert stats(library).gone == 1
        assert "1 verdict is on a claim" in "\n".join(status(library))
    with closing(sqlite3.connect(path.with_name("library.version-1.db"))) as copy:
        assert copy.execute("PRAGMA user_version").fetchone() == (1,)
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    restored = tmp_path / "again"
    old_library(restored).write_bytes(path.with_name("library.version-1.db").read_bytes())
    with Library.open(restored) as library:
        assert [step.action for step in (library.undo(reviewer="ada"),) if step] == ["undo"]
        assert list(problems(library)) == []
    assert lzma.decompress((OLD / "version-1.db.xz").read_bytes()) == before


def test_a_dump_of_version_1_loads(tmp_path: Path) -> None:
    assert load(tmp_path / "new", OLD / "version-1.json") == 3
    with Library.open(tmp_path / "new") as library:
        assert list(problems(library)) == []
        assert [head.id for head in library.heads("gone:yes")] == ["a1docks"]


def test_a_library_that_cannot_be_brought_forward_stays_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = old_library(tmp_path)
    before = path.read_bytes()
    monkeypatch.setattr("shutil.disk_usage", lambda _: namedtuple("Usage", "free")(1000))
    with pytest.raises(BriefError, match=r"E407 .*no space for the backup"):
        Library.open(path.parent)
    assert path.read_bytes() == before
    assert sorted(one.name for one in tmp_path.iterdir() if not one.name.endswith(("-wal", "-shm"))) == ["library.db"]


def test_an_older_form_is_brought_forward_after_a_backup(worked: Library, tmp_path: Path) -> None:
    path = worked.path
    worked.close()
    connection = sqlite3.connect(path, isolation_level=None)
    steps = {VERSION: lambda c: c.execute("CREATE TABLE doc_new (id INTEGER PRIMARY KEY, body)") and None}
    copy = migrations.migrate(connection, path, steps=steps, newest=VERSION + 1)
    assert copy is not None
    assert connection.execute("PRAGMA user_version").fetchone() == (VERSION + 1,)
    assert migrations.migrate(connection, path, steps=steps, newest=VERSION + 1) is None
    with sqlite3.connect(copy) as old:
        assert old.execute("PRAGMA user_version").fetchone() == (VERSION,)
        assert old.execute("SELECT count(*) FROM doc_heads").fetchone() == (3,)
    with pytest.raises(BriefError, match="E417"):
        migrations.migrate(connection, path, steps={}, newest=VERSION + 2)
    connection.close()


def test_a_change_of_form_that_fails_changes_nothing(worked: Library) -> None:
    def fails(connection: sqlite3.Connection) -> None:
        connection.execute("DROP TABLE doc_heads")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        migrations.migrate(worked.engine.connection, worked.path, steps={VERSION: fails}, newest=VERSION + 1)
    assert worked.count() == 3
    assert list(problems(worked)) == []


def test_the_library_command(worked: Library, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    here = ["--library", str(folder)]
    assert main(["library", "check", *here]) == 0
    assert "all is well" in capsys.readouterr().err
    assert main(["library", "stats", *here]) == 0
    assert "articles     3" in capsys.readouterr().out
    assert main(["library", "stats", "--json", *here]) == 0
    assert json.loads(capsys.readouterr().out)["claims"] == 9
    file = tmp_path / "dump.json"
    assert main(["library", "dump", str(file), *here]) == 0
    assert file.stat().st_mode & 0o777 == 0o600
    assert main(["library", "dump", str(file), *here]) == 1
    assert "there is a file already" in capsys.readouterr().err
    assert main(["library", "load", str(file), "--library", str(tmp_path / "two")]) == 0
    assert "3 articles loaded" in capsys.readouterr().err
    assert main(["library", "load", "--library", str(tmp_path / "three")]) == 2
    assert not (tmp_path / "three").exists()
    capsys.readouterr()
    assert main(["library", "audit", *here]) == 0
    rows = [json.loads(row) for row in capsys.readouterr().out.splitlines()]
    assert [(row["action"], row["reviewer"], row["article"]) for row in rows] == [
        ("decide", "ed", "a1docks"),
        ("decide", "zoe", "a1docks"),
        ("decide", "ed", "a2port"),
        ("undo", "ed", "a2port"),
    ]
    assert rows[0]["before"] is None
    assert rows[0]["after"]["words"].startswith("Union leader Ada Brook said")
    assert main(["library", "backup", *here]) == 0
    assert Path(capsys.readouterr().out.strip()).exists()
    assert main(["library", "check", "--library", str(tmp_path / "none")]) == 1
    assert "there is no library at" in capsys.readouterr().err


def test_check_says_what_is_wrong_and_fails(worked: Library, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    worked.engine.connection.execute("DELETE FROM doc_states WHERE article = 'b1ferry'")
    assert main(["library", "check", "--library", str(folder)]) == 1
    assert "b1ferry has no entry in states" in capsys.readouterr().out

"""What the words of a command line bring, in one process and in several; and what a watch sees."""

from __future__ import annotations

import io
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from brief.errors import BriefError
from brief.ingest import Refusal
from brief.ingest.incoming import Desk, Item, Seen, steps
from brief.ingest.parallel import brought
from brief.ingest.refusal import Known
from brief.ingest.web.fetch import Conditions, Fetched, Fetcher
from brief.ingest.web.watching import Watch
from brief.model import Article
from tests.ingest import samples

PROSE = "The council agreed on Monday to rebuild the old bridge, and the mayor thanked everyone who had taken part."


class Wire(Fetcher):
    """A fetcher of prepared answers."""

    def __init__(self, answers: dict[str, bytes | BriefError]) -> None:
        super().__init__(pause_s=0)
        self.answers = answers
        self.asked: list[tuple[str, Conditions | None]] = []

    def fetch(self, url: str, conditions: Conditions | None = None) -> Fetched:
        self.asked.append((url, conditions))
        answer = self.answers[url]
        if isinstance(answer, BriefError):
            raise answer
        said = Conditions('"v1"', None)
        if conditions == said:
            return Fetched(url, b"", None, None, Conditions(), is_unchanged=True)
        return Fetched(url, answer, "text/html", "utf-8", said)


def desk(
    has: Callable[[str], bool] = lambda _: False, fetcher: Fetcher | None = None, is_jsonl: bool = False
) -> tuple[Desk, dict[str, Conditions]]:
    said: dict[str, Conditions] = {}
    return Desk(has=has, fetcher=fetcher or Wire({}), conditions=said.get, is_jsonl=is_jsonl), said


def read(words: list[str], given: Desk, stdin: bytes = b"") -> list[Item]:
    return [item for step in steps(words, given, io.BytesIO(stdin)) for item in step.read()]


def test_files_standard_input_and_pages_come_in_the_order_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PROSE)
    url = "https://wire.example/a"
    given, _ = desk(fetcher=Wire({url: samples.page()}))
    file, typed, page, seen = read([str(tmp_path), "-", url], given, stdin=f"{PROSE} Again.".encode())
    assert isinstance(file, Article)
    assert isinstance(typed, Article)
    assert typed.origin == "standard input"
    assert isinstance(page, Article)
    assert page.title == samples.TITLE
    assert seen == Seen(url, Conditions('"v1"', None))


def test_an_unchanged_page_and_a_known_file_are_known(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PROSE)
    url = "https://wire.example/a"
    given, said = desk(has=lambda _: True, fetcher=Wire({url: b"x"}))
    said[url] = Conditions('"v1"', None)
    assert [type(item) for item in read([str(tmp_path), url], given)] == [Known, Known]


def test_what_cannot_be_fetched_is_one_refusal() -> None:
    url = "https://wire.example/a"
    given, _ = desk(fetcher=Wire({url: BriefError("E123", url=url, status="404 Not Found")}))
    (found,) = read([url], given)
    assert str(found) == f"E123 {url}: the server answered 404 Not Found"


def test_other_schemes_are_addresses_too() -> None:
    given, _ = desk(fetcher=Fetcher())
    (found,) = read(["ftp://wire.example/a"], given)
    assert isinstance(found, Refusal)
    assert found.error.code == "E120"


def test_json_lines_by_order(tmp_path: Path) -> None:
    row = json.dumps({"id": "r1", "text": PROSE}).encode()
    (tmp_path / "rows.txt").write_bytes(row)
    given, _ = desk(is_jsonl=True)
    found = read([str(tmp_path / "rows.txt"), "-"], given, stdin=row.replace(b"r1", b"r2") + b"\n{}\n")
    assert [item.id for item in found if isinstance(item, Article)] == ["r1", "r2"]
    assert isinstance(found[-1], Refusal)


def test_several_processes_give_the_same_in_the_same_order(tmp_path: Path) -> None:
    for number in range(20):
        (tmp_path / f"{number:02}.txt").write_text(f"{PROSE} It was meeting number {number}.")
    (tmp_path / "07.txt").write_bytes(b"\0")
    (tmp_path / "11.zip").write_bytes(samples.archive({"a.txt": PROSE.encode(), "b.html": samples.page()}))
    given, _ = desk()
    alone = read([str(tmp_path)], given)
    waiting = list(steps([str(tmp_path)], given, io.BytesIO()))
    together = [item for items in brought(waiting, given, processes=2) for item in items]
    assert list(map(str, together)) == list(map(str, alone))
    assert len(together) == 22


def test_a_watch_sees_what_is_new_once(tmp_path: Path) -> None:
    now = [1_000_000.0]
    url = "https://wire.example/rss"
    wire = Wire({url: samples.rss()})
    known: set[str] = set()
    given, said = desk(has=known.__contains__, fetcher=wire)
    watch = Watch([str(tmp_path), url], given, every_s=60, clock=lambda: now[0])

    def look() -> list[Item]:
        now[0] += 10
        found = list(watch.look())
        known.update(item.id for item in found if isinstance(item, Article))
        said.update({item.url: item.conditions for item in found if isinstance(item, Seen)})
        return [item for item in found if isinstance(item, Article | Refusal)]

    def put(name: str, data: bytes, age_s: float = 100) -> None:
        (tmp_path / name).write_bytes(data)
        os.utime(tmp_path / name, (now[0] - age_s, now[0] - age_s))

    put("a.txt", PROSE.encode())
    put("bad.txt", b"\0")
    assert len(look()) == 4  # two files, two entries of the feed
    assert look() == []
    put("b.txt", f"{PROSE} Again.".encode())
    put("half.txt", b"not yet wri", age_s=-9)
    (found,) = look()
    assert isinstance(found, Article)
    assert found.text.endswith("Again.")
    put("half.txt", f"{PROSE} Written.".encode(), age_s=5)
    assert len(look()) == 1
    now[0] += 60
    assert look() == []
    assert [conditions for _, conditions in wire.asked] == [None, Conditions('"v1"', None)]


def test_watching_a_folder_that_goes_away(tmp_path: Path) -> None:
    folder = tmp_path / "inbox"
    folder.mkdir()
    given, _ = desk()
    watch = Watch([str(folder)], given, every_s=60)
    assert list(watch.look()) == []
    folder.rmdir()
    (found,) = watch.look()
    assert isinstance(found, Refusal)
    assert list(watch.look()) == []


@pytest.mark.parametrize("name", ["", "\0", "x" * 5000])
def test_impossible_names_are_refused(name: str) -> None:
    given, _ = desk()
    (found,) = read([name or "./absent"], given)
    assert isinstance(found, Refusal)


def test_members_whose_bytes_are_known_are_not_read_again(tmp_path: Path) -> None:
    members = {"a.txt": PROSE.encode(), "b.html": samples.page()}
    (tmp_path / "all.zip").write_bytes(samples.archive(members))
    first = read([str(tmp_path)], desk()[0])
    known = {found.id for found in first if isinstance(found, Article)}
    moved: list[int] = []
    given = Desk(has=known.__contains__, fetcher=Wire({}), conditions=lambda _: None, advanced=moved.append)
    again = read([str(tmp_path)], given)
    assert [found.article for found in again if isinstance(found, Known)] == [one.id for one in first]
    assert 0 < sum(moved) <= (tmp_path / "all.zip").stat().st_size
    waiting = list(steps([str(tmp_path)], given, io.BytesIO()))
    assert [item for items in brought(waiting, given, processes=1) for item in items] == again


def test_an_empty_folder_is_one_refusal(tmp_path: Path) -> None:
    (tmp_path / "picture.jpg").write_bytes(b"x")
    (found,) = read([str(tmp_path)], desk()[0])
    assert isinstance(found, Refusal)
    assert found.error.code == "E115"


def test_a_file_that_is_written_slowly_is_one_article_in_versions(tmp_path: Path) -> None:
    now = [1_000_000.0]
    watch = Watch([str(tmp_path)], desk()[0], every_s=60, clock=lambda: now[0])
    slow = tmp_path / "slow.txt"

    def look(words: str) -> Article:
        now[0] += 10
        slow.write_text(words)
        os.utime(slow, (now[0] - 5, now[0] - 5))
        (found,) = watch.look()
        assert isinstance(found, Article)
        return found

    half = look(PROSE)
    whole = look(f"{PROSE}\n\nIt will be open in May, the mayor said.")
    assert whole.id == half.id
    assert whole.text.endswith("said.")
    assert look("Another story altogether, which has nothing to do with any bridge at all.").id != half.id

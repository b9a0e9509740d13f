"""Plain text through the one door: decoding, refusing, ids; a batch goes on whatever one file is."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from brief.ingest import Refusal, read_bytes, read_file, read_paths
from brief.ingest.readers.jsonl import read_rows
from brief.model import Article

PROSE = "The council agreed on Monday to rebuild the old bridge, and the mayor thanked everyone who had taken part."


def article(data: bytes, name: str = "a.txt") -> Article:
    (found,) = read_bytes(data, name=name)
    assert isinstance(found, Article), str(found)
    return found


def refusal(data: bytes, name: str = "a.txt") -> str:
    (found,) = read_bytes(data, name=name)
    assert isinstance(found, Refusal)
    assert "\n" not in str(found)
    return str(found)


def test_the_id_is_the_digest_of_the_raw_bytes() -> None:
    data = (PROSE + "\r\n").encode()
    found = article(data)
    assert found.sha256 == hashlib.sha256(data).hexdigest()
    assert found.id == found.sha256[:16]
    assert found.text == PROSE + "\n"


@pytest.mark.parametrize(
    ("data", "note"),
    [
        ("\ufeffZoë in Łódź".encode(), ""),
        ("Zoë in Łódź".encode("utf-16"), "UTF-16"),
        (b"\xff\xfe\x00\x00" + "Zoë in Łódź".encode("utf-32-le"), "UTF-32"),
        ("Zoë in Łódź".encode(), ""),
    ],
)
def test_unicode_in_its_forms(data: bytes, note: str) -> None:
    found = article(data)
    assert found.text == "Zoë in Łódź"
    assert note in "".join(n.message for n in found.cleaning)


def test_windows_text_is_read_with_a_note_that_names_the_byte() -> None:
    found = article("The café is “open”.".encode("cp1252"))
    assert found.text == "The café is “open”."
    assert found.cleaning[0].message == "not UTF-8 at byte 7: read as Windows-1252"


def test_one_broken_byte_does_not_spoil_a_utf8_text() -> None:
    found = article("Čeština je hezký jazyk, ".encode() * 5 + b"\xff")
    assert found.text.count("Čeština") == 5
    assert found.text.endswith("\N{REPLACEMENT CHARACTER}")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "nothing to read"),
        (b" \n\t\r\n  \n", "nothing to read"),
        (b"\x7fELF\x02\x01\x01" + bytes(500), "a program"),
        (b"text \x00 text", "NUL at byte 5"),
        ("no mark".encode("utf-16-le"), "UTF-16 without its byte-order mark"),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "a PNG picture"),
        (bytes(range(1, 256)) * 40, "control bytes"),
        (b"a" * 1_000_001, "1,000,001 characters"),
    ],
)
def test_what_is_no_article_gets_one_clear_line(data: bytes, message: str) -> None:
    assert message in refusal(data)


def test_a_batch_goes_on_past_everything_bad(tmp_path: Path) -> None:
    (tmp_path / "a-good.txt").write_text(PROSE)
    (tmp_path / "b-empty.txt").write_text("")
    (tmp_path / "c-binary.txt").write_bytes(bytes(range(256)))
    with (tmp_path / "d-huge.txt").open("wb") as huge:
        huge.truncate(50_000_000)
    (tmp_path / "e-folder").mkdir()
    (tmp_path / "e-folder" / "good.txt").write_text(PROSE + " Again.")
    (tmp_path / "f-link").symlink_to(tmp_path)
    (tmp_path / "g-picture.jpg").write_bytes(b"\xff\xd8\xff\x00")
    os.mkfifo(tmp_path / "h-pipe")
    found = list(read_paths([tmp_path / "absent.txt", tmp_path, tmp_path / "h-pipe"]))
    assert [type(f).__name__ for f in found] == [
        "Refusal", "Article", "Refusal", "Refusal", "Refusal", "Article", "Refusal", "Refusal",
    ]  # fmt: skip
    lines = [str(f) for f in found if isinstance(f, Refusal)]
    assert [line.split()[0] for line in lines] == ["E102", "E101", "E104", "E105", "E103", "E103"]
    assert "50.0 MB is larger than the limit" in lines[3]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(PROSE)
    path.chmod(0)
    (found,) = read_file(path)
    assert isinstance(found, Refusal)
    assert "Permission denied" in str(found)


def test_known_articles_are_not_given_again(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PROSE)
    (first,) = read_paths([tmp_path])
    assert isinstance(first, Article)
    assert list(read_paths([tmp_path], known={first.id})) == []


def test_names_cannot_command_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "a\x1b]0;x\x07.txt"
    path.write_text("")
    (found,) = read_file(path)
    assert "\x1b" not in str(found)


def test_rows_keep_their_id_and_title_beside_the_text() -> None:
    rows = [
        f'{{"id": "r1", "text": "{PROSE}", "title": "Old bridge", "published": "2025-03-04 00:00:00",'
        ' "source": "Post"}',
        "",
        "{broken",
        '{"id": "r2"}',
        '["no", "object"]',
        f'{{"id": 3, "text": "{PROSE}\\u001b[2J", "published": "2025-03-04 17:58:46"}}'.encode(),
    ]
    found = list(read_rows(rows))
    first, last = found[0], found[-1]
    assert isinstance(first, Article)
    assert (first.id, first.title, first.published, first.source) == ("r1", "Old bridge", "2025-03-04", "Post")
    assert first.text == PROSE
    assert [f.name for f in found if isinstance(f, Refusal)] == ["standard input"] * 3
    assert "line 3" in str(found[1])
    assert isinstance(last, Article)
    assert (last.id, last.published) == ("3", "2025-03-04T17:58:46")
    assert "\x1b" not in last.text


@pytest.mark.parametrize(
    ("opening", "outlet"),
    [
        ("ASTANA, July 4 (Reuters) - ", "Reuters"),
        ("OSLO, Norway, March 3 (AFP) — ", "AFP"),
        ("LIMA (Example News Agency) - ", "Example News Agency"),
        ("PARIS (France) - ", None),
        ("GENEVA (NATO) - ", None),
        ("LONDON (Thursday) - ", None),
        ("OSLO, March 3 - ", None),
    ],
)
def test_a_dateline_that_names_an_agency_says_who_sent_the_report(opening: str, outlet: str | None) -> None:
    assert article((opening + PROSE).encode()).source == outlet


def test_an_outlet_that_is_stated_comes_before_the_agency_of_the_dateline() -> None:
    found = article(f"Source: Example Times\n\nOSLO, March 3 (Reuters) - {PROSE}".encode())
    assert (found.source, found.metadata.credit) == ("Example Times", "Reuters")

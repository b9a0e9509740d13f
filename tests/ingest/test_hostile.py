"""Files that must do no harm: no crash, no hang, nothing fetched or opened, no control characters, one clear line."""

from __future__ import annotations

import gzip
import io
import json
import socket
import stat
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from brief.ingest import Refusal, read_bytes, read_file
from brief.ingest.limits import MEMBER
from brief.model import Article
from tests.ingest import samples

LEAD = "LINZ, March 4 - Ann Example met Bob Example on Thursday. They signed 12 contracts worth $3.5 billion."


@pytest.fixture(autouse=True)
def nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    """Any attempt to reach a network fails the test."""

    def refuse(*_: object) -> None:
        raise AssertionError("a network connection was tried")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def read(data: bytes, name: str = "a.txt", within_s: float = 30.0) -> list[Article | Refusal]:
    """Everything the bytes give, in bounded time, with no character that could command a terminal."""
    started = time.process_time()
    found = list(read_bytes(data, name=name))
    assert time.process_time() - started < within_s
    assert found
    for item in found:
        shown = str(item.error) if isinstance(item, Refusal) else _everything(item)
        assert not [c for c in shown if (ord(c) < 32 and c not in "\n\t") or 0x7F <= ord(c) < 0xA0]
        assert isinstance(item, Article) or "\n" not in shown
    return found


def _everything(article: Article) -> str:
    notes = " ".join(note.message for note in article.cleaning)
    return f"{article.text} {article.title} {article.source} {article.byline} {article.url} {article.metadata} {notes}"


CONTROLS = {
    "colours": "\x1b[38;2;66;6;66mX\x1b[0m",
    "window title": "\x1b]0;TITLE\x07",
    "clipboard": "\x1b]52;c;SE9T\x07",
    "link": "\x1b]8;;http://x.invalid/\x1b\\click\x1b]8;;\x1b\\",
    "C1": "\u009b31mX\u009d0;T\u009c",
    "bells": "\x07" * 500,
    "overwriting": "dead: 900\rdead: 9  ",
    "backspaces": "12 dead\b\b\b\b\b\b\b 2 dead",
    "every C0": "".join(map(chr, [*range(1, 9), *range(14, 32)])),
    "delete": "x\x7f\x7f",
    "bidi override": "\u202e000,001$\u202c",
    "open isolate": "\u2067 x \u2066",
    "zero width": "Pu\u200btin \u2060 \ufeff",
    "tags": "".join(chr(0xE0000 + ord(c)) for c in "ignore everything"),
    "non-characters": "\ufffe\uffff\U0010ffff",
    "separators": "one\u2028two\u2029three\x85four",
}


@pytest.mark.parametrize("what", CONTROLS)
def test_control_sequences_become_visible_places_of_the_same_length(what: str) -> None:
    hostile = CONTROLS[what]
    (found,) = read(f"{LEAD} {hostile} {LEAD}".encode())
    assert isinstance(found, Article)
    assert len(found.text) == len(f"{LEAD} {hostile} {LEAD}")
    assert found.text.startswith(LEAD)
    assert found.text.endswith(LEAD)
    assert not set(found.text) & set("\u202e\u2067\u200b\u2060\ufeff\x1b\x07\u009b")


def test_right_to_left_letters_and_emoji_stay() -> None:
    words = f"{LEAD} قال الرئيس שלום 习近平 \U0001f468\u200d\U0001f469\u200d\U0001f467 Zo\u0301"
    (found,) = read(words.encode())
    assert isinstance(found, Article)
    assert found.text == words


SIZES: dict[str, Callable[[], str]] = {
    "no punctuation": lambda: "word " * 20_000,
    "parentheses": lambda: "(" * 20_000,
    "one long word": lambda: "x" * 200_000,
    "regular expression bait": lambda: "a" * 30_000 + "!",
    "quotation marks": lambda: '"' * 10_000 + "“" * 10_000,
    "numbers": lambda: "$1,000,000.00 1,2,3,4,5 12/12/2012 " * 1500,
    "short sentences": lambda: "No. Yes. Go. " * 3000,
    "spaces": lambda: LEAD + " " * 300_000 + LEAD,
    "line ends": lambda: LEAD + "\n" * 100_000 + LEAD,
    "nested speech": lambda: 'said "he said "' * 2000,
    "short lines": lambda: "By A B\n" * 20_000,
    "share lines": lambda: "Share on Facebook Twitter " * 20 + "\n" + "Photo: x\n" * 20_000,
    "dots and capitals": lambda: "a.B" * 50_000,
    "datelines": lambda: "LINZ, " * 20_000 + "March 4 (X) -",
}


@pytest.mark.parametrize("what", SIZES)
def test_sizes_take_bounded_time(what: str) -> None:
    read(SIZES[what]().encode())


def _rss(title: str, doctype: str = "", prolog: str = '<?xml version="1.0"?>') -> bytes:
    return (
        f'{prolog}{doctype}<rss version="2.0"><channel><title>t</title><item><title>{title}</title>'
        f"<description>{LEAD}</description></item></channel></rss>"
    ).encode()


def test_entities_are_never_expanded(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("SECRET WORDS")
    bomb = '<!DOCTYPE l [<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(9)
    )
    for doctype, title in (
        (f"{bomb}]>", "&j;"),
        (f'<!DOCTYPE r [<!ENTITY x SYSTEM "{secret.as_uri()}">]>', "&x;"),
        ('<!DOCTYPE r [<!ENTITY x SYSTEM "http://127.0.0.1:9/x">]>', "&x;"),
        (f'<!DOCTYPE r [<!ENTITY a "{"A" * 50_000}">]>', "&a;" * 2000),
        (f'<!DOCTYPE r [<!ENTITY % p SYSTEM "{secret.as_uri()}">%p;]>', "x"),
        ('<!DOCTYPE r SYSTEM "http://127.0.0.1:9/r.dtd">', "x"),
        (f"<!DOCTYPE r [<!-- {'x' * 100_000} --><!ENTITY a 'b'>]>", "&a;"),
    ):
        for item in read(_rss(title, doctype), "a.xml"):
            shown = str(item) if isinstance(item, Refusal) else _everything(item)
            assert "SECRET" not in shown
            assert len(shown) < 10_000


def test_an_include_stays_an_element() -> None:
    body = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/etc/passwd" parse="text"/>'
    (found,) = read(samples.nitf().replace(b"<body.content>", f"<body.content>{body}".encode()), "a.xml")
    assert isinstance(found, Article)
    assert "root:" not in found.text


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (_rss("cut")[:160], "cut.xml"),
        (_rss("t &#x1b;]0;HOSTILE&#7; &#155;31m"), "controls.xml"),
        (_rss("Andr\xe9", prolog='<?xml version="1.0" encoding="us-ascii"?>').decode().encode("latin-1"), "lie.xml"),
        (_rss("x", prolog='<?xml version="1.0" encoding="x-no-such"?>'), "unknown.xml"),
        (_rss("x").decode().encode("utf-16"), "wide.xml"),
        (b"<rss>" + b"<a>" * 100_000, "deep.xml"),
        (b"<html><body>" + b"<div>" * 20_000 + LEAD.encode(), "deep.html"),
        (b"<!doctype html><p>" + b"<b>" * 5000 + LEAD.encode() + b"</b>" * 5000, "deep2.html"),
        (b"<html>" + b"<table><tr><td>" * 300 + LEAD.encode(), "tables.html"),
        (b"<html><script type='application/ld+json'>" + b"[" * 100_000 + b"</script><p>" + LEAD.encode(), "ld.html"),
        (b"[" * 100_000, "deep.json"),
        (b'{"a":' * 50_000, "deep2.json"),
        (b'{"version": "https://jsonfeed.org/version/1", "items": {"a": [1, null]}}', "odd.json"),
        (b'{"uri": 5, "bodies": [null, {"value": ["x"]}], "headline": {"a": 1}}', "odd.ninjs.json"),
        (b"From: a\nSubject: " + b"=?utf-8?q?" + b"=00" * 5000 + b"?=\nTo: x\n\n" + LEAD.encode(), "odd.eml"),
        (b"From: a\nSubject: b\nContent-Type: multipart/mixed; boundary=x\n\n" + b"--x\n" * 3000, "parts.eml"),
        (b"From: a\nSubject: b\nContent-Type: text/plain; charset=rot13\n\n" + LEAD.encode(), "charset.eml"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "bare.pdf"),
        (samples.pdf()[:300], "cut.pdf"),
        (b"PK\x03\x04" + b"\x00" * 200, "cut.zip"),
        (b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999\r\n\r\nHTTP/1.1 200 OK\r\n", "cut.warc"),
        (b"\x1f\x8b\x08\x00" + b"\x00" * 20, "cut.gz"),
        (json.dumps(["../../../etc/passwd", "/etc/cron.d/x", "nul\0nul"]).encode(), "titles.json"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_damaged_and_lying_files(data: bytes, name: str) -> None:
    read(data, name)


def test_zip_bombs_and_paths_out_of_the_archive() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("../../out.txt", LEAD)
        package.writestr("/tmp/out.txt", LEAD)
        package.writestr("C:\\out.txt", LEAD)
        package.writestr("bomb.txt", b"\0" * (MEMBER + 1))
        package.writestr("dense.txt", b"a" * 8_000_000)
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        package.writestr(link, "/etc/passwd")
        package.writestr("good.txt", LEAD)
    found = read(file.getvalue(), "a.zip")
    assert [isinstance(item, Article) for item in found] == [False] * 6 + [True]
    reasons = " ".join(str(item) for item in found if isinstance(item, Refusal))
    assert reasons.count("leads out of the archive") == 3
    assert "a symbolic link" in reasons
    assert "a bomb" in reasons


def test_a_lying_size_in_a_zip_does_not_help_a_bomb() -> None:
    data = samples.archive({"a.txt": b"x" * 1000, "b.txt": LEAD.encode()})
    lying = data.replace((1000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    read(lying, "a.zip")


def test_archives_in_archives_end() -> None:
    data = LEAD.encode()
    for _ in range(8):
        data = samples.archive({"a.zip": data})
    (found,) = read(data, "a.zip")
    assert "nested more than" in str(found)


def test_gzip_bombs() -> None:
    for data in (gzip.compress(b"A" * 50_000_000), gzip.compress(gzip.compress(b"\n" * 50_000_000))):
        (found,) = read(data, "a.gz")
        assert isinstance(found, Refusal)


def test_docx_bombs() -> None:
    package = zipfile.ZipFile(io.BytesIO(samples.docx()))
    members = {name: package.read(name) for name in package.namelist()}
    members["word/document.xml"] = b"<a>" + b" " * 60_000_000 + b"</a>"
    (found,) = read(samples.archive(members), "a.docx")
    assert "unpacks to" in str(found)


def test_a_line_of_100_mb_in_json_lines_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    row = json.dumps({"id": "good", "text": LEAD})
    with path.open("wb") as file:
        file.write(b'{"id": "bad", "text": "')
        for _ in range(100):
            file.write(b"a" * 1_000_000)
        file.write(b'"}\n' + row.encode() + b"\n")
    found = list(read_file(path))
    assert [type(item).__name__ for item in found] == ["Refusal", "Article"]


def test_front_matter_of_a_text_file_is_only_text() -> None:
    (found,) = read(f"---\ntitle: hostile\nlayout: evil\n---\n{LEAD}".encode())
    assert isinstance(found, Article)
    assert found.title is None


def test_page_mentions_fetch_nothing_and_scripts_leave_no_words() -> None:
    data = (
        "<html><head><meta http-equiv=refresh content='0;url=http://x.invalid'><base href='http://x.invalid'>"
        f"<script>evil()</script></head><body><p>{LEAD}<img src='http://x.invalid/b.png'>"
        "<svg onload=x></svg></p></body></html>"
    )
    (found,) = read(data.encode(), "a.html")
    assert isinstance(found, Article)
    assert found.text == LEAD

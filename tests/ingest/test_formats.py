"""Every form in which news arrives gives the same text, and keeps what its standard carries."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable

import pytest

from brief.ingest import Refusal, read_bytes
from brief.model import Article
from tests.ingest import samples
from tests.ingest.samples import GUID, NOTE, PARAGRAPHS, TEXT, TITLE, URL

SAMPLES: dict[str, Callable[[], bytes]] = {
    **samples.EIGHT,
    "xhtml.atom": samples.atom_xhtml,
    "old.ninjs.json": samples.ninjs1,
    "plain.nitf": lambda: samples.nitf(namespace=False),
    "xhtml.newsml": samples.newsml_xhtml,
    "plain.eml": lambda: samples.mail(html=False),
    "forwarded.eml": lambda: samples.mail(forwarded=True),
    "joined.html": lambda: samples.page(joined=True),
    "bare.html": lambda: samples.page(structured=False),
    "a.md": samples.markdown,
    "a.docx": samples.docx,
}


def read(data: bytes, name: str) -> list[Article]:
    found = list(read_bytes(data, name=name))
    return [item for item in found if isinstance(item, Article)]


@pytest.mark.parametrize("name", SAMPLES)
def test_the_text_is_the_body_and_nothing_else(name: str) -> None:
    first = read(SAMPLES[name](), name)[0]
    assert first.text == TEXT
    assert first.title == TITLE


@pytest.mark.parametrize("name", SAMPLES)
def test_the_content_decides_whatever_the_name_says(name: str) -> None:
    if name.endswith(".md"):
        pytest.skip("Markdown is text; only its name tells")
    assert read(SAMPLES[name](), "upload.bin")[0].text == TEXT
    assert read(SAMPLES[name](), "page.html")[0].text == TEXT


@pytest.mark.parametrize("name", [n for n in SAMPLES if n not in ("a.docx", "forwarded.eml")])
def test_source_byline_and_date(name: str) -> None:
    first = read(SAMPLES[name](), name)[0]
    assert first.source == "Example Wire"
    assert (first.byline or "").removeprefix("By ") == "Bob Example"
    assert (first.published or "")[:10] == "2025-03-04"


@pytest.mark.parametrize("name", ["a.ninjs.json", "old.ninjs.json", "a.nitf.xml", "plain.nitf", "a.newsml.xml"])
def test_what_the_standards_carry(name: str) -> None:
    metadata = read(SAMPLES[name](), name)[0].metadata
    assert metadata.guid == GUID
    assert metadata.version == "2"
    assert metadata.slugline == "TRAMS"
    assert metadata.embargo == "2025-03-04T10:00:00+01:00"
    assert metadata.note == NOTE
    assert metadata.urgency == "3"
    assert metadata.topics[0].split(" (")[0] == "transport"
    assert metadata.places[0].split(" (")[0] == "Linz"


def test_ids_of_topics_and_places_are_kept() -> None:
    metadata = read(samples.newsml(), "a.xml")[0].metadata
    assert metadata.topics == ("transport (medtop:1)",)
    assert metadata.places == ("Linz (geonames:2772400)",)
    item = json.loads(samples.ninjs3())
    item["subjects"] = [{"name": "transport", "uri": "http://cv.iptc.org/newscodes/mediatopic/20000337"}]
    item["places"] = [{"name": "Austria", "uri": "http://cvx.iptc.org/iso3166-1a2/AT"}]
    metadata = read(json.dumps(item).encode(), "a.json")[0].metadata
    assert metadata.topics == ("transport (medtop:20000337)",)
    assert metadata.places == ("Austria (iso3166:AT)",)


def test_a_feed_gives_one_article_an_entry_each_with_its_own_digest() -> None:
    data = samples.rss()
    first, second = read(data, "a.xml")
    assert (first.source, second.source) == ("Example Wire", "Regional Monitor")
    assert first.id != second.id
    assert second.url == f"{URL}/2"
    again = read(data.replace(b"<title>Regional Monitor</title>", b"<title>Renamed</title>"), "a.xml")
    assert again[0].id == first.id


def test_a_page_lists_what_it_set_aside() -> None:
    (first,) = read(samples.page(structured=False), "a.html")
    log = " ".join(note.message for note in first.cleaning)
    assert "caption set aside: ‘A green tram in Linz.’" in log
    assert "share" in log
    assert first.url == URL
    assert first.language == "en"


def test_a_mail_sets_its_footer_aside_and_finds_its_page() -> None:
    (first,) = read(samples.mail(), "a.eml")
    assert first.url == URL
    assert any("footer" in note.message for note in first.cleaning)
    (forwarded,) = read(samples.mail(forwarded=True), "a.eml")
    assert forwarded.source == "Example Wire"
    assert forwarded.published == "2025-03-04T08:00:00+01:00"
    assert any("covering note" in note.message for note in forwarded.cleaning)


def test_a_forwarded_article_is_found_whatever_the_mail_program() -> None:
    gmail = samples.mail(forwarded=True, html=True)
    outlook = gmail.replace(b"---------- Forwarded message ---------", b"________________________________")
    for data in (gmail, outlook):
        (found,) = read(data, "a.eml")
        assert (found.text, found.title, found.source) == (TEXT, TITLE, "Example Wire")


def test_a_mailbox_gives_each_message() -> None:
    found = read(samples.mbox(), "a.mbox")
    assert [article.text for article in found] == [TEXT, TEXT]


def test_a_pdf_is_unwrapped_and_loses_its_page_furniture() -> None:
    (first,) = read(samples.pdf(), "a.pdf")
    for paragraph in PARAGRAPHS:
        assert paragraph in first.text
    assert first.title == TITLE
    lines = [*samples.wrapped(TEXT)]
    pages = [["EXAMPLE COUNCIL NEWS", *lines, f"Page {n} of 3"] for n in (1, 2, 3)]
    (several,) = read(samples.pdf(pages), "a.pdf")
    assert "EXAMPLE COUNCIL NEWS" not in several.text
    assert "Page 2" not in several.text
    assert any("page furniture" in note.message for note in several.cleaning)


def test_hyphens_of_the_layout_go_and_those_of_words_stay() -> None:
    lines = [
        "The towns agreed on Tues-",
        "day to share their once well-",
        "known trams, which the re-",
        "public had sold.",
    ]
    more = ["the vice-", "president of the re-"]
    (article,) = read(samples.pdf([[*lines, "", "A republic it is, said"], [*more], ["public council."]]), "a.pdf")
    assert "on Tuesday to share their once well-known trams, which the republic had sold." in article.text
    assert "said the vice-president of the republic council." in article.text


def test_archives_give_all_their_members() -> None:
    members = {f"news/{name}": make() for name, make in samples.EIGHT.items()}
    inner = samples.archive({"deep/a.txt": TEXT.encode()})
    found = read(samples.archive({**members, "inner.zip": inner, "news/.hidden": b"x", "x.jpg": b"\xff\xd8"}), "a.zip")
    assert sum(article.text == TEXT for article in found) == 9
    assert read(gzip.compress(samples.rss()), "a.xml.gz")[0].text == TEXT


def test_a_web_archive_gives_its_pages() -> None:
    data = samples.warc(
        {URL: samples.page(), "https://x.example/a.png": b"\x89PNG", "https://x.example/missing": b"<p>no"}
    )
    (first,) = read(data, "a.warc.gz")
    assert (first.text, first.url) == (TEXT, URL)
    assert read(gzip.decompress(data), "a.bin")[0].text == TEXT


def test_lists_of_items_and_rows_in_json() -> None:
    row = {"id": "r1", "text": TEXT, "title": TITLE}
    found = read(json.dumps([json.loads(samples.ninjs3()), row]).encode(), "a.json")
    assert [article.text for article in found] == [TEXT, TEXT]
    assert found[1].id == "r1"
    lines = json.dumps(row).encode() + b"\n" + json.dumps({**row, "id": "r2"}).encode()
    assert [article.id for article in read(lines, "a.dat")] == ["r1", "r2"]


def test_a_summary_is_called_one() -> None:
    second = read(samples.rss(), "a.xml")[1]
    assert second.text == "Only a summary came with this."


@pytest.mark.parametrize("data", [b'{"a": 1}', b"[1, 2]", b'<?xml version="1.0"?><invoice/>'])
def test_structures_that_are_no_news_are_refused(data: bytes) -> None:
    (found,) = read_bytes(data, name="a.json" if data[:1] in b"{[" else "a.xml")
    assert isinstance(found, Refusal)
    assert "no form of news" in str(found)


def test_a_script_address_is_never_kept() -> None:
    data = samples.rss().replace(f"<link>{URL}</link>".encode(), b"<link>javascript:alert(1)</link>")
    assert read(data, "a.xml")[0].url is None


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.ninjs.json", samples.ninjs3().replace(b'{"uri"', b'{"pubStatus": "canceled", "uri"', 1)),
        ("a.nitf.xml", samples.nitf().replace(b'"embargoed"', b'"killed"')),
        ("a.newsml.xml", samples.newsml().replace(b"<itemMeta>", b'<itemMeta><pubStatus qcode="stat:canceled"/>')),
    ],
)
def test_what_its_sender_has_withdrawn_says_so(name: str, data: bytes) -> None:
    (article,) = read_bytes(data, name=name)
    assert isinstance(article, Article)
    assert (article.metadata.note or "").startswith("WITHDRAWN BY ITS SENDER")


def test_the_country_of_an_event_is_kept_by_its_code() -> None:
    (article,) = read_bytes(samples.nitf().replace(b'city="Linz"', b'city="Linz" iso-cc="AT"'), name="a.nitf.xml")
    assert isinstance(article, Article)
    assert article.metadata.places == ("Linz", "iso3166:AT")


@pytest.mark.parametrize("make", [samples.rss, samples.atom])
def test_relative_links_of_a_feed_are_made_whole(make: Callable[[], bytes]) -> None:
    data = make().replace(URL.encode(), b"/2025/03/04/trams")
    found = read_bytes(data, name="feed.xml", url="https://wire.example/feeds/all.xml")
    article = next(found)
    assert isinstance(article, Article)
    assert article.url == URL


def test_a_page_with_a_relative_canonical_address() -> None:
    data = (
        b"<html><head><link rel=canonical href='/a/b'></head><body><p>" + PARAGRAPHS[0].encode() + b"</p></body></html>"
    )
    (article,) = read_bytes(data, name="x", url="https://wire.example/a/b?print=1")
    assert isinstance(article, Article)
    assert article.url == "https://wire.example/a/b"

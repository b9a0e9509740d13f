"""Pages of seventeen kinds of newsroom system: the body alone is the body, and what the page states is kept."""

from __future__ import annotations

import pytest

from brief.ingest import read_bytes
from brief.model import Article
from tests.ingest import newsrooms
from tests.ingest.newsrooms import PARAGRAPHS, STANDFIRST, SUBHEAD, TITLE

NO_SUBHEAD = {"paywall", "old_tables"}
NO_OUTLET = {"old_tables"}
NO_BYLINE = {"fields", "broadcaster"}
"""Systems whose page does not say it, or names the outlet."""


def read(system: str) -> Article:
    (article,) = read_bytes(newsrooms.page(system), name=f"{system}.html")
    assert isinstance(article, Article)
    return article


def prose(article: Article) -> list[str]:
    """The paragraph blocks' words."""
    return [
        article.text[start:end]
        for role, (start, end) in ((b.role, b.span) for b in article.blocks)
        if role == "paragraph"
    ]


@pytest.mark.parametrize("system", [name for name in newsrooms.SYSTEMS if name != "live"])
def test_the_body_is_the_story_and_nothing_else(system: str) -> None:
    found = prose(read(system))
    assert [words for words in found if words not in (SUBHEAD, STANDFIRST)] == list(PARAGRAPHS)
    assert (SUBHEAD in found) is (system not in NO_SUBHEAD)


def test_a_live_blog_is_its_entries_under_their_headings() -> None:
    assert prose(read("live")) == [
        *("Second crossing", *PARAGRAPHS[4:6], "First crossing", *PARAGRAPHS[2:4], "Good morning", *PARAGRAPHS[:2]),
    ]


@pytest.mark.parametrize("system", newsrooms.SYSTEMS)
def test_what_the_page_states_is_kept(system: str) -> None:
    article = read(system)
    assert (article.title or "").removesuffix(" – live") == TITLE
    assert (article.published or "")[:10] == "2025-03-04"
    assert bool(article.source) is (system not in NO_OUTLET)
    if system not in NO_BYLINE:
        assert "ann example" in (article.byline or "").lower()
    if system not in ("old_tables",):
        assert (article.url or "").startswith("https://")


@pytest.mark.parametrize(
    ("system", "source", "published"),
    [
        ("graph_theme", "Harbour Post", "2025-03-04T07:30:00+00:00"),  # the publisher is stated elsewhere on the page
        ("metropolitan", "The Metropolitan", "2025-03-04T07:30:00+00:00"),
        ("microdata", "Valley Courier", "2025-03-04T08:30:00+01:00"),
        ("amp", "Coast Tribune", "2025-03-04T08:30:00+01:00"),
    ],
)
def test_outlets_by_reference_and_dates_with_their_zones(system: str, source: str, published: str) -> None:
    article = read(system)
    assert (article.source, article.published) == (source, published)


def test_captions_boxes_and_buttons_are_listed_in_the_log() -> None:
    log = [
        note.message
        for system in ("blocks_theme", "graph_theme", "components", "cable")
        for note in read(system).cleaning
    ]
    for what in ("caption", "share button", "newsletter", "related links"):
        assert any(message.startswith(f"{what} set aside") for message in log), what


@pytest.mark.parametrize(
    ("system", "place", "agency"),
    [
        ("agency_site", "RIVERTON, Exampleland", "EP"),
        ("wire_site", "RIVERTON, March 4", "Wirex"),
        ("cable", "Riverton", "Cable 5"),
    ],
)
def test_datelines_are_headers(system: str, place: str, agency: str) -> None:
    metadata = read(system).metadata
    assert (metadata.dateline, metadata.credit) == (place, agency)


def test_a_page_called_a_newsletter_loses_nothing() -> None:
    words = "".join(f"<p>{p}</p>" for p in PARAGRAPHS[:2])
    (article,) = read_bytes(f"<html><body><div class='newsletter'>{words}</div></body></html>".encode(), name="a.html")
    assert isinstance(article, Article)
    assert prose(article) == list(PARAGRAPHS[:2])

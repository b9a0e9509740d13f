"""Same, another version, or a copy: by the sender's marks and by the words."""

from __future__ import annotations

import pytest

from brief.ingest.identity import canonical_url, is_later, keys
from brief.model import Article, Metadata

WORDS = [f"word{n % 97}x{n % 53}" for n in range(600)]


@pytest.mark.parametrize(
    "url",
    [
        "http://www.wire.example/a/b/?utm_source=x&utm_medium=y#top",
        "https://wire.example/a/b",
        "https://amp.wire.example/a/b/amp/",
        "https://WIRE.example:443/a/b/index.html?fbclid=1",
    ],
)
def test_addresses_of_one_page(url: str) -> None:
    assert canonical_url(url) == "https://wire.example/a/b"


def test_addresses_of_different_pages() -> None:
    assert canonical_url("https://wire.example/a?id=1") != canonical_url("https://wire.example/a?id=2")
    assert canonical_url("http://[broken") == "http://[broken"


def article(version: str | None = None, guid: str | None = None, url: str | None = None) -> Article:
    return Article(id="a", text="x", url=url, metadata=Metadata(guid=guid, version=version))


def test_marks_of_identity() -> None:
    assert keys(article()) == ()
    assert keys(article(guid="tag:x", url="http://wire.example/a/")) == ("guid:tag:x", "url:https://wire.example/a")
    assert keys(article(guid="https://wire.example/a", url="http://wire.example/a/")) == ("url:https://wire.example/a",)


@pytest.mark.parametrize(
    ("new", "old", "expected"),
    [("10", "9", True), ("1", "2", False), ("2025-03-04T11:00", "2025-03-04T09:00", True), (None, "2", True)],
)
def test_versions(new: str | None, old: str | None, expected: bool) -> None:
    assert is_later(article(new), article(old)) is expected


@pytest.mark.parametrize(
    ("new", "old", "later"),
    [
        ("2025-03-04T10:00:00Z", "2025-03-04T10:30:00+01:00", True),
        ("2025-03-04T11:00:00+0100", "2025-03-04T10:30:00Z", False),
        ("10", "9", True),
        ("2025-03-05", "2025-03-04T23:00:00+00:00", True),
    ],
)
def test_versions_are_compared_as_moments_or_numbers(new: str, old: str, later: bool) -> None:
    articles = [Article(id=v, text=v, metadata=Metadata(version=v)) for v in (new, old)]
    assert is_later(*articles) is later

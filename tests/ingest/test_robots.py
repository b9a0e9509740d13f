"""What robots.txt files ask, in every form that sites write."""

from __future__ import annotations

import pytest

from brief.ingest.web import robots


@pytest.mark.parametrize(
    ("rule", "path", "allowed"),
    [
        ("Disallow: /a", "/a/b", False),
        ("Disallow: /a", "/b", True),
        ("Disallow:", "/a", True),
        ("Disallow: /\nAllow: /news", "/news/1", True),
        ("Allow: /a\nDisallow: /a", "/a", True),
        ("Disallow: /*.pdf$", "/x/y.pdf", False),
        ("Disallow: /*.pdf$", "/x/y.pdf?z", True),
        ("Disallow: /*?s=", "/find?s=tram", False),
        ("Disallow: /tr%C3%A4m", "/tr%c3%a4m/1", False),
        ("Disallow: /" + "*a" * 200, "/" + "a" * 5000 + "b", False),
        ("Disallow: /x$", "/x", False),
        ("Disallow: /x$", "/xy", True),
    ],
)
def test_rules_of_robots_files(rule: str, path: str, allowed: bool) -> None:
    assert robots.read(b"User-agent: *\n" + rule.encode()).allows(path) is allowed


def test_a_group_of_its_own_comes_before_the_group_for_all() -> None:
    everyone = b"\xef\xbb\xbfUser-agent: *\nDisallow: /\n\n"
    data = everyone + b"user-agent: a\nUSER-AGENT: newsroom-brief # us\nallow: /\nCrawl-delay: 4.5"
    rules = robots.read(data)
    assert rules.allows("/anything")
    assert rules.delay_s == 4.5


@pytest.mark.parametrize("data", [b"", b"<html>no</html>", b"\xff\xfe\x00", b"Disallow: /", b"Crawl-delay: -1\n:\n"])
def test_what_is_no_rule_closes_nothing(data: bytes) -> None:
    assert robots.read(data) == robots.Rules()


def test_nobody_is_made_to_wait_for_ever() -> None:
    assert robots.read(b"User-agent: *\nCrawl-delay: 86400").delay_s == robots.LONGEST_DELAY_S

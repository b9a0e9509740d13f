"""A changed text without any mark of its sender: another version, if it is one outlet's and nearly the same."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from brief.library import Library
from brief.model import Article

TEXT = (
    "A storm closed the harbour at Kolvik on Friday. Harbour master Jon Berg said 14 ships were waiting outside. "
    "Two people were hurt when a crane fell. Mayor Lise Dahl thanked the crews. Schools will open again on Monday. "
    "The ferry company cancelled all trips to the islands. Power was out in 300 homes."
)


def article(text: str, source: str | None = None) -> Article:
    digest = hashlib.sha256(f"{source}{text}".encode()).hexdigest()
    return Article(id=digest[:16], text=text, source=source, sha256=digest)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path, reviewer="me") as library:
        library.add(article(TEXT))
        yield library


def test_two_changed_sentences_are_another_version(library: Library) -> None:
    changed = article(TEXT.replace("14 ships", "19 ships").replace("Monday", "Wednesday"))
    same = library.same_as(changed)
    assert same == article(TEXT).id
    assert library.add(replace(changed, id=same))
    again = article(changed.text.replace("300 homes", "450 homes"))
    assert library.same_as(again) == same


def test_a_copy_by_another_outlet_is_an_article_of_its_own(library: Library) -> None:
    assert library.same_as(article(TEXT.replace("14", "19"), source="Coast Wire")) is None


def test_another_report_of_the_event_is_no_version(library: Library) -> None:
    other = (
        "Kolvik harbour was closed on Friday. Two people were hurt when a crane fell. " + "The wind was strong. " * 4
    )
    assert library.same_as(article(other)) is None


def test_an_article_with_an_id_of_its_own_is_no_version_by_its_words(library: Library) -> None:
    assert library.same_as(replace(article(TEXT.replace("14", "19")), id="story-2")) is None

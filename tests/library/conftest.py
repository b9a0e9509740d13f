"""A small desk: two articles of one event, one of another, with hand-made claims."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from brief.library import Library
from brief.model import (
    Article,
    Brief,
    Maker,
    Member,
    Number,
    Span,
    Story,
    Where,
    Who,
    claim_id,
)

MAKER = Maker("hand", "1", "1")
DOCKS = "Dockers in Vlarn voted on Tuesday to strike. Union leader Ada Brook said 400 people will stop work."
PORT = "Vlarn port will close as about 420 dockers strike. Ada Brook leads the union. The Harbour League backs them."
FERRY = "A new ferry link to Ostmark opened on Monday. Ostmark joined the Harbour League as its fifth member."


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of a text whose full stops all end one."""
    found, start = [], 0
    for piece in text.split(". "):
        end = min(start + len(piece) + 1, len(text))
        found.append(Span(start, end))
        start = end + 1
    return tuple(found)


def at(text: str, words: str) -> tuple[Span, ...]:
    """Where the text has these words first."""
    start = text.index(words)
    return (Span(start, start + len(words)),)


def sentence_of(text: str, words: str) -> int:
    """The index of the sentence that has these words first."""
    start = text.index(words)
    return next(i for i, span in enumerate(sentences(text)) if span.start <= start < span.end)


def who(text: str, name: str, **fields: object) -> Who:
    """A person of the text."""
    return Who(
        id=claim_id("who", name),
        evidence=at(text, name),
        mentions=at(text, name),
        sentence=sentence_of(text, name),
        rule="test.who",
        name=name,
        type="person",
        **fields,  # type: ignore[arg-type]
    )


def where(text: str, name: str) -> Where:
    """A place of the text."""
    return Where(
        id=claim_id("where", name),
        evidence=at(text, name),
        sentence=sentence_of(text, name),
        rule="test.where",
        name=name,
    )


def number(text: str, words: str, value: float) -> Number:
    """A number of people of the text."""
    return Number(
        id=claim_id("numbers", "people", "strike"),
        evidence=at(text, words),
        sentence=sentence_of(text, words),
        rule="test.number",
        words=words,
        value=value,
        unit="people",
    )


def make_article(article_id: str, text: str, **fields: object) -> Article:
    """An article with this text."""
    return Article(id=article_id, text=text, sha256=f"sha-{article_id}-{len(text)}", words=len(text.split()), **fields)  # type: ignore[arg-type]


def docks_brief(article: Article) -> Brief:
    return Brief(
        article=article,
        sentences=sentences(article.text),
        who=(who(article.text, "Ada Brook", role="Union leader"),),
        where=(where(article.text, "Vlarn"),),
        numbers=(number(article.text, "400 people", 400),),
        maker=MAKER,
    )


def port_brief(article: Article) -> Brief:
    return Brief(
        article=article,
        sentences=sentences(article.text),
        who=(who(article.text, "Ada Brook"), who(article.text, "Harbour League")),
        where=(where(article.text, "Vlarn"),),
        numbers=(number(article.text, "about 420 dockers", 420),),
        maker=MAKER,
    )


def ferry_brief(article: Article) -> Brief:
    text = article.text
    return Brief(
        article=article,
        sentences=sentences(text),
        where=(where(text, "Ostmark"),),
        members=(
            Member(
                id=claim_id("members", "Harbour League", "Ostmark"),
                evidence=at(text, "Ostmark joined the Harbour League"),
                sentence=1,
                rule="test.members",
                organisation="Harbour League",
                member="Ostmark",
                status="joining",
                ordinal=5,
            ),
        ),
        maker=MAKER,
    )


def fill(library: Library) -> None:
    """Put the desk's articles, briefs and stories into a library."""
    docks = make_article("a1docks", DOCKS, title="Dockers vote", source="AP", published="2026-11-17T08:00")
    port = make_article("a2port", PORT, title="Port to close", source="The Vlarn Post", published="2026-11-18")
    ferry = make_article("b1ferry", FERRY, title="Ferry opens", source="AP", published="2026-10-02")
    for article, make in ((docks, docks_brief), (port, port_brief), (ferry, ferry_brief)):
        library.add(article)
        library.put_brief(make(article))
    library.put_stories(
        [
            Story(id="s-strike", name="Strike in Vlarn", articles=("a1docks", "a2port"), reason="same people"),
            Story(id="s-ferry", name="Ferry", articles=("b1ferry",), reason="alone"),
        ]
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def library(folder: Path) -> Iterator[Library]:
    with Library.open(folder, reviewer="ed") as opened:
        fill(opened)
        yield opened


@pytest.fixture
def desk(library: Library) -> Library:
    from tests.library.sessions import strike_ledger

    library.put_ledger("s-strike", strike_ledger(library))
    return library

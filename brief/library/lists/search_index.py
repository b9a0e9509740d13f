"""The full-text indexes: what is written into them for an article and its brief."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from brief.library.storage.sqlite import SqliteEngine
from brief.model import Article, Brief, Span

_BREAK = " 0br0 "
"""A word that no one searches for, so that no search for several words runs from one name into the next."""

PARTIES = {"member": "0member0", "partner": "0partner0"}
"""What stands before the name of a member or partner among the names of `who`: a word that no one searches for."""


def index_article(engine: SqliteEngine, number: int, article: Article) -> None:
    """Make an article's title and text findable."""
    engine.connection.execute(
        "INSERT INTO search_text (rowid, title, text) VALUES (?, ?, ?)", (number, article.title or "", article.text)
    )
    engine.connection.execute(
        "INSERT INTO search_claims (rowid, source) VALUES (?, ?)", (number, _words([article.source]))
    )


def forget_article(engine: SqliteEngine, number: int, article: Article) -> None:
    """Take an article out; the index keeps no copy of its text, so it must be given as it was indexed."""
    engine.connection.execute(
        "INSERT INTO search_text (search_text, rowid, title, text) VALUES ('delete', ?, ?, ?)",
        (number, article.title or "", article.text),
    )
    engine.connection.execute("DELETE FROM search_claims WHERE rowid = ?", (number,))


def index_brief(engine: SqliteEngine, number: int, brief: Brief) -> None:
    """Make an article findable by the names in its brief."""
    text = brief.article.text
    people = [(c.name, *c.aliases, *_said(text, c.mentions)) for c in brief.who]
    places = [(c.name, c.country, *_said(text, c.mentions)) for c in brief.where]
    bodies = [(c.name, *c.aliases, *_said(text, c.mentions)) for c in brief.who if c.type == "organisation"]
    bodies += [(c.organisation,) for c in brief.members] + [(c.organisation,) for c in brief.partners]
    parties = [(c.member, *_as_party("member", c.member)) for c in brief.members]
    parties += [(c.partner, *_as_party("partner", c.partner)) for c in brief.partners]
    statuses = [c.status for c in brief.members] + [c.kind for c in brief.partners]
    engine.connection.execute(
        "UPDATE search_claims SET source = ?, who = ?, places = ?, orgs = ?, statuses = ? WHERE rowid = ?",
        (
            _words([brief.article.source]),
            _words(word for names in (*people, *parties) for word in names),
            _words(word for names in places for word in names),
            _words(word for names in bodies for word in names),
            _words(statuses),
            number,
        ),
    )


def index_tags(engine: SqliteEngine, number: int, tags: Iterable[str]) -> None:
    """Make an article findable by its tags."""
    engine.connection.execute("UPDATE search_claims SET tags = ? WHERE rowid = ?", (_words(tags), number))


def _as_party(kind: str, name: str) -> Iterator[str]:
    """The name from each of its words on, as a member or partner: a search finds the beginning of a phrase."""
    words = name.split()
    return (f"{PARTIES[kind]} {' '.join(words[start:])}" for start in range(len(words)))


def _said(text: str, spans: Iterable[Span]) -> set[str]:
    return {text[start:end] for start, end in spans}


def _words(names: Iterable[str | None]) -> str:
    return _BREAK.join(sorted({name for name in names if name}))

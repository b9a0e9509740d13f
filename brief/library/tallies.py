"""Counts over a library, answered from indexes: how far the review is, what is left, what was not extracted yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from brief.library.progress import Count
from brief.library.sqlite import SqliteEngine

_SUMS = "SELECT coalesce(sum(decided), 0), coalesce(sum(claims), 0) FROM doc_states"
_ASKED_AT_ONCE = 500
"""Articles named in one statement."""


def progress(engine: SqliteEngine) -> Count:
    """Decided claims of all in the library."""
    return Count(*engine.rows(_SUMS)[0])


def progress_of(engine: SqliteEngine, articles: Sequence[str]) -> Count:
    """Decided claims of all in these articles."""
    total = Count(0, 0)
    for some in _chunks(articles):
        [(done, claims)] = engine.rows(f"{_SUMS} WHERE article IN ({_marks(some)})", some)
        total = total.plus(done, claims)
    return total


def with_todo(engine: SqliteEngine, articles: Sequence[str], *, second_read: bool) -> Iterator[str]:
    """Those of these articles, in their order, that have claims to decide; for a second read, claims at all."""
    left = "claims > 0" if second_read else "claims > decided"
    for some in _chunks(articles):
        rows = engine.rows(f"SELECT article FROM doc_states WHERE {left} AND article IN ({_marks(some)})", some)
        found = {row[0] for row in rows}
        yield from (article for article in some if article in found)


def unextracted(engine: SqliteEngine) -> list[str]:
    """Ids of the articles that have no brief yet, newest first."""
    rows = engine.rows("SELECT article FROM doc_heads WHERE maker IS NULL ORDER BY published DESC, id DESC")
    return [row[0] for row in rows]


def made_otherwise(engine: SqliteEngine, maker: str) -> list[str]:
    """Ids of the articles whose brief another model, or other rules, made, newest first.

    Args:
        engine: The library's database.
        maker: How the briefs that are made now begin to say their maker, see `brief.language.maker.made_now`.
    """
    rows = engine.rows(
        "SELECT article FROM doc_heads WHERE maker IS NOT NULL AND maker <> ? AND substr(maker, 1, ?) <> ? "
        "ORDER BY published DESC, id DESC",
        (maker, len(maker) + 1, f"{maker}+"),
    )
    return [row[0] for row in rows]


def _marks(values: Sequence[str]) -> str:
    return ",".join("?" * len(values))


def _chunks(articles: Sequence[str]) -> Iterator[Sequence[str]]:
    return (articles[start : start + _ASKED_AT_ONCE] for start in range(0, len(articles), _ASKED_AT_ONCE))

"""Counts over a library, answered from indexes: how far the review is, what is left, what was not extracted yet."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import Literal

from brief.library.reviewing.progress import Count
from brief.library.storage.sqlite import SqliteEngine

_SUMS = "SELECT coalesce(sum(decided), 0), coalesce(sum(claims), 0) FROM doc_states"
_ASKED_AT_ONCE = 500
"""Articles named in one statement."""
_LOOKED_AHEAD = (8, 64, 500)
"""So many articles are asked for, step by step, before those of the whole library are listed."""

Todo = Literal["undecided", "any", "disputed"]
"""Which claims make an article worth going to."""

_TODO: Mapping[Todo, str] = {"undecided": "claims > decided", "any": "claims > 0", "disputed": "disputed > 0"}


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


def with_todo(engine: SqliteEngine, articles: Iterable[str], wanted: Todo = "undecided") -> Iterator[str]:
    """Those of these articles, in their order, that have claims of this kind to ask."""
    rest = iter(articles)
    for some in (list(islice(rest, count)) for count in _LOOKED_AHEAD):
        rows = engine.rows(
            f"SELECT article FROM doc_states WHERE {_TODO[wanted]} AND article IN ({_marks(some)})", some
        )
        found = {row[0] for row in rows}
        yield from (article for article in some if article in found)
    if (first := next(rest, None)) is not None:
        [(listed,)] = engine.rows(f"SELECT json_group_array(article) FROM doc_states WHERE {_TODO[wanted]}")
        found = set(json.loads(listed))
        yield from (article for article in chain([first], rest) if article in found)


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

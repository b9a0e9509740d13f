"""Queries as SQL over heads, states and the search indexes."""

from __future__ import annotations

import re
from typing import Any, Literal

from brief.library.query import DATES, NUMBERS, Query, Term

Order = Literal["published", "title", "source", "todo", "conflict", "added", "words"]
"""How a list is sorted: newest first, by name, by most left to do, by conflicts, last added first, longest first."""

_ORDERS: dict[str, str] = {
    "published": "h.published DESC, h.story DESC, h.article DESC",
    "title": "h.title COLLATE NOCASE, h.id",
    "source": "h.source COLLATE NOCASE, h.published DESC, h.id DESC",
    "todo": "t.left DESC, h.published DESC, h.id DESC",
    "conflict": "h.conflicts DESC, h.published DESC, h.id DESC",
    "added": "h.id DESC",
    "words": "h.words DESC, h.id DESC",
}
_NUMBERS = {
    "todo": "SELECT id FROM doc_states WHERE claims - decided {} ?",
    "claims": "SELECT id FROM doc_states WHERE claims {} ?",
    "words": "SELECT id FROM doc_heads WHERE words {} ?",
}
_YES_NO = {
    "conflict": "SELECT id FROM doc_heads WHERE conflicts > 0",
    "stale": "SELECT id FROM doc_states WHERE stale > 0",
    "disputed": "SELECT id FROM doc_states WHERE disputed > 0",
    "flag": "SELECT id FROM doc_heads WHERE flags > 0",
    "marked": "SELECT id FROM doc_tags WHERE marked = 1",
}
"""Each is answered from an index alone, without reading documents."""
_SEARCH_COLUMNS = {"source": "source", "who": "who", "where": "places", "org": "orgs", "status": "statuses"}
_PREFIX_LETTERS = 2
"""Shorter beginnings would match half of the library and cost more than they tell."""


def ids_sql(query: Query, order: Order) -> tuple[str, list[Any]]:
    """The statement that lists the numbers of all matching heads, in order, and its values.

    Ordered by publication, rows also hold the article's id and its story's.
    """
    where, values = [], []
    for term in query.terms:
        condition, more = _condition(term)
        where.append(f"NOT ({condition})" if term.negated else condition)
        values += more
    left = " JOIN (SELECT id, claims - decided AS left FROM doc_states) t ON t.id = h.id" if order == "todo" else ""
    condition = f" WHERE {' AND '.join(where)}" if where else ""
    # The order of publication is an index that holds the ids and homes too, so these cost nothing more there.
    homes = ", h.article, h.story" if order == "published" else ""
    return f"SELECT h.id{homes} FROM doc_heads h{left}{condition} ORDER BY {_ORDERS[order]}", values


def _condition(term: Term) -> tuple[str, list[Any]]:
    if term.field is None:
        return _matches("search_text", "", term)
    if term.field == "title":
        return _matches("search_text", "title", term)
    if term.field == "tag":
        return _matches("search_claims", "tags", term)
    if term.field in _SEARCH_COLUMNS:
        return _matches("search_claims", _SEARCH_COLUMNS[term.field], term)
    if term.field in NUMBERS:
        operator = "=" if term.operator == ":" else term.operator
        # `+` keeps SQLite from looking up each of the many that match; it reads the list's own index in order instead.
        return f"+h.id IN ({_NUMBERS[term.field].format(operator)})", [term.number]
    if term.field in DATES:
        return _date(term)
    if term.field == "story":
        return _begins("story", term.value)
    if term.field == "id":
        return _begins("article", term.value)
    return f"h.id {'' if term.yes else 'NOT '}IN ({_YES_NO[term.field]})", []


def _begins(column: str, start: str) -> tuple[str, list[Any]]:
    # No id holds the last code point, so it ends the range of all that begin alike; an index finds a range.
    return f"h.id IN (SELECT id FROM doc_heads WHERE {column} >= ? AND {column} < ?)", [start, start + "\U0010ffff"]


def _date(term: Term) -> tuple[str, list[Any]]:
    # `~` sorts behind every character of an ISO date, so `2026-11-15~` is the end of that day, at any grain.
    end = term.value + "~"
    match term.field:
        case "before":
            return "coalesce(h.published < ?, 0)", [term.value]
        case "after":
            return "coalesce(h.published > ?, 0)", [end]
        case _:
            return "coalesce(h.published BETWEEN ? AND ?, 0)", [term.value, end]


def _matches(index: str, column: str, term: Term) -> tuple[str, list[Any]]:
    whole = term.exact or term.field in ("source", "tag", "status")
    wanted = match_words(term.value, column=column, prefix=not whole)
    if wanted is None:
        return "0", []
    return f"h.id IN (SELECT rowid FROM {index} WHERE {index} MATCH ?)", [wanted]


def found_words(text: str, query: Query, words: int) -> str | None:
    """A line of the text around the first place that holds one of the query's words; None if no place does.

    Args:
        words: How many words to show before and after, at most.
    """
    for term in query.terms:
        tokens = re.findall(r"\w+", term.value) if term.field is None and not term.negated else []
        if not tokens:
            continue
        found = re.search(r"\b" + r"\W+".join(map(re.escape, tokens)), text, re.IGNORECASE)
        if found:
            before = text[: found.start()].split()[-words:]
            rest = re.match(rf"\S*(?:\s+\S+){{0,{words}}}", text[found.end() :])
            return " ".join(f"{' '.join(before)} {found[0]}{rest[0] if rest else ''}".split())
    return None


def match_words(words: str, *, column: str = "", prefix: bool = True) -> str | None:
    """Words as an FTS5 expression, everything quoted; None if they hold no letter or digit.

    Source: https://www.sqlite.org/fts5.html#full_text_query_syntax
    """
    tokens = re.findall(r"\w+", words)
    if not tokens:
        return None
    phrase = '"' + " ".join(tokens) + '"'
    if prefix and len(tokens[-1]) >= _PREFIX_LETTERS:
        phrase += " *"
    return f"{{{column}}} : {phrase}" if column else phrase

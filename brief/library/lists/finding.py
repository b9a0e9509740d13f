"""Queries as SQL over heads, states and the search indexes; `brief.library.lists.orders` puts the answers together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Literal

from brief.library.lists.query import DATES, NUMBERS, Query, Term
from brief.library.lists.search_index import PARTIES

Order = Literal["published", "title", "source", "todo", "conflict", "added", "words"]
"""How a list is sorted: newest first, by name, by most left to do, by conflicts, last added first, longest first."""

Condition = tuple[str, list[Any]]
"""A statement that lists numbers in the column `id`, and its values."""

_ORDERS: dict[Order, str] = {
    "published": "published DESC, story DESC, article DESC",
    "title": "title COLLATE NOCASE, id",
    "source": "source COLLATE NOCASE, published DESC, id DESC",
    "conflict": "conflicts DESC, published DESC, id DESC",
    "added": "id DESC",
    "words": "words DESC, id DESC",
}
"""Each is the order of an index, so that no list is sorted; `todo` goes by another table, see `Orders`."""
_NUMBERS = {
    "todo": "SELECT id FROM doc_states WHERE claims - decided {} ?",
    "claims": "SELECT id FROM doc_states WHERE claims {} ?",
    "words": "SELECT id FROM doc_heads WHERE words {} ?",
}
_YES_NO = {
    "conflict": "SELECT id FROM doc_heads WHERE conflicts > 0",
    "stale": "SELECT id FROM doc_states WHERE stale > 0",
    "disputed": "SELECT id FROM doc_states WHERE disputed > 0",
    "gone": "SELECT id FROM doc_states WHERE gone > 0",
    "flag": "SELECT id FROM doc_heads WHERE flags > 0",
    "marked": "SELECT id FROM doc_tags WHERE marked = 1",
}
"""Each is answered from an index alone, without reading documents."""
_SEARCH_COLUMNS = {"source": "source", "who": "who", "where": "places", "org": "orgs", "status": "statuses"}
_PREFIX_LETTERS = 2
"""Shorter beginnings would match half of the library and cost more than they tell."""


def order_sql(order: Order, *, columns: str = "id", where: str = "") -> str:
    """The statement that lists the numbers of heads in an order by an index."""
    return f"SELECT {columns} FROM doc_heads{where} ORDER BY {_ORDERS[order]}"


def conditions(query: Query) -> tuple[list[Condition], list[Condition]]:
    """What must hold, and what must not, each as a statement that lists the numbers of the articles of which it holds.

    Words of the same index are asked at once, since the index itself finds best what they have in common.
    """
    wanted: list[Condition] = []
    excluded: list[Condition] = []
    phrases: dict[str, list[str]] = {}
    for term in query.terms:
        found = _matches(term)
        if found is None:
            statement = _condition(term)
            (excluded if term.negated is _holds(term) else wanted).append(statement)
        elif found[1] is None:
            if not term.negated:
                wanted.append(("SELECT 0 AS id WHERE 0", []))
        elif term.negated:
            excluded.append(_match_sql(found[0], [found[1]]))
        else:
            phrases.setdefault(found[0], []).append(found[1])
    wanted += [_match_sql(index, some) for index, some in phrases.items()]
    return wanted, excluded


def _holds(term: Term) -> bool:
    """Whether the term's statement lists what the term means, or all else (`conflict:no`)."""
    return term.yes if term.field in _YES_NO else True


def _condition(term: Term) -> Condition:
    if term.field in NUMBERS:
        operator = "=" if term.operator == ":" else term.operator
        return _NUMBERS[term.field].format(operator), [term.number]
    if term.field in DATES:
        return _date(term)
    if term.field in ("story", "id"):
        return _begins("story" if term.field == "story" else "article", term.value)
    return _YES_NO[term.field or ""], []


def _begins(column: str, start: str) -> Condition:
    # No id holds the last code point, so it ends the range of all that begin alike; an index finds a range.
    return f"SELECT id FROM doc_heads WHERE {column} >= ? AND {column} < ?", [start, start + "\U0010ffff"]


def _date(term: Term) -> Condition:
    # `~` sorts behind every character of an ISO date, so `2026-11-15~` is the end of that day, at any grain.
    end = term.value + "~"
    listed = "SELECT id FROM doc_heads WHERE published"
    match term.field:
        case "before":
            return f"{listed} < ?", [term.value]
        case "after":
            return f"{listed} > ?", [end]
        case _:
            return f"{listed} BETWEEN ? AND ?", [term.value, end]


def _matches(term: Term) -> tuple[str, str | None] | None:
    """The full-text index for the term and what to look for in it (None: nothing can match); None for other terms."""
    whole = term.exact or term.field in ("source", "tag", "status")
    if term.field is None or term.field == "title":
        return "search_text", match_words(term.value, column=term.field or "", prefix=not whole)
    if term.field in PARTIES:
        named = f"{PARTIES[term.field]} {term.value}" if re.search(r"\w", term.value) else ""
        return "search_claims", match_words(named, column="who", prefix=not whole)
    if term.field == "tag" or term.field in _SEARCH_COLUMNS:
        column = _SEARCH_COLUMNS.get(term.field, "tags")
        return "search_claims", match_words(term.value, column=column, prefix=not whole)
    return None


def _match_sql(index: str, phrases: Sequence[str]) -> Condition:
    together = " AND ".join(f"({phrase})" for phrase in phrases)
    return f"SELECT rowid AS id FROM {index} WHERE {index} MATCH ?", [together]


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

"""Stories of a library as it grows: a new article is compared with the few that its words and day can belong to.

Each article's fingerprint is kept, and its heaviest words are looked up by day, so that adding to a library of a
hundred thousand articles costs as much as adding to one of a hundred. What reviewers joined, split or named stays
(`brief.library.stories`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from tinydb import where
from tinydb.table import Document

from brief.codec import plain
from brief.library.library import Library
from brief.model import Story
from brief.story.grouping import MOST_DAYS, PROBES, Fingerprint, Grouper, belongs, fingerprint, story

CANDIDATES = 60
"""Articles whose fingerprints are read for one new article: those that share most of its heaviest words."""
MOST_HITS = 300
"""Newest articles looked at for one word."""
_UNDATED = "none"
_ANY_DAY = "any"


def regroup(library: Library, new: Iterable[str] | None = None) -> list[Story]:
    """Put new articles into their stories and keep the result.

    Args:
        library: Open for writing; articles without a brief are passed over.
        new: Ids of the articles to place; None regroups the whole library from nothing (linear in its size).

    Returns:
        The stories, of two articles or more, that hold the articles now; all stories if everything was regrouped.
    """
    prints = Prints(library)
    if new is None:
        everything = (prints.of(head.id) for head in library.heads())
        groups = Grouper(one for one in everything if one is not None).stories()
        return library.put_stories(story(group) for group in groups if len(group) > 1)
    placed: dict[str, Story] = {}
    for article in new:
        for kept in _place(library, prints, article):
            placed[kept.id] = kept
    return list(placed.values())


def _place(library: Library, prints: Prints, article: str) -> list[Story]:
    """Put one article into the story of its neighbours, or leave it where it is; the stories that it changes."""
    own = prints.of(article)
    home = library.story_of(article)
    if own is None or (home is not None and len(home.articles) > 1):
        return [home] if home is not None else []
    near = Grouper(one for other in prints.candidates(own) if (one := prints.of(other)) is not None)
    joined: dict[str, Fingerprint] = {article: own}
    merged: list[Story] = []
    for _, other in near.neighbours(own):
        if other in joined:
            continue
        known = library.story_of(other)
        members = [one for each in (known.articles if known else (other,)) if (one := prints.of(each))]
        if belongs(own, members):
            joined.update((one.article, one) for one in members)
            merged += [known] if known else []
    if len(joined) == 1:
        return []
    grown = story(sorted(joined.values(), key=lambda one: (one.day or "9999", one.article)))
    if merged:
        largest = max(merged, key=lambda one: (len(one.articles), one.id))
        grown = Story(id=largest.id, name=largest.name, articles=grown.articles, reason=grown.reason)
    return library.rearrange([grown])


class Prints:
    """The fingerprints kept in a library, with their index from word and week to articles."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._table = library.db.table("prints")
        self._probes = library.db.table("probes")
        self._read: dict[str, Fingerprint | None] = {}

    def of(self, article: str) -> Fingerprint | None:
        """The article's fingerprint, made and kept if it is new; None without a brief."""
        if article not in self._read:
            self._read[article] = self._kept(article) or self._made(article)
        return self._read[article]

    def renew(self, article: str) -> None:
        """Forget the fingerprint of an article whose brief is another now."""
        number = self._library.shelf.find(article)
        if number is not None:
            with self._library.batch():
                self._table.remove(doc_ids=[number])
                self._probes.remove(where("article") == article)
        self._read.pop(article, None)

    def candidates(self, new: Fingerprint) -> list[str]:
        """The articles that share most of the heaviest words, of the same weeks or without a date."""
        hits: Counter[str] = Counter()
        for stemmed in _heaviest(new):
            for week in _weeks_near(new.day):
                rows = self._library.engine.rows(
                    "SELECT article FROM doc_probes WHERE probe = ? ORDER BY id DESC LIMIT ?",
                    (f"{stemmed}|{week}", MOST_HITS),
                )
                hits.update({row[0] for row in rows})
        hits.pop(new.article, None)
        best = sorted(hits.items(), key=lambda item: (-item[1], item[0]))
        return [article for article, count in best[:CANDIDATES] if count > 1]

    def _kept(self, article: str) -> Fingerprint | None:
        number = self._library.shelf.find(article)
        found = None if number is None else self._table.get(doc_id=number)
        if found is None:
            return None
        data = found["data"]
        return Fingerprint(**{**data, "names": frozenset(data["names"])})

    def _made(self, article: str) -> Fingerprint | None:
        brief = self._library.brief(article)
        if brief is None:
            return None
        new = fingerprint(brief)
        data = {**plain(new), "names": sorted(new.names)}
        with self._library.batch():
            self._table.upsert(Document({"article": article, "data": data}, self._library.shelf.number(article)))
            self._probes.insert_multiple(
                {"probe": f"{stemmed}|{week}", "article": article}
                for stemmed in _heaviest(new)
                for week in (_week(new.day), _ANY_DAY)
            )
        return new


def _heaviest(one: Fingerprint) -> Iterator[str]:
    ordered = sorted(one.terms.items(), key=lambda item: (-item[1], item[0]))
    yield from (stemmed for stemmed, _ in ordered[:PROBES])


def _week(day: str | None) -> str:
    """The number of the stretch of `MOST_DAYS` days that holds this one."""
    try:
        return str(date.fromisoformat((day or "")[:10]).toordinal() // MOST_DAYS)
    except ValueError:
        return _UNDATED


def _weeks_near(day: str | None) -> Iterator[str]:
    week = _week(day)
    if week == _UNDATED:
        yield _ANY_DAY
    else:
        yield from (str(int(week) + step) for step in (-1, 0, 1))
        yield _UNDATED

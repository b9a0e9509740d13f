"""Fingerprints of a library's articles, with an index from word and week to articles."""

from __future__ import annotations

from collections import Counter

from tinydb import where
from tinydb.table import Document

from brief.codec import plain
from brief.library.library import Library
from brief.story.forming.fingerprint import Fingerprint, fingerprint, probes, week, weeks_near

CANDIDATES = 60
"""Articles whose fingerprints are read for one new article: those that share most of its heaviest words."""
MOST_HITS = 300
"""Newest articles looked at for one word."""
_ANY = "any"
"""The index of all weeks, for articles without a date."""


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
        for stemmed in probes(new):
            for near in weeks_near(new.day) or (_ANY,):
                rows = self._library.engine.rows(
                    "SELECT article FROM doc_probes WHERE probe = ? ORDER BY id DESC LIMIT ?",
                    (f"{stemmed}|{near}", MOST_HITS),
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
                {"probe": f"{stemmed}|{when}", "article": article}
                for stemmed in probes(new)
                for when in (week(new.day), _ANY)
            )
        return new

"""A head: what a list row shows of an article, kept apart from its text and claims, which are large."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from brief.describe import name_of
from brief.library.storage.sqlite import SqliteEngine
from brief.model import Article, Brief

_READ_AT_ONCE = 500
"""Heads in one statement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """One article as a list row."""

    id: str
    title: str
    """The article's title, or the beginning of its text."""
    source: str | None
    published: str | None
    words: int
    claims: int
    """0 before extraction; see `extracted`."""
    decided: int
    """Claims with a verdict that stands."""
    extracted: bool
    story: str | None
    conflicts: int
    """Ledger rows of relation `conflict` in which this article stands."""
    story_conflicts: int
    """All such rows of its story's ledger."""
    flags: int
    stale: int
    """Verdicts that ask again, since the words they judged have changed."""
    disputed: int
    """Claims on which reviewers disagree and no one has settled it."""
    gone: int
    """Verdicts whose claim the article no longer makes."""
    tags: tuple[str, ...]
    marked: bool
    maker: str | None
    """What made the brief: `model version rules`."""
    embargo: str | None
    """Not for publication before this moment, ISO 8601."""

    @property
    def todo(self) -> int:
        """Claims still to be decided."""
        return self.claims - self.decided


def head_document(article: Article) -> dict[str, Any]:
    """The head of an article that has no brief yet."""
    return {
        "article": article.id,
        "title": name_of(article),
        "source": article.source,
        "published": article.published,
        "words": article.words or len(article.text.split()),
        "claims": 0,
        "flags": 0,
        "story": None,
        "conflicts": 0,
        "story_conflicts": 0,
        "maker": None,
        "embargo": article.metadata.embargo,
    }


def with_brief(head: dict[str, Any], brief: Brief) -> dict[str, Any]:
    """The head after extraction; what the article itself says about its title, outlet and date is as in the brief."""
    fresh = head_document(brief.article)
    return {
        **fresh,
        "story": head["story"],
        "conflicts": head["conflicts"],
        "story_conflicts": head.get("story_conflicts", head["conflicts"]),
        "claims": sum(1 for _ in brief.claims()),
        "flags": len(brief.flags),
        "maker": maker_line(brief),
    }


def maker_line(brief: Brief) -> str:
    """What made the brief, in one line, for comparing."""
    return f"{brief.maker.model} {brief.maker.version} {brief.maker.rules}"


def read_heads(engine: SqliteEngine, ids: Sequence[int]) -> list[Head]:
    """The heads with these numbers, in this order; one that is gone meanwhile is shown as an empty row."""
    found: dict[int, Head] = {}
    for start in range(0, len(ids), _READ_AT_ONCE):
        some = list(ids[start : start + _READ_AT_ONCE])
        marks = ",".join("?" * len(some))
        for row in engine.rows(
            "SELECT h.id, h.body, s.claims, s.decided, s.stale, s.disputed, s.gone, t.body FROM doc_heads h "
            f"JOIN doc_states s ON s.id = h.id LEFT JOIN doc_tags t ON t.id = h.id WHERE h.id IN ({marks})",
            some,
        ):
            found[row[0]] = _head(engine, row)
    return [found.get(number, _GONE) for number in ids]


def _head(engine: SqliteEngine, row: tuple[Any, ...]) -> Head:
    _, body, claims, decided, stale, disputed, gone, tags = row
    head = engine.document(body)
    marks = engine.document(tags) if tags else {}
    return Head(
        id=head["article"],
        title=head["title"],
        source=head["source"],
        published=head["published"],
        words=head["words"],
        claims=claims,
        decided=decided,
        extracted=head["maker"] is not None,
        story=head["story"],
        conflicts=head["conflicts"],
        # A library of before this was kept has it when the ledger is made anew.
        story_conflicts=head["story_conflicts"] if "story_conflicts" in head else head["conflicts"],
        flags=head["flags"],
        stale=stale,
        disputed=disputed,
        gone=gone,
        tags=tuple(marks.get("tags", ())),
        marked=bool(marks.get("marked")),
        maker=head["maker"],
        embargo=head.get("embargo"),
    )


_GONE = Head(
    id="",
    title="(removed)",
    source=None,
    published=None,
    words=0,
    claims=0,
    decided=0,
    extracted=False,
    story=None,
    conflicts=0,
    story_conflicts=0,
    flags=0,
    stale=0,
    disputed=0,
    gone=0,
    tags=(),
    marked=False,
    maker=None,
    embargo=None,
)

"""Upkeep of a library: check it, back it up, measure it."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from brief.errors import BriefError
from brief.library.library import Library
from brief.library.lists.finding import match_words
from brief.library.replay import replayed
from brief.library.states import counted, empty_state
from brief.library.storage.durable import flush
from brief.library.storage.looking import log_of, size_of
from brief.library.storage.sqlite_errors import explained
from brief.text.cleaning import line

_OF_EACH_ARTICLE = ("articles", "states")
_MOST_PROBLEMS = 20
_COUNTED = ("claims", "decided", "stale", "disputed", "gone")
"""What a state counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stats:
    """A library in numbers."""

    path: str
    bytes: int
    """Of the file and its log."""
    articles: int
    versions: int
    """Earlier versions of articles."""
    briefs: int
    stories: int
    claims: int
    decided: int
    asked_again: int
    disputed: int
    gone: int
    """Verdicts whose claim its article no longer makes."""
    decisions: int
    """Rows of the journal, undone ones among them."""
    reviewers: int
    oldest: str | None
    newest: str | None


def problems(library: Library) -> Generator[str]:
    """What is wrong with a library, a line each; nothing, if all is well.

    Checks the file's pages and indexes, that each article has all its documents, that the journal, played from its
    beginning, leads to the verdicts that stand, and that the counts are right.
    """
    engine = library.engine
    with engine.snapshot():
        found = [str(row[0]) for row in engine.rows(f"PRAGMA integrity_check({_MOST_PROBLEMS})")]
        if found != ["ok"]:
            yield from found
            return
        for table in _OF_EACH_ARTICLE:
            rows = engine.rows(
                f"SELECT h.article FROM doc_heads h LEFT JOIN doc_{table} d ON d.id = h.id WHERE d.id IS NULL"
            )
            yield from (f"article {line(row[0])} has no entry in {table}" for row in rows[:_MOST_PROBLEMS])
        yield from _unfindable(library)
        slots = replayed(library.db.table("decisions"))
        for document in library.db.table("states"):
            if document["slots"] != slots.pop(document["article"], {}):
                yield f"article {line(document['article'])}: its verdicts are not what the journal says"
            whole = counted({**empty_state(document["article"]), **document})
            wrong = [name for name in _COUNTED if whole[name] != document[name]]
            if wrong and document["claims"]:
                yield f"article {line(document['article'])}: wrong counts of {', '.join(wrong)}"
        for article in [article for article, left in slots.items() if left][:_MOST_PROBLEMS]:
            yield f"the journal speaks of an article that is not there: {line(article)}"


def backup(library: Library, target: Path | None = None) -> Path:
    """A complete copy of the library as it is now, whatever others write meanwhile; checked before it gets its name.

    Args:
        target: The new file; by default one named by date and time in the folder `backups` beside the library.

    Raises:
        BriefError: E409 if the target exists or cannot be written, E407 if the disk is full, E403 if the library is
            damaged.
    """
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    target = target or library.path.parent / "backups" / f"library-{stamp}.db"
    if target.is_dir():
        target = target / f"library-{stamp}.db"
    if target.exists():
        raise BriefError("E409", path=target, reason="there is a file already")
    beside = target.with_name(f".{target.name}.{os.getpid()}.new")
    try:
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(beside, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600))
        copy = sqlite3.connect(beside, isolation_level=None)
        try:
            library.engine.connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
            found = copy.execute("PRAGMA quick_check(1)").fetchone()[0]
        finally:
            copy.close()
        if found != "ok":
            raise BriefError("E403", path=library.path, reason=found)
        flush(beside)
        beside.rename(target)
        flush(target.parent)
    except sqlite3.Error as error:
        raise explained(error, target) from error
    except OSError as error:
        raise BriefError("E409", path=target, reason=error.strerror) from error
    finally:
        for ending in ("", "-wal", "-shm", "-journal"):
            beside.with_name(beside.name + ending).unlink(missing_ok=True)
    return target


def stats(library: Library) -> Stats:
    """The library in numbers."""
    engine = library.engine
    sums = "SELECT " + ", ".join(f"coalesce(sum({name}), 0)" for name in _COUNTED)
    [(claims, decided, stale, disputed, gone)] = engine.rows(f"{sums} FROM doc_states")
    [(oldest, newest)] = engine.rows("SELECT min(published), max(published) FROM doc_heads")
    return Stats(
        path=str(library.path),
        bytes=size_of(library.path) + size_of(log_of(library.path)),
        articles=engine.count("heads"),
        versions=engine.count("versions"),
        briefs=engine.count("briefs"),
        stories=engine.count("stories"),
        claims=claims,
        decided=decided,
        asked_again=stale,
        disputed=disputed,
        gone=gone,
        decisions=engine.count("decisions"),
        reviewers=engine.count("journals"),
        oldest=oldest,
        newest=newest,
    )


def _unfindable(library: Library) -> Iterator[str]:
    """Articles of a sample that the full-text index does not lead to."""
    step = max(1, library.count() // 50)
    for number in library.engine.ids("heads")[::step]:
        head = library.db.table("heads").document(number)
        article = library.article(head["article"])
        words = match_words(" ".join(article.text.split()[:8]), prefix=False) if article else None
        if words is None:
            continue
        if not library.engine.rows(
            "SELECT 1 FROM search_text WHERE search_text MATCH ? AND rowid = ?", (words, number)
        ):
            yield f"article {line(head['article'])} is not in the full-text index"

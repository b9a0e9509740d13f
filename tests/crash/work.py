"""A desk at work: articles arrive, are extracted and decided, steps are undone; and what it was told is done."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from brief.library import Judgement, Library
from brief.library.storage import folding
from brief.model import Brief, Maker, Span, Who, claim_id
from tests.library.conftest import make_article

ARTICLES = 12
CLAIMS = 8
DEEDS = ("decide", "many", "undo", "redo", "add", "extract", "mark")
WEIGHTS = (40, 10, 15, 5, 4, 2, 4)


@dataclass(frozen=True, slots=True)
class Told:
    """What holds when a call has returned: so many rows of the journal, so many articles, this value of the mark."""

    rows: int
    articles: int
    mark: int


def article_brief(article_id: str, seed: int) -> Brief:
    """An article with a few people in it."""
    names = [f"Name{seed}x{n}" for n in range(CLAIMS)]
    text = " ".join(f"{name} was seen at the harbour of place number {seed}." for name in names)
    article = make_article(article_id, text)
    claims, spans, start = [], [], 0
    for n, name in enumerate(names):
        end = text.index(".", start) + 1
        spans.append(Span(start, end))
        evidence = (Span(start, start + len(name)),)
        claims.append(
            Who(
                id=claim_id("who", f"person {n}"),
                evidence=evidence,
                sentence=n,
                rule="test.who",
                name=name,
                type="person",
            )
        )
        start = end + 1
    return Brief(article=article, sentences=tuple(spans), who=tuple(claims), maker=Maker("hand", str(seed), "1"))


def prepare(folder: Path) -> None:
    """Make a library with some articles to decide."""
    with Library.open(folder, reviewer="ed") as library, library.batch():
        for n in range(ARTICLES):
            brief = article_brief(f"start{n}", n)
            library.add(brief.article)
            library.put_brief(brief)


def work(
    folder: Path,
    dice: random.Random,
    steps: int,
    done: Callable[[Told], None],
    *,
    synchronous: str | None = None,
    log_pages: int = 100,
    reviewer: str = "ed",
) -> None:
    """Work on the library, and say after each call what is done."""
    with folded_often(), Library.open(folder, reviewer=reviewer) as library:
        if synchronous is not None:
            library.engine.connection.execute(f"PRAGMA synchronous = {synchronous}")
        # Folding the log into the file often shows more moments in which that can go wrong.
        library.engine.connection.execute(f"PRAGMA wal_autocheckpoint = {log_pages}")
        for _ in range(steps):
            step(library, dice)
            done(state(library))


@contextmanager
def folded_often() -> Iterator[None]:
    """The log is folded between any two calls, by its thread, as if everybody paused all the time."""
    before = folding.COMMITS, folding.QUIET_S
    folding.COMMITS, folding.QUIET_S = 7, 0.0
    try:
        yield
    finally:
        folding.COMMITS, folding.QUIET_S = before


def step(library: Library, dice: random.Random) -> None:
    """One thing that a desk does."""
    number = dice.randrange(ARTICLES)
    article, claim = f"start{number}", claim_id("who", f"person {dice.randrange(CLAIMS)}")
    match dice.choices(DEEDS, WEIGHTS)[0]:
        case "decide":
            library.decide(article, claim, dice.choice(("accepted", "rejected")), note="x" * dice.randrange(200))
        case "many":
            claims = [claim_id("who", f"person {n}") for n in range(3)]
            library.decide_all([Judgement(article=article, claim=one, decision="accepted") for one in claims])
        case "undo":
            library.undo()
        case "redo":
            library.redo()
        case "add":
            brief = article_brief(f"new{dice.randrange(10**9)}", dice.randrange(10**6))
            with library.batch():
                library.add(brief.article)
                library.put_brief(brief)
        case "extract":
            library.put_brief(article_brief(article, number))
        case _:
            with library.batch():
                library.set_setting("mark", library.setting("mark", 0) + 1)


def state(library: Library) -> Told:
    """What the library holds now, in three numbers that only grow."""
    return Told(library.engine.count("decisions"), library.count(), library.setting("mark", 0))


def unkept(library: Library, told: Sequence[Told]) -> list[str]:
    """What was said to be done and is not there."""
    if not told:
        return []
    now, last = state(library), told[-1]
    found = []
    for name in ("rows", "articles", "mark"):
        if getattr(now, name) < getattr(last, name):
            found.append(f"{name}: {getattr(last, name)} were told to be done, {getattr(now, name)} are there")
    return found

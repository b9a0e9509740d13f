"""How fast a large library is: `python -m tests.benchmarks.library [ARTICLES] [FOLDER]`.

Fills the folder (a temporary one by default) with invented articles unless it holds a library already, then measures
what a desk waits for. Times are wall-clock milliseconds: the median, the 99th of a hundred, and the longest.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from brief.library import Library
from brief.library.reviewing.review import Session
from brief.model import Article, Brief, Claim, Maker, Span, Story, Where, Who, claim_id

SENTENCES = 20
WORDS = 20
CLAIMS = 40
BATCH = 500


def vocabulary(dice: random.Random) -> list[str]:
    """Twenty thousand invented words."""
    return ["".join(dice.choices("abcdefghijklmnoprstuvw", k=dice.randint(3, 9))) for _ in range(20_000)]


def invented(
    number: int, words: list[str], dice: random.Random, *, sentences: int = SENTENCES, claims: int = CLAIMS
) -> Brief:
    """An article of invented words, twenty to a sentence, and its claims."""
    said, spans, start = [], [], 0
    for _ in range(sentences):
        sentence = " ".join(dice.choices(words, k=WORDS)).capitalize() + "."
        said.append(sentence)
        spans.append(Span(start, start + len(sentence)))
        start += len(sentence) + 1
    article = Article(
        id=f"{dice.getrandbits(64):016x}",
        text=" ".join(said),
        title=" ".join(said[0].split()[:8]),
        source=dice.choice(("Harbour Post", "Coast Wire", "The Evening", "North News")),
        published=f"2026-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}T{dice.randint(0, 23):02}:00",
        words=sentences * WORDS,
        sha256=str(number),
    )
    made: list[Claim] = []
    for n in range(claims):
        span = spans[n % sentences]
        name = said[n % sentences].split()[1 + n // sentences]
        at = article.text.index(name, span.start)
        place = (Span(at, at + len(name)),)
        common: dict[str, Any] = {
            "evidence": place,
            "mentions": place,
            "sentence": n % sentences,
            "rule": "bench",
            "name": name,
            "confidence": dice.random(),
        }
        if n % 2:
            made.append(Where(id=claim_id("where", name, n), **common))
        else:
            made.append(Who(id=claim_id("who", name, n), type="person", **common))
    return Brief(
        article=article,
        sentences=tuple(spans),
        who=tuple(claim for claim in made if isinstance(claim, Who)),
        where=tuple(claim for claim in made if isinstance(claim, Where)),
        maker=Maker("bench", "1", "1"),
    )


def fill(library: Library, articles: int) -> None:
    """Put invented articles into the library, three to a story."""
    dice = random.Random(1)
    words = vocabulary(dice)
    ids: list[str] = []
    for start in range(0, articles, BATCH):
        with library.batch():
            for number in range(start, min(start + BATCH, articles)):
                brief = invented(number, words, dice)
                library.add(brief.article)
                library.put_brief(brief)
                ids.append(brief.id)
    library.put_stories(
        Story(id=f"story{n}", name=f"Story {n}", articles=tuple(ids[n : n + 3]), reason="invented")
        for n in range(0, articles, 3)
    )


def measured(name: str, call: Callable[[], Any], times: int = 1) -> Any:
    """Call so many times, print how long it took, and return the last result."""
    return measured_by_turns({name: call}, times)


def measured_by_turns(calls: Mapping[str, Callable[[], Any]], times: int = 1) -> Any:
    """Call these in turn so many times, so that each meets the same machine; the last result of the last one."""
    taken: dict[str, list[float]] = {name: [] for name in calls}
    result = None
    for _ in range(times):
        for name, call in calls.items():
            start = time.perf_counter()
            result = call()
            taken[name].append(1000 * (time.perf_counter() - start))
    for name, times_ms in taken.items():
        times_ms.sort()
        median, late = times_ms[len(times_ms) // 2], times_ms[int(len(times_ms) * 0.99)]
        print(f"{name:34} {median:8.2f} {late:8.2f} {times_ms[-1]:8.2f} ms", flush=True)
    return result


@contextmanager
def bare_disk(folder: Path) -> Iterator[Callable[[], None]]:
    """A call that writes 4 KB to the end of a file beside the library and flushes it: what any decision costs here."""
    with tempfile.TemporaryFile(dir=folder, buffering=0) as file:

        def write() -> None:
            file.write(bytes(4096))
            os.fsync(file.fileno())

        yield write


def undecided(library: Library, articles: int) -> Iterator[tuple[str, str]]:
    """Claims to decide, ten of each article."""
    for head in library.heads("todo>0")[:articles]:
        brief = library.brief(head.id)
        for claim in list(brief.claims())[:10] if brief else ():
            yield head.id, claim.id


def peak_mb() -> float:
    """The most memory this process has held, in MB; 0 where the system does not say."""
    try:
        import resource
    except ImportError:
        return 0.0
    scale = 1024 * 1024 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / scale


def measure(folder: Path) -> None:
    """Print what a desk waits for."""
    print(f"{'':34} {'median':>8} {'99 %':>8} {'longest':>8}")
    library: Library = measured("open", lambda: Library.open(folder, reviewer="bench"))
    with library:
        heads = measured("list of all, by date", library.heads)
        measured("its first 40 rows", lambda: heads[:40])
        measured("40 rows near its end", lambda: heads[len(heads) - 50 : len(heads) - 10])
        measured("the story of each", lambda: library.heads().story_ids)
        measured("counts", library.counts)
        print(f"{'memory':34} {peak_mb():8.0f} MB")
        scattered = random.Random(2)
        measured("40 rows anywhere", lambda: heads[(at := scattered.randrange(len(heads) - 40)) : at + 40], 100)
        for order in ("title", "source", "todo", "conflict", "added", "words"):
            measured(f"sorted by {order}", partial(library.heads, order=order))
        text = library.article(heads[len(heads) // 2].id)
        words = text.text.rstrip(".").split() if text else []
        queries = (words[3], f"{words[3]} {words[8]}", f'"{words[10]} {words[11]}"', words[5][:3], f"who:{words[1]}")
        for query in (*queries, "source:wire", "todo>0", "before:2026-03", "-source:wire todo>0", "conflict:yes"):
            found = measured(f"filter {query}", partial(library.heads, query), 5)
            print(f"{'':34} {len(found):8} found")
        print(f"{'memory':34} {peak_mb():8.0f} MB")
        waiting = undecided(library, 200)
        with bare_disk(folder) as floor:
            bare = "the disk alone: 4 KB, flushed"
            decide = lambda: library.decide(*next(waiting), "accepted")  # noqa: E731
            measured_by_turns({bare: floor, "decide": decide}, 1000)
            measured_by_turns({bare: floor, "undo": library.undo, "redo": library.redo}, 300)
            session = measured("open a session over all", lambda: Session.open(library, ""))
            measured_by_turns({bare: floor, "accept and go on": session.accept}, 300)
        measured("go to the next claim", lambda: session.move(1), 300)
        print(f"{'memory':34} {peak_mb():8.0f} MB")


def main() -> None:
    """Fill and measure."""
    articles = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(temporary)
        with Library.open(folder, reviewer="bench") as library:
            if not library.count():
                measured(f"fill with {articles} articles", lambda: fill(library, articles))
        measure(folder)


if __name__ == "__main__":
    main()

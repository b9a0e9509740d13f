"""`python -m tests.benchmarks.stories [--articles N] [--long N]`: what grouping and comparing cost in processor time.

Grouping: time and memory for invented articles, a few of each event, at growing numbers: the time for each article must
not grow. Comparing: ten articles of 2,000 words from the library to the first whole frame of the compare screen with a
kept ledger, what a new ledger takes, and a frame of scrolling at 120x40.
"""

from __future__ import annotations

import argparse
import asyncio
import math
import random
import resource
import statistics
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from brief.extraction import Extractor
from brief.library import Library
from brief.model import Article, Brief, Story
from brief.story.fingerprint import SIZE, Fingerprint
from brief.story.grouping import Grouper
from brief.story.ledger import ledger
from tests.benchmarks.cost import invented
from tui.app import DeskApp
from tui.session import Session, Target

VOCABULARY = 60_000
"""Different words that invented events are told with."""
OF_ONE_EVENT = 4
EVENTS_A_DAY = 80
SCROLLED = 60
"""Frames of scrolling."""


def fingerprints(articles: int) -> Iterator[Fingerprint]:
    """Articles in groups that tell of one event in mostly the same words, over as many days as a desk would need."""
    first = date(2020, 1, 1)
    for number in range(articles):
        event = number // OF_ONE_EVENT
        theirs, own = random.Random(event), random.Random(-number)
        shared = [f"w{int(VOCABULARY ** theirs.random())}" for _ in range(SIZE)]
        told = {word if own.random() < 0.6 else f"w{int(VOCABULARY ** own.random())}" for word in shared}
        weights = {word: 0.2 + math.log(1 + int(word[1:])) for word in sorted(told)}
        length = math.sqrt(sum(value * value for value in weights.values()))
        yield Fingerprint(
            article=f"a{number}",
            day=(first + timedelta(days=event // EVENTS_A_DAY)).isoformat(),
            terms={word: value / length for word, value in weights.items()},
            names=frozenset(),
            place=None,
            title=f"Event {event}",
        )


def print_grouping(most: int) -> None:
    """Time for each article and memory, at a quarter, a half and all of them."""
    for count in (most // 4, most // 2, most):
        known = list(fingerprints(count))
        before, start = _resident_mib(), time.process_time()
        stories = Grouper(known).stories()
        spent = time.process_time() - start
        print(
            f"grouping {count:,} articles: {spent:.1f} s, {1e3 * spent / count:.2f} ms each, "
            f"{len(stories):,} stories, {_resident_mib() - before:.0f} MiB more at most"
        )


async def compared(library: Library, target: Target) -> tuple[float, list[float]]:
    """Milliseconds from the key to the aligned texts with their ledger, and of each frame of scrolling."""
    app = DeskApp(Session(library))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        app.session.forget()
        start = time.process_time()
        app.open("compare", target)
        while not getattr(app.screen, "rows", ()):
            await asyncio.sleep(0)
        await pilot.pause()
        opened = 1e3 * (time.process_time() - start)
        frames = []
        app.screen.query_one("#aligned").focus()
        for _ in range(SCROLLED):
            start = time.process_time()
            await pilot.press("j")
            await pilot.pause()
            frames.append(1e3 * (time.process_time() - start))
        return opened, frames


def print_comparing(long: int) -> None:
    """From a kept ledger, and from none."""
    articles = [
        Article(id=f"long{n}", text=invented(2_000, n % 3), source=f"Outlet {n}", published="2025-03-03", words=2_000)
        for n in range(long)
    ]
    briefs: list[Brief] = list(Extractor().briefs(articles))
    story = Story(id="long", name="A long story", articles=tuple(article.id for article in articles), reason="")
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder)) as library:
        for brief in briefs:
            library.add(brief.article)
            library.put_brief(brief)
        library.put_stories([story])
        start = time.process_time()
        made = ledger([found for one in story.articles if (found := library.brief(one))])
        print(f"a new ledger of {long} articles: {1e3 * (time.process_time() - start):.0f} ms, {len(made.rows)} rows")
        library.put_ledger(story.id, made)
        target = Target(story.articles, story.id)
        runs = [asyncio.run(compared(library, target)) for _ in range(5)]
        print(f"compare, ledger kept: open {statistics.median(opened for opened, _ in runs):.0f} ms")
        frames = sorted(frame for _, own in runs for frame in own)
        most = frames[int(0.95 * len(frames))]
        print(f"a frame of scrolling: median {frames[len(frames) // 2]:.1f} ms, 95 % below {most:.1f} ms")


def _resident_mib() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Run both measures."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.stories", description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000, help="articles to group")
    parser.add_argument("--long", type=int, default=10, help="long articles to compare")
    arguments = parser.parse_args()
    print_comparing(arguments.long)
    print_grouping(arguments.articles)


if __name__ == "__main__":
    main()

"""`python -m tests.benchmarks.side_by_side`: opening and moving in ten long articles of one event, in a real terminal.

Ten articles of 2,000 words with most sentences in common are extracted, filed and compared once, as a library that is
in use has them; then the story is opened from the library's list, and moved in, on a pseudo-terminal.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from pathlib import Path

from brief.extraction import Extractor
from brief.filing import file, ledger_of
from brief.library import Library
from brief.model import Article
from tests.benchmarks.cost import invented
from tests.benchmarks.desk import KEY_MS, Bench, is_library
from tests.benchmarks.library import vocabulary

ARTICLES, WORDS, SHARED = 10, 2_000, 0.7
OPEN_MS = 150.0
"""From the key to the settled screen."""
OPENINGS = 12


def articles() -> list[Article]:
    """Reports of one event: each has this share of the sentences in common with the others, in the same order."""
    common = _sentences(0)
    made = []
    for number in range(ARTICLES):
        dice, own = random.Random(number), _sentences(number + 1)
        told = [ours if dice.random() < SHARED else theirs for ours, theirs in zip(common, own, strict=False)]
        text = " ".join(told)
        made.append(
            Article(
                id=f"{number:016x}", text=text, title="The same event", published="2021-05-04", source=f"Wire {number}"
            )
        )
    return made


def _sentences(seed: int) -> list[str]:
    """Sentences that are not each other's copies: each goes on in words of its own, as real ones do."""
    dice = random.Random(seed)
    words = vocabulary(dice)
    clauses = [sentence.strip() for sentence in invented(WORDS // 2, seed).split(".") if sentence.strip()]
    return [f"{clause}, and {' '.join(dice.choices(words, k=9))}." for clause in clauses]


def fill(folder: Path) -> None:
    """A library with the ten as one story, whose ledger is kept."""
    extractor = Extractor()
    with Library.open(folder, reviewer="bench") as library:
        for article in articles():
            library.add(article)
            file(library, extractor.brief(article))
        library.join_stories([article.id for article in articles()])
        for story in library.stories():
            began = time.process_time()
            made = ledger_of(library, story)
            assert made is not None
            taken = time.process_time() - began
            print(f"{len(story.articles)} articles: {len(made.rows)} rows, made in {taken:.2f} s of processor time")


def main() -> int:
    """Measure, and say with the exit code whether the limits were held."""
    with tempfile.TemporaryDirectory() as temporary:
        bench = Bench(Path(temporary))
        fill(Path(temporary) / "library")
        terminal = bench.desk(Path(temporary) / "library")
        try:
            bench.started(terminal, is_library)
            terminal.settle()
            print(f"{'':44} {'median':>8} {'95 %':>8} {'longest':>8}")
            taken = [ms for _ in range(OPENINGS) for key in "cq" if (ms := bench.pressed(terminal, key)) and key == "c"]
            bench.say("ten articles: c", taken, OPEN_MS)
            bench.keys(terminal, ["c"])
            bench.timed("ten articles: n N", terminal, list("nnN" * 15), KEY_MS)
            bench.timed("ten articles: j k, PgDn PgUp", terminal, [*"jjk" * 8, *["\x1b[6~", "\x1b[5~"] * 8], KEY_MS)
        finally:
            terminal.kill()
    return 1 if bench.missed else 0


if __name__ == "__main__":
    sys.exit(main())

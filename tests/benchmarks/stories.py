"""`python -m tests.benchmarks.stories [--articles N]`: what grouping costs in processor time and memory as it grows.

Invented articles, a few of each event, at growing numbers: the time for each article must not grow.
"""

from __future__ import annotations

import argparse
import math
import random
import resource
import time
from collections.abc import Iterator
from datetime import date, timedelta

from brief.story.forming.fingerprint import SIZE, Fingerprint
from brief.story.forming.grouping import Grouper

VOCABULARY = 60_000
"""Different words that invented events are told with."""
OF_ONE_EVENT = 4
EVENTS_A_DAY = 80


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


def _resident_mib() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Group at three sizes."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.stories", description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000, help="articles to group")
    arguments = parser.parse_args()
    print_grouping(arguments.articles)


if __name__ == "__main__":
    main()

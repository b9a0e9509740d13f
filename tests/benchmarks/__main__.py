"""`python -m tests.benchmarks [--gold DIR] [--only scores|cost]`: prints what docs/quality.md records."""

from __future__ import annotations

import argparse

from brief.extraction import Extractor
from brief.model import Article
from tests.benchmarks import cost, gold


def main() -> None:
    """Run the measures that were asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--gold", metavar="DIR", help="folder of the annotated sets (default: ../shared/gold)")
    parser.add_argument("--only", choices=("scores", "cost"), help="leave the other out")
    parser.add_argument("--articles", type=int, default=2_000, help="short articles for the measure of memory")
    arguments = parser.parse_args()
    extractor = Extractor()
    sets = gold.folder(arguments.gold)
    if arguments.only != "cost":
        if sets is None:
            print("scores: no annotated sets found; name their folder with --gold DIR or BRIEF_GOLD")
        else:
            gold.print_scores(sets, extractor)
    if arguments.only != "scores":
        if sets is not None:
            articles = gold.articles(gold.rows(sets / "g5w_gold.jsonl"), titles=True)
        else:
            articles = [Article(id=str(i), text=cost.invented(700, i)) for i in range(40)]
        cost.print_ratio(extractor, articles)
        cost.print_growth(extractor)
        cost.print_memory(extractor, arguments.articles)


if __name__ == "__main__":
    main()

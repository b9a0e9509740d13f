"""`python -m tests.benchmarks.pairs --gold DIR`: alignment on annotated pairs, and conflicts of real pairs."""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, groupby
from pathlib import Path
from typing import Any

from brief.extraction import Extractor
from brief.ingest.readers.jsonl import read_rows
from brief.model import Article
from brief.story.forming.grouping import group
from brief.story.ledger import ledger
from brief.story.sentences.similarity import similarity, support

Judged = list[tuple[float, bool]]
"""Scores with whether the pair is a positive."""


def rows(path: Path) -> list[dict[str, Any]]:
    """The rows of a JSON Lines file."""
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def auc(judged: Judged) -> float:
    """How often a positive scores above a negative, ties counting half."""
    positives, below, ranks = sum(label for _, label in judged), 0, 0.0
    for _, run in groupby(sorted(judged), key=lambda one: one[0]):
        labels = [label for _, label in run]
        ranks += sum(labels) * (2 * below + len(labels) + 1) / 2
        below += len(labels)
    negatives = len(judged) - positives
    return (ranks - positives * (positives + 1) / 2) / (positives * negatives)


def f1(judged: Judged, threshold: float) -> float:
    """The F1 of saying yes from the threshold up."""
    right = sum(label for score, label in judged if score >= threshold)
    said = sum(score >= threshold for score, _ in judged)
    return 2 * right / (said + sum(label for _, label in judged))


def sentence_pairs(gold: Path) -> Judged:
    """ECB+: do two sentences tell of one event?"""
    return [
        (similarity(row["a"]["text"], row["b"]["text"]), row["label"] == 1)
        for row in rows(gold / "ecb_sentence_pairs.jsonl")
    ]


def propositions(gold: Path) -> Judged:
    """PropSegmEnt: does another text state the proposition?"""
    texts = {row["id"]: row["sentences"] for row in rows(gold / "propsegment_docs.jsonl")}
    return [
        (support(row["hyp_proposition"], texts[row["premise_doc"]]), row["label"] == "entails")
        for row in rows(gold / "propsegment_props.jsonl")
        if row["label"] in ("entails", "neither")
    ]


def answers(gold: Path) -> Judged:
    """NAnCo: do two outlets give the same answer?"""
    return [
        (similarity(a["answer"], b["answer"]), a["cluster"] == b["cluster"])
        for row in rows(gold / "nanco.jsonl")
        for a, b in combinations(row["answers"], 2)
    ]


def events(gold: Path) -> Iterator[tuple[str, list[Article]]]:
    """The articles of each event of the 5W set."""
    found: dict[str, list[Article]] = defaultdict(list)
    for row in rows(gold / "g5w_gold.jsonl"):
        line = json.dumps(
            {"id": row["id"][:16], "text": row["text"], "title": row["title"], "source": row["publisher"],
             "published": (row["date_publish"] or "")[:10] or None}
        )  # fmt: skip
        found[row["event"]] += [one for one in read_rows([line]) if isinstance(one, Article)]
    yield from found.items()


def print_conflicts(named: Iterable[tuple[str, Sequence[Article]]]) -> None:
    """Every conflict that is shown between two articles of one event, and how many rows there are of each relation."""
    extractor = Extractor()
    counts: Counter[str] = Counter()
    everything = []
    homes: dict[str, str] = {}
    for event, articles in named:
        briefs = list(extractor.briefs(articles))
        everything += briefs
        homes |= {brief.id: event for brief in briefs}
        for first, second in combinations(briefs, 2):
            for row in ledger([first, second]).rows:
                counts[row.relation] += 1
                if row.relation == "conflict":
                    print(f"  {event}: {first.article.source} / {second.article.source}: {row.kind}: {row.reason}")
    print("rows:", dict(counts))
    print("stories:", Counter(len(story.articles) for story in group(everything)))
    found = {article: story.id for story in group(everything) for article in story.articles}
    print(f"stories, B-cubed: precision {b_cubed(found, homes):.3f}, recall {b_cubed(homes, found):.3f}")


def b_cubed(found: Mapping[str, str], true: Mapping[str, str]) -> float:
    """Of each article's companions in `found`, the share that `true` puts with it too (Bagga & Baldwin 1998)."""
    shares = []
    for article in found:
        together = [other for other in found if found[other] == found[article]]
        shares.append(sum(true[other] == true[article] for other in together) / len(together))
    return sum(shares) / len(shares)


def main() -> None:
    """Print all measures."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.pairs", description=__doc__)
    parser.add_argument("--gold", type=Path, required=True, metavar="DIR", help="folder of the annotated sets")
    gold = parser.parse_args().gold
    for name, judged in (("sentence pairs", sentence_pairs(gold)), ("same answer", answers(gold))):
        print(f"{name}: AUC {auc(judged):.4f}, {len(judged)} pairs")
    judged = propositions(gold)
    print(f"also in the other text: AUC {auc(judged):.4f}, F1 at .5 {f1(judged, 0.5):.3f}, {len(judged)} propositions")
    print_conflicts(events(gold))


if __name__ == "__main__":
    main()

"""What extraction costs beside the bare model: CPU time, growth with length, memory."""

from __future__ import annotations

import random
import statistics
import time
import tracemalloc
from collections.abc import Sequence

import spacy

from brief.config import DEFAULT_MODEL
from brief.extraction import Extractor
from brief.language.pipeline import BATCH
from brief.model import Article

_NAMES = "Ada Bruno Carla Dmitri Elena Farid Greta Hugo Ines Jonas Kofi Lena Marco Nadia Omar Petra".split()
_TOWNS = "Lima Oslo Quito Tunis Riga Accra Hanoi Sofia Porto Cork Turin Lyon Ghent Basel Bergen Split".split()
_DEEDS = (
    "met the governor of",
    "signed a treaty on water in",
    "was arrested on Monday near",
    "said on 3 May 2021 that 40 percent of voters had left",
    'told reporters, "We will rebuild," before leaving',
    "opened a factory that employs 1,200 people in",
    "lost the final, 3-1, at the stadium in",
)


def invented(words: int, seed: int) -> str:
    """News-like text of about so many words, the same for the same seed."""
    rng = random.Random(seed)
    sentences: list[str] = []
    count = 0
    while count < words:
        name = f"{rng.choice(_NAMES)} {rng.choice(_NAMES)}son"
        sentence = f"{name} {rng.choice(_DEEDS)} {rng.choice(_TOWNS)} {rng.choice(('again', 'last week', 'in June'))}."
        count += len(sentence.split())
        sentences.append(sentence + ("\n\n" if rng.random() < 0.3 else " "))
    return "".join(sentences)


def print_ratio(extractor: Extractor, articles: Sequence[Article], rounds: int = 5) -> None:
    """CPU time of extraction against the bare model over the same texts, interleaved in this process.

    The bare model runs twice a round: in spaCy's own batches, and in batches of extraction's size, which are faster.
    """
    model = spacy.load(DEFAULT_MODEL)
    texts = [article.text for article in articles]

    def bare(batch: int) -> float:
        began = time.process_time()
        with model.memory_zone():
            for _ in model.pipe(texts, batch_size=batch):
                pass
        return time.process_time() - began

    def whole() -> float:
        began = time.process_time()
        for _ in extractor.briefs(articles):
            pass
        return time.process_time() - began

    bare(BATCH), whole()
    times = [(whole(), bare(BATCH), bare(model.batch_size)) for _ in range(rounds)]
    words = sum(len(text.split()) for text in texts)
    print(
        f"cost: {_told([w / b for w, _, b in times])} x the CPU time of the bare model in its batches of "
        f"{model.batch_size}, {_told([w / b for w, b, _ in times])} x in batches of {BATCH} (median, least and most of "
        f"{rounds} interleaved rounds) over {len(articles)} articles, {words:,} words; "
        f"fastest: extraction {min(w for w, _, _ in times):.1f} s, bare {min(b for _, b, _ in times):.1f} s"
    )


def _told(ratios: Sequence[float]) -> str:
    return f"{statistics.median(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f})"


def print_growth(extractor: Extractor) -> None:
    """CPU time per word of short and long texts."""
    costs = {}
    for words, copies in ((750, 20), (3_000, 5), (15_000, 1), (60_000, 1)):
        articles = [Article(id=str(i), text=invented(words, i)) for i in range(copies)]
        total = sum(len(article.text.split()) for article in articles)
        began = time.process_time()
        for _ in extractor.briefs(articles):
            pass
        costs[len(articles[0].text)] = 1e6 * (time.process_time() - began) / total
    line = ", ".join(f"{length:,} characters {cost:.0f} µs" for length, cost in costs.items())
    print(f"growth, CPU time per word: {line}")


def print_memory(extractor: Extractor, count: int = 2_000) -> None:
    """Memory held by Python after many articles; what spaCy's vocabulary would hold shows in resident memory."""
    first = _resident_mib()
    marks = []
    tracemalloc.start()
    for batch in range(4):
        articles = (Article(id=f"{batch}-{i}", text=invented(60, 10_000 * batch + i)) for i in range(count // 4))
        for _ in extractor.briefs(articles):
            pass
        marks.append(tracemalloc.get_traced_memory()[0] / 2**20)
    tracemalloc.stop()
    held = ", ".join(f"{mark:.1f}" for mark in marks)
    print(
        f"memory: Python holds {held} MiB after each quarter of {count:,} short articles; "
        f"resident {first:.0f} MiB before, {_resident_mib():.0f} MiB after"
    )


def _resident_mib() -> float:
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * 4096 / 2**20
    except OSError:
        return float("nan")

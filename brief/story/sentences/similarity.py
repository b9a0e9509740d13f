"""How much two sentences tell the same, and whether a text supports a statement: numbers from 0 to 1.

Words decide, no model is needed; where the extra `embeddings` is installed, it has a say in what words leave open.

The constants are tuned on annotated pairs of news sentences and of propositions with texts; docs/quality.md has the
measures and how to repeat them.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from brief.story.sentences.embeddings import judged
from brief.story.sentences.words import Words, words

SMOOTHING = 3.0
"""Weight added to a sentence's own, so that two very short sentences are not the same for one common word."""
SAME_KIND = 0.7
"""By how much a shared kind of event (both tell of a death) raises the share of words met."""
KIND_SHARE = 0.45
"""What the share of common kinds of event adds."""
SLOPE, MIDDLE = 4.0, 0.75
"""Of the logistic curve that maps the sum to 0-1."""


def met(part: Words, whole: Words) -> float:
    """The weight of `part`'s words that `whole` has, has a synonym of, or has a word with the same beginning of."""
    return sum(weight * whole.best(stemmed) for stemmed, weight in part.weights.items())


def similarity(a: str, b: str) -> float:
    """How likely two sentences of different texts tell of the same event, 0-1; symmetric, 1 for the same words."""
    return judged(a, b, by_words(a, b))


def by_words(a: str, b: str) -> float:
    """As `similarity`, from the words alone."""
    first, second = words(a), words(b)
    if not first.weights or not second.weights:
        return 0.0
    there, back = met(first, second), met(second, first)
    common = len(first.events & second.events)
    share = there / (first.total + SMOOTHING) + back / (second.total + SMOOTHING)
    kinds = common / (len(first.events | second.events) + 1)
    likely = squash(share * (1 + SAME_KIND * (common > 0)) + KIND_SHARE * kinds)
    return max(likely, min(there / first.total, back / second.total) ** 2)


def squash(value: float) -> float:
    """A sum of evidence as a number from 0 to 1, 0.5 at `MIDDLE`."""
    return 1 / (1 + math.exp(-SLOPE * (value - MIDDLE)))


def support(proposition: str, sentences: Sequence[str]) -> float:
    """How likely a text, given as its sentences, states the proposition, 0-1; 0.5 is the best point to cut.

    Words that every sentence has (the text's subject) tell less than the others; a long proposition is stated
    completely less often.
    """
    part = words(proposition)
    if not part.weights or not sentences:
        return 0.0
    texts = [words(sentence) for sentence in sentences]
    anywhere = anywhere_most = 0.0
    local = [0.0] * len(texts)
    local_most = 0.3
    for stemmed, weight in part.weights.items():
        hits = [text.best(stemmed) for text in texts]
        root = math.sqrt(weight)
        anywhere += root * max(hits)
        anywhere_most += root
        special = weight * (1 - hits.count(1.0) / len(texts))
        local_most += special
        for index, hit in enumerate(hits):
            local[index] += special * hit
    score = 5.63 * anywhere / anywhere_most + 4.41 * max(local) / local_most - 1.47 * math.log1p(len(part.weights))
    return 1 / (1 + math.exp(3.46 - score))

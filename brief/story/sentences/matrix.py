"""`brief.story.sentences.similarity.by_words` of all pairs of many sentences at once.

Ten articles of a hundred sentences are half a million pairs, too many to walk through one by one. Most pairs have no
word in common, so the words that sentences meet are added up word by word, and the rest is done for the others alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from brief.story.sentences.similarity import KIND_SHARE, MIDDLE, SAME_KIND, SLOPE, SMOOTHING, squash
from brief.story.sentences.words import PREFIX, PREFIX_LENGTH, SYNONYM, Words, groups

Scores = NDArray[np.float32]
"""A square matrix: the similarity of every sentence with every other."""


def scores(sentences: Sequence[Words]) -> Scores:
    """The similarity of every sentence with every other; sentences without words have none with any."""
    count = len(sentences)
    result: Scores = np.full((count, count), squash(0.0), dtype=np.float32)
    if count:
        met, common = _met(sentences), _common_kinds(sentences)
        rows, columns = np.nonzero((met > 0) | (met.T > 0) | (common > 0))
        result[rows, columns] = _likely(sentences, met, common, rows, columns)
        empty = np.array([not sentence.weights for sentence in sentences])
        result[empty, :] = 0.0
        result[:, empty] = 0.0
    return result


def _likely(
    sentences: Sequence[Words], met: Scores, common: Scores, rows: NDArray[np.intp], columns: NDArray[np.intp]
) -> Scores:
    """The similarity of the pairs (row, column)."""
    total = np.array([sentence.total for sentence in sentences], dtype=np.float32)
    kinds = np.array([len(sentence.events) for sentence in sentences], dtype=np.float32)
    there, back, same = met[rows, columns], met[columns, rows], common[rows, columns]
    share = there / (total[rows] + SMOOTHING) + back / (total[columns] + SMOOTHING)
    share = share * (1 + SAME_KIND * (same > 0)) + KIND_SHARE * same / (kinds[rows] + kinds[columns] - same + 1)
    least = np.minimum(there / np.maximum(total[rows], 1e-6), back / np.maximum(total[columns], 1e-6))
    likely: Scores = np.maximum(1 / (1 + np.exp(-SLOPE * (share - MIDDLE))), least**2).astype(np.float32)
    return likely


def _met(sentences: Sequence[Words]) -> Scores:
    """The weight of the row's words that the column has, as `brief.story.sentences.similarity.met`."""
    count = len(sentences)
    uses: dict[str, list[int]] = defaultdict(list)
    for index, sentence in enumerate(sentences):
        for stemmed in sentence.weights:
            uses[stemmed].append(index)
    met = np.zeros(count * count, dtype=np.float32)
    places, values = [], []
    for stemmed, meets in _meeting(uses):
        rows = np.array(uses[stemmed])
        weights = np.array([sentences[row].weights[stemmed] for row in uses[stemmed]], dtype=np.float32)
        columns = np.fromiter(meets, dtype=np.intp, count=len(meets))
        shares = np.fromiter(meets.values(), dtype=np.float32, count=len(meets))
        places.append((rows[:, None] * count + columns).ravel())
        values.append((weights[:, None] * shares).ravel())
    if places:
        np.add.at(met, np.concatenate(places), np.concatenate(values))
    return met.reshape(count, count)


def _meeting(uses: dict[str, list[int]]) -> Iterator[tuple[str, dict[int, float]]]:
    """For each stem that more than one sentence can meet: the sentences that do, and how far."""
    by_group: dict[int, list[str]] = defaultdict(list)
    by_prefix: dict[str, list[str]] = defaultdict(list)
    for stemmed in uses:
        for group in groups(stemmed):
            by_group[group].append(stemmed)
        if len(stemmed) >= PREFIX_LENGTH:
            by_prefix[stemmed[:PREFIX_LENGTH]].append(stemmed)
    for stemmed, own in uses.items():
        meets: dict[int, float] = {}
        for other in by_prefix.get(stemmed[:PREFIX_LENGTH], ()):
            meets.update(dict.fromkeys(uses[other], PREFIX))
        for group in groups(stemmed):
            for other in by_group[group]:
                meets.update(dict.fromkeys(uses[other], SYNONYM))
        meets.update(dict.fromkeys(own, 1.0))
        if len(meets) > 1:
            yield stemmed, meets


def _common_kinds(sentences: Sequence[Words]) -> Scores:
    """How many kinds of event two sentences both name."""
    kinds = sorted({kind for sentence in sentences for kind in sentence.events})
    column = {kind: place for place, kind in enumerate(kinds)}
    named = np.zeros((len(sentences), len(kinds) or 1), dtype=np.float32)
    for index, sentence in enumerate(sentences):
        named[index, [column[kind] for kind in sentence.events]] = 1.0
    common: Scores = named @ named.T
    return common

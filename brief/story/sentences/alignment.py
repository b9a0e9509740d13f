"""Which sentences of several texts tell the same: all pairs of sentences scored at once, then paired one to one.

The scores are those of `similarity` beside this file, for all pairs at once: by words (`matrix`), and for the alignment
that is shown by meaning too where that extra is installed (`embeddings`). What counts as a conflict is decided by
words alone, the same in every installation: on real pairs meaning brought a false one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from brief.model import Alignment, Brief, Span
from brief.story.sentences.embeddings import judged_all
from brief.story.sentences.matrix import Scores, scores
from brief.story.sentences.similarity import similarity, support
from brief.story.sentences.words import words

ALIGNED = 0.42
"""Sentences that score less do not stand side by side."""
SHORT = 50
"""Words up to which a text of a few sentences is a single statement: a headline with its first line."""
PLACE_BONUS = 0.04
"""What two sentences at the same relative place in their texts gain when partners are chosen (not in the score)."""

Pair = tuple[int, int, float]
"""A sentence of one text, its partner in another, and their score."""


@dataclass(frozen=True, slots=True)
class Sentences:
    """All sentences of several texts in one list, with their similarities."""

    texts: tuple[tuple[str, ...], ...]
    """The sentences of each text, in order."""
    starts: tuple[int, ...]
    """Where each text's sentences begin in the matrix; one more entry ends the last."""
    scores: Scores

    def between(self, first: int, second: int) -> Scores:
        """The scores of one text's sentences (rows) with another's (columns)."""
        rows = slice(self.starts[first], self.starts[first + 1])
        columns = slice(self.starts[second], self.starts[second + 1])
        return self.scores[rows, columns]


def compare(texts: Sequence[Sequence[str]]) -> Sentences:
    """Score every sentence of every text with every other."""
    starts = [0]
    for text in texts:
        starts.append(starts[-1] + len(text))
    everything = [words(sentence) for text in texts for sentence in text]
    return Sentences(tuple(tuple(text) for text in texts), tuple(starts), scores(everything))


def pairs(scores: Scores) -> list[Pair]:
    """Partners of two texts' sentences, one to one, best first: (row, column, score).

    A sentence may move: the place in the text only decides between near equals.
    """
    rows, columns = scores.shape
    if not rows or not columns:
        return []
    place = np.abs(np.arange(rows)[:, None] / rows - np.arange(columns)[None, :] / columns)
    wish = scores - PLACE_BONUS * place
    candidates = np.argwhere(scores >= ALIGNED)
    order = sorted(((-float(wish[r, c]), int(r), int(c)) for r, c in candidates))
    taken_rows: set[int] = set()
    taken_columns: set[int] = set()
    found = []
    for _, row, column in order:
        if row not in taken_rows and column not in taken_columns:
            taken_rows.add(row)
            taken_columns.add(column)
            found.append((row, column, float(scores[row, column])))
    return found


def align(briefs: Sequence[Brief]) -> tuple[Alignment, ...]:
    """The briefs' sentences side by side, in the order of the first brief, others' own sentences where they belong.

    Each sentence of each brief is in exactly one row. A row of one sentence has as score the best that the sentence
    reaches anywhere in the other texts, so that weak matches can still be told apart.
    """
    sentences = compare_briefs(briefs)
    return aligned(briefs, sentences, partners(sentences))


def compare_briefs(briefs: Sequence[Brief]) -> Sentences:
    """The sentences of the briefs, scored; sentences of web left-overs count as empty."""
    texts = []
    for brief in briefs:
        clutter = [b.span for b in brief.article.blocks if b.role == "boilerplate"]
        texts.append(
            [
                "" if any(span.start < end and start < span.end for span in clutter) else brief.article.text[start:end]
                for start, end in brief.sentences
            ]
        )
    return compare(texts)


Partners = Mapping[tuple[int, int], Sequence[Pair]]
"""For texts i < j the sentences that belong beside each other."""


def partners(sentences: Sentences) -> dict[tuple[int, int], list[Pair]]:
    """The paired sentences of every two texts."""
    number = range(len(sentences.texts))
    return {(i, j): pairs(sentences.between(i, j)) for i in number for j in number if i < j}


def aligned(
    briefs: Sequence[Brief],
    sentences: Sentences,
    partnerships: Partners,
    complete: Callable[[Partners], Partners] = lambda found: found,
) -> tuple[Alignment, ...]:
    """As `align`, from scores and partners made before; the extra `embeddings` looks at them once more.

    Args:
        briefs: The texts, in order.
        sentences: Their sentences, scored by words.
        partnerships: What `partners` found in these scores.
        complete: What is known of partners beyond their scores; of two pairs that exclude each other the one with the
            higher score stands.
    """
    judged = judged_all([sentence for text in sentences.texts for sentence in text], sentences.scores)
    if judged is not sentences.scores:
        sentences = replace(sentences, scores=judged)
        partnerships = partners(sentences)
    rows = _in_reading_order(sentences.texts, _clusters(complete(partnerships)))
    ids = [brief.id for brief in briefs]
    result = []
    for members in rows:
        spans: dict[str, Span | None] = dict.fromkeys(ids)
        for text, index in members.items():
            spans[ids[text]] = briefs[text].sentences[index]
        result.append(Alignment(spans, round(_score(sentences, members), 4)))
    return tuple(result)


def _clusters(partnerships: Partners) -> list[dict[int, int]]:
    """Sentences grouped by pairwise partnership, best pairs first, at most one sentence of each text in a group."""
    edges = sorted(
        (-score, first, row, second, column)
        for (first, second), found in partnerships.items()
        for row, column, score in found
    )
    group: dict[tuple[int, int], dict[int, int]] = {}
    for _, first, row, second, column in edges:
        left = group.get((first, row), {first: row})
        right = group.get((second, column), {second: column})
        if left is right or left.keys() & right.keys():
            continue
        merged = {**left, **right}
        for member in merged.items():
            group[member] = merged
    unique = {id(members): members for members in group.values()}
    return list(unique.values())


def _in_reading_order(sentences: Sequence[Sequence[str]], clusters: list[dict[int, int]]) -> list[dict[int, int]]:
    """All rows, single sentences included: the first text leads, every other row follows what precedes it."""
    joined = {member: members for members in clusters for member in members.items()}
    rows: list[tuple[tuple[int, int, int], dict[int, int]]] = []
    anchors: dict[int, int] = {}
    for text, own in enumerate(sentences):
        anchor = -1
        for index in range(len(own)):
            members = joined.setdefault((text, index), {text: index})
            if id(members) not in anchors:
                anchor = anchors[id(members)] = index if text == 0 else anchor
                rows.append(((anchor, text, index), members))
            anchor = anchors[id(members)]
    return [members for _, members in sorted(rows, key=lambda row: row[0])]


def _score(sentences: Sentences, members: dict[int, int]) -> float:
    """The mean score of a row's pairs; of a single sentence, the best it reaches in any other text.

    A text of one sentence is a statement held against the others: its score is how far they support it, or, where they
    are as short, how similar they are as a whole.
    """
    whole = [text for text in members if len(sentences.texts[text]) == 1]
    others = [sentence for text, own in enumerate(sentences.texts) if text not in whole for sentence in own]
    if len(whole) == 1 and len(others) > 1:
        statement = sentences.texts[whole[0]][0]
        together = " ".join(others)
        return similarity(statement, together) if len(together.split()) <= SHORT else support(statement, others)
    places = [sentences.starts[text] + index for text, index in members.items()]
    if len(places) > 1:
        own = sentences.scores[np.ix_(places, places)]
        return float((own.sum() - np.trace(own)) / (len(places) * (len(places) - 1)))
    (text,) = members
    line = sentences.scores[places[0]].copy()
    line[sentences.starts[text] : sentences.starts[text + 1]] = 0.0
    return float(line.max(initial=0.0))

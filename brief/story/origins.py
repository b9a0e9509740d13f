"""How many independent origins stand behind a row: one wire story printed by many outlets is one source.

Articles share an origin if they credit the same agency for the matter, come from the same outlet, or one is copied from
the other. Copied text is found in linear time (but for one sort): every run of seven words is looked up by its hash.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from brief.describe import letter
from brief.model import Brief, Origin, Row, normalise
from brief.story.gathering import join
from brief.story.parties.names import same_body

RUN = 7
"""Words in a row that two writers hardly choose independently."""
COPIED_RUNS = 4
"""Runs that two sentences must share (ten words in a row) before they count as copied."""
COPIED = 0.3
"""Share of the shorter text's runs that must be shared before the whole article counts as copied."""
_PRIME = 0x9E3779B97F4A7C15
"""An odd constant that spreads bits: the golden ratio in 64 bits (Knuth, multiplicative hashing)."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Copied:
    """What two articles share word for word, outside of quotation marks."""

    runs: int
    """Shared runs of seven words."""
    share: float
    """Of the shorter article's runs, 0-1."""
    places: tuple[frozenset[int], frozenset[int]]
    """Sentences of either article that are copied."""


def copied(briefs: Sequence[Brief]) -> dict[tuple[int, int], Copied]:
    """For each pair of articles i < j with shared runs: what they share."""
    numbers: dict[str, int] = {}
    marks, homes, sentences, totals = [], [], [], []
    for article, brief in enumerate(briefs):
        runs, at = _runs(brief, numbers)
        marks.append(runs)
        homes.append(np.full(len(runs), article))
        sentences.append(at)
        totals.append(len(runs))
    mark, home, sentence = np.concatenate(marks), np.concatenate(homes), np.concatenate(sentences)
    order = np.lexsort((home, mark))
    mark, home, sentence = mark[order], home[order], sentence[order]
    borders = np.flatnonzero(np.diff(mark)) + 1
    shared: dict[tuple[int, int], list[tuple[set[int], set[int]]]] = defaultdict(list)
    starts = np.concatenate(([0], borders))
    ends = np.concatenate((borders, [len(mark)]))
    for start, end in zip(starts[ends - starts > 1], ends[ends - starts > 1], strict=True):
        found: dict[int, set[int]] = defaultdict(set)
        for place in range(start, end):
            found[int(home[place])].add(int(sentence[place]))
        articles = sorted(found)
        for position, i in enumerate(articles):
            for j in articles[position + 1 :]:
                shared[i, j].append((found[i], found[j]))
    return {(i, j): _pair(places, max(1, min(totals[i], totals[j]))) for (i, j), places in shared.items()}


def _pair(places: Sequence[tuple[set[int], set[int]]], runs: int) -> Copied:
    counted = Counter((a, b) for left, right in places for a in left for b in right)
    copies = [pair for pair, count in counted.items() if count >= COPIED_RUNS]
    return Copied(
        runs=len(places),
        share=len(places) / runs,
        places=(frozenset(a for a, _ in copies), frozenset(b for _, b in copies)),
    )


def _runs(brief: Brief, numbers: dict[str, int]) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    """A 64-bit mark for every run of seven words within a sentence, and the run's sentence.

    Quotations are left out, since anybody may quote them. `numbers` gives each word a number and grows.
    """
    quoted = sorted(span for quote in brief.quotes for span in quote.evidence)
    text = brief.article.text
    clutter = [block.span for block in brief.article.blocks if block.role == "boilerplate"]
    tokens: list[int] = []
    at: list[int] = []
    for index, (start, end) in enumerate(brief.sentences):
        if any(start < span.end and span.start < end for span in clutter):
            continue
        near = [span for span in quoted if span.start < end and start < span.end]
        for match in _WORD.finditer(text, start, end):
            if not near or not any(span.start <= match.start() < span.end for span in near):
                tokens.append(numbers.setdefault(match[0].casefold(), len(numbers) + 1))
                at.append(index)
    if len(tokens) < RUN:
        return np.zeros(0, dtype=np.uint64), np.zeros(0, dtype=np.int64)
    ids, homes = np.array(tokens, dtype=np.uint64), np.array(at)
    length = len(ids) - RUN + 1
    marks = np.zeros(length, dtype=np.uint64)
    for step in range(RUN):
        marks = (marks ^ ids[step : step + length]) * np.uint64(_PRIME)
        marks ^= marks >> np.uint64(29)
    within = homes[:length] == homes[RUN - 1 :]
    return marks[within], homes[:length][within]


def origins(briefs: Sequence[Brief], rows: Sequence[Row]) -> tuple[Origin, ...]:
    """For each row the number of independent origins, and why it is not the number of articles."""
    same_text = copied(briefs)
    place = {brief.id: index for index, brief in enumerate(briefs)}
    return tuple(_origin(briefs, place, same_text, row) for row in rows)


def _origin(
    briefs: Sequence[Brief], place: dict[str, int], same_text: dict[tuple[int, int], Copied], row: Row
) -> Origin:
    articles = sorted(place[article] for article in row.claims)
    home = {article: article for article in articles}
    whys: list[str] = []

    def join_up(i: int, j: int, why: str) -> None:
        a, b = home[i], home[j]
        if a != b:
            whys.append(why)
            for article, root in home.items():
                if root == b:
                    home[article] = a

    credited = {article: _credits(briefs[article], row) for article in articles}
    for position, i in enumerate(articles):
        for j in articles[position + 1 :]:
            letters = f"{letter(i)} and {letter(j)}"
            agency = next((a for a in credited[i] if any(same_body((a,), (b,)) for b in credited[j])), None)
            one, other = briefs[i].article, briefs[j].article
            shared = same_text.get((i, j))
            if agency:
                join_up(i, j, f"both {letters} credit {agency}")
            elif one.source and other.source and normalise(one.source) == normalise(other.source):
                join_up(i, j, f"{letters} are both by {one.source}")
            elif shared and (shared.share >= COPIED or _touches(briefs, row, i, j, shared)):
                runs = f"{shared.runs} run{'s' if shared.runs > 1 else ''} of {RUN} words"
                join_up(i, j, f"{letters} share {runs}: copied text")
    independent = len(set(home.values()))
    if len(articles) == 1:
        alone = credited[articles[0]]
        why = f"only {letter(articles[0])}" + (f", which credits {join(alone)}" if alone else "")
    elif whys:
        why = "; ".join(whys) + f": {independent} origin{'s' if independent > 1 else ''}, not {len(articles)}"
    else:
        named = [f"{letter(a)} credits {join(credited[a])}" for a in articles if credited[a]]
        why = f"{independent} articles, no shared origin found" + (f"; {'; '.join(named)}" if named else "")
    return Origin(row.id, independent, why)


def _credits(brief: Brief, row: Row) -> list[str]:
    """The agencies that the article credits for this matter: in the evidence's sentences or in its header."""
    if not brief.credits and not brief.quotes and not brief.article.metadata.credit:
        return []
    near = {_sentence(brief, span.start) for span in row.evidence.get(brief.id, ())}
    headers = [block.span for block in brief.article.blocks if block.role == "header"]
    found = [
        credit.agency
        for credit in brief.credits
        if any(
            _sentence(brief, e.start) in near or any(span.start <= e.start < span.end for span in headers)
            for e in credit.evidence
        )
    ]
    own = row.claims.get(brief.id, ())
    found += [quote.via for quote in brief.quotes if quote.via and quote.id in own]
    if brief.article.metadata.credit:
        found.append(brief.article.metadata.credit)
    return list(dict.fromkeys(found))


def _sentence(brief: Brief, offset: int) -> int:
    return bisect_right(brief.sentences, offset, key=lambda span: span.start) - 1


def _touches(briefs: Sequence[Brief], row: Row, i: int, j: int, shared: Copied) -> bool:
    """Whether the row's evidence lies in copied sentences of both articles."""
    for article, sentences in zip((i, j), shared.places, strict=True):
        spans = [briefs[article].sentences[index] for index in sentences]
        evidence = row.evidence.get(briefs[article].id, ())
        if not any(s.start < e.end and e.start < s.end for s in spans for e in evidence):
            return False
    return True

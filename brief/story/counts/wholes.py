"""Counts of all who take part or are on board, whatever the articles call them: nine contenders, ten candidates."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from brief.story.context import Context, Draft
from brief.story.counts.counted import Figure
from brief.story.counts.fitting import fit
from brief.story.counts.told import Telling, disputes
from brief.story.sentences.words import stem

_KINDS = tuple(
    tuple(line.split())
    for line in """
    candidates contenders hopefuls nominees
    teams sides
    riders cyclists
    competitors participants contestants entrants
    passengers travellers travelers
    bidders suitors
    jurors
    hostages captives
    pupils schoolchildren schoolboys schoolgirls
    yachts boats
    finalists
    shortlisted
    """.strip().splitlines()
)
"""Nouns by which one group of a story is called; the first names the row."""
_BEFORE = re.compile(
    r"\b(?:among|one of|all(?: of the)?|field of|list of|total of|carry(?:ing)?|carried|with(?: all)?"
    r"|(?:choice|choose|chose|chosen|choosing) (?:between|from|among)|favou?rites? of)(?: the)?\s$",
    re.I,
)
_AFTER = re.compile(
    r"^\s(?:(?:who|that|which)\s)?(?:(?:have|had|has|were|are|will|would|is)\s)?(?:been\s)?"
    r"(?:stood|standing|stand|ran|run|running|compet(?:e|ed|ing)|took part|take part|taking part|tak(?:e|es) part"
    r"|v(?:ie|ied|ying)|contest(?:ed|ing)?|enter(?:ed)?|start(?:ed|ing)?|on board|aboard|on the ballot"
    r"|in the (?:race|running|field|contest)|lined up|line up)\b",
    re.I,
)
"""Words by which a count is one of all."""
_SOME_OF_THEM = re.compile(
    r"^\s(?:of|from|in|on) the (?:[\w-]*(?:east|west|north|south)(?:ern)?|first|second|third|other)\b", re.I
)
"""Words behind the noun by which all of some are counted."""
_PLAIN = frozenset("presidential registered official declared competing participating rival".split())
"""Words before the noun that leave the count one of all."""
_STAGE = re.compile(
    r"\b(?:(?:first|second|third|final|last|earlier|next|previous|opening|qualifying)\s(?:round|stage|race|heat|bus|train|boat"
    r"|ship|plane|car)|run-?off|debate|primary|primaries|heats?|semi-?finals?|group|women['’]s|men['’]s|junior|remain\w*|still"
    r"|initially|originally|withdrew|withdrawn|dropped out|disqualified)\b",
    re.I,
)
"""Words that make the group another one, or count it at another time; both sentences must have them, or neither."""

_CONTEST = re.compile(r"\b(?:senate|house|council|governor|mayor|president|parliament|assembly|europe)", re.I)
"""What is voted on; no two of them may stand in the two sentences."""


def rows(context: Context, figures: Sequence[Figure]) -> Iterator[Draft]:
    """Conflict rows for groups that two articles count once each, as a whole, and otherwise."""
    for names in _KINDS:
        stems = {f"{family}:{stem(name)}" for name in names for family in ("count", "part", "ordinal")}
        counts: dict[int, list[Figure]] = {}
        for figure in figures:
            if figure.quantity.kind in stems:
                counts.setdefault(figure.article, []).append(figure)
        alone = {
            article: own[0]
            for article, own in counts.items()
            if len({f.quantity.value for f in own}) == 1 and any(_is_whole(context, f) for f in own)
        }
        pairs = [
            (_telling(alone[a]), _telling(alone[b]))
            for a, b in combinations(sorted(alone), 2)
            if not fit(alone[a].quantity, alone[b].quantity) and _is_one_group(context, alone[a], alone[b])
        ]
        yield from disputes(context, names[0], pairs)


def _telling(figure: Figure) -> Telling:
    return Telling(figure.article, figure.span, f"{figure.quantity.value:g}")


def _is_whole(context: Context, figure: Figure) -> bool:
    """Whether the words around a count say that it is all of them."""
    quantity = figure.quantity
    adjectives = quantity.of.lower().split()[:-1]
    if quantity.background or quantity.is_part or quantity.value < 3 or not set(adjectives) <= _PLAIN | {"all"}:
        return False
    text = context.briefs[figure.article].article.text
    start, end = context.briefs[figure.article].sentences[figure.sentence]
    noun = re.compile(rf"\s+(?:[\w-]+\s+)??{re.escape(quantity.of.split()[-1])}\b").match(text, figure.span.end, end)
    if noun is None or _SOME_OF_THEM.match(text[noun.end() : end]):
        return False
    return bool(_BEFORE.search(text[start : figure.span.start]) or _AFTER.match(text[noun.end() : end]))


def _is_one_group(context: Context, *figures: Figure) -> bool:
    """Whether nothing in the two sentences says that they count at another stage, or in another contest."""
    texts = []
    for figure in figures:
        start, end = context.briefs[figure.article].sentences[figure.sentence]
        texts.append(context.briefs[figure.article].article.text[start:end].lower())
    stages, contests = ([frozenset(pattern.findall(text)) for text in texts] for pattern in (_STAGE, _CONTEST))
    return stages[0] == stages[1] and (not all(contests) or bool(contests[0] & contests[1]))

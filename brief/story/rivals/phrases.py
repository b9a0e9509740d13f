"""Outcomes, states and standings that exclude each other: approved here, voted down there, in whatever sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import cast

from brief.model import FACETS, Facet, Span
from brief.story.context import Context, Draft
from brief.story.counts import kinds
from brief.story.counts.told import disputes
from brief.story.rivals.leftover import left_over, matter
from brief.story.rivals.value import Place, Value, is_same, place, value_at

TOGETHER = 0.6
"""What the surroundings of two phrases must have in common to be told of one matter."""
_TOKEN = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_ANY = "*"
_NOT = frozenset("not never no nor neither without nobody cannot refused failed declined denied denies hardly".split())
_NOT_NEAR = 3
"""Words before a phrase among which one denies it."""
_UNREAL = re.compile(
    r"\b(?:if|unless|until|whether|would|could|may|might|should|must|can|likely|unlikely|possibl[ey]|expect\w*"
    r"|plan(?:s|ned)?"
    r"|wants?|wanted|hop(?:e|es|ed|ing)|demand\w*|call(?:s|ed|ing)?\s(?:for|on)|urg(?:e|es|ed|ing)|ask\w*|seek\w*"
    r"|sought"
    r"|propos\w+|threat\w*|due\sto|fear\w*|risk\w*|alleg\w+|suspected|accus\w+|charged|once"
    r"|previous\w*|earlier|initially"
    r"|at\sfirst|originally|formerly|former|almost|nearly|try|tried|trying|attempt\w*|before|after|in\sorder\sto"
    r"|vow\w*|promis\w+)\b",
    re.I,
)
"""Words before a phrase in its clause by which it is not told as a fact of now."""


_AHEAD = re.compile(r"\b(?:will|(?:is|are|was|were)\s(?:set\s)?to)\b", re.I)
"""Words before a phrase by which it lies ahead: only what lies ahead in both can be rivals."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of the table and where it belongs."""

    words: tuple[str, ...]
    """`*` stands for any one word."""
    line: int
    side: int


@dataclass(frozen=True, slots=True)
class Line:
    """A matter of which there is one side."""

    facet: Facet
    of: str
    sides: int
    may_follow: bool
    """Whether one side may follow upon the other within a day or two."""


def rows(context: Context) -> Iterator[Draft]:
    """Conflict rows for matters of which two articles tell two sides."""
    values = [value for article in range(len(context.briefs)) for value in _values(context, article)]
    for a, b in left_over(context, values, is_same, least=TOGETHER):
        line = _table()[0][int(a.kind.partition(":")[2])]
        for row in disputes(context, matter(a, b), [(a.telling, b.telling)], a.facet):
            yield _as_stages(context, row, a.article, b.article) if line.may_follow else row


def _as_stages(context: Context, row: Draft, first: int, second: int) -> Draft:
    """A row of two states of which one may have followed upon the other."""
    older = context.times.older(first, second)
    if older is None:
        return replace(row, relation="wording", reason=f"{row.reason}: one may have followed upon the other")
    return replace(row, relation="stage", reason=f"{row.reason}: {context.letter(older)} is the older state")


def _values(context: Context, article: int) -> Iterator[Value]:
    """The sides that an article tells."""
    brief = context.briefs[article]
    lines = _table()[0]
    for index, (start, end) in enumerate(brief.sentences):
        if not context.sentences.texts[article][index]:
            continue
        tokens = [
            (found.group().lower(), Span(*found.span())) for found in _TOKEN.finditer(brief.article.text, start, end)
        ]
        for phrase, first in _phrases([token for token, _ in tokens]):
            last = first + len(phrase.words) - 1
            where = place(context, article, index, Span(tokens[first][1].start, tokens[last][1].end))
            line = lines[phrase.line]
            side = phrase.side
            if _is_denied(_before(where).lower().split()[-_NOT_NEAR:]):
                side = 1 - side if line.sides == 2 else -1
            yield value_at(
                where,
                line.facet,
                f"phrase:{phrase.line}",
                line.of,
                str(side),
                qualifiers=frozenset({"ahead"} if _AHEAD.search(_before(where)) else ()),
                may_clash=side >= 0
                and not kinds.BACKGROUND.search(where.clause())
                and not _UNREAL.search(_before(where)),
            )


def _before(where: Place) -> str:
    """The words of the clause before a phrase."""
    return re.split(r"[,;:—–]|\b(?:and|but|while|which|who)\b", where.before)[-1]


def _is_denied(before: Sequence[str]) -> bool:
    return any(word in _NOT or word.endswith(("n't", "n’t")) for word in before)


def _phrases(tokens: Sequence[str]) -> Iterator[tuple[Phrase, int]]:
    """The phrases of a sentence with the places of their first words: the longest first, none within its line's own."""
    table = _table()[1]
    taken: set[tuple[int, int]] = set()
    found = [
        (phrase, start)
        for start, token in enumerate(tokens)
        for phrase in table.get(token, ())
        if len(tokens) - start >= len(phrase.words)
        and all(word in (_ANY, tokens[start + n]) for n, word in enumerate(phrase.words))
    ]
    for phrase, start in sorted(found, key=lambda one: (-len(one[0].words), one[1], one[0].line)):
        own = {(phrase.line, start + n) for n in range(len(phrase.words))}
        if taken.isdisjoint(own):
            taken |= own
            yield phrase, start


@cache
def _table() -> tuple[tuple[Line, ...], Mapping[str, Sequence[Phrase]]]:
    """The lines of the table, and its phrases by their first words."""
    lines: list[Line] = []
    phrases: dict[str, list[Phrase]] = {}
    for told in files("brief.story").joinpath("data/rivals.txt").read_text(encoding="utf-8").splitlines():
        if not told or told.startswith("#"):
            continue
        matter, _, rest = told.partition(": ")
        facet, _, told_of = matter.partition(" ")
        of = told_of.removeprefix("~")
        assert facet in FACETS
        sides = rest.split(" | ")
        for side, own in enumerate(sides):
            for words in own.split():
                phrase = Phrase(tuple(words.split("_")), len(lines), side)
                phrases.setdefault(phrase.words[0], []).append(phrase)
        lines.append(Line(cast(Facet, facet), of, len(sides), may_follow=of != told_of))
    return tuple(lines), phrases

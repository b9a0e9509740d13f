"""What an article says in one place about a matter of which there is one: the value, its clause and its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from brief.model import Facet, Span
from brief.story.context import Context
from brief.story.counts.told import Telling

_BORDER = re.compile(
    r"[;:—–]|,\s|\s-\s|\b(?:and|but|while|whereas|which|who|whom|whose|where|when|as|although|because|after|before)\b",
    re.I,
)
"""Where a clause ends."""


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a kind, at its place."""

    facet: Facet
    kind: str
    """Only values of one kind can be rivals."""
    of: str
    """What the row calls it."""
    telling: Telling
    sentence: int
    clause: str
    """The words of its clause but for the value itself."""
    whole: str
    """The same of its sentence."""
    qualifiers: frozenset[str] = frozenset()
    """What else must be equal: per year, each, so far."""
    may_clash: bool = True
    """Whether it can be a rival; else it only meets its like."""

    @property
    def article(self) -> int:
        """The article that says it."""
        return self.telling.article


def is_same(a: Value, b: Value) -> bool:
    """Whether two values are told alike."""
    return a.telling.value == b.telling.value


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of an article in its sentence, as finders of values need it."""

    article: int
    sentence: int
    span: Span
    """Into the article's text."""
    before: str
    """The words of the sentence before it."""
    after: str
    """Those behind it."""

    def clause(self) -> str:
        """The words of its clause but for its own."""
        borders = [found.end() for found in _BORDER.finditer(self.before)]
        end = _BORDER.search(self.after)
        return f"{self.before[borders[-1] if borders else 0 :]} {self.after[: end.start() if end else None]}"

    def whole(self) -> str:
        """The words of its sentence but for its own."""
        return f"{self.before} {self.after}"


def place(context: Context, article: int, sentence: int, span: Span) -> Place:
    """A stretch of an article's text as a place in this sentence."""
    text = context.briefs[article].article.text
    start, end = context.briefs[article].sentences[sentence]
    return Place(article, sentence, span, text[start : span.start], text[span.end : end])


def value_at(
    where: Place,
    facet: Facet,
    kind: str,
    of: str,
    value: str,
    *,
    qualifiers: frozenset[str] = frozenset(),
    may_clash: bool = True,
    before: str = "",
) -> Value:
    """The value that stands at a place.

    Args:
        before: What else belongs to its sentence: the one before, where that names the matter.
    """
    return Value(
        facet=facet,
        kind=kind,
        of=of,
        telling=Telling(where.article, where.span, value),
        sentence=where.sentence,
        clause=where.clause(),
        whole=f"{before} {where.whole()}",
        qualifiers=qualifiers,
        may_clash=may_clash,
    )


def matches(context: Context, pattern: re.Pattern[str], article: int) -> Iterator[tuple[Place, re.Match[str]]]:
    """Where a pattern stands in the sentences of an article, left-overs of web pages aside."""
    brief = context.briefs[article]
    for index, (start, end) in enumerate(brief.sentences):
        if context.sentences.texts[article][index]:
            for found in pattern.finditer(brief.article.text, start, end):
                yield place(context, article, index, Span(*found.span())), found

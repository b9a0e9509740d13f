"""What the comparison of several briefs needs to know about them all, made once: sentences, letters, times."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from brief.describe import letter
from brief.model import Brief, Claim, Facet, Relation, Span
from brief.story.sentences.alignment import Pair, Sentences, compare, partners
from brief.story.timeline import Timeline, timeline


@dataclass(frozen=True, slots=True)
class Said:
    """A claim and the article (its place in the ledger) that makes it."""

    article: int
    claim: Claim


@dataclass(frozen=True, slots=True)
class Judgement:
    """How two things that two articles say stand to each other, and why, in one line."""

    relation: Relation
    reason: str


@dataclass(slots=True)
class Draft:
    """A row before it gets its id and its place."""

    kind: Facet
    relation: Relation
    point: str
    reason: str
    key: str
    """What the id is made from: the same for the same matter whatever the order of the articles."""
    said: list[Said] = field(default_factory=list)
    evidence: dict[int, list[Span]] = field(default_factory=dict)
    """Article to spans; the evidence of `said` comes first."""
    values: dict[int, str] = field(default_factory=dict)
    """Of a count, each article's number."""

    def articles(self) -> set[int]:
        """The articles that have a say in this row."""
        return {one.article for one in self.said} | {article for article, spans in self.evidence.items() if spans}


@dataclass(frozen=True, slots=True)
class Context:
    """Several briefs and what was found out about them together."""

    briefs: tuple[Brief, ...]
    sentences: Sentences
    """Scores of the sentences with descriptions resolved to names (`the Turkish leader`)."""
    partners: dict[tuple[int, int], list[Pair]]
    """For articles i < j: their paired sentences (of i, of j, score), best first."""
    times: Timeline

    def letter(self, article: int) -> str:
        """The letter by which reasons call an article: its place in the ledger."""
        return letter(article)

    def words(self, article: int, span: Span) -> str:
        """The text of a span, on one line."""
        return " ".join(self.briefs[article].article.text[span.start : span.end].split())

    def sentence_at(self, article: int, offset: int) -> int | None:
        """The index of the sentence that holds this offset."""
        spans = self.briefs[article].sentences
        index = bisect_right(spans, offset, key=lambda span: span.start) - 1
        return index if index >= 0 and offset < spans[index].end else None

    def sentence_of(self, said: Said) -> int | None:
        """The index of the sentence of a claim's best evidence."""
        return self.sentence_at(said.article, said.claim.evidence[0].start)

    def score(self, first: int, row: int, second: int, column: int) -> float:
        """The similarity of a sentence of one article with a sentence of another."""
        return float(self.sentences.scores[self.sentences.starts[first] + row, self.sentences.starts[second] + column])


def context(briefs: Sequence[Brief]) -> Context:
    """Score and pair the sentences of the briefs and order the articles in time."""
    sentences = compare([_resolved(brief) for brief in briefs])
    return Context(tuple(briefs), sentences, partners(sentences), timeline(briefs))


def _resolved(brief: Brief) -> list[str]:
    """The brief's sentences, each followed by the names of those whom it only describes; left-overs are empty."""
    clutter = [block.span for block in brief.article.blocks if block.role == "boilerplate"]
    described: list[tuple[int, str]] = []
    text = brief.article.text
    for who in brief.who:
        last = who.name.split()[-1].casefold() if who.name.split() else ""
        described += [(m.start, who.name) for m in who.mentions if last not in text[m.start : m.end].casefold()]
    described.sort()
    result = []
    position = 0
    for start, end in brief.sentences:
        if any(start < span.end and span.start < end for span in clutter):
            result.append("")
            continue
        names: list[str] = []
        while position < len(described) and described[position][0] < end:
            if described[position][0] >= start and described[position][1] not in names:
                names.append(described[position][1])
            position += 1
        result.append(" ".join([text[start:end], *names]))
    return result


def all_said(briefs: Iterable[Brief], facet: str) -> Iterator[Said]:
    """All claims of one facet, article by article."""
    for article, brief in enumerate(briefs):
        for claim in getattr(brief, facet):
            yield Said(article, claim)

"""Marks of provenance: a letter for each source, a number for each sentence, a footnote for each mark in use."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from brief.describe import letter
from brief.export.content.document import Footnote, Mark
from brief.model import Brief, Span

MOST_MARKS = 4
"""Marks that one claim of one source gets at most; its first evidence says it best."""


class Marks:
    """Gives out marks while a document is composed, and remembers which footnotes they need.

    `A3` is the third sentence of source A as `Brief.sentences` counts them, so a mark means the same in every export
    of the same brief. Evidence outside all sentences is counted apart: `Ax1`.
    """

    def __init__(self, briefs: Sequence[Brief]) -> None:
        self.letters = {brief.id: letter(index) for index, brief in enumerate(briefs)}
        self._briefs = {brief.id: brief for brief in briefs}
        self._starts = {brief.id: [span.start for span in brief.sentences] for brief in briefs}
        self._used: dict[tuple[str, int, int], Footnote] = {}
        self._outside: dict[tuple[str, Span], int] = {}

    def of(self, article: str, spans: Iterable[Span]) -> tuple[Mark, ...]:
        """The marks of these spans of an article, each sentence once, in the order given."""
        found = dict.fromkeys(mark for span in spans for mark in self._marks(article, Span(*span)))
        return tuple(found)[:MOST_MARKS]

    def _marks(self, article: str, span: Span) -> Iterator[Mark]:
        """A mark for each sentence that a span touches; a long quote runs over several."""
        yield self._mark(article, span)
        starts = self._starts[article]
        following = range(bisect_right(starts, span.start), bisect_left(starts, span.end))
        for index in following[: MOST_MARKS - 1]:
            yield self._mark(article, self._briefs[article].sentences[index])

    def _mark(self, article: str, span: Span) -> Mark:
        brief = self._briefs[article]
        index = bisect_right(self._starts[article], span.start) - 1
        inside = index >= 0 and span.start < brief.sentences[index].end
        if inside:
            whole, number, kind = brief.sentences[index], index + 1, 0
        else:
            number = self._outside.setdefault((article, span), 1 + sum(a == article for a, _ in self._outside))
            whole, kind = span, 1
        label = f"{self.letters[article]}{'x' if kind else ''}{number}"
        key = (article, kind, number)
        if key not in self._used:
            self._used[key] = Footnote(label, whole, brief.article.text[whole.start : whole.end])
        return Mark(label)

    def footnotes(self) -> tuple[Footnote, ...]:
        """What the marks given out so far point to, source by source, in the order of the text."""
        order = {article: index for index, article in enumerate(self.letters)}
        used = sorted(self._used.items(), key=lambda item: (order[item[0][0]], *item[0][1:]))
        return tuple(note for _, note in used)

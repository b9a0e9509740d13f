"""What stands behind one claim: where, in which words, by which rule, and what the reviewer said."""

from __future__ import annotations

from collections.abc import Sequence

from brief.describe import details, value
from brief.model import Article, Claim, Span, Verdict
from tui.content.words import day, place_of, share
from tui.content.wrapping import one_line, wrap
from tui.session import as_judged
from tui.widgets.lines import LineWidget, Part

CONTEXT = 60
"""Characters of the sentence shown on each side of the evidence."""


class EvidenceBox(LineWidget):
    """A few lines about the current claim."""

    DEFAULT_CSS = "EvidenceBox { height: 11; }"

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._claim: Claim | None = None
        self._article: Article | None = None
        self._verdict: Verdict | None = None
        self._also = ""
        self._rows: list[list[Part]] = []
        self._width = -1

    def show(self, article: Article, claim: Claim | None, verdict: Verdict | None, also: str = "") -> None:
        """Show this claim; `also` says which other sources have it."""
        self._article, self._claim, self._verdict, self._also = article, claim, verdict, also
        self._width = -1
        self.refresh()

    def line_parts(self, y: int, width_cells: int) -> Sequence[Part]:
        """One of the lines."""
        if self._width != width_cells:
            self._width, self._rows = width_cells, self._make_rows(width_cells)
        return self._rows[y] if y < len(self._rows) else ()

    def _make_rows(self, width_cells: int) -> list[list[Part]]:
        claim, article = self._claim, self._article
        if claim is None or article is None:
            return []
        shown = as_judged(claim, self._verdict)
        room = max(8, width_cells - 2)
        dash = f" {self.marks.rule}"
        heading = f" {claim.facet} "
        rest = self.marks.rule * max(0, width_cells - len(heading) - 2)
        rows: list[list[Part]] = [[(dash, "rule"), (heading, claim.facet), (rest, "rule")]]
        rows += _wrapped(value(shown), "strong", room, most=2)
        if more := details(shown):
            rows += _wrapped(more, "", room, most=2)
        rows += self._quote(article, claim, room, most=3)
        rows += _wrapped(place_of(claim), "dim", room, most=1)
        how = f"rule {claim.rule} · confidence {share(claim.confidence)}"
        rows += _wrapped(f"{how} · says {claim.attribution}" if claim.attribution else how, "dim", room, most=2)
        if self._also:
            rows += _wrapped(self._also, "dim", room, most=3)
        verdict = self._verdict
        if verdict and verdict.decision:
            said = (
                f"{self.marks.decision(verdict.decision)} {verdict.decision} by {verdict.reviewer}, {day(verdict.at)}"
            )
            rows += _wrapped(said, verdict.decision, room, most=1)
        if verdict and verdict.check:
            rows += _wrapped(f"checked: {verdict.check}", "dim", room, most=1)
        if verdict and verdict.note:
            rows += _wrapped(f"note: {verdict.note}", "", room, most=2)
        return rows

    def _quote(self, article: Article, claim: Claim, room: int, *, most: int) -> list[list[Part]]:
        """The evidence with a little of what stands around it."""
        first = claim.evidence[0]
        text = article.text
        start = max(text.rfind("\n", 0, first.start) + 1, first.start - CONTEXT)
        if start and not text[start - 1].isspace():
            start = min(text.find(" ", start) + 1 or start, first.start)
        end = text.find("\n", first.end)
        end = min(first.end + CONTEXT, len(text) if end < 0 else end)
        if end < len(text) and not text[end].isspace():
            end = max(text.rfind(" ", first.end, end), first.end)
        rows: list[list[Part]] = []
        for line in wrap(text, start, max(end, first.end), room)[:most]:
            rows.append([(" ", ""), *_cut_at(text, line, first, claim.facet)])
        return rows


def _cut_at(text: str, line: Span, evidence: Span, facet: str) -> list[Part]:
    start, end = (min(max(edge, line.start), line.end) for edge in evidence)
    return [
        (one_line(text[line.start : start]), "dim"),
        (one_line(text[start:end]), f"{facet} evidence"),
        (one_line(text[end : line.end]), "dim"),
    ]


def _wrapped(words: str, style: str, room: int, *, most: int) -> list[list[Part]]:
    lines = wrap(words, 0, len(words), room)
    return [[(" ", ""), (words[start:end], style)] for start, end in lines[:most]]

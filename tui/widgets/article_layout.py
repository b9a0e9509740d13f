"""An article's text laid out into terminal lines: paragraphs, folded left-overs, sentence numbers. Pure functions.

Nothing is changed: a line is a span of the text, and a position on the screen leads back to its characters.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, overload

from brief.library.reviewing.evidence import word_beside
from brief.model import Article, BlockRole, Span
from tui.content.wrapping import wrap

_PARAGRAPH = re.compile(r"\n[ \t]*\n\s*")
_FOLD_WORDS = 60
"""Characters of the left-overs that the folded line shows."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the screen."""

    kind: Literal["text", "blank", "fold"]
    span: Span
    """The text on it; for a fold, all that is folded; for a blank line, empty."""
    role: BlockRole = "paragraph"
    sentence: int | None = None
    """1-based number of the first sentence that starts on this line."""
    note: str = ""
    """What a folded line says."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text that belongs to a claim."""

    span: Span
    facet: str
    claim: str
    is_mention: bool = False
    """A further mention of a name, not the claim's evidence: coloured, not underlined, not in the gutter."""


class Layout(Sequence[Line]):
    """Lines, made as they are looked at: of a long article only where each line begins and ends is worked out at once.

    Args:
        starts: Where the sentences begin, in order, for their numbers.
    """

    def __init__(self, starts: Sequence[int] = ()) -> None:
        self._starts = starts
        self._runs: list[tuple[Line, Sequence[Span]]] = []
        self._ends: list[int] = []

    def add(self, like: Line, spans: Sequence[Span]) -> None:
        """More lines, like the one given but each with its own span."""
        if spans:
            self._runs.append((like, spans))
            self._ends.append(len(self) + len(spans))

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    @overload
    def __getitem__(self, index: int) -> Line: ...
    @overload
    def __getitem__(self, index: slice) -> list[Line]: ...
    def __getitem__(self, index: int | slice) -> Line | list[Line]:
        if isinstance(index, slice):
            return [self[place] for place in range(*index.indices(len(self)))]
        place = index + len(self) if index < 0 else index
        if not 0 <= place < len(self):
            raise IndexError(index)
        run = bisect_right(self._ends, place)
        like, spans = self._runs[run]
        span = spans[place - self._ends[run]]
        return Line(like.kind, span, like.role, self._sentence(span) if like.kind == "text" else None, like.note)

    def _sentence(self, span: Span) -> int | None:
        """The number of the first sentence that starts on a line."""
        first = bisect_left(self._starts, span.start)
        return first + 1 if first < len(self._starts) and self._starts[first] < span.end else None


def lay_out(
    article: Article, width_cells: int, *, sentences: Sequence[Span] = (), is_folded: bool = True, is_raw: bool = False
) -> Layout:
    """The lines of an article's text.

    Args:
        article: Its blocks are the paragraphs; without blocks, empty lines part them.
        width_cells: For the text alone, at least 2.
        sentences: For the numbers; the first is 1.
        is_folded: Runs of left-over blocks become one line.
        is_raw: The text as it came: its own line ends, no blocks, nothing folded.
    """
    lines = Layout([span.start for span in sentences])
    if is_raw:
        _add_raw(lines, article.text, width_cells)
        return lines
    for role, span in _stretches(article, is_folded=is_folded):
        if role == "boilerplate" and is_folded:
            words = " ".join(article.text[span.start : min(span.end, span.start + 4 * _FOLD_WORDS)].split())
            like, spans = Line("fold", span, role, note=words), [span]
        else:
            like, spans = Line("text", span, role), wrap(article.text, span.start, span.end, width_cells)
        if lines and spans:
            lines.add(Line("blank", span, role), [Span(span.start, span.start)])
        lines.add(like, spans)
    return lines


def line_at(lines: Sequence[Line], offset: int) -> int:
    """Index of the line that shows the character at this offset (or the next one that is shown)."""
    index = bisect_left(lines, offset + 1, key=lambda line: line.span.start) - 1
    while index > 0 and lines[index].kind == "blank":
        index -= 1
    if 0 <= index < len(lines) - 1 and offset >= lines[index].span.end:
        following = next((i for i in range(index + 1, len(lines)) if lines[i].kind != "blank"), index)
        return following
    return max(index, 0)


def word_below(text: str, lines: Sequence[Line], span: Span, steps: int) -> Span:
    """The word that stands so many lines of text below the start of a span; the span itself beyond the ends."""
    here = line_at(lines, span.start)
    there = here + steps
    while 0 <= there < len(lines) and lines[there].kind != "text":
        there += 1 if steps > 0 else -1
    if not 0 <= there < len(lines):
        return span
    line = lines[there].span
    at = min(line.start + span.start - lines[here].span.start, line.end - 1)
    start = next((i for i in range(at, line.start, -1) if text[i - 1 : i].isspace()), line.start)
    found = word_beside(text, Span(start, start), 1)
    return found if found.start < line.end else word_beside(text, Span(line.end, line.end), -1)


class MarkIndex:
    """Finds the marks that touch a stretch of text, without looking at all of them."""

    _BUCKET = 256
    """Characters of a bucket; a mark stands in each bucket it touches."""

    def __init__(self, marks: Iterable[Mark]) -> None:
        self._buckets: dict[int, list[Mark]] = {}
        for mark in marks:
            for bucket in range(mark.span.start // self._BUCKET, (mark.span.end - 1) // self._BUCKET + 1):
                self._buckets.setdefault(bucket, []).append(mark)

    def touching(self, span: Span) -> list[Mark]:
        """Marks that share a character with the span, widest first, so that inner ones are drawn last."""
        found: dict[tuple[Span, str, str, bool], Mark] = {}
        for bucket in range(span.start // self._BUCKET, max(span.start, span.end - 1) // self._BUCKET + 1):
            for mark in self._buckets.get(bucket, ()):
                if mark.span.start < span.end and span.start < mark.span.end:
                    found[mark.span, mark.facet, mark.claim, mark.is_mention] = mark
        return sorted(found.values(), key=lambda mark: (mark.span.start - mark.span.end, mark.span.start))


def _stretches(article: Article, *, is_folded: bool) -> Iterator[tuple[BlockRole, Span]]:
    """The blocks, and what stands between them; neighbouring left-overs are one when folded."""
    pending: Span | None = None
    for role, span in _covered(article):
        if role == "boilerplate" and is_folded:
            pending = Span(pending.start if pending else span.start, span.end)
            continue
        if pending:
            yield "boilerplate", pending
            pending = None
        yield role, span
    if pending:
        yield "boilerplate", pending


def _covered(article: Article) -> Iterator[tuple[BlockRole, Span]]:
    text, place = article.text, 0
    for block in article.blocks:
        if text[place : block.span.start].strip():
            yield "paragraph", Span(place, block.span.start)
        yield block.role, block.span
        place = block.span.end
    if text[place:].strip():
        start = place
        if article.blocks:
            yield "paragraph", Span(start, len(text))
            return
        for gap in _PARAGRAPH.finditer(text):
            if text[start : gap.start()].strip():
                yield "paragraph", Span(start, gap.start())
            start = gap.end()
        if text[start:].strip():
            yield "paragraph", Span(start, len(text))


def _add_raw(lines: Layout, text: str, width_cells: int) -> None:
    place = 0
    for words in text.split("\n"):
        end = place + len(words)
        here = Span(place, end)
        if spans := wrap(text, place, end, width_cells):
            lines.add(Line("text", here), spans)
        else:
            lines.add(Line("blank", here), [Span(place, place)])
        place = end + 1

"""Several sources as bands: what tells the same stands side by side, so that columns cannot drift apart.

A band is one row of cells, one per shown source; text mode has a band per aligned sentence, claims mode one per ledger
row. Pure values, no Textual.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from brief.describe import sentence
from brief.model import Alignment, Article, Brief, Check, Ledger, Row, Span, normalise
from tui.widgets.changed_words import changed_words

VALUE_SHARE = 0.6
"""A marked span that covers more of its sentence than this says "the sentence", not "the value"."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a cell's text that belongs to a ledger row."""

    span: Span
    kind: str
    """`conflict`, `stage` or `only`: how it is painted."""
    row: str
    """Id of the ledger row."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one source says in a band."""

    text: str
    """The text that the spans point into: the whole article's, or a claim in words."""
    span: Span
    marks: tuple[Mark, ...] = ()
    quiet: bool = False
    """Left-overs of the page, drawn dim."""


@dataclass(frozen=True, slots=True)
class Band:
    """One row of cells, None where a source has nothing."""

    cells: tuple[Cell | None, ...]
    gutters: tuple[str, ...]
    """What stands between neighbouring cells: a relation, `left`, `right` or nothing."""
    rows: tuple[str, ...] = ()
    """Ids of the ledger rows told here."""
    heading: str = ""
    relation: str = ""
    """The relation named by the heading."""

    @property
    def is_difference(self) -> bool:
        """Whether the shown sources do not say the same here."""
        return any(gutter not in ("", "agree") for gutter in self.gutters)


def text_bands(ledger: Ledger, shown: Sequence[str]) -> list[Band]:
    """The shown articles' texts, aligned by sentence, in the order of the first; nothing of a text is left out.

    Args:
        ledger: With its alignment.
        shown: Article ids in the order of the columns.
    """
    articles = {article.id: article for article in ledger.articles}
    columns = [articles[one] for one in shown]
    rows = [row for row in ledger.rows if row.relation == "only" or _differs(row, columns)]
    marks = {one: sorted(_marks(rows, one, shown), key=lambda mark: mark.span) for one in shown}
    bands = [_text_band(spans, columns, marks) for spans in _ordered(ledger.alignment, columns)]
    return bands


def waiting_bands(briefs: Sequence[Brief]) -> list[Band]:
    """Texts beside each other, sentence by sentence as they come: something to read until they are aligned."""
    longest = max((len(brief.sentences) for brief in briefs), default=0)
    return [
        Band(
            cells=tuple(
                Cell(brief.article.text, brief.sentences[number]) if number < len(brief.sentences) else None
                for brief in briefs
            ),
            gutters=("",) * (len(briefs) - 1),
        )
        for number in range(longest)
    ]


def _differs(row: Row, columns: Sequence[Article]) -> bool:
    """Whether a row is a conflict or a stage between the shown sources, and not only with others."""
    if row.relation not in ("conflict", "stage"):
        return False
    telling = [article for article in columns if article.id in row.evidence]
    if len(telling) < 2:
        return False
    return len({normalise(" ".join(a.text[slice(*span)] for span in row.evidence[a.id])) for a in telling}) > 1


def _marks(rows: Iterable[Row], article: str, shown: Sequence[str]) -> Iterator[Mark]:
    for row in rows:
        if row.relation != "only" and sum(one in row.evidence for one in shown) < 2:
            continue
        for span in row.evidence.get(article, ()):
            yield Mark(span, row.relation, row.id)


def _ordered(alignment: Iterable[Alignment], columns: Sequence[Article]) -> list[list[Span | None]]:
    """Spans per column for every band, in reading order of the first column that has them."""
    bands: list[list[Span | None]] = []
    seen: set[tuple[int, Span]] = set()
    covered: list[list[Span]] = [[] for _ in columns]
    for pair in alignment:
        spans = [pair.spans.get(article.id) for article in columns]
        fresh: list[Span | None] = []
        for column, span in enumerate(spans):
            new = span is not None and (column, span) not in seen
            fresh.append(span if new else None)
            if span is not None and new:
                seen.add((column, span))
                covered[column].append(span)
        if any(fresh):
            bands.append(fresh)
    for column, article in enumerate(columns):
        for gap in _uncovered(article.text, covered[column]):
            bands.append([gap if place == column else None for place in range(len(columns))])
    return _in_reading_order(bands)


def _uncovered(text: str, spans: list[Span]) -> Iterator[Span]:
    """The stretches of a text, without the spaces around them, that no span covers."""
    place = 0
    for start, end in [*sorted(spans), (len(text), len(text))]:
        between = text[place:start]
        if between.strip():
            first = place + len(between) - len(between.lstrip())
            yield Span(first, first + len(between.strip()))
        place = max(place, end)


def _in_reading_order(bands: list[list[Span | None]]) -> list[list[Span | None]]:
    """The first column's order; what only later columns have follows at once what precedes it there.

    Depth first: `after` holds what comes next behind a band, `before` what must come ahead of it.
    """
    width = max((len(band) for band in bands), default=0)
    before: dict[int, list[int]] = defaultdict(list)
    after: dict[int, list[int]] = defaultdict(list)
    for column in range(width):
        in_column = [(span.start, number) for number, band in enumerate(bands) if (span := band[column]) is not None]
        previous, leading = -1, list[int]()
        for _, number in sorted(in_column):
            if column == 0 or not any(bands[number][:column]):
                (leading if previous < 0 and column else after[previous]).append(number)
            elif leading:
                before[number] += leading
                leading = []
            if not leading:
                previous = number
        after[-1] += leading
    order: list[list[Span | None]] = []
    waiting = [(number, False) for number in reversed(after[-1])]
    while waiting:
        number, is_led = waiting.pop()
        if not is_led and number in before:
            waiting.append((number, True))
            waiting.extend((one, False) for one in reversed(before[number]))
            continue
        order.append(bands[number])
        led = sorted(after[number], key=lambda one: bands[one][0] is not None)
        waiting.extend((one, False) for one in reversed(led))
    return order


def _text_band(spans: Sequence[Span | None], columns: Sequence[Article], marks: Mapping[str, list[Mark]]) -> Band:
    cells = [
        _text_cell(article, span, marks[article.id]) if span is not None else None
        for article, span in zip(columns, spans, strict=True)
    ]
    if len(cells) > 1:
        cells = _only_values(cells)
    return Band(
        cells=tuple(cells),
        gutters=tuple(_gutter(left, right) for left, right in pairwise(cells)),
        rows=tuple(dict.fromkeys(mark.row for cell in cells if cell for mark in cell.marks)),
    )


def _text_cell(article: Article, span: Span, marks: list[Mark]) -> Cell:
    first = bisect_left(marks, span.start, key=lambda mark: mark.span.start)
    inside: list[Mark] = []
    while first and marks[first - 1].span.end > span.start:
        first -= 1
    for mark in marks[first:]:
        if mark.span.start >= span.end:
            break
        start, end = max(mark.span.start, span.start), min(mark.span.end, span.end)
        if start < end:
            inside.append(Mark(Span(start, end), mark.kind, mark.row))
    quiet = any(
        block.role in ("boilerplate", "header") and block.span.start <= span.start and span.end <= block.span.end
        for block in article.blocks
    )
    return Cell(article.text, span, tuple(inside), quiet)


def _only_values(cells: list[Cell | None]) -> list[Cell | None]:
    """Marks that cover (nearly) a whole sentence, narrowed to the words in which the neighbours differ."""
    narrowed: list[Cell | None] = []
    for place, cell in enumerate(cells):
        if cell is None or not any(_is_broad(mark, cell) for mark in cell.marks):
            narrowed.append(cell)
            continue
        other = next((cells[n] for n in (place + 1, place - 1) if 0 <= n < len(cells) and cells[n] is not None), None)
        differing = changed_words(cell.text, cell.span, other.text, other.span)[0] if other else ()
        kept: list[Mark] = []
        for mark in cell.marks:
            if not _is_broad(mark, cell):
                kept.append(mark)
            elif mark.kind != "only":
                kept += [Mark(span, mark.kind, mark.row) for span in differing] or [mark]
        narrowed.append(Cell(cell.text, cell.span, tuple(kept), cell.quiet))
    return narrowed


def _is_broad(mark: Mark, cell: Cell) -> bool:
    return mark.span.end - mark.span.start > VALUE_SHARE * (cell.span.end - cell.span.start)


def _gutter(left: Cell | None, right: Cell | None) -> str:
    """What stands between two neighbours."""
    kinds = {mark.kind for cell in (left, right) if cell for mark in cell.marks}
    both = left is not None and right is not None
    shared = {mark.row for mark in left.marks} & {mark.row for mark in right.marks} if left and right else set()
    for kind in ("conflict", "stage"):
        told = {mark.row for cell in (left, right) if cell for mark in cell.marks if mark.kind == kind}
        if kind in kinds and (shared & told or not both):
            return kind
    if left is not None and right is not None:
        same = normalise(left.text[slice(*left.span)]) == normalise(right.text[slice(*right.span)])
        return "agree" if same else "wording"
    present = left or right
    if present is None or present.quiet:
        return ""
    return "left" if left is not None else "right"


def claim_bands(
    rows: Sequence[Row], briefs: Mapping[str, Brief], shown: Sequence[str], checks: Sequence[Check] = ()
) -> list[Band]:
    """The ledger's rows, what each shown source says of the matter in words beneath the point and the reason.

    Args:
        checks: Told behind the rows, with the words that they are about.
    """
    bands: list[Band] = []
    for row in rows:
        cells = tuple(_claim_cell(row, one, briefs.get(one)) for one in shown)
        bands.append(
            Band(
                cells=cells,
                gutters=("",) * (len(shown) - 1),
                rows=(row.id,),
                heading=f"{row.kind} · {row.point} — {row.reason}",
                relation=row.relation,
            )
        )
    for check in checks:
        quotes = tuple(_quote_cell(check.evidence.get(one, ()), briefs.get(one)) for one in shown)
        if any(quotes) or not check.evidence:
            bands.append(Band(cells=quotes, gutters=("",) * (len(shown) - 1), heading=f"check · {check.message}"))
    return bands


def _quote_cell(spans: Iterable[Span], brief: Brief | None) -> Cell | None:
    words = " … ".join(brief.article.text[slice(*span)] for span in spans) if brief else ""
    return Cell(words, Span(0, len(words)), quiet=True) if words else None


def _claim_cell(row: Row, article: str, brief: Brief | None) -> Cell | None:
    told = [claim for name in row.claims.get(article, ()) if brief and (claim := brief.claim(name))]
    words = "; ".join(sentence(claim) for claim in told)
    if not words and brief:
        words = " … ".join(brief.article.text[slice(*span)] for span in row.evidence.get(article, ()))
    return Cell(words, Span(0, len(words))) if words else None

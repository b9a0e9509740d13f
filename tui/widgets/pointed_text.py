"""From a cell of a drawn text back to its characters: what the mouse points at and what it has selected."""

from __future__ import annotations

from rich.cells import cell_len
from textual.selection import Selection

from brief.model import Article, Span
from tui.content.wrapping import one_line
from tui.widgets.article_layout import Layout
from tui.widgets.scrolled import ScrolledLines


class PointedText(ScrolledLines):
    """Laid-out lines of an article, a gutter before each."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self.article: Article | None = None
        self._lines = Layout()

    @property
    def gutter_cells(self) -> int:
        """Cells before the text: facet digits, the current sign, the sentence number."""
        return 12 if self.size.width >= 60 else 9

    def offset_at(self, x: int, y: int) -> int | None:
        """The code point drawn at a cell of this widget, or None beside the text."""
        index = y + self.scroll_offset.y
        if not 0 <= index < len(self._lines) or self._lines[index].kind != "text" or self.article is None:
            return None
        span, cells = self._lines[index].span, self.gutter_cells
        for offset in range(span.start, span.end):
            cells += cell_len(one_line(self.article.text[offset]))
            if x < cells:
                return offset if x >= self.gutter_cells else None
        return None

    @property
    def selected(self) -> Span | None:
        """What the mouse has selected, as a span of the text."""
        selection = self.text_selection
        if selection is None:
            return None
        spans = [span for y in range(len(self._lines)) if (span := self._selected_on(y, selection))]
        return Span(spans[0].start, spans[-1].end) if spans else None

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected characters exactly as the article has them."""
        span = self.selected
        return (self.article.text[span.start : span.end], "\n") if span and self.article else None

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw the selection."""
        self.refresh()

    def _selected_on(self, y: int, selection: Selection) -> Span | None:
        line = self._lines[y]
        if line.kind != "text" or (selected := selection.get_span(y)) is None:
            return None
        length = line.span.end - line.span.start
        start = max(0, selected[0] - self.gutter_cells)
        end = length if selected[1] == -1 else min(length, selected[1] - self.gutter_cells)
        return Span(line.span.start + start, line.span.start + end) if start < end else None

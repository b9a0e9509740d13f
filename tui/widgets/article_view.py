"""The text of an article with its claims marked in it: read it, move in it, click it, select from it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rich.segment import Segment
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from brief.model import Article, Span
from tui.desk import desk
from tui.widgets import article_lines
from tui.widgets.article_layout import Line, Mark, MarkIndex, lay_out, line_at, word_below
from tui.widgets.article_lines import Look
from tui.widgets.lines import filled
from tui.widgets.pointed_text import PointedText

WIDEST_TEXT = 88
"""Cells of text beyond which lines become hard to read."""


class ArticleView(PointedText, can_focus=True):
    """An article's text drawn by the line; moving the current span costs two lines, not the text."""

    DEFAULT_CSS = """
    ArticleView { height: 1fr; width: 1fr; scrollbar-size-vertical: 1; overflow-x: hidden; background: transparent; }
    """

    @dataclass
    class ClaimClicked(Message):
        """A marked span was clicked; the claims there, the innermost first."""

        view: ArticleView
        claims: tuple[str, ...]
        offset: int

    @dataclass
    class FoldClicked(Message):
        """The line of folded left-overs was clicked."""

        view: ArticleView

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self.sentences: Sequence[Span] = ()
        self.marks_shown: tuple[Mark, ...] = ()
        self.facet: str | None = None
        """The only facet to mark, or None for all."""
        self.current: tuple[Span, ...] = ()
        """The current claim's evidence, best first."""
        self.current_facet: str | None = None
        self.is_folded = True
        self.is_raw = False
        self.labels: Mapping[int, str] = {}
        """Jump labels by the offset of the character on which each is drawn."""
        self.hits: list[Span] = []
        self.hit = -1
        """Index of the current hit of the search."""
        self._index = MarkIndex(())
        self._laid_out_for: tuple[object, ...] = ()
        self._follows = True
        """Whether the view still stands where the current span put it; False once the reader has scrolled."""

    # What to show

    def reset(self) -> None:
        """Forget the article and how it was looked at."""
        self.article, self.facet, self.is_folded, self.is_raw = None, None, True, False

    def show(self, article: Article, marks: Iterable[Mark] = (), *, sentences: Sequence[Span] = ()) -> None:
        """Show an article with these marks; the search and the current span are cleared if it is another article."""
        if self.article is None or self.article.id != article.id:
            self.current, self.hits, self.hit, self.labels = (), [], -1, {}
            self.scroll_to(y=0, animate=False, force=True, immediate=True)
        self.article, self.sentences = article, sentences
        self.set_marks(marks)
        self._laid_out_for = ()
        self._lay_out()

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Show these marks in the same text."""
        self.marks_shown = tuple(marks)
        self._index = MarkIndex(self.marks_shown)
        self.refresh()

    def set_current(self, spans: Sequence[Span], facet: str | None = None, *, scroll: bool = True) -> None:
        """Make these spans the current ones and bring the first into view."""
        before, self.current, self.current_facet = self.current, tuple(spans), facet
        for span in (*before, *self.current):
            self._refresh_span(span)
        self._follows = self._follows or scroll
        if scroll and self.current:
            self.scroll_to_span(self.current[0])

    def set_facet(self, facet: str | None) -> None:
        """Mark only this facet; None marks all."""
        self.facet = facet
        self.refresh()

    def set_folded(self, is_folded: bool) -> None:
        """Fold the left-overs or show them."""
        self.is_folded = is_folded
        self._lay_out(keep_place=True)

    def set_raw(self, is_raw: bool) -> None:
        """Show the text as it came, or laid out."""
        self.is_raw = is_raw
        self._lay_out(keep_place=True)

    def set_labels(self, labels: Mapping[int, str]) -> None:
        """Draw jump labels; an empty mapping takes them away."""
        self.labels = labels
        self.refresh()

    def find(self, words: str) -> int:
        """Mark every occurrence of the words, go to the first one in or below the view; returns how many there are."""
        text = self.article.text if self.article else ""
        pattern = r"\s+".join(map(re.escape, words.split()))
        self.hits = [Span(*m.span()) for m in re.finditer(pattern, text, re.IGNORECASE)] if pattern else []
        top = self.lines_in_view()[0].span.start if self.lines_in_view() else 0
        self.hit = next((i for i, span in enumerate(self.hits) if span.start >= top), 0 if self.hits else -1)
        self.refresh()
        self.move_hit(0)
        return len(self.hits)

    def move_hit(self, steps: int) -> None:
        """Go to another hit of the search, round the ends."""
        if self.hits:
            self.hit = (self.hit + steps) % len(self.hits)
            self.scroll_to_span(self.hits[self.hit])
            self.refresh()

    # Where things are

    def lines_in_view(self) -> list[Line]:
        """The lines on the screen now."""
        top = self.scroll_offset.y
        return self._lines[top : top + self.size.height]

    def marks_in_view(self) -> list[Mark]:
        """Marks that start on a visible line, in text order; one for each start."""
        found: dict[int, Mark] = {}
        for line in self.lines_in_view():
            if line.kind == "text":
                for mark in self._index.touching(line.span):
                    if (
                        line.span.start <= mark.span.start < line.span.end
                        and self._look().shows(mark)
                        and not mark.is_mention
                    ):
                        found[mark.span.start] = mark
        return [found[start] for start in sorted(found)]

    def scroll_to_span(self, span: Span) -> None:
        """Bring a span into view, with a few lines around it; left-overs are unfolded if it lies in them."""
        if not self._lines or not self.size.height:
            return
        index = line_at(self._lines, span.start)
        if self._lines[index].kind == "fold" and self.is_folded:
            self.set_folded(False)
            index = line_at(self._lines, span.start)
        margin = min(3, self.size.height // 4)
        top, height = self.scroll_offset.y, self.size.height
        if index < top + margin:
            self._scroll(index - margin)
        elif index >= top + height - margin:
            self._scroll(index - height + margin + 1)

    def move(self, lines: int) -> None:
        """Scroll by lines; from then on the view follows the current claim no more."""
        self._follows = False
        super().move(lines)

    def word_below(self, span: Span, lines: int) -> Span:
        """The word of another line of text that stands under the start of a span; the span itself at the ends."""
        return word_below(self.article.text, self._lines, span, lines) if self.article and self._lines else span

    # Drawing

    def on_resize(self) -> None:
        """Lay out for the new size; the current span, or else the line at the top, stays in view."""
        self._lay_out(keep_place=True)
        if self._follows and self.current and self.size.height:
            index = line_at(self._lines, self.current[0].start)
            fits_from_top = index < self.size.height - min(3, self.size.height // 4)
            self._scroll(0 if fits_from_top else index - self.size.height // 2)

    def render_line(self, y: int) -> Strip:
        """One visible line: gutter and text."""
        base, width, index = self.ground, self.scrollable_content_region.width, y + self.scroll_offset.y
        if self.article is None or index >= len(self._lines):
            return Strip.blank(width, base)
        line = self._lines[index]
        paint = desk(self).paint
        if line.kind == "blank":
            segments = [Segment(" " * width, base)]
        else:
            marks, look, cells = desk(self).marks, self._look(), self.gutter_cells
            segments = article_lines.gutter(line, look, cells, paint, marks)
            if line.kind == "fold":
                segments += article_lines.fold(line, width - cells, paint, marks)
            else:
                segments += article_lines.text(line, look, paint)
            segments = [Segment(s.text, base + (s.style or paint["text"])) for s in segments]
        selection = self.text_selection
        if selection is not None and (selected := selection.get_span(index)) is not None:
            segments = article_lines.selected(segments, *selected, paint["selection"])
        strip = filled(segments, width, base)
        return strip if self._is_in_frame else strip.apply_offsets(0, index)  # which only the mouse asks for

    def _look(self) -> Look:
        """What is marked now."""
        text = self.article.text if self.article else ""
        return Look(text, self._index, self.facet, self.current, self.current_facet, self.labels, self.hits, self.hit)

    # Layout

    def _lay_out(self, *, keep_place: bool = False) -> None:
        width = min(WIDEST_TEXT, self.scrollable_content_region.width - self.gutter_cells - 1)
        if self.article is None or width < 2:
            return
        wanted = (self.article.id, width, self.is_folded, self.is_raw)
        if wanted == self._laid_out_for:
            return
        top = self.lines_in_view()[0].span.start if keep_place and self.lines_in_view() else None
        self._laid_out_for = wanted
        self._lines = lay_out(
            self.article, width, sentences=self.sentences, is_folded=self.is_folded, is_raw=self.is_raw
        )
        self.virtual_size = Size(self.size.width, len(self._lines))
        if top is not None:
            self._scroll(line_at(self._lines, top) if top else 0)
        if self.current:
            self.scroll_to_span(self.current[0])
        self.refresh()

    def fit_width(self) -> None:
        """Wrap for the width beside the bar."""
        self._lay_out(keep_place=True)

    def _refresh_span(self, span: Span) -> None:
        if not self._lines:
            return
        first, last = line_at(self._lines, span.start), line_at(self._lines, max(span.start, span.end - 1))
        self.refresh_lines(first, last - first + 1)

    # Mouse

    def on_click(self, event: events.Click) -> None:
        """Choose the claim that was clicked."""
        line = event.y + self.scroll_offset.y
        if 0 <= line < len(self._lines) and self._lines[line].kind == "fold":
            self.post_message(self.FoldClicked(self))
            return
        offset = self.offset_at(event.x, event.y)
        if offset is None:
            return
        touching = [m for m in self._index.touching(Span(offset, offset + 1)) if self._look().shows(m)]
        if touching:
            claims = tuple(dict.fromkeys(mark.claim for mark in reversed(touching)))
            self.post_message(self.ClaimClicked(self, claims, offset))

"""Who speaks in which column of the compare screen."""

from __future__ import annotations

from collections.abc import Sequence

from textual.reactive import reactive

from brief.model import Article
from tui.content.words import day, many, time_of
from tui.content.wrapping import pad
from tui.widgets.aligned_view import INLINE_BELOW_CELLS, SCROLLBAR_CELLS
from tui.widgets.band_layout import GUTTER_CELLS, MARGIN_CELLS, column_cells
from tui.widgets.lines import LineWidget, Part

WORDS_FROM_CELLS = 48
"""Columns at least this wide say how long the article is."""


class SourceLine(LineWidget):
    """Who speaks in which column: outlet, date, length."""

    DEFAULT_CSS = "SourceLine { height: 1; }"

    sources: reactive[tuple[tuple[str, Article], ...]] = reactive(())
    """Letter and article of each column."""
    versions: reactive[tuple[str, ...]] = reactive(())
    """Of an article's versions, what each column is called; empty words or none for other articles."""
    more: reactive[str] = reactive("")
    """What is said at the right end of the last column."""

    def line_parts(self, y: int, width_cells: int) -> Sequence[Part]:
        """The line."""
        if not self.sources:
            return []
        if width_cells < INLINE_BELOW_CELLS:
            parts: list[Part] = [(" ", "")]
            for index, (letter, article) in enumerate(self.sources):
                parts += [(letter, "key"), (f" {self.name_of(index, article)}   ", "")]
            return [*parts, (self.more, "dim")]
        cells = column_cells(width_cells - SCROLLBAR_CELLS, len(self.sources), inline=False)
        parts = [(" " * MARGIN_CELLS, "")]
        for index, (letter, article) in enumerate(self.sources):
            is_last = index == len(self.sources) - 1
            more = self.more if is_last else ""
            room = cells - 3 - (len(more) + 1 if more else 0)
            facts = [self.name_of(index, article), _day(article)]
            if cells >= WORDS_FROM_CELLS:
                facts.append(many(article.words, "word"))
            words = "   ".join(fact for fact in facts if fact)
            parts += [(letter, "key"), ("  ", ""), (pad(words, room), "")]
            parts.append((f" {more}" if more else "", "dim"))
            if not is_last:
                parts.append((" " * GUTTER_CELLS, ""))
        return parts

    def name_of(self, index: int, article: Article) -> str:
        """What an article is called: its version, if it is one, and its outlet."""
        version = self.versions[index] if index < len(self.versions) else ""
        return "   ".join(part for part in (version, article.source or "no outlet") if part)


def _day(article: Article) -> str:
    return " ".join(p for p in (day(article.published, with_year=True), time_of(article.published)) if p) or "undated"

"""A file as it will be written, line for line; or, for Markdown, as readers will see it."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from rich.console import Console
from rich.markdown import Markdown
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.strip import Strip

from brief.model import Span
from brief.text.cleaning import clean
from tui.content.wrapping import wrap
from tui.desk import desk
from tui.theme import Paint
from tui.widgets.lines import filled
from tui.widgets.painted import painted, plain
from tui.widgets.scrolled import ScrolledLines

MOST_CHARACTERS = 2_000_000
"""What is longer is shown up to here; the file is whole."""

MARGIN_CELLS = 1

_MARK = re.compile(r"\[\^[A-Za-z0-9-]+\]")
Way = Literal["source", "rendered"]


class SourceLine(NamedTuple):
    """One line of the screen in the source view."""

    span: Span
    kind: str
    """Name of its style; empty for plain text."""
    indent: int
    """Spaces before it."""


class Preview(ScrolledLines, can_focus=True):
    """Draws only the lines in view; long lines are wrapped, nothing is cut off."""

    DEFAULT_CSS = """
    Preview { height: 1fr; width: 1fr; scrollbar-size-vertical: 1; overflow-x: hidden; background: transparent; }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.text = ""
        self.way: Way = "source"
        self.is_markdown = False
        self.note = ""
        """Shown instead of a text: why there is nothing to see."""
        self.hits: list[Span] = []
        self.hit = -1
        self._lines: list[SourceLine] = []
        self._rendered: list[Strip] = []
        self._waits_for_lines = False

    def show(self, content: bytes, *, is_markdown: bool, is_other: bool = False) -> None:
        """Show a file's bytes; the place in it stays.

        Args:
            is_other: It is another file than before: start at its top, in Markdown at the headline behind the head.
        """
        is_first = is_other or not self.text
        try:
            self.text, self.note = clean(content.decode("utf-8")), ""
        except UnicodeDecodeError:
            self.text, self.note = "", f"A binary file of {len(content):,} bytes: there is nothing to read in it."
        self.text = self.text[:MOST_CHARACTERS]
        self.is_markdown = is_markdown
        self.hits, self.hit = [], -1
        self._lay_out()
        if is_first:
            self._start_at_headline() if is_markdown else self.to_top()

    def say(self, note: str) -> None:
        """Show this instead of a text."""
        self.note = note
        self.refresh()

    def _start_at_headline(self) -> None:
        if not self._lines:
            self._waits_for_lines = True
            return
        self._waits_for_lines = False
        line = next((n for n, one in enumerate(self._lines) if one.kind == "title"), 0)
        self._scroll(line)

    def set_way(self, way: Way) -> None:
        """As the file has it, or rendered."""
        self.way = way
        self._lay_out()

    def find(self, words: str) -> int:
        """Mark every occurrence, go to the first in or below the view; returns how many there are."""
        pattern = r"\s+".join(map(re.escape, words.split()))
        self.hits = [Span(*m.span()) for m in re.finditer(pattern, self.text, re.IGNORECASE)] if pattern else []
        top = self._top()
        self.hit = next((i for i, span in enumerate(self.hits) if span.start >= top), 0 if self.hits else -1)
        self.move_hit(0)
        self.refresh()
        return len(self.hits)

    def _top(self) -> int:
        """The character at the top of the view."""
        return self._lines[min(self.scroll_offset.y, len(self._lines) - 1)].span.start if self._lines else 0

    def move_hit(self, steps: int) -> None:
        """Go to another hit, round the ends."""
        if self.hits:
            self.hit = (self.hit + steps) % len(self.hits)
            self.scroll_to_offset(self.hits[self.hit].start)
            self.refresh()

    def point_at(self, start: int, end: int) -> None:
        """Mark one stretch of the text and bring it into view."""
        self.hits, self.hit = [Span(start, end)], 0
        self.move_hit(0)

    def scroll_to_offset(self, offset: int) -> None:
        """Bring a character into view."""
        line = next((n for n, one in enumerate(self._lines) if offset < one.span.end), len(self._lines) - 1)
        if not self.scroll_offset.y <= line < self.scroll_offset.y + self.size.height:
            self._scroll(line - self.size.height // 3)

    def on_resize(self) -> None:
        """Wrap anew; the line at the top stays there, and what was pointed at meanwhile comes into view."""
        top, had_lines = self._top(), bool(self._lines)
        self._lay_out()
        if top and self.way == "source":
            self._scroll(next((n for n, one in enumerate(self._lines) if one.span.start >= top), 0))
        if self._waits_for_lines:
            self._start_at_headline()
        if not had_lines and self.hits:
            self.scroll_to_offset(self.hits[self.hit].start)

    def fit_width(self) -> None:
        """Wrap for the width beside the bar."""
        self.on_resize()

    def notify_style_update(self) -> None:
        """Render anew in other colours."""
        super().notify_style_update()
        if self.way == "rendered" and self.is_attached:
            self._lay_out()

    def _lay_out(self) -> None:
        width = self.scrollable_content_region.width - 2 * MARGIN_CELLS
        if width < 8:
            return
        if self.way == "rendered" and self.is_markdown:
            self._rendered = _render(self.text, width, self.rich_style, desk(self).paint)
            count = len(self._rendered)
        else:
            self._lines = _source_lines(self.text, width)
            count = len(self._lines)
        self.virtual_size = Size(self.size.width, count)
        self.move(0)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One visible line."""
        base, width, index = self.ground, self.scrollable_content_region.width, y + self.scroll_offset.y
        margin = Segment(" " * MARGIN_CELLS, base)
        if self.note:
            words = [Segment(self.note, base + desk(self).paint["dim"])] if y == 1 else []
            return filled(plain([margin, *words], desk(self).paint), width, base)
        if self.way == "rendered" and self.is_markdown:
            strip = self._rendered[index] if index < len(self._rendered) else Strip.blank(0)
            return filled(plain([margin, *strip], desk(self).paint), width, base)
        if index >= len(self._lines):
            return Strip.blank(width, base)
        span, kind, indent = self._lines[index]
        margin = Segment(" " * (MARGIN_CELLS + indent), base)
        paint = desk(self).paint
        layers: list[tuple[Span, Style]] = []
        if self.is_markdown:
            layers = [
                (Span(span.start + m.start(), span.start + m.end()), paint["dim"])
                for m in _MARK.finditer(self.text[slice(*span)])
            ]
        layers += [(hit, paint["current" if n == self.hit else "find"]) for n, hit in enumerate(self.hits)]
        style = base + (paint[kind] if kind and self.is_markdown else paint["text"])
        words = painted(self.text, span, layers, style)
        return filled(plain([margin, *words], paint), width, base)


def _source_lines(text: str, width: int) -> list[SourceLine]:
    """The text's lines, wrapped: head and footnotes are quiet, headings are not."""
    lines: list[SourceLine] = []
    place, in_head = 0, text.startswith("---\n")
    for number, row in enumerate(text.split("\n")):
        kind = "dim" if in_head or row.startswith("[^") else "title" if row.startswith("#") else ""
        if in_head and number and row == "---":
            in_head = False
        indent = min(len(row) - len(row.lstrip(" ")), width // 2)
        wrapped = wrap(text, place + indent, place + len(row), width - indent)
        lines += [SourceLine(span, kind, indent) for span in wrapped] or [SourceLine(Span(place, place), "", 0)]
        place += len(row) + 1
    return lines[:-1] if text.endswith("\n") else lines


def _render(text: str, width: int, base: Style, paint: Paint) -> list[Strip]:
    """Markdown as readers will see it, without its YAML head."""
    body = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)
    body = re.sub(r"(?m)^\[\^([A-Za-z0-9-]+)\]: (.*)$", r"\n`\1` \2\n", body)
    body = _MARK.sub(lambda mark: f" `{mark[0][2:-1]}`", body)
    console = Console(
        file=io.StringIO(), width=width, markup=False, highlight=False, color_system="truecolor", legacy_windows=False
    )
    markdown = Markdown(body, hyperlinks=False)
    lines: Sequence[Sequence[Segment]] = console.render_lines(markdown, console.options, pad=False)
    return [Strip([Segment(s.text, _plain(base, s.style, paint)) for s in line if not s.control]) for line in lines]


def _plain(base: Style, style: Style | None, paint: Paint) -> Style:
    """Rich's own colours give way to the theme's: weight and slant stay."""
    if style is None:
        return base
    quiet = paint["dim"] if style.bgcolor is not None or style.dim else Style.null()
    return base + quiet + Style(bold=style.bold, italic=style.italic, underline=style.underline)

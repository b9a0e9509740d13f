"""Drawing one terminal line from parts: the ground under every line-API widget.

Text goes straight into segments with a style, never through markup, so an article cannot speak to Textual or Rich.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.filter import ANSIToTruecolor, LineFilter
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from tui.beneath import PlainCache
from tui.content.wrapping import cut, one_line
from tui.desk import desk
from tui.theme import Marks, Paint, is_exact

Part = tuple[str, str]
"""Text and the name of its style; several names are separated by a space."""

MOST_KEPT = 300
"""Lines that a widget keeps as they were drawn last; more than any terminal shows."""


def style_of(paint: Paint, names: str) -> Style:
    """The named styles, one laid over the other."""
    if " " not in names:
        return paint[names] if names else Style.null()
    return Style.combine(paint[name] for name in names.split())


def drawn(text: str, paint: Paint) -> str:
    """The text as it goes to the terminal, one sign for one: harmless, and in plain twins if the user wants them."""
    text = one_line(text)
    return text.translate(paint.twins) if paint.twins and not text.isascii() else text


def width_of(parts: Iterable[Part]) -> int:
    """Cells that the parts take."""
    return sum(cell_len(text) for text, _ in parts)


def fit(parts: Sequence[Part], width_cells: int) -> list[Part]:
    """The parts cut to the width; a part that is cut ends in an ellipsis."""
    left = width_cells
    fitted: list[Part] = []
    for text, names in parts:
        text = one_line(text)
        cells = cell_len(text)
        if cells > left:
            fitted.append((cut(text, left), names))
            return fitted
        fitted.append((text, names))
        left -= cells
    return fitted


def spread(left: Sequence[Part], right: Sequence[Part], width_cells: int) -> list[Part]:
    """Parts at both ends of a line; the left ones give way."""
    right = fit(right, width_cells)
    room = width_cells - width_of(right)
    left = fit(left, max(0, room - 1 if right else room))
    return [*left, (" " * (room - width_of(left)), ""), *right]


def to_strip(parts: Iterable[Part], width_cells: int, paint: Paint, base: Style) -> Strip:
    """The parts as a line of exactly this width."""
    return filled(
        [Segment(drawn(text, paint), base + style_of(paint, names)) for text, names in parts if text], width_cells, base
    )


def filled(segments: list[Segment], width_cells: int, base: Style) -> Strip:
    """The segments as a line of exactly this width, in one strip: Textual would make another one to add spaces."""
    cells = sum(cell_len(segment.text) for segment in segments)
    if cells < width_cells:
        segments = [*segments, Segment(" " * (width_cells - cells), base)]
        cells = width_cells
    return Strip(segments, cells).adjust_cell_length(width_cells, base)


class DrawnLines(Widget):
    """A widget that draws its lines itself, and as seldom as it can.

    Its own style is asked for once a frame: Textual works it out anew at every look. A line that says what it said the
    last time is the same strip again, with all that Textual has worked out for it.
    """

    _ground: Style | None = None
    _is_in_frame = False
    """Whether lines are drawn for the terminal, not asked for one by one by the mouse."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._styles_cache = PlainCache()
        self._kept: dict[int, tuple[Sequence[Part], int, Style, Paint, Strip]] = {}

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the lines of a frame over one ground."""
        self._ground = None
        self._is_in_frame = True
        try:
            return super().render_lines(crop)
        finally:
            self._is_in_frame = False

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What is done to every line; nothing that looks for the terminal's own colours where none are drawn."""
        filters = super().get_line_filters()
        if not (desk(self).paint.is_exact and is_exact(self.ground)):
            return filters
        return [one for one in filters if not isinstance(one, ANSIToTruecolor)]

    @property
    def ground(self) -> Style:
        """The style under everything drawn."""
        if self._ground is None:
            self._ground = self.rich_style
        return self._ground

    def strip_of(self, line: int, parts: Sequence[Part], width_cells: int, base: Style) -> Strip:
        """The parts as a line of exactly this width.

        Args:
            line: Which line of the widget it is, or which row of a list.
            parts: What it says.
            width_cells: Of the line.
            base: The style under the parts'.
        """
        paint, kept = desk(self).paint, self._kept.get(line)
        if kept and kept[1] == width_cells and kept[3] is paint and kept[2] == base and kept[0] == parts:
            return kept[4]
        strip = to_strip(fit(parts, width_cells), width_cells, paint, base)
        if len(self._kept) > MOST_KEPT:
            self._kept.clear()
        self._kept[line] = (parts, width_cells, base, paint, strip)
        return strip


class LineWidget(DrawnLines):
    """A widget that draws itself line by line from parts."""

    @property
    def paint(self) -> Paint:
        """The named styles of the theme."""
        return desk(self).paint

    @property
    def marks(self) -> Marks:
        """The signs, plain ASCII if the user asked for it."""
        return desk(self).marks

    def line_parts(self, y: int, width_cells: int) -> Sequence[Part]:
        """The parts of line `y`, from the widget's top; override."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """The line as Textual wants it."""
        width = self.size.width
        return self.strip_of(y, self.line_parts(y, width), width, self.ground)

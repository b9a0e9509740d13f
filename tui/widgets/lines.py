"""Drawing one terminal line from parts: the ground under every line-API widget.

Text goes straight into segments with a style, never through markup, so an article cannot speak to Textual or Rich.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from tui.desk import desk
from tui.theme import Marks, Paint
from tui.wrapping import cut, one_line

Part = tuple[str, str]
"""Text and the name of its style; several names are separated by a space."""


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
    segments = [Segment(drawn(text, paint), base + style_of(paint, names)) for text, names in parts if text]
    return Strip(segments).adjust_cell_length(width_cells, base)


class GroundStyle(Widget):
    """A line-API widget whose own style is asked for once a frame, if a line is drawn: Textual works it out anew at
    every look.
    """

    _ground: Style | None = None

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the lines of a frame over one ground."""
        self._ground = None
        return super().render_lines(crop)

    @property
    def ground(self) -> Style:
        """The style under everything drawn."""
        if self._ground is None:
            self._ground = self.rich_style
        return self._ground


class LineWidget(GroundStyle):
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
        base = self.ground
        width = self.size.width
        return to_strip(fit(self.line_parts(y, width), width), width, self.paint, base)

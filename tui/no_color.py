"""`NO_COLOR`: everything drawn goes out without any colour, and keeps weight, underlines and reversal.

Textual makes greys of colours instead, and of the terminal's own colours black upon black, which nobody can read.
"""

from __future__ import annotations

from functools import lru_cache

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter


class Colourless(LineFilter):
    """Takes the colours off the segments of a line."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same segments without colours; `background` plays no part."""
        return [Segment(text, colourless(style or Style.null()), control) for text, style, control in segments]


@lru_cache(4096)
def colourless(style: Style) -> Style:
    """The style without its colours; its link and what the mouse asks for (`meta`) stay."""
    plain = style.without_color
    return plain + Style.from_meta(style.meta) if style.meta else plain

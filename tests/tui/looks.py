"""A screen as words and as a layer of styles, for goldens that a lost highlight breaks.

The styles of a line are its runs that differ from plain text: `12-20 who^u/row` says that cells 12 to 19 have the
colour that `tui.theme` calls `who`, underlined, on the ground of the current row. The letters are `b`old, `d`im,
`i`talic, `u`nderlined and `r`eversed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from rich.cells import cell_len
from rich.style import Style

from tui.theme import make_paint

_CLOCK = re.compile(r"\b(\d{1,2} [A-Z][a-z]{2}|today|yesterday) \d\d:\d{0,2}\b")
_ATTRIBUTES = {"bold": "b", "dim": "d", "italic": "i", "underline": "u", "reverse": "r"}


@dataclass(frozen=True)
class Look:
    """What a screen shows."""

    text: tuple[str, ...]
    styles: tuple[str, ...]
    """One string for each line; empty for a line of plain text."""
    has_colour: bool

    def changed(self, before: Look) -> list[int]:
        """Indices of the lines that differ."""
        both = zip(zip(self.text, self.styles, strict=True), zip(before.text, before.styles, strict=True), strict=True)
        return [index for index, (now, then) in enumerate(both) if now != then]


def look(app: Any) -> Look:
    """The app's screen now; clock times are blotted out."""
    width, height = app.size
    names = _names(app)
    text, styles, has_colour = [], [], False
    for strip in app.screen._compositor.render_strips()[:height]:
        text.append(_CLOCK.sub("** *** **:**", "".join(part.text for part in strip)[:width].rstrip()))
        runs: list[list[Any]] = []
        place = 0
        for part in strip:
            style, cells = part.style or Style(), cell_len(part.text)
            has_colour = has_colour or style.color is not None or style.bgcolor is not None
            said = _said(style, names)
            bare = not part.text.strip() and not style.bgcolor and not style.underline and not style.reverse
            if runs and runs[-1][1] == place and runs[-1][2] == said:
                runs[-1][1] = place + cells
            elif said and not bare:
                runs.append([place, place + cells, said])
            place += cells
        styles.append("  ".join(f"{start}-{end} {said}" for start, end, said in runs))
    return Look(tuple(text), tuple(styles), has_colour)


def _names(app: Any) -> tuple[dict[str, str], dict[str, str]]:
    """What the theme calls its colours, as text and as ground."""
    theme = app.current_theme
    paint = make_paint(theme, no_color=False)
    inks = {style.color.name: name for name, style in reversed(paint.items()) if style.color}
    grounds = {style.bgcolor.name: name for name, style in paint.items() if style.bgcolor}
    inks |= {str(theme.foreground).lower(): "", "default": ""}
    grounds |= {str(theme.panel).lower(): "panel", str(theme.surface).lower(): "surface"}
    grounds |= {str(theme.background).lower(): "", "default": ""}
    return inks, grounds


def _said(style: Style, names: tuple[dict[str, str], dict[str, str]]) -> str:
    inks, grounds = names
    ink = inks.get(style.color.name, style.color.name) if style.color else ""
    ground = grounds.get(style.bgcolor.name, style.bgcolor.name) if style.bgcolor else ""
    letters = "".join(letter for name, letter in _ATTRIBUTES.items() if getattr(style, name))
    return ink + (f"^{letters}" if letters else "") + (f"/{ground}" if ground else "")

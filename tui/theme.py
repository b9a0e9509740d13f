"""What things look like: themes, facet colours, and the marks with their ASCII twins.

Widgets draw with named styles (`Paint`), made once for each theme, so that no widget holds a colour of its own. Every
meaning that has a colour has a mark too; under `NO_COLOR` the styles that matter are underlined or reversed.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

from rich.style import Style
from textual.color import Color
from textual.theme import Theme

from brief.model import FACETS


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """The signs of the screens; each is one terminal cell wide."""

    accepted: str = "✓"
    rejected: str = "✗"
    edited: str = "✎"
    undecided: str = "·"
    skipped: str = "–"
    conflict: str = "≠"
    stage: str = "»"
    wording: str = "~"
    agree: str = "="
    left: str = "<"
    right: str = ">"
    absent: str = "╱"
    cursor: str = "›"
    arrow: str = "→"
    marked: str = "*"
    opened: str = "▾"
    closed: str = "▸"
    full: str = "▰"
    empty: str = "▱"
    rule: str = "─"
    bar: str = "│"
    tee: str = "┬"
    foot: str = "┴"
    dot: str = "·"
    ellipsis: str = "…"
    flag: str = "⚑"

    def decision(self, decision: str | None) -> str:
        """The mark of a verdict's decision; None is undecided."""
        return str(getattr(self, decision)) if decision in ("accepted", "rejected", "edited") else self.undecided

    def relation(self, relation: str) -> str:
        """The mark of a ledger row's relation."""
        return self.left if relation == "only" else str(getattr(self, relation))

    def progress(self, done: int, total: int, width_cells: int) -> str:
        """A bar of `width_cells` signs; full only when all is done, empty only when nothing is."""
        filled = done * width_cells // total if total else 0
        if 0 < done < total:
            filled = min(max(filled, 1), width_cells - 1)
        return self.full * filled + self.empty * (width_cells - filled)


MARKS = Marks()
"""For terminals with a full font."""

ASCII_MARKS = Marks(
    accepted="+",
    rejected="x",
    edited="e",
    undecided=".",
    skipped="-",
    conflict="!",
    stage="t",
    absent="/",
    cursor=">",
    arrow=">",
    opened="v",
    closed=">",
    full="#",
    empty="-",
    rule="-",
    bar="|",
    tee="+",
    foot="+",
    dot=".",
    ellipsis="~",
    flag="F",
)
"""For `--ascii`: the same meanings in the first 128 characters."""

_DARK = ("#82aaff", "#8fd17a", "#e5c07b", "#f28fad", "#5fd7e0", "#b79df5", "#f5a97f", "#cfd96f", "#a9b1c6")
_LIGHT = ("#1f5fbf", "#2f7d32", "#8a5a00", "#b3265c", "#00707c", "#6a3fc0", "#a8480f", "#5f6b00", "#55606e")
_ANSI = ("bright_blue", "green", "yellow", "magenta", "cyan", "bright_magenta", "bright_red", "bright_green", "white")

THEMES = (
    Theme(
        name="desk-dark",
        primary="#7aa2c8",
        secondary="#8aa9b8",
        accent="#e0b46c",
        warning="#e5c07b",
        error="#f07178",
        success="#8fd17a",
        foreground="#d7dae0",
        background="#16181d",
        surface="#1b1e24",
        panel="#262a32",
        dark=True,
    ),
    Theme(
        name="desk-light",
        primary="#2c5f8a",
        secondary="#4c6a7a",
        accent="#8a5200",
        warning="#8a5a00",
        error="#b3261e",
        success="#2f7d32",
        foreground="#22262c",
        background="#fbfaf7",
        surface="#f4f2ed",
        panel="#e6e3dc",
        dark=False,
    ),
    Theme(
        name="contrast",
        primary="#ffffff",
        secondary="#00ffff",
        accent="#ffff00",
        warning="#ffff00",
        error="#ff6060",
        success="#00ff66",
        foreground="#ffffff",
        background="#000000",
        surface="#000000",
        panel="#303030",
        dark=True,
    ),
)
"""Our own themes, beside all of Textual's; `contrast` has no grey text."""

DEFAULT_THEME = "desk-dark"

_TWINS = (46, 126, 45, 45, 45, 34, 34, 34, 39, 39, 39, 62, 60, 94, 118, 62, 60, 34, 34, 42, 120, 60, 45)

_PLAIN_PUNCTUATION = {
    **dict(zip("·…–—‑“”„‘’‚→←↑↓›‹«»•×⌫−", map(chr, _TWINS), strict=True)),
    "\u00a0": " ",
}


class Paint(dict[str, Style]):
    """Named styles: the facets, the decisions, the relations, and `text dim faint strong accent rule row …`."""

    twins: dict[int, str] | None = None
    """For `--ascii`: typographic signs by their plain twins, one for one; used on everything drawn."""


def plain_twins() -> dict[int, str]:
    """Every mark and typographic sign by its plain twin; letters stay what they are."""
    names = [field.name for field in fields(Marks)]
    marks = {getattr(MARKS, name): getattr(ASCII_MARKS, name) for name in names}
    return str.maketrans({**marks, **_PLAIN_PUNCTUATION, "·": "."})


def make_paint(theme: Theme, *, no_color: bool, ascii_only: bool = False) -> Paint:
    """The named styles of a theme.

    Args:
        theme: Any Textual theme.
        no_color: The terminal shows attributes only; facets become underlined.
        ascii_only: Draw typographic signs as their plain twins.

    Returns:
        Styles without a background unless they are meant to stand out; lay them over a widget's own style.
    """
    palette = _ansi_palette() if theme.ansi else _rgb_palette(theme)
    facet_colours = dict(zip(FACETS, _ANSI if theme.ansi else _DARK if theme.dark else _LIGHT, strict=True))
    found = {name: Style(color=colour) for name, colour in facet_colours.items()}
    if theme.name == "contrast":
        found = {name: style + Style(bold=True) for name, style in found.items()}
    quiet = Style(dim=True) if theme.ansi else Style(color=palette["dim"])
    if theme.name == "contrast":
        quiet = Style(color=palette["text"])
    found |= {
        "text": Style(),
        "dim": quiet,
        "faint": Style(dim=True) if theme.ansi else Style(color=palette["faint"]),
        "strong": Style(bold=True),
        "accent": Style(color=palette["accent"]),
        "key": Style(color=palette["accent"], bold=True),
        "title": Style(color=palette["primary"], bold=True),
        "rule": Style(dim=True) if theme.ansi else Style(color=palette["faint"]),
        "rule-focus": Style(color=palette["primary"], bold=True),
        "accepted": Style(color=palette["success"]),
        "rejected": Style(color=palette["error"]),
        "edited": Style(color=palette["warning"]),
        "undecided": quiet,
        "skipped": quiet,
        "conflict": Style(color=palette["error"], bold=True),
        "stage": Style(color=palette["warning"]),
        "wording": Style(color=palette["secondary"]),
        "agree": Style(color=palette["success"]),
        "only": quiet,
        "error": Style(color=palette["error"]),
        "warning": Style(color=palette["warning"]),
        "evidence": Style(underline=True),
        "current": Style(reverse=True),
        "also": Style(bold=True, underline=True),
        "row": Style(reverse=True) if theme.ansi or no_color else Style(bgcolor=palette["row"]),
        "row-blurred": Style(bold=True) if theme.ansi or no_color else Style(bgcolor=palette["row-blurred"]),
        "find": Style(reverse=True, bold=True),
        "label": Style(color=palette["background"], bgcolor=palette["accent"], bold=True)
        if not (theme.ansi or no_color)
        else Style(reverse=True, bold=True),
        "selection": Style(reverse=True) if theme.ansi or no_color else Style(bgcolor=palette["selection"]),
    }
    paint = Paint(found)
    paint.twins = plain_twins() if ascii_only else None
    return paint


def _ansi_palette() -> dict[str, str]:
    return {
        "text": "default",
        "dim": "default",
        "faint": "default",
        "background": "default",
        "primary": "blue",
        "secondary": "cyan",
        "accent": "yellow",
        "success": "green",
        "warning": "yellow",
        "error": "red",
    }


def _rgb_palette(theme: Theme) -> dict[str, str]:
    """The theme's colours as hex, with the shades between text and background that Textual leaves to CSS."""
    variables = theme.to_color_system().generate()
    text, background = Color.parse(variables["foreground"]), Color.parse(variables["background"])
    primary = Color.parse(variables["primary"])

    named = {name: Color.parse(variables[name]) for name in ("secondary", "accent", "success", "warning", "error")}
    return {
        "text": text.hex6,
        "background": background.hex6,
        "primary": primary.hex6,
        "dim": text.blend(background, 0.38).hex6,
        "faint": text.blend(background, 0.66).hex6,
        "row": background.blend(primary, 0.30).hex6,
        "row-blurred": background.blend(text, 0.10).hex6,
        "selection": background.blend(primary, 0.55).hex6,
        **{name: colour.hex6 for name, colour in named.items()},
    }

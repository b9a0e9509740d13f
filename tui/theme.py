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
_LIGHT = ("#1f5fbf", "#23692a", "#7f5200", "#b3265c", "#006874", "#6a3fc0", "#9c420d", "#576200", "#55606e")
_ANSI_DARK = (
    *("bright_blue", "green", "yellow", "magenta", "cyan"),
    *("bright_magenta", "bright_red", "bright_green", "white"),
)
_ANSI_LIGHT = ("blue", "green", "red", "magenta", "cyan", "blue", "magenta", "red", "default")
"""On light grounds the bright colours, yellow and white cannot be read; digits tell the facets apart."""

THEMES = (
    Theme(
        name="desk-dark",
        primary="#7aa2c8",
        secondary="#8aa9b8",
        accent="#e0b46c",
        warning="#e5c07b",
        error="#f78188",
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
        secondary="#456070",
        accent="#804c00",
        warning="#7f5200",
        error="#b3261e",
        success="#23692a",
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
        error="#ff7878",
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

THEME_NAMES = {"dark": "desk-dark", "light": "desk-light", "high-contrast": "contrast", "ansi": "ansi-dark"}
"""Short names that the configuration may use."""

_TWINS = (46, 126, 45, 45, 45, 34, 34, 34, 39, 39, 39, 62, 60, 94, 118, 62, 60, 34, 34, 42, 120, 60, 45)

_PLAIN_PUNCTUATION = {
    **dict(zip("·…–—‑“”„‘’‚→←↑↓›‹«»•×⌫−", map(chr, _TWINS), strict=True)),
    "\u00a0": " ",
    "▌": "|",  # before a quotation in rendered Markdown
}


class Paint(dict[str, Style]):
    """Named styles: the facets, the decisions, the relations, and `text dim faint strong accent rule row …`."""

    twins: dict[int, str] | None = None
    """For `--ascii`: typographic signs by their plain twins, one for one; used on everything drawn."""
    is_exact: bool = False
    """Whether every style is, see `is_exact`."""


def is_exact(style: Style) -> bool:
    """Whether a style says its colours as they are shown: none of the terminal's own, and none that is to be dimmed."""
    colours = (style.color, style.bgcolor)
    return not style.dim and all(colour is None or colour.triplet is not None for colour in colours)


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
    paint = Paint(_without_colour() if no_color else _of_terminal(theme) if theme.ansi else _of_theme(theme))
    paint.twins = plain_twins() if ascii_only else None
    paint.is_exact = all(map(is_exact, paint.values()))
    return paint


_ALIKE = {
    "undecided": "dim",
    "skipped": "dim",
    "only": "dim",
    "agree": "accepted",
    "stage": "warning",
    "edited": "warning",
    "error": "rejected",
}
"""Names that look as others do."""

_WEIGHTS = {
    "text": Style(),
    "strong": Style(bold=True),
    "evidence": Style(underline=True),
    "current": Style(reverse=True),
    "also": Style(bold=True, underline=True),
    "find": Style(reverse=True, bold=True),
}
"""Names that look the same in every theme."""

_BY_WEIGHT = _WEIGHTS | {
    "dim": Style(dim=True),
    "faint": Style(dim=True),
    "rule": Style(dim=True),
    "row": Style(reverse=True),
    "row-blurred": Style(bold=True),
    "label": Style(reverse=True, bold=True),
    "selection": Style(reverse=True),
}
"""What does without shades: the terminal has none that we know of."""


def _alike(found: dict[str, Style]) -> dict[str, Style]:
    return found | {name: found[other] for name, other in _ALIKE.items()} | {"conflict": found["rejected"] + _BOLD}


def _without_colour() -> dict[str, Style]:
    """Weight, underlines and reversal only; marks and digits say the rest."""
    plain = {name: Style() for name in (*FACETS, "accent", "accepted", "wording")}
    heavy = dict.fromkeys(("key", "title", "rule-focus", "rejected", "warning"), _BOLD)
    return _alike(_BY_WEIGHT | plain | heavy)


def _of_terminal(theme: Theme) -> dict[str, Style]:
    """The terminal's own sixteen colours, which its user has chosen."""
    facets = zip(FACETS, _ANSI_DARK if theme.dark else _ANSI_LIGHT, strict=True)
    roles = {"accent": "yellow", "accepted": "green", "wording": "cyan", "warning": "yellow", "rejected": "red"}
    if not theme.dark:
        roles |= {"accent": "blue", "wording": "blue", "warning": "magenta"}
    bold = {"key": roles["accent"], "title": "blue" if not theme.dark else "cyan", "rule-focus": roles["accent"]}
    coloured = {name: Style(color=colour) for name, colour in (*facets, *roles.items())}
    return _alike(_BY_WEIGHT | coloured | {name: Style(color=colour, bold=True) for name, colour in bold.items()})


def _of_theme(theme: Theme) -> dict[str, Style]:
    """The theme's colours, with the shades between text and background that Textual leaves to CSS.

    The shades are chosen so that what is to be read keeps a contrast of 4.5 (WCAG AA) on rows and bars too, and of 7
    (AAA) in `contrast`; tests/tui/test_theme.py measures it.
    """
    variables = theme.to_color_system().generate()
    colour = {name: Color.parse(variables[name]) for name in (*_ROLES.values(), "foreground", "background", "primary")}
    text, background, primary = colour["foreground"], colour["background"], colour["primary"]
    is_strong = theme.name == "contrast"
    facets = zip(FACETS, _DARK if theme.dark else _LIGHT, strict=True)
    found = {name: Style(color=hue, bold=is_strong or None) for name, hue in facets}
    found |= {name: Style(color=colour[role].hex6) for name, role in _ROLES.items()}
    found |= {name: Style(color=colour[role].hex6, bold=True) for name, role in _BOLD_ROLES.items()}
    shades = {"dim": 0.0, "faint": 0.30, "rule": 0.45} if is_strong else {"dim": 0.27, "faint": 0.42, "rule": 0.62}
    found |= {name: Style(color=text.blend(background, share).hex6) for name, share in shades.items()}
    row = (
        Style(reverse=True)
        if is_strong
        else Style(bgcolor=background.blend(primary, 0.20 if theme.dark else 0.13).hex6)
    )
    found |= {
        "row": row,
        "row-blurred": Style(bgcolor=background.blend(text, 0.09).hex6),
        "current": Style(color=background.hex6, bgcolor=text.hex6),
        "find": Style(color=background.hex6, bgcolor=colour["warning"].hex6),
        "label": Style(color=background.hex6, bgcolor=colour["accent"].hex6, bold=True),
        "selection": Style(color=background.hex6, bgcolor=primary.hex6),
    }
    return _alike(_WEIGHTS | found)


_BOLD = Style(bold=True)
_ROLES = {"accent": "accent", "accepted": "success", "rejected": "error", "warning": "warning", "wording": "secondary"}
"""Names that have a colour of the theme."""
_BOLD_ROLES = {"key": "accent", "title": "primary", "rule-focus": "primary"}
"""Names that have a colour of the theme, and weight."""

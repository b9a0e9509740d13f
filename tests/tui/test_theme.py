"""Every theme can be read: measured contrast, states that differ, and nothing that only a colour says."""

from __future__ import annotations

from dataclasses import fields
from itertools import combinations

import pytest
from rich.style import Style
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from brief.model import FACETS
from tui.theme import ASCII_MARKS, MARKS, THEMES, Marks, Paint, make_paint, plain_twins

NOT_FOR_READING = {"rule"}
"""Lines between panes."""
BESIDES = {"faint": 3.0}
"""Words that stand for nothing being there, and large signs: WCAG asks for 3."""
STATES = ("current", "row", "row-blurred", "find", "label", "selection", "evidence")


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.1 defines it."""
    channels = [part / 255 for part in Color.parse(colour).rgb]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio as WCAG 2.1 defines it, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def grounds(theme: Theme, paint: Paint) -> dict[str, str]:
    """Everything that words stand on."""
    found = {name: str(getattr(theme, name)) for name in ("background", "surface", "panel")}
    for name in ("row", "row-blurred"):
        if (ground := paint[name].bgcolor) is not None:
            found[name] = ground.name
    return found


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_word_can_be_read_on_every_ground(theme: Theme) -> None:
    paint = make_paint(theme, no_color=False)
    least = 7.0 if theme.name == "contrast" else 4.5
    on = grounds(theme, paint)
    for name, style in paint.items():
        if name in NOT_FOR_READING or style.color is None:
            continue
        places = {"itself": style.bgcolor.name} if style.bgcolor else on
        for place, ground in places.items():
            wanted = BESIDES.get(name, least if place == "background" else 4.5)
            found = contrast(style.color.name, ground)
            assert found >= wanted, f"{name} {style.color.name} on {place} {ground}: {found:.1f}"
    for place, ground in on.items():
        assert contrast(str(theme.foreground), ground) >= 7.0, place


def test_the_terminals_own_colours_leave_out_what_its_ground_swallows() -> None:
    light = make_paint(BUILTIN_THEMES["ansi-light"], no_color=False)
    used = {style.color.name for style in light.values() if style.color}
    assert not {name for name in used if name.startswith("bright_")} | used & {"white", "yellow"}
    dark = make_paint(BUILTIN_THEMES["ansi-dark"], no_color=False)
    assert not {style.color.name for style in dark.values() if style.color} & {"black", "blue"}


@pytest.mark.parametrize("theme", [*THEMES, BUILTIN_THEMES["ansi-dark"]], ids=lambda theme: theme.name)
def test_without_colour_weight_and_reversal_still_tell_the_states_apart(theme: Theme) -> None:
    paint = make_paint(theme, no_color=True)
    assert all(style.color is None and style.bgcolor is None for style in paint.values())
    for name in STATES:
        assert paint[name] != Style(), name
    for one, other in combinations(("row", "row-blurred", "evidence", "text", "dim"), 2):
        assert paint[one] != paint[other], (one, other)


def test_every_theme_paints_the_same_names() -> None:
    names = [set(make_paint(theme, no_color=off)) for theme in THEMES for off in (False, True)]
    assert all(one == names[0] for one in names)
    assert set(FACETS) <= names[0]


def test_every_mark_has_a_plain_twin_of_one_cell() -> None:
    for field in fields(Marks):
        assert len(getattr(MARKS, field.name)) == len(getattr(ASCII_MARKS, field.name)) == 1
        assert getattr(ASCII_MARKS, field.name).isascii()
    assert all(twin.isascii() for twin in map(str, "".join(map(chr, plain_twins())).translate(plain_twins())))

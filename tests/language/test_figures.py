from __future__ import annotations

import pytest

from brief.language.figures import ordinal, parse


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("nine", 9),
        ("1,200", 1200),
        ("2.5 million", 2_500_000),
        ("twenty-five", 25),
        ("two hundred and six", 206),
        ("three thousand two hundred", 3200),
        ("half a million", 500_000),
        ("a dozen", 12),
        ("two dozen", 24),
        ("1.4bn", 1_400_000_000),
        ("-3", -3),
        ("zero", 0),
        ("many", None),
        ("12-mile", None),
        ("", None),
        ("…", None),
    ],
)
def test_a_figure_has_its_value(words: str, value: float | None) -> None:
    assert parse(words) == value


def test_places_are_ordinals_and_figures_are_not() -> None:
    assert [ordinal(word) for word in ("10th", "Second", "21st", "10", "month")] == [10, 2, 21, None, None]

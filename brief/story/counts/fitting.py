"""Whether two counts of the same thing can both be true: bounds that allow each other, and rounding."""

from __future__ import annotations

import math

from brief.story.counts.quantities import Quantity

WHOLE_PERCENT = 0.5
"""By how much a share in whole percent may be off from one with decimals."""


def is_round(value: float) -> bool:
    """Whether a number looks rounded: tens from 10, hundreds from 100 and so on."""
    return value >= 10 and value % 10 == 0


def fit(first: Quantity, second: Quantity) -> bool:
    """Whether two counts of the same thing can both be true, or one is the other rounded."""
    if first.kind.startswith("percent") and first.value.is_integer() != second.value.is_integer():
        return abs(first.value - second.value) <= WHOLE_PERCENT
    if first.low <= second.high and second.low <= first.high:
        if first.bound == second.bound == "at least":
            small, large = sorted((first.value, second.value))
            return small == large or is_round(small) or small > 100
        return True
    small, large = sorted((first.value, second.value))
    rounded = next((q for q in (first, second) if is_round(q.value) or q.bound == "about"), None)
    if rounded is None or small <= 0:
        return False
    grain = 10 ** int(math.log10(max(rounded.value, 1)))
    exact = second.value if rounded is first else first.value
    if is_round(exact) and rounded.bound != "about" and exact < 1000:
        return False
    return bool(abs(exact - rounded.value) <= min(grain / 2, 0.05 * rounded.value + (1 if rounded.bound else 0)))

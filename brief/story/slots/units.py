"""Units: whether one number is of another amount because its unit is another: `six months`, `six years`."""

from __future__ import annotations

import re
from itertools import product

from brief.story.counts.quantities import Quantity
from brief.story.sentences.words import NUMBER_WORDS, stem
from brief.story.slots.change import Change, before, lowered

SAME_STRETCH = 0.12
"""By what share two lengths of time in other units may differ: 14 days are two weeks, ten days are not."""
_DAYS = {
    stem(unit): days
    for unit, days in (
        ("second", 1 / 86_400),
        ("minute", 1 / 1_440),
        ("hour", 1 / 24),
        ("day", 1.0),
        ("week", 7.0),
        ("month", 30.4),
        ("year", 365.0),
        ("decade", 3_650.0),
        ("century", 36_500.0),
    )
}
"""Days of a unit of time, by its stem as in `Quantity.kind`."""
_SORTS = tuple(
    tuple(frozenset(map(stem, unit.split())) for unit in sort.split("|"))
    for sort in (
        "second | minute | hour | day | week | month | year | decade | century",
        "euro | dollar | pound | yen | yuan | franc | rouble ruble | rupee | krona krone | zloty | peso | lira",
        "kilometre kilometer km | mile | metre meter | foot feet | centimetre centimeter cm | inch inches | yard",
        "km/h kph | mph | knot",
        "tonne ton | kilogram kilo kg | gram | ounce | stone",
        "barrel | litre liter | gallon | cubic",
        "hectare | acre",
        "celsius | fahrenheit",
        "hundred | thousand | million | billion | trillion",
    )
)
"""Units of one sort, the names of a unit together: one number of two units is two amounts."""
_A_NUMBER = re.compile(r"\d+(?:[.,]\d+)*|an?|one|several|few|some|another|each|every|per|dozen|hundred|[mbtr]+illion")


def is_another_unit(change: Change) -> bool:
    """Whether the only changed words are units of one sort, each behind a number."""
    words = [lowered(side) for side, _ in change.sides()]
    if not all(len(own) == 1 for own in words):
        return False
    leads = [before(*side) for side in change.sides()]
    if not all(_A_NUMBER.fullmatch(lead) or lead in NUMBER_WORDS for lead in leads):
        return False
    first, second = (stem(own[0]) for own in words)
    return any(a != b and first in a and second in b for sort in _SORTS for a, b in product(sort, sort))


def days(quantity: Quantity) -> float:
    """How many days a length of time is; 0 of anything else."""
    family, _, unit = quantity.kind.partition(":")
    return quantity.value * _DAYS.get(unit, 0.0) if family == "duration" else 0.0


def is_another_stretch(first: Quantity, second: Quantity) -> bool:
    """Whether two lengths of time in different units are not the same."""
    a, b = days(first), days(second)
    return abs(a - b) > SAME_STRETCH * max(a, b)

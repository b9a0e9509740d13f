from __future__ import annotations

import pytest

from brief.model import Span
from brief.story.change import Token
from brief.story.swaps import swap


def tokens(sentence: str) -> list[Token]:
    return [Token(word, Span(0, 0)) for word in sentence.split()]


@pytest.mark.parametrize(
    ("first", "second", "swapped"),
    [
        ("On Sunday Rovers beat United again", "On Sunday United beat Rovers again", True),
        ("Bassi paid the builder Rossi", "The builder Rossi paid Bassi", True),
        ("Delegates of Peru and Chile came", "Delegates of Chile and Peru came", False),
        ("Olsen met Weber in Bergen", "Weber met Olsen in Bergen", False),
        ("The plan helps old men", "The old plan helps men", False),
        ("Rovers beat United", "Rovers beat United", False),
    ],
)
def test_two_names_that_changed_places_are_seen(first: str, second: str, swapped: bool) -> None:
    assert (swap(tokens(first), tokens(second)) is not None) is swapped

from __future__ import annotations

import pytest

from brief.model import Span
from brief.story.slots.change import Token
from brief.story.slots.swaps import is_given_back, swap, turned


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


@pytest.mark.parametrize(
    ("first", "second", "is_turned"),
    [
        ("Norvik is to acquire Calder", "Norvik is to be acquired by Calder", True),
        ("Rovers were beaten by United", "Rovers beat United", True),
        ("Rovers beat United", "United were beaten by Rovers", False),
        ("Rovers beat United", "Rovers were praised by United", False),
    ],
)
def test_an_active_that_became_a_passive_is_seen(first: str, second: str, is_turned: bool) -> None:
    assert (turned(tokens(first), tokens(second)) is not None) is is_turned


def test_what_is_got_from_somebody_and_given_to_him_goes_the_other_way() -> None:
    sentence = tokens("She got it from Anna")
    assert is_given_back([(sentence[1:2], tokens("gave")), (sentence[3:4], tokens("to"))], sentence)
    assert not is_given_back([(sentence[1:2], tokens("gave"))], sentence)
    fell = tokens("It fell from 5 points")
    assert not is_given_back([(fell[2:3], tokens("to"))], fell)

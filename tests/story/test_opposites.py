"""Words of which one excludes the other, and those that only look so."""

from __future__ import annotations

import pytest

from brief.story.slots.opposites import alike, denied_word, opposed


@pytest.mark.parametrize(
    ("first", "second", "matter"),
    [
        ("approved", "rejected", ("what", "opposite")),
        ("before", "after", ("when", "time")),
        ("bus", "tram", ("what", "word")),
        ("bus", "coach", None),
        ("father", "brother", ("who", "role")),
        ("church", "mosque", ("where", "place")),
        ("quarter finals", "semi finals", ("what", "word")),
        ("doubled", "tripled", ("numbers", "number")),
        ("registered", "unregistered", ("what", "opposite")),
        ("pro european", "anti european", ("what", "opposite")),
        ("shallow", "deep", ("what", "opposite")),
        ("big", "large", None),
    ],
)
def test_a_word_excludes_another_of_its_kind(first: str, second: str, matter: tuple[str, str] | None) -> None:
    assert opposed([first], [second]) == opposed([second], [first]) == matter


def test_the_words_of_one_side_stand_for_each_other() -> None:
    assert alike(["turned", "down"], ["declined"]) == [["declin"], ["down"], ["turn", "down"]]
    assert denied_word(["undecided"], ["decided"])
    assert not denied_word(["under"], ["der"])

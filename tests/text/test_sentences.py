"""Sentence starts: where a space was lost, where a stop ends nothing, and in linear time."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest

from brief.text.sentences import boundaries, joints, no_boundaries


def split(text: str) -> list[str]:
    cuts = [0, *boundaries(text), len(text)]
    return [text[a:b].strip() for a, b in pairwise(cuts)]


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("The talks were held in Lima.Peruvian officials said so.", "Peruvian"),
        ("She called it “a fair deal.”Both sides agreed.", "Both"),
        ('He called it "a fair deal."Both sides agreed.', "Both"),
        ("The pact was signed in 2019.None of them left it.", "None"),
        ("It makes up 30 percent of its GDP.The rest is trade.", "The"),
        ("Growth fell to 4%.Analysts had hoped for more.", "Analysts"),
        ("The harbour closed (it had flooded).Ships waited.", "Ships"),
        ("Who will pay?Nobody knows.", "Nobody"),
        ("The council met.“We agreed,” it said.", "“We"),
        ("The mayor thanked Mr Reed.Mr. Reed bowed.", "Mr."),
        ("She arrived on Monday.In Oslo it rained.", "In"),
    ],
)
def test_a_lost_space_is_a_boundary(text: str, second: str) -> None:
    assert [text[at:].split()[0] for at in joints(text)] == [second]
    assert split(text)[1].startswith(second)


@pytest.mark.parametrize(
    "text",
    [
        "The U.S.-led force and the U.K. navy met.",
        "An F.B.I. agent and C.I.A. staff came.",
        "J.K. Rowling and W.E.B. Du Bois, e.g. in print.",
        "Visit Booking.Com or example.Org today.",
        "It cost 3.5 million, or v1.Beta of it.",
        "The file Report.Final.Pdf is in C:\\Data.Set now.",
        "Write to Ann.Lee@example.com or see www.News.Site/Front.Page now.",
        "She holds a Ph.D. in law.",
        "Node.JS and ASP.NET are tools.",
    ],
)
def test_names_numbers_and_addresses_are_not_split(text: str) -> None:
    assert joints(text) == []


def test_titles_and_initials_do_not_end_a_sentence() -> None:
    text = "Mr. Lund met Gen. Oda and J. Doe. They talked at 5 p.m. The room was cold."
    assert split(text) == ["Mr. Lund met Gen. Oda and J. Doe.", "They talked at 5 p.m.", "The room was cold."]
    assert {text[at:].split()[0].strip(".") for at in no_boundaries(text)} == {"Lund", "Oda", "Doe"}


def test_a_straight_quotation_mark_belongs_to_the_side_it_opens_or_closes() -> None:
    closing = 'She said: "We won."Then she left. "It was fun," he said.'
    opening = 'They had won the day."We are glad," she said. "It was fun."'
    assert [closing[at:][:4] for at in joints(closing)] == ["Then"]
    assert [opening[at:][:3] for at in joints(opening)] == ['"We']


def test_blank_lines_start_sentences_without_a_stop() -> None:
    assert split("A headline\n\nThe story begins here. It ends.") == [
        "A headline",
        "The story begins here.",
        "It ends.",
    ]


@pytest.mark.parametrize("text", ["", ".", '"', "....", "\n\n", "a", '."', "”.A"])
def test_scraps_do_no_harm(text: str) -> None:
    assert all(0 < at < len(text) for at in boundaries(text))


@pytest.mark.parametrize("unit", ['."A', ".", '"', "a.", "A.B ", "said.'X", "?!", "\n \n"])
def test_time_grows_with_length_only(unit: str) -> None:
    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        began = time.process_time()
        boundaries(text)
        return time.process_time() - began

    # Four times the length: four times the time, and twice that for a busy machine; the square would be sixteen.
    assert seconds(200_000) < 8 * min(seconds(50_000) for _ in range(2)) + 1

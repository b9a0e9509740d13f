"""Small edits that make a line say the opposite are seen; another wording is not called wrong."""

from __future__ import annotations

import pytest

from brief.export.verification.on_record import wrong_presence, wrong_times
from brief.export.verification.read_back import Line
from brief.export.verification.turned import turned

PORT = "The port of Larvik, which opened in 1998, did not pay the ministry for the two cranes."
RATES = "The council could raise harbour fees in June if cargo falls, Holm said."
STEADY = "The council left its harbour fee unchanged at 12 crowns on Monday."
VOTE = "Two of the five members voted for a cut of 3 crowns."


@pytest.mark.parametrize(
    ("line", "evidence", "given", "said"),
    [
        ("The port of Larvik, which opened in 1998, did pay the ministry for the two cranes.", PORT, "", "not"),
        ("The council could not raise harbour fees in June if cargo falls", RATES, "not", ""),
        ("The council will raise harbour fees in June if cargo falls", RATES, "will", "could"),
        ("The council raise harbour fees in June if cargo falls", RATES, "", "could"),
        ("The council could lower harbour fees in June if cargo falls", RATES, "lower", "raise"),
        ("The council left its harbour fee higher at 12 crowns on Monday.", STEADY, "higher", "unchanged"),
        ("Two of the five members voted for a rise of 3 crowns.", VOTE, "rise", "cut"),
        ("Two of the five members voted against a cut of 3 crowns.", VOTE, "against", "for"),
    ],
)
def test_a_word_that_turns_a_sentence_around_is_found(line: str, evidence: str, given: str, said: str) -> None:
    assert turned(line, [evidence]) == (given, said)


@pytest.mark.parametrize(
    ("line", "evidence"),
    [
        (PORT, PORT),
        ("The port of Larvik, opened in 1998, did not pay the ministry anything for the two cranes.", PORT),
        ("The port of Larvik, which opened in 1998, never paid the ministry for the two cranes.", PORT),
        ("The port of Larvik, which opened in 1998, refused to pay the ministry for the two cranes.", PORT),
        ("The council might raise harbour fees in June if cargo falls", RATES),
        ("The council is considering higher harbour fees in June if cargo falls", RATES),
        ("The council kept its harbour fee unchanged at 12 crowns on Monday.", STEADY),
        ("The council left its harbour fee steady at 12 crowns on Monday.", STEADY),
        ("Two of the five members supported a cut of 3 crowns.", VOTE),
        ("Fees: 12 crowns", STEADY),
        (
            "The pilots met the mayor on the 14th and signed the deal.",
            "The pilots met the mayor on May 14 and signed the deal.",
        ),
        ("The storm hit Larvik and the port of Moss.", "The storm hit not only Larvik and the port of Moss."),
        ("At least 40 pilots met the mayor in Larvik.", "Yesterday no fewer than 40 pilots met the mayor in Larvik."),
    ],
)
def test_another_wording_is_not_wrong(line: str, evidence: str) -> None:
    assert turned(line, [evidence]) is None


def test_a_line_that_stands_in_one_cited_sentence_is_not_held_against_the_other() -> None:
    assert turned(VOTE, [VOTE.replace("cut", "rise"), VOTE]) is None


@pytest.mark.parametrize(
    ("words", "recorded", "evidence", "wrong"),
    [
        ("Attending: Ola Vik (envoy)", ["Ola Vik envoy · absent"], "", ["attending of Ola Vik"]),
        ("Not attending: Ola Vik (envoy)", ["Ola Vik envoy · attending"], "", ["not attending of Ola Vik"]),
        ("Not attending: Ola Vik (envoy)", ["Ola Vik envoy · absent"], "", []),
        ("Attending or expected: Ola Vik", ["Ola Vik · expected"], "", []),
        ("Attending: Ola Vik", ["Ola Vik"], "The envoy, Ola Vik, did not attend.", ["attending of Ola Vik"]),
        ("Attending: Ola Vik", ["Ola Vik"], "Ola Vik attended; the mayor did not attend.", []),
    ],
)
def test_presence_is_held_against_the_record_or_the_evidence(
    words: str, recorded: list[str], evidence: str, wrong: list[str]
) -> None:
    line = Line(1, "item", "Brief", f"1. {words}[^A1].")
    assert list(wrong_presence(line, [(words, recorded, [evidence])])) == wrong


def test_presence_in_a_row_is_held_against_the_record_too() -> None:
    line = Line(1, "row", "Who", "- Ola Vik · Attendance: attending", ("Name", "Attendance"), ("Ola Vik", "attending"))
    assert list(wrong_presence(line, [("", ["Ola Vik envoy · absent"], [])])) == ["attending of Ola Vik"]
    assert list(wrong_presence(line, [("", ["Ola Vik envoy · attending"], [])])) == []


@pytest.mark.parametrize(("date", "wrong"), [("2031-06", []), ("2030-06", [("June", "2030-06", "2031-06")])])
def test_the_date_behind_words_is_the_one_on_record(date: str, wrong: list[tuple[str, str, str]]) -> None:
    row = Line(1, "row", "Where and when", "-", ("Time", "Source words", "Normalised"), ("it", "“June”", date))
    item = Line(1, "item", "Brief", f"1. It opens in June.[^A1] (June: {date})")
    assert list(wrong_times(row, ["June → 2031-06"])) == wrong
    assert list(wrong_times(item, ["June → 2031-06"])) == wrong

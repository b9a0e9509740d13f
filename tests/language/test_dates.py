"""Time expressions: found whole, valued at their own grain, anchored to the article's day and to nothing else."""

from __future__ import annotations

import time
from datetime import date

import pytest

from brief.language.dates import TimeExpression, anchor_of, find_times

THURSDAY = date(2024, 7, 4)


def only(text: str, *, anchor: date | None = THURSDAY, ahead: bool = False) -> TimeExpression:
    found = find_times(text, anchor, lambda offset: ahead)
    assert len(found) == 1, [e.words for e in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "words", "start"),
    [
        ("They met on Wednesday.", "Wednesday", "2024-07-03"),
        ("They met Thursday.", "Thursday", "2024-07-04"),
        ("They met late Friday night.", "late Friday night", "2024-06-28"),
        ("They met last Thursday.", "last Thursday", "2024-06-27"),
        ("They met yesterday.", "yesterday", "2024-07-03"),
        ("They met this morning.", "this morning", "2024-07-04"),
        ("They met the day before yesterday.", "the day before yesterday", "2024-07-02"),
        ("They met last month.", "last month", "2024-06"),
        ("They met last week.", "last week", "2024-06-24"),
        ("They met two weeks ago.", "two weeks ago", "2024-06-17"),
        ("They met ten years ago.", "ten years ago", "2014"),
        ("They met on Nov. 10.", "Nov. 10", "2023-11-10"),
        ("They met on 12 May.", "12 May", "2024-05-12"),
        ("They have met since May.", "since May", "2024-05"),
        ("They met in October.", "October", "2023-10"),
        ("They met at 6.10am on Wednesday.", "6.10am on Wednesday", "2024-07-03T06:10"),
        ("They met Thursday at about 7 p.m. local time.", "Thursday at about 7 p.m. local time", "2024-07-04T19:00"),
        ("They met in the early hours of Tuesday.", "early hours of Tuesday", "2024-07-02"),
        ("They met on Monday, July 1.", "Monday, July 1", "2024-07-01"),
    ],
)
def test_relative_words_are_read_from_the_articles_day(text: str, words: str, start: str) -> None:
    found = only(text)
    assert (found.words, found.value.start) == (words, start)
    assert found.basis != "explicit"
    assert only(text, anchor=None).value.start is None


@pytest.mark.parametrize(
    ("text", "start", "end", "grain"),
    [
        ("It opened on March 3, 2021.", "2021-03-03", None, "day"),
        ("It opened on 3rd of March 2021.", "2021-03-03", None, "day"),
        ("It opened on 2021-03-03.", "2021-03-03", None, "day"),
        ("It opened on 13/4/2020.", "2020-04-13", None, "day"),
        ("It ran from 4-6 July 2019.", "2019-07-04", "2019-07-06", "day"),
        ("It opened in March 2021.", "2021-03", None, "month"),
        ("It opened in 2001 but failed.", "2001", None, "year"),
        ("It ran in 2015-16.", "2015", "2016", "year"),
        ("It was built in the 1990s.", "1990", "1999", "year"),
        ("It grew in the third quarter of 2023.", "2023-07", "2023-09", "quarter"),
        ("It was hot in summer 2019.", "2019-06", "2019-08", "month"),
        ("It is from the 19th century.", "1801", "1900", "year"),
    ],
)
def test_full_dates_need_no_anchor(text: str, start: str, end: str | None, grain: str) -> None:
    for anchor in (THURSDAY, None):
        value = only(text, anchor=anchor).value
        assert (value.start, value.end, value.grain) == (start, end, grain)
    assert only(text).basis == "explicit"


def test_a_clause_that_looks_ahead_turns_the_weekday_forward() -> None:
    assert only("They will meet Friday.", ahead=True).value.start == "2024-07-05"
    assert only("They will meet Thursday.", ahead=True).value.start == "2024-07-04"
    assert only("They will meet on 12 May.", ahead=True).value.start == "2025-05-12"


@pytest.mark.parametrize(
    "text",
    [
        "A 42-year-old man, Ann Lee, 30, and a boy aged 12.",
        "They won 8-7 and lost 23-6.",
        "Theresa May said she may march.",
        "About 2000 people and 1,984 dogs came for $2000.",
        "It rose 3.5 percent to 1.2 million.",
        "The Sunday Times wrote it; call 0800 0560154.",
        "See page 12/13 and section 4.2.1 of it.",
    ],
)
def test_ages_scores_names_and_counts_are_not_times(text: str) -> None:
    assert find_times(text, THURSDAY) == []


@pytest.mark.parametrize("text", ["a two-day meeting", "they talked for three hours", "in recent years", "hours later"])
def test_stretches_and_vague_words_have_no_value(text: str) -> None:
    assert only(text).value.start is None


def test_ambiguous_and_impossible_days_have_no_value() -> None:
    assert only("on 3/4/2020").value.start is None
    assert only("on 30 February 2021").value.start is None


def test_a_stated_weekday_is_kept_for_checking() -> None:
    assert only("on Friday, 4 July 2024,").weekday == 4


def test_the_anchor_is_the_day_of_an_iso_moment() -> None:
    assert anchor_of("2024-07-04T23:10:00Z") == THURSDAY
    assert anchor_of("2024-07") is None
    assert anchor_of(None) is None


@pytest.mark.parametrize(
    "unit", ["1 ", "a year ", "9.", "the last ", "May ", "in the early ", "12:34:", "2016-", "two "]
)
def test_time_grows_with_length_only(unit: str) -> None:
    began = time.process_time()
    find_times(unit * (200_000 // len(unit)), THURSDAY)
    assert time.process_time() - began < 5

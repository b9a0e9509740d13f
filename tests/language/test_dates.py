"""Time expressions: found whole, valued at their own grain, anchored to the article's day and to nothing else."""

from __future__ import annotations

import time
from datetime import date

import pytest

from brief.language.dates.chains import TimeExpression
from brief.language.dates.expressions import find_times
from brief.language.dates.kinds import anchor_of

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
        "It was drawn by Johnnie Christmas.",
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


def test_the_next_day_counts_from_the_day_named_last_before() -> None:
    text = "The ferry sank on 3 May 2021. Divers found it the next day. Two days later the captain was charged."
    assert [e.value.start for e in find_times(text, None)] == ["2021-05-03", "2021-05-04", "2021-05-06"]
    assert [e.basis for e in find_times(text, None)] == ["explicit", "inferred", "inferred"]
    assert only("Divers found it the next day.").value.start is None
    undated = find_times("The ferry sank on Monday. Divers found it the next day.", None)
    assert [e.value.start for e in undated] == [None, None]


@pytest.mark.parametrize(
    ("text", "words", "start", "end"),
    [
        # bounds of a stretch
        ("Since May, prices have risen.", "Since May", "2024-05", None),
        ("Schools have been shut since Monday.", "since Monday", "2024-07-01", None),
        ("It stays shut until 12 July 2024.", "until 12 July 2024", "2024-07-12", None),
        ("It must be paid by 2030.", "by 2030", "2030", None),
        ("It ends by the end of the year.", "by the end of the year", "2024", None),
        # stretches of days
        ("It runs July 2-4.", "July 2-4", "2024-07-02", "2024-07-04"),
        ("It ran from 3 to 5 May.", "3 to 5 May", "2024-05-03", "2024-05-05"),
        ("It rained over the weekend.", "over the weekend", "2024-06-29", "2024-06-30"),
        ("It rained last weekend.", "last weekend", "2024-06-29", "2024-06-30"),
        ("It rained earlier this week.", "earlier this week", "2024-07-01", "2024-07-07"),
        # parts of days and hours
        ("It burned on Tuesday night.", "Tuesday night", "2024-07-02", None),
        ("It burned early on Wednesday.", "early on Wednesday", "2024-07-03", None),
        ("It burned on the morning of July 3.", "the morning of July 3", "2024-07-03", None),
        ("It began at 18:30 GMT on Sunday.", "18:30 GMT on Sunday", "2024-06-30T18:30", None),
        (
            "It began shortly before midnight on Saturday.",
            "shortly before midnight on Saturday",
            "2024-06-29T00:00",
            None,
        ),
        ("It began on 1 May, 2024, at 09:00.", "1 May, 2024, at 09:00", "2024-05-01T09:00", None),
        ("It began at noon on Tuesday.", "noon on Tuesday", "2024-07-02T12:00", None),
        # grains wider than a day
        ("It closed in mid-July.", "mid-July", "2024-07", None),
        ("It closed at the end of June.", "the end of June", "2024-06", None),
        ("It closed last July.", "last July", "2023-07", None),
        ("It closed in early 2023.", "early 2023", "2023", None),
        ("It closed in the early 1980s.", "the early 1980s", "1980", "1989"),
        ("It closed in the first quarter of 2024.", "the first quarter of 2024", "2024-01", "2024-03"),
        ("It closed a decade ago.", "a decade ago", "2014", None),
        ("It closed on New Year's Eve.", "New Year's Eve", "2023-12-31", None),
        ("It closed on the Fourth of July.", "Fourth of July", "2024-07-04", None),
    ],
)
def test_expressions_of_every_kind(text: str, words: str, start: str, end: str | None) -> None:
    found = only(text)
    assert (found.words, found.value.start, found.value.end) == (words, start, end)


@pytest.mark.parametrize(
    "text",
    [
        "They met at 6 a.m.",
        "They met around noon.",
        "They met at half past six.",
        "They met at five o'clock.",
        "They met for five years.",
        "It was a two-day summit.",
        "They met over the past three days.",
        "They met a few days ago.",
        "They met about two hours ago.",
        "They met six months later.",
        "They met the same day.",
        "They met later in the day.",
        "They met that evening.",
        "They always meet on Mondays.",
        "They met on Easter Sunday.",
        "They met on Good Friday.",
        "They met on Black Friday.",
        "They met on 04/07/2024.",
        "They will meet next spring.",
        "They met in Q2.",
    ],
)
def test_what_names_no_day_of_its_own_has_no_value(text: str) -> None:
    assert only(text).value.start is None


@pytest.mark.parametrize(
    "text",
    [
        "A 19-year-old was hurt.",
        "Ada Weber, aged 42, was hurt.",
        "They won 3-1.",
        "May told reporters.",
        "It hit 1,200 homes.",
        "About 2000 people came.",
        "The September 11 attacks changed it.",
        "It came in the 90th minute.",
        "The crown weakened slightly to trade at 11.24 against the euro.",
        "She presented the programme Science Today for years.",
    ],
)
def test_ages_scores_names_and_counts_are_no_times(text: str) -> None:
    assert find_times(text, THURSDAY) == []


def values(text: str, anchor: date | None = THURSDAY) -> list[str | None]:
    return [expression.value.start for expression in find_times(text, anchor)]


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("On June 24, 1931, he gave a speech. On June 28 he was shot.", ["1931-06-24", "1931-06-28"]),
        ("The siege began on March 3, 1931. On October 9 the town fell.", ["1931-03-03", "1931-10-09"]),
        ("Work stopped in March 2019. It resumed in June of that year.", ["2019-03", "2019-06"]),
        ("He was born on March 3, 1950. He died on June 28.", ["1950-03-03", "2024-06-28"]),
        ("He was born on March 3, 1950.\nThe trial began on December 9.", ["1950-03-03", "2023-12-09"]),
        ("The firm, founded in 1998, was sold in March.", ["1998", "2024-03"]),
    ],
)
def test_a_day_without_a_year_goes_on_with_the_year_that_is_told_of(text: str, starts: list[str]) -> None:
    assert values(text) == starts


@pytest.mark.parametrize("text", ["I hear him every October 9.", "They meet each Monday.", "It is shut most Sundays."])
def test_what_comes_back_every_year_or_week_is_no_day(text: str) -> None:
    assert values(text) == [None]

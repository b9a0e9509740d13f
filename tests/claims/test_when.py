"""When, on invented sentences: days that lie ahead, and the event's own time before the others."""

from __future__ import annotations

import pytest

from brief.extraction import Extractor
from brief.model import Article

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("The new season starts on Nov. 3.", "2023-11-03"),
        ("The pact takes effect on January 1.", "2024-01-01"),
        ("The museum opens on Friday.", "2023-10-13"),
        ("A man walks past the museum on Friday.", "2023-10-06"),
        ("The museum opened on Nov. 3.", "2022-11-03"),
    ],
)
def test_the_present_of_a_programme_lies_ahead_and_that_of_a_caption_behind(
    extractor: Extractor, text: str, start: str
) -> None:
    (when,) = extractor.brief(Article(id="a", text=text, published="2023-10-09")).when
    assert when.start == start


def test_a_day_in_capitals_is_a_day(extractor: Extractor) -> None:
    text = "TWO PEOPLE DIED WHEN A FERRY SANK OFF LARVIK ON MONDAY."
    (when,) = extractor.brief(Article(id="a", text=text, published="2023-10-12")).when
    assert when.start == "2023-10-09"


def test_a_bare_list_of_dates_has_no_event(extractor: Extractor) -> None:
    article = Article(id="a", text="Only the mayor of the town knows the dates.\n" + "1,2,3 12/12/2012 $1 " * 4)
    assert {when.part for when in extractor.brief(article).when} <= {"mentioned"}


def test_an_end_lies_ahead_of_a_present(extractor: Extractor) -> None:
    text = "Outdoor work is banned until 31 August."
    (when,) = extractor.brief(Article(id="a", text=text, published="2025-07-03")).when
    assert when.start == "2025-08-31"


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("A vote is planned for 3 December.", "2026-12-03"),
        ("The contract may be signed on November 12.", "2026-11-12"),
        ("A November 3 hearing has been scheduled in the court.", "2026-11-03"),
        ("The new law, due on 1 November, was welcomed.", "2026-11-01"),
        ("A summit of leaders in Rome on 20 October was called off.", "2026-10-20"),
        ("Elections: November 3", "2026-11-03"),
        ("The strike began on November 3.", "2025-11-03"),
        ("The deal will be signed after a debate on 5 October.", "2026-10-05"),
        ("The firm has a deadline set at November 20 for a plan.", "2026-11-20"),
        ("The union faces a November 20 deadline.", "2026-11-20"),
        ("The firm missed a November 20 deadline.", "2025-11-20"),
        ("Judge Ann Low set sentencing for November 20.", "2026-11-20"),
        ("The trial was adjourned until November 20.", "2026-11-20"),
        ("Norway host Iceland on Sunday.", "2026-10-18"),
        ("Norway hosts a party on Sunday.", "2026-10-11"),
        ("The next talks are on Sunday.", "2026-10-18"),
        ("The museum will hand over 40 Benin bronzes to Nigeria in June, the mayor said.", "2027-06"),
        ("In December the union had rejected an offer.", "2025-12"),
    ],
)
def test_a_day_without_a_year_lies_ahead_where_the_clause_does_and_nothing_says_that_it_is_past(
    extractor: Extractor, text: str, start: str
) -> None:
    assert [w.start for w in extractor.brief(Article(id="a", text=text, published="2026-10-12")).when] == [start]


def test_thousands_of_years_ago_are_not_their_last_three_digits(extractor: Extractor) -> None:
    text = "The pot was made about 5,400 years ago in a cave."
    assert "400" not in " ".join(
        w.words for w in extractor.brief(Article(id="a", text=text, published="2026-10-12")).when
    )


@pytest.mark.parametrize(
    ("text", "words", "start"),
    [
        ("He has been in custody since February 3.", "since February 3", "2026-02-03"),
        ("Until January 28, 2005, the aircraft had another name.", "Until January 28, 2005", "2005-01-28"),
    ],
)
def test_a_bound_keeps_its_day(extractor: Extractor, text: str, words: str, start: str) -> None:
    (when,) = extractor.brief(Article(id="a", text=text, published="2026-10-12")).when
    assert (when.words, when.start) == (words, start)


def test_what_is_compared_with_and_what_is_only_said_is_not_the_time_of_the_event(extractor: Extractor) -> None:
    text = (
        "Larvik Ferries lost $6 million in the first quarter of 2026, the company said. "
        "In the first quarter of last year it had lost $2 million. "
        '"We are small. We are not worth much today, and that hurts," said its founder.'
    )
    when = extractor.brief(Article(id="a", text=text, published="2026-05-07")).when
    assert [w.words for w in when if w.part == "event"] in (["the first quarter of 2026"], [])
    assert when[0].words == "the first quarter of 2026"

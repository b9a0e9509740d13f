from __future__ import annotations

import pytest

from brief.describe import details, letter, name_of, ordinal, sentence, value
from brief.model import Article, Block, Claim, Member, Number, Quote, Span, When, Who

BASE = {"id": "x", "evidence": (Span(0, 1),), "sentence": 0, "rule": "test"}


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        (Who(**BASE, name="Ada", type="person", role="acting Prince", country="GB"), "Ada (acting Prince · GB)"),
        (Who(**BASE, name="Dockers", type="group", attendance="absent"), "Dockers (group · absent)"),
        (When(**BASE, words="Thursday", start="2024-07-04", basis="relative"), "Thursday → 2024-07-04 (relative)"),
        (When(**BASE, words="last month", start=None), "last month"),
        (Member(**BASE, organisation="EU", member="Malta", status="denied"), "Malta: not a member of EU"),
        (Member(**BASE, organisation="EU", member="Wi", status="joining", ordinal=2), "Wi: joining EU (2nd member)"),
        (Quote(**BASE, speaker=None, words="No.", verb="said", via="dpa"), "unattributed: “No.” (said · via dpa)"),
        (Number(**BASE, words="at least 30 percent", value=30, unit="percent", of="GDP", bound="at least"),
         "at least 30 percent (of GDP)"),
        (Number(**BASE, words="Two men", value=2, unit="man", of="arrested"), "Two men (arrested)"),
    ],
)  # fmt: skip
def test_a_claim_in_one_line(claim: Claim, words: str) -> None:
    assert sentence(claim) == words


def test_a_claim_without_details_is_its_value() -> None:
    claim = Who(**BASE, name="Ada", type="person")
    assert (value(claim), details(claim)) == ("Ada", "")


def test_ordinals_end_as_people_say_them() -> None:
    assert [ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 112)] == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "112th",
    ]  # fmt: skip


def test_an_article_without_title_is_called_by_the_words_of_its_first_paragraph() -> None:
    text = "date 2024-07-04 Outlet - The bridge of Bergen opened on Friday, " + "and cars crossed it " * 9
    blocks = (Block("header", Span(0, 25)), Block("paragraph", Span(25, len(text))))
    assert name_of(Article(id="x", text=text, title="Bridge", blocks=blocks)) == "Bridge"
    assert name_of(Article(id="x", text=text, blocks=blocks)).startswith("The bridge of Bergen opened on Friday, and")
    assert name_of(Article(id="x", text=text, blocks=blocks)).endswith("…")
    assert name_of(Article(id="x", text="")) == "(no text)"


def test_sources_are_called_by_letters_and_never_run_out_of_them() -> None:
    assert [letter(place) for place in (0, 1, 25, 26, 27, 51, 52, 701, 702)] == "A B Z AA AB AZ BA ZZ AAA".split()

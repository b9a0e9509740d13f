from __future__ import annotations

import pytest

from brief.claims.statements.grounding import covering, is_said
from brief.extraction import Extractor
from brief.model import Article, Brief


@pytest.mark.parametrize(
    ("word", "words", "said"),
    [
        ("meet", ["meeting", "leader"], True),
        ("bomb", ["bombing"], True),
        ("dead", ["die"], True),
        ("wound", ["injure"], True),
        ("tram", ["bus", "driver"], False),
        ("cut", ["cutter"], False),
    ],
)
def test_another_form_of_a_word_says_it_too(word: str, words: list[str], said: bool) -> None:
    assert is_said(word, words) is said


def test_the_fewest_sentences_that_say_most_are_chosen_and_the_lead_breaks_ties() -> None:
    words = {0: ("ferry", "sink"), 1: ("weather",), 2: ("ferry", "sink"), 3: ("captain", "arrest")}
    told = {0: 2.0, 1: 1.0, 2: 0.5, 3: 0.3}
    assert covering({"ferry", "sink", "captain"}, words, told, most=3) == [0, 3]
    assert covering({"ferry", "sink", "captain"}, words, told, most=1) == [0]
    assert covering({"harvest"}, words, told, most=3) == []


def brief_of(extractor: Extractor, text: str, title: str | None = None) -> Brief:
    return extractor.brief(Article(id="a", text=text, title=title))


def evidence(brief: Brief, facet: str, number: int = 0) -> str:
    claim = getattr(brief, facet)[number]
    return " … ".join(brief.article.text[span.start : span.end] for span in claim.evidence)


@pytest.mark.model
def test_a_headline_is_told_by_the_sentences_that_say_all_of_it(extractor: Extractor) -> None:
    text = (
        "A cargo ferry sank off Bergen in heavy seas on Monday. All 14 people on board were saved. "
        "The captain was arrested two hours later."
    )
    brief = brief_of(extractor, text, "Captain arrested after ferry sinks off Bergen")
    assert brief.what[0].statement == "Captain arrested"
    assert "captain was arrested" in evidence(brief, "what")


@pytest.mark.model
def test_a_headline_that_the_text_does_not_bear_out_makes_no_claim(extractor: Extractor) -> None:
    text = "A cargo ferry sank off Bergen in heavy seas on Monday. All 14 people on board were saved."
    brief = brief_of(extractor, text, "Minister resigns over fishing quotas")
    assert all("quotas" not in claim.statement for claim in brief.what)
    assert brief.what[0].rule == "what.clause"


@pytest.mark.model
def test_who_a_pronoun_means_stands_in_the_evidence_of_a_quote(extractor: Extractor) -> None:
    text = (
        "Anna Weber opened the new bridge in Bergen on Monday. The band played for an hour. "
        "“We waited eleven years for this day,” she said. “It was worth every single one.”"
    )
    brief = brief_of(extractor, text)
    assert [quote.speaker for quote in brief.quotes] == ["Anna Weber", "Anna Weber"]
    assert all(
        "Anna Weber" in evidence(brief, "quotes", i) or "she said" in evidence(brief, "quotes", i) for i in (0, 1)
    )
    assert "Anna Weber" in evidence(brief, "quotes", 0)

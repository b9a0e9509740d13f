from __future__ import annotations

import pytest

from brief.claims import quotes
from brief.language.pipeline import Pipeline
from tests.claims.reading import read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "speaker", "verb", "via"),
    [
        ('"The bridge will open in May," Anna Weber said.', "Anna Weber", "said", None),
        ('Anna Weber said: "The bridge will open in May."', "Anna Weber", "said", None),
        ("“The bridge will open in May,” said Anna Weber, the mayor.", "Anna Weber", "said", None),
        ("“We will not pay for it,” Anna Weber told Reuters on Friday.", "Anna Weber", "told", "Reuters"),
        ("Anna Weber told her party she was glad to see an “old friend” again, Reuters reported.", "Anna Weber", "told",
         "Reuters"),
        ("Finland's Anna Weber praised the union for “opening doors that others kept shut.”", "Anna Weber", "praised",
         None),
        ("“Nobody checked,” according to a former official quoted by the Guardian.", "a former official",
         "according to", "Guardian"),
        ("According to Anna Weber, the port is “closed until further notice”.", "Anna Weber", "according to", None),
        ('A police spokesman said: "Two men were arrested."', "A police spokesman", "said", None),
    ],
)  # fmt: skip
def test_who_says_it_and_to_whom(pipeline: Pipeline, text: str, speaker: str, verb: str, via: str | None) -> None:
    (quote,) = quotes.find(read(pipeline, text))
    assert (quote.speaker, quote.verb, quote.via) == (speaker, verb, via)


def test_the_words_are_verbatim_and_the_evidence_holds_words_and_speaker(pipeline: Pipeline) -> None:
    text = "The ferry was late. “Nobody told us,” said Omar Haddad, a passenger. It left at noon."
    reading = read(pipeline, text)
    (quote,) = quotes.find(reading)
    assert quote.words == "Nobody told us,"
    assert reading.text(quote.evidence[0]) == "“Nobody told us,” said Omar Haddad"
    assert reading.text(quote.evidence[1]) == "“Nobody told us,”"


@pytest.mark.parametrize(
    "text",
    [
        "Norway is a “dialogue partner” of the bloc, whose members met on Monday.",
        "The plan, called “Open Rivers”, was signed in June.",
        "They rail against what they call western “arrogance” in trade.",
        "The so-called “shadow fleet” was seen near Gotland.",
    ],
)
def test_a_term_in_quotation_marks_is_no_speech(pipeline: Pipeline, text: str) -> None:
    reading = read(pipeline, text)
    assert quotes.find(reading) == []
    assert len(quotes.terms(reading)) == 1


def test_a_speech_goes_on_under_the_same_speaker(pipeline: Pipeline) -> None:
    text = "“We came early,” said Anna Weber. “We stayed late.”\n“We would do it again.”"
    found = quotes.find(read(pipeline, text))
    assert [q.speaker for q in found] == ["Anna Weber"] * 3
    assert [q.rule for q in found[1:]] == ["quotes.continued"] * 2


def test_she_is_the_person_last_named_and_that_is_less_sure(pipeline: Pipeline) -> None:
    text = "Anna Weber opened the bridge on Friday. “It took nine years,” she said."
    (quote,) = quotes.find(read(pipeline, text))
    assert (quote.speaker, quote.rule) == ("Anna Weber", "quotes.pronoun")
    assert quote.confidence < 0.7


def test_a_speech_that_nobody_is_named_for_has_no_speaker(pipeline: Pipeline) -> None:
    (quote,) = quotes.find(read(pipeline, "The letter arrived.\n“You have until Friday to leave the house.”"))
    assert (quote.speaker, quote.rule) == (None, "quotes.unattributed")

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
        ("`` The bridge will open in May, '' Anna Weber said .", "Anna Weber", "said", None),
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


def test_the_answers_of_an_interview_are_its_guest_s_and_the_questions_nobody_s(pipeline: Pipeline) -> None:
    text = (
        "An interview with the mayor, Anna Weber.\nQ: How bad is the drought?\n"
        "A: It is the worst in years. Wells are dry.\nQ: Will dams help?\nA: Dams take ten years."
    )
    reading = read(pipeline, text)
    assert [(quote.speaker, quote.words) for quote in quotes.find(reading)] == [
        ("Anna Weber", "It is the worst in years. Wells are dry."),
        ("Anna Weber", "Dams take ten years."),
    ]


def test_the_turns_of_a_transcript_belong_to_the_names_before_the_colons(pipeline: Pipeline) -> None:
    text = (
        "Anna Weber and Omar Haddad met the press on Monday.\nWEBER: We have a deal.\nHADDAD: It was late.\n"
        "WEBER: The ferries will sail.\nHADDAD: On Monday."
    )
    assert [quote.speaker for quote in quotes.find(read(pipeline, text))] == [
        "Anna Weber", "Omar Haddad", "Anna Weber", "Omar Haddad",
    ]  # fmt: skip


def test_a_label_that_stands_once_is_a_heading(pipeline: Pipeline) -> None:
    assert not quotes.find(read(pipeline, "Weather: A storm hit the coast.\nTraffic: The bridge is shut on Monday."))


def test_words_set_off_behind_a_colon_are_speech_without_marks_too(pipeline: Pipeline) -> None:
    text = "In a letter to the staff, Anna Weber wrote:\nWe failed you. Two radars were dead.\nThe ferry is safe."
    (quote,) = quotes.find(read(pipeline, text))
    assert (quote.speaker, quote.verb, quote.words) == (
        "Anna Weber", "wrote", "We failed you. Two radars were dead.",
    )  # fmt: skip


def test_a_list_behind_a_colon_is_no_speech(pipeline: Pipeline) -> None:
    assert not quotes.find(read(pipeline, "Anna Weber announced three steps:\nThe bridge will close on Monday."))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('The company confirmed the damage. "Our thoughts are with the injured," it said.', "The company"),
        ('Two drivers denied the report. "Our thoughts are with the injured," they said.', "Two drivers"),
        ('Rain fell. "Our thoughts are with the injured," it said.', None),
    ],
)
def test_it_speaks_for_who_spoke_in_the_sentence_before(pipeline: Pipeline, text: str, speaker: str | None) -> None:
    (quote,) = quotes.find(read(pipeline, text))
    assert quote.speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Captain Omar Haddad said the army had acted because Anna Weber failed. “We decided to act,” he said.",
            "Omar Haddad",
        ),
        ("Omar Haddad spoke on Monday. “Anna Weber lied to us,” he said.", "Omar Haddad"),
    ],
)
def test_he_is_who_spoke_and_not_whom_he_spoke_of(pipeline: Pipeline, text: str, speaker: str) -> None:
    (quote,) = quotes.find(read(pipeline, text))
    assert quote.speaker == speaker


def test_a_second_verb_behind_and_is_not_the_one_that_quotes(pipeline: Pipeline) -> None:
    text = "The United States said it was “deeply concerned by the siege” and urged its citizens to leave."
    (quote,) = quotes.find(read(pipeline, text))
    assert (quote.speaker, quote.verb) == ("United States", "said")


def test_labels_of_a_box_are_no_speakers(pipeline: Pipeline) -> None:
    text = (
        "The harbour of Larvik was shut on Monday.\nNote: Figures are provisional.\nSource: The harbour office.\n"
        "Note: Ferries are not counted.\nSource: The coast guard."
    )
    assert not quotes.find(read(pipeline, text))


def test_a_quotation_that_looks_like_a_subject_is_said_by_the_name_behind_it(pipeline: Pipeline) -> None:
    text = '"Three rivers, three ports, one purpose," Weber said. Haddad, who was hosting the summit, nodded.'
    assert [quote.speaker for quote in quotes.find(read(pipeline, text))] == ["Weber"]


def test_the_spaniard_is_the_one_named_before_and_never_his_country(pipeline: Pipeline) -> None:
    text = 'Pablo Moreno was appointed in June. "I take responsibility," the Spaniard told the radio.'
    assert [quote.speaker for quote in quotes.find(read(pipeline, text))] == ["Pablo Moreno"]
    assert quotes.find(read(pipeline, '"I take responsibility," the Spaniard said.'))[0].speaker == "the Spaniard"


def test_who_spoke_to_a_reporter_answers_his_questions(pipeline: Pipeline) -> None:
    text = (
        "Amina Dale resigned as mayor in May. Dale spoke to Ben Carver on Tuesday.\n"
        "Q: Why did you leave?\nA: I was tired of it.\nQ: Will you come back?\nA: I will not come back."
    )
    assert {quote.speaker for quote in quotes.find(read(pipeline, text))} == {"Amina Dale"}


def test_a_speaker_s_words_begin_behind_a_headline_s_quotation_mark(pipeline: Pipeline) -> None:
    found = quotes.find(read(pipeline, "'Massive damage' A port spokesman said the quay was \"a total ruin\"."))
    assert [(quote.words, quote.speaker) for quote in found] == [
        ("Massive damage", "A port spokesman"),
        ("a total ruin", "A port spokesman"),
    ]


def test_speech_in_straight_single_marks_is_speech(pipeline: Pipeline) -> None:
    text = "'We don't want more of it,' said Ana Pires. 'The workers' rights come first.'"
    assert [(quote.words, quote.speaker) for quote in quotes.find(read(pipeline, text))] == [
        ("We don't want more of it,", "Ana Pires"),
        ("The workers' rights come first.", "Ana Pires"),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('Asked whether he would go, Mayor Tom Reed replied: "No."', ["No."]),
        (
            '"We will not pay," said Anna Berg on Friday. "Not now, not ever."',
            ["We will not pay,", "Not now, not ever."],
        ),
        ('Tom Reed called the book "Dune."', []),
    ],
)
def test_an_answer_of_one_word_and_a_whole_sentence_without_a_verb_are_speech(
    pipeline: Pipeline, text: str, words: list[str]
) -> None:
    assert [quote.words for quote in quotes.find(read(pipeline, text))] == words

"""One event, one whole statement; nested text without full stops ends in reasonable time."""

from __future__ import annotations

import pytest

from brief.extraction import Extractor
from brief.model import Article, What

pytestmark = pytest.mark.model


def events(extractor: Extractor, text: str) -> tuple[What, ...]:
    return extractor.brief(Article(id="a", text=text)).what


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "A gunman opened fire at a market in Lima on Monday and wounded five people. Police sealed off the area.",
            "A gunman opened fire at a market in Lima on Monday and wounded five people",
        ),
        (
            "Two people died and nine were injured when a bus left the road near Ghent on Monday, police said.",
            "Two people died and nine were injured when a bus left the road near Ghent on Monday",
        ),
        (
            "A driver rammed a van packed with explosives into the gate of the port on Monday.",
            "A driver rammed a van packed with explosives into the gate of the port on Monday",
        ),
        (
            'The minister called the report on the ferry "an insult to every sailor" in parliament on Monday.',
            'The minister called the report on the ferry "an insult to every sailor" in parliament on Monday',
        ),
        ("The ferry sank near Larvik on January 28, 1986.", "The ferry sank near Larvik on January 28, 1986"),
        (
            "The firm will operate 14 vessels between Ystad, Nynashamn, Gdansk and Swinoujscie from May.",
            "The firm will operate 14 vessels between Ystad, Nynashamn, Gdansk and Swinoujscie from May",
        ),
        (
            "In the late 1980's Berg Motors added a ferry line to the port.",
            "In the late 1980's Berg Motors added a ferry line to the port",
        ),
        (
            "The pot was discovered in 2022 by a shepherd, Yusuf Kanaan.",
            "The pot was discovered in 2022 by a shepherd, Yusuf Kanaan",
        ),
        (
            "A huge fire broke out at a warehouse in Avonmouth, Bristol, shortly after 9pm on Tuesday.",
            "A huge fire broke out at a warehouse in Avonmouth, Bristol, shortly after 9pm on Tuesday",
        ),
        (
            "It will go on show at the National Museum in Damascus in May, the museum's director, Layla Nasser, said.",
            "It will go on show at the National Museum in Damascus in May",
        ),
        (
            "Anna Weber (German: Anna Weber, April 9, 1954) is an actor.",
            "Anna Weber (German: Anna Weber, April 9, 1954) is an actor",
        ),
    ],
)
def test_the_statement_is_whole(extractor: Extractor, text: str, statement: str) -> None:
    assert events(extractor, text)[0].statement == statement


@pytest.mark.parametrize(
    ("text", "predicate", "matter"),
    [
        (
            "Robbers drove a stolen van into the window of a bank in Lyon.",
            "drove",
            "a stolen van into the window of a bank in Lyon",
        ),
        (
            "A driver rammed a van packed with explosives into the gate of the port.",
            "rammed",
            "a van packed with explosives into the gate of the port",
        ),
        ("The army fired two rockets at the port on Monday.", "fired", "two rockets"),
        ("The company bought a rival from the state for $3m.", "bought", "a rival from the state"),
    ],
)
def test_the_object_goes_on_to_what_the_act_is_aimed_at_and_leaves_circumstances_out(
    extractor: Extractor, text: str, predicate: str, matter: str
) -> None:
    event = events(extractor, f"{text} The police are looking for witnesses.")[0]
    assert (event.predicate, event.object) == (predicate, matter)


def test_a_text_of_one_sentence_tells_its_event_once(extractor: Extractor) -> None:
    assert len(events(extractor, "The company bought a rival from the state for $3m.")) == 1


def test_what_is_denied_stays_a_statement_of_its_own_with_its_subject(extractor: Extractor) -> None:
    first, second = events(extractor, "The mayor did not resign on Monday but announced an inquiry into the fire.")
    assert (first.negated, second.negated) == (True, False)
    assert second.statement.startswith("The mayor announced an inquiry")


def test_text_that_nests_without_end_makes_no_crash(extractor: Extractor) -> None:
    assert len(events(extractor, "He said that " * 2000)) < 3


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "The depot will stay shut until the roof has been repaired.",
            "The depot will stay shut until the roof has been",
        ),
        ("The drivers will walk out on Monday unless the firm pays.", "will walk out on Monday unless the firm pays"),
        ("The harvest was the smallest since records began in 1931.", "the smallest since records began in 1931"),
        ("The council set aside 3 million euros ($3.2 million) in aid on Monday.", "euros ($3.2 million) in aid"),
        ("The first ferry left the harbour at 10 a.m. on Monday.", "left the harbour at 10 a.m."),
        ("Norvik Energy ASA was founded in 2009 in Oslo.", "Norvik Energy ASA was founded"),
        ("Analysts had forecast the losses to be over $6 million.", "the losses to be over $6 million"),
        ("In 1998, a flood killed 40 people in the valley.", "In 1998, a flood killed 40 people in the valley"),
    ],
)
def test_what_makes_a_statement_true_is_not_cut_off(extractor: Extractor, text: str, statement: str) -> None:
    assert statement in events(extractor, text)[0].statement


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        ("The mayor closed the bridge on Monday. She did not say how long that would take.", "that would take"),
        ("The mayor closed the bridge on Monday. How bad is the damage? Nobody knows.", "How bad"),
        ("The mayor promised a new bridge on Monday. It has not.", "It has not"),
        ('"Please stay at home," the mayor said in a post on X on Monday.', "the mayor said"),
        ('"When the arch gave way, the lamps went out," the mayor told Example Wire on Monday.', "When the arch"),
    ],
)
def test_what_is_asked_or_left_unsaid_is_no_statement(extractor: Extractor, text: str, left_out: str) -> None:
    assert not [event for event in events(extractor, text) if event.statement.startswith(left_out)]


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("A further strike is planned for Friday at the depot.", "planned"),
        ("The vote on the budget is expected on Friday.", "planned"),
        ("The boat had lain in a shed at the port since May.", "past"),
        ("The church bells rang across the town on Monday.", "past"),
    ],
)
def test_the_stage_of_what_is_announced_or_over(extractor: Extractor, text: str, stage: str) -> None:
    assert events(extractor, text)[0].stage == stage


def test_a_clause_that_nobody_is_the_subject_of_is_denied(extractor: Extractor) -> None:
    assert events(extractor, "Not everyone in the village is convinced of the plan.")[0].negated


def test_a_pronoun_that_opens_a_statement_names_the_only_person_before(extractor: Extractor) -> None:
    text = "Erik Lund, an economist at the bank, spoke on Monday. He expects the next cut in May.\n\n"
    second = events(extractor, text)[1]
    assert (second.subject, second.statement) == ("Erik Lund", "He (Erik Lund) expects the next cut in May")
    assert "Erik Lund" in [text[start:end] for start, end in second.evidence]


def test_a_pronoun_behind_two_persons_names_nobody(extractor: Extractor) -> None:
    text = "Erik Lund met Anna Berg in Oslo on Monday. He expects the next cut in May."
    assert events(extractor, text)[1].subject == "He"


def test_his_country_is_that_of_the_speaker(extractor: Extractor) -> None:
    text = "Hungarian Prime Minister Gabor Toth said his country would vote against the package. Hungary is not alone."
    assert events(extractor, text)[0].subject == "Hungary"


@pytest.mark.parametrize(
    ("headline", "statement"),
    [
        ("Ilse Brandt, physicist who mapped the ozone hole, dies at 91", "Ilse Brandt dies at 91"),
        ("UPDATE 2-Oslo shares end lower as banks slide", "Oslo shares end lower"),
        ("Larvik marks 40 years since ferry disaster", "Larvik marks 40 years since ferry disaster"),
    ],
)
def test_a_headline_gives_up_what_only_surrounds_its_event(extractor: Extractor, headline: str, statement: str) -> None:
    words = headline.replace(",", "").replace("UPDATE 2-", "")
    article = Article(id="a", text=f"The news of the day is that {words[0].lower()}{words[1:]}.", title=headline)
    assert extractor.brief(article).what[0].statement == statement


@pytest.mark.parametrize("headline", ["Explainer: What is the council?", "The quiet scandal of our school buses"])
def test_a_question_or_a_writer_s_own_headline_tells_no_event(extractor: Extractor, headline: str) -> None:
    article = Article(id="a", text="The council closed the school on Monday. Buses stood still.", title=headline)
    assert extractor.brief(article).what[0].statement.startswith("The council closed")


def test_a_text_that_is_only_a_headline_tells_its_event(extractor: Extractor) -> None:
    (event,) = events(extractor, "Two dead after ferry sinks off Larvik")
    assert (event.statement, event.predicate) == ("Two dead after ferry sinks off Larvik", "dead")


def test_a_caption_of_a_dated_day_is_no_statement(extractor: Extractor) -> None:
    text = "The shuttle was a spaceplane of the agency. Columbia lifts off on April 12, 1981, from the launch pad."
    assert [event.statement for event in events(extractor, text)] == ["The shuttle was a spaceplane of the agency"]


def test_what_only_adds_to_the_news_does_not_lead_it(extractor: Extractor) -> None:
    text = (
        "Dozens more were injured in the blast at the port. The blast destroyed two sheds. "
        "A lorry exploded at the port of Larvik on Monday and killed four people."
    )
    assert events(extractor, text)[0].statement.startswith("A lorry exploded")


def test_what_the_subject_did_besides_speaking_is_a_statement_too(extractor: Extractor) -> None:
    found = [e.statement for e in events(extractor, "The mayor said the bridge was safe and opened it to lorries.")]
    assert any("bridge was safe" in statement for statement in found)
    assert any("opened it to lorries" in statement for statement in found)


def test_it_that_stands_for_nobody_stays_it(extractor: Extractor) -> None:
    (event,) = events(extractor, "The company said it was too early to comment on the cause of the fire.")
    assert event.subject == "it"


def test_a_speaker_whose_name_looks_like_a_pattern_is_taken_as_it_stands(extractor: Extractor) -> None:
    text = "The C:\\gov\\1 officials said they would close the harbour on Friday. Nobody answered the letters."
    assert "C:\\gov\\1 officials) would close the harbour" in events(extractor, text)[0].statement


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("The leaders met in Oslo on Monday. They decided to set up an office.",
         "They (the leaders) decided to set up an office"),
        ("The European Central Bank meets on Thursday. It is expected to leave rates unchanged.",
         "It (European Central Bank) is expected to leave rates unchanged"),
        ("Omar Haddad and Anna Weber said they would merge their funds.",
         "they (Omar Haddad and Anna Weber) would merge their funds"),
        ("The leaders met the farmers in Oslo. They decided to set up an office.", "They decided to set up an office"),
        ("The European Central Bank met the World Bank. It left rates unchanged.", "It left rates unchanged"),
        ("His lawyer, Omar Haddad, said he would appeal.", "he would appeal"),
    ],
)  # fmt: skip
def test_it_and_they_mean_the_subject_before_where_nothing_else_fits(
    extractor: Extractor, text: str, statement: str
) -> None:
    assert statement in [what.statement for what in events(extractor, text)]


@pytest.mark.parametrize(
    ("headline", "text", "statement"),
    [
        ("India, Brazil and South Africa sign vaccine pact",
         "The leaders of India, Brazil and South Africa signed an agreement on vaccines on Wednesday.",
         "India, Brazil and South Africa sign vaccine pact"),
        ("Markets down across the world; Kestrel index falls below 9,000",
         "Markets across the world fell this week. The Kestrel index fell below 9,000.",
         "Kestrel index falls below 9,000"),
    ],
)  # fmt: skip
def test_lists_and_semicolons_in_headlines(extractor: Extractor, headline: str, text: str, statement: str) -> None:
    assert extractor.brief(Article(id="a", title=headline, text=text)).what[0].statement == statement


def test_what_somebody_does_not_believe_is_denied(extractor: Extractor) -> None:
    (what,) = [w for w in events(extractor, "Police do not believe it was arson.") if "arson" in w.statement]
    assert what.negated


def test_of_two_subjects_the_one_beside_the_verb_speaks(extractor: Extractor) -> None:
    found = events(extractor, "Briefing reporters after the talks, Anna Lund said the line would open in 2029.")
    assert found[0].attribution == "Anna Lund"


def test_who_declines_to_answer_denies_nothing(extractor: Extractor) -> None:
    for text in ("The shipping line declined to comment.", "The shipping line refused to answer questions on Monday."):
        assert not events(extractor, f"{text} The police are looking for witnesses.")[0].negated
    assert events(extractor, "The shipping line refused to pay the fine on Monday.")[0].negated

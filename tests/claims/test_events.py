"""What, when, where and who on invented reports: the event first, its stage and negation right, nothing invented."""

from __future__ import annotations

import pytest

from brief.extraction import Extractor
from brief.model import Article, Block, Brief, Span

pytestmark = pytest.mark.model

REPORT = (
    "President Ana Lund met Prime Minister Karl Oda in Lima on Wednesday to sign a treaty on water. "
    "The two leaders will hold a second round of talks in Quito on Friday. "
    "Mr Oda did not attend the dinner. "
    "Two years after the war, 40 villages may return to their owners, officials said."
)


def brief_of(extractor: Extractor, text: str, **more: object) -> Brief:
    return extractor.brief(Article(id="a", text=text, **more))  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def report(extractor: Extractor) -> Brief:
    return brief_of(extractor, REPORT, published="2024-07-04")


def test_the_events_own_day_and_place_come_first(report: Brief) -> None:
    assert (report.when[0].words, report.when[0].start, report.when[0].part) == ("Wednesday", "2024-07-03", "event")
    assert (report.where[0].name, report.where[0].part) == ("Lima", "event")


def test_a_plan_looks_ahead_from_the_articles_day(report: Brief) -> None:
    friday = next(when for when in report.when if when.words == "Friday")
    assert friday.start == "2024-07-05"
    talks = next(what for what in report.what if "talks" in what.statement)
    assert talks.stage == "planned"


def test_negation_and_stage_of_each_statement(report: Brief) -> None:
    dinner = next(what for what in report.what if "dinner" in what.statement)
    assert dinner.negated
    assert report.what[0].stage == "past"
    assert not report.what[0].negated


def test_what_is_denied_or_over_is_not_told_as_so(extractor: Extractor) -> None:
    text = "The owner denied that the ship had been poorly maintained. The firm is no longer a member of the union."
    denied, over = brief_of(extractor, text).what
    assert denied.negated, denied.statement
    assert over.negated, over.statement


def test_who_acts_in_the_event_ranks_first(report: Brief) -> None:
    assert {who.name for who in report.who[:2]} == {"Ana Lund", "Karl Oda"}


def test_every_evidence_is_in_the_text_and_in_its_sentence(report: Brief) -> None:
    for claim in report.claims():
        for span in claim.evidence:
            assert 0 <= span.start < span.end <= len(report.article.text)
        assert claim.sentence is not None
        start, end = report.sentences[claim.sentence]
        assert start <= claim.evidence[0].start < end


def test_without_a_date_of_the_article_no_day_is_made_up(extractor: Extractor) -> None:
    undated = brief_of(extractor, REPORT)
    assert {when.start for when in undated.when if when.basis == "relative"} == {None}
    assert "Wednesday" in {when.words for when in undated.when}


def test_claim_ids_survive_another_run_and_another_order(extractor: Extractor, report: Brief) -> None:
    again = brief_of(extractor, "A word before it all. " + REPORT, published="2024-07-04")
    kept = {claim.id for claim in report.claims() if claim.facet in ("who", "where", "when")}
    assert kept <= {claim.id for claim in again.claims()}


def test_the_headline_names_the_event_and_the_body_is_its_evidence(extractor: Extractor) -> None:
    brief = brief_of(extractor, REPORT, title="Lund meets Oda in Lima to sign treaty on water", published="2024-07-04")
    first = brief.what[0]
    assert (first.predicate, first.object) == ("meets", "Oda")
    assert REPORT[slice(*first.evidence[0])].startswith("President Ana Lund met")


def test_a_headline_that_the_body_does_not_bear_out_makes_no_claim(extractor: Extractor) -> None:
    brief = brief_of(extractor, REPORT, title="Ten easy recipes for a rainy summer weekend")
    assert all(what.rule != "what.headline" for what in brief.what)


def test_opinion_is_marked_and_tells_no_event(extractor: Extractor) -> None:
    view = "Overall, the meeting underscores the importance of dialogue in a changing balance of power."
    brief = brief_of(extractor, f"{REPORT} {view}")
    opinion = [block for block in brief.article.blocks if block.role == "opinion"]
    assert [brief.article.text[slice(*block.span)] for block in opinion] == [view]
    assert all(what.evidence[0].start < opinion[0].span.start for what in brief.what)


def test_left_overs_tell_no_event(extractor: Extractor) -> None:
    scrap = "Readers signed the petition in Oslo on Monday."
    text = f"{REPORT}\n{scrap}"
    blocks = (Block("paragraph", Span(0, len(REPORT))), Block("boilerplate", Span(len(REPORT) + 1, len(text))))
    brief = brief_of(extractor, text, blocks=blocks, published="2024-07-04")
    assert all(span.end <= len(REPORT) for claim in brief.claims() for span in claim.evidence)


def test_actors_without_a_name_are_groups(extractor: Extractor) -> None:
    brief = brief_of(
        extractor, "At least seven people were killed when a bus overturned in Quito on Monday. Police came."
    )
    assert brief.who[0].name == "At least seven people"
    assert brief.who[0].type == "group"


def test_a_plain_mention_is_not_the_events_place(extractor: Extractor) -> None:
    text = "The team beat its old rival 3-1 on Sunday. Its first coach was born long ago. Fans sang. It rained. "
    text += (
        "Many went home by bus. Songs were heard until late. The club thanked them. An Oslo paper praised the goals."
    )
    oslo = [where for where in brief_of(extractor, text).where if where.name == "Oslo"]
    assert [where.part for where in oslo] == ["mentioned"]


@pytest.mark.parametrize("text", ["a", ".", "(((((", "BREAKING", "«»", "1", "\n\n", "“", "the " * 300])
def test_scraps_make_no_claim_and_no_crash(extractor: Extractor, text: str) -> None:
    brief = brief_of(extractor, text)
    assert not brief.what
    assert not brief.quotes


def test_one_year_after_is_counted_from_the_sentences_own_day(extractor: Extractor) -> None:
    text = "A year after Peru joined the bank, Chile will become the tenth member Thursday."
    brief = brief_of(extractor, text, published="2024-07-04")
    found = {when.words: (when.start, when.basis) for when in brief.when}
    assert found["A year after"] == ("2023", "inferred")


def test_another_language_is_said_not_guessed(extractor: Extractor) -> None:
    text = (
        "Der Minister hat am Montag in Berlin gesagt, dass die Verhandlungen in dieser Woche fortgesetzt werden. "
        "Die Gewerkschaften hoffen auf ein baldiges Ende und planen keine weiteren Streiks."
    )
    brief = brief_of(extractor, text)
    assert [flag.kind for flag in brief.flags] == ["language"]
    assert not list(brief.claims())


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Acme sold its millionth portable music player on Monday.", "player"),
        ("Most financial analysts expect Acme to lose money this year.", "analysts"),
        ("The Acme 787 was built in the plant in Lima on Monday.", "787"),
        ("A ship with 290 passengers plus cargo sank off Lima on Monday.", "cargo"),
    ],
)
def test_things_and_onlookers_are_no_actors(extractor: Extractor, text: str, group: str) -> None:
    assert not [who for who in extractor.brief(Article(id="a", text=text)).who if group in who.name]

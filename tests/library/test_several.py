"""One key for several claims, and several reviewers on one claim."""

from __future__ import annotations

from dataclasses import replace

from brief.library import Library
from brief.library.reviewing.review import Session
from tests.library.sessions import ADA, LEAGUE, PEOPLE, VLARN, asked, decisions, strike_ledger


def test_the_same_value_in_the_other_source_gets_the_same_verdict(desk: Library) -> None:
    session = Session.open(desk, "a1docks")
    session.select(ADA)
    preview = session.same_values()
    assert [(one.article, one.claim.id, one.will_change) for one in preview] == [("a2port", ADA, True)]
    session.decide_same("accepted")
    assert decisions(desk) == {("a1docks", ADA): "accepted", ("a2port", ADA): "accepted"}
    session.select(PEOPLE)
    assert session.same_values() == ()
    session.undo()
    assert decisions(desk) == {}


def test_what_another_source_decided_otherwise_is_kept(desk: Library) -> None:
    desk.decide("a2port", ADA, "rejected")
    session = Session.open(desk, "a1docks")
    session.select(ADA)
    assert not session.same_values()[0].will_change
    session.decide_same("accepted")
    assert decisions(desk) == {("a1docks", ADA): "accepted", ("a2port", ADA): "rejected"}


def test_one_entity_under_two_names_is_merged_and_taken_back(desk: Library) -> None:
    session = Session.open(desk, "a2port")
    session.select(LEAGUE)
    assert [claim.id for claim in session.merge_candidates()] == [ADA]
    preview = session.merge_preview(ADA)
    assert preview is not None
    assert preview.kept.aliases == ("Harbour League",)  # type: ignore[attr-defined]
    session.merge(ADA)
    verdicts = desk.verdicts("a2port")
    assert verdicts[LEAGUE].decision == "rejected"
    assert verdicts[LEAGUE].note == "the same as Ada Brook"
    assert verdicts[ADA].changes["aliases"] == ["Harbour League"]
    assert desk.corrections()["aliases"][0]["name"] == "Ada Brook"
    session.undo()
    assert desk.verdicts("a2port") == {}
    assert desk.corrections()["aliases"] == []


def test_what_two_reviewers_decided_differently_is_listed_and_settled(desk: Library) -> None:
    desk.decide("a1docks", ADA, "accepted", reviewer="ed")
    desk.decide("a1docks", ADA, "rejected", reviewer="zoe")
    desk.decide("a1docks", VLARN, "accepted", reviewer="ed")
    desk.decide("a1docks", VLARN, "accepted", reviewer="zoe")
    assert [head.id for head in desk.heads("disputed:yes")] == ["a1docks"]
    assert {one: [v.reviewer for v in both] for one, both in desk.disagreements("a1docks").items()} == {
        ADA: ["ed", "zoe"]
    }
    session = Session.open(desk, "disputed:yes")
    session.disputed_only()
    assert [ask.id for ask in session.queue] == [ADA]
    assert session.settle("accepted") is not None
    assert desk.verdicts("a1docks")[ADA].decision == "accepted"
    assert desk.verdict_by("a1docks", ADA, "zoe").decision == "rejected"  # type: ignore[union-attr]
    assert desk.disagreements("a1docks") == {}
    assert session.settle("rejected") is None
    session.undo()
    assert set(desk.disagreements("a1docks")) == {ADA}
    assert desk.verdicts("a1docks")[ADA].reviewer == "zoe"


def test_a_second_read_asks_what_another_decided(desk: Library) -> None:
    desk.decide("a1docks", ADA, "accepted", reviewer="zoe")
    assert [ask.id for ask in asked(Session.open(desk, "a1docks"))] == [PEOPLE, VLARN]
    assert [ask.id for ask in asked(Session.open(desk, "a1docks", second_read=True))] == [PEOPLE, ADA, VLARN]
    second = Session.open(desk, "a1docks", second_read=True)
    second.select(ADA)
    second.note("ask her")
    assert second.progress.article.done == 0  # a note alone is no reading
    second.accept()
    assert second.progress.article.done == 1


def test_figures_that_differ_are_not_the_same_value_even_where_sources_agree(library: Library) -> None:
    ledger = strike_ledger(library)
    rows = tuple(replace(row, relation="agree", reason="both can be true") for row in ledger.rows)
    library.put_ledger("s-strike", replace(ledger, rows=rows))
    session = Session.open(library, "a1docks")
    session.select(PEOPLE)
    assert session.same_values() == ()
    session.select(ADA)
    assert [one.claim.id for one in session.same_values()] == [ADA]


def test_going_to_disputed_claims_reads_only_articles_that_have_some(desk: Library) -> None:
    for claim, reviewer in ((ADA, "ed"), (ADA, "zoe")):
        desk.decide("a2port", claim, "accepted" if reviewer == "ed" else "rejected", reviewer=reviewer)
    assert list(desk.with_todo(["a1docks", "a2port", "b1ferry"], "disputed")) == ["a2port"]
    assert list(desk.with_todo(["none"] * 600 + ["b1ferry", "a2port"], "disputed")) == ["a2port"]


def test_a_story_counts_each_of_its_contradictions_once_and_an_article_those_it_stands_in(library: Library) -> None:
    ledger = strike_ledger(library)
    people = next(row for row in ledger.rows if row.id == PEOPLE)
    alone = replace(people, id="numbers:ships", claims={"a1docks": (PEOPLE,), "elsewhere": ()})
    library.put_ledger("s-strike", replace(ledger, rows=(*ledger.rows, alone)))
    counted = {head.id: (head.conflicts, head.story_conflicts) for head in library.heads()}
    assert counted == {"a1docks": (2, 2), "a2port": (1, 2), "b1ferry": (0, 0)}
    library.split_story(["a2port"], "The port")
    assert [head.story_conflicts for head in library.heads() if head.id == "b1ferry"] == [0]

"""A reviewer's session: what is asked first and why, one key per claim, everything can be taken back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from brief.errors import BriefError
from brief.library import Library
from brief.library.reviewing.asking import rows_of
from brief.library.reviewing.evidence import claim_from_selection, grow, shrink
from brief.library.reviewing.review import Session
from brief.model import Brief, Flag, Ledger, Row, Span
from tests.library.conftest import DOCKS, PORT, at, docks_brief, fill, port_brief
from tests.library.sessions import ADA, LEAGUE, PEOPLE, VLARN, decisions, keys


def test_differences_are_asked_first_and_the_reason_is_said(desk: Library) -> None:
    session = Session.open(desk, "a1docks")
    assert [ask.id for ask in session.queue] == [PEOPLE, ADA, VLARN]
    assert session.current is not None
    assert session.current.reason == "the sources disagree: 400 against 420 (A = AP, B = The Vlarn Post)"
    session.move(1)
    session.accept()
    assert session.current.id != PEOPLE


def test_a_difference_between_statements_is_asked_at_the_claims_made_of_its_words(library: Library) -> None:
    brief = library.brief("a1docks")
    assert brief is not None
    row = Row(
        id="r1",
        kind="numbers",
        relation="conflict",
        point="people",
        reason="400 against 420",
        claims={brief.id: ()},
        evidence={brief.id: at(DOCKS, "400")},
    )
    assert {claim: one.id for claim, one in rows_of(brief, ledger_of(brief, row)).items()} == {PEOPLE: "r1"}
    other = replace(row, kind="what", evidence={brief.id: at(DOCKS, "Vlarn")})
    assert set(rows_of(brief, ledger_of(brief, other))) == {VLARN}


def ledger_of(brief: Brief, row: Row) -> Ledger:
    return Ledger(articles=(brief.article,), rows=(row,))


def test_flagged_claims_come_before_the_rest(library: Library) -> None:
    brief = library.brief("a1docks")
    assert brief is not None
    library.put_brief(replace(brief, flags=(Flag("vague", "who counted?", at(DOCKS, "Vlarn")),)))
    session = Session.open(library, "a1docks")
    assert session.current is not None
    assert (session.current.id, session.current.reason) == (VLARN, "flagged: who counted?")


def test_one_key_decides_and_goes_on_through_the_articles_of_a_story(desk: Library) -> None:
    session = Session.open(desk, "s-strike")
    seen = []
    while not session.is_done:
        assert session.current is not None
        seen.append((session.current.article, session.current.id))
        session.accept()
    assert seen == [
        ("a1docks", PEOPLE),
        ("a1docks", ADA),
        ("a1docks", VLARN),
        ("a2port", PEOPLE),
        ("a2port", ADA),
        ("a2port", LEAGUE),
        ("a2port", VLARN),
    ]
    assert session.progress.story.left == 0
    assert session.progress.library.done == 7
    assert session.progress.library.total == 9
    assert session.summary().decisions == {"accepted": 7, "rejected": 0, "edited": 0}


def test_a_claim_that_was_not_shown_is_not_decided(desk: Library) -> None:
    session = Session.open(desk, "a1docks")
    assert session.decide("accepted", shown=PEOPLE) is not None
    assert session.decide("accepted", shown=PEOPLE) is None
    assert set(desk.verdicts("a1docks")) == {PEOPLE}


def test_the_session_comes_back_to_the_very_claim(desk: Library, folder: Path) -> None:
    session = Session.open(desk, "s-strike")
    keys(session, "accept", "skip")
    session.move_article(1)
    session.move(2)
    place = session.current
    assert place is not None
    desk.close()
    with Library.open(folder, reviewer="ed") as again:
        resumed = Session.open(again, "s-strike")
        assert resumed.current is not None
        assert (resumed.current.article, resumed.current.id) == (place.article, place.id)


def test_skipped_claims_stay_undecided_and_are_not_asked_again(desk: Library) -> None:
    session = Session.open(desk, "a1docks")
    keys(session, "skip", "accept", "accept")
    assert session.is_done
    assert set(desk.verdicts("a1docks")) == {ADA, VLARN}
    assert session.summary().skipped == 1
    session.select(PEOPLE)
    session.reject()
    assert desk.verdicts("a1docks")[PEOPLE].decision == "rejected"
    assert session.summary().skipped == 0


def test_undo_goes_back_to_the_claim_also_of_an_earlier_session(desk: Library) -> None:
    first = Session.open(desk, "s-strike")
    keys(first, "accept", "reject", "accept")
    second = Session.open(desk, "s-strike")
    assert second.article == "a2port"
    second.undo()
    assert second.article == "a1docks"
    assert second.current is not None
    assert second.current.id == VLARN
    keys(second, "undo", "undo")
    assert decisions(desk) == {}
    assert second.undo() is None
    keys(second, "redo", "redo", "redo")
    assert len(decisions(desk)) == 3
    assert second.progress.story.done == 3


def test_an_edit_of_nothing_is_an_acceptance(desk: Library) -> None:
    session = Session.open(desk, "a1docks")
    session.select(ADA)
    session.edit({"role": "Union leader"})
    assert desk.verdicts("a1docks")[ADA].decision == "accepted"


def test_notes_and_checks_stay_when_the_decision_changes(desk: Library) -> None:
    session = Session.open(desk, "a1docks")
    session.note("ask the union")
    assert session.current is not None
    assert session.current.id == PEOPLE
    assert not session.current.is_decided
    session.check("right of reply", "call", "port office")
    session.accept()
    verdict = desk.verdicts("a1docks")[PEOPLE]
    assert (verdict.decision, verdict.note, verdict.check, verdict.source_line) == (
        "accepted",
        "ask the union",
        "right of reply",
        "port office",
    )
    keys(session, "undo", "undo", "undo")
    assert desk.verdicts("a1docks") == {}


def test_a_missed_claim_is_added_from_a_selection(desk: Library, folder: Path) -> None:
    session = Session.open(desk, "a1docks")
    brief = session.brief
    assert brief is not None
    start = DOCKS.index("Tuesday")
    claim = claim_from_selection(brief, "when", Span(start, start + 7), start="2026-11-17")
    session.add(claim)
    assert session.progress.article.total == 4
    with Library.open(folder, read_only=True) as other:
        again = other.brief("a1docks")
        assert again is not None
        assert again.when == (claim,)
    head = desk.head("a1docks")
    assert head is not None
    assert (head.claims, head.decided) == (4, 1)
    session.undo()
    assert desk.brief("a1docks") == docks_brief(brief.article)
    assert session.progress.article.total == 3
    session.redo()
    assert desk.verdicts("a1docks")[claim.id].decision == "accepted"


def test_filters_narrow_the_queue(desk: Library) -> None:
    session = Session.open(desk, "s-strike")
    session.filter("who")
    assert [ask.id for ask in session.queue] == [ADA]
    keys(session, "accept", "accept")
    assert session.article == "a2port"
    session.filter(relations={"conflict"})
    assert [ask.id for ask in session.queue] == [PEOPLE]
    session.filter()
    session.check_first()
    assert {ask.id for ask in session.queue} >= {PEOPLE}
    session.check_first(False)
    assert len(session.queue) == 4


def test_an_article_at_a_time_forward_and_back(desk: Library) -> None:
    session = Session.open(desk, "")
    assert session.target.articles == ["a2port", "a1docks", "b1ferry"]
    for places, article in ((1, "a1docks"), (5, "b1ferry"), (-1, "a1docks"), (-9, "a2port")):
        session.move_article(places)
        assert session.article == article


def test_pace_counts_work_and_not_pauses(desk: Library) -> None:
    moments: Iterator[float] = iter([0.0, 10.0, 20.0, 4000.0])
    session = Session.open(desk, "s-strike", clock=lambda: next(moments))
    assert session.seconds_left is None
    keys(session, "accept", "accept")
    assert session.per_minute == 6
    assert session.seconds_left == pytest.approx(50)
    session.accept()
    assert session.summary().seconds == 20 + 120
    assert session.summary().lines[0] == "3 accepted; 0 skipped, 0 undone"


def fits(session: Session, note: str) -> bool:
    try:
        session.note(note)
    except BriefError:
        return False
    return True


def test_a_decision_that_cannot_be_written_does_not_look_written(desk: Library) -> None:
    session = Session.open(desk, "a1docks")
    desk.engine.rows("PRAGMA max_page_count = 1")
    while fits(session, "x" * 20_000):
        pass
    claim = session.current
    assert claim is not None
    before = session.progress
    with pytest.raises(BriefError, match="E407"):
        session.edit({"attribution": "y" * 20_000})
    assert session.current is not None
    assert session.current.id == claim.id
    assert not session.current.is_decided
    assert session.progress == before
    desk.engine.rows("PRAGMA max_page_count = 1000000")
    session.accept()
    assert desk.verdicts("a1docks")[claim.id].decision == "accepted"


def test_an_empty_target_asks_nothing(library: Library) -> None:
    session = Session.open(library, "zebra")
    assert session.current is None
    assert session.is_done
    for name in ("accept", "skip", "undo", "redo"):
        assert getattr(session, name)() is None
    assert session.note("x") is session.check("wrong") is None
    assert session.move(1) is session.move_article(1) is None


def test_rejections_teach_only_where_several_articles_agree(desk: Library) -> None:
    session = Session.open(desk, "a1docks")
    session.select(ADA)
    session.reject()
    assert desk.corrections()["rejections"] == []
    session = Session.open(desk, "a2port")
    session.select(ADA)
    session.reject()
    assert desk.corrections()["rejections"] == [{"facet": "who", "rule": "test.who", "words": "ada brook"}]
    session.undo()
    assert desk.corrections()["rejections"] == []


def test_a_rename_teaches_a_full_name_everywhere_and_a_title_in_its_article(desk: Library) -> None:
    session = Session.open(desk, "a1docks")
    session.select(ADA)
    session.edit({"name": "Ada M. Brook"})
    assert desk.corrections()["aliases"] == [
        {"words": "Ada Brook", "name": "Ada M. Brook", "type": "person", "article": None}
    ]


@pytest.mark.parametrize(
    ("words", "edge", "wider", "narrower"),
    [
        ("Ada Brook", "end", "Ada Brook said", "Ada"),
        ("Ada Brook", "start", "leader Ada Brook", "Brook"),
        ("Dockers", "start", "Dockers", "Dockers"),
        ("stop work", "end", "stop work", "stop"),
    ],
)
def test_evidence_grows_and_shrinks_by_words(words: str, edge: str, wider: str, narrower: str) -> None:
    [span] = at(DOCKS, words)
    for change, expected in ((grow, wider), (shrink, narrower)):
        start, end = change(DOCKS, span, edge)  # type: ignore[arg-type]
        assert DOCKS[start:end] == expected


def test_the_fixture_texts_hold_what_their_briefs_say(library: Library) -> None:
    assert library.brief("a2port") == port_brief(library.article("a2port"))  # type: ignore[arg-type]
    assert PORT in library.article("a2port").text  # type: ignore[union-attr]
    assert fill


def test_undo_takes_back_the_skip_that_came_last_and_then_the_decision_before_it(desk: Library) -> None:
    session = Session.open(desk, "a1docks")
    asked = [ask.id for ask in session.queue]
    keys(session, "accept", "skip")
    assert session.unskip()
    assert session.current is not None
    assert session.current.id == asked[1]
    assert session.summary().skipped == 0
    assert not session.unskip()
    session.undo()
    assert session.current.id == asked[0]
    assert decisions(desk) == {}


def test_a_decision_after_a_skip_is_taken_back_before_it(desk: Library) -> None:
    session = Session.open(desk, "a1docks")
    asked = [ask.id for ask in session.queue]
    keys(session, "skip", "accept")
    assert not session.unskip()
    session.undo()
    assert session.unskip()
    assert session.current is not None
    assert session.current.id == asked[0]


def test_time_spent_on_something_else_is_no_time_at_work(desk: Library) -> None:
    now = 0.0
    session = Session.open(desk, "a1docks", clock=lambda: now)
    now = 10
    session.leave()
    now = 100
    session.come_back()
    now = 105
    session.accept()
    assert session.summary().seconds == 15
    now = 110
    session.accept()
    assert session.summary().seconds == 20

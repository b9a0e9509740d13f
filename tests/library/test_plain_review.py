"""The session as line prompts: the same keys, words for everything, nothing lost when the input ends."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from brief.cli import main
from brief.library import Library
from brief.library.reviewing.glance import status
from brief.library.reviewing.plain_review import PlainReview
from brief.library.reviewing.review import Session
from tests.library.sessions import ADA, PEOPLE, VLARN


def talk(library: Library, answers: str, target: str = "a1docks") -> str:
    said: list[str] = []
    PlainReview(Session.open(library, target), answers.split("|"), said.append).run()
    assert all(len(row) <= 120 and "\x1b" not in row for row in said)
    return "\n".join(said)


def test_a_claim_is_shown_with_its_words_its_reason_and_the_other_source(desk: Library) -> None:
    said = talk(desk, "q")
    assert "AP: Dockers vote (0 of 3 decided)" in said
    assert "NUMBERS 400 people" in said
    assert "Union leader Ada Brook said »400 people« will stop work." in said
    assert "The Vlarn Post has: about 420 dockers" in said
    assert "Why now: the sources disagree" in said


def test_letters_decide_and_the_end_says_what_was_done(desk: Library) -> None:
    said = talk(desk, "a|x|e role=chief")
    verdicts = desk.verdicts("a1docks")
    assert (verdicts[PEOPLE].decision, verdicts[ADA].decision) == ("accepted", "rejected")
    assert VLARN not in verdicts
    assert "it has no field role" in said
    assert said.endswith("1 accepted, 1 rejected; 0 skipped, 0 undone\n2 of 3 claims decided, 1 to go")
    assert "Everything here is decided." in talk(desk, "a")


def test_what_an_answer_did_is_told_in_the_words_of_the_claim(desk: Library) -> None:
    said = talk(desk, "a|u|e words=410 people|u|m ring the union|u|c verified|u|e role=chief|q")
    assert "  accepted: NUMBERS 400 people" in said
    assert "  undecided again: NUMBERS 400 people" in said
    assert "  edited: NUMBERS 410 people" in said
    assert "  note taken away: NUMBERS 400 people" in said
    assert "  check taken away: NUMBERS 400 people" in said
    assert "E415 400 people: it has no field role" in said
    assert PEOPLE not in said


def test_fields_and_evidence_are_edited_by_words(desk: Library) -> None:
    talk(desk, "e value=410; approximate=yes; unit=-; evidence+2")
    changes = desk.verdicts("a1docks")[PEOPLE].changes
    assert (changes["value"], changes["approximate"], changes["unit"]) == (410.0, True, None)
    [[start, end]] = changes["evidence"]
    assert desk.article("a1docks").text[start:end] == "400 people will stop"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("e value=many", "value cannot be many"),
        ("e rule=x", "it has no field rule"),
        ("e words=", "words cannot be empty"),
        ("e nonsense", "write field=value"),
        ("e", "the fields are"),
        ("c maybe", "a check is verified, partly"),
        ("zap", "zap: not known; ? lists the answers"),
        ("?", "the next session goes on here"),
        ("U", "Nothing to redo."),
        ("=", "Nothing to merge this with."),
        ("d a", "Reviewers do not disagree"),
        ("p", "library: 0 of 9 claims decided"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_changes(desk: Library, answer: str, said: str) -> None:
    assert said in talk(desk, answer)
    assert desk.verdicts("a1docks") == {}


def test_notes_checks_undo_skip_and_moving(desk: Library) -> None:
    said = talk(desk, "m ring the union|c verified; call; union office|a|u|s|j|k|f who|f|!|!|x|.x", "s-strike")
    assert "  noted “ring the union”: NUMBERS 400 people" in said
    assert "  checked, verified: NUMBERS 400 people" in said
    assert said.count("undecided again: NUMBERS 400 people") == 1
    verdict = (
        desk.verdicts("a1docks")[PEOPLE] if PEOPLE in desk.verdicts("a1docks") else desk.verdicts("a2port")[PEOPLE]
    )
    assert (verdict.note, verdict.check, verdict.method, verdict.source_line) == (
        "ring the union",
        "verified",
        "call",
        "union office",
    )


def test_the_same_value_is_shown_and_decided_in_both_sources_after_a_question(desk: Library) -> None:
    said = talk(desk, "s|.|a")
    assert "The Vlarn Post: Ada Brook\n" in said
    assert desk.verdicts("a2port")[ADA].decision == desk.verdicts("a1docks")[ADA].decision == "accepted"


@pytest.mark.parametrize("answer", ["", "|", "|q", "|."])
def test_another_answer_to_the_question_decides_nothing(desk: Library, answer: str) -> None:
    assert "Nothing was decided." in talk(desk, f"s|.{answer}")
    assert desk.verdicts("a1docks") == desk.verdicts("a2port") == {}


def test_the_same_value_is_decided_without_a_question_by_whoever_asks_for_that(desk: Library) -> None:
    desk.decide("a2port", ADA, "accepted")
    assert "The Vlarn Post: Ada Brook (stays accepted)" in talk(desk, "s|.x")
    assert desk.verdicts("a1docks")[ADA].decision == "rejected"
    assert desk.verdicts("a2port")[ADA].decision == "accepted"


def test_entities_are_merged_by_number(desk: Library) -> None:
    said = talk(desk, "f who|j|=|=1", "a2port")
    assert "=1 Ada Brook" in said
    assert desk.verdicts("a2port")["who:harbour-league"].note == "the same as Ada Brook"


def test_a_glance_says_what_is_left(desk: Library) -> None:
    desk.decide("b1ferry", "where:ostmark", "accepted")
    assert list(status(desk)) == [
        "3 articles, 1 of 9 claims decided (11%)",
        "  0 of 7 claims decided (0%)  Strike in Vlarn",
        "  1 of 2 claims decided (50%)  Ferry",
    ]


def test_the_review_command(
    desk: Library, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("a\nx\n"))
    here = ["--library", str(folder), "--reviewer", "zoe"]
    assert main(["review", "--plain", "source:ap", "who:ada brook", *here]) == 0
    out = capsys.readouterr().out
    assert "1 accepted, 1 rejected" in out
    assert {verdict.reviewer for verdict in desk.verdicts("a1docks").values()} == {"zoe"}
    assert main(["review", "--status", *here]) == 0
    assert "2 of 9 claims decided" in capsys.readouterr().out
    assert main(["review", "--plain", "sorce:ap", *here]) == 1
    assert "did you mean source" in capsys.readouterr().err
    assert main(["review", *here]) == 1
    assert "needs a terminal" in capsys.readouterr().err


def test_a_filter_with_nothing_left_does_not_end_the_session(desk: Library) -> None:
    said = talk(desk, "f nonsense|f partners|D|f who agree|q")
    assert "E415 nonsense: a filter is a facet" in said
    assert said.count("Nothing is left with these filters; all claims are asked again.") == 2
    assert said.rpartition("asked again.")[2].count("WHO Ada Brook") == 1


def test_what_is_all_decided_can_still_be_undone_and_looked_at(desk: Library) -> None:
    assert "Everything here is decided." in talk(desk, "a|a|a|a|x|x")
    assert {verdict.decision for verdict in desk.verdicts("a1docks").values()} == {"accepted"}
    talk(desk, "u|x")
    assert sorted(str(verdict.decision) for verdict in desk.verdicts("a1docks").values()) == [
        "accepted",
        "accepted",
        "rejected",
    ]
    said = talk(desk, "k|x|a")
    assert "Why now" not in said
    assert said.count("Everything here is decided.") == 2


def test_undo_after_a_skip_asks_the_claim_again(desk: Library) -> None:
    said = talk(desk, "a|s|u|u")
    assert "It is no longer skipped." in said
    assert desk.verdicts("a1docks") == {}

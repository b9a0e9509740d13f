"""Decisions: durable, undone and redone without limit, by step, and never lost to a re-extraction."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from brief.errors import BriefError
from brief.library import Judgement, Library
from brief.library.reviewing.evidence import claim_from_selection
from brief.library.storage.upkeep import problems
from brief.model import Maker, Span
from tests.library.conftest import DOCKS, docks_brief, make_article, number, who

ADA, VLARN, PEOPLE = "who:ada-brook", "where:vlarn", "numbers:people-strike"
OSTMARK = "members:harbour-league-ostmark"


def test_undo_and_redo_have_no_limit_and_outlive_the_session(library: Library, folder: Path) -> None:
    wanted = [{}]
    for decision in ("accepted", "rejected", "accepted"):
        library.decide("a1docks", ADA, decision)  # type: ignore[arg-type]
        wanted.append({ADA: decision})
    library.close()
    for expected in reversed(wanted[:-1]):
        with Library.open(folder, reviewer="ed") as again:
            step = again.undo()
            assert step is not None
            assert step.action == "undo"
            assert {claim: v.decision for claim, v in again.verdicts("a1docks").items()} == expected
    with Library.open(folder, reviewer="ed") as again:
        assert again.undo() is None
        for expected in wanted[1:]:
            assert again.redo() is not None
            assert {claim: v.decision for claim, v in again.verdicts("a1docks").items()} == expected
        assert again.redo() is None


def test_a_new_decision_ends_what_could_be_redone(library: Library) -> None:
    library.decide("a1docks", ADA, "accepted")
    library.undo()
    library.decide("a1docks", VLARN, "accepted")
    assert library.redo() is None
    library.undo()
    assert library.verdicts("a1docks") == {}


def test_several_claims_decided_by_one_key_are_undone_by_one_key(library: Library) -> None:
    both = [Judgement(article=article, claim=ADA, decision="accepted") for article in ("a1docks", "a2port")]
    library.decide_all(both)
    assert ADA in library.verdicts("a1docks")
    assert ADA in library.verdicts("a2port")
    step = library.undo()
    assert step is not None
    assert {change.article for change in step.changes} == {"a1docks", "a2port"}
    assert library.verdicts("a1docks") == library.verdicts("a2port") == {}


def test_undo_takes_back_ones_own_steps_only(library: Library) -> None:
    library.decide("a1docks", ADA, "accepted", reviewer="ed")
    library.decide("a1docks", VLARN, "accepted", reviewer="zoe")
    library.undo(reviewer="ed")
    assert set(library.verdicts("a1docks")) == {VLARN}
    assert library.undo(reviewer="ed") is None


def test_a_verdict_keeps_everything_that_was_said(library: Library) -> None:
    verdict = library.decide(
        "a1docks",
        PEOPLE,
        "edited",
        changes={"value": 410.0, "evidence": [Span(0, 7)]},
        note="see the union's list",
        check="partly",
        method="call",
        source_line="union office",
    )
    assert library.verdicts("a1docks")[PEOPLE] == verdict
    assert verdict.changes == {"value": 410.0, "evidence": [[0, 7]]}
    assert verdict.reviewer == "ed"
    assert verdict.at.endswith("+00:00")


@pytest.mark.parametrize(
    "changes", [{"colour": "red"}, {"id": "x"}, {"evidence": []}, {"evidence": [(5, 2)]}, {"evidence": [(0, 10_000)]}]
)
def test_a_change_that_a_claim_cannot_have_is_refused(library: Library, changes: dict[str, object]) -> None:
    with pytest.raises(BriefError, match="E415"):
        library.decide("a1docks", ADA, "edited", changes=changes)
    assert library.verdicts("a1docks") == {}


def test_a_verdict_on_nothing_is_refused(library: Library) -> None:
    with pytest.raises(BriefError, match="E414"):
        library.decide("a1docks", "who:nobody", "accepted")
    with pytest.raises(BriefError, match="E410"):
        library.decide("a1", ADA, "accepted")


def test_verdicts_survive_re_extraction_by_another_maker(library: Library) -> None:
    for claim in (ADA, VLARN, PEOPLE):
        library.decide("a1docks", claim, "accepted")
    article = library.article("a1docks")
    assert article is not None
    better = replace(
        docks_brief(article),
        who=(who(DOCKS, "Ada Brook", role="Union leader", affiliation="dockers"),),
        numbers=(),
        maker=Maker("better", "2", "2"),
    )
    library.put_brief(better)
    assert set(library.verdicts("a1docks")) == {VLARN}
    assert set(library.asked_again("a1docks")) == {ADA}
    assert set(library.gone("a1docks")) == {PEOPLE}
    head = library.head("a1docks")
    assert head is not None
    assert (head.claims, head.decided, head.stale) == (2, 1, 1)
    library.put_brief(docks_brief(article))
    assert set(library.verdicts("a1docks")) == {ADA, VLARN, PEOPLE}


def test_a_rejection_stays_when_extraction_only_adds_a_detail(library: Library) -> None:
    library.decide("a2port", ADA, "rejected")
    brief = library.brief("a2port")
    assert brief is not None
    library.put_brief(replace(brief, who=(who(brief.article.text, "Ada Brook", role="leader"), *brief.who[1:])))
    assert library.verdicts("a2port")[ADA].decision == "rejected"


def test_a_new_version_of_the_article_asks_again_where_its_words_changed(library: Library) -> None:
    for claim in (VLARN, PEOPLE):
        library.decide("a1docks", claim, "accepted")
    newer = make_article("a1docks", DOCKS.replace("400 people", "four hundred people"))
    library.add(newer)
    library.put_brief(
        replace(
            docks_brief(replace(newer, text=DOCKS)), article=newer, numbers=(number(newer.text, "four hundred", 400),)
        )
    )
    assert set(library.verdicts("a1docks")) == {VLARN}
    assert set(library.asked_again("a1docks")) == {PEOPLE}
    library.decide("a1docks", PEOPLE, "accepted")
    assert set(library.verdicts("a1docks")) == {VLARN, PEOPLE}
    library.undo()
    assert set(library.asked_again("a1docks")) == {PEOPLE}


def test_an_added_claim_moves_with_its_words_and_goes_with_them(library: Library) -> None:
    article = library.article("a1docks")
    assert article is not None
    brief = docks_brief(article)
    start = DOCKS.index("Tuesday")
    added = claim_from_selection(brief, "when", Span(start, start + 7))
    library.decide_all([Judgement(article="a1docks", claim=added.id, decision="accepted", added=added)])
    for text, words in (
        ("Late news. " + DOCKS, "Tuesday"),
        (DOCKS.replace("Tuesday", "Monday"), None),
        (DOCKS, "Tuesday"),
    ):
        newer = make_article("a1docks", text)
        library.add(newer)
        library.put_brief(replace(brief, article=newer, who=(), where=(), numbers=(), sentences=(Span(0, len(text)),)))
        again = library.brief("a1docks")
        assert again is not None
        assert [text[c.evidence[0].start : c.evidence[0].end] for c in again.when] == ([words] if words else [])
        head = library.head("a1docks")
        assert head is not None
        assert (head.claims, head.decided) == ((1, 1) if words else (0, 0))
        assert set(library.gone("a1docks")) == (set() if words else {added.id})
        assert list(problems(library)) == []


def test_evidence_that_a_reviewer_chose_asks_again_when_the_text_has_moved(library: Library) -> None:
    library.decide("a1docks", ADA, "edited", changes={"evidence": [Span(0, 7)], "role": "chief"})
    newer = make_article("a1docks", "Late news. " + DOCKS)
    library.add(newer)
    moved = who(newer.text, "Ada Brook", role="Union leader")
    library.put_brief(
        replace(docks_brief(replace(newer, text=DOCKS)), article=newer, who=(moved,), where=(), numbers=())
    )
    assert set(library.asked_again("a1docks")) == {ADA}


def test_a_note_by_another_reviewer_is_no_decision_of_theirs(library: Library) -> None:
    library.decide("a1docks", ADA, "accepted", reviewer="ed")
    library.decide("a1docks", ADA, None, note="spelt so on her card", check="verified", reviewer="zoe")
    verdict = library.verdicts("a1docks")[ADA]
    assert (verdict.decision, verdict.reviewer, verdict.note, verdict.check) == (
        "accepted",
        "ed",
        "spelt so on her card",
        "verified",
    )
    assert library.disagreements("a1docks") == {}


def test_a_settled_matter_is_open_again_when_someone_decides_otherwise_or_its_words_change(library: Library) -> None:
    library.decide("a1docks", ADA, "accepted", reviewer="ed")
    library.decide("a1docks", ADA, "rejected", reviewer="zoe")
    library.decide_all([Judgement(article="a1docks", claim=ADA, decision="accepted")], settles=True, reviewer="max")
    assert library.verdicts("a1docks")[ADA].reviewer == "max"
    assert library.disagreements("a1docks") == {}
    library.decide("a1docks", ADA, "rejected", reviewer="zoe")
    assert [verdict.reviewer for verdict in library.disagreements("a1docks")[ADA]] == ["max", "zoe"]
    library.undo(reviewer="zoe")
    brief = library.brief("a1docks")
    assert brief is not None
    library.put_brief(replace(brief, who=(who(DOCKS, "Ada Brook", role="President"),)))
    assert set(library.asked_again("a1docks")) == {ADA}
    library.decide("a1docks", ADA, "rejected", reviewer="ed")
    assert library.verdicts("a1docks")[ADA].decision == "rejected"
    assert library.asked_again("a1docks") == library.disagreements("a1docks") == {}


def test_a_rename_that_extraction_has_learnt_is_not_asked_again(library: Library) -> None:
    library.decide("a1docks", ADA, "edited", changes={"name": "Ada M. Brook"})
    brief = library.brief("a1docks")
    assert brief is not None
    learnt = replace(who(DOCKS, "Ada Brook", role="Union leader"), id="who:ada-m-brook", name="Ada M. Brook")
    library.put_brief(replace(brief, who=(learnt,)))
    assert {claim: verdict.decision for claim, verdict in library.verdicts("a1docks").items()} == {
        "who:ada-m-brook": "accepted"
    }
    assert library.gone("a1docks") == {}
    assert library.head("a1docks").decided == 1  # type: ignore[union-attr]
    library.decide("a1docks", "who:ada-m-brook", "rejected")
    assert library.verdicts("a1docks")["who:ada-m-brook"].decision == "rejected"
    library.undo()
    assert library.verdicts("a1docks")["who:ada-m-brook"].decision == "accepted"
    library.undo()
    assert library.verdicts("a1docks") == {}
    assert list(problems(library)) == []


@pytest.mark.parametrize(
    ("article", "claim", "changes", "said"),
    [
        (
            "b1ferry",
            "members:harbour-league-ostmark",
            {"status": "sleeping"},
            "status is one of full, founding, joining",
        ),
        ("b1ferry", OSTMARK, {"ordinal": "five"}, "ordinal cannot be five"),
        ("b1ferry", OSTMARK, {"member": ""}, "member cannot be empty"),
        ("a1docks", ADA, {"attendance": "late"}, "attendance is one of attending, absent, expected"),
        ("a1docks", ADA, {"name": None}, "name cannot be None"),
        ("a1docks", ADA, {"mentions": [[0, 10_000]]}, "evidence must be words"),
        ("a1docks", ADA, {"evidence": "here"}, "evidence cannot be here"),
        ("a1docks", PEOPLE, {"approximate": "yes"}, "approximate cannot be yes"),
    ],
)
def test_a_value_that_a_field_cannot_have_is_refused(
    library: Library, article: str, claim: str, changes: dict[str, object], said: str
) -> None:
    with pytest.raises(BriefError, match="E415") as caught:
        library.decide(article, claim, "edited", changes=changes)
    assert said in str(caught.value)
    assert library.verdicts(article) == {}


def test_what_reviewers_type_is_cleaned_like_any_text(library: Library) -> None:
    verdict = library.decide("a1docks", ADA, "edited", changes={"role": "ch\x1b[31mief"}, note="a\x07b\nc")
    assert verdict.changes == {"role": "ch\ufffd[31mief"}
    assert verdict.note == "a\ufffdb\nc"


def test_a_note_or_a_check_alone_decides_nothing(library: Library) -> None:
    library.decide("a1docks", ADA, None, note="ask her", check="verified")
    assert library.verdicts("a1docks")[ADA].note == "ask her"
    assert (library.progress().done, library.head("a1docks").decided) == (0, 0)  # type: ignore[union-attr]
    library.decide("a1docks", ADA, "accepted")
    assert (library.progress().done, library.head("a1docks").decided) == (1, 1)  # type: ignore[union-attr]

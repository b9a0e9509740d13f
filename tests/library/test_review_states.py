"""Whatever keys a reviewer presses, as many undos lead back to the very state before them."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from brief.errors import BriefError
from brief.library import Library
from brief.library.reviewing.evidence import claim_from_selection, grow, shrink
from brief.library.reviewing.review import Session
from brief.library.storage.upkeep import problems
from brief.model import Maker, Span
from tests.library.conftest import DOCKS, docks_brief, fill, number
from tests.library.sessions import strike_ledger

REVIEWERS = ("ed", "zoe")
ARTICLES = ("a1docks", "a2port", "b1ferry")


def standing(library: Library) -> dict[str, Any]:
    """All that reviewers decided and what follows from it, as the library shows it."""
    return {
        "verdicts": {one: library.verdicts(one) for one in ARTICLES},
        "again": {one: library.asked_again(one) for one in ARTICLES},
        "gone": {one: library.gone(one) for one in ARTICLES},
        "briefs": {one: library.brief(one) for one in ARTICLES},
        "heads": list(library.heads()),
        "slots": {document["article"]: document["slots"] for document in library.db.table("states")},
        "taught": library.corrections(),
        "progress": library.progress(),
    }


class Review(RuleBasedStateMachine):
    """Two reviewers press keys in sessions that come and go, while the library is closed, opened and re-extracted."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="review-"))
        self.library = Library.open(self.folder, reviewer="ed")
        self.library.engine.connection.execute("PRAGMA synchronous = OFF")
        fill(self.library)
        self.library.put_ledger("s-strike", strike_ledger(self.library))
        self.session = Session.open(self.library, "")
        self.before: list[tuple[str, dict[str, Any]]] = []
        self.after: list[tuple[str, dict[str, Any]]] = []

    @initialize(wanted=st.sampled_from(["", "s-strike", "a1docks", "who:brook"]))
    def open_session(self, wanted: str) -> None:
        self.session = Session.open(self.library, wanted)

    @rule(wanted=st.sampled_from(["", "s-strike", "a1docks", "b1ferry"]), again=st.booleans())
    def start_anew(self, wanted: str, again: bool) -> None:
        if again:
            reviewer = self.library.reviewer
            self.library.close()
            self.library = Library.open(self.folder, reviewer=reviewer)
            self.library.engine.connection.execute("PRAGMA synchronous = OFF")
        self.session = Session.open(self.library, wanted)

    def key(self, press: Any) -> None:
        """Press a key; if it made a step, remember what was before."""
        before = standing(self.library)
        if press() is not None:
            self.before.append((self.library.reviewer, before))
            self.after.clear()
        else:
            assert standing(self.library) == before

    @rule(decision=st.sampled_from(["accept", "reject"]))
    def decide(self, decision: str) -> None:
        self.key(getattr(self.session, decision))

    @rule(
        field=st.sampled_from(["role", "name", "attribution", "value", "colour", "evidence"]),
        value=st.sampled_from(["chief", "Ada Brook", "", 7.0]),
    )
    def edit(self, field: str, value: Any) -> None:
        def press() -> Any:
            claim = self.session.current.claim if self.session.current else None
            changes = {field: value}
            if field == "evidence" and claim is not None and self.session.brief is not None:
                change = grow if value else shrink
                changes = {field: [change(self.session.brief.article.text, claim.evidence[0])]}
            try:
                return self.session.edit(changes)
            except BriefError:
                return None

        self.key(press)

    @rule()
    def same(self) -> None:
        self.key(lambda: self.session.decide_same("accepted"))

    @rule()
    def merge(self) -> None:
        def press() -> Any:
            choices = self.session.merge_candidates()
            return self.session.merge(choices[0].id) if choices else None

        self.key(press)

    @rule(note=st.sampled_from(["call her", None]))
    def note(self, note: str | None) -> None:
        self.key(lambda: self.session.note(note))

    @rule(result=st.sampled_from(["verified", "wrong", None]))
    def check(self, result: Any) -> None:
        self.key(lambda: self.session.check(result, "call"))

    @rule(start=st.integers(0, 60), length=st.integers(1, 9))
    def add(self, start: int, length: int) -> None:
        def press() -> Any:
            if self.session.brief is None:
                return None
            try:
                claim = claim_from_selection(self.session.brief, "what", Span(start, start + length))
            except BriefError:
                return None
            return self.session.add(claim)

        self.key(press)

    @rule(facet=st.sampled_from(["credits", "what", "where"]))
    def say_as_another_facet(self, facet: Any) -> None:
        def press() -> Any:
            ask, brief = self.session.current, self.session.brief
            if ask is None or brief is None:
                return None
            try:
                claim = claim_from_selection(brief, facet, ask.claim.evidence[0])
            except BriefError:
                return None
            return self.session.replace(claim)

        self.key(press)

    @rule(decision=st.sampled_from(["accepted", "rejected"]))
    def settle(self, decision: Any) -> None:
        self.key(lambda: self.session.settle(decision))

    @rule(relation=st.sampled_from([None, "conflict", "only"]), disputed=st.booleans())
    def narrow_by_relation(self, relation: Any, disputed: bool) -> None:
        self.session.filter(None, relation)
        self.session.disputed_only(disputed)

    @rule(places=st.integers(-3, 3), whole_articles=st.booleans())
    def move(self, places: int, whole_articles: bool) -> None:
        before = standing(self.library)
        (self.session.move_article if whole_articles else self.session.move)(places)
        assert standing(self.library) == before

    @rule()
    def skip(self) -> None:
        self.session.skip()

    @rule(facet=st.sampled_from([None, "who", "numbers", ("where", "members")]), check=st.booleans())
    def narrow(self, facet: Any, check: bool) -> None:
        self.session.filter(facet)
        self.session.check_first(check)

    @rule()
    def undo(self) -> None:
        mine = [n for n, (reviewer, _) in enumerate(self.before) if reviewer == self.library.reviewer]
        last = bool(self.before) and mine[-1:] == [len(self.before) - 1]
        now = standing(self.library)
        step = self.session.undo()
        assert (step is not None) == bool(mine)
        if last:
            reviewer, before = self.before.pop()
            assert standing(self.library) == before
            self.after.append((reviewer, now))
        elif mine:
            # Someone else has decided since: the exact state before is no longer to be had, only the step goes.
            del self.before[mine[-1] :]
            self.forget_other_ones()

    @precondition(lambda self: self.after)
    @rule()
    def redo(self) -> None:
        reviewer, after = self.after.pop()
        self.set_reviewer(reviewer)
        before = standing(self.library)
        assert self.session.redo() is not None
        assert standing(self.library) == after
        self.before.append((reviewer, before))

    @rule(reviewer=st.sampled_from(REVIEWERS))
    def hand_over(self, reviewer: str) -> None:
        self.set_reviewer(reviewer)

    def set_reviewer(self, reviewer: str) -> None:
        if reviewer != self.library.reviewer:
            self.library.reviewer = reviewer
            self.session = Session.open(self.library, self.session.target)

    @rule(changed=st.booleans())
    def extract_again(self, changed: bool) -> None:
        article = self.library.article("a1docks")
        assert article is not None
        brief = docks_brief(article)
        if changed:
            brief = replace(
                brief, numbers=(number(DOCKS, "400 people", 401),), where=(), maker=Maker("better", "2", "2")
            )
        self.library.put_brief(brief)
        self.session.reload()
        self.forget_other_ones()

    def forget_other_ones(self) -> None:
        """Undo all that is left, then start counting anew: states of before can no longer be compared as a whole."""
        for reviewer in REVIEWERS:
            self.set_reviewer(reviewer)
            while self.session.undo() is not None:
                pass
        assert all(not document["slots"] for document in self.library.db.table("states"))
        assert self.library.corrections() == {"aliases": [], "rejections": [], "gazetteer": []}
        for reviewer in REVIEWERS:
            # What could be redone goes with a new decision, so that both chains start empty.
            self.library.decide("b1ferry", "where:ostmark", "accepted", reviewer=reviewer)
            self.library.undo(reviewer=reviewer)
        self.before.clear()
        self.after.clear()
        self.session.reload()

    @invariant()
    def counts_agree(self) -> None:
        progress = self.session.progress
        assert progress.library == self.library.progress()
        assert progress.story == self.library.progress_of(self.session.target.articles)
        with Library.open(self.library.path.parent, read_only=True) as other:
            assert other.progress() == self.library.progress()
        assert list(problems(self.library)) == []

    @invariant()
    def the_place_is_kept(self) -> None:
        current = self.session.current
        if current is not None:
            again = Session.open(self.library, self.session.target)
            if not current.is_decided and not current.skipped:
                assert again.current is not None
                assert again.article == current.article

    def teardown(self) -> None:
        for reviewer in REVIEWERS:
            self.set_reviewer(reviewer)
            while self.session.undo() is not None:
                pass
        assert all(not document["slots"] for document in self.library.db.table("states"))
        assert self.library.progress().done == 0
        self.library.close()
        shutil.rmtree(self.folder)


TestReview = Review.TestCase
TestReview.settings = settings(max_examples=25, stateful_step_count=30, deadline=None)

"""Deciding: what a key does to the claim that is asked, how it is taken back, and how far the review is.

Every decision is on disk when the call returns, and so is the place to come back to.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from brief.errors import BriefError
from brief.library import lessons
from brief.library.journal import Step
from brief.library.library import Judgement, Library
from brief.library.reviewing import edits
from brief.library.reviewing.account import Account
from brief.library.reviewing.asking import Ask
from brief.library.reviewing.progress import Count, Progress, Summary
from brief.library.reviewing.queue import Queue
from brief.library.reviewing.sources import LedgerMaker
from brief.library.reviewing.targets import ReviewTarget
from brief.model import CheckResult, Decision, Verdict


class Deciding(Queue):
    """One reviewer's way through the claims of a target, and what is decided on it, a claim at a time.

    Args:
        library, target, second_read, make_ledger: See `Queue`.
        clock: Seconds, never going back; for pace only.
    """

    def __init__(
        self,
        library: Library,
        target: ReviewTarget,
        *,
        second_read: bool = False,
        make_ledger: LedgerMaker | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(library, target, second_read=second_read, make_ledger=make_ledger)
        self._account = Account(clock)
        self._story_count = library.progress_of(target.articles)
        self._library_count = library.progress()

    # Deciding

    def decide(
        self, decision: Decision, changes: Mapping[str, Any] | None = None, *, shown: str | None = None
    ) -> Step | None:
        """Accept, reject or edit the current claim and go on to the next.

        Args:
            changes: For `edited`: field name to new value. Without a change that matters, it is an acceptance.
            shown: The id of the claim that the reviewer saw; another one is not decided (a key held too long).

        Returns:
            What changed; None if there is nothing to decide, or another claim was shown.

        Raises:
            BriefError: E415 for a change that the claim cannot have.
        """
        ask = self.current
        if ask is None or (shown is not None and shown != ask.id):
            return None
        decision, changes = edits.effective(ask.claim, decision, changes)
        return self._write([self._judgement(ask, decision, changes)], self._lessons(ask, decision, changes))

    def accept(self) -> Step | None:
        """The claim is right as it stands."""
        return self.decide("accepted")

    def reject(self) -> Step | None:
        """The text does not say this, or it does not belong in a brief."""
        return self.decide("rejected")

    def edit(self, changes: Mapping[str, Any]) -> Step | None:
        """The claim is right with these changes."""
        return self.decide("edited", changes)

    def settle(self, decision: Decision, changes: Mapping[str, Any] | None = None) -> Step | None:
        """Settle what reviewers decided differently about the current claim: this verdict counts, all are kept."""
        ask = self.current
        if ask is None or not ask.disputed:
            return None
        decision, changes = edits.effective(ask.claim, decision, changes)
        return self._write([self._judgement(ask, decision, changes)], settles=True)

    def note(self, text: str | None) -> Step | None:
        """Keep a note with the claim, whatever its decision; empty takes the note away. Stays on the claim."""
        ask = self.current
        if ask is None:
            return None
        return self._write([replace(self._same_decision(ask), note=text or None)], stay=True)

    def check(
        self, result: CheckResult | None, method: str | None = None, source_line: str | None = None
    ) -> Step | None:
        """Keep how a check against the world went: its result, how, and against which source. Stays on the claim."""
        ask = self.current
        if ask is None:
            return None
        kept = replace(self._same_decision(ask), check=result, method=method, source_line=source_line)
        return self._write([kept], stay=True)

    def undo(self) -> Step | None:
        """Take back this reviewer's last step, also of earlier sessions, and go to its claim; `unskip` goes before."""
        step = self._go_back(self.library.undo(reviewer=self.reviewer), undone=1)
        if step is not None and self._trail:
            self._trail.pop()
        return step

    def redo(self) -> Step | None:
        """Do again what was last taken back, and go to its claim."""
        step = self._go_back(self.library.redo(reviewer=self.reviewer), undone=-1)
        if step is not None:
            self._trail.append(None)
        return step

    # How far

    @property
    def progress(self) -> Progress:
        """How far the article, the target and the library are, all filters aside; in a second read, of this reader."""
        done = sum(ask.is_decided and not self._asks_again(ask) for ask in self._asks)
        return Progress(Count(done, len(self._asks)), self._story_count, self._library_count)

    @property
    def per_minute(self) -> float:
        """Claims decided a minute in this session."""
        return self._account.pace.per_minute

    @property
    def seconds_left(self) -> float | None:
        """How long the rest of the target will take at this pace; None before the first decision."""
        return self._account.pace.seconds_left(self._story_count.left)

    def leave(self) -> None:
        """The reviewer looks at something else; until `come_back` the time does not count."""
        self._account.left()

    def come_back(self) -> None:
        """The reviewer is at it again."""
        self._account.came_back()

    def summary(self) -> Summary:
        """What this session came to so far."""
        return self._account.summary(len(self._skipped), self.progress)

    def reload(self) -> None:
        """Read anew what another program wrote; the place stays."""
        self._story_count = self.library.progress_of(self.target.articles)
        self._library_count = self.library.progress()
        self._sources.forget()
        if self._article is not None:
            claim = self._claim
            self._load(self._article)
            self._claim = claim
            self._settle()

    # Inside

    def _write(
        self,
        judgements: Sequence[Judgement],
        taught: Iterable[Mapping[str, Any]] = (),
        *,
        stay: bool = False,
        settles: bool = False,
    ) -> Step:
        try:
            with self.library.batch():
                step = self.library.decide_all(judgements, reviewer=self.reviewer, taught=taught, settles=settles)
                self._learn(step)
                if stay:
                    self._keep_place()
                else:
                    self._advance()
        except BriefError:
            # Nothing was written, so nothing may look as if it were.
            for judgement in judgements:
                self._account.forget(judgement.article, judgement.claim)
            self.reload()
            raise
        self._trail.append(None)
        # A note or a check takes time, and decides nothing.
        self._account.decided(0 if stay else len(judgements))
        return step

    def _go_back(self, step: Step | None, *, undone: int) -> Step | None:
        if step is not None:
            self._account.taken_back(undone)
            self._learn(step)
            first = step.changes[-1 if step.action == "undo" else 0]
            if first.article in self._places:
                if first.article != self._article:
                    self._enter(first.article)
                if any(ask.id == first.claim and self._filters.passes(ask) for ask in self._asks):
                    self._go(first.claim)
                else:
                    self._settle()
        return step

    def _learn(self, step: Step) -> None:
        """Bring counts and marks in step with what was written, without reading the library again."""
        self._account.learn(step)
        added = False
        for change in step.changes:
            self._skipped.discard((change.article, change.claim))
            added |= change.article == self._article and all(ask.id != change.claim for ask in self._asks)
        touched = {change.article for change in step.changes}
        for article, (done, claims) in step.counts.items():
            if article in self._places:
                self._story_count = self._story_count.plus(done, claims)
        self._library_count = self.library.progress()
        if self._article in touched:
            self._load(self._article) if added or step.action != "decide" else self._refresh()

    def _judgement(self, ask: Ask, decision: Decision | None, changes: Mapping[str, Any]) -> Judgement:
        before = self._own(ask) or (ask.again if ask.again and ask.again.reviewer == self.reviewer else None)
        kept = {**edits.kept(before), "decision": decision, "changes": changes}
        return Judgement(article=ask.article, claim=ask.id, **kept)

    def _own(self, ask: Ask) -> Verdict | None:
        """What this reviewer said before: notes and checks stay, and another's decision is not taken over with them."""
        return self.library.verdict_by(ask.article, ask.id, self.reviewer)

    def _same_decision(self, ask: Ask) -> Judgement:
        verdict = self._own(ask)
        return self._judgement(ask, verdict.decision if verdict else None, verdict.changes if verdict else {})

    def _lessons(self, ask: Ask, decision: Decision, changes: Mapping[str, Any]) -> list[lessons.Lesson]:
        if decision == "rejected":
            return lessons.from_rejection(ask.article, ask.claim)
        return lessons.from_edit(ask.article, ask.claim, changes)

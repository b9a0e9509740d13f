"""A review session: which claim is asked now and why, and what each key does to it and to others.

Pure Python, without a screen; the app and `brief review --plain` both drive it. Every decision is on disk when the call
returns, and so is the place to come back to.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Self

from brief.library.journal import Step
from brief.library.library import Judgement, Library
from brief.library.reviewing import edits, same
from brief.library.reviewing.deciding import Deciding
from brief.library.reviewing.same import Merge, Same
from brief.library.reviewing.sources import LedgerMaker
from brief.library.reviewing.targets import ReviewTarget, find_target
from brief.model import Claim, Decision


class Session(Deciding):
    """A reviewer's session, with the keys that touch several claims: the same value elsewhere, one entity, a new claim.

    Args:
        library, target, second_read, make_ledger: See `Queue`.
        clock: Seconds, never going back; for pace only.
    """

    @classmethod
    def open(
        cls,
        library: Library,
        wanted: str | ReviewTarget = "",
        *,
        second_read: bool = False,
        make_ledger: LedgerMaker | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> Self:
        """A session over a target, or over the story, article or query that these words mean.

        Args:
            wanted: The target, or the words.
            second_read, make_ledger: See `Queue`.
            clock: Seconds, never going back; for pace only.

        Raises:
            BriefError: E412, E413 for a query that cannot be understood.
        """
        target = find_target(library, wanted) if isinstance(wanted, str) else wanted
        return cls(library, target, second_read=second_read, make_ledger=make_ledger, clock=clock)

    def same_values(self) -> tuple[Same, ...]:
        """The preview of `decide_same`: the claims of other sources with the same value, and what holds of each."""
        ask = self.current
        story = self._sources.of_story(ask.article) if ask else ()
        briefs = [brief for article in story if (brief := self.library.brief(article)) is not None]
        if ask is None:
            return ()
        found = same.same_values(ask.claim, ask.article, briefs, self._sources.ledger(ask.article))
        return tuple(
            Same(article, self.source_of(article), claim, self.library.verdicts(article).get(claim.id))
            for article, claim in found
        )

    def decide_same(self, decision: Decision, changes: Mapping[str, Any] | None = None) -> Step | None:
        """Give the current claim, and each undecided one with the same value, this verdict: one step, one undo."""
        ask = self.current
        if ask is None:
            return None
        decision, changes = edits.effective(ask.claim, decision, changes)
        others = {name: value for name, value in changes.items() if name not in ("evidence", "mentions", "sentence")}
        taught = self._lessons(ask, decision, changes)
        judgements = [self._judgement(ask, decision, changes)]
        for one in self.same_values():
            if one.will_change:
                verdict = decision if decision != "edited" or others else "accepted"
                own = edits.kept(self.library.verdict_by(one.article, one.claim.id, self.reviewer))
                more = {**own, "decision": verdict, "changes": others if verdict == "edited" else {}}
                judgements.append(Judgement(article=one.article, claim=one.claim.id, **more))
        return self._write(judgements, taught)

    def merge_candidates(self) -> tuple[Claim, ...]:
        """The claims into which the current one could be merged."""
        ask, brief = self.current, self.brief
        return same.mergeable(ask.claim, brief) if ask and brief else ()

    def merge_preview(self, other: str) -> Merge | None:
        """What merging the current claim into another of the article would do; None if that cannot be."""
        ask, brief = self.current, self.brief
        into = brief.claim(other) if brief else None
        return same.merge(ask.claim, into, ask.article) if ask and into else None

    def merge(self, other: str) -> Step | None:
        """The current claim is the same entity as another: keep that one with both names, reject this one."""
        ask, merge = self.current, self.merge_preview(other)
        if ask is None or merge is None:
            return None
        into = next(one for one in self._asks if one.id == other)
        before = into.verdict.changes if into.verdict and into.verdict.decision == "edited" else {}
        changes = {**before, **merge.changes}
        judgements = [
            replace(self._judgement(ask, "rejected", {}), note=merge.note),
            self._judgement(into, "edited", changes),
        ]
        return self._write(judgements, [merge.lesson])

    def add(self, claim: Claim) -> Step | None:
        """Add a claim that extraction missed (see `evidence.claim_from_selection`), as accepted."""
        if self._article is None:
            return None
        judgement = Judgement(article=self._article, claim=claim.id, decision="accepted", added=claim)
        return self._write([judgement], stay=True)

    def replace(self, claim: Claim) -> Step | None:
        """Reject the current claim and add another one that says it right, as one step."""
        ask = self.current
        if ask is None:
            return None
        new = Judgement(article=ask.article, claim=claim.id, decision="accepted", added=claim)
        return self._write([self._judgement(ask, "rejected", {}), new], self._lessons(ask, "rejected", {}))

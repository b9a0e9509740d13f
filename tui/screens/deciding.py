"""Verdicts on the article's own screen: the same review session as the review screen, on the claim under the cursor."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import replace

from brief.library.journal import Step
from brief.library.reviewing.review import Session as Review
from brief.library.reviewing.targets import article_target
from brief.model import Brief, Decision
from tui.desk import desk
from tui.screens.reading import Reading
from tui.session import Target


class Deciding(Reading):
    """The deciding keys; `BriefScreen` says what is shown."""

    target: Target
    brief: Brief | None
    _review: Review | None = None

    # What the screen does for these keys

    @abstractmethod
    def show_verdicts(self) -> None:
        """Show the verdicts; `BriefScreen` does it."""

    @property
    def review(self) -> Review:  # type: ignore[override]
        """The review of this article, standing on the current claim."""
        assert self.article is not None
        library = desk(self).session.library
        if self._review is None:
            self._review = Review(library, article_target(library, self.article.id))
        claim = self.list.current
        if claim is not None:
            self._review.select(claim.id)
        return self._review

    def show_changes(self) -> None:
        """Show what another program has decided meanwhile."""
        current = self.list.current
        self._review = None
        self.load(replace(self.target, claim=current.id if current else None))

    def show_step(self, step: Step | None) -> None:
        """Show what a step of the review changed."""
        assert self.article is not None
        self.pending = ()
        if step is not None:
            desk(self).session.forget(self.article.id)
            current = self.list.current
            self.load(replace(self.target, claim=current.id if current else None))

    def decide(self, decision: Decision) -> None:
        """A verdict on the current claim; it is on disk before it shows."""
        claim = self.list.current
        if claim is None or self.article is None:
            return
        session = desk(self).session
        before = session.verdicts(self.article.id).get(claim.id)
        if before is not None and before.decision == decision:
            self.list.move(1)
            return
        if not session.decide(self.article.id, claim.id, decision, self.tell):
            return
        self.show_verdicts()
        self.list.move(1)
        self.show_current()

    def action_accept(self) -> None:
        """Accept, and go on."""
        self.decide("accepted")

    def action_reject(self) -> None:
        """Reject, and go on."""
        self.decide("rejected")

    def action_undo(self) -> None:
        """Take the last decision back, whenever it was."""
        self.show_change(desk(self).session.undo(self.tell))

    def action_redo(self) -> None:
        """Do it again."""
        self.show_change(desk(self).session.redo(self.tell))

    def show_change(self, changes: tuple[tuple[str, str], ...]) -> None:
        """Go to what undo or redo changed, in whichever article it was."""
        if not changes or self.article is None:
            return
        article, claim = changes[0]
        brief = desk(self).session.brief(article)
        known = {claim.id for claim in self.brief.claims()} if self.brief else set()
        if article != self.article.id or (brief and {claim.id for claim in brief.claims()} != known):
            current = self.list.current  # a claim that somebody had added may be gone, or be back
            is_there = brief is not None and brief.claim(claim) is not None
            self.load(desk(self).session.target(article, claim if is_there else current.id if current else None))
            return
        self.show_verdicts()
        self.list.select(claim)
        self.show_current()

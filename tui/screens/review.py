"""Review: one claim, its words in the text, one key, the next claim."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from brief.errors import BriefError
from brief.library.journal import Step
from brief.model import Decision
from tui.content.words import many
from tui.desk import desk
from tui.keyboard import keys
from tui.screens.review_moves import ReviewMoves
from tui.screens.review_view import LAST_SHOWN


class ReviewScreen(ReviewMoves):
    """The keys of the review that decide, and that take back.

    Args:
        target: The article to start with (or the claim in it), and the story whose articles follow; None to be told
            later, by `turn_to`.
    """

    NAME = "review"
    BINDINGS: ClassVar = keys.bindings(NAME)

    # Decide

    def action_accept(self) -> None:
        """Accept; with changed evidence, keep that as an edit."""
        ask = self.review.current
        if self.pending and ask is not None:
            verdict = ask.verdict or ask.again
            before = verdict.changes if verdict and verdict.decision == "edited" else {}
            self.decide("edited", {**before, **self.pending_change()})
        else:
            self.decide("accepted")

    def action_reject(self) -> None:
        """Reject."""
        self.decide("rejected")

    def is_press(self, key: str) -> bool:
        """Whether this key is a press of its own, on a claim that is on the screen."""
        clock_ms = type(self).clock_ms
        meaning = self.held.told(key, clock_ms() if clock_ms else 1000 * desk(self).pressed_s)
        if meaning == "press":
            return True
        if meaning == "repeat after repeat" and self.recent:
            step = self.review.undo()
            self.show_step(step)
        self.say(("The key is held down: ", "strong"), ("every claim needs its own press", "dim"))
        return False

    def decide(self, decision: Decision, changes: dict[str, object] | None = None) -> None:
        """One decision, on disk before it shows; then the next claim."""
        ask = self.review.current
        if not self.is_press(decision) or ask is None or self.is_finished:
            return
        if self._painted != ask.id:
            return
        self.attempt(lambda: self.review.decide(decision, changes, shown=ask.id))

    def action_skip(self) -> None:
        """Leave it undecided, and on."""
        if self.is_press("skip") and not self.is_finished:
            self.pending = ()
            self.review.skip()
            self.is_finished = self.review.is_done
            self.show_current()

    def show_step(self, step: Step | None) -> None:
        """Show what a step changed."""
        self.pending = ()
        self._sames = ("", ())
        if step is not None:
            for change in step.changes:
                desk(self).session.forget(change.article)
                self._briefs.pop(change.article, None)
            self.remember_step(step)
        self.is_finished = self.review.is_done and (step is None or step.action == "decide")
        self.show_current()

    def remember_step(self, step: Step) -> None:
        """Bring the `Last:` line in step."""
        keys_changed = {(change.article, change.claim) for change in step.changes}
        self.recent = [one for one in self.recent if (one.article, one.claim) not in keys_changed]
        if step.action != "undo":
            self.recent = [*step.changes, *self.recent][:LAST_SHOWN]

    def action_undo(self) -> None:
        """Take the last step back, also one of an earlier session; a skip too, if that came last."""
        if self.review.unskip():
            self.go(lambda: None)
            self.say(("Asked again: ", "dim"), ("it is no longer skipped", "strong"))
            return
        self.again(self.review.undo, "undo")

    def action_redo(self) -> None:
        """Do again what was taken back."""
        self.again(self.review.redo, "do again")

    def again(self, act: Callable[[], Step | None], what: str) -> None:
        """Undo or redo, and go to the claim."""
        self.held.other()
        try:
            step = act()
        except BriefError as error:
            self.tell(str(error), is_error=True)
            return
        if step is None:
            self.tell(f"Nothing to {what}.")
            return
        self.show_step(step)
        outside = {change.article for change in step.changes} - set(self.review.target.articles)
        if outside:
            self.tell(f"That was in another article: {many(len(step.changes), 'claim')}.")

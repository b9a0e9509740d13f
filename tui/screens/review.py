"""Review: one claim, its words in the text, one key, the next claim."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import events, on

from brief.errors import BriefError
from brief.library.journal import Step
from brief.model import FACETS, RELATIONS, Decision
from tui import keys, opening
from tui.desk import desk
from tui.screens.brief import marks_of
from tui.screens.review_view import LAST_SHOWN, ReviewView
from tui.session import as_judged
from tui.widgets.article_view import ArticleView
from tui.widgets.jump_labels import start_jump
from tui.widgets.row_list import RowList
from tui.words import many


class ReviewScreen(ReviewView):
    """The keys of the review.

    Args:
        target: The article to start with (or the claim in it), and the story whose articles follow.
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
        self.say((f"{key} is held down: ", "strong"), ("every claim needs its own press", "dim"))
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
        """Take the last step back, also one of an earlier session."""
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

    # Move and filter

    def go(self, act: Callable[[], object]) -> None:
        """Move in the queue; changed evidence that was not kept is dropped."""
        self.held.other()
        self.pending = ()
        self.is_finished = False
        act()
        self.show_current()

    def action_down(self) -> None:
        """The next claim of the queue."""
        self.go(lambda: self.review.move(1))

    def action_up(self) -> None:
        """The claim before."""
        self.go(lambda: self.review.move(-1))

    def action_top(self) -> None:
        """The first claim of the queue."""
        self.go(lambda: self.review.move(-len(self.items)))

    def action_bottom(self) -> None:
        """The last claim of the queue."""
        self.go(lambda: self.review.move(len(self.items)))

    def action_next_article(self) -> None:
        """The next article of the session."""
        self.to_article(1)

    def action_previous_article(self) -> None:
        """The article before."""
        self.to_article(-1)

    def to_article(self, steps: int) -> None:
        """Another article, or a word that there is none."""
        before = self.review.article
        self.go(lambda: self.review.move_article(steps))
        if self.review.article == before:
            self.tell("This is the last article." if steps > 0 else "This is the first article.")

    @on(RowList.Moved, "#queue")
    def follow_queue(self, message: RowList.Moved) -> None:
        """A click in the queue."""
        if message.index < len(self.items) and message.index != self.review.position:
            self.go(lambda: self.review.select(self.items[message.index].claim))

    @on(ArticleView.FoldClicked)
    def action_fold(self) -> None:
        """Show or fold what is left over from the web page."""
        self.view.set_folded(not self.view.is_folded)

    def on_facet(self, digit: int) -> None:
        """Only one facet; again or 0 all."""
        wanted = {FACETS[digit - 1]} if digit else set[str]()
        facets, relations, _ = self.review.filters
        self.go(lambda: self.review.filter(set() if wanted == facets else wanted, relations))

    def action_relation(self) -> None:
        """Only claims in conflicts, stages, … all."""
        ledger = self.review.ledger
        ways: list[str | None] = [None, *(one for one in RELATIONS if ledger and ledger.counts[one])]
        place = ways.index(self.relation) if self.relation in ways else 0
        self.relation = ways[(place + 1) % len(ways)]
        self.go(lambda: self.review.filter(self.review.filters[0], self.relation))

    def action_check_first(self) -> None:
        """Only what should be checked first."""
        self.go(lambda: self.review.check_first(not self.review.filters[2]))

    def action_disputed(self) -> None:
        """Only what reviewers decided differently."""
        self.is_disputed_only = not self.is_disputed_only
        self.go(lambda: self.review.disputed_only(self.is_disputed_only))

    def action_summary(self) -> None:
        """What this session came to so far; the same key goes back to the claim."""
        self.is_finished = not self.is_finished
        self.show_current()

    def action_cancel(self) -> None:
        """One thing less: changed evidence, the hits, the summary, the filters, the zoom."""
        if self.pending:
            self.pending = ()
        elif self.view.hits:
            self.view.find("")
        elif self.is_disputed_only:
            self.action_disputed()
        elif self.review.filters != (frozenset(), frozenset(), False):
            self.relation = None
            self.review.filter()
            self.review.check_first(False)
            self.is_finished = False
        elif self.is_finished:
            self.is_finished = False
        else:
            self.remove_class("-zoom-text", "-zoom-queue")
        self.show_current()

    # Look

    def action_jump(self) -> None:
        """A letter on every claim's span in view."""
        brief = self.review.brief
        if brief is None:
            return
        self.view.set_marks([mark for claim in brief.claims() for mark in marks_of(claim)])
        start_jump(self, self.view, lambda mark: self.go(lambda: self.review.select(mark.claim)))

    def on_key(self, event: events.Key) -> None:
        """A key that was waited for; when nothing waits any longer, the text is as before."""
        was_waiting = self.capture is not None
        super().on_key(event)
        if was_waiting and self.capture is None:
            self.show_current()

    async def action_find(self) -> None:
        """Find words in the text."""
        await self.ask("Find", self.find, changed=self.find)

    def find(self, words: str | None) -> None:
        """Mark the words in the text; None forgets them."""
        self.view.find(words or "")

    def action_find_next(self) -> None:
        """The next hit."""
        self.view.move_hit(1)

    def action_find_previous(self) -> None:
        """The hit before."""
        self.view.move_hit(-1)

    def action_zoom(self) -> None:
        """One pane alone."""
        name = "-zoom-queue" if self.focused is self.queue else "-zoom-text"
        was = self.has_class(name)
        self.remove_class("-zoom-text", "-zoom-queue")
        self.set_class(not was, name)

    def action_copy(self) -> None:
        """The selected text, or the claim with its quote."""
        words = self.get_selected_text()
        ask = self.review.current
        if not words and ask is not None and self.view.article is not None:
            words = opening.claim_as_text(self.view.article, as_judged(ask.claim, ask.verdict))
        if words:
            self.app.copy_to_clipboard(words)
            self.tell(f"Copied {many(len(words), 'character')}")

    def action_source(self) -> None:
        """The source in the browser, or the file."""
        if self.view.article is not None:
            self.tell(opening.open_source(self.app, self.view.article))

    def action_compare(self) -> None:
        """Beside the story's other articles."""
        self.open_on("compare")

    def action_export(self) -> None:
        """Write the brief."""
        self.open_on("export")

    def open_on(self, name: str) -> None:
        """Another screen on the article under review."""
        ask = self.review.current
        article = self.review.article
        if article is not None:
            target = desk(self).session.target(article, ask.id if ask else None)
            desk(self).open(name, target)

    def action_back(self) -> None:
        """Back, with what the session came to."""
        summary = self.review.summary()
        super().action_back()
        if any(summary.decisions.values()) or summary.skipped:
            # On the screen below, which stands when this one has gone.
            self.app.call_later(self.app.notify, ". ".join(summary.lines) + ".")

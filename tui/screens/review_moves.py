"""The ways through a review: claims, articles, filters, the text, other screens."""

from __future__ import annotations

from collections.abc import Callable

from textual import events, on

from brief.library.reviewing.filters import Filters
from brief.model import FACETS, RELATIONS
from tui.acts import opening
from tui.content.words import many
from tui.desk import desk
from tui.screens.brief import marks_of
from tui.screens.review_view import ReviewView
from tui.session import as_judged
from tui.widgets.article_view import ArticleView
from tui.widgets.jump_labels import start_jump
from tui.widgets.row_list import RowList


class ReviewMoves(ReviewView):
    """The keys of the review that decide nothing.

    Args:
        target: The article to start with (or the claim in it), and the story whose articles follow.
    """

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
        now = self.review.filters
        self.go(lambda: self.review.filter(set() if wanted == now.facets else wanted, now.relations))

    def action_relation(self) -> None:
        """Only claims in conflicts, stages, … all."""
        ledger = self.review.ledger
        ways: list[str | None] = [None, *(one for one in RELATIONS if ledger and ledger.counts[one])]
        place = ways.index(self.relation) if self.relation in ways else 0
        self.relation = ways[(place + 1) % len(ways)]
        self.go(lambda: self.review.filter(self.review.filters.facets, self.relation))

    def action_check_first(self) -> None:
        """Only what should be checked first."""
        self.go(lambda: self.review.check_first(not self.review.filters.check_first))

    def action_disputed(self) -> None:
        """Only what reviewers decided differently."""
        self.go(lambda: self.review.disputed_only(not self.review.filters.disputed))

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
        elif self.review.filters.disputed:
            self.action_disputed()
        elif self.review.filters != Filters():
            self.relation = None
            self.review.unfilter()
            self.is_finished = False
        elif self.is_finished:
            self.is_finished = False
        else:
            self.remove_class(*self.ZOOMS)
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
        self.remove_class(*self.ZOOMS)
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

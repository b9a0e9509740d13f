"""What a reader does with a text: find, jump, fold, zoom, copy, go to its source."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

from textual import on

from brief.model import Article, Claim, Span
from tui.acts import opening
from tui.content.words import many
from tui.desk import desk
from tui.screens.reviewing import Reviewing
from tui.session import Target
from tui.widgets.article_view import ArticleView
from tui.widgets.claim_list import ClaimList
from tui.widgets.jump_labels import start_jump
from tui.widgets.pane import Pane


class Reading(Reviewing):
    """The keys that change nothing but the view; `BriefScreen` says what is shown."""

    article: Article | None
    list: ClaimList
    in_text_order: Sequence[Claim]
    """All claims, by where their best evidence stands."""

    # What the screen does for these keys

    @abstractmethod
    def load(self, target: Target) -> None:
        """Show an article; `BriefScreen` does it."""

    @abstractmethod
    def remember(self) -> None:
        """Keep the place for the next session; `BriefScreen` does it."""

    @abstractmethod
    def select(self, claim_id: str) -> None:
        """Go to a claim; `BriefScreen` does it."""

    # Keys

    def action_down(self) -> None:
        """The next claim: in the list's order, or in the text's when the text has the focus."""
        self.step(1)

    def action_up(self) -> None:
        """The claim before."""
        self.step(-1)

    def step(self, steps: int) -> None:
        """Go to another claim."""
        if self.focused is not self.view or not self.in_text_order:
            self.list.move(steps)
            return
        shown = [c for c in self.in_text_order if self.list.facet in (None, c.facet)]
        if not shown:
            return
        current = self.list.current
        place = next((i for i, claim in enumerate(shown) if current and claim.id == current.id), 0)
        self.list.select(shown[max(0, min(place + steps, len(shown) - 1))].id)

    def action_choose(self) -> None:
        """To the evidence in the text."""
        self.view.focus()
        self.show_current()

    def action_next_article(self) -> None:
        """The next article of the library's list."""
        self.go_to_neighbour(1)

    def action_previous_article(self) -> None:
        """The article before."""
        self.go_to_neighbour(-1)

    def go_to_neighbour(self, steps: int) -> None:
        """Another article of the list that this one was opened from."""
        assert self.article is not None
        self.remember()
        target = desk(self).session.neighbour(self.article.id, steps)
        if target is None:
            self.tell("That was the last article" if steps > 0 else "That was the first article")
        else:
            self.load(target)

    def action_jump(self) -> None:
        """A letter on every span."""
        start_jump(self, self.view, lambda mark: self.select(mark.claim))

    def action_fold(self) -> None:
        """Show or fold what is left over from the web page."""
        self.view.set_folded(not self.view.is_folded)

    def action_raw(self) -> None:
        """The text as it came, or laid out."""
        self.view.set_raw(not self.view.is_raw)
        self.query_one("#text-pane", Pane).rule.note = "as it came" if self.view.is_raw else ""

    def action_zoom(self) -> None:
        """Give the focused pane the whole screen, or share it again."""
        name = "-zoom-text" if self.focused is self.view else "-zoom-claims"
        was = self.has_class(name)
        self.remove_class("-zoom-text", "-zoom-claims")
        self.set_class(not was, name)

    def action_log(self) -> None:
        """What was set aside, and the flags."""
        assert self.article is not None
        desk(self).open("log", self.article.id)

    def action_source(self) -> None:
        """The source in the browser, or the file."""
        assert self.article is not None
        self.tell(opening.open_source(self.app, self.article))

    def action_copy(self) -> None:
        """The selected text, or the claim with its quote."""
        words = self.get_selected_text()
        claim = self.list.current
        if not words and claim and self.article:
            words = opening.claim_as_text(self.article, claim)
        if words:
            self.app.copy_to_clipboard(words)
            self.tell(f"Copied {many(len(words), 'character')}")

    async def action_tag(self) -> None:
        """Set the article's tags."""
        assert self.article is not None
        await self.ask_tags([self.article.id], lambda: self.tell("Tags kept"))

    async def action_find(self) -> None:
        """Ask for words to find in the text."""
        await self.ask("Find", self.keep_hits, changed=self.find)

    def action_find_next(self) -> None:
        """The next hit."""
        self.view.move_hit(1)
        self.show_hits()

    def action_find_previous(self) -> None:
        """The hit before."""
        self.view.move_hit(-1)
        self.show_hits()

    def find(self, words: str) -> None:
        """Find while typing."""
        self.view.find(words)
        self.show_hits(words)

    def keep_hits(self, words: str | None) -> None:
        """The hits stay, and n and N go through them; escape forgets them."""
        if words is None:
            self.find("")
        elif self.view.hits:
            self.view.focus()

    def show_hits(self, words: str = "") -> None:
        """Say on the pane's rule which hit this is."""
        count, place = len(self.view.hits), self.view.hit + 1
        nothing = "not in the text" if words else ""
        self.query_one("#text-pane", Pane).rule.note = f"hit {place} of {count}" if count else nothing

    @on(ArticleView.FoldClicked)
    def unfold(self) -> None:
        """The folded line was clicked."""
        self.action_fold()

    def show_span(self, span: Span) -> None:
        """Show a place in the text that belongs to no claim."""
        self.view.focus()
        self.view.set_current((span,))

"""What a reader does with a text: find, jump, fold, zoom, copy, go to its source."""

from __future__ import annotations

from textual import on

from brief.model import Article, Span
from tui import opening
from tui.desk import desk
from tui.screens.reviewing import Reviewing
from tui.widgets.article_view import ArticleView
from tui.widgets.claim_list import ClaimList
from tui.widgets.jump_labels import start_jump
from tui.widgets.pane import Pane
from tui.words import many


class Reading(Reviewing):
    """The keys that change nothing but the view; `BriefScreen` says what is shown."""

    article: Article | None
    list: ClaimList

    def select(self, claim_id: str) -> None:
        """Go to a claim; `BriefScreen` does it."""
        raise NotImplementedError

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

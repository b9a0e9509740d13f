"""Words of the text by keys: the evidence of a claim shrunk and grown, and words chosen for a claim that was missed."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Mapping
from typing import Any, cast

from textual import events

from brief.errors import BriefError
from brief.library.journal import Step
from brief.library.reviewing.evidence import Edge, claim_from_selection, grow, shrink, word_beside
from brief.library.reviewing.review import Session
from brief.library.states import judged_words
from brief.model import FACETS, Claim, Facet, Span
from tui.keyboard.one_key import one_key
from tui.screens.versions import Versioned
from tui.session import Target, as_judged
from tui.widgets.article_view import ArticleView
from tui.widgets.lines import Part

CHOOSING = (("1-9", "Add as"), ("←→↑↓", "Word"), ("[/]", "End"), ("{/}", "Start"), ("esc", "Close"))
"""What keys do while words are chosen, for the line of keys."""

ONE_LINE_CELLS = 100
"""Screens this wide show the names of the facets beside their digits."""


class Shaping(Versioned):
    """The keys that choose words; `ReviewScreen` and `BriefScreen` say what is shown."""

    review: Session
    view: ArticleView

    def __init__(self) -> None:
        super().__init__()
        self.pending: tuple[Span, ...] = ()
        """The current claim's evidence while it is shrunk or grown, before it is kept."""

    def version_target(self) -> Target | None:
        """The article in view, on its current claim."""
        claim = self.review.current if self.view.article else None
        return Target((self.view.article.id,), claim=claim.id if claim else None) if self.view.article else None

    # What the screen does for these keys

    @abstractmethod
    def show_step(self, step: Step | None) -> None:
        """Show what a step changed; the screen does it."""

    @abstractmethod
    def show_current(self) -> None:
        """Show the current claim; the screen does it."""

    @abstractmethod
    def say(self, *parts: Part) -> None:
        """One line under the text, until the next key; the screen does it."""

    def attempt(self, act: Callable[[], Step | None]) -> bool:
        """Do something that may fail, and show what it changed."""
        try:
            step = act()
        except BriefError as error:
            self.tell(str(error), is_error=True)
            return False
        self.show_step(step)
        return step is not None

    def one_key(self, ways: Mapping[str, Callable[[], None]], *preview: Part) -> None:
        """Show a line and wait for one key: one of `ways` does its thing, any other nothing."""
        self.say(*preview)
        one_key(self, ways, self.show_current)

    def quote_of(self, claim: Claim) -> str:
        """The sentence of a claim, for the form."""
        brief = self.review.brief
        return judged_words(brief, claim) if brief is not None else ""

    # Evidence

    def pending_change(self) -> dict[str, Any]:
        """The evidence as a change, if it was shrunk or grown."""
        return {"evidence": [list(span) for span in self.pending]} if self.pending else {}

    def action_shrink(self) -> None:
        """The evidence ends a word earlier."""
        self.reshape(shrink, "end")

    def action_grow(self) -> None:
        """The evidence ends a word later."""
        self.reshape(grow, "end")

    def action_shrink_start(self) -> None:
        """The evidence starts a word later."""
        self.reshape(shrink, "start")

    def action_grow_start(self) -> None:
        """The evidence starts a word earlier."""
        self.reshape(grow, "start")

    def reshape(self, change: Callable[[str, Span, Edge], Span], edge: Edge) -> None:
        """Shrink or grow the first evidence; it is kept with the next `a`."""
        ask = self.review.current
        if ask is None or self.view.article is None:
            return
        claim = as_judged(ask.claim, ask.verdict or ask.again)
        first, *rest = self.pending or claim.evidence
        changed = change(self.view.article.text, Span(*first), edge)
        pending = (changed, *(Span(*span) for span in rest))
        self.pending = () if pending == tuple(claim.evidence) else pending
        self.show_current()

    # A missed claim

    def action_add_claim(self) -> None:
        """Choose the words of a claim that extraction missed, then its facet."""
        article = self.view.article
        if article is None or self.review.brief is None:
            return
        hit = self.view.hits[self.view.hit] if self.view.hits else None
        span = self.view.selected or (self.pending[0] if self.pending else None) or hit
        if span is None:
            ask = self.review.current
            place = ask.claim.evidence[0] if ask else self.view.current[0] if self.view.current else Span(0, 0)
            span = word_beside(article.text, Span(place.start, place.start), 1)
        self.choose_words(span)

    def choose_words(self, span: Span) -> None:
        """Show the words and wait for keys: arrows go to other words, brackets take more or fewer, a digit adds."""
        assert self.view.article is not None
        text = self.view.article.text
        steps: Mapping[str, Callable[[], Span]] = {
            "right": lambda: word_beside(text, span, 1),
            "left": lambda: word_beside(text, span, -1),
            "down": lambda: self.view.word_below(span, 1),
            "up": lambda: self.view.word_below(span, -1),
            "right_square_bracket": lambda: grow(text, span, "end"),
            "left_square_bracket": lambda: shrink(text, span, "end"),
            "right_curly_bracket": lambda: grow(text, span, "start"),
            "left_curly_bracket": lambda: shrink(text, span, "start"),
        }
        steps = {**steps, "l": steps["right"], "h": steps["left"], "j": steps["down"], "k": steps["up"]}

        def take(event: events.Key) -> None:
            if event.key in steps:
                self.choose_words(steps[event.key]())
                return
            self.wait_no_longer()
            self.show_current()
            if event.key.isdigit() and 0 < int(event.key) <= len(FACETS):
                self.add(cast("Facet", FACETS[int(event.key) - 1]), span)

        self.wait_for_key(take, *CHOOSING)
        self.view.set_current((span,))
        self.say(*self.choosing())

    def choosing(self) -> list[Part]:
        """What the keys do while words are chosen."""
        words: list[Part] = [("Add:", "dim")]
        if self.size.width >= ONE_LINE_CELLS:
            for digit, facet in enumerate(FACETS, 1):
                words += [(f" {digit}", "key"), (f" {facet}", facet)]
            return [*words, ("  ←→↑↓", "key"), (" word ", ""), ("[]{}", "key"), (" more", "")]
        words += [(f" 1-{len(FACETS)}", "key"), (" facet ", ""), (" ←→↑↓", "key"), (" word ", "")]
        return [*words, (" ]", "key"), (" more ", ""), (" [", "key"), (" less ", ""), (" esc", "key"), (" leaves", "")]

    def add(self, facet: Facet, span: Span, *, instead: bool = False) -> None:
        """Make the claim and open its form; `instead` of the current one, which is then rejected in the same step."""
        brief = self.review.brief
        if brief is None:
            return
        from tui.acts.editing import needed_fields
        from tui.screens.edit import EditScreen

        try:
            draft: Claim = claim_from_selection(brief, facet, span, **needed_fields(facet))
        except BriefError as error:
            self.tell(str(error), is_error=True)
            return

        def keep(changes: Mapping[str, Any] | None) -> None:
            if changes is None:
                return
            fields = {**needed_fields(facet), **changes}
            write = self.review.replace if instead else self.review.add
            self.attempt(lambda: write(claim_from_selection(brief, facet, span, **fields)))

        self.app.push_screen(EditScreen(draft, self.quote_of(draft), is_new=True), keep)

"""What the review shows: the claim above, its words in the text, the queue beside it, what was done last."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.screen import ModalScreen

from brief.filing import make_ledger
from brief.library import Library
from brief.library.journal import Change
from brief.library.reviewing.asking import Ask
from brief.library.reviewing.filters import Filters
from brief.library.reviewing.review import Session
from brief.library.reviewing.same import Same, same_values
from brief.library.reviewing.targets import ReviewTarget, article_target, chosen_target, query_target, story_target
from brief.model import FACETS, Brief
from tui.content.review_words import card_of, item_of, last_line, progress_words
from tui.content.words import place_of
from tui.desk import desk
from tui.keyboard.held_key import HeldKey
from tui.screens.brief import marks_of
from tui.screens.reviewing import Reviewing
from tui.screens.turning import Turning
from tui.session import Target, as_judged
from tui.widgets.article_view import ArticleView
from tui.widgets.banner import Banner, urgent
from tui.widgets.claim_card import ClaimCard
from tui.widgets.claim_queue import Item, QueueStrip, item_parts
from tui.widgets.lines import Part
from tui.widgets.pane import Divider, Pane, Rule
from tui.widgets.row_list import RowList
from tui.widgets.status_bar import Note

LAST_SHOWN = 3
"""Steps in the `Last:` line."""


def review_target(library: Library, target: Target) -> ReviewTarget:
    """What the review is about: the story, the article, what a query finds, or several articles by name."""
    if target.story is not None:
        return story_target(library, target.story)
    if target.query is not None:
        return replace(query_target(library, target.query), name=target.name)
    if len(target.articles) == 1:
        return article_target(library, target.articles[0])
    return chosen_target(target.articles, target.name or "several articles")


class ReviewView(Reviewing, Turning):
    """The claim above, the text with its evidence below, the queue beside it.

    Args:
        target: The article to start with (or the claim in it), and the story whose articles follow; None to be told
            later, by `turn_to`.
    """

    NAME = "review"
    ZOOMS = ("-zoom-text", "-zoom-queue")
    clock_ms: ClassVar[Callable[[], float] | None] = None
    """Tells held keys from presses in tests; None: the moment at which the terminal's key was read."""
    pace_clock: ClassVar[Callable[[], float]] = staticmethod(time.monotonic)
    """Seconds, for the pace; tests stop it."""

    def __init__(self, target: Target | None = None) -> None:
        super().__init__()
        self.target = target
        self.banner = Banner()
        self.card = ClaimCard(id="card")
        self.view = ArticleView(id="text")
        self.text_pane = Pane("Evidence", self.view, id="text-pane")
        self.items: list[Item] = []
        self.queue = RowList(self.paint_item, id="queue", empty=[[(" nothing passes the filters", "dim")]])
        self.queue_pane = Pane("Queue", self.queue, id="queue-pane")
        self.strip = QueueStrip(id="strip")
        self.last = Note(id="last")
        self.held = HeldKey()
        self.recent: list[Change] = []
        self.relation: str | None = None
        self.is_finished = False
        self._painted: str | None = None
        self._briefs: dict[str, Brief | None] = {}
        self._shown_article: str | None = None
        self._sames: tuple[str, tuple[Same, ...]] = ("", ())

    def compose_body(self) -> ComposeResult:
        """Card, panes, queue in a line, what was done last."""
        yield self.banner
        yield Rule()
        yield self.card
        with Horizontal(id="panes"):
            yield self.text_pane
            yield Divider()
            yield self.queue_pane
        yield self.strip
        yield self.last
        yield Rule(id="foot")

    def on_mount(self) -> None:
        """Show what is to be reviewed, if that is known."""
        self.view.focus()
        if self.target is not None:
            self.begin(self.target)

    def start_over(self) -> None:
        """Forget the review before, and how its text was looked at."""
        self.pending = ()
        self.held = HeldKey()
        self.recent, self.relation, self._painted = [], None, None
        self._briefs, self._shown_article, self._sames = {}, None, ("", ())
        self.view.reset()
        self.banner.show(())
        self.title_bar.where, self.title_bar.status, self.title_bar.progress = (), "", (0, 0)
        self.view.focus()

    def put_away(self) -> None:
        """Without a target, nothing of the review is shown anew and nothing remembered."""
        self.target, self._shown_article = None, None

    def begin(self, target: Target) -> None:
        """Open the session where it stopped, or at the wanted claim."""
        self.target = target
        app = desk(self)
        library = app.session.library
        self.review = Session(
            library,
            review_target(library, target),
            second_read=app.session.second_read,
            make_ledger=make_ledger,
            clock=type(self).pace_clock,
        )
        wanted = target.articles[0] if target.articles else None
        if target.claim is not None:
            self.review.select(target.claim, wanted)
        elif wanted is not None and wanted != self.review.article and not target.is_list:
            self.review.select("", wanted)
        if app.session.settle:
            self.review.disputed_only()
        self.is_finished = self.review.is_done and target.claim is None
        self.show_current()

    def come_back(self) -> None:
        """Another screen may have decided something; the time there was none of the review's."""
        if self._shown_article is not None:
            self.review.come_back()
            self.review.reload()
            self.show_current()

    def on_resize(self) -> None:
        """As much about the pace as there is room for."""
        if self._shown_article is not None:
            self.show_progress()

    def on_screen_suspend(self) -> None:
        """Remember where we are; time in another screen is no time of the review, in a form it is."""
        self.remember()
        if self._shown_article is not None and not isinstance(self.app.screen, ModalScreen):
            self.review.leave()

    def on_unmount(self) -> None:
        """Remember where we are."""
        self.remember()

    def remember(self) -> None:
        """Keep the place for the library's resume line."""
        ask = self.review.current if self.target is not None else None
        if ask is not None:
            desk(self).session.remember("review", ask.article, ask.id, self.review.place)

    def show_changes(self) -> None:
        """Show what another program has decided meanwhile."""
        self._briefs.clear()
        self.review.reload()
        self.is_finished = self.is_finished and self.review.is_done
        self.show_current()

    # What is shown

    def show_current(self) -> None:
        """Everything about the current claim, in one frame."""
        review, marks = self.review, desk(self).marks
        ask = None if self.is_finished else review.current
        queue = review.queue
        self.items = [item_of(one) for one in queue]
        place = review.position or 0
        self.queue.set_count(len(self.items), cursor=place)
        self.strip.items, self.strip.at = tuple(self.items), place
        self.show_article()
        if ask is None:
            self.card.nothing = self.ending()
            self.card.card = None
            self.view.set_current(())
            self.text_pane.rule.title = "Text"
        else:
            sames = self._sames[1] if self._sames[0] == f"{ask.article} {ask.id}" else ()
            self.card.card = card_of(ask, sames, self.pending, marks)
            judged = as_judged(ask.claim, ask.verdict or ask.again)
            self.view.set_marks(marks_of(ask.claim))
            self.view.set_current(self.pending or judged.evidence, judged.facet)
            self.text_pane.rule.title = f"Evidence {marks.dot} {place_of(judged)}"
        self.show_progress()
        self.show_last()
        self.call_after_refresh(self.painted, ask.id if ask else None)

    def painted(self, claim: str | None) -> None:
        """The claim is on the screen: from now on it can be decided. What else holds of it may come a frame later."""
        self._painted = claim
        ask = self.review.current
        if ask is None or ask.id != claim or self.is_finished:
            return
        key = f"{ask.article} {ask.id}"
        if self._sames[0] != key:
            self._sames = (key, self.same_values(ask))
            if self._sames[1]:
                self.card.card = card_of(ask, self._sames[1], self.pending, desk(self).marks)

    def same_values(self, ask: Ask) -> tuple[Same, ...]:
        """As the session's, from briefs that the app holds in memory: this is asked for every claim."""
        session = desk(self).session
        story = session.library.story_of(ask.article)
        briefs = [brief for one in (story.articles if story else ()) if (brief := session.brief(one)) is not None]
        found = same_values(ask.claim, ask.article, briefs, self.review.ledger)
        return tuple(
            Same(article, self.review.source_of(article), claim, session.verdicts(article).get(claim.id))
            for article, claim in found
        )

    def show_article(self) -> None:
        """The text of the article under review, if it is another one than before."""
        article = self.review.article
        brief = self.review.brief
        if article is None or brief is None or article == self._shown_article:
            return
        self._shown_article = article
        self.banner.show(urgent(brief.article))
        self.view.show(brief.article, (), sentences=brief.sentences)
        source = brief.article.source or brief.article.title or "no outlet"
        name = self.review.target.name
        kind = "SECOND READ" if desk(self).session.second_read else "REVIEW"
        self.title_bar.where = (kind, *([name] if self.review.target.kind != "article" else []), source)
        self.name_terminal(f"Review: {name}")

    def show_progress(self) -> None:
        """How far, how fast, how long."""
        review = self.review
        progress = review.progress
        self.title_bar.status = progress_words(
            progress, review.per_minute, review.seconds_left, kind=review.target.kind, is_wide=self.size.width >= 100
        )
        self.title_bar.progress = (progress.article.done, progress.article.total)
        now = review.filters
        named = [*sorted(now.facets, key=FACETS.index), *now.relations, *(["check first"] if now.check_first else [])]
        named += ["disputed"] if now.disputed else []
        self.queue_pane.rule.note = f"only {', '.join(named)}" if named else ""
        # Where there is no room for the queue, its filter is still said.
        self.text_pane.rule.note = "" if self.size.width >= 100 else self.queue_pane.rule.note

    def show_last(self) -> None:
        """What was done last."""
        parts = last_line(
            self.recent[:LAST_SHOWN], {c.article: self.brief_of(c.article) for c in self.recent}, desk(self).marks
        )
        self.last.left = tuple(parts)
        self.last.right = (("u", "key"), (" undoes", "dim")) if parts else ()

    def say(self, *parts: Part) -> None:
        """A line until the next key, in the place of what was done last."""
        self.last.left, self.last.right = tuple(parts), ()

    def brief_of(self, article: str) -> Brief | None:
        """An article's brief, for the words of its claims."""
        if article not in self._briefs or self._briefs[article] is None:
            self._briefs[article] = desk(self).session.brief(article)
        return self._briefs[article]

    def ending(self) -> tuple[str, ...]:
        """What is said when nothing asks: the session's summary."""
        if self.review.article is None:
            return ("There is nothing to review here: no article has claims yet.",)
        if not self.review.is_done:
            return ("So far in this session:", *self.review.summary().lines)
        if self.review.filters.disputed:
            return ("Reviewers agree on every claim; esc shows all claims.",)
        if self.review.progress.story.left and self.review.filters != Filters():
            return ("Nothing left with these filters; esc shows all claims.",)
        first = "Everything was asked once." if self.review.progress.story.left else "Everything here is decided."
        return (first, *self.review.summary().lines)

    def paint_item(self, index: int, width_cells: int, is_current: bool) -> list[Part]:
        """One claim of the queue."""
        return item_parts(self.items[index], width_cells, desk(self).marks, is_current=is_current)

"""Review: one claim, its words in the text, one key, the next claim."""

from __future__ import annotations

import time
from collections.abc import Callable
from importlib import import_module
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal

from brief.errors import BriefError
from brief.library.asking import Ask
from brief.library.journal import Change, Step
from brief.library.review import Session
from brief.library.same import Same, same_values
from brief.library.targets import ReviewTarget, article_target, story_target
from brief.model import FACETS, RELATIONS, Brief, Decision, Ledger
from tui import keys, opening
from tui.desk import desk
from tui.held_key import HeldKey
from tui.review_words import card_of, item_of, last_line, progress_words
from tui.screens.brief import marks_of
from tui.screens.reviewing import Reviewing
from tui.session import Target, as_judged
from tui.widgets.article_view import ArticleView
from tui.widgets.claim_card import ClaimCard
from tui.widgets.claim_queue import Item, QueueStrip, item_parts
from tui.widgets.jump_labels import start_jump
from tui.widgets.lines import Part
from tui.widgets.pane import Divider, Pane, Rule
from tui.widgets.row_list import RowList
from tui.widgets.status_bar import Note
from tui.words import many, place_of

LOOK_S = 2.0
"""How often another program's decisions are looked for."""

LAST_SHOWN = 3
"""Steps in the `Last:` line."""


def clock_ms() -> float:
    """Milliseconds on a clock that never goes back."""
    return time.monotonic() * 1000


def review_target(library: object, target: Target) -> ReviewTarget:
    """What the review is about: the story, the article, or several articles by name."""
    if target.story is not None:
        return story_target(library, target.story)  # type: ignore[arg-type]
    if len(target.articles) == 1:
        return article_target(library, target.articles[0])  # type: ignore[arg-type]
    return ReviewTarget("query", " ".join(target.articles), target.name or "several articles", target.articles)


class ReviewScreen(Reviewing):
    """The claim above, the text with its evidence below, the queue beside it.

    Args:
        target: The article to start with (or the claim in it), and the story whose articles follow.
    """

    NAME = "review"
    BINDINGS: ClassVar = keys.bindings(NAME)
    clock_ms: ClassVar[Callable[[], float]] = staticmethod(clock_ms)
    """Tells held keys from presses; tests set their own."""
    pace_clock: ClassVar[Callable[[], float]] = staticmethod(time.monotonic)
    """Seconds, for the pace; tests stop it."""

    def __init__(self, target: Target) -> None:
        super().__init__()
        self.target = target
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
        """Open the session where it stopped, or at the wanted claim."""
        app = desk(self)
        library = app.session.library
        self.review = Session(
            library,
            review_target(library, self.target),
            make_ledger=_make_ledger,
            clock=type(self).pace_clock,
        )
        wanted = self.target.articles[0] if self.target.articles else None
        if self.target.claim is not None:
            self.review.select(self.target.claim, wanted)
        elif wanted is not None and wanted != self.review.article:
            self.review.select("", wanted)
        self.view.focus()
        self.is_finished = self.review.is_done and self.target.claim is None
        self.show_current()
        self.set_interval(LOOK_S, self.look_around)

    def on_screen_resume(self) -> None:
        """Another screen may have decided something."""
        if self._shown_article is not None:
            self.review.reload()
            self.show_current()

    def on_screen_suspend(self) -> None:
        """Remember where we are."""
        self.remember()

    def on_unmount(self) -> None:
        """Remember where we are."""
        self.remember()

    def remember(self) -> None:
        """Keep the place for the library's resume line."""
        ask = self.review.current
        if ask is not None:
            desk(self).session.remember("review", ask.article, ask.id)

    def look_around(self) -> None:
        """Show what another program has decided meanwhile."""
        if desk(self).session.library.changed_since():
            self.review.reload()
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
        self.view.show(brief.article, (), sentences=brief.sentences)
        source = brief.article.source or brief.article.title or "source not stated"
        name = self.review.target.name
        self.title_bar.where = ("REVIEW", *([name] if self.review.target.kind != "article" else []), source)
        desk(self).set_terminal_title(f"Review: {name}")

    def show_progress(self) -> None:
        """How far, how fast, how long."""
        review = self.review
        progress = review.progress
        self.title_bar.status = progress_words(
            progress, review.per_minute, review.seconds_left, kind=review.target.kind, is_wide=self.size.width >= 100
        )
        self.title_bar.progress = (progress.article.done, progress.article.total)
        facets, relations, first = review.filters
        named = [*sorted(facets, key=FACETS.index), *relations, *(["check first"] if first else [])]
        self.queue_pane.rule.note = f"only {', '.join(named)}" if named else ""

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
        if self.review.progress.story.left and self.review.filters != (frozenset(), frozenset(), False):
            return ("Nothing left with these filters; esc shows all claims.",)
        first = "Everything here is decided." if not self.review.progress.story.left else "Everything was asked once."
        return (first, *self.review.summary().lines)

    def paint_item(self, index: int, width_cells: int, is_current: bool) -> list[Part]:
        """One claim of the queue."""
        return item_parts(self.items[index], width_cells, desk(self).marks, is_current=is_current)

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
        meaning = self.held.told(key, type(self).clock_ms())
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
        if any(summary.decisions.values()) or summary.skipped:
            self.tell(". ".join(summary.lines) + ".")
        super().action_back()


def _make_ledger(briefs: object) -> Ledger:
    made: Ledger = import_module("brief.story.ledger").ledger(briefs)
    return made

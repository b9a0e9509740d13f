"""How a comparison begins: with the ledger that the library keeps, or with one made while the texts are read."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from functools import partial
from importlib import import_module

from textual import on
from textual.worker import Worker, WorkerState

from brief.describe import letter
from brief.model import Brief, Ledger, Row, Verdict
from brief.text.cleaning import line
from tui.desk import desk
from tui.screens.comparing import Comparing
from tui.screens.turning import Turning
from tui.session import Briefs, Target
from tui.widgets.ledger_rows import Wanted
from tui.widgets.pane import Rule


class CompareStart(Comparing, Turning):
    """What is compared; `CompareView` says how it is shown."""

    view_rule: Rule
    wanted: Wanted
    """The filter of the rows."""

    # What the screen does for this

    @abstractmethod
    def show_waiting(self) -> None:
        """The texts as they are, until the ledger is made; `CompareView` does it."""

    @abstractmethod
    def show_ledger(self) -> None:
        """The ledger, from the wanted claim's row on; `CompareView` does it."""

    # What is compared

    def forget(self, target: Target) -> None:
        """Nothing is known yet of what is to be compared."""
        self.target = target
        self.articles = list(target.articles)
        """All sources; the first two or three are shown."""
        self.columns = min(2, len(self.articles))
        self.wanted = Wanted()
        self.is_claims_view = False
        self.rows: list[Row] = []
        self.ledger = Ledger(articles=(), rows=())
        self.briefs: Mapping[str, Brief] = {}
        self.verdicts: dict[str, Mapping[str, Verdict]] = {}
        self.again: set[tuple[str, str]] = set()
        """Article and claim of each verdict that asks again."""
        self.preferred: dict[str, str] = {}
        self.letters: Mapping[str, str] = {article: letter(place) for place, article in enumerate(self.articles)}

    def put_away(self) -> None:
        """Without sources, nothing is read for them, and nobody is told if their ledger could not be made."""
        self.workers.cancel_node(self)
        self.forget(Target(()))

    def begin(self, target: Target) -> None:
        """Show the ledger that the library keeps, or make it aside and then show it."""
        self.forget(target)
        session = desk(self).session
        story = session.library.story(self.target.story) if self.target.story else None
        kept = session.kept_ledger(story) if story is not None else None
        told = {article.id for article in kept.articles} if kept is not None else set()
        self.articles = [one for one in self.articles if one in told or session.brief(one) is not None]
        self.briefs = Briefs(session.brief, self.articles)
        self.columns = min(2, len(self.articles))
        self.read_verdicts()
        if self.target.story:
            self.preferred = session.library.preferred(self.target.story)
        if kept is not None or not self.articles:
            self.start(kept or Ledger(articles=(), rows=()))
        else:
            self.show_waiting()
            make = partial(self.make_ledger, target, self.briefs)
            self.run_worker(make, thread=True, exclusive=True, exit_on_error=False)

    def is_cheap(self, target: Target) -> bool:
        """Several articles, with the ledger that the library keeps."""
        return target.story is not None and super().is_cheap(target)

    def read_verdicts(self) -> None:
        """What is decided, and which claims ask again because a new version has changed their words."""
        session = desk(self).session
        self.verdicts = {one: session.verdicts(one) for one in self.articles}
        self.again = {(one, claim) for one in self.articles for claim in session.asked_again(one)}

    def make_ledger(self, target: Target, briefs: Mapping[str, Brief]) -> None:
        """Make the ledger of a target from its articles' briefs; runs in a thread."""
        session = desk(self).session
        story = session.library.story(target.story) if target.story else None
        made = session.ledger(story) if story is not None else None
        if made is None:
            made = import_module("brief.story.ledger").ledger(list(briefs.values()))

        def show(ledger: Ledger) -> None:
            if self.target is target:  # else the screen was closed meanwhile, and perhaps opened on other articles
                self.start(ledger)

        self.app.call_from_thread(show, made)

    @on(Worker.StateChanged)
    def notice_failure(self, event: Worker.StateChanged) -> None:
        """Say that the ledger could not be made."""
        if event.state is WorkerState.ERROR:
            self.view_rule.title = "The sources could not be laid side by side"
            self.tell(line(event.worker.error), is_error=True)

    def start(self, ledger: Ledger) -> None:
        """Show a ledger."""
        self.ledger = ledger
        self.letters = {article.id: letter(place) for place, article in enumerate(ledger.articles)}
        # An article may have been taken out of the story since the target was made: the ledger has no columns for it.
        self.articles = [one for one in self.articles if one in self.letters]
        self.columns = min(self.columns, len(self.articles))
        self.show_ledger()

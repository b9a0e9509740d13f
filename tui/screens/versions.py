"""The key that lays an article beside its earlier versions, for the screens that stand on an article."""

from __future__ import annotations

from abc import abstractmethod
from functools import partial
from importlib import import_module

from brief.errors import BriefError
from brief.model import Article, Brief
from tui.desk import desk
from tui.screens.frame import DeskScreen
from tui.session import Target


class Versioned(DeskScreen):
    """A screen on which `versions` works."""

    @abstractmethod
    def version_target(self) -> Target | None:
        """The article in question, with the claim to stand on; the screen knows it."""

    def action_versions(self) -> None:
        """What changed: the present text beside the earlier ones, in the compare screen."""
        target = self.version_target()
        if target is None:
            return
        article = target.articles[0]
        session = desk(self).session
        kept = session.library.version_briefs(article)
        if not kept:
            self.tell("No earlier version is kept: this text is the only one that has come")
        elif session.brief(article) is None:
            self.tell("The present version is not extracted yet; this happens in the background")
        elif None in kept:
            self.tell("Reading an earlier version …")
            self.run_worker(partial(self.read_versions, target), thread=True, exit_on_error=False, exclusive=True)
        else:
            self.open_versions(session.versions(article, _none), target.claim)

    def read_versions(self, target: Target) -> None:
        """Extract the versions that have no brief; runs in a thread."""
        session = desk(self).session
        worker = import_module("brief.worker").Worker(session.config.model)
        try:
            found = session.versions(target.articles[0], worker.brief)
        except BriefError as error:
            self.app.call_from_thread(self.tell, str(error), is_error=True)
        else:
            self.app.call_from_thread(self.open_versions, found, target.claim)
        finally:
            worker.stop()

    def open_versions(self, found: Target, claim: str | None) -> None:
        """Compare; on the row of the claim that one stood on, if it asks again, else on the heaviest difference."""
        if claim not in desk(self).session.asked_again(found.articles[1]):
            claim = None
        if desk(self).screen is self:
            desk(self).open("compare", Target(found.articles, None, claim, found.name))


def _none(article: Article) -> Brief:
    raise AssertionError(article.id)

"""Work behind the screens: adding, extracting, grouping. It goes on while the user reads, and can be stopped.

What was being done when the app ended goes on when it starts again.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brief.describe import name_of
from brief.ingest.web.addresses import is_address
from brief.model import Article
from tui.content.words import many
from tui.work.adding import Adding
from tui.work.extraction import Extraction
from tui.work.setbacks import Setback, Setbacks
from tui.work.settling import Settling
from tui.work.stopped import Stopped

if TYPE_CHECKING:
    from tui.app import DeskApp

SHOW_EVERY_S = 0.5
"""The shortest time between two looks at what has come: reading it must not hold up the user's keys."""

SAVE_EVERY = 50
"""Articles extracted again after which it is kept how many are left."""

ADDING, AGAIN = "adding", "extract again"
"""The library's settings that hold what is to be gone on with: paths and addresses, and article ids."""

SEEDED = "seeded"
"""The library's setting that says that the sample articles were brought in once."""


class Intake:
    """What brings articles and briefs into the library.

    Args:
        app: Shows what happens.
    """

    def __init__(self, app: DeskApp) -> None:
        self._app = app
        self._library = app.session.library
        self.setbacks = Setbacks(self._library)
        """What was not added or not read, and why."""
        self.extraction = Extraction(self._library, app.session.config, done=self._extracted, finished=self._finished)
        self.extraction.failures |= {one.again: one.why for one in self.setbacks if one.kind == "failed"}
        self.stopped = Stopped(self._library)
        """What the user left for later."""
        self.adding = Adding(self._library.path.parent, self._told, self._added)
        self.settling = Settling(self._library, self._settled)
        self._again: dict[str, None] = {}
        """Articles that the user wanted extracted again and that are not done, in order."""
        self._known_to_fail = set(self.extraction.failures)
        """Articles of which the user was told that they could not be read."""
        self._stop_words = ""
        """What stopping led to, while what was being done then is not finished."""
        self._count = {"added": 0, "version": 0, "known": 0, "refused": 0}
        """What came since nothing was being added."""
        self._showing: asyncio.TimerHandle | None = None
        self.changed: list[Callable[[], None]] = []
        """Called when something has happened, for screens that show the work."""

    # What the user asks for

    def add(self, words: Sequence[str]) -> None:
        """Add files, folders and addresses; their articles are extracted as they come."""
        paths = [word if is_address(word) else str(Path(word).expanduser().absolute()) for word in words]
        self.stopped.drop(paths=paths)
        self.adding.add(paths)
        self._library.set_setting(ADDING, self.adding.words)
        self.show()

    async def add_seeds(self) -> None:
        """Bring the two sample articles into a new library, without a word."""
        from brief import seeds
        from brief.ingest import read_paths

        found = await asyncio.to_thread(lambda: list(read_paths(seeds.paths())))
        with self._library.batch():
            for article in found:
                if isinstance(article, Article):
                    self._library.add(article)
        self._library.set_setting(SEEDED, True)
        self._app.show_added()

    async def go_on(self) -> None:
        """Take up what was being done when the app ended, and extract every article that has no brief yet.

        What failed, and the paths and second readings that the user stopped, are left alone until the user wants them.
        """
        if waiting := self._library.setting(ADDING):
            self.add(waiting)
        elif not self._library.count() and not self._library.setting(SEEDED):
            await self.add_seeds()
        again = self._library.setting(AGAIN) or []
        self._again = dict.fromkeys(again)
        missing = await asyncio.to_thread(self._library.unextracted)
        self.stopped.drop(articles=missing)
        self._read([one for one in missing if one not in self.extraction.failures])
        self._read(again)
        self.show()

    async def go_on_with_stopped(self) -> None:
        """Take up what the user has stopped, too."""
        paths, articles = self.stopped.take()
        if paths:
            self.add(paths)
        await self.go_on()
        self.extract([one for one in articles if not self.extraction.state(one)], first=False)

    def extract(self, article_ids: Sequence[str], *, first: bool = True) -> None:
        """Extract these articles again; `first` says before all others."""
        for article in article_ids:
            self.setbacks.drop(article)
        self.stopped.drop(articles=article_ids)
        self._again |= dict.fromkeys(article_ids)
        self._read(article_ids, first=first)
        self._save()
        self.show()

    def _read(self, article_ids: Sequence[str], *, first: bool = False) -> None:
        if article_ids:
            self._stop_words = ""
            self._known_to_fail.difference_update(article_ids)
            self.extraction.add(article_ids, first=first)

    def retry(self, setbacks: Iterable[Setback]) -> None:
        """Try again what did not work."""
        tried = list(setbacks)
        for one in tried:
            self.setbacks.drop(one.again)
        self.extract([one.again for one in tried if one.kind == "failed"])
        if words := [one.again for one in tried if one.kind == "refused"]:
            self.add(words)

    def dismiss(self, setback: Setback) -> None:
        """Take something that did not work off the list; an article stays without a brief."""
        self.setbacks.drop(setback.again)
        self.setbacks.save()

    def settle_missing(self) -> None:
        """Make the ledgers that another program, or an interrupted run, left to be made."""
        self.settle(self._library.without_ledger())

    def settle(self, article_ids: Sequence[str]) -> None:
        """Make the ledgers of these articles' stories anew."""
        self.settling.add(article_ids)
        self.settling.start()

    def cancel(self) -> str:
        """Stop after what is being done now; what happened, for the user."""
        self.stopped.keep(self.adding.words, self.extraction.queued)
        was_anything = bool(self.adding.words or self.extraction.left)
        self.adding.cancel()
        self.extraction.cancel()
        self._again.clear()
        self._save()
        self._library.set_setting(ADDING, [])
        self.show()
        left = self.stopped.words()
        words = f"Stopped; left for later: {left} (W, then X goes on)" if left else "Stopped; nothing is left"
        self._stop_words = words if was_anything else ""
        return self._stop_words or "Nothing to stop"

    def kill(self) -> None:
        """End all processes at once; what is left is taken up when the app starts again."""
        self.settling.stop()
        self.extraction.stop()
        self.adding.cancel()

    async def stop(self) -> None:
        """End all processes, the one that adds when it has written what it has read: the app is going."""
        if self._showing is not None:
            self._showing.cancel()
        self.settling.stop()
        self.extraction.stop()
        await self.adding.stop()

    # What is shown

    def show(self) -> None:
        """Say in the title bar what is being done, how fast, and for how long yet."""
        self._app.show_work(self.words())
        for tell in self.changed:
            tell()

    def words(self) -> str:
        """What is being done, in a few words; empty if nothing is."""
        if self.adding.now:
            pace = self.adding.pace
            return f"adding {pace.words()}" if pace.of else "adding"
        if self.extraction.left:
            return f"reading {self.extraction.pace.words()}"
        return ""

    def _show_soon(self) -> None:
        if self._showing is None and self._app.screen_stack:
            self._showing = asyncio.get_running_loop().call_later(SHOW_EVERY_S, self._show_now)

    def _show_now(self) -> None:
        self._showing = None
        if self._app.screen_stack:  # else the app is going
            self._app.show_added()
            self.show()

    # What happens

    def _told(self, told: dict[str, Any]) -> None:
        """One line of what is being added."""
        for what in self._count:
            self._count[what] += what in told
        if article := told.get("added") or told.get("version"):
            self._app.session.forget(article)
            if self.adding.now in self.stopped.paths:  # it was read while its folder was being stopped
                self.stopped.keep((), [article])
            else:
                self._read([article])
        elif "refused" in told:
            self.setbacks.add(Setback("refused", told["refused"], told["why"], _again(told["refused"])))
        self._show_soon()

    def _added(self, trouble: str | None) -> None:
        """Nothing is being added any more."""
        count, self._count = self._count, dict.fromkeys(self._count, 0)
        self.setbacks.save()
        self._library.set_setting(ADDING, [])
        self._show_now()
        words = [f"{many(count['added'], 'article')} added"]
        words += [many(count["version"], "new version")] if count["version"] else []
        words += [f"{count['known']:,} known already"] if count["known"] else []
        words += [f"{count['refused']:,} refused (W says why)"] if count["refused"] else []
        self._say(trouble or " · ".join(words), is_error=bool(trouble or count["refused"]))

    def _extracted(self, article_id: str) -> None:
        self._app.session.forget(article_id)
        self._again.pop(article_id, None)
        if len(self._again) % SAVE_EVERY == SAVE_EVERY - 1:
            self._save()
        why = self.extraction.failures.get(article_id)
        if why is None:
            self.setbacks.drop(article_id)
            self.settling.add([article_id])
        else:
            article = self._library.article(article_id)
            self.setbacks.add(Setback("failed", name_of(article) if article else article_id, why, article_id))
        self._app.extracted_signal.publish(article_id)
        self.show()

    def _finished(self) -> None:
        self._again.clear()
        self._save()
        self.settling.start()
        self.show()
        failed = self.extraction.failures.keys() - self._known_to_fail
        self._known_to_fail |= failed
        if failed:
            self._say(f"{many(len(failed), 'article')} could not be read (W says why)", is_error=True)

    def _settled(self, trouble: str | None) -> None:
        if trouble:
            self._say(trouble, is_error=True)
        self._app.session.forget()
        self._show_soon()
        if not self.extraction.left:
            self.settling.start()

    def _say(self, words: str, *, is_error: bool) -> None:
        """Tell the user, after what stopping led to: what was still being done when it was stopped has ended."""
        told = " · ".join(part for part in (self._stop_words, words) if part)
        self._stop_words = ""
        self._app.notify(told, severity="error" if is_error else "information")

    def _save(self) -> None:
        self.setbacks.save()
        if list(self._again) != (self._library.setting(AGAIN) or []):
            self._library.set_setting(AGAIN, list(self._again))


def _again(name: str) -> str:
    """What is added again when this was refused: the file itself, or the archive or file of which it is a part."""
    if is_address(name):
        return name
    ends = (end for end in range(len(name), 0, -1) if end == len(name) or name[end] in "/: #!")
    return next((name[:end] for end in ends if Path(name[:end]).is_file()), name)

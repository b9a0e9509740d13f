"""The terminal app: themes, marks, the way from screen to screen. What a screen does is the screen's matter."""

from __future__ import annotations

import os
from collections.abc import Callable, Coroutine, Sequence
from typing import Any, ClassVar

from textual import events
from textual.notifications import SeverityLevel
from textual.screen import Screen
from textual.signal import Signal
from textual.worker import Worker, WorkerState

from brief.text.cleaning import line
from tui import hangup
from tui.acts.remaining import remaining
from tui.beneath import write
from tui.dressing import DressedApp
from tui.ready import Ready, class_of
from tui.session import Session, Target
from tui.widgets.key_line import KeyLine
from tui.widgets.lines import drawn
from tui.widgets.status_bar import TitleBar
from tui.work.intake import Intake

WORK_AFTER_S = 0.1
"""Seconds after the start when what is to be added and extracted is looked for: the first frame comes before."""

PRELOAD_AFTER_S = 0.3
"""Seconds after the first frame when the other screens' code is loaded."""

TITLE_SEQUENCE = "\x1b]2;{}\x07"
"""OSC 2: the terminal's title."""

KEEP_TITLE, GIVE_TITLE_BACK = "\x1b[22;2t", "\x1b[23;2t"
"""XTWINOPS: push the terminal's title, and pop it."""


class DeskApp(DressedApp):
    """The desk.

    Args:
        session: The open library and what the screens share.
        first: What to open after the library, if anything: a screen's name and its target.
        ascii_only: Marks in the first 128 characters.
        add: Files, folders and addresses to add to the library when the app is up.
    """

    CSS_PATH: ClassVar[Any] = [
        f"styles/{name}.tcss"
        for name in (
            "base",
            "library",
            "brief",
            "help",
            "review",
            "compare",
            "export",
            "edit",
            "verify",
            "palette",
            "work",
        )
    ]
    TITLE = "brief"
    ENABLE_COMMAND_PALETTE = False
    """Ours is `tui.screens.palette`."""
    BINDINGS: ClassVar[Any] = []

    def __init__(
        self,
        session: Session,
        *,
        first: tuple[str, Target] | None = None,
        ascii_only: bool = False,
        add: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self.extracted_signal: Signal[str] = Signal(self, "extracted")
        """Published with the article's id when its brief is in the library."""
        self.session = session
        self.intake = Intake(self)
        self.work = ""
        """What is being done behind the screens, for the title bar."""
        self.keymap_overrides = dict(session.config.keymap)
        self.ready = Ready(self)
        self._first = first
        self._add = tuple(add)
        self.animation_level = "none"
        self.dress(session.config.theme, ascii_only=ascii_only)

    def get_default_screen(self) -> Screen[None]:
        """The library."""
        from tui.screens.library import LibraryScreen

        return LibraryScreen()

    def on_mount(self) -> None:
        """Use the user's keys; open what was asked for."""
        write(self, KEEP_TITLE)
        self.theme_changed_signal.subscribe(self, self.repaint)
        if self.keymap_overrides:
            self.set_keymap(self.keymap_overrides)
        # by the clock: what is called after a refresh waits until the library is seen, and another screen may cover it
        self.set_timer(WORK_AFTER_S, self.start_work)
        self.set_timer(PRELOAD_AFTER_S, lambda: self.start(self.ready.load))
        self.set_timer(PRELOAD_AFTER_S, self.intake.settle_missing)
        if not self.is_headless and not self.is_web:
            self.set_interval(hangup.LOOK_S, self.leave_if_alone)
        if self._first:
            self.open(*self._first)

    def leave_if_alone(self) -> None:
        """End at once when the terminal is gone; every decision is on disk."""
        if hangup.is_gone():
            self.intake.kill()
            os._exit(hangup.EXIT_CODE)

    def start_work(self) -> None:
        """Bring in what was asked for, go on with what was not finished, and extract what has no brief yet."""
        if self._add:
            self.intake.add(self._add)
        self.start(self.intake.go_on)

    def start(self, work: Callable[[], Coroutine[None, None, None]]) -> None:
        """Do something in the background; nothing is begun that an end of the app could leave unawaited."""
        _: Worker[None] = self.run_worker(work, exit_on_error=False)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Work behind the screens that fails is told; the app and its library go on."""
        if event.state is WorkerState.ERROR:
            self.notify(f"Work behind the screens has failed: {line(event.worker.error)}", severity="error")

    def show_work(self, words: str) -> None:
        """Say in the title bar what is being done behind the screens."""
        if words != self.work:
            self.work = words
            for bar in self.screen.query(TitleBar):
                bar.refresh()

    def show_added(self) -> None:
        """Articles have come into the library."""
        from tui.screens.library import LibraryScreen

        if isinstance(self.screen, LibraryScreen):
            self.screen.show_added()

    async def on_unmount(self) -> None:
        """Leave no process behind."""
        write(self, GIVE_TITLE_BACK)
        self.rubbish.stop()
        await self.intake.stop()

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """Say what has happened in the line of keys, where it covers nothing; its words are shown as they are.

        Textual's boxes over the text are not used, so `title`, `timeout` and `markup` play no part.
        """
        for screen in reversed(self.screen_stack):
            if lines := screen.query(KeyLine):
                lines.first().say(message, is_error=severity != "information")
                return

    async def on_event(self, event: events.Event) -> None:
        """A key ends a notice before it does anything else."""
        if isinstance(event, events.Key):
            for shown in self.screen.query(KeyLine):
                shown.hush()
        await super().on_event(event)

    def open(self, name: str, *what: object) -> None:
        """Open a screen by name: `brief`, `review`, `compare`, `export` on a `Target`, `edit` on article and claim id.

        A screen's module is imported when it is first opened: the library's first frame shall not wait for it.
        """
        if what and isinstance(what[0], Target):
            target = remaining(self.session, what[0])
            if target is None or (name == "brief" and target.articles[0] != what[0].articles[0]):
                self.notify("This article is no longer in the library", severity="error")
                return
            if screen := self.ready.turned(name, target):
                self.push_screen(screen)
                return
            what = (target, *what[1:])
        self.push_screen(class_of(name)(*what))

    def go_back(self) -> None:
        """To the screen before; from the library, out."""
        if len(self.screen_stack) > 1:
            self.pop_screen()
        else:
            self.exit()

    def set_terminal_title(self, words: str) -> None:
        """Say in the terminal's title where the user is."""
        write(self, TITLE_SEQUENCE.format(drawn(line(words), self.paint)))

"""Screens that are mounted once and turned to one target after the other."""

from __future__ import annotations

from abc import abstractmethod

from tui.desk import desk
from tui.screens.frame import DeskScreen
from tui.session import Target


class Turning(DeskScreen):
    """A screen that can be opened again on something else: see `tui.ready`."""

    ZOOMS: tuple[str, ...] = ()
    """The classes by which one of its panes gets the whole screen."""

    def turn_to(self, target: Target) -> None:
        """Show a target as if the screen had just been made for it."""
        self.was_shown = False
        self.wait_no_longer()
        self.remove_class(*self.ZOOMS)
        if self._prompt is not None:
            self._prompt.close()
        self.start_over()
        self.begin(target)

    @abstractmethod
    def start_over(self) -> None:
        """Forget what was shown and how it was looked at; the screen does it."""

    @abstractmethod
    def begin(self, target: Target) -> None:
        """Show a target; the screen does it."""

    @abstractmethod
    def put_away(self) -> None:
        """Let go of what was shown: the screen was closed, and is kept mounted."""

    def is_cheap(self, target: Target) -> bool:
        """Whether a target can be shown without working out a ledger for it."""
        session = desk(self).session
        story = session.library.story(target.story) if target.story else None
        return story is None or session.kept_ledger(story) is not None

    def on_screen_suspend(self) -> None:
        """Another screen came over this one, or it was closed."""
        if self not in self.app.screen_stack:
            self.put_away()

"""Screens that stand ready: code loaded and widgets mounted before anyone asks for them.

Mounting a screen's widgets and working out their styles takes longer than all that it then reads and draws. So the
screens on which an editor spends the day are mounted once, while the library is looked at, and turned to whatever they
are opened on.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from importlib import import_module
from time import monotonic
from typing import TYPE_CHECKING

from textual.widget import Widget

from brief.language.maker import made_now
from tui.beneath import mount_unseen
from tui.rubbish import keep_for_good
from tui.screens.frame import DeskScreen
from tui.screens.turning import Turning
from tui.session import Target

if TYPE_CHECKING:
    from tui.app import DeskApp

STANDING = ("brief", "compare", "review")
"""The screens that stand ready, the one that is opened first at the front."""

SOON = ("help", "palette")
"""Screens of which the code is loaded at once."""

LATER = ("markdown_it", "rich.markdown", "jinja2", "brief.export.content.compose", "tui.screens.export")
"""What the export is made of, in pieces: a key that comes while one is loaded waits for less."""

PAUSE_S = 0.25
"""Seconds without a key after which one more screen is made ready: that would hold up the next key."""

IDLE_S = 1.5
"""Seconds without a key after which the user is reading."""


def class_of(name: str) -> Callable[..., DeskScreen]:
    """What makes a screen of this name; its code is loaded when it is first asked for."""
    found: Callable[..., DeskScreen] = getattr(import_module(f"tui.screens.{name}"), f"{name.title()}Screen")
    return found


class Ready:
    """The screens of an app that stand ready.

    Args:
        app: The app that shows them.
    """

    def __init__(self, app: DeskApp) -> None:
        self._app = app
        self._screens: dict[str, Turning] = {}
        self.is_loaded = False
        """Whether all of them are there."""

    def turned(self, name: str, target: Target) -> Turning | None:
        """The screen of this name, turned to a target; None if there is none, or if it is open already."""
        screen = self._screens.get(name)
        if screen is None or screen in self._app.screen_stack:
            return None
        screen.turn_to(target)
        return screen

    def forget(self) -> None:
        """Make the next screens anew."""
        for name in self._screens:
            self._app.uninstall_screen(name)
        self._screens.clear()

    async def load(self) -> None:
        """Load what is opened first from the library, so that opening it waits neither for code nor for widgets."""
        app = self._app
        for name in (*STANDING, *SOON):
            await asyncio.to_thread(class_of, name)
        app.session.maker = await asyncio.to_thread(made_now, app.session.config.model)
        await asyncio.to_thread(import_module, "tui.widgets.prompt")
        if app.screen_stack:
            app.screen.refresh()
            for name in STANDING:
                await self._pause()
                await self.mount(name)
                await self._pause()
                self._rehearse(self._screens[name])
            if isinstance(app.screen, DeskScreen):
                await app.screen.make_prompt()
        self.is_loaded = True
        keep_for_good()
        self._when_idle(lambda: self._app.start(self._load_rest))

    async def mount(self, name: str) -> None:
        """Mount a screen that is not shown yet."""
        screen = class_of(name)()
        assert isinstance(screen, Turning)
        self._app.install_screen(screen, name)  # what is installed stays mounted when it is closed
        await mount_unseen(self._app, screen)
        screen.make_ready()
        self._screens[name] = screen

    def _rehearse(self, screen: Turning) -> None:
        """Show something where nobody sees it: what is done for the first time takes three times as long."""
        session = self._app.session
        if not session.order:
            return
        target = session.target(session.order[0])
        if not screen.is_cheap(target):
            return
        screen.turn_to(target)
        screen.make_ready()
        for widget in screen.walk_children(Widget):
            for strip in widget.render_lines(widget.size.region):
                strip.render(self._app.console)
        screen.put_away()

    async def _pause(self) -> None:
        """Wait until no key comes for a moment."""
        while monotonic() - self._app.dealt_s < PAUSE_S:
            await asyncio.sleep(PAUSE_S)

    async def _load_rest(self) -> None:
        """Load what takes half a second: the export's templates and forms."""
        for module in LATER:
            await self._pause()
            await asyncio.to_thread(import_module, module)
        keep_for_good()

    def _when_idle(self, work: Callable[[], object]) -> None:
        """Do something that would hold up keys once the user stops to read."""

        def look() -> None:
            if monotonic() - self._app.dealt_s < IDLE_S:
                self._app.set_timer(IDLE_S, look)
            else:
                work()

        self._app.set_timer(IDLE_S, look)

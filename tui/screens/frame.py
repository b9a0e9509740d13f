"""The frame of every screen: title bar, content, line of keys; and what every screen's keys do alike."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar, Protocol, runtime_checkable

from textual import events, on
from textual.app import ComposeResult
from textual.widget import Widget

from tui.beneath import OneFrame
from tui.content.words import many
from tui.desk import desk
from tui.widgets.key_line import Hinted, KeyLine
from tui.widgets.status_bar import TitleBar, title_of

if TYPE_CHECKING:
    from tui.widgets.prompt import Prompt


LOOK_S = 2.0
"""Seconds between looks for what other programs wrote."""


@runtime_checkable
class Movable(Protocol):
    """A widget that the movement keys move: a list by its cursor, a text by its lines."""

    def move(self, steps: int, /) -> None:
        """Move by rows or lines."""

    def page(self, pages: float, /) -> None:
        """Move by pages."""

    def to_top(self) -> None:
        """Move to the first row or line."""

    def to_bottom(self) -> None:
        """Move to the last row or line."""


class DeskScreen(OneFrame):
    """A screen of the desk. A subclass sets `NAME` and `BINDINGS = keys.bindings(NAME)` and fills `compose_body`."""

    NAME: ClassVar[str] = ""
    """Which keys it has, see `tui.keyboard.keys`."""

    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (70, "-narrow"), (100, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-short"), (30, "-tall")]  # noqa: RUF012

    def __init__(self) -> None:
        super().__init__()
        self.title_bar = TitleBar()
        self.key_line = KeyLine(self.NAME)
        self._prompt: Prompt | None = None
        self._mounting_prompt = asyncio.Lock()
        self._styled_for = ""
        """The theme in which the screen was styled last."""
        self.was_shown = False
        """Whether what it shows now has been on the screen."""
        self._terminal_title = ""
        self.capture: Callable[[events.Key], None] | None = None
        """While set, it gets every key before any binding does (jump labels); see `wait_for_key`."""

    async def on_event(self, event: events.Event) -> None:
        """Come back as one was left: only another theme makes it necessary to style the widgets anew."""
        if isinstance(event, events.ScreenResume):
            event.refresh_styles = event.refresh_styles and self._styled_for != self.app.theme
            self._styled_for = self.app.theme
            if self.was_shown:
                self.come_back()
            self.was_shown = True
            self.name_terminal(self._terminal_title)
        await super().on_event(event)

    def name_terminal(self, words: str = "") -> None:
        """What the terminal's title says whenever this screen is on top; empty words: what its title bar says."""
        self._terminal_title = words
        if self.is_current:
            desk(self).set_terminal_title(words or title_of(self.title_bar.where))

    def come_back(self) -> None:
        """The screen over this one was closed: it may have decided something."""

    def make_ready(self) -> None:
        """Lay out and style what is mounted and not yet shown, so that showing it takes neither."""
        self.was_styled()
        self.lay_out_unseen()

    def was_styled(self) -> None:
        """Its widgets have the styles of the theme now, as those of all open screens have once a theme is chosen."""
        self._styled_for = self.app.theme

    def on_mount(self) -> None:
        """Look for what other programs write."""
        self.was_styled()
        self.set_interval(LOOK_S, self.look)
        self.watch(self.title_bar, "where", lambda: self.name_terminal(self._terminal_title), init=False)

    def look(self) -> None:
        """Show what another program has written, if it has."""
        if self.is_current and desk(self).session.library.changed_since():
            desk(self).session.forget()
            self.show_changes()

    def show_changes(self) -> None:
        """Another program has written to the library; screens that show what it holds read it again."""

    def compose(self) -> ComposeResult:
        """Title bar, body, keys."""
        yield self.title_bar
        yield from self.compose_body()
        yield self.key_line

    def compose_body(self) -> ComposeResult:
        """What stands between the title bar and the line of keys."""
        yield from ()

    def wait_for_key(self, take: Callable[[events.Key], None], *hints: Hinted) -> None:
        """Give every key to `take`, before any binding gets it, and show what keys do now."""
        self.capture = take
        self.key_line.waiting = hints

    def wait_no_longer(self) -> None:
        """Give the keys back to the screen."""
        self.capture = None
        self.key_line.waiting = ()

    def on_key(self, event: events.Key) -> None:
        """Give the key to whoever waits for one."""
        if self.capture is not None:
            event.stop()
            event.prevent_default()
            self.capture(event)

    @on(KeyLine.Pressed)
    async def press_hint(self, message: KeyLine.Pressed) -> None:
        """Do what a clicked hint says."""
        await self.run_action(message.action)

    def movable(self) -> Movable | None:
        """What the movement keys move: the focused widget, or the first one that can be moved."""
        candidates: list[object] = [self.focused, *self.query(Widget)]
        return next((w for w in candidates if isinstance(w, Movable) and getattr(w, "display", True)), None)

    def action_down(self) -> None:
        """One row or line down."""
        if target := self.movable():
            target.move(1)

    def action_up(self) -> None:
        """One row or line up."""
        if target := self.movable():
            target.move(-1)

    def action_half_down(self) -> None:
        """Half a page down."""
        if target := self.movable():
            target.page(0.5)

    def action_half_up(self) -> None:
        """Half a page up."""
        if target := self.movable():
            target.page(-0.5)

    def action_page_down(self) -> None:
        """A page down."""
        if target := self.movable():
            target.page(1)

    def action_page(self) -> None:
        """A page down, by the space bar."""
        self.action_page_down()

    def action_page_up(self) -> None:
        """A page up."""
        if target := self.movable():
            target.page(-1)

    def action_top(self) -> None:
        """To the first row or line."""
        if target := self.movable():
            target.to_top()

    def action_bottom(self) -> None:
        """To the last row or line."""
        if target := self.movable():
            target.to_bottom()

    def action_next_pane(self) -> None:
        """Focus the next pane."""
        self.focus_next()

    def action_previous_pane(self) -> None:
        """Focus the pane before."""
        self.focus_previous()

    def action_help(self) -> None:
        """Show the keys of this screen."""
        desk(self).open("help", self)

    def action_palette(self) -> None:
        """Every command by name."""
        desk(self).open("palette", self, self.NAME)

    def action_theme(self) -> None:
        """The next theme."""
        desk(self).next_theme()

    def action_suspend(self) -> None:
        """To the shell."""
        self.app.action_suspend_process()

    def action_cancel(self) -> None:
        """Close or clear what is open; never quits."""

    def action_back(self) -> None:
        """Back to the screen before."""
        desk(self).go_back()

    def action_quit(self) -> None:
        """Quit at once; every decision is on disk already."""
        self.app.exit()

    async def ask(
        self,
        question: str,
        done: Callable[[str | None], None],
        *,
        value: str = "",
        changed: Callable[[str], None] | None = None,
    ) -> None:
        """Ask for words on a line above the keys; see `tui.widgets.prompt`."""
        prompt = await self.make_prompt()
        prompt.ask(question, done, value=value, changed=changed)

    async def make_prompt(self) -> Prompt:
        """The line that asks, made once; hidden until it is needed."""
        from tui.widgets.prompt import Prompt

        async with self._mounting_prompt:  # whoever asks while it is being made gets one that can be written into
            if self._prompt is None:
                self._prompt = Prompt()
                await self.mount(self._prompt)
            return self._prompt

    async def ask_tags(self, article_ids: Sequence[str], then: Callable[[], None]) -> None:
        """Ask for the tags of some articles, keep them, and go on."""
        if not article_ids:
            return
        library = desk(self).session.library

        def keep(words: str | None) -> None:
            if words is None:
                return
            desk(self).session.acts.tag(article_ids, words.replace(",", " ").split())
            then()

        now = " ".join(library.tags(article_ids[0]))
        await self.ask(f"Tags of {many(len(article_ids), 'article')}", keep, value=now)

    def on_facet(self, digit: int) -> None:
        """A facet's digit was pressed; 0 is all."""

    def action_facet(self, digit: int) -> None:
        """Show one facet only."""
        self.on_facet(digit)

    def tell(self, words: str, *, is_error: bool = False) -> None:
        """Say what has happened, in the line of keys; the words are shown as they are."""
        self.app.notify(words, severity="error" if is_error else "information")

"""Keys typed faster than screens open go to where the keys before them have led; each key is drawn as one frame.

Textual gives a key to the widget that has the focus when the key is read. While the machine is slow, that is still the
list when the key before it is about to open a question or another screen; a path typed after `i` would then run as
commands.

Nothing is drawn while a key is being dealt with: what widgets do about it, one after the other, would each be a frame,
and the later ones would wait for the turn of the next one.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Iterable
from contextlib import ExitStack, suppress
from time import monotonic

from textual import events
from textual.app import App
from textual.dom import DOMNode
from textual.screen import Screen

from tui.beneath import draw
from tui.rubbish import Rubbish

LIMIT_S = 1.0
"""The longest a key is held back for the one before it, whatever that one does."""

ROUNDS = 3
"""A key, the message that a widget makes of it (such as an answer), and what is done about that."""


class TypeAhead(App[None]):
    """An app that gives out one key at a time."""

    def __init__(self) -> None:
        super().__init__()
        self._ahead: deque[events.Key] = deque()
        self._dealing: asyncio.Task[None] | None = None
        self._was_resized = False
        self.rubbish = Rubbish()
        self.dealt_s = 0.0
        """When the last key was given out, as `time.monotonic` tells it."""
        self.pressed_s = 0.0
        """When the key that is being dealt with was read, on a clock that never goes back; not when its turn came."""

    async def on_event(self, event: events.Event) -> None:
        """Hold a key back while the one before it is being dealt with."""
        if isinstance(event, events.Resize):
            self._was_resized = True
        if not isinstance(event, events.Key) or event.is_forwarded or not self.screen_stack:
            await super().on_event(event)
        elif self._dealing is not None and not self._dealing.done():
            self._ahead.append(event)
        else:
            await self._give_out(event)

    async def _give_out(self, event: events.Key) -> None:
        self.rubbish.hold()
        given_to = self.focused or self.screen
        self.pressed_s = event.time
        self.dealt_s = monotonic()
        self._was_resized = False
        with ExitStack() as stack:
            stack.enter_context(self.batch_update())
            before = self.screen
            await super().on_event(event)
            self._dealing = asyncio.get_running_loop().create_task(self._deal_with(given_to, before, stack.pop_all()))

    async def _deal_with(self, given_to: DOMNode, before: Screen[object], frame: ExitStack) -> None:
        """Wait until everyone who may hear of a key has done so, draw what came of it, then give out the next."""
        with frame, suppress(TimeoutError):
            async with asyncio.timeout(LIMIT_S):
                for _ in range(ROUNDS):
                    await _heard(given_to.ancestors_with_self)
                if self.screen is not before:  # it is laid out, then every widget is told its size
                    await _heard([self.screen])
                    await _heard(node for node in self.screen.walk_children(with_self=True) if node.message_queue_size)
        if self.screen_stack:
            if self._was_resized:
                self.screen.refresh()  # the frame of the new size was not drawn
            if self._ahead:
                self.screen.check_idle()
                await self._give_out(self._ahead.popleft())
            else:
                draw(self.screen)
                self.rubbish.let_go()
        else:
            self.rubbish.stop()


async def _heard(nodes: Iterable[DOMNode]) -> None:
    """Wait until each of the nodes has dealt with what it has been told so far.

    As `call_later` does it, but without its `partial`, of which Textual would ask Python's slow `signature` every time.
    """
    for node in nodes:
        heard = asyncio.Event()
        if node.post_message(events.Callback(callback=heard.set)):  # False of what the key has closed
            await heard.wait()

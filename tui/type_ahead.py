"""Keys typed faster than screens open go to where the keys before them have led.

Textual gives a key to the widget that has the focus when the key is read. While the machine is slow, that is still the
list when the key before it is about to open a question or another screen; a path typed after `i` would then run as
commands.
"""

from __future__ import annotations

import asyncio
from collections import deque
from contextlib import suppress

from textual import events
from textual.app import App
from textual.dom import DOMNode

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
        self.pressed_s = 0.0
        """When the key that is being dealt with was read, on a clock that never goes back; not when its turn came."""

    async def on_event(self, event: events.Event) -> None:
        """Hold a key back while the one before it is being dealt with."""
        if not isinstance(event, events.Key) or event.is_forwarded or not self.screen_stack:
            await super().on_event(event)
        elif self._dealing is not None and not self._dealing.done():
            self._ahead.append(event)
        else:
            await self._give_out(event)

    async def _give_out(self, event: events.Key) -> None:
        given_to = self.focused or self.screen
        self.pressed_s = event.time
        await super().on_event(event)
        self._dealing = asyncio.get_running_loop().create_task(self._deal_with(given_to))

    async def _deal_with(self, given_to: DOMNode) -> None:
        """Wait until everyone who may hear of a key has done so, then give out the next."""
        with suppress(TimeoutError):
            async with asyncio.timeout(LIMIT_S):
                for _ in range(ROUNDS):
                    for node in given_to.ancestors_with_self:
                        heard = asyncio.Event()
                        if node.call_later(heard.set):  # False of what the key has closed
                            await heard.wait()
        if self._ahead and self.screen_stack:
            await self._give_out(self._ahead.popleft())

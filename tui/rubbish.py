"""Python's collections of rubbish between keys, not inside them.

A collection stops every thread, for up to 40 ms when much has been read; it would do so wherever in a key's work the
count of new objects happens to be full. While a key is dealt with and drawn, collecting is put off.
"""

from __future__ import annotations

import asyncio
import gc

DRAWN_S = 0.05
"""Seconds after a key was dealt with by which its frame is drawn and written; keys come at 20 a second at most, unless
one is held down.
"""

MOST_NEW = 200_000
"""New objects that may wait for a collection, some 30 MB: a held key leaves no time between frames."""


class Rubbish:
    """Whether rubbish may be collected now."""

    def __init__(self) -> None:
        self._later: asyncio.TimerHandle | None = None

    def hold(self) -> None:
        """A key has come."""
        self._forget()
        if gc.get_count()[0] < MOST_NEW:
            gc.disable()
        else:
            gc.enable()

    def let_go(self) -> None:
        """It is dealt with; its frame comes next. Call inside the app's loop."""
        self._forget()
        self._later = asyncio.get_running_loop().call_later(DRAWN_S, gc.enable)

    def stop(self) -> None:
        """Collect as always, whatever was put off."""
        self._forget()
        gc.enable()

    def _forget(self) -> None:
        if self._later is not None:
            self._later.cancel()
            self._later = None


def keep_for_good() -> None:
    """What is there now stays: collections need not look at it again."""
    gc.freeze()

"""Telling a held key from presses, so that leaning on `a` does not decide a row of claims.

Terminals send a held key as the same character again and again: once, then after the keyboard's delay (150 ms or more),
then every 25 to 95 ms. Nobody presses one key that fast, and nobody has read the next claim by then.
"""

from __future__ import annotations

from typing import Literal

REPEAT_MS = 110
"""Two of the same key closer together than this come from a held key: the usual repeat rates are 11 to 40 a second,
people tap at most about 9 times a second."""

DELAY_MS = 1200
"""Within this time after a press, the first repeat of a held key can come."""

Meaning = Literal["press", "repeat", "repeat after repeat"]


class HeldKey:
    """Follows one screen's keys, told with their times in milliseconds.

    `press` means: act. `repeat` means: ignore. `repeat after repeat` is said once, when it has become clear that the
    last key acted on was the first repeat of a held key, not a press: what it did should be taken back.
    """

    def __init__(self) -> None:
        self._key = ""
        self._last_ms = float("-inf")
        self._acted_ms = float("-inf")
        self._before_ms = float("-inf")
        self._repeats = 0

    def told(self, key: str, now_ms: float) -> Meaning:
        """What this key means.

        Args:
            key: Any name that stays the same for the same key.
            now_ms: When it came, on a clock that never goes back.
        """
        is_same, gap = key == self._key, now_ms - self._last_ms
        self._key, self._last_ms = key, now_ms
        if not is_same or gap >= REPEAT_MS:
            self._before_ms = self._acted_ms if is_same else float("-inf")
            self._acted_ms = now_ms
            self._repeats = 0
            return "press"
        self._repeats += 1
        came_after_a_press = self._acted_ms - self._before_ms <= DELAY_MS
        return "repeat after repeat" if self._repeats == 2 and came_after_a_press else "repeat"

    def other(self) -> None:
        """Another key came between, for which holding is fine."""
        self._key = ""

"""The last line of every screen: which keys are there, and for a moment what has just happened.

Notices stand here and not in boxes over the text: nothing that is being read is ever covered.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.timer import Timer

from tui.content.wrapping import one_line, wrap
from tui.desk import desk
from tui.keyboard import keys
from tui.keyboard.hints import Hint, hints_of
from tui.widgets.lines import LineWidget, Part

NOTICE_S = 5.0
"""Seconds that a notice stays unless a key is pressed; one about an error stays until then."""
NOTICE_LINES = 3
"""The most lines of a notice; a longer one is cut."""
Hinted = tuple[str, str]
"""Keys as people read them, and what they do."""

ANSWERING: tuple[Hinted, ...] = (("enter", "Done"), ("esc", "Close"))
"""While words are asked for."""
_SIGN_CELLS = 3
"""Cells of the sign before a notice."""


class KeyLine(LineWidget):
    """The keys of the screen that fit into one line, essential ones first; a click presses the key.

    Args:
        screen_name: Whose hints to show, as `tui.keyboard.hints` names it.
    """

    DEFAULT_CSS = "KeyLine { height: auto; dock: bottom; }"

    notice: reactive[str] = reactive("", layout=True)
    """What has just happened, as it is; shown instead of the keys until the next key."""

    waiting: reactive[tuple[Hinted, ...]] = reactive(())
    """Keys and what they do while a question or labels have the keys; shown instead of the screen's own."""

    @dataclass
    class Pressed(Message):
        """A hint was clicked."""

        action: str

    def __init__(self, screen_name: str, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._screen_name = screen_name
        self._places: list[tuple[int, int, str]] = []
        self._is_error = False
        self._timer: Timer | None = None

    def say(self, words: str, *, is_error: bool = False) -> None:
        """Show a notice instead of the keys: for a while, or, about an error, until the next key."""
        self.hush()
        self._is_error = is_error
        self.notice = one_line(words)
        if not is_error:
            self._timer = self.set_timer(NOTICE_S, self.hush)

    def hush(self) -> None:
        """Show the keys again."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        self.notice = ""

    def _rows(self, width_cells: int) -> list[str]:
        rows = wrap(self.notice, 0, len(self.notice), max(width_cells - _SIGN_CELLS - 1, 8))
        shown = [self.notice[slice(*row)] for row in rows[:NOTICE_LINES]]
        return [*shown[:-1], shown[-1] + self.marks.ellipsis] if len(rows) > NOTICE_LINES else shown

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """One line of keys, or as many as the notice takes."""
        return max(1, len(self._rows(width)))

    def line_parts(self, y: int, width_cells: int) -> Sequence[Part]:
        """The notice, or the hints."""
        if self.notice:
            self._places = []
            rows = self._rows(width_cells)
            sign: Part = (" ! ", "error") if self._is_error else (f" {self.marks.cursor} ", "accent")
            words = (rows[y] if y < len(rows) else "", "strong" if self._is_error else "")
            return [sign if y == 0 else (" " * _SIGN_CELLS, ""), words]
        return self._hints(width_cells) if y == 0 else ()

    def _hints(self, width_cells: int) -> Sequence[Part]:
        if self.waiting:
            self._places = []
            return [part for keys, label in self.waiting for part in ((" ", ""), (keys, "key"), (f" {label} ", "dim"))]
        keymap, ascii_only = desk(self).keymap_overrides, desk(self).marks.ellipsis != "…"
        hints = [(hint, self._keys(hint, keymap, ascii_only)) for hint in hints_of(self._screen_name)]
        cost = [cell_len(shown) + cell_len(hint.label) + 3 for hint, shown in hints]
        kept: set[int] = set()
        room = width_cells + 1
        for essential in (True, False):
            for index, (hint, _) in enumerate(hints):
                if hint.is_essential is essential and cost[index] <= room:
                    kept.add(index)
                    room -= cost[index]
        parts: list[Part] = []
        self._places = []
        place = 0
        for index in sorted(kept):
            hint, shown = hints[index]
            parts += [(" ", ""), (shown, "key"), (f" {hint.label} ", "dim")]
            self._places.append((place, place + cost[index], hint.actions[0]))
            place += cost[index]
        return [*parts[:-1], (parts[-1][0].rstrip(), "dim")] if parts else ()

    def _keys(self, hint: Hint, keymap: dict[str, str], ascii_only: bool) -> str:
        shown = [keys.pretty(keys.keys_of(name, keymap)[0], ascii_only=ascii_only) for name in hint.actions]
        both_digits = len(shown) == 2 and all(key.isdigit() for key in shown)
        return ("-" if both_digits else "/").join(shown)

    def on_click(self, event: events.Click) -> None:
        """Press the key that was clicked; on a notice, show the keys again."""
        if self.notice:
            self.hush()
            return
        for start, end, action in self._places:
            if start <= event.x < end:
                self.post_message(self.Pressed(action))

"""What must be seen before an article is used: its embargo, its sender's note, that its brief was made otherwise."""

from __future__ import annotations

from collections.abc import Sequence

from textual.geometry import Size

from brief.model import Article
from tui.content.wrapping import pad
from tui.widgets.lines import LineWidget, Part

EMBARGO = "strong find"
"""The style of an embargo: heavy, and on a ground of its own in every theme and without colour."""
HELD = ("WITHDRAWN", "WITHHELD")
"""How the note of an article begins that its sender has taken back or holds; as loud as an embargo."""


def urgent(article: Article, who: str = "") -> list[Part]:
    """The lines that an article needs above everything else; none for most articles.

    Args:
        who: Whose lines these are, where several articles are shown.
    """
    said, of_whom = article.metadata, f" ({who})" if who else ""
    lines: list[Part] = [(f"EMBARGO until {said.embargo}{of_whom}", EMBARGO)] if said.embargo else []
    if said.note:
        is_held = said.note.startswith(HELD)
        words = f"{said.note}{of_whom}" if is_held else f"note to editors{of_whom}: {said.note}"
        lines.append((words, EMBARGO if is_held else "warning"))
    return lines


class Banner(LineWidget):
    """A line for each thing; takes no room when there is none."""

    DEFAULT_CSS = "Banner { height: auto; display: none; } Banner.-said { display: block; }"

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._said: tuple[Part, ...] = ()

    def show(self, said: Sequence[Part]) -> None:
        """Show these lines instead of those before."""
        if tuple(said) != self._said:
            self._said = tuple(said)
            self.set_class(bool(said), "-said")
            self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as there are things to say."""
        return len(self._said)

    def line_parts(self, y: int, width_cells: int) -> Sequence[Part]:
        """One thing; an embargo over the whole width."""
        if y >= len(self._said):
            return ()
        words, names = self._said[y]
        return [(pad(f" {words}", width_cells) if names == EMBARGO else f" {words}", names)]

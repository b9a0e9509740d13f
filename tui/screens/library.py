"""The library: stories and articles as a tree of rows, and a preview beside it."""

from __future__ import annotations

from textual.app import ComposeResult

from tui import keys
from tui.desk import desk
from tui.screens.frame import DeskScreen
from tui.widgets.lines import Part
from tui.widgets.pane import Pane
from tui.widgets.row_list import RowList


class LibraryScreen(DeskScreen):
    """Everything in the library."""

    NAME = "library"
    BINDINGS = keys.bindings(NAME)

    def __init__(self) -> None:
        super().__init__()
        self.list = RowList(self.paint_row, id="rows")

    def compose_body(self) -> ComposeResult:
        """The list."""
        yield Pane("Articles", self.list)

    def on_mount(self) -> None:
        """Read the heads."""
        self.heads = desk(self).session.library.heads()
        self.title_bar.where = ("NEWSROOM", "Library")
        self.list.set_count(len(self.heads))
        self.list.focus()

    def paint_row(self, index: int, width_cells: int, is_current: bool) -> list[Part]:
        """One article."""
        return [(" ", ""), (self.heads[index].title, "")]

    def action_choose(self) -> None:
        """Open the article."""
        desk(self).open("brief", desk(self).session.target(self.heads[self.list.cursor].id))

"""The work behind the screens: what is being added and extracted, and what did not work, each with its reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult

from tui.content.preview import wrapped
from tui.content.words import many
from tui.content.wrapping import cut
from tui.desk import desk
from tui.keyboard import keys
from tui.screens.frame import DeskScreen
from tui.widgets.lines import Part
from tui.widgets.pane import Pane
from tui.widgets.preview_pane import PreviewPane
from tui.widgets.row_list import RowList
from tui.work.pace import Pace
from tui.work.setbacks import Setback

BAR_CELLS = 20
_WORD_CELLS = 48
"""How much of a path or an address stands beside its bar."""

LOOK_S = 1.0
"""Seconds between two looks: rates and the time left change by themselves."""


class WorkScreen(DeskScreen):
    """What goes on, and the list of what did not work.

    Args:
        query: What the library lists, for extracting all of it again.
    """

    NAME = "work"
    BINDINGS: ClassVar = keys.bindings(NAME)

    def __init__(self, query: str = "") -> None:
        super().__init__()
        self.query_text = query
        self.now = PreviewPane(id="now")
        self.rows: list[Setback] = []
        self.list = RowList(self.paint_row, empty=([(" ", ""), ("Everything worked so far.", "dim")],), id="setbacks")
        self.detail = PreviewPane(id="why")

    def compose_body(self) -> ComposeResult:
        """What goes on above, what did not work below."""
        yield Pane("Now", self.now, id="now-pane", classes="-no-foot")
        yield Pane("What did not work", self.list, id="setbacks-pane", classes="-no-foot")
        yield Pane("Why", self.detail, id="why-pane")

    def on_mount(self) -> None:
        """Show it, and what changes."""
        self.title_bar.where = ("NEWSROOM", "Work")
        desk(self).intake.changed.append(self.show_work)
        self.set_interval(LOOK_S, self.show_work)
        self.list.on_move = self.show_detail
        self.list.focus()
        self.show_work()

    def on_unmount(self) -> None:
        """Look no more."""
        desk(self).intake.changed.remove(self.show_work)

    def show_work(self) -> None:
        """Show how far everything is."""
        self.now.show(self.paint_now)
        rows = list(desk(self).intake.setbacks)
        if rows != self.rows:
            current = self.current
            self.rows = rows
            place = rows.index(current) if current in rows else None
            self.list.set_count(len(rows), cursor=place)
            self.show_detail()
        left_out = desk(self).intake.setbacks.left_out
        counts = [many(len(rows), "setback")] + ([f"{left_out:,} more not listed"] if left_out else [])
        self.title_bar.status = " · ".join(counts)

    def paint_now(self, width_cells: int, lines: int) -> list[list[Part]]:
        """A line for what is being added, one for what waits, one for the extraction, one for what was stopped."""
        intake, rows = desk(self).intake, []
        if intake.adding.now:
            rows.append(self.paint_pace("adding", cut(intake.adding.now, _WORD_CELLS), intake.adding.pace))
            if waiting := intake.adding.words[1:]:
                rows.append([(" then      ", "dim"), (", ".join(waiting), "")])
        if intake.extraction.left:
            rows.append(self.paint_pace("reading", "articles", intake.extraction.pace))
        if left := intake.stopped.words():
            again = keys.pretty(keys.keys_of("retry_all", desk(self).keymap_overrides)[0])
            rows.append([(" stopped   ", "warning"), (f"{left} · ", ""), (again, "key"), (" goes on", "")])
        return rows or [[(" nothing is being done", "dim")]]

    def paint_pace(self, what: str, of_what: str, pace: Pace) -> list[Part]:
        """How far something is."""
        bar = desk(self).marks.progress(pace.done, pace.of, BAR_CELLS)
        filled = bar.rfind(desk(self).marks.full) + 1
        return [
            (f" {what:<9} ", "accent"),
            (bar[:filled], "accepted"),
            (bar[filled:], "dim"),
            (f"  {pace.words()}  ", ""),
            (of_what, "dim"),
        ]

    @property
    def current(self) -> Setback | None:
        """What the cursor is on."""
        return self.rows[self.list.cursor] if self.list.cursor < len(self.rows) else None

    def paint_row(self, index: int, width_cells: int, is_current: bool) -> Sequence[Part]:
        """One thing that did not work."""
        one, marks = self.rows[index], desk(self).marks
        name_cells = min(40, width_cells // 3)
        name = one.name if len(one.name) <= name_cells else f"{marks.ellipsis}{one.name[1 - name_cells :]}"
        why = one.why.replace(f"{one.name}: ", "")
        return [
            (f"{marks.cursor if is_current else ' '} ", "accent"),
            (f"{marks.rejected} ", "error"),
            (f"{one.kind:<8} ", "dim"),
            (f"{name:<{name_cells}}  ", "strong"),
            (why, ""),
        ]

    def show_detail(self) -> None:
        """The whole reason."""
        one = self.current

        def rows(width_cells: int, lines: int) -> list[list[Part]]:
            if one is None:
                return []
            return [
                *wrapped(one.name, "strong", width_cells, most=2),
                *wrapped(one.why, "", width_cells, most=4),
            ]

        self.detail.show(rows)

    # Actions

    @on(RowList.Chosen)
    def action_retry(self) -> None:
        """Try the one under the cursor again."""
        if one := self.current:
            desk(self).intake.retry([one])
            self.show_work()

    def action_retry_all(self) -> None:
        """Try all again, and go on with what was stopped."""
        app = desk(self)
        app.intake.retry(self.rows)
        app.start(app.intake.go_on_with_stopped)
        self.show_work()

    def action_extract_all(self) -> None:
        """Extract everything the library lists again."""
        app = desk(self)
        ids = [article for article, _ in app.session.library.heads(self.query_text or None).homes()]
        app.intake.extract(ids)
        self.show_work()
        self.tell(f"{many(len(ids), 'article')} will be extracted again; every verdict stays")

    def action_forget(self) -> None:
        """Take the one under the cursor off the list."""
        if one := self.current:
            desk(self).intake.dismiss(one)
            self.show_work()

    def action_cancel_work(self) -> None:
        """Stop adding and extracting."""
        self.tell(desk(self).intake.cancel())
        self.show_work()

    def action_copy(self) -> None:
        """The list, one line each."""
        if not self.rows:
            self.tell("Nothing to copy: everything worked so far")
            return
        self.app.copy_to_clipboard("".join(f"{one.kind}: {one.why}\n" for one in self.rows))
        self.tell(f"Copied {many(len(self.rows), 'line')}")

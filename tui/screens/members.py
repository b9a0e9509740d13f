"""Members: organisations by countries across the articles of the library, each cell with its dated evidence."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult

from brief.describe import name_of
from brief.model import normalise
from tui import keys
from tui.desk import desk
from tui.matrix import LETTERS, Matrix, Proof, is_disputed, signs
from tui.screens.frame import DeskScreen
from tui.session import Target
from tui.widgets.grid import Grid
from tui.widgets.lines import Part
from tui.widgets.pane import Pane
from tui.widgets.row_list import RowList
from tui.widgets.status_bar import Note
from tui.words import day, many

AT_ONCE = 20
"""Briefs read between two frames."""


class MembersScreen(DeskScreen):
    """The table, and under it the proofs of the current cell.

    Args:
        query: Which articles; empty for all. A target is taken for its articles.
    """

    NAME = "members"
    BINDINGS: ClassVar = keys.bindings(NAME)

    def __init__(self, query: str | Target = "") -> None:
        super().__init__()
        self.query_text = query if isinstance(query, str) else ""
        self.matrix = Matrix()
        self.grid = Grid(self.paint_cell, id="grid")
        self.proofs: list[Proof] = []
        self.list = RowList(
            self.paint_proof, empty=([(" ", ""), ("no such membership is stated", "dim")],), id="proofs"
        )
        self.key = Note(id="key")
        self._rows: list[str] = []
        self._columns: list[str] = []
        self._hits: list[tuple[int, int]] = []

    def compose_body(self) -> ComposeResult:
        """Table above, proofs below."""
        yield Pane("Members", self.grid, self.key, id="grid-pane", classes="-no-foot")
        yield Pane("Evidence", self.list, id="proofs-pane")

    def on_mount(self) -> None:
        """Read the briefs, a few at a time."""
        self.title_bar.where = ("MEMBERS", self.query_text or "all articles")
        self.key.left = tuple(
            part for status, sign in LETTERS.items() for part in ((sign, "key"), (f" {status}  ", "dim"))
        )
        self.grid.focus()
        desk(self).start(self.fill)

    async def fill(self) -> None:
        """Fill the table."""
        session = desk(self).session
        heads = session.library.heads(self.query_text or None)
        for place, head in enumerate(heads, 1):
            brief = session.library.brief(head.id) if head.extracted else None
            if brief and (brief.members or brief.partners):
                self.matrix.add(brief, session.verdicts(head.id))
            if place % AT_ONCE == 0:
                self.show_matrix(place, len(heads))
                await asyncio.sleep(0)
        self.show_matrix(len(heads), len(heads))
        if self._rows and self.current_key() not in self.matrix.cells:
            filled = [place for place, key in enumerate(self._columns) if (self._rows[0], key) in self.matrix.cells]
            self.grid.go(0, filled[0])

    def show_matrix(self, done: int, total: int) -> None:
        """Show what there is so far."""
        self._rows, self._columns = self.matrix.rows(), self.matrix.columns()
        names = [key.upper() if len(key) == 2 else self.matrix.name(key) for key in self._columns]
        self.grid.show([self.matrix.name(key) for key in self._rows], names)
        words = [
            many(len(self._rows), "organisation"),
            many(len(self._columns), "country or party", "countries or parties"),
        ]
        words.append(many(total, "article") if done == total else f"{done} of {many(total, 'article')}")
        self.title_bar.status = " · ".join(words)
        self.show_proofs()

    def paint_cell(self, row: int, column: int) -> Part:
        """One cell."""
        proofs = self.matrix.cells.get((self._rows[row], self._columns[column]))
        if not proofs:
            return (desk(self).marks.dot, "faint")
        if is_disputed(proofs):
            return (f"{signs(proofs)}{desk(self).marks.conflict}", "conflict")
        return (f"{signs(proofs)} ", "partners" if signs(proofs)[0] == LETTERS["partner"] else "members")

    def paint_proof(self, index: int, width_cells: int, is_current: bool) -> Sequence[Part]:
        """One article's evidence."""
        proof, marks = self.proofs[index], desk(self).marks
        first = proof.claim.evidence[0]
        quote = " ".join(proof.article.text[first.start : first.end].split())
        parts: list[Part] = [(f"{marks.cursor if is_current else ' '} ", "accent")]
        parts.append((f"{day(proof.article.published, with_year=True) or 'no date':<12}", "dim"))
        parts.append((f"{proof.article.source or name_of(proof.article)[:16]}  ", "strong"))
        return [*parts, (f"{proof.status}  ", proof.claim.facet), (f"“{quote}”", "")]

    @on(Grid.Moved)
    def show_proofs(self) -> None:
        """The proofs of the cell under the cursor, oldest first."""
        key = self.current_key()
        self.proofs = sorted(self.matrix.cells.get(key, []) if key else [], key=lambda p: p.article.published or "")
        self.list.set_count(len(self.proofs), cursor=0)
        self.query_one("#proofs-pane", Pane).rule.note = self.cell_name()

    def current_key(self) -> tuple[str, str] | None:
        """Organisation and column under the cursor."""
        if not self._rows:
            return None
        return self._rows[self.grid.row], self._columns[self.grid.column]

    def cell_name(self) -> str:
        """The cell in words."""
        key = self.current_key()
        return f"{self.matrix.name(key[1])} in {self.matrix.name(key[0])}" if key else ""

    @on(Grid.Chosen)
    @on(RowList.Chosen)
    def action_choose(self) -> None:
        """From the table to its proofs; from a proof to its article."""
        if self.focused is not self.list:
            if self.proofs:
                self.list.focus()
            return
        proof = self.proofs[self.list.cursor] if self.proofs else None
        if proof is not None:
            desk(self).open("brief", desk(self).session.target(proof.article.id, proof.claim.id))

    def action_left(self) -> None:
        """The column to the left."""
        self.grid.move_column(-1)

    def action_right(self) -> None:
        """The column to the right."""
        self.grid.move_column(1)

    async def action_find(self) -> None:
        """Find an organisation or a country by its name."""
        await self.ask("Find", lambda words: None, changed=self.find)

    def find(self, words: str) -> None:
        """Go to the first name that holds the words; n and N go through all."""
        wanted = normalise(words)
        place = self.grid.row, self.grid.column
        self._hits = [(i, place[1]) for i, key in enumerate(self._rows) if wanted and wanted in key]
        named = [normalise(" ".join(self.matrix.names[key])) for key in self._columns]
        self._hits += [(place[0], i) for i, name in enumerate(named) if wanted and wanted in name]
        if self._hits:
            self.grid.go(*self._hits[0])

    def action_find_next(self) -> None:
        """The next hit."""
        self.go_to_hit(1)

    def action_find_previous(self) -> None:
        """The hit before."""
        self.go_to_hit(-1)

    def go_to_hit(self, steps: int) -> None:
        """Another hit, round the ends."""
        if self._hits:
            here = (self.grid.row, self.grid.column)
            place = self._hits.index(here) + steps if here in self._hits else 0
            self.grid.go(*self._hits[place % len(self._hits)])

    def action_cancel(self) -> None:
        """Back to the table."""
        self.grid.focus()

    def action_copy(self) -> None:
        """The cell with its evidence."""
        lines = [self.cell_name()]
        for proof in self.proofs:
            first = proof.claim.evidence[0]
            quote = " ".join(proof.article.text[first.start : first.end].split())
            source = ", ".join(w for w in (proof.article.source, (proof.article.published or "")[:10]) if w)
            lines.append(f"{proof.status}: “{quote}” ({source})")
        self.app.copy_to_clipboard("\n".join(lines))
        self.tell(f"Copied {many(len(lines) - 1, 'piece')} of evidence")

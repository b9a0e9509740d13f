"""Members: organisations by countries across the articles of the library, each cell with its dated evidence."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult

from brief.describe import name_of
from brief.library.lists.query import Query, parse
from brief.model import normalise
from tui.content.matrix import Matrix
from tui.content.standing import LETTERS, Proof, Standing, letter
from tui.content.words import day, many
from tui.content.wrapping import cut
from tui.desk import desk
from tui.keyboard import keys
from tui.screens.frame import DeskScreen
from tui.session import Target
from tui.widgets.grid import Grid
from tui.widgets.lines import Part, width_of
from tui.widgets.pane import Pane
from tui.widgets.row_list import RowList
from tui.widgets.status_bar import Note

AT_ONCE = 20
"""Briefs read between two frames."""
WIDE_CELLS = 100
"""Screens this wide have more room between the signs."""
_SOURCE_CELLS = 24


NOTHING = "No article listed here says who belongs to which body."
"""What an empty table says."""


class MembersScreen(DeskScreen):
    """The table, and under it the proofs of the current cell.

    Args:
        query: Which articles; empty for all. A target is taken for its articles. Of `status:` all articles are read,
            since what was before and after belongs to a cell: it chooses cells.
    """

    NAME = "members"
    BINDINGS: ClassVar = keys.bindings(NAME)

    def __init__(self, query: str | Target = "") -> None:
        super().__init__()
        self.query_text = query if isinstance(query, str) else ""
        self.matrix = Matrix()
        self.whole = Matrix()
        self.grid = Grid(self.paint_cell, id="grid")
        self.proofs: list[Proof] = []
        self.standings: dict[tuple[str, str], Standing] = {}
        self.count_now = 0
        self.list = RowList(
            self.paint_proof, empty=([(" ", ""), ("no such membership is stated", "dim")],), id="proofs"
        )
        self.key, self.more_key = Note(id="key"), Note(id="more-key")
        self._signs: list[tuple[Part, Part]] = []
        self._rows: list[str] = []
        self._columns: list[str] = []
        self._hits: list[tuple[int, int]] = []

    def compose_body(self) -> ComposeResult:
        """Table above, proofs below."""
        yield Pane("Members", self.grid, self.key, self.more_key, id="grid-pane", classes="-no-foot")
        yield Pane("Evidence", self.list, id="proofs-pane")

    def on_mount(self) -> None:
        """Read the briefs, a few at a time."""
        self.title_bar.where = ("MEMBERS", self.query_text or "all articles")
        self.grid.focus()
        desk(self).start(self.fill)

    async def fill(self) -> None:
        """Fill the table."""
        session = desk(self).session
        terms = parse(self.query_text).terms
        statuses = tuple(term for term in terms if term.field == "status")
        heads = session.library.heads(Query(tuple(term for term in terms if term not in statuses)))
        for place, head in enumerate(heads, 1):
            brief = session.library.brief(head.id) if head.extracted else None
            if brief and (brief.members or brief.partners):
                self.whole.add(brief, session.verdicts(head.id))
            if place % AT_ONCE == 0:
                self.matrix = self.whole.only(statuses)
                self.show_matrix(place, len(heads))
                await asyncio.sleep(0)
        self.matrix = self.whole.only(statuses)
        self.show_matrix(len(heads), len(heads))
        if self._rows and self.current_key() not in self.matrix.cells:
            filled = [place for place, key in enumerate(self._columns) if (self._rows[0], key) in self.matrix.cells]
            self.grid.go(0, filled[0])

    def show_matrix(self, done: int, total: int) -> None:
        """Show what there is so far."""
        self._rows, self._columns = self.matrix.rows(), self.matrix.columns()
        self.standings = self.matrix.standings()
        names = [key.upper() if len(key) == 2 else self.matrix.name(key) for key in self._columns]
        self.grid.empty = NOTHING if done == total else ""
        self.grid.show([self.matrix.name(key) for key in self._rows], names)
        words = [
            many(len(self._rows), "organisation"),
            many(len(self._columns), "country or party", "countries or parties"),
        ]
        words.append(many(total, "article") if done == total else f"{done} of {many(total, 'article')}")
        self.title_bar.status = " · ".join(words)
        self.show_signs()
        self.show_proofs()

    def show_signs(self) -> None:
        """What the signs of this table mean; the others are not explained."""
        marks = desk(self).marks
        found = self.standings.values()
        told = {letter(one.status) for one in found}
        signs = [(sign, status, "key") for status, sign in LETTERS.items() if sign in told]
        signs += [(marks.conflict, "differ", "conflict")] if any(one.is_disputed for one in found) else []
        signs += [(marks.stage, "changed", "stage")] if any(one.before for one in found) else []
        self._signs = [((sign, style), (f" {words}", "dim")) for sign, words, style in signs]
        self.lay_signs()

    def lay_signs(self) -> None:
        """The signs in one line, or in two where it is too narrow."""
        lines: list[list[Part]] = [[], []]
        for parts in self._signs:
            first, second = lines
            space: Part = ("  " if self.size.width >= WIDE_CELLS else " ", "")
            line = first if not second and width_of([*first, *parts]) <= self.size.width - 2 else second
            line += [*parts, space]
        self.key.left, self.more_key.left = map(tuple, lines)
        self.more_key.display = bool(lines[1])

    def on_resize(self) -> None:
        """As many signs in a line as there is room for."""
        self.lay_signs()

    @on(Grid.Shifted)
    def show_range(self) -> None:
        """How many columns there are beyond those in view."""
        shown, count = self.grid.shown, len(self._columns)
        words = f"columns {shown.start + 1}–{shown.stop} of {count}" if count > len(shown) else ""
        self.query_one("#grid-pane", Pane).rule.note = words

    def standing(self, row: int, column: int) -> Standing | None:
        """What a cell says."""
        return self.standings.get((self._rows[row], self._columns[column]))

    def paint_cell(self, row: int, column: int) -> Part | None:
        """One cell: the status now, how many outlets give it, whether others contradict it or it was another before."""
        found, marks = self.standing(row, column), desk(self).marks
        if found is None:
            return None
        if found.is_disputed:
            return (f"{found.sign}{marks.conflict}", "conflict")
        style = "partners" if letter(found.status) == LETTERS["partner"] else "members"
        return (f"{found.sign}{marks.stage if found.before else ' '}", style)

    def paint_proof(self, index: int, width_cells: int, is_current: bool) -> Sequence[Part]:
        """One article's evidence."""
        proof, marks = self.proofs[index], desk(self).marks
        first = proof.claim.evidence[0]
        quote = " ".join(proof.article.text[first.start : first.end].split())
        parts: list[Part] = [(f"{marks.cursor if is_current else ' '} ", "accent")]
        parts.append((f"{day(proof.article.published, with_year=True) or 'no date':<12}", "dim"))
        parts.append((f"{cut(proof.article.source or name_of(proof.article), _SOURCE_CELLS)}  ", "strong"))
        is_past = index >= self.count_now
        return [
            *parts,
            (f"{'until then ' if is_past else ''}{proof.status}  ", "dim" if is_past else proof.claim.facet),
            (f"“{quote}”", "dim" if is_past else ""),
        ]

    @on(Grid.Moved)
    def show_proofs(self) -> None:
        """The proofs of the cell under the cursor: what counts now, newest first, then what was before."""
        key = self.current_key()
        found = self.standings.get(key) if key else None
        self.proofs = [*found.now, *found.before] if found else []
        self.count_now = len(found.now) if found else 0
        self.list.set_count(len(self.proofs), cursor=0)
        words = [self.cell_name()]
        if found and found.before:
            last = found.before[0]
            words.append(f"{found.status}, on {day(last.article.published, with_year=True)} still {last.status}")
        if found and found.is_disputed:
            words.append("sources differ at about the same time")
        self.query_one("#proofs-pane", Pane).rule.note = ": ".join(word for word in words if word)

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

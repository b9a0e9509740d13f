"""The claims of one article as a list, facet by facet, the cursor always on a claim."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from brief.describe import details, value
from brief.model import FACETS, Claim, Verdict
from tui.content.words import share
from tui.desk import desk
from tui.session import as_judged
from tui.widgets.lines import Part, fit, spread, width_of
from tui.widgets.row_list import RowList


@dataclass(frozen=True, slots=True)
class Heading:
    """The row above a facet's claims."""

    facet: str
    count: int


class ClaimList(RowList):
    """Claims with their verdicts, and `≠` where the sources of the story disagree."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(self._paint_claim, empty=([(" ", ""), ("nothing found", "dim")],), id=id)
        self.rows: list[Heading | Claim] = []
        self.verdicts: Mapping[str, Verdict] = {}
        self.relations: Mapping[str, str] = {}
        """Claim id to the heaviest relation of the ledger rows it stands in."""
        self.facet: str | None = None
        self.has_headings = True
        self._claims: tuple[Claim, ...] = ()

    def show(self, claims: Iterable[Claim], verdicts: Mapping[str, Verdict]) -> None:
        """Show these claims; the cursor stays on its claim if it is among them."""
        self._claims, self.verdicts = tuple(claims), verdicts
        self._make_rows()

    def set_facet(self, facet: str | None) -> None:
        """Show only this facet; None shows all."""
        self.facet = facet
        self._make_rows()

    def set_headings(self, has_headings: bool) -> None:
        """With a heading for each facet, or the facet's name in each row."""
        if has_headings != self.has_headings:
            self.has_headings = has_headings
            self._make_rows()

    @property
    def claims(self) -> Sequence[Claim]:
        """All claims, shown or not."""
        return self._claims

    @property
    def current(self) -> Claim | None:
        """The claim under the cursor."""
        row = self.rows[self.cursor] if self.cursor < len(self.rows) else None
        return row if isinstance(row, Claim) else None

    def select(self, claim_id: str) -> bool:
        """Put the cursor on a claim; a facet filter that hides it is lifted. False if there is no such claim."""
        if not any(claim.id == claim_id for claim in self._claims):
            return False
        if not any(isinstance(row, Claim) and row.id == claim_id for row in self.rows):
            self.set_facet(None)
        index = next(i for i, row in enumerate(self.rows) if isinstance(row, Claim) and row.id == claim_id)
        self.cursor = index
        return True

    def move(self, rows: int) -> None:
        """Move over headings to the next claim in this direction, if there is one."""
        step = 1 if rows > 0 else -1
        index = super().validate_cursor(self.cursor + rows)
        while 0 <= index < len(self.rows) and isinstance(self.rows[index], Heading):
            index += step
        if not 0 <= index < len(self.rows):
            index = (
                next((i for i, row in enumerate(self.rows) if isinstance(row, Claim)), 0) if step < 0 else self.cursor
            )
        self.cursor = index
        if index <= 1:
            self.scroll_to(y=0, animate=False, force=True, immediate=True)

    def to_top(self) -> None:
        """The first claim."""
        self.cursor = 0
        self.move(-1)

    def validate_cursor(self, cursor: int) -> int:
        """Stay inside the list and off the headings."""
        cursor = super().validate_cursor(cursor)
        if self.rows and isinstance(self.rows[cursor], Heading) and cursor + 1 < len(self.rows):
            return cursor + 1
        return cursor

    def _make_rows(self) -> None:
        current = self.current
        self.rows = []
        for facet in FACETS:
            claims = [c for c in self._claims if c.facet == facet] if self.facet in (None, facet) else []
            if claims and self.has_headings:
                self.rows.append(Heading(facet, len(claims)))
            self.rows += claims
        place = next((i for i, row in enumerate(self.rows) if current and row == current), None)
        if place is None and current is not None:
            place = next(
                (i for i, row in enumerate(self.rows) if isinstance(row, Claim) and row.id == current.id), None
            )
        self.set_count(len(self.rows), cursor=place if place is not None else 0)
        self.set_reactive(RowList.cursor, self.validate_cursor(self.cursor))

    def _paint_claim(self, index: int, width_cells: int, is_current: bool) -> Sequence[Part]:
        marks, row = desk(self).marks, self.rows[index]
        if isinstance(row, Heading):
            words: list[Part] = [(f" {FACETS.index(row.facet) + 1} {row.facet} ", row.facet)]
            count = f" {row.count}"
            return [*words, (marks.rule * (width_cells - width_of(words) - len(count) - 1), "rule"), (count, "dim")]
        verdict = self.verdicts.get(row.id)
        claim = as_judged(row, verdict)
        decision = verdict.decision if verdict else None
        relation = self.relations.get(row.id, "")
        sign = marks.relation(relation) if relation in ("conflict", "stage") else " "
        left: list[Part] = [
            (marks.cursor if is_current else " ", "accent"),
            (sign, relation or "text"),
            (" ", ""),
            (marks.decision(decision), decision or "undecided"),
            (" ", ""),
        ]
        if not self.has_headings:
            left.append((f"{row.facet:<9}", row.facet))
        left.append((value(claim), "dim" if decision == "rejected" else "strong" if is_current else ""))
        right: list[Part] = [(f" {share(claim.confidence)} ", "dim")]
        more = details(claim)
        room = width_cells - width_of(left) - width_of(right) - 2
        if more and room >= 4:
            left += fit([("  ", ""), (more, "dim")], room + 1)
        return spread(left, right, width_cells)

"""The ledger's rows as lines of a list: order, filters, what each source says, in how much room."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rich.cells import cell_len

from brief.describe import value
from brief.model import Brief, Row, Verdict, edited
from tui.content.wrapping import cut, pad
from tui.theme import Marks
from tui.widgets.lines import Part

WEIGHT = ("conflict", "stage", "wording", "only", "agree")
"""Relations in the order in which an editor wants to see them."""

NOTHING = "—"
"""What stands where a source says nothing of the matter."""

_NUMBER_CELLS, _MARK_CELLS, _KIND_CELLS = 4, 2, 9


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which rows are shown."""

    relation: str | None = None
    facet: str | None = None
    only_differences: bool = False

    @property
    def words(self) -> str:
        """The filter for people; empty if everything is shown."""
        parts = [self.relation, self.facet, "differences" if self.only_differences else None]
        return ", ".join(part for part in parts if part)


def chosen(rows: Sequence[Row], wanted: Wanted) -> list[Row]:
    """The wanted rows, heaviest relation first, else in the ledger's order."""
    kept = [
        row
        for row in rows
        if (wanted.relation in (None, row.relation))
        and (wanted.facet in (None, row.kind))
        and not (wanted.only_differences and row.relation == "agree")
    ]
    return sorted(kept, key=lambda row: WEIGHT.index(row.relation))


def relation_sign(row: Row, shown: Sequence[str], marks: Marks) -> str:
    """The sign of a row; for what only one source says, the side on which that source stands."""
    if row.relation == "only" and len(shown) > 1 and shown[0] not in row.claims and shown[0] not in row.evidence:
        return marks.right
    return marks.relation(row.relation)


def said(row: Row, article: str, brief: Brief | None, verdicts: Mapping[str, Verdict]) -> str:
    """What a source says of the row's matter, as the reviewer left it; `NOTHING` if it does not."""
    if brief is None:
        return NOTHING
    values = []
    for name in row.claims.get(article, ()):
        claim = brief.claim(name)
        if claim is not None:
            verdict = verdicts.get(name)
            values.append(value(edited(claim, verdict.changes) if verdict and verdict.changes else claim))
    if not values:
        values = [brief.article.text[slice(*span)] for span in row.evidence.get(article, ())[:1]]
    return "; ".join(values) or NOTHING


def decision_of(row: Row, shown: Sequence[str], verdicts: Mapping[str, Mapping[str, Verdict]]) -> str | None:
    """The decision that all the shown sources' claims of the row share; None if they do not, or wait for one."""
    found = {
        verdict.decision if (verdict := verdicts.get(article, {}).get(claim)) else None
        for article in shown
        for claim in row.claims.get(article, ())
    }
    return found.pop() if len(found) == 1 else None


def row_parts(
    number: int,
    row: Row,
    values: Sequence[str],
    *,
    sign: str,
    decision: str | None,
    preferred: int | None,
    origins: str,
    width_cells: int,
    marks: Marks,
    is_current: bool,
    is_asked_again: bool = False,
    aside: str = "",
) -> list[Part]:
    """One line of the list.

    Args:
        number: Counted from 1.
        values: What each shown source says.
        preferred: Index of the shown source whose wording the desk prefers.
        is_asked_again: Whether a decision on it waits to be made again, since the words have changed.
        aside: Which sources that are not shown contradict those that are; may be empty.
        origins: How many independent origins stand behind the row, in a word or two; may be empty.
    """
    head_cells = _NUMBER_CELLS + _MARK_CELLS + _KIND_CELLS + 4
    room = width_cells - head_cells - (cell_len(aside) + 1 if aside else 0)
    reason_cells = max(room // (len(values) + 1), 0) if width_cells >= 76 else 0
    value_cells = max((room - reason_cells) // max(len(values), 1), 6)
    cursor = marks.cursor if is_current else " "
    decided = (f"{marks.decision(decision)} " if decision else "  ", decision or "dim")
    if is_asked_again:
        decided = ("? ", "warning")
    parts: list[Part] = [
        (f" {cursor}", "accent strong"),
        (f"{number:>{_NUMBER_CELLS - 1}} ", "dim"),
        (f"{sign} ", "agree" if sign == marks.agree else row.relation),
        (pad(row.kind, _KIND_CELLS), row.kind),
        decided,
    ]
    for index, words in enumerate(values):
        star = marks.marked if preferred == index else ""
        style = "dim" if words == NOTHING else "strong" if row.relation in ("conflict", "stage") else ""
        shown = cut(words, value_cells - 2 - len(star))
        parts += [(star, "accent strong"), (pad(shown, value_cells - len(star)), style)]
    if aside:
        parts.append((f"{aside} ", row.relation))
    if reason_cells:
        parts.append((cut(" · ".join(part for part in (row.reason, origins) if part), reason_cells), "dim"))
    return parts

"""How the rows of the library are drawn: columns that give way to the title when the width is small."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from brief.library.lists.head import Head
from tui.content.words import day, many
from tui.content.wrapping import pad, right
from tui.theme import Marks
from tui.widgets.banner import EMBARGO
from tui.widgets.lines import LineWidget, Part

BAR_CELLS = 5


@dataclass(frozen=True, slots=True)
class Columns:
    """Widths in cells; 0 for a column that is not shown."""

    title: int
    source: int
    date: int
    claims: int
    review: int
    differs: int

    @property
    def cells(self) -> tuple[int, ...]:
        """All widths, left to right."""
        return (self.title, self.source, self.date, self.claims, self.review, self.differs)


def columns(width_cells: int) -> Columns:
    """The columns for a width, the cursor's and the fold's signs left out."""
    source = 14 if width_cells >= 100 else 10 if width_cells >= 58 else 0
    date = 7 if width_cells >= 46 else 0
    claims = 6 if width_cells >= 66 else 0
    review, differs = BAR_CELLS + 1, 4
    rest = sum(cells + 1 for cells in (source, date) if cells) + claims + review + differs
    return Columns(max(8, width_cells - rest - 4), source, date, claims, review, differs)


class ColumnHeads(LineWidget):
    """The names of the columns."""

    DEFAULT_CSS = "ColumnHeads { height: 1; }"

    def line_parts(self, y: int, width_cells: int) -> Sequence[Part]:
        """The names over their columns."""
        has_scrollbar = bool(self.parent and self.screen.query("#rows").first().show_vertical_scrollbar)
        plan = columns(width_cells - has_scrollbar)
        words = pad("STORY / ARTICLE", plan.title)
        words += f" {pad('OUTLET', plan.source)}" if plan.source else ""
        words += f" {pad('DATE', plan.date)}" if plan.date else ""
        words += right("CLAIMS", plan.claims) if plan.claims else ""
        return [("   ", ""), (f"{words} REVIEW", "dim")]


def article_parts(
    head: Head,
    marks: Marks,
    width_cells: int,
    is_current: bool,
    is_nested: bool,
    state: str,
    is_outdated: bool = False,
) -> Sequence[Part]:
    """An article's row.

    Args:
        head: The article.
        marks: The signs.
        width_cells: Of the row.
        is_current: Whether the cursor is on it.
        is_nested: Whether it stands under its story.
        state: What extraction is doing with it: empty, `queued`, `reading` or `failed`.
        is_outdated: Whether its brief was made otherwise than briefs are made now.
    """
    plan = columns(width_cells)
    indent = "  " if is_nested else ""
    words = [*(["outdated"] if is_outdated else []), *(f"#{tag}" for tag in head.tags)]
    tags = f"  {' '.join(words)}" if words else ""
    title_cells = plan.title - len(indent)
    parts: list[Part] = [
        (marks.cursor if is_current else " ", "accent"),
        (marks.marked if head.marked else " ", "accent"),
        (marks.stage, "warning") if is_outdated else (" ", ""),
        (indent, ""),
    ]
    if head.embargo:
        parts += [("EMBARGO", EMBARGO), (" ", "")]
        title_cells -= len("EMBARGO ")
    if tags and title_cells > 30:
        tag_cells = min(len(tags), title_cells // 3)
        parts += [(pad(head.title, title_cells - tag_cells), ""), (pad(tags, tag_cells), "accent")]
    else:
        parts.append((pad(head.title, title_cells), ""))
    if plan.source:
        parts.append((f" {pad(head.source or 'no outlet', plan.source)}", "dim"))
    if plan.date:
        parts.append((f" {right(day(head.published), plan.date)}", "dim"))
    if state or not head.extracted:
        waiting = {"": "not read", "failed": f"{marks.rejected} failed"}.get(state, f"{state}{marks.ellipsis}")
        style = "error" if state == "failed" else "accent" if state == "reading" else "dim"
        return [*parts, (" " * plan.claims, ""), (f" {pad(waiting, BAR_CELLS + 4)}", style)]
    if plan.claims:
        parts.append((right(str(head.claims), plan.claims), "dim"))
    return [
        *parts,
        *_review(head.decided, head.claims, marks),
        *_differs(head.conflicts, head.todo, head.claims, marks),
    ]


def story_parts(
    name: str, heads: Sequence[Head], is_open: bool, marks: Marks, width_cells: int, is_current: bool
) -> Sequence[Part]:
    """A story's row: its articles taken together."""
    plan = columns(width_cells)
    claims, decided = sum(head.claims for head in heads), sum(head.decided for head in heads)
    newest = max((head.published or "" for head in heads), default="")
    parts: list[Part] = [
        (marks.cursor if is_current else " ", "accent"),
        (marks.opened if is_open else marks.closed, "title"),
        (" ", ""),
        (pad(name, plan.title), "strong"),
    ]
    if plan.source:
        parts.append((f" {pad(many(len(heads), 'article'), plan.source)}", "dim"))
    if plan.date:
        parts.append((f" {right(day(newest), plan.date)}", "dim"))
    if plan.claims:
        parts.append((right(str(claims), plan.claims), "dim"))
    conflicts = max((head.story_conflicts for head in heads), default=0)
    return [*parts, *_review(decided, claims, marks), *_differs(conflicts, claims - decided, claims, marks)]


def _review(decided: int, claims: int, marks: Marks) -> list[Part]:
    bar = marks.progress(decided, claims, BAR_CELLS)
    filled = bar.rfind(marks.full) + 1
    return [(" ", ""), (bar[:filled], "accepted"), (bar[filled:], "dim")]


def _differs(conflicts: int, todo: int, claims: int, marks: Marks) -> list[Part]:
    if conflicts:
        return [(f" {right(f'{conflicts}{marks.conflict}', 3)}", "conflict")]
    return [(f"  {marks.accepted} ", "accepted")] if claims and not todo else [("    ", "")]

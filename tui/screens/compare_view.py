"""What the compare screen shows: sources in columns, the ledger beneath, evidence marked as the cursor moves."""

from __future__ import annotations

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical

from brief.model import Row
from tui.content.columns import are_alike, arranged, dissenters
from tui.content.words import many
from tui.desk import desk
from tui.screens.compare_start import CompareStart
from tui.session import Target
from tui.widgets.aligned_view import AlignedView
from tui.widgets.bands import claim_bands, text_bands, waiting_bands
from tui.widgets.banner import Banner, urgent
from tui.widgets.detail import Detail
from tui.widgets.ledger_rows import WEIGHT, chosen, decision_of, relation_sign, row_parts, said
from tui.widgets.lines import Part
from tui.widgets.pane import Rule
from tui.widgets.row_list import RowList
from tui.widgets.source_line import SourceLine

WORDS_FROM_CELLS = 110
"""From this width the title bar says the counts in words."""

MOST_COLUMNS = 3
NO_ROWS: list[list[Part]] = [[(" No such rows: esc shows all again.", "dim")]]
THREE_FROM_CELLS = 100
"""Three columns need at least this width."""


class CompareView(CompareStart):
    """Aligned texts above, the differences below; moving in the list marks the evidence in the texts."""

    NAME = "compare"
    ZOOMS = ("-zoom-list", "-zoom-texts")

    def __init__(self, target: Target | None = None) -> None:
        super().__init__()
        self.banner = Banner()
        self.sources = SourceLine()
        self.view_rule = Rule()
        self.view = AlignedView(id="aligned")
        self.list_rule = Rule()
        self.ledger_list = RowList(self.paint_row, id="ledger", empty=NO_ROWS)
        self.reason = Detail(id="reason")
        self.forget(target or Target(()))

    def compose_body(self) -> ComposeResult:
        """Sources, texts, ledger."""
        yield self.banner
        yield self.sources
        with Vertical(id="texts"):
            yield self.view_rule
            yield self.view
        with Vertical(id="rows"):
            yield self.list_rule
            yield self.ledger_list
        yield Rule()
        yield self.reason
        yield Rule()

    def on_mount(self) -> None:
        """Show what is to be compared, if that is known."""
        self.ledger_list.focus()
        if self.target.articles:
            self.begin(self.target)

    def start_over(self) -> None:
        """Forget the sources before, and how they were looked at."""
        self.view.inline, self.view.words = False, True
        self.ledger_list.set_count(0)
        self.ledger_list.focus()

    def show_waiting(self) -> None:
        """The texts as they are, until the ledger is made."""
        self.view_rule.title = "Laying the sources side by side …"
        self.ledger_list.empty = ()
        self.show_sources()
        bands = waiting_bands([self.briefs[one] for one in self.shown])
        self.view.show(bands, letters=[self.letters[one] for one in self.shown])

    def show_ledger(self) -> None:
        """The ledger, standing on the wanted claim's row or on the heaviest difference."""
        self.ledger_list.empty = NO_ROWS
        self.show_rows()
        session, claim = desk(self).session, self.target.claim
        first = next((one for one in self.target.articles if session.present(one) == one), "")
        place = next((n for n, row in enumerate(self.rows) if claim and claim in row.claims.get(first, ())), 0)
        self.ledger_list.set_count(len(self.rows), cursor=place)
        if not self.bring_sources():
            self.show_texts()

    def show_changes(self) -> None:
        """Show what another program has decided meanwhile."""
        self.come_back()

    def come_back(self) -> None:
        """Another screen may have decided something."""
        if self.ledger.articles:
            self.read_verdicts()
            self.ledger_list.refresh()

    # What is shown

    def asks_again(self, row: Row) -> bool:
        """Whether a claim of the row was decided before its words changed, and waits for another decision."""
        return any((one, claim) in self.again for one, claims in row.claims.items() for claim in claims)

    def show_rows(self, *, keep: str | None = None) -> None:
        """The list anew, the cursor on the row that it stood on."""
        before = keep or (self.rows[self.ledger_list.cursor].id if self.rows else None)
        self.rows = chosen(self.ledger.rows, self.wanted)
        place = next((n for n, row in enumerate(self.rows) if row.id == before), 0)
        self.ledger_list.set_count(len(self.rows), cursor=place)
        self.list_rule.title = "Differences and agreement" if not self.wanted.only_differences else "Differences"
        self.list_rule.note = f"only {self.wanted.words}" if self.wanted.words else ""
        self.show_counts()

    def show_counts(self) -> None:
        """The title bar: where, and how many of each relation."""
        name = self.target.name or next((a.title for a in self.ledger.articles if a.title), "several sources")
        session = desk(self).session
        is_version = any(session.present(one) != one for one in self.articles)
        self.title_bar.where = ("VERSIONS" if is_version else "COMPARE", name)
        counts = self.ledger.counts
        marks = desk(self).marks
        if self.size.width >= WORDS_FROM_CELLS:
            only = [row for row in self.ledger.rows if row.relation == "only"]
            words = [many(counts["conflict"], "conflict"), f"{counts['stage']} in time"]
            words += [f"{counts['wording']} in wording"]
            words += [f"{sum(one in row.evidence for row in only)} only in {self.letters[one]}" for one in self.shown]
            self.title_bar.status = f" {marks.dot} ".join([*words, f"{counts['agree']} agree"])
        else:
            self.title_bar.status = "  ".join(f"{counts[one]} {marks.relation(one)}" for one in WEIGHT)

    def show_texts(self) -> None:
        """The columns anew."""
        if not self.ledger.articles:
            return
        self.show_sources()
        if self.is_claims_view:
            checks = () if self.wanted.words else self.ledger.checks
            bands = claim_bands(self.rows, self.briefs, self.shown, checks)
            self.view_rule.title = "Ledger"
        else:
            bands = text_bands(self.ledger, self.shown)
            if self.wanted.only_differences:
                bands = [band for band in bands if band.is_difference]
            self.view_rule.title = "Aligned by sentence"
        self.view_rule.note = "differences only" if self.wanted.only_differences else ""
        self.view.show(bands, letters=[self.letters[one] for one in self.shown])
        self.point()

    def show_sources(self) -> None:
        """Who stands in which column, and how many more there are."""
        session = desk(self).session
        self.sources.versions = tuple(session.version_words(one, self.articles) for one in self.shown)
        self.sources.sources = tuple((self.letters[one], self.briefs[one].article) for one in self.shown)
        others = len(self.articles) - self.columns
        self.banner.show([line for letter, one in self.sources.sources for line in urgent(one, letter)])
        self.sources.more = f"({others} more: ])" if others > 0 else ""

    def point(self) -> None:
        """Mark the current row's evidence in the texts."""
        row = self.row
        if row is None:
            self.reason.words = ""
            return
        self.view.point_at(tuple(row.evidence.get(one, ()) for one in self.shown), row.id)
        origin = next((o for o in self.ledger.origins if o.row == row.id), None)
        origins = f" · {many(origin.independent, 'independent origin')}: {origin.why}" if origin else ""
        again = " · its words have changed since it was decided: it asks again" if self.asks_again(row) else ""
        self.reason.words = f"{row.reason}{again}{origins}"

    def paint_row(self, index: int, width_cells: int, is_current: bool) -> list[Part]:
        """One row of the ledger."""
        row, marks = self.rows[index], desk(self).marks
        values = [said(row, one, self.briefs.get(one), self.verdicts.get(one, {})) for one in self.shown]
        if not any(one in row.evidence for one in self.shown):
            told = ", ".join(letter for one, letter in self.letters.items() if one in row.evidence)
            values = [f"{told}: {row.point}"]
        against = dissenters(row, self.shown, self.letters, self.briefs)
        is_one = bool(against) and are_alike(row, self.shown, self.briefs)
        liked = self.preferred.get(row.id)
        origin = next((o for o in self.ledger.origins if o.row == row.id), None)
        return row_parts(
            index + 1,
            row,
            values,
            sign=marks.agree if is_one else relation_sign(row, self.shown, marks),
            aside=f"{marks.relation(row.relation)} {', '.join(against)}" if against else "",
            decision=decision_of(row, self.shown, self.verdicts),
            preferred=self.shown.index(liked) if liked in self.shown else None,
            origins=many(origin.independent, "origin") if origin else "",
            width_cells=width_cells,
            marks=marks,
            is_current=is_current,
            is_asked_again=self.asks_again(row),
        )

    @on(RowList.Moved, "#ledger")
    def follow(self) -> None:
        """The evidence follows the cursor."""
        self.bring_sources()
        self.point()

    @on(AlignedView.RowChosen)
    def choose_value(self, message: AlignedView.RowChosen) -> None:
        """A clicked value puts the cursor on its row."""
        self.to_row(message.row)

    def bring_sources(self) -> bool:
        """Where the row is told by sources that are not shown, put them in the place of those that do not tell it.

        Returns:
            Whether other sources stand in the columns now.
        """
        row = self.row
        articles = arranged(self.articles, self.columns, row, self.letters, self.briefs) if row else self.articles
        if articles == self.articles:
            return False
        self.articles = articles
        self.columns_changed()
        return True

    def on_resize(self, _: events.Resize) -> None:
        """Words or signs in the title bar, by the room there is."""
        if self.ledger.articles:
            self.show_counts()

    def columns_changed(self) -> None:
        """Other sources stand in the columns."""
        self.show_counts()
        self.show_texts()
        self.ledger_list.refresh()

    def to_row(self, row_id: str) -> None:
        """Put the cursor on a row."""
        place = next((n for n, row in enumerate(self.rows) if row.id == row_id), None)
        if place is None:
            self.tell("That row is hidden by the filters; esc shows all.")
        else:
            self.ledger_list.cursor = place
            self.point()

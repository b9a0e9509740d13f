"""Several sources of one story: their texts in step, and the ledger of what they agree on and where they differ."""

from __future__ import annotations

from typing import ClassVar

from brief.library.reviewing.asking import DIFFERENCES
from brief.model import FACETS
from tui.acts import opening
from tui.keyboard import keys
from tui.screens.compare_view import MOST_COLUMNS, THREE_FROM_CELLS, CompareView
from tui.widgets.ledger_rows import WEIGHT, Wanted, said


class CompareScreen(CompareView):
    """The keys of the compare screen."""

    NAME = "compare"
    BINDINGS: ClassVar = keys.bindings(NAME)

    # Keys: move

    def action_next_difference(self) -> None:
        """To the next row in which the sources differ, round the end; if none does, to what only one of them says."""
        self._to_difference(1)

    def action_previous_difference(self) -> None:
        """To the row before that differs, round the start."""
        self._to_difference(-1)

    def _to_difference(self, step: int) -> None:
        places = [n for n, row in enumerate(self.rows) if row.relation in DIFFERENCES]
        places = places or [n for n, row in enumerate(self.rows) if row.relation == "only"]
        if not places:
            self.tell("No differences here.")
            return
        ahead = [n for n in places if (n > self.ledger_list.cursor if step > 0 else n < self.ledger_list.cursor)]
        self.ledger_list.cursor = (ahead or places)[0 if step > 0 else -1]

    # Keys: view

    def action_next_source(self) -> None:
        """Another source in the last column."""
        self._turn(1)

    def action_previous_source(self) -> None:
        """The source before in the last column."""
        self._turn(-1)

    def _turn(self, step: int) -> None:
        head, rest = self.articles[: self.columns - 1], self.articles[self.columns - 1 :]
        if len(rest) < 2:
            self.tell("The story has no other source.")
            return
        self.articles = [*head, *(rest[1:] + rest[:1] if step > 0 else rest[-1:] + rest[:-1])]
        self.columns_changed()

    def action_swap(self) -> None:
        """The first source last."""
        shown = list(self.shown)
        self.articles[: self.columns] = [*shown[1:], *shown[:1]]
        self.columns_changed()

    def action_columns(self) -> None:
        """Two or three columns."""
        if self.columns == MOST_COLUMNS:
            self.columns = 2
        elif len(self.articles) < MOST_COLUMNS:
            self.tell("The story has no third source.")
            return
        elif self.size.width < THREE_FROM_CELLS and not self.view.is_inline:
            self.tell(f"Three columns need {THREE_FROM_CELLS} cells; v shows them below each other.")
            return
        else:
            self.columns = MOST_COLUMNS
        self.columns_changed()

    def action_differences(self) -> None:
        """Only what differs, in the texts and in the list."""
        self._want(Wanted(self.wanted.relation, self.wanted.facet, not self.wanted.only_differences))

    def action_relation(self) -> None:
        """Only conflicts, only stages, … all."""
        ways = [None, *(one for one in WEIGHT if self.ledger.counts[one])]
        place = ways.index(self.wanted.relation) if self.wanted.relation in ways else 0
        self._want(Wanted(ways[(place + 1) % len(ways)], self.wanted.facet, self.wanted.only_differences))

    def _want(self, wanted: Wanted) -> None:
        texts_change = wanted.only_differences != self.wanted.only_differences or self.is_claims_view
        self.wanted = wanted
        self.show_rows()
        if texts_change:
            self.show_texts()
        else:
            self.point()

    def action_facet(self, digit: int) -> None:
        """Rows of one facet, 0 for all; the same key again shows all."""
        facet = FACETS[digit - 1] if digit else None
        again = facet == self.wanted.facet
        self._want(Wanted(self.wanted.relation, None if again else facet, self.wanted.only_differences))

    def action_inline(self) -> None:
        """Side by side, or one below the other."""
        self.view.inline = not self.view.inline

    def action_words(self) -> None:
        """Tint the words in which aligned sentences differ, or not."""
        self.view.words = not self.view.words
        self.tell("Differing words are tinted." if self.view.words else "Differing words are left plain.")

    def action_claims_view(self) -> None:
        """Texts, or the ledger in full words."""
        self.is_claims_view = not self.is_claims_view
        self.show_texts()

    def action_jump(self) -> None:
        """A letter on every marked value in view; typing it goes to its row."""
        self.view.start_jump(self, self.to_row)

    def action_source(self) -> None:
        """The first told source in the browser, or its file."""
        row = self.row
        told = [one for one in self.shown if row is None or one in row.evidence] or list(self.shown)
        if told:
            self.tell(opening.open_source(self.app, self.briefs[told[0]].article))

    def action_zoom(self) -> None:
        """The texts or the list alone."""
        zoomed = "-zoom-list" if self.ledger_list.has_focus else "-zoom-texts"
        was = self.has_class(zoomed)
        self.remove_class(*self.ZOOMS)
        self.set_class(not was, zoomed)

    def action_cancel(self) -> None:
        """Drop the question, the zoom, then the filters."""
        if self.has_class("-zoom-list") or self.has_class("-zoom-texts"):
            self.remove_class(*self.ZOOMS)
        elif self.wanted != Wanted():
            self._want(Wanted())

    async def action_find(self) -> None:
        """The next row with these words."""
        await self.ask("Find", self._find)

    def _find(self, words: str | None) -> None:
        if not words:
            return
        wanted = words.casefold().split()
        for step in range(1, len(self.rows) + 1):
            place = (self.ledger_list.cursor + step) % len(self.rows)
            row = self.rows[place]
            told = [said(row, one, self.briefs.get(one), self.verdicts.get(one, {})) for one in self.articles]
            text = " ".join((row.kind, row.point, row.reason, *told)).casefold()
            if all(word in text for word in wanted):
                self.ledger_list.cursor = place
                return
        self.tell(f"No row says “{words}”.")

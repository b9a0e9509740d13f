"""Several sources of one story: their texts in step, and the ledger of what they agree on and where they differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Any

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.reactive import reactive

from brief.errors import BriefError
from brief.model import FACETS, Article, Brief, Decision, Ledger, Row, Verdict
from tui import keys
from tui.desk import desk
from tui.judging import judged
from tui.screens.frame import DeskScreen
from tui.session import Target
from tui.widgets.aligned_view import INLINE_BELOW_CELLS, AlignedView
from tui.widgets.band_layout import GUTTER_CELLS, MARGIN_CELLS, column_cells
from tui.widgets.bands import claim_bands, text_bands
from tui.widgets.ledger_rows import WEIGHT, Wanted, chosen, decision_of, relation_sign, row_parts, said
from tui.widgets.lines import LineWidget, Part
from tui.widgets.pane import Rule
from tui.widgets.prompt import Prompt
from tui.widgets.row_list import RowList
from tui.wrapping import pad

MOST_COLUMNS = 3
NO_ROWS: list[list[Part]] = [[(" No such rows: esc shows all again.", "dim")]]
THREE_FROM_CELLS = 100
"""Three columns need at least this width."""


def preferred_key(story: str) -> str:
    """The library's setting that keeps the preferred source of each row of a story."""
    return f"preferred:{story}"


class SourceLine(LineWidget):
    """Who speaks in which column: outlet, date, length."""

    DEFAULT_CSS = "SourceLine { height: 1; }"

    sources: reactive[tuple[Article, ...]] = reactive(())
    more: reactive[str] = reactive("")
    """What is said at the right end of the last column."""

    def line_parts(self, y: int, width_cells: int) -> Sequence[Part]:
        """The line."""
        if not self.sources:
            return []
        if width_cells < INLINE_BELOW_CELLS:
            parts: list[Part] = [(" ", "")]
            for letter, article in zip(AlignedView.LETTERS, self.sources, strict=False):
                parts += [(letter, "key"), (f" {article.source or 'source not stated'}   ", "")]
            return [*parts, (self.more, "dim")]
        cells = column_cells(width_cells, len(self.sources), inline=False)
        parts = [(" " * MARGIN_CELLS, "")]
        for index, article in enumerate(self.sources):
            is_last = index == len(self.sources) - 1
            more = self.more if is_last else ""
            room = cells - 3 - (len(more) + 1 if more else 0)
            facts = [article.source or "source not stated", _day(article)]
            if cells >= 40:
                facts.append(f"{article.words:,} words")
            words = "   ".join(fact for fact in facts if fact)
            parts += [(AlignedView.LETTERS[index], "key"), ("  ", ""), (pad(words, room), "")]
            parts.append((f" {more}" if more else "", "dim"))
            if not is_last:
                parts.append((" " * GUTTER_CELLS, ""))
        return parts


def _day(article: Article) -> str:
    return (article.published or "undated").replace("T", " ")[:16]


class CompareScreen(DeskScreen):
    """Aligned texts above, the differences below; moving in the list marks the evidence in the texts."""

    NAME = "compare"
    BINDINGS = keys.bindings(NAME)

    def __init__(self, target: Target) -> None:
        super().__init__()
        self.target = target
        self.articles = list(target.articles)
        """All sources; the first two or three are shown."""
        self.columns = min(2, len(self.articles))
        self.wanted = Wanted()
        self.is_claims_view = False
        self.rows: list[Row] = []
        self.ledger = Ledger(articles=(), rows=())
        self.briefs: Mapping[str, Brief] = {}
        self.verdicts: dict[str, Mapping[str, Verdict]] = {}
        self.preferred: dict[str, str] = {}
        self.sources = SourceLine()
        self.view_rule = Rule()
        self.view = AlignedView(id="aligned")
        self.list_rule = Rule()
        self.list = RowList(self.paint_row, id="ledger", empty=NO_ROWS)
        self.prompt = Prompt()

    @property
    def shown(self) -> tuple[str, ...]:
        """Ids of the articles in the columns."""
        return tuple(self.articles[: self.columns])

    def compose_body(self) -> ComposeResult:
        """Sources, texts, ledger."""
        yield self.sources
        with Vertical(id="texts"):
            yield self.view_rule
            yield self.view
        with Vertical(id="rows"):
            yield self.list_rule
            yield self.list
        yield Rule()
        yield self.prompt

    def on_mount(self) -> None:
        """Read the ledger and start at the heaviest difference."""
        session = desk(self).session
        found = {one: brief for one in self.articles if (brief := session.brief(one)) is not None}
        self.articles = [one for one in self.articles if one in found]
        self.columns = min(2, len(self.articles))
        self.briefs = found
        kept = session.library.ledger(self.target.story) if self.target.story else None
        self.ledger = kept or import_module("brief.story.ledger").ledger([found[one] for one in self.articles])
        self.verdicts = {one: session.verdicts(one) for one in self.articles}
        if self.target.story:
            self.preferred = dict(session.library.setting(preferred_key(self.target.story)) or {})
        self.list.focus()
        self.show_rows()
        self.show_texts()

    # What is shown

    def show_rows(self, *, keep: str | None = None) -> None:
        """The list anew, the cursor on the row that it stood on."""
        before = keep or (self.rows[self.list.cursor].id if self.rows else None)
        self.rows = chosen(self.ledger.rows, self.wanted)
        place = next((n for n, row in enumerate(self.rows) if row.id == before), 0)
        self.list.set_count(len(self.rows), cursor=place)
        self.list_rule.title = "Differences and agreement" if not self.wanted.only_differences else "Differences"
        self.list_rule.note = f"only {self.wanted.words}" if self.wanted.words else ""
        self.show_counts()

    def show_counts(self) -> None:
        """The title bar: where, and how many of each relation."""
        name = self.target.name or (self.ledger.articles[0].title if self.ledger.articles else "") or "story"
        self.title_bar.where = ("COMPARE", name)
        counts = self.ledger.counts
        only = [row for row in self.ledger.rows if row.relation == "only"]
        sides = [
            (AlignedView.LETTERS[n], sum(1 for row in only if one in row.evidence)) for n, one in enumerate(self.shown)
        ]
        marks = desk(self).marks
        if self.size.width >= 110:
            words = [
                _plural(counts["conflict"], "conflict"),
                f"{counts['stage']} in time",
                f"{counts['wording']} worded",
            ]
            words += [f"{n} only in {letter}" for letter, n in sides] + [f"{counts['agree']} agree"]
            self.title_bar.status = f" {marks.dot} ".join(words)
        else:
            pairs = [
                (counts["conflict"], marks.conflict),
                (counts["stage"], marks.stage),
                (counts["wording"], marks.wording),
            ]
            pairs += [(counts["only"], marks.left), (counts["agree"], marks.agree)]
            self.title_bar.status = "  ".join(f"{n} {sign}" for n, sign in pairs)

    def show_texts(self) -> None:
        """The columns anew."""
        self.sources.sources = tuple(self.briefs[one].article for one in self.shown)
        others = len(self.articles) - self.columns
        self.sources.more = f"({others} more: ])" if others > 0 else ""
        if self.is_claims_view:
            bands = claim_bands(self.rows, self.briefs, self.shown)
            self.view_rule.title = "Ledger"
        else:
            bands = text_bands(self.ledger, self.shown)
            if self.wanted.only_differences:
                bands = [band for band in bands if band.is_difference]
            self.view_rule.title = "Aligned by sentence"
        self.view_rule.note = "differences only" if self.wanted.only_differences else ""
        self.view.show(bands)
        self.point()

    def point(self) -> None:
        """Mark the current row's evidence in the texts."""
        if row := self.row:
            self.view.point_at(tuple(row.evidence.get(one, ()) for one in self.shown), row.id)

    @property
    def row(self) -> Row | None:
        """The row under the cursor."""
        return self.rows[self.list.cursor] if self.rows else None

    def paint_row(self, index: int, width_cells: int, is_current: bool) -> list[Part]:
        """One row of the ledger."""
        row, marks = self.rows[index], desk(self).marks
        values = [said(row, one, self.briefs.get(one), self.verdicts.get(one, {})) for one in self.shown]
        liked = self.preferred.get(row.id)
        origin = next((o for o in self.ledger.origins if o.row == row.id), None)
        return row_parts(
            index + 1,
            row,
            values,
            sign=relation_sign(row, self.shown, marks),
            decision=decision_of(row, self.shown, self.verdicts),
            preferred=self.shown.index(liked) if liked in self.shown else None,
            origins=_plural(origin.independent, "origin") if origin else "",
            width_cells=width_cells,
            marks=marks,
            is_current=is_current,
        )

    def on_row_list_moved(self, _: RowList.Moved) -> None:
        """The evidence follows the cursor."""
        self.bring_sources()
        self.point()

    def on_aligned_view_row_chosen(self, message: AlignedView.RowChosen) -> None:
        """A clicked value puts the cursor on its row."""
        place = next((n for n, row in enumerate(self.rows) if row.id == message.row), None)
        if place is not None:
            self.list.cursor = place

    def bring_sources(self) -> None:
        """Where the row is told by sources that are not shown, put them in the place of those that do not tell it."""
        row = self.row
        if row is None:
            return
        told = [one for one in self.articles if one in row.evidence]
        missing = min(len(told), self.columns) - sum(one in row.evidence for one in self.shown)
        if missing <= 0:
            return
        coming = [one for one in told if one not in self.shown][:missing]
        for place in reversed(range(self.columns)):
            if coming and self.articles[place] not in row.evidence:
                other = self.articles.index(coming.pop(0))
                self.articles[place], self.articles[other] = self.articles[other], self.articles[place]
        self._columns_changed()

    def on_resize(self, _: events.Resize) -> None:
        """Words or signs in the title bar, by the room there is."""
        if self.ledger.articles:
            self.show_counts()

    # Keys: move

    def action_next_difference(self) -> None:
        """To the next row that differs, round the end."""
        self._to_difference(1)

    def action_previous_difference(self) -> None:
        """To the row before that differs, round the start."""
        self._to_difference(-1)

    def _to_difference(self, step: int) -> None:
        places = [n for n, row in enumerate(self.rows) if row.relation != "agree"]
        if not places:
            self.tell("No differences here.")
            return
        ahead = [n for n in places if (n > self.list.cursor if step > 0 else n < self.list.cursor)]
        self.list.cursor = (ahead or places)[0 if step > 0 else -1]

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
        self._columns_changed()

    def action_swap(self) -> None:
        """The first source last."""
        shown = list(self.shown)
        self.articles[: self.columns] = [*shown[1:], *shown[:1]]
        self._columns_changed()

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
        self._columns_changed()

    def _columns_changed(self) -> None:
        self.show_counts()
        self.show_texts()
        self.list.refresh()

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

    def action_zoom(self) -> None:
        """The texts or the list alone."""
        zoomed = "-zoom-list" if self.list.has_focus else "-zoom-texts"
        was = self.has_class(zoomed)
        self.remove_class("-zoom-list", "-zoom-texts")
        self.set_class(not was, zoomed)

    def action_cancel(self) -> None:
        """Drop the question, the zoom, then the filters."""
        if self.prompt.is_open:
            self.prompt.close()
        elif self.has_class("-zoom-list") or self.has_class("-zoom-texts"):
            self.remove_class("-zoom-list", "-zoom-texts")
        elif self.wanted != Wanted():
            self._want(Wanted())

    def action_find(self) -> None:
        """The next row with these words."""
        self.prompt.ask("Find", self._find)

    def _find(self, words: str | None) -> None:
        if not words:
            return
        wanted = words.casefold().split()
        for step in range(1, len(self.rows) + 1):
            place = (self.list.cursor + step) % len(self.rows)
            row = self.rows[place]
            told = [said(row, one, self.briefs.get(one), self.verdicts.get(one, {})) for one in self.articles]
            text = " ".join((row.kind, row.point, row.reason, *told)).casefold()
            if all(word in text for word in wanted):
                self.list.cursor = place
                return
        self.tell(f"No row says “{words}”.")

    # Keys: decide

    def action_accept(self) -> None:
        """Every shown source says this."""
        self._decide("accepted")

    def action_reject(self) -> None:
        """The shown sources' claims of this row are wrong."""
        self._decide("rejected")

    def _claims_shown(self) -> list[tuple[str, str]]:
        row = self.row
        return [(one, claim) for one in self.shown for claim in row.claims.get(one, ())] if row else []

    def _decide(self, decision: Decision) -> None:
        if self._write(decision=decision) and self.list.cursor < len(self.rows) - 1:
            self.list.cursor += 1

    def _write(self, **said: Any) -> bool:
        """Say the same of all shown sources' claims of the row, as one step."""
        told = self._claims_shown()
        if not told:
            self.tell("This row has no claim to decide.")
            return False
        try:
            desk(self).session.library.decide_all(
                [judged(one, claim, self.verdicts[one].get(claim), **said) for one, claim in told]
            )
        except BriefError as error:
            self.tell(str(error), is_error=True)
            return False
        self._verdicts_changed({one for one, _ in told})
        return True

    def _verdicts_changed(self, articles: set[str]) -> None:
        session = desk(self).session
        for one in articles & set(self.articles):
            self.verdicts[one] = session.verdicts(one)
        self.list.refresh()

    def action_undo(self) -> None:
        """Take the last step back."""
        self._replay("undo")

    def action_redo(self) -> None:
        """Do again what was taken back."""
        self._replay("redo")

    def _replay(self, way: str) -> None:
        try:
            step = getattr(desk(self).session.library, way)()
        except BriefError as error:
            self.tell(str(error), is_error=True)
            return
        if step is None:
            self.tell(f"Nothing to {way}.")
            return
        changed = {(change.article, change.claim) for change in step.changes}
        self._verdicts_changed({article for article, _ in changed})
        for place, row in enumerate(self.rows):
            if any((article, claim) in changed for article, claims in row.claims.items() for claim in claims):
                self.list.cursor = place
                return
        self.tell(f"{way.capitalize()}: {_plural(len(changed), 'claim')} outside of this list.")

    def action_note(self) -> None:
        """A note on the row's claims."""
        told = self._claims_shown()
        if not told:
            self.tell("This row has no claim to write a note on.")
            return
        before = next((v.note for one, c in told if (v := self.verdicts[one].get(c)) and v.note), "")
        self.prompt.ask("Note", self._noted, value=before or "", hint="for the review log; empty takes it away")

    def _noted(self, words: str | None) -> None:
        if words is not None and self._write(note=words or None):
            self.tell("Note kept." if words else "Note taken away.")

    def action_prefer_left(self) -> None:
        """The first source's wording goes into the brief."""
        self._prefer(0)

    def action_prefer_right(self) -> None:
        """The last shown source's wording goes into the brief."""
        self._prefer(self.columns - 1)

    def _prefer(self, column: int) -> None:
        row = self.row
        if row is None:
            return
        article = self.shown[column]
        if self.target.story is None:
            self.tell("These articles are no story of the library; there is no brief to prefer a wording for.")
        elif article not in row.claims:
            self.tell(f"{AlignedView.LETTERS[column]} does not state this.")
        else:
            liked = {**self.preferred, row.id: article}
            if self.preferred.get(row.id) == article:
                del liked[row.id]
            try:
                desk(self).session.library.set_setting(preferred_key(self.target.story), liked)
            except BriefError as error:
                self.tell(str(error), is_error=True)
                return
            self.preferred = liked
            self.list.refresh()

    # Keys: open

    def action_choose(self) -> None:
        """From the ledger to the texts; from the texts to the article at this evidence."""
        row = self.row
        if row is None:
            return
        if self.is_claims_view:
            self.action_claims_view()
            return
        article = next((one for one in self.shown if one in row.evidence), None)
        if article is not None:
            claims = row.claims.get(article, ())
            desk(self).open("brief", self._target(article, claims[0] if claims else None))

    def _target(self, first: str, claim: str | None = None) -> Target:
        others = (one for one in self.articles if one != first)
        return Target((first, *others), self.target.story, claim, self.target.name)

    def action_review(self) -> None:
        """Review the story, from this row's claim on."""
        told = self._claims_shown()
        desk(self).open("review", self._target(*told[0]) if told else self._target(self.articles[0]))

    def action_export(self) -> None:
        """Write the story's brief."""
        desk(self).open("export", self._target(self.articles[0]))

    def action_copy(self) -> None:
        """The row as text, with both evidences."""
        row = self.row
        if row is None:
            return
        lines = [f"{row.relation} · {row.kind} · {row.point} — {row.reason}"]
        for one, spans in row.evidence.items():
            if (brief := self.briefs.get(one)) is not None:
                name = brief.article.source or brief.article.title or one
                lines += [f"{name}, {start}–{end}: “{brief.article.text[start:end]}”" for start, end in spans]
        self.app.copy_to_clipboard("\n".join(lines))
        self.tell("Row copied.")


def _plural(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"

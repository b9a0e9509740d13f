"""One article: its text with the claims marked in it, and the claims beside it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal

from brief.describe import name_of
from brief.library.lists.head import maker_line
from brief.library.reviewing.asking import rows_of
from brief.model import FACETS, Article, Brief, Claim, Ledger, Row, Where, Who
from tui.content.preview import letters_of
from tui.content.words import about, many
from tui.desk import desk
from tui.keyboard import keys
from tui.screens.deciding import Deciding
from tui.screens.turning import Turning
from tui.session import Target, as_judged
from tui.widgets.article_layout import Mark
from tui.widgets.article_view import ArticleView
from tui.widgets.banner import Banner, urgent
from tui.widgets.claim_list import ClaimList
from tui.widgets.evidence_box import EvidenceBox
from tui.widgets.legend import Legend
from tui.widgets.lines import Part
from tui.widgets.pane import Divider, Pane
from tui.widgets.row_list import RowList
from tui.widgets.status_bar import Note


def marks_of(claim: Claim) -> list[Mark]:
    """Where a claim shows in the text: its evidence, and the further mentions of its name."""
    marks = [Mark(span, claim.facet, claim.id) for span in claim.evidence]
    if isinstance(claim, Who | Where):
        marks += [Mark(span, claim.facet, claim.id, True) for span in claim.mentions if span not in claim.evidence]
    return marks


class BriefScreen(Deciding, Turning):
    """Text and claims side by side; moving in one moves the other.

    Args:
        target: The article (the first one), and the claim to stand on; None to be told later, by `turn_to`.
    """

    NAME = "brief"
    BINDINGS: ClassVar = keys.bindings(NAME)
    ZOOMS = ("-zoom-text", "-zoom-claims")

    def __init__(self, target: Target | None = None) -> None:
        super().__init__()
        self.target = target or Target(())
        self.banner = Banner()
        self.note = Note(id="about")
        self.view = ArticleView(id="text")
        self.legend = Legend(id="legend")
        self.list = ClaimList(id="claims")
        self.box = EvidenceBox(id="evidence")
        self.article: Article | None = None
        self.brief: Brief | None = None
        self.in_text_order = []
        self._ledger: Ledger | None = None
        self._rows: dict[str, Row] = {}
        """Claim id to the heaviest ledger row it stands in."""

    def compose_body(self) -> ComposeResult:
        """The article's name, and two panes."""
        yield self.banner
        yield self.note
        with Horizontal(id="panes"):
            yield Pane("Article", self.view, self.legend, id="text-pane")
            yield Divider()
            yield Pane("Claims", self.list, self.box, id="claims-pane")

    def on_mount(self) -> None:
        """Show the article."""
        desk(self).extracted_signal.subscribe(self, self.reload_if)
        self.list.focus()
        self.list.on_move = self.follow_list
        if self.target.articles:
            self.load(self.target)

    def start_over(self) -> None:
        """Forget how the article before was looked at."""
        self.query_one("#text-pane", Pane).rule.note = ""
        self.pending = ()
        self.view.reset()
        self.list.facet = self.legend.facet = None
        self.list.focus()

    def begin(self, target: Target) -> None:
        """Show an article."""
        self.load(target)

    def put_away(self) -> None:
        """Without an article, nothing of it is shown anew and nothing remembered."""
        self.article = None

    def come_back(self) -> None:
        """Another screen may have decided something."""
        if self.article is not None:
            self.show_verdicts()

    def on_screen_suspend(self) -> None:
        """Remember where we are."""
        self.remember()

    def on_unmount(self) -> None:
        """Remember where we are."""
        self.remember()

    def on_resize(self, event: events.Resize) -> None:
        """Headings need room."""
        self.list.set_headings(event.size.width >= 100)

    # What is shown

    def load(self, target: Target) -> None:
        """Show an article, standing on a claim."""
        session = desk(self).session
        self.target = target
        article = session.library.article(target.articles[0])
        if article is None:
            self.tell("This article is no longer in the library", is_error=True)
            return
        self.article = article
        self.brief = brief = session.brief(article.id)
        self.banner.show([*urgent(article), *self.made_otherwise()])
        claims = list(brief.claims()) if brief else []
        self.in_text_order = sorted(claims, key=lambda claim: claim.evidence[0])
        marks = [mark for claim in claims for mark in marks_of(claim)]
        self.view.show(article, marks, sentences=brief.sentences if brief else ())
        story = session.library.story_of(article.id)
        self._ledger = session.kept_ledger(story) if story else None
        self._rows = rows_of(brief, self._ledger) if brief else {}
        self.list.relations = {claim: row.relation for claim, row in self._rows.items()}
        self.legend.counts = Counter(claim.facet for claim in claims)
        self.list.empty = [
            [(" ", ""), ("no claim found" if brief else "not extracted yet; this happens in the background", "dim")]
        ]
        self.show_verdicts()
        self._review = None
        self.title_bar.where = ("NEWSROOM", *([target.name] if target.name else []), article.source or name_of(article))
        self.name_terminal(name_of(article))
        if target.claim is None or not self.list.select(target.claim):
            self.list.to_top()
        self.show_current()

    def made_otherwise(self) -> list[Part]:
        """A line if another model, or other rules, made the brief."""
        if self.brief is None or not desk(self).session.is_outdated(maker_line(self.brief)):
            return []
        key = keys.pretty(keys.keys_of("extract_again", desk(self).keymap_overrides)[0])
        return [(f"made by {maker_line(self.brief)}, not as briefs are made now: {key} extracts it again", "warning")]

    def reload_if(self, article_id: str) -> None:
        """Show the brief that has just been made, if it is this article's."""
        if self.article is not None and article_id == self.article.id:
            current = self.list.current
            self.load(
                Target(self.target.articles, self.target.story, current.id if current else None, self.target.name)
            )

    def show_verdicts(self) -> None:
        """Read the verdicts and show them in the list and the title bar."""
        assert self.article is not None
        verdicts = desk(self).session.verdicts(self.article.id)
        claims = list(self.brief.claims()) if self.brief else []
        self.list.show(claims, verdicts)
        done = sum(1 for claim in claims if claim.id in verdicts and verdicts[claim.id].decision)
        flags = len(self.brief.flags) if self.brief else 0
        words = [many(len(claims), "claim"), f"{done} decided", *([many(flags, "flag")] if flags else [])]
        self.title_bar.status = " · ".join(words)
        self.title_bar.progress = (done, len(claims))

    def show_current(self) -> None:
        """Bring the current claim's evidence into view."""
        claim = self.list.current
        if claim is None or self.article is None:
            self.view.set_current(())
            return
        self.show_about()
        verdict = self.list.verdicts.get(claim.id)
        self.view.set_current(self.pending or as_judged(claim, verdict).evidence, claim.facet)
        self.box.show(self.article, claim, verdict, self.also(claim))

    def also(self, claim: Claim) -> str:
        """What the other sources of the story make of a claim."""
        row = self._rows.get(claim.id)
        ledger = self._ledger
        if row is None or ledger is None or self.article is None:
            return ""
        sign = desk(self).marks.relation(row.relation)
        if all(article_id == self.article.id for article_id in row.claims):
            return f"{sign} only in this source"
        return f"{sign} {row.relation}: {row.reason} ({letters_of(ledger)})"

    def follow_list(self) -> None:
        """The cursor moved: so does the text."""
        self.pending = ()
        self.show_current()

    @on(RowList.Chosen, "#claims")
    def choose_row(self) -> None:
        """A double click opens the evidence."""
        self.action_choose()

    @on(ArticleView.ClaimClicked)
    def follow_click(self, message: ArticleView.ClaimClicked) -> None:
        """A span was clicked: go to its claim; clicking again goes to the next claim there."""
        current = self.list.current
        place = message.claims.index(current.id) + 1 if current and current.id in message.claims else 0
        self.list.select(message.claims[place % len(message.claims)])

    @on(Legend.Clicked)
    def choose_facet(self, message: Legend.Clicked) -> None:
        """A facet was clicked."""
        self.set_facet(None if message.facet == self.list.facet else message.facet)

    def on_facet(self, digit: int) -> None:
        """A digit chooses its facet, again or 0 all."""
        facet = FACETS[digit - 1] if digit else None
        self.set_facet(None if facet == self.list.facet else facet)

    def select(self, claim_id: str) -> None:
        """Go to a claim."""
        self.list.select(claim_id)
        self.show_current()

    def set_facet(self, facet: str | None) -> None:
        """Show one facet only, in the list and in the text."""
        self.list.set_facet(facet)
        self.view.set_facet(facet)
        self.legend.facet = facet
        self.show_current()

    def say(self, *parts: Part) -> None:
        """A line above the panes, until the next key."""
        self.note.left, self.note.right = tuple(parts), ()
        self.add_class("-saying")

    def show_about(self) -> None:
        """What the line above the panes says when there is nothing else to say."""
        article = self.article
        if article is not None:
            self.remove_class("-saying")
            self.note.left = ((name_of(article), "strong"),)
            self.note.right = ((about(article), "dim"),)

    def remember(self) -> None:
        """Keep the place for the next session."""
        claim = self.list.current
        if self.article is not None:
            desk(self).session.remember("brief", self.article.id, claim.id if claim else None)

    # Actions

    def action_extract_again(self) -> None:
        """Extract the article again; what was decided stays."""
        if self.article is not None:
            desk(self).intake.extract([self.article.id])
            self.tell("Extracting again; what was decided stays")

    def action_cancel(self) -> None:
        """One thing less: the hits, then the facet, then the zoom."""
        if self.view.hits:
            self.view.find("")
            self.show_hits()
        elif self.list.facet:
            self.set_facet(None)
        else:
            self.remove_class(*self.ZOOMS)

    def action_review(self) -> None:
        """Review from the current claim on."""
        self.open_with_claim("review")

    def action_compare(self) -> None:
        """Beside the story's other articles."""
        self.open_with_claim("compare")

    def action_export(self) -> None:
        """Write it."""
        self.open_with_claim("export")

    def open_with_claim(self, name: str) -> None:
        """Open a screen on this article and claim."""
        claim = self.list.current
        desk(self).open(name, replace(self.target, claim=claim.id if claim else None))

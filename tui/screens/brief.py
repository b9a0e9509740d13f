"""One article: its text with the claims marked in it, and the claims beside it."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal

from brief.model import Claim, Who
from brief.model import Where as Place
from tui import keys
from tui.desk import desk
from tui.screens.frame import DeskScreen
from tui.session import Target
from tui.widgets.article_layout import Mark
from tui.widgets.article_view import ArticleView
from tui.widgets.lines import Part
from tui.widgets.pane import Divider, Pane
from tui.widgets.row_list import RowList


def marks_of(claim: Claim) -> list[Mark]:
    """Where a claim shows in the text: its evidence, and the further mentions of its name."""
    marks = [Mark(span, claim.facet, claim.id) for span in claim.evidence]
    if isinstance(claim, Who | Place):
        marks += [Mark(span, claim.facet, claim.id, True) for span in claim.mentions if span not in claim.evidence]
    return marks


class BriefScreen(DeskScreen):
    """Text and claims side by side; moving in one moves the other."""

    NAME = "brief"
    BINDINGS = keys.bindings(NAME)

    def __init__(self, target: Target) -> None:
        super().__init__()
        self.target = target
        self.view = ArticleView(id="text")
        self.claims: list[Claim] = []
        self.list = RowList(self.paint_claim, id="claims")

    def compose_body(self) -> ComposeResult:
        """Two panes."""
        with Horizontal(id="panes"):
            yield Pane("Article", self.view, id="text-pane")
            yield Divider()
            yield Pane("Claims", self.list, id="claims-pane")

    def on_mount(self) -> None:
        """Show the article."""
        session = desk(self).session
        article = session.library.article(self.target.articles[0])
        brief = session.brief(article.id)
        self.claims = list(brief.claims()) if brief else []
        self.view.show(
            article,
            [mark for claim in self.claims for mark in marks_of(claim)],
            sentences=brief.sentences if brief else (),
        )
        self.list.set_count(len(self.claims))
        self.list.focus()

    def paint_claim(self, index: int, width_cells: int, is_current: bool) -> list[Part]:
        """One claim as a row."""
        from brief.describe import value

        claim = self.claims[index]
        return [(" ", ""), (f"{claim.facet:<9}", claim.facet), (value(claim), "")]

    def on_row_list_moved(self, message: RowList.Moved) -> None:
        """Show the evidence of the claim."""
        claim = self.claims[message.index]
        self.view.set_current(claim.evidence, claim.facet)

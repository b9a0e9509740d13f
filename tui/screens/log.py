"""What an article's sender stated, what was set aside, what to look at before use, and verdicts that ask again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult

from brief.beside import beside
from brief.describe import name_of
from brief.model import Article, Span
from tui.content.preview import wrapped
from tui.content.words import about, many
from tui.desk import desk
from tui.keyboard import keys
from tui.screens.frame import DeskScreen
from tui.widgets.lines import Part
from tui.widgets.pane import Pane
from tui.widgets.preview_pane import PreviewPane
from tui.widgets.row_list import RowList


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the log."""

    kind: str
    """`set aside`, `stated` (by the sender, beside the text), `flag`, `asks again` or `gone`."""
    words: str
    span: Span | None


class LogScreen(DeskScreen):
    """The log of one article; enter shows the place in the text.

    Args:
        article_id: Whose log.
    """

    NAME = "log"
    BINDINGS: ClassVar = keys.bindings(NAME)

    def __init__(self, article_id: str) -> None:
        super().__init__()
        self.article_id = article_id
        self.article: Article | None = None
        self.entries: list[Entry] = []
        self.list = RowList(self.paint_entry, empty=([(" ", ""), ("Nothing to report.", "dim")],), id="entries")
        self.detail = PreviewPane(id="detail")

    def compose_body(self) -> ComposeResult:
        """List above, detail below."""
        yield Pane("Log", self.list, id="log-pane", classes="-no-foot")
        yield Pane("In the text", self.detail, id="detail-pane")

    def on_mount(self) -> None:
        """Collect the entries."""
        session = desk(self).session
        self.article = session.library.article(self.article_id)
        if self.article is None:
            return
        brief = session.brief(self.article_id)
        notes = [Entry("set aside", note.message, note.span) for note in self.article.cleaning]
        flags = [
            Entry("flag", flag.message, next(iter(flag.evidence), None)) for flag in (brief.flags if brief else ())
        ]
        again = session.library.asked_again(self.article_id)
        gone = session.library.gone(self.article_id)
        self.entries = [
            *flags,
            *(Entry("stated", f"{label}: {words}", None) for label, words in beside(self.article)),
            *(Entry("asks again", f"{v.decision} by {v.reviewer}: {claim}", None) for claim, v in again.items()),
            *(Entry("gone", f"{v.decision} by {v.reviewer}: {claim}", None) for claim, v in gone.items()),
            *notes,
        ]
        self.title_bar.where = ("LOG", self.article.source or "", name_of(self.article))
        self.title_bar.status = f"{many(len(flags), 'flag')} · {many(len(notes), 'note')}"
        self.list.set_count(len(self.entries))
        self.list.focus()
        self.show_detail()

    def paint_entry(self, index: int, width_cells: int, is_current: bool) -> Sequence[Part]:
        """One entry."""
        entry, marks = self.entries[index], desk(self).marks
        style = "dim" if entry.kind in ("set aside", "stated") else "warning"
        return [(f"{marks.cursor if is_current else ' '} ", "accent"), (f"{entry.kind:<11}", style), (entry.words, "")]

    @on(RowList.Moved)
    def show_detail(self) -> None:
        """The whole entry and its words in the text."""
        entry = self.entries[self.list.cursor] if self.entries else None
        article = self.article
        if entry is None or article is None:
            self.detail.show(lambda width, height: wrapped(about(article), "dim", width, most=1) if article else [])
            return

        def rows(width: int, height: int) -> list[list[Part]]:
            lines = wrapped(entry.words, "strong", width, most=4)
            if entry.span is not None:
                start, end = entry.span
                lines += [[], [(f"characters {start}–{end}", "dim")]]
                lines += wrapped(" ".join(article.text[start : min(end, start + 2000)].split()), "", width, most=12)
            return lines

        self.detail.show(rows)

    @on(RowList.Chosen)
    def action_choose(self) -> None:
        """The place in the text."""
        from tui.screens.brief import BriefScreen

        entry = self.entries[self.list.cursor] if self.entries else None
        if entry is None or entry.span is None:
            return
        span = entry.span
        app = desk(self)
        app.pop_screen()
        if not isinstance(app.screen, BriefScreen):
            app.open("brief", app.session.target(self.article_id))
        screen = app.screen
        if isinstance(screen, BriefScreen):
            app.call_later(screen.show_span, span)

    def action_copy(self) -> None:
        """The whole log."""
        self.app.copy_to_clipboard("\n".join(f"{entry.kind}: {entry.words}" for entry in self.entries))
        self.tell(f"Copied {many(len(self.entries), 'line')}")

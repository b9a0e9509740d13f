"""What `brief verify` says of a file, in the app: what does not stand, beside the file itself."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical

from brief.errors import BriefError
from brief.export.verification.read_back import read
from brief.export.verification.report import Finding, Report
from brief.export.verification.resting import rest_of
from brief.export.verification.verify import verify
from brief.text.cleaning import clean, line
from tui.content.words import many
from tui.desk import desk
from tui.keyboard import keys
from tui.screens.brief import BriefScreen
from tui.screens.taking_back import TakingBack
from tui.widgets.detail import Detail
from tui.widgets.lines import Part
from tui.widgets.pane import Rule
from tui.widgets.preview import Preview
from tui.widgets.row_list import RowList
from tui.widgets.status_bar import Note

LEVEL_STYLES = {"fails": "error", "unsure": "warning"}


class VerifyScreen(TakingBack):
    """Findings above, the file below; moving in the list moves the file.

    Args:
        path: A Markdown export.
    """

    NAME = "verify"
    BINDINGS: ClassVar = keys.bindings(NAME)

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self.text = ""
        self.report = Report((), ())
        self.finding_rule = Rule()
        self.list = RowList(self.paint_finding, id="findings")
        self.detail = Detail()
        self.file_rule = Rule()
        self.preview = Preview(id="file")
        self.line = Note(id="line")

    def compose_body(self) -> ComposeResult:
        """Findings, file, a line for questions."""
        with Vertical(id="finding-pane"):
            yield self.finding_rule
            yield self.list
            yield self.detail
        yield self.file_rule
        yield self.preview
        yield self.line
        yield Rule()

    def on_mount(self) -> None:
        """Check the file."""
        self.list.focus()
        self.check()

    def come_back(self) -> None:
        """It may have been changed meanwhile."""
        if self.text:
            self.check()

    def check(self) -> None:
        """Read the file and check it."""
        library = desk(self).session.library
        self.title_bar.where = ("VERIFY", line(self.path))
        try:
            self.text = clean(self.path.read_bytes().decode("utf-8"))
            self.report = verify(self.text, library.article, find_brief=library.brief, find_verdicts=library.verdicts)
        except BriefError as error:
            self.refuse(str(error))
            return
        except UnicodeDecodeError:
            self.refuse("It is not UTF-8 text.")
            return
        except OSError as error:
            self.refuse(f"{line(self.path)}: {line(error.strerror or error)}")
            return
        self.show()

    def refuse(self, words: str) -> None:
        """Say why nothing was checked."""
        self.report = Report((), ())
        self.list.empty = [[(f" {words}", "error")]]
        self.list.set_count(0)
        self.finding_rule.title = "Not checked"
        self.title_bar.status = ""

    def show(self) -> None:
        """The report and the file."""
        found = self.report.findings
        failing = len({f.line for f in found if f.level == "fails"})
        unsure = len({f.line for f in found if f.level == "unsure"})
        checked = many(len(self.report.checked), "line")
        verdict = f"{many(failing, 'line')} fail" if failing else "everything stands" if not unsure else "nothing fails"
        self.finding_rule.title = verdict[0].upper() + verdict[1:]
        self.finding_rule.note = f"{unsure} unsure" if unsure else ""
        self.title_bar.status = f"{checked} checked · {failing} fail · {unsure} unsure"
        self.list.empty = [
            [(f" {desk(self).marks.accepted} ", "accepted"), (f"{checked} checked: everything stands.", "")]
        ]
        self.list.set_count(len(found))
        self.file_rule.title = line(self.path)
        self.preview.show(self.text.encode(), is_markdown=True)
        self.follow()

    def paint_finding(self, index: int, width_cells: int, is_current: bool) -> list[Part]:
        """One finding."""
        found, marks = self.report.findings[index], desk(self).marks
        sign = marks.rejected if found.level == "fails" else "?"
        cursor = marks.cursor if is_current else " "
        return [
            (f" {cursor} ", "accent strong"),
            (f"{sign} ", LEVEL_STYLES[found.level]),
            (f"{found.line:>5}  ", "dim"),
            (f"{found.subject:<9}", ""),
            (found.message, "strong" if is_current else ""),
            (f"   {found.text}", "dim"),
        ]

    @property
    def current(self) -> Finding | None:
        """The finding under the cursor."""
        return self.report.findings[self.list.cursor] if self.report.findings else None

    @on(RowList.Moved, "#findings")
    def follow(self) -> None:
        """Show the line of the finding."""
        found = self.current
        self.detail.words = f"Line {found.line}: {found.message}. It says: {found.text}" if found else ""
        if found is not None:
            rows = self.text.split("\n")
            start = sum(len(row) + 1 for row in rows[: found.line - 1])
            self.preview.point_at(start, start + len(rows[found.line - 1]))

    # Actions

    def action_down(self) -> None:
        """The next finding."""
        self.list.move(1)

    def action_up(self) -> None:
        """The finding before."""
        self.list.move(-1)

    def action_find_next(self) -> None:
        """The next line that fails."""
        self.to_failing(1)

    def action_find_previous(self) -> None:
        """The failing line before."""
        self.to_failing(-1)

    def to_failing(self, step: int) -> None:
        """Go to another failing line, round the ends."""
        places = [n for n, found in enumerate(self.report.findings) if found.level == "fails"]
        ahead = [n for n in places if (n > self.list.cursor if step > 0 else n < self.list.cursor)]
        if places:
            self.list.cursor = (ahead or places)[0 if step > 0 else -1]
        else:
            self.tell("No line fails.")

    def action_page_down(self) -> None:
        """The file, a page down."""
        self.preview.page(1)

    def action_page_up(self) -> None:
        """The file, a page up."""
        self.preview.page(-1)

    def action_half_down(self) -> None:
        """The file, half a page down."""
        self.preview.page(0.5)

    def action_half_up(self) -> None:
        """The file, half a page up."""
        self.preview.page(-0.5)

    async def action_find(self) -> None:
        """Find words in the file."""
        await self.ask("Find", self.find, changed=self.find)

    def find(self, words: str | None) -> None:
        """Mark the words."""
        self.preview.find(words or "")

    def action_cancel(self) -> None:
        """Forget the hits."""
        self.preview.find("")

    def action_copy(self) -> None:
        """The report as text."""
        words = "\n".join(f"line {f.line}: {f.level}: {f.message}" for f in self.report.findings)
        self.app.copy_to_clipboard(words or "everything stands")
        self.tell("Report copied.")

    @on(RowList.Chosen, "#findings")
    def action_choose(self) -> None:
        """The claim that the line rests on, or at least its words, in the article."""
        found, session = self.current, desk(self).session
        if found is None:
            return
        try:
            rest = rest_of(read(self.text, name=line(self.path)), found.line, session.library.brief)
        except BriefError as error:
            self.tell(str(error), is_error=True)
            return
        if rest is None or session.library.article(rest.article) is None:
            self.tell("This line rests on no article of the library.")
            return
        desk(self).open("brief", session.target(rest.article, rest.claim))
        screen = self.app.screen
        if rest.span is not None and rest.claim is None and isinstance(screen, BriefScreen):
            self.app.call_later(screen.show_span, rest.span)

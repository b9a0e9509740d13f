"""Export: what will be written, byte for byte, beside the options it follows."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal

from brief.describe import name_of
from brief.errors import BriefError
from brief.export import gather, house_style
from brief.text.cleaning import line
from tui.acts.export_choice import SWITCHES, Choice, summary
from tui.content.words import many
from tui.desk import desk
from tui.keyboard import keys
from tui.screens.exporting import Exporting
from tui.session import Target
from tui.widgets.banner import Banner, urgent
from tui.widgets.export_options import ExportOptions
from tui.widgets.pane import Divider, Pane
from tui.widgets.preview import Preview
from tui.widgets.status_bar import Note

WIDE_CELLS = 100
"""Where the options have room beside the file, see `export.tcss`."""

FOLDER = Path("exports")
"""Where files go unless the user says otherwise, under the folder the program was started in."""


class ExportScreen(Exporting):
    """Options on the left, the file on the right; below 100 columns the options are one line.

    Args:
        target: An article, or a story by one of its articles.
    """

    NAME = "export"
    BINDINGS: ClassVar = keys.bindings(NAME)

    def __init__(self, target: Target) -> None:
        super().__init__()
        self.target = target
        self.options = ExportOptions(id="options")
        self.banner = Banner()
        self.line = Note(id="summary")
        self.preview = Preview(id="preview")
        self.options_pane = Pane("Options", self.options, id="options-pane")
        self.preview_pane = Pane("", self.preview, id="preview-pane")
        self.choice: Choice | None = None
        self.written: Path | None = None
        self._form_shown = ""
        self.folder = FOLDER

    def compose_body(self) -> ComposeResult:
        """The line of options, the two panes."""
        yield self.banner
        yield self.line
        with Horizontal(id="panes"):
            yield self.options_pane
            yield Divider()
            yield self.preview_pane

    def on_mount(self) -> None:
        """Gather what is exported."""
        self.preview.focus()
        self.gather()

    def come_back(self) -> None:
        """A review may have changed what is exported."""
        if self.choice is not None:
            self.gather()

    def gather(self) -> None:
        """Read claims and verdicts anew, and show the file."""
        library = desk(self).session.library
        story = library.story(self.target.story) if self.target.story else None
        if story is not None and len(story.articles) > 1:
            found = gather.of_story(library, story)
        else:
            found = gather.of_article(library, self.target.articles[0])
        if isinstance(found, gather.Missing):
            self.tell("Not exported: an article's claims are not extracted yet.", is_error=True)
            self.preview.say("Nothing to export: an article's claims are not extracted yet.")
            return
        sources = found.articles if len(found.articles) > 1 else ()
        self.banner.show([line for one in found.articles for line in urgent(one, name_of(one) if sources else "")])
        if self.choice is None:
            template = desk(self).session.config.template
            self.choice = Choice(found).with_options(template=template if template else None)
        else:
            self.choice = Choice(found, self.choice.form, self.choice.options)
        self.show()

    # What is shown

    def show(self) -> None:
        """Everything anew: the file is made, then shown."""
        choice = self.choice
        if choice is None:
            return
        try:
            files = choice.files
        except BriefError as error:
            self.tell(str(error), is_error=True)
            if choice.options.template:
                self.choice = choice.with_options(template=None)
                self.show()
            return
        path = self.path_of(files[0].name)
        size = sum(len(file.content) for file in files)
        there = "exists already" if path.exists() else "new file"
        more = f" in {many(len(files), 'file')}" if len(files) > 1 else ""
        self.options.path = str(path)
        self.options.size_words = f"{size:,} bytes{more} · {there}"
        self.options.choice = choice
        self.options.refresh()
        self.preview.show(files[0].content, is_markdown=choice.form == "md", is_other=choice.form != self._form_shown)
        self._form_shown = choice.form
        self.preview_pane.rule.title = line(path)
        self.preview_pane.rule.note = self.preview.way if choice.form == "md" else ""
        self.line.left = ((summary(choice), ""),)
        self.line.right = (("o", "key"), (" options", "dim"))
        decided = choice.decided
        self.title_bar.where = ("EXPORT", choice.title)
        state = "written" if self.written == path else "nothing written yet"
        claims = f"{decided.done} of {many(decided.total, 'claim')} decided"
        is_wide = self.size.width >= WIDE_CELLS
        self.title_bar.status = f"{claims} · {size:,} bytes, {state}" if is_wide else f"{size:,} bytes, {state}"

    # Options

    def change(self, choice: Choice) -> None:
        """Another choice."""
        self.choice = choice
        self.show()

    def action_option(self, digit: int) -> None:
        """Switch a state or part."""
        if self.choice and self.choice.has(SWITCHES[digit - 1]):
            self.change(self.choice.switched(SWITCHES[digit - 1]))

    @on(ExportOptions.Switched)
    def switch(self, message: ExportOptions.Switched) -> None:
        """A click on a state or part."""
        if self.choice:
            self.change(self.choice.switched(message.switch))

    @on(ExportOptions.FormChosen)
    def choose_form(self, message: ExportOptions.FormChosen) -> None:
        """A click on a form."""
        if self.choice:
            self.change(Choice(self.choice.dossier, message.form, self.choice.options))

    def action_next_form(self) -> None:
        """The next format."""
        if self.choice:
            self.change(self.choice.next_form(1))

    def action_previous_form(self) -> None:
        """The format before."""
        if self.choice:
            self.change(self.choice.next_form(-1))

    def action_next_style(self) -> None:
        """The next house style."""
        choice = self.choice
        if choice is None or choice.form != "md":
            self.tell("House styles are for Markdown.")
            return
        styles: list[str | None] = [None, *house_style.names()]
        place = styles.index(choice.options.template) if choice.options.template in styles else 0
        self.change(choice.with_options(template=styles[(place + 1) % len(styles)]))

    def action_more_lines(self) -> None:
        """A line more of brief."""
        self.lines(1)

    def action_fewer_lines(self) -> None:
        """A line less."""
        self.lines(-1)

    def lines(self, more: int) -> None:
        """More or fewer lines of brief."""
        if self.choice and self.choice.is_for_readers:
            self.change(self.choice.with_options(lines=max(1, self.choice.options.lines + more)))

    async def action_headline(self) -> None:
        """Write the headline."""
        if self.choice and self.choice.is_for_readers:
            await self.ask("Headline", self.keep_headline, value=self.choice.options.headline or "")

    def keep_headline(self, words: str | None) -> None:
        """Use it; empty proposes one again."""
        if words is not None and self.choice:
            self.change(self.choice.with_options(headline=words or None))

    def action_options(self) -> None:
        """The options instead of the file, and back; where there is room for both, how they are changed."""
        if self.size.width < WIDE_CELLS:
            self.toggle_class("-options")
        elif self.has_class("-zoom"):
            self.remove_class("-zoom")
        else:
            self.tell("The options stand beside the file: 1 to 9 switch them, [ and ] change the format")

    def action_zoom(self) -> None:
        """The file alone, or with the options."""
        self.toggle_class("-zoom")

    def action_rendered(self) -> None:
        """As readers will see it, or as the file has it."""
        if self.choice and self.choice.form == "md":
            self.preview.set_way("rendered" if self.preview.way == "source" else "source")
            self.preview_pane.rule.note = self.preview.way
        else:
            self.tell("Only Markdown has a rendered view.")

    # Look

    async def action_find(self) -> None:
        """Find words in the file."""
        await self.ask("Find", self.find, changed=self.find)

    def find(self, words: str | None) -> None:
        """Mark the words; None forgets them."""
        count = self.preview.find(words or "")
        if words:
            self.preview_pane.rule.note = f"hit {self.preview.hit + 1} of {count}" if count else "not in the file"

    def action_find_next(self) -> None:
        """The next hit."""
        self.preview.move_hit(1)

    def action_find_previous(self) -> None:
        """The hit before."""
        self.preview.move_hit(-1)

    def action_review(self) -> None:
        """Back to deciding."""
        desk(self).open("review", self.target)

    def action_compare(self) -> None:
        """The sources side by side."""
        desk(self).open("compare", self.target)

    def action_cancel(self) -> None:
        """One thing less: the hits, the options, the zoom."""
        if self.preview.hits:
            self.find(None)
        self.remove_class("-options", "-zoom")

    async def action_verify(self) -> None:
        """Check a written file."""
        await self.ask("Verify file", self.verify, value=str(self.written or self.options.path))

    def verify(self, words: str | None) -> None:
        """Open the result."""
        if words:
            desk(self).open("verify", Path(words).expanduser())

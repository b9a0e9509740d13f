"""Editing a claim in a form over the screen; the words of the text stay in sight."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.reactive import reactive
from textual.screen import ModalScreen

from brief.model import FACETS, Claim
from tui.acts.claim_fields import Field, FieldError, changes, fields_of, shown
from tui.acts.editing import edit_outside
from tui.content.wrapping import one_line, wrap
from tui.desk import desk
from tui.keyboard import keys
from tui.widgets.edit_form import EditForm
from tui.widgets.key_line import KeyLine
from tui.widgets.lines import LineWidget, Part
from tui.widgets.pane import Rule

UNKNOWN = "?"
"""What a new claim holds in a field that must be filled in."""

FACET = "facet"
"""The name under which another facet is given back."""

Changes = dict[str, Any]


class Words(LineWidget):
    """The evidence's words, at most three lines of them, and a line for what is wrong."""

    DEFAULT_CSS = "Words { height: 5; padding: 0 1; }"

    wrong: reactive[str] = reactive("")

    def __init__(self, quote: str) -> None:
        super().__init__()
        self._quote = one_line(quote)

    def line_parts(self, y: int, width_cells: int) -> Sequence[Part]:
        """A line of the quote, or what is wrong."""
        if y == 4:
            return [(self.wrong, "error")] if self.wrong else [("enter keeps, esc drops, tab goes on", "dim")]
        rows = wrap(self._quote, 0, len(self._quote), max(width_cells - 4, 8))
        if y == 0 or y - 1 >= min(len(rows), 3):
            return []
        more = self.marks.ellipsis if y == 3 and len(rows) > 3 else ""
        return [("  ", ""), (self._quote[slice(*rows[y - 1])] + more, "evidence")]


class EditScreen(ModalScreen[Changes | None]):
    """Gives the changes of a claim, or None if it was left. Another facet is given back as `{FACET: name}`.

    Args:
        claim: As it stands, with earlier changes.
        quote: Its evidence's words.
        is_new: The claim is being added.
    """

    NAME = "edit"
    BINDINGS: ClassVar = keys.bindings(NAME)
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (70, "-narrow"), (100, "-wide")]  # noqa: RUF012

    def __init__(self, claim: Claim, quote: str = "", *, is_new: bool = False) -> None:
        super().__init__()
        self.claim = claim
        self.quote = quote
        self.is_new = is_new

    def compose(self) -> ComposeResult:
        """The form."""
        claim = self.claim
        rule = Rule()
        rule.title = f"Add {claim.facet}" if self.is_new else f"Edit {claim.facet}"
        texts = {field.name: shown(field, getattr(claim, field.name)) for field in fields_of(type(claim))}
        texts = {name: "" if text == UNKNOWN else text for name, text in texts.items()}
        fields = list(fields_of(type(claim)))
        if not self.is_new:
            fields.append(Field(FACET, "choice", False, FACETS))
            texts[FACET] = claim.facet
        self.words = Words(self.quote)
        self.form = EditForm(fields, texts)
        with Vertical(id="form"):
            yield rule
            yield self.words
            yield self.form
            yield Rule()
            yield KeyLine(self.NAME)

    @on(EditForm.Submitted)
    def action_save(self) -> None:
        """Keep the changes, if every field can be read."""
        texts = self.form.texts
        facet = texts.pop(FACET, self.claim.facet)
        if facet != self.claim.facet:
            self.finish({FACET: facet})
            return
        try:
            found = changes(self.claim, texts)
        except FieldError as error:
            self.words.wrong = str(error)
            self.form.complain(error.field)
            return
        missing = next(
            (name for name, text in texts.items() if getattr(self.claim, name) == UNKNOWN and not text), None
        )
        if missing is not None:
            self.words.wrong = f"{missing}: must not be empty"
            self.form.complain(missing)
            return
        self.finish(found)

    def finish(self, found: Changes) -> None:
        """Give the changes back."""
        self.dismiss(found)

    def action_edit_outside(self) -> None:
        """The same in $EDITOR."""
        found = edit_outside(self.app, self.claim, self.quote, self.complain)
        if found is not None:
            self.finish(found)

    def complain(self, words: str) -> None:
        """Say what is wrong."""
        self.words.wrong = words

    def action_cancel(self) -> None:
        """Leave without a change."""
        self.dismiss(None)

    def action_palette(self) -> None:
        """Every command by name."""
        desk(self).open("palette", self, self.NAME)

    def action_help(self) -> None:
        """The keys of the form."""
        desk(self).open("help", self)

    def action_suspend(self) -> None:
        """To the shell."""
        self.app.action_suspend_process()

    def action_quit(self) -> None:
        """Quit at once; what is not kept is lost."""
        self.app.exit()

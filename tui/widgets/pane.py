"""The frame of every screen: panes with their names on one rule, and the line between two panes."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.reactive import reactive
from textual.widget import Widget

from tui.content.wrapping import cut
from tui.widgets.lines import LineWidget, Part, fit, width_of


class Rule(LineWidget):
    """A horizontal rule, with the name of the pane below it."""

    DEFAULT_CSS = "Rule { height: 1; }"

    title = reactive("")
    """What stands on the rule; drawn as it is."""
    note = reactive("")
    """More, said more quietly after the title."""
    is_active = reactive(False)
    """Whether the pane below has the focus: a bright title with a mark before it."""

    def line_parts(self, y: int, width_cells: int) -> Sequence[Part]:
        """The rule with its words."""
        sign = self.marks.rule
        if not self.title:
            return [(sign * width_cells, "rule")]
        mark = self.marks.opened if self.is_active else sign
        words: list[Part] = [(mark, "rule-focus" if self.is_active else "rule"), (" ", "")]
        words += [(cut(self.title, width_cells - 4), "rule-focus" if self.is_active else "dim")]
        if self.note:
            words += [(f" {self.marks.dot} {self.note}", "dim")]
        words = [*fit(words, width_cells - 2), (" ", "")]
        return [*words, (sign * (width_cells - width_of(words)), "rule")]


class Divider(LineWidget):
    """The upright line between two panes, joined to their rules."""

    DEFAULT_CSS = "Divider { width: 1; height: 1fr; }"

    def line_parts(self, y: int, width_cells: int) -> Sequence[Part]:
        """One sign of the line."""
        if y == 0:
            return [(self.marks.tee, "rule")]
        return [(self.marks.foot if y == self.size.height - 1 else self.marks.bar, "rule")]


class Pane(Vertical):
    """A named part of the screen: a rule with the name, the content, and a rule at the foot.

    The class `-no-foot` drops the foot (for panes stacked above others).
    """

    DEFAULT_CSS = """
    Pane { height: 1fr; width: 1fr; }
    Pane.-no-foot > .foot { display: none; }
    """

    def __init__(self, title: str, *content: Widget, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        self.rule = Rule()
        self.rule.title = title
        super().__init__(id=id, classes=classes)
        self._content = content

    def compose(self) -> ComposeResult:
        """Rule, content, foot."""
        yield self.rule
        yield from self._content
        yield Rule(classes="foot")

    def on_descendant_focus(self, _: events.DescendantFocus) -> None:
        """Show that the keys go here."""
        self.rule.is_active = True

    def on_descendant_blur(self, _: events.DescendantBlur) -> None:
        """Show that the keys go elsewhere."""
        self.rule.is_active = False

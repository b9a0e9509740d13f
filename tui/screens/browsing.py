"""Moving in the library's tree, sorting and filtering it, and what else its keys do without changing the library."""

from __future__ import annotations

from abc import abstractmethod

from brief.describe import name_of
from brief.library.lists.finding import Order
from tui.acts import opening
from tui.acts.filtering import understood
from tui.content.outline import ArticleRow, StoryRow
from tui.content.words import many
from tui.desk import desk
from tui.screens.curating import Curating
from tui.session import Target

ORDERS: dict[Order, str] = {
    "published": "date",
    "todo": "claims left to review",
    "conflict": "differences",
    "source": "outlet",
    "title": "title",
    "words": "length",
    "added": "time added",
}
"""How the list can be sorted, in the order of the key."""


class Browsing(Curating):
    """The keys that change nothing but the view; `LibraryScreen` says what is shown."""

    order: Order
    closed: set[str]
    is_at_start: bool
    trouble: str = ""
    """What is wrong with the filter as it is typed so far."""

    @abstractmethod
    def show_rows(self) -> None:
        """Make the rows anew; `LibraryScreen` does it."""

    @abstractmethod
    def stand_on(self, article_id: str) -> None:
        """Put the cursor on an article; `LibraryScreen` does it."""

    @abstractmethod
    def target(self) -> Target | None:
        """What the cursor is on, for another screen; `LibraryScreen` knows it."""

    def action_review(self) -> None:
        """Review the article or the story."""
        self.open_here("review")

    def action_export(self) -> None:
        """Write the article's or the story's brief."""
        self.open_here("export")

    def open_here(self, name: str) -> None:
        """Open a screen on what the cursor is on."""
        if target := self.target():
            desk(self).open(name, target)

    def action_left(self) -> None:
        """Close the story, or go to its row."""
        row = self.current_row()
        if isinstance(row, ArticleRow) and row.is_nested:
            self.list.cursor = self.outline.row_of(None, self.heads[row.index].story) or 0
        elif isinstance(row, StoryRow) and row.is_open:
            self.closed.add(row.story)
            self.show_rows()

    def action_right(self) -> None:
        """Open the story, or go to its first article."""
        row = self.current_row()
        if isinstance(row, StoryRow) and row.is_open:
            self.list.move(1)
        elif isinstance(row, StoryRow):
            self.closed.discard(row.story)
            self.show_rows()

    def action_next_article(self) -> None:
        """The next story, or article without one."""
        self.go_to_head(1)

    def action_previous_article(self) -> None:
        """The story before."""
        self.go_to_head(-1)

    def go_to_head(self, step: int) -> None:
        """The next row that is not nested."""
        place = self.list.cursor + step
        while 0 <= place < len(self.outline):
            row = self.outline[place]
            if isinstance(row, StoryRow) or not row.is_nested:
                self.list.cursor = place
                return
            place += step

    def version_target(self) -> Target | None:
        """The article under the cursor; of a story's row none."""
        row = self.current_row()
        if isinstance(row, ArticleRow):
            return Target((self.heads[row.index].id,))
        self.tell("Stand on an article of the story; C shows what changed since its earlier versions")
        return None

    def action_sort(self) -> None:
        """The next way to sort; the cursor stays on its article."""
        names = list(ORDERS)
        self.order = names[(names.index(self.order) + 1) % len(names)]
        desk(self).session.library.set_setting("order", self.order)
        self.read(keep=True)

    async def action_find(self) -> None:
        """Filter the list while typing."""
        before, row = self.query_text, self.current_row()
        article = self.heads[row.index].id if isinstance(row, ArticleRow) else None
        await self.ask(
            "Filter",
            lambda words: self.filter(before if words is None else words, article),
            value=before,
            changed=lambda words: self.filter(words, article),
        )

    def filter(self, words: str, article: str | None = None) -> None:
        """Show what matches, the cursor on this article while it does.

        An unknown field or status is told, and the list stays.
        """
        self.is_at_start = False
        library = desk(self).session.library
        self.query_text, self.trouble = understood(words, lambda query: len(library.heads(query)) > 0)
        self.read(keep=True)
        if article is not None:
            self.stand_on(article)
        self.show_preview()

    def action_cancel(self) -> None:
        """Everything again."""
        if self.query_text or self.trouble:
            self.filter("")
        self.remove_class("-zoom")

    def action_zoom(self) -> None:
        """The list alone, or with the preview."""
        self.toggle_class("-zoom")

    def action_copy(self) -> None:
        """Title and address of the article, or of all articles of the story."""
        library = desk(self).session.library
        articles = [article for head in self.current_heads() if (article := library.article(head.id))]
        if articles:
            self.app.copy_to_clipboard("\n".join(f"{name_of(a)} {a.url or ''}".strip() for a in articles))
            self.tell(f"Copied {many(len(articles), 'title')}")

    def action_source(self) -> None:
        """The source in the browser, or the file."""
        heads = self.current_heads()
        article = desk(self).session.library.article(heads[0].id) if heads else None
        if article is not None:
            self.tell(opening.open_source(self.app, article))

    def action_log(self) -> None:
        """What was set aside in the article."""
        heads = self.current_heads()
        if heads:
            desk(self).open("log", heads[0].id)

    def action_members(self) -> None:
        """Organisations and members of the listed articles."""
        desk(self).open("members", self.query_text)

    def action_undo(self) -> None:
        """Take back the last mark, tag or story of this session, or the last decision, whenever it was."""
        session = desk(self).session
        if (act := session.acts.undo()) is not None:
            self.show_act(f"Undone: {act.words}", act.articles)
        else:
            self.show_change(session.undo(self.tell))

    def action_redo(self) -> None:
        """Do it again."""
        session = desk(self).session
        if (act := session.acts.redo()) is not None:
            self.show_act(f"Done again: {act.words}", act.articles)
        else:
            self.show_change(session.redo(self.tell))

    def show_change(self, changes: tuple[tuple[str, str], ...]) -> None:
        """Show what undo or redo changed."""
        if changes:
            self.read(keep=True)
            self.stand_on(changes[0][0])
            self.show_preview()

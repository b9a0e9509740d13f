"""The library: stories and articles as a tree of rows, and a preview beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, get_args

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.timer import Timer

from brief.library.lists.finding import Order
from brief.library.lists.head import Head
from brief.library.lists.heads import Heads
from brief.model import Story
from tui.acts.resuming import stop_of
from tui.content import preview
from tui.content.outline import ArticleRow, ListedIds, Outline, StoryRow
from tui.content.words import many
from tui.desk import desk
from tui.keyboard import keys
from tui.screens.browsing import ORDERS, Browsing
from tui.session import Target
from tui.widgets.library_rows import ColumnHeads, article_parts, story_parts
from tui.widgets.pane import Divider, Pane
from tui.widgets.preview_pane import PreviewPane
from tui.widgets.row_list import RowList
from tui.widgets.status_bar import Note

LEAVING_S = 0.15
"""Seconds after which a screen that was left has said where the user stopped."""

EXTRACTED_S = 0.2
"""Seconds between two looks at what extraction brings; drawing the list for each article would hold up the keys."""


class LibraryScreen(Browsing):
    """Everything in the library."""

    NAME = "library"
    BINDINGS: ClassVar = keys.bindings(NAME)

    def __init__(self) -> None:
        super().__init__()
        self.resume_line = Note(id="resume")
        self.columns = ColumnHeads(id="columns")
        self.list = RowList(self.paint_row, id="rows")
        self.preview = PreviewPane(id="preview")
        self.heads: Heads
        self.outline = Outline((), (), {})
        self.query_text = ""
        self.order: Order = "published"
        self.closed: set[str] = set()
        self._stories: dict[str, Story | None] = {}
        self._sizes: dict[str, int] = {}
        self._made_of: tuple[object, ...] = ()
        self._extracted_timer: Timer | None = None
        self.is_at_start = True
        """Whether no key has done anything yet: until then `enter` goes on where the user stopped."""

    def compose_body(self) -> ComposeResult:
        """Resume line, list, preview."""
        yield self.resume_line
        with Horizontal(id="panes"):
            yield Pane("Articles", self.columns, self.list, id="list-pane")
            yield Divider()
            yield Pane("Brief", self.preview, id="preview-pane")

    def on_mount(self) -> None:
        """Read the library and stand where the user stopped."""
        app = desk(self)
        self.title_bar.where = ("NEWSROOM", "Library")
        order = app.session.library.setting("order")
        if order in get_args(Order):
            self.order = order
        self.read()
        resume = app.session.resume()
        if resume:
            self.stand_on(resume[1].articles[0])
        self.list.on_move = self.follow
        self.list.focus()
        self.show_preview()
        app.extracted_signal.subscribe(self, self.show_extracted)

    def come_back(self) -> None:
        """Another screen may have decided something."""
        self.read(keep=True)
        self.show_preview()
        self.set_timer(LEAVING_S, self.show_place)

    def on_screen_suspend(self) -> None:
        """Another screen was opened."""
        self.is_at_start = False

    def follow(self) -> None:
        """The cursor moved: so does the preview."""
        if self.is_at_start or (self.trouble and not self.query("Prompt.-open")):
            self.is_at_start, self.trouble = False, ""
            self.show_place()
        self.show_preview()

    def on_resize(self, event: events.Resize) -> None:
        """The list shows what the width allows."""
        self.columns.refresh()

    # Reading the library

    def read(self, *, keep: bool = False) -> None:
        """List what matches the filter; with `keep`, the cursor stays on its article or story."""
        session = desk(self).session
        row = self.current_row() if keep else None
        before = self.heads[row.index].id if isinstance(row, ArticleRow) and row.index < len(self.heads) else None
        story = row.story if isinstance(row, StoryRow) else None
        self.heads = session.library.heads(self.query_text or None, order=self.order)
        self._stories.clear()
        self.show_rows()
        index = self.heads.index_of(before) if before else None
        place = self.outline.row_of(index, story) if index is not None or story else None
        if place is not None:
            # A story that forms around the first article stands above it; whoever was at the top stays at the top.
            is_first = place == 1 and self.list.cursor == 0 and isinstance(row, ArticleRow) and not row.is_nested
            top = self.outline[0]
            self.list.set_count(len(self.outline), cursor=0 if is_first and isinstance(top, StoryRow) else place)
        self.show_counts()

    def show_rows(self) -> None:
        """Make the rows anew: a story was opened or closed, or the list is another."""
        stories = self.heads.story_ids
        made_of = (stories, self.query_text, frozenset(self.closed))
        if made_of != self._made_of:
            self.outline = Outline(stories, self.closed, self._sizes if self.query_text else None)
            self._made_of = made_of
            if not self.query_text:
                self._sizes = self.outline.sizes
        self.list.empty = self.nothing()
        self.list.set_count(len(self.outline))
        desk(self).session.order = ListedIds(self.heads, self.outline)
        rule = self.query_one("#list-pane", Pane).rule
        rule.note = f"sorted by {ORDERS[self.order]} · filter: {self.query_text or 'none'}"

    def nothing(self) -> list[list[tuple[str, str]]]:
        """What the list says when it is empty."""
        if self.query_text:
            return [[(" ", ""), ("Nothing matches. ", ""), ("esc", "key"), (" shows everything", "dim")]]
        return [
            [(" ", ""), ("The library is empty.", "strong")],
            [(" ", ""), ("i", "key"), (" adds files, folders and feeds", "dim")],
        ]

    def show_counts(self) -> None:
        """Say in the title bar how much there is and how far the review is."""
        app = desk(self)
        library = app.session.library
        done, stories = library.progress(), len(self._sizes)
        words = [many(library.count(), "article"), many(stories, "story", "stories"), many(done.total, "claim")]
        self.title_bar.status = " · ".join(words)
        self.title_bar.progress = (done.done, done.total)
        stop = stop_of(app.session)
        if self.trouble:
            self.resume_line.left, self.resume_line.right = ((self.trouble, "warning"),), ()
            return
        if stop is None:
            first = "enter reads · r reviews, one key for each claim · c lays the sources side by side"
            self.resume_line.left, self.resume_line.right = ((first, "dim"),), ()
            return
        when = f"  ({stop.when})" if stop.when else ""
        self.resume_line.left = ((f"Resume {app.marks.cursor} {stop.place}", ""), (when, "dim"))
        key = keys.keys_of("choose" if self.is_at_start else "resume", app.keymap_overrides)[0]
        self.resume_line.right = ((keys.pretty(key), "key"),)

    def show_place(self) -> None:
        """Say where the user stopped, unless a question stands there."""
        if self.capture is None and not self.query("Prompt.-open"):
            self.show_counts()

    def show_changes(self) -> None:
        """List anew what another program has changed."""
        self.read(keep=True)
        self.show_preview()

    def show_added(self) -> None:
        """Articles have come."""
        if self.query(Pane):  # none when the app is going
            self.read(keep=True)
            self.show_preview()

    def show_extracted(self, article_id: str) -> None:
        """An article's brief has come: show it soon, together with those that come in the meantime."""
        if self._extracted_timer is None and self.is_current:
            self._extracted_timer = self.set_timer(EXTRACTED_S, self.show_all_extracted)

    def show_all_extracted(self) -> None:
        """Show what extraction has brought since the last look."""
        self._extracted_timer = None
        if self.is_current:
            self.heads.refresh()
            self.list.refresh()
            self.show_counts()
            self.show_preview()

    # Rows

    def current_row(self) -> ArticleRow | StoryRow | None:
        """The row under the cursor."""
        return self.outline[self.list.cursor] if self.list.cursor < len(self.outline) else None

    def current_heads(self) -> Sequence[Head]:
        """The article under the cursor, or the articles of the story."""
        row = self.current_row()
        if row is None:
            return []
        return self.heads.some((row.index,) if isinstance(row, ArticleRow) else row.members)

    def story(self, story_id: str) -> Story | None:
        """A story, read once."""
        if story_id not in self._stories:
            self._stories[story_id] = desk(self).session.library.story(story_id)
        return self._stories[story_id]

    def paint_row(self, index: int, width_cells: int, is_current: bool) -> Sequence[tuple[str, str]]:
        """One row of the tree."""
        app, row = desk(self), self.outline[index]
        if isinstance(row, ArticleRow):
            (head,) = self.heads.some((row.index,)) if row.is_nested else (self.heads[row.index],)
            state = app.intake.extraction.state(head.id)
            is_outdated = app.session.is_outdated(head.maker)
            return article_parts(head, app.marks, width_cells, is_current, row.is_nested, state, is_outdated)
        story = self.story(row.story)
        heads = self.heads.some(row.members)
        name = story.name if story else heads[0].title
        return story_parts(name, heads, row.is_open, app.marks, width_cells, is_current)

    def stand_on(self, article_id: str) -> None:
        """Put the cursor on an article, if it is listed."""
        index = self.heads.index_of(article_id)
        place = self.outline.row_of(index) if index is not None else None
        if place is not None:
            self.list.cursor = place

    def show_preview(self) -> None:
        """Show what the cursor is on."""
        row, session = self.current_row(), desk(self).session
        if row is None:
            self.preview.show(lambda width, height: [])
            return
        marks = desk(self).marks
        if isinstance(row, StoryRow):
            story, heads = self.story(row.story), self.current_heads()
            if story is not None:
                ledger = session.kept_ledger(story)
                self.preview.show(lambda width, height: preview.of_story(story, heads, ledger, marks, width, height))
            return
        trouble = desk(self).intake.extraction.failures.get(self.heads[row.index].id)
        known = preview.known(session, self.heads[row.index], self.query_text, trouble)
        if known is not None:
            self.preview.show(lambda width, height: preview.of_article(known, marks, width, height))

    # Actions

    @on(RowList.Chosen, "#rows")
    def action_choose(self) -> None:
        """Read the article; of a story, lay its sources side by side. First of all, go on where the user stopped."""
        row = self.current_row()
        if self.is_at_start and desk(self).session.resume():
            self.action_resume()
        elif isinstance(row, ArticleRow):
            desk(self).open("brief", desk(self).session.target(self.heads[row.index].id))
        elif row is not None:
            self.action_compare()

    def target(self) -> Target | None:
        """What the cursor is on, for another screen: an article before the others of its story, or a story."""
        row = self.current_row()
        if isinstance(row, StoryRow):
            story = self.story(row.story)
            return Target(story.articles, story.id, None, story.name, is_list=True) if story else None
        return desk(self).session.target(self.heads[row.index].id) if row else None

    def action_compare(self) -> None:
        """Compare the story's sources, or the marked articles."""
        marked = [head.id for head in desk(self).session.library.heads("marked:yes")]
        target = Target(tuple(marked), name=many(len(marked), "marked article")) if len(marked) > 1 else self.target()
        if target is None or len(target.articles) < 2:
            self.tell("One source only. Mark two articles with space, then c lays them side by side")
            return
        desk(self).open("compare", target)

    def action_resume(self) -> None:
        """Go on where the user stopped."""
        resume = desk(self).session.resume()
        if resume is None:
            self.tell("Nothing to go on with yet")
            return
        self.stand_on(resume[1].articles[0])
        desk(self).open(*resume)

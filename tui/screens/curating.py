"""What a reader does to the library itself: marks, tags, stories, adding, extracting again, removing."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence

from textual import events

from brief.errors import BriefError
from brief.library import Library
from brief.library.lists.head import Head
from brief.library.lists.heads import Heads
from brief.model import Story
from tui.content.outline import ArticleRow, Outline, StoryRow
from tui.content.words import many
from tui.desk import desk
from tui.screens.versions import Versioned
from tui.widgets.row_list import RowList
from tui.widgets.status_bar import Note


class Curating(Versioned):
    """The keys that change the library; `LibraryScreen` says what is listed."""

    heads: Heads
    outline: Outline
    list: RowList
    resume_line: Note
    query_text: str

    # What the screen does for these keys

    @abstractmethod
    def read(self, *, keep: bool = False) -> None:
        """List the library anew; `LibraryScreen` does it."""

    @abstractmethod
    def show_preview(self) -> None:
        """Show what the cursor is on; `LibraryScreen` does it."""

    @abstractmethod
    def current_row(self) -> ArticleRow | StoryRow | None:
        """The row under the cursor; `LibraryScreen` knows it."""

    @abstractmethod
    def current_heads(self) -> Sequence[Head]:
        """The articles under the cursor; `LibraryScreen` knows them."""

    @abstractmethod
    def story(self, story_id: str) -> Story | None:
        """A story by its id; `LibraryScreen` reads it."""

    def chosen_heads(self) -> Sequence[Head]:
        """The marked articles, or else those under the cursor."""
        return list(desk(self).session.library.heads("marked:yes")) or self.current_heads()

    def chosen_ids(self) -> Sequence[str]:
        """Ids of the marked articles, or else of those under the cursor."""
        return [head.id for head in self.chosen_heads()]

    def action_mark(self) -> None:
        """Mark or unmark the article or the story, and go on."""
        heads = self.current_heads()
        marked = not all(head.marked for head in heads)
        desk(self).session.acts.mark([head.id for head in heads], marked)
        self.heads.refresh()
        self.list.refresh()
        self.list.move(1)

    async def action_tag(self) -> None:
        """Set the tags of the marked articles, or of the one under the cursor."""
        await self.ask_tags(self.chosen_ids(), lambda: self.read(keep=True))

    def action_extract_again(self) -> None:
        """Extract the marked articles, or those under the cursor, again."""
        desk(self).intake.extract(self.chosen_ids())
        self.list.refresh()

    def action_work(self) -> None:
        """What is being done, and what did not work."""
        desk(self).open("work", self.query_text)

    def action_cancel_work(self) -> None:
        """Stop adding and extracting."""
        self.tell(desk(self).intake.cancel())
        self.list.refresh()

    def action_remove(self) -> None:
        """Remove articles with their verdicts, after a question that another key answers."""
        ids = self.chosen_ids()
        if not ids:
            return

        def answer(event: events.Key) -> None:
            self.wait_no_longer()
            if event.character == "y":
                library = desk(self).session.library
                homes = [story for one in ids if (story := library.story_of(one)) is not None]
                library.remove(ids)
                desk(self).session.forget()
                desk(self).intake.settle([one for story in homes for one in story.articles])
                self.tell(f"Removed {many(len(ids), 'article')}")
            self.read(keep=True)
            self.show_preview()

        self.wait_for_key(answer, ("y", "Remove"), ("any other key", "Keep"))
        question = f"Remove {many(len(ids), 'article')} with all verdicts, for good? "
        self.resume_line.left = (question, "warning"), ("y", "key"), (" removes, any other key keeps", "dim")
        self.resume_line.right = ()

    def action_join(self) -> None:
        """The marked articles are one story."""
        ids = self.chosen_ids()
        if len(ids) < 2:
            self.tell("Mark the articles of one event with space, then + joins them")
            return
        self.change_stories(ids, lambda library: library.join_stories(ids), f"{many(len(ids), 'article')} joined")

    def action_split(self) -> None:
        """The marked articles, or the one under the cursor, are no part of their story."""
        ids = [head.id for head in self.chosen_heads() if head.story]
        if not ids:
            self.tell("In no story")
            return
        self.change_stories(ids, lambda library: library.split_story(ids), f"{many(len(ids), 'article')} taken out")

    async def action_rename(self) -> None:
        """Ask for the story's name."""
        row = self.current_row()
        story_id = row.story if isinstance(row, StoryRow) else self.heads[row.index].story if row else None
        story = self.story(story_id) if story_id else None
        if story is None:
            self.tell("In no story")
            return

        def keep(words: str | None) -> None:
            if words:
                named = f"Named {words}"
                self.change_stories(story.articles, lambda library: library.name_story(story.id, words), named)

        await self.ask("Name of the story", keep, value=story.name)

    def change_stories(self, articles: Sequence[str], change: Callable[[Library], object], done: str) -> None:
        """Change the stories of these articles, then show them."""
        app = desk(self)
        try:
            near = app.session.acts.change_stories(done, articles, change)
        except BriefError as error:
            self.tell(str(error), is_error=True)
            return
        self.show_act(done, near)

    def show_act(self, words: str, articles: Sequence[str] = ()) -> None:
        """Show what was done to marks, tags or stories.

        Args:
            articles: Those of the stories that it changed.
        """
        desk(self).session.forget()
        if articles:
            desk(self).intake.settle(articles)
        self.read(keep=True)
        self.show_preview()
        self.tell(words)

    async def action_add(self) -> None:
        """Ask for a file, a folder or an address to add."""
        await self.ask("Add file, folder or web address", self.add_path)

    def add_path(self, words: str | None) -> None:
        """Add what was named."""
        if words and words.strip():
            desk(self).intake.add([words.strip()])

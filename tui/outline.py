"""The tree of the library as rows: stories with their articles under them, articles without a story between."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from brief.library.heads import Heads


@dataclass(frozen=True, slots=True)
class StoryRow:
    """A story's row."""

    story: str
    members: tuple[int, ...]
    """Indexes into the list of heads."""
    is_open: bool


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article's row."""

    index: int
    """Into the list of heads."""
    is_nested: bool
    """Whether its story's row stands above it."""


Row = StoryRow | ArticleRow


class Outline:
    """The rows; each costs one number, so 100,000 are no matter.

    A story stands where the first of its articles would stand.

    Args:
        story_ids: The story of each head, in the order of the list.
        closed: Stories whose articles are not shown.
        sizes: How many articles each story has in the whole library; a story of one is no story.
    """

    def __init__(self, story_ids: Sequence[str | None], closed: Collection[str], sizes: Mapping[str, int]) -> None:
        self._members: dict[str, list[int]] = {}
        self._stories: list[str] = []
        self._closed = closed
        self._rows: list[int] = []
        for index, story in enumerate(story_ids):
            if story is None or sizes.get(story, 1) < 2:
                self._rows.append(index)
            elif story in self._members:
                self._members[story].append(index)
            else:
                self._members[story] = [index]
                self._stories.append(story)
                self._rows.append(-len(self._stories))
        if self._stories:
            self._rows = [number for row in self._rows for number in self._with_members(row)]
        self._nested = {index for members in self._members.values() for index in members}

    def _with_members(self, row: int) -> Sequence[int]:
        if row >= 0 or self._stories[-row - 1] in self._closed:
            return (row,)
        return (row, *self._members[self._stories[-row - 1]])

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, number: int) -> Row:
        row = self._rows[number]
        if row >= 0:
            return ArticleRow(row, row in self._nested)
        story = self._stories[-row - 1]
        return StoryRow(story, tuple(self._members[story]), story not in self._closed)

    def row_of(self, index: int | None, story: str | None = None) -> int | None:
        """The row of an article (or of its story, when that is closed), or of a story."""
        if index is not None:
            if index in self._nested:
                for name, members in self._members.items():
                    if index in members and name in self._closed:
                        return self.row_of(None, name)
            return self._rows.index(index) if index in self._rows else None
        if story in self._members:
            return self._rows.index(-self._stories.index(story) - 1)
        return None

    @property
    def articles(self) -> list[int]:
        """Indexes of all articles in the order of the rows, closed stories too."""
        found: list[int] = []
        for row in self._rows:
            if row < 0:
                found += self._members[self._stories[-row - 1]]
            elif row not in self._nested:
                found.append(row)
        return found


class ListedIds(Sequence[str]):
    """Article ids in the order of the rows, read as they are asked for.

    Args:
        heads: The list.
        outline: Its rows.
    """

    def __init__(self, heads: Heads, outline: Outline) -> None:
        self._heads = heads
        self._articles = outline.articles

    def __len__(self) -> int:
        return len(self._articles)

    def __getitem__(self, place: Any) -> Any:
        return self._heads[self._articles[place]].id

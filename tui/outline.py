"""The tree of the library as rows: stories with their articles under them, articles without a story between."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, chain
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
    """The rows, made as they are looked at: of 100,000 articles only the groups are kept.

    A story stands where the first of its articles would stand.

    Args:
        story_ids: The story of each head, in the order of the list.
        closed: Stories whose articles are not shown.
        sizes: How many articles each story has in the whole library; a story of one is no story.
    """

    def __init__(self, story_ids: Sequence[str | None], closed: Collection[str], sizes: Mapping[str, int]) -> None:
        several = {story for story, size in sizes.items() if size > 1}
        members: dict[str | int, list[int]] = {}
        for index, story in enumerate(story_ids):
            if story is None or story not in several:
                members[index] = [index]
            elif story in members:
                members[story].append(index)
            else:
                members[story] = [index]
        self._homes = story_ids
        self._several = several
        self._closed = closed
        # A group is a story (its id) with its articles, or an article alone (its index).
        self._groups = list(members)
        self._members = list(members.values())
        rows = (
            1 if type(group) is int or group in closed else len(inside) + 1
            for group, inside in zip(self._groups, self._members, strict=True)
        )
        self._starts = list(accumulate(rows, initial=0))

    def __len__(self) -> int:
        return self._starts[-1]

    def __getitem__(self, number: int) -> Row:
        if number < 0:
            number += len(self)
        if not 0 <= number < len(self):
            raise IndexError(number)
        place = bisect_right(self._starts, number) - 1
        group, inside, below = self._groups[place], self._members[place], number - self._starts[place]
        if isinstance(group, int):
            return ArticleRow(group, False)
        if below:
            return ArticleRow(inside[below - 1], True)
        return StoryRow(group, tuple(inside), group not in self._closed)

    def row_of(self, index: int | None, story: str | None = None) -> int | None:
        """The row of an article (or of its story, when that is closed), or of a story."""
        if index is None:
            place = None if story is None else self._places.get(story)
            return None if place is None else self._starts[place]
        if not 0 <= index < len(self._homes):
            return None
        home = self._homes[index]
        if home is None or home not in self._several:
            return self._starts[self._places[index]]
        place = self._places[home]
        return self._starts[place] + (0 if home in self._closed else self._members[place].index(index) + 1)

    @cached_property
    def articles(self) -> list[int]:
        """Indexes of all articles in the order of the rows, closed stories too."""
        return list(chain.from_iterable(self._members))

    @cached_property
    def _places(self) -> dict[str | int, int]:
        return {group: place for place, group in enumerate(self._groups)}


class ListedIds(Sequence[str]):
    """Article ids in the order of the rows, read as they are asked for.

    Args:
        heads: The list.
        outline: Its rows.
    """

    def __init__(self, heads: Heads, outline: Outline) -> None:
        self._heads = heads
        self._outline = outline

    def __len__(self) -> int:
        return len(self._heads)

    def __getitem__(self, place: Any) -> Any:
        return self._heads[self._outline.articles[place]].id

    def index(self, article_id: Any, start: int = 0, stop: int | None = None) -> int:
        """The place of an article, without reading those before it.

        Raises:
            ValueError: if the list does not hold it.
        """
        index = self._heads.index_of(article_id)
        if index is None:
            raise ValueError(article_id)
        return self._outline.articles.index(index, start, *(() if stop is None else (stop,)))

"""The tree of the library as rows: stories with their articles under them, articles without a story between."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, chain
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from brief.library.lists.heads import Heads


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
        sizes: How many articles each story has in the whole library, when the list does not hold all; a story of one
            is no story.
    """

    def __init__(
        self, story_ids: Sequence[str | None], closed: Collection[str], sizes: Mapping[str, int] | None = None
    ) -> None:
        # A group is a story with the indexes of its articles, or one article's index alone.
        groups: dict[str | int, int | list[int]] = {}
        for index, story in enumerate(story_ids):
            if story is None or (sizes is not None and sizes.get(story, 1) < 2):
                groups[index] = index
            elif story not in groups:
                groups[story] = index if sizes is None else [index]
            elif type(members := groups[story]) is list:
                members.append(index)
            else:
                groups[story] = [members, index]  # type: ignore[list-item]
        self._homes = story_ids
        self._closed = closed
        self._names = list(groups)
        self._groups = list(groups.values())
        rows = (
            1 if type(group) is int or name in closed else len(group) + 1  # type: ignore[arg-type]
            for name, group in zip(self._names, self._groups, strict=True)
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
        name, group, below = self._names[place], self._groups[place], number - self._starts[place]
        if isinstance(group, int):
            return ArticleRow(group, False)
        if below:
            return ArticleRow(group[below - 1], True)
        return StoryRow(str(name), tuple(group), name not in self._closed)

    def row_of(self, index: int | None, story: str | None = None) -> int | None:
        """The row of an article (or of its story, when that is closed), or of a story."""
        home = story if index is None else self._home(index)
        place = None if home is None else self._places.get(home)
        if place is None:
            return None
        group = self._groups[place]
        below = 0 if index is None or isinstance(group, int) or home in self._closed else group.index(index) + 1
        return self._starts[place] + below

    def _home(self, index: int) -> str | int | None:
        """The name of an article's group."""
        if not 0 <= index < len(self._homes):
            return None
        home = self._homes[index]
        return home if home is not None and home in self._places else index

    @cached_property
    def articles(self) -> list[int]:
        """Indexes of all articles in the order of the rows, closed stories too."""
        return list(chain.from_iterable((group,) if isinstance(group, int) else group for group in self._groups))

    @property
    def sizes(self) -> dict[str, int]:
        """How many articles each story has in this list; stories of one are left out."""
        return {
            str(name): len(group)
            for name, group in zip(self._names, self._groups, strict=True)
            if not isinstance(group, int)
        }

    @cached_property
    def _places(self) -> dict[str | int, int]:
        return {name: place for place, name in enumerate(self._names)}


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

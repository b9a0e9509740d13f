"""Stories of a library as it grows: a new article is compared with the few that its words and day can belong to.

With a new article the stories of its neighbours are formed anew, since what two articles looked like one event may turn
out as two. That costs as much in a library of a hundred thousand articles as in one of a hundred. What reviewers
joined, split or named stays (`brief.library.stories`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from brief.library.library import Library
from brief.library.prints import Prints
from brief.model import Story
from brief.story.forming.fingerprint import Fingerprint
from brief.story.forming.grouping import Grouper, belongs, story

SETTLED = 40
"""A story of more articles is not formed anew with every article that joins it."""


def regroup(library: Library, new: Iterable[str] | None = None) -> list[Story]:
    """Put new articles into their stories and keep the result.

    Args:
        library: Open for writing; articles without a brief are passed over.
        new: Ids of the articles to place; None regroups the whole library from nothing (linear in its size).

    Returns:
        The stories, of two articles or more, that hold the articles now; all stories if everything was regrouped.
    """
    prints = Prints(library)
    if new is None:
        everything = (prints.of(head.id) for head in library.heads())
        groups = Grouper(one for one in everything if one is not None).stories()
        return library.put_stories(story(group) for group in groups if len(group) > 1)
    placed: dict[str, Story] = {}
    for article in new:
        for kept in _place(library, prints, article):
            placed[kept.id] = kept
    return list(placed.values())


def _place(library: Library, prints: Prints, article: str) -> list[Story]:
    """Form the stories around one article anew; those that hold its neighbours now."""
    own = prints.of(article)
    home = library.story_of(article)
    if own is None or (home is not None and len(home.articles) > SETTLED):
        return [home] if home is not None else []
    near = Grouper(one for other in prints.candidates(own) if (one := prints.of(other)) is not None)
    around = {article: own}
    old: dict[str, Story] = {home.id: home} if home is not None else {}
    settled: list[Story] = []
    for _, other in near.neighbours(own):
        known = library.story_of(other)
        if known is None:
            around[other] = _known(prints, (other,))[0]
        elif len(known.articles) <= SETTLED:
            old[known.id] = known
        elif known not in settled:
            settled.append(known)
    for known in old.values():
        around.update((one.article, one) for one in _known(prints, known.articles))
    for known in settled:
        if belongs(own, _known(prints, known.articles)):
            return library.rearrange([_grown(known, [*_known(prints, known.articles), own])])
    if len(around) == 1:
        return []
    return _rearranged(library, Grouper(around.values()).stories(), list(old.values()))


def _known(prints: Prints, articles: Iterable[str]) -> list[Fingerprint]:
    return [one for article in articles if (one := prints.of(article)) is not None]


def _rearranged(library: Library, groups: Sequence[Sequence[Fingerprint]], old: Sequence[Story]) -> list[Story]:
    """Keep these groups instead of the old stories; a story goes on as the group that holds most of its articles."""
    heirs: dict[int, Story] = {}
    shares = sorted(
        (-len({one.article for one in group} & {*known.articles}), known.id, place)
        for place, group in enumerate(groups)
        for known in old
        if len(group) > 1
    )
    by_id = {known.id: known for known in old}
    for share, known_id, place in shares:
        if share < 0 and place not in heirs and known_id in by_id:
            heirs[place] = by_id.pop(known_id)
    unchanged = {known.id: known for known in old}
    formed = [
        _grown(heirs[place], group) if place in heirs else story(group, taken=unchanged)
        for place, group in enumerate(groups)
        if len(group) > 1
    ]
    alone = [group[0].article for group in groups if len(group) == 1]
    if not alone and all(unchanged.get(one.id) == one for one in formed):
        return formed
    formed.sort(key=lambda one: (one.id not in unchanged, -len(one.articles), one.id))
    return library.rearrange(formed, alone=alone)


def _grown(known: Story, found: Sequence[Fingerprint]) -> Story:
    """A story with the articles that it has now; it keeps the name that it took from one of them."""
    new = story(sorted(found, key=lambda one: (one.day or "9999", one.article)))
    titles = Counter(one.title for one in found)
    return Story(
        id=known.id,
        name=known.name if known.name in titles else new.name,
        articles=new.articles,
        reason=new.reason,
    )

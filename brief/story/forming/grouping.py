"""Stories form by themselves: articles whose names and words say that they tell of one event within a few days.

An article is reduced to a fingerprint of a few dozen weighted words. An index from word and week to articles finds the
few articles that can belong together, so that a library of any size grows without comparing all pairs. The result
depends on the articles only, not on the order in which they came.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Sequence

from brief.model import Brief, Story
from brief.story.forming.fingerprint import Fingerprint, fingerprint, likeness, probes, week, weeks_near
from brief.story.forming.linkage import linked
from brief.story.forming.naming import name, reason

SAME_EVENT = 0.3
"""Cosine of two fingerprints from which on they may be one story."""
WHOLE = 0.225
"""The mean likeness with a story's articles that is needed to belong to it."""
SAMPLE = 8
"""Articles of a story that stand for it."""
MOST_HITS = 300
"""Newest articles of a week looked at for one word; a word that more articles have says little."""
_ANY = "any"
"""The index of all weeks, for articles without a date."""


class Grouper:
    """Fingerprints with an index from word and week to articles."""

    def __init__(self, fingerprints: Iterable[Fingerprint] = ()) -> None:
        self._known: dict[str, Fingerprint] = {}
        self._index: dict[tuple[str, str], list[str]] = defaultdict(list)
        for one in fingerprints:
            self.add(one)

    def __len__(self) -> int:
        return len(self._known)

    def add(self, new: Fingerprint) -> None:
        """Know one more article; an article that is known already is replaced."""
        if new.article in self._known:
            self.remove(new.article)
        self._known[new.article] = new
        for key in _entries(new):
            self._index[key].append(new.article)

    def remove(self, article: str) -> None:
        """Forget an article."""
        for key in _entries(self._known.pop(article)):
            self._index[key].remove(article)

    def neighbours(self, new: Fingerprint) -> list[tuple[float, str]]:
        """The known articles that may tell of the same event, the most alike first: (likeness, article id)."""
        weeks = weeks_near(new.day) or (_ANY,)
        hits = Counter(
            article
            for stemmed in probes(new)
            for near in weeks
            for article in self._index.get((stemmed, near), ())[-MOST_HITS:]
        )
        hits.pop(new.article, None)
        found = [
            (value, article)
            for article, count in hits.items()
            if count > 1 and (value := likeness(new, self._known[article])) >= SAME_EVENT
        ]
        return sorted(found, key=lambda one: (-one[0], one[1]))

    def stories(self) -> list[list[Fingerprint]]:
        """All known articles by story; an article without another on its event is a story of one."""
        near = {article: {other for _, other in self.neighbours(one)} for article, one in self._known.items()}
        groups = linked(near, lambda a, b: likeness(self._known[a], self._known[b]), WHOLE)
        found = ([self._known[article] for article in group] for group in groups)
        return [sorted(group, key=lambda one: (one.day or "9999", one.article)) for group in found]


def _entries(one: Fingerprint) -> Iterable[tuple[str, str]]:
    """Under which words and weeks an article is found."""
    return ((stemmed, when) for stemmed in probes(one) for when in (week(one.day), _ANY))


def belongs(new: Fingerprint, members: Sequence[Fingerprint]) -> bool:
    """Whether an article is like a story as a whole, so that a chain of small likenesses joins nothing."""
    sample = members[:SAMPLE]
    return sum(likeness(new, member) for member in sample) >= WHOLE * max(1, len(sample))


def group(briefs: Iterable[Brief]) -> list[Story]:
    """The stories of these briefs, the newest first; every article is in exactly one."""
    return [story(found) for found in _by_day(Grouper(fingerprint(brief) for brief in briefs).stories())]


def _by_day(groups: list[list[Fingerprint]]) -> list[list[Fingerprint]]:
    ordered = sorted(groups, key=lambda found: found[0].article)
    return sorted(ordered, key=lambda found: max(one.day or "" for one in found), reverse=True)


def story(found: Sequence[Fingerprint], *, taken: Container[str] = ()) -> Story:
    """One group of articles, oldest first, as a story.

    Args:
        taken: Ids that other stories have: a part that left a story does not get its id.
    """
    ids = (_digest(article) for article in sorted(one.article for one in found))
    return Story(
        id=next((one for one in ids if one not in taken), _digest("|".join(one.article for one in found))),
        name=name(found),
        articles=tuple(one.article for one in found),
        reason=reason(found),
    )


def _digest(seed: str) -> str:
    return hashlib.sha256(f"story|{seed}".encode()).hexdigest()[:12]

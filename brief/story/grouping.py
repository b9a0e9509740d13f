"""Stories form by themselves: articles whose names and words say that they tell of one event within a few days.

An article is reduced to a fingerprint of a few dozen weighted words. An index from word to articles finds the few
articles that can belong together, so a library of any size grows one article at a time without comparing all pairs.
The result depends on the articles only, not on the order in which they came.
"""

from __future__ import annotations

import hashlib
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from brief.model import Article, Brief, Story, normalise
from brief.story.words import words

SIZE = 48
"""Words of a fingerprint."""
NAME_BONUS = 1.6
"""What a word of a name counts beside another word."""
LEAD_BONUS = 1.5
"""What a word of the headline or the first sentences counts beside one further down."""
LEAD_SENTENCES = 4
SAME_EVENT = 0.3
"""Cosine of two fingerprints from which on they are one story."""
MOST_DAYS = 5
"""Days between two reports of one story."""
WHOLE = 0.75
"""Share of `SAME_EVENT` that the mean likeness with a story's articles must reach."""
SAMPLE = 8
"""Articles of a story that stand for it."""
PROBES = 16
"""Heaviest words of an article that are looked up in the index."""
MOST_HITS = 400
"""Newest articles looked at for one word; a word that more articles have says little."""


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What grouping knows of an article; small enough to keep beside every article of a library."""

    article: str
    day: str | None
    """ISO date of publication."""
    terms: Mapping[str, float]
    """Stem to weight; the squares add up to 1."""
    names: frozenset[str]
    """Whom and what the article names, normalised."""
    place: str | None
    """Where its main event is."""
    title: str


def fingerprint(brief: Brief) -> Fingerprint:
    """The fingerprint of an article, from its brief."""
    text = brief.article.text
    counted: Counter[str] = Counter()
    weights: dict[str, float] = {}
    clutter = [block.span for block in brief.article.blocks if block.role == "boilerplate"]
    spoken = [
        (index, text[start:end])
        for index, (start, end) in enumerate(brief.sentences)
        if not any(start < span.end and span.start < end for span in clutter)
    ]
    for index, sentence in [(0, brief.article.title or ""), *spoken]:
        for stemmed, weight in words(sentence).weights.items():
            counted[stemmed] += 1
            factor = LEAD_BONUS if index < LEAD_SENTENCES else 1.0
            weights[stemmed] = max(weights.get(stemmed, 0.0), weight * factor)
    persons = [who.name for who in brief.who if who.type != "group"]
    places = [where.name for where in brief.where]
    named = {stemmed for name in (*persons, *places) for stemmed in words(name).weights}
    scored = {
        stemmed: (1 + math.log(count)) * weights[stemmed] * (NAME_BONUS if stemmed in named else 1.0)
        for stemmed, count in counted.items()
    }
    best = sorted(scored.items(), key=lambda item: (-item[1], item[0]))[:SIZE]
    length = math.sqrt(sum(value * value for _, value in best)) or 1.0
    place = next((where.name for where in brief.where if where.part != "mentioned"), None)
    return Fingerprint(
        article=brief.id,
        day=(brief.article.published or "")[:10] or None,
        terms={stemmed: value / length for stemmed, value in best},
        names=frozenset(normalise(name) for name in (*persons, *places)),
        place=place,
        title=_title(brief.article, brief),
    )


def _title(article: Article, brief: Brief) -> str:
    if article.title:
        return article.title
    return brief.what[0].statement if brief.what else " ".join(article.text.split()[:12])


def likeness(first: Fingerprint, second: Fingerprint) -> float:
    """The cosine of two fingerprints, 0-1; 0 if more than `MOST_DAYS` lie between them."""
    if not _near_in_time(first.day, second.day):
        return 0.0
    return sum(value * second.terms.get(stemmed, 0.0) for stemmed, value in first.terms.items())


def _near_in_time(first: str | None, second: str | None) -> bool:
    if not first or not second or len(first) < 10 or len(second) < 10:
        return True
    try:
        return abs((date.fromisoformat(first) - date.fromisoformat(second)).days) <= MOST_DAYS
    except ValueError:
        return True


class Grouper:
    """Fingerprints with an index from word to articles."""

    def __init__(self, fingerprints: Iterable[Fingerprint] = ()) -> None:
        self._known: dict[str, Fingerprint] = {}
        self._index: dict[str, list[str]] = defaultdict(list)
        for one in fingerprints:
            self.add(one)

    def __len__(self) -> int:
        return len(self._known)

    def add(self, new: Fingerprint) -> None:
        """Know one more article; an article that is known already is replaced."""
        if new.article in self._known:
            self.remove(new.article)
        self._known[new.article] = new
        for stemmed in new.terms:
            self._index[stemmed].append(new.article)

    def remove(self, article: str) -> None:
        """Forget an article."""
        old = self._known.pop(article)
        for stemmed in old.terms:
            self._index[stemmed].remove(article)

    def neighbours(self, new: Fingerprint) -> list[tuple[float, str]]:
        """The known articles that tell of the same event, the most alike first: (likeness, article id)."""
        probes = sorted(new.terms.items(), key=lambda item: (-item[1], item[0]))[:PROBES]
        hits = Counter(article for stemmed, _ in probes for article in self._index.get(stemmed, ())[-MOST_HITS:])
        hits.pop(new.article, None)
        found = [
            (value, article)
            for article, count in hits.items()
            if count > 1 and (value := likeness(new, self._known[article])) >= SAME_EVENT
        ]
        return sorted(found, key=lambda one: (-one[0], one[1]))

    def stories(self) -> list[list[Fingerprint]]:
        """All known articles by story; an article without another on its event is a story of one."""
        home = {article: article for article in self._known}

        def root(article: str) -> str:
            while home[article] != article:
                home[article] = home[home[article]]
                article = home[article]
            return article

        edges: set[tuple[float, str, str]] = set()
        for article, one in self._known.items():
            for value, other in self.neighbours(one):
                edges.add((-round(value, 6), min(article, other), max(article, other)))
        members = {article: [article] for article in self._known}
        for _, first, second in sorted(edges):
            a, b = root(first), root(second)
            if a == b or not self._belong(members[a], members[b]):
                continue
            home[b] = a
            members[a] += members.pop(b)
        groups = [[self._known[article] for article in sorted(found)] for found in members.values()]
        return [sorted(group, key=lambda one: (one.day or "9999", one.article)) for group in groups]

    def _belong(self, first: Sequence[str], second: Sequence[str]) -> bool:
        others = [self._known[article] for article in second[:SAMPLE]]
        means = [_mean_likeness(self._known[article], others) for article in first[:SAMPLE]]
        return sum(means) / len(means) >= SAME_EVENT * WHOLE


def belongs(new: Fingerprint, members: Sequence[Fingerprint]) -> bool:
    """Whether an article is like a story as a whole, so that a chain of small likenesses joins nothing."""
    return _mean_likeness(new, members[:SAMPLE]) >= SAME_EVENT * WHOLE


def _mean_likeness(new: Fingerprint, members: Sequence[Fingerprint]) -> float:
    return sum(likeness(new, member) for member in members) / max(1, len(members))


def group(briefs: Iterable[Brief]) -> list[Story]:
    """The stories of these briefs, the newest first; every article is in exactly one."""
    return [story(found) for found in _by_day(Grouper(fingerprint(brief) for brief in briefs).stories())]


def _by_day(groups: list[list[Fingerprint]]) -> list[list[Fingerprint]]:
    ordered = sorted(groups, key=lambda found: found[0].article)
    return sorted(ordered, key=lambda found: max(one.day or "" for one in found), reverse=True)


def story(found: Sequence[Fingerprint]) -> Story:
    """One group of articles, oldest first, as a story."""
    seed = min(one.article for one in found)
    return Story(
        id=hashlib.sha256(f"story|{seed}".encode()).hexdigest()[:12],
        name=found[0].title,
        articles=tuple(one.article for one in found),
        reason=reason(found),
    )


def reason(found: Sequence[Fingerprint]) -> str:
    """Why the articles are one story: place, day and how many names they share."""
    if len(found) < 2:
        return "no other article tells of this event"
    shared = frozenset.intersection(*(one.names for one in found))
    if not shared:
        counted = Counter(name for one in found for name in one.names)
        shared = frozenset(name for name, count in counted.items() if count > len(found) / 2)
    places = Counter(one.place for one in found if one.place)
    days = sorted(one.day for one in found if one.day)
    parts = [places.most_common(1)[0][0]] if places else []
    if days:
        parts.append(_day(days[0]) if days[0] == days[-1] else f"{_day(days[0])} to {_day(days[-1])}")
    parts.append(f"{len(shared)} shared name{'' if len(shared) == 1 else 's'}")
    return "same event: " + ", ".join(parts)


def _day(iso: str) -> str:
    try:
        day = date.fromisoformat(iso[:10])
    except ValueError:
        return iso
    return f"{day.day} {day:%B}"

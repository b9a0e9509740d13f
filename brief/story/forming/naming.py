"""What a story is called, and why its articles are one: in a few words that a person would use."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from brief.story.forming.fingerprint import Fingerprint, likeness
from brief.story.forming.titles import LONGEST, SHORTEST, shortened
from brief.story.sentences.words import words


def name(found: Sequence[Fingerprint]) -> str:
    """The name of a story: the headline of the article that is most like all others, short ones first."""

    def rank(one: Fingerprint) -> tuple[bool, bool, float, str]:
        near = sum(likeness(one, other) for other in found)
        is_fit = SHORTEST <= len(one.title) <= LONGEST and not one.title.endswith("…")
        return (not one.is_titled, not is_fit, -round(near, 6), one.article)

    return shortened(min(found, key=rank).title)


def reason(found: Sequence[Fingerprint]) -> str:
    """Why the articles are one story: place, day and how many names they share."""
    if len(found) < 2:
        return "no other article tells of this event"
    shared = frozenset.intersection(*(one.names for one in found))
    if not shared:
        counted = Counter(name for one in found for name in one.names)
        shared = frozenset(name for name, count in counted.items() if count > len(found) / 2)
    parts = [place] if (place := _place(found)) else []
    days = sorted(one.day for one in found if one.day)
    if days:
        parts.append(_day(days[0]) if days[0] == days[-1] else f"{_day(days[0])} to {_day(days[-1])}")
    parts.append(f"{len(shared)} shared name{'' if len(shared) == 1 else 's'}")
    return "same event: " + ", ".join(parts)


def _place(found: Sequence[Fingerprint]) -> str | None:
    """The commonest place that at least two articles name; of several the first in the alphabet."""
    counted = Counter(one.place for one in found if one.place)
    common = [place for place in counted if sum(_names(one, place) for one in found) > 1]
    return min(common, key=lambda place: (-counted[place], place), default=None)


def _names(one: Fingerprint, place: str) -> bool:
    return one.place == place or words(place).weights.keys() <= one.terms.keys()


def _day(iso: str) -> str:
    try:
        day = date.fromisoformat(iso[:10])
    except ValueError:
        return iso
    return f"{day.day} {day:%B}"

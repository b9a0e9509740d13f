"""What a story is called, and why its articles are one: in a few words that a person would use."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date

from brief.story.fingerprint import Fingerprint, likeness
from brief.story.titles import LONGEST, SHORTEST, shortened


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
    parts = [place] if (place := _most(found, lambda one: one.place)) else []
    days = sorted(one.day for one in found if one.day)
    if days:
        parts.append(_day(days[0]) if days[0] == days[-1] else f"{_day(days[0])} to {_day(days[-1])}")
    parts.append(f"{len(shared)} shared name{'' if len(shared) == 1 else 's'}")
    return "same event: " + ", ".join(parts)


def _most(found: Sequence[Fingerprint], value: Callable[[Fingerprint], str | None]) -> str | None:
    """The commonest value; of several the first in the alphabet."""
    counted = Counter(one for each in found if (one := value(each)))
    return min(counted, key=lambda one: (-counted[one], one), default=None)


def _day(iso: str) -> str:
    try:
        day = date.fromisoformat(iso[:10])
    except ValueError:
        return iso
    return f"{day.day} {day:%B}"

"""Which things belong together: groups that grow by the mean likeness of all their members, the most alike first.

A chain of small likenesses joins nothing, and two tight groups that are only somewhat alike (two events around one
politician) stay two. The result does not depend on the order in which the things are given.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from heapq import heappop, heappush
from itertools import combinations, product

SAMPLE = 12
"""Members of a group that stand for it."""
TIGHT = 0.7
"""Share of the looser group's inner likeness that two groups of several must reach to be one."""
SEVERAL = 3
"""Members from which on a group has an inner likeness worth the name."""

Likeness = Callable[[str, str], float]


def linked(near: Mapping[str, set[str]], likeness: Likeness, least: float) -> list[list[str]]:
    """Groups by average linkage (Sokal & Michener 1958), tight groups kept apart.

    Args:
        near: For each thing those that may belong with it; looked at both ways.
        likeness: Of two things, 0-1, symmetric.
        least: The mean likeness that two groups must reach to become one.

    Returns:
        Every thing in exactly one group; members and groups sorted.
    """
    return _Linkage(near, likeness).run(least)


class _Linkage:
    """Groups while they grow; a group goes by the smallest of its members."""

    def __init__(self, near: Mapping[str, set[str]], likeness: Likeness) -> None:
        self._likeness = likeness
        self._known: dict[tuple[str, str], float] = {}
        self._members = {one: [one] for one in near}
        self._inner = dict.fromkeys(near, 0.0)
        self._near: dict[str, set[str]] = {one: set() for one in near}
        self._ages = dict.fromkeys(near, 0)
        self._queue: list[tuple[float, str, str, int, int]] = []
        for one, others in near.items():
            for other in others:
                self._near[one].add(other)
                self._near[other].add(one)
        for one, others in self._near.items():
            for other in others:
                if one < other:
                    self._offer(one, other)

    def run(self, least: float) -> list[list[str]]:
        while self._queue:
            wish, first, second, *ages = heappop(self._queue)
            if -wish < least:
                break
            if [self._ages.get(first), self._ages.get(second)] == ages and self._is_tight(first, second, -wish):
                self._join(first, second)
        return sorted(self._members.values())

    def _is_tight(self, first: str, second: str, mean: float) -> bool:
        return mean >= TIGHT * min(self._inner[first], self._inner[second])

    def _join(self, first: str, second: str) -> None:
        self._members[first] = sorted([*self._members[first], *self._members.pop(second)])
        self._inner[first] = self._inside(first)
        self._ages[first] += 1
        del self._ages[second]
        self._near[first] = (self._near[first] | self._near.pop(second)) - {first, second}
        for other in self._near[first]:
            self._near[other].discard(second)
            self._near[other].add(first)
            self._offer(*sorted((first, other)))

    def _offer(self, first: str, second: str) -> None:
        mean = self._mean(list(product(self._sample(first), self._sample(second))))
        heappush(self._queue, (-round(mean, 6), first, second, self._ages[first], self._ages[second]))

    def _inside(self, group: str) -> float:
        """The mean likeness of a group's members; 0 where they are too few."""
        members = self._sample(group)
        return self._mean(list(combinations(members, 2))) if len(members) >= SEVERAL else 0.0

    def _sample(self, group: str) -> list[str]:
        """Members spread over the group."""
        members = self._members[group]
        if len(members) <= SAMPLE:
            return members
        return [members[place * len(members) // SAMPLE] for place in range(SAMPLE)]

    def _mean(self, pairs: list[tuple[str, str]]) -> float:
        return sum(self._of(first, second) for first, second in pairs) / len(pairs)

    def _of(self, first: str, second: str) -> float:
        pair = (first, second) if first < second else (second, first)
        if pair not in self._known:
            self._known[pair] = self._likeness(*pair)
        return self._known[pair]

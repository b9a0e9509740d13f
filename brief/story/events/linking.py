"""Statements that tell one event, put together: each fits every other one, in whatever order the articles come."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from brief.model import RELATIONS
from brief.story.context import Context, Judgement, Said

Name = tuple[str, str, int]
"""What a claim is called whatever the order of the articles: its article's id, its own, where its evidence starts."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two statements of different articles that tell one event."""

    fit: float
    judgement: Judgement
    names: tuple[Name, Name]
    """Of the two claims, sorted: they decide where two links fit equally well."""

    def rank(self) -> tuple[bool, float, tuple[Name, Name]]:
        """Best first: the same event before other words for it, then the better fit."""
        return self.judgement.relation == "wording", -round(self.fit, 5), self.names


Links = Mapping[tuple[int, int], Link]
"""Links by the places of the two statements, the smaller first."""


def names_of_pair(context: Context, first: Said, second: Said) -> tuple[Name, Name]:
    """The names of two claims, sorted."""
    a, b = sorted((context.briefs[s.article].id, s.claim.id, s.claim.evidence[0].start) for s in (first, second))
    return a, b


def grouped(articles: Sequence[str], links: Links) -> list[list[int]]:
    """Statements by event, each in one group, in the order of their first one.

    Every two statements of a group are linked: a chain of likenesses makes no event. What only puts something in other
    words stands with one other statement and no more.

    Args:
        articles: Of each statement, the id of its article; a group has one statement of each.
    """
    group: dict[int, list[int]] = {index: [index] for index in range(len(articles))}
    for a, b in sorted(links, key=lambda pair: links[pair].rank()):
        left, right = group[a], group[b]
        if left is right or not {articles[i] for i in left}.isdisjoint(articles[i] for i in right):
            continue
        across = [links.get((min(pair), max(pair))) for pair in product(left, right)]
        if not all(across) or (len(across) > 1 and any(one and one.judgement.relation == "wording" for one in across)):
            continue
        if len(left) + len(right) > 2 and _is_reworded(left, links) | _is_reworded(right, links):
            continue
        merged = sorted(left + right)
        for index in merged:
            group[index] = merged
    return list({id(members): members for members in group.values()}.values())


def _is_reworded(members: Iterable[int], links: Links) -> bool:
    return any(links[pair].judgement.relation == "wording" for pair in combinations(members, 2))


def heaviest(members: Sequence[int], links: Links) -> tuple[int, int]:
    """The pair whose judgement is that of the group: of the heaviest relation, then the best link."""
    return min(
        combinations(members, 2),
        key=lambda pair: (RELATIONS.index(links[pair].judgement.relation), links[pair].rank()),
    )

"""Claims of several articles gathered to matters: blocks by cheap keys, then a close look inside each block."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from brief.model import RELATIONS
from brief.story.context import Context, Draft, Judgement, Said

MOST_LETTERS = 4
"""Articles that a reason names one by one where they are silent."""
BLOCK_LIMIT = 60
"""A key that more claims share says too little to compare them all; only neighbours in such a block are compared."""


def gather(
    said: Sequence[Said], keys: Callable[[Said], Iterable[str]], same: Callable[[Said, Said], bool]
) -> list[list[Said]]:
    """Groups of claims that are about the same, in the order of their first claim."""
    home = list(range(len(said)))

    def root(index: int) -> int:
        while home[index] != index:
            home[index] = home[home[index]]
            index = home[index]
        return index

    blocks: dict[str, list[int]] = defaultdict(list)
    for index, one in enumerate(said):
        for key in set(keys(one)):
            blocks[key].append(index)
    for block in blocks.values():
        for place, first in enumerate(block):
            for second in block[place + 1 : place + BLOCK_LIMIT]:
                a, b = root(first), root(second)
                if a != b and same(said[first], said[second]):
                    home[max(a, b)] = min(a, b)
    groups: dict[int, list[Said]] = defaultdict(list)
    for index, one in enumerate(said):
        groups[root(index)].append(one)
    return [groups[index] for index in sorted(groups)]


def judge(
    group: Sequence[Said], compare: Callable[[Said, Said], Judgement]
) -> tuple[Judgement, tuple[Said, ...]] | None:
    """The heaviest judgement over claims of different articles, with the two claims; None if there is one article."""
    best: tuple[Judgement, tuple[Said, ...]] | None = None
    for place, first in enumerate(group):
        for second in group[place + 1 :]:
            if first.article == second.article:
                continue
            found = compare(first, second)
            if best is None or RELATIONS.index(found.relation) < RELATIONS.index(best[0].relation):
                best = (found, (first, second))
    return best


def told_by_all(context: Context, group: Sequence[Said], judgement: Judgement) -> Judgement:
    """The judgement with the letters of all articles, where it says no more than that they name the same.

    Of more than two articles the heaviest pair is judged; what is only a naming holds for all of them.
    """
    articles = sorted({one.article for one in group})
    if len(articles) < 3 or judgement.relation != "agree":
        return judgement
    letters = join([context.letter(article) for article in articles])
    reason = re.sub(r"^named in [A-Z] and [A-Z]$", f"named in {letters}", judgement.reason)
    reason = re.sub(r"^named by both", f"named in {letters}", reason)
    reason = re.sub(r"^[A-Z]+ and [A-Z]+ tell", f"{letters} tell", reason)
    return Judgement(judgement.relation, reason)


def only(context: Context, article: int) -> Judgement:
    """The judgement that one article alone says something."""
    others = [context.letter(i) for i in range(len(context.briefs)) if i != article]
    silent = join(others) if len(others) <= MOST_LETTERS else f"the {len(others)} others"
    return Judgement("only", f"only in {context.letter(article)}; not stated in {silent}")


def join(words: Sequence[str], last: str = "and") -> str:
    """`A`, `A and B`, `A, B and C`."""
    return f" {last} ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def draft(group: Sequence[Said], judgement: Judgement, point: str, first: Sequence[Said] = ()) -> Draft:
    """A row of a group of claims; those that the judgement is about come first in each article."""
    ordered = [*first, *(one for one in group if one not in first)]
    key = min(one.claim.id for one in group)
    return Draft(
        kind=group[0].claim.facet,
        relation=judgement.relation,
        point=point,
        reason=judgement.reason,
        key=key,
        said=ordered,
    )

"""Which sources stand in the columns of the compare screen when the cursor is on a row of the ledger."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from brief.model import Brief, Member, Number, Row, When
from brief.story.scenes.clock import same_clock
from tui.widgets.ledger_rows import said


def arranged(
    articles: Sequence[str], columns: int, row: Row, letters: Mapping[str, str], briefs: Mapping[str, Brief]
) -> list[str]:
    """The articles so that those in the columns tell the row, as few as possible changing places.

    Of a conflict, columns beside each other tell different values as far as there are any.

    Args:
        articles: All of them; the first ones stand in the columns.
        columns: How many are shown.
        letters: Article id to its letter, in the ledger's order.
    """
    result = list(articles)
    shown = result[:columns]
    coming = [one for one in letters if one in row.evidence and one in result and one not in shown]
    kept = [one for one in shown if one in row.evidence]
    if row.relation == "conflict":
        is_one = all(alike(row, kept[0], one, briefs) for one in kept[1:])
        if len(kept) == columns > 1 and is_one and any(not alike(row, kept[0], one, briefs) for one in coming):
            kept = kept[:-1]
        coming = _unlike_first(row, kept, coming, briefs)
    free = [place for place in range(columns) if result[place] not in kept]
    free = free[len(free) - min(len(coming), len(free)) :]
    for place, one in zip(free, sorted(coming[: len(free)], key=list(letters).index), strict=True):
        other = result.index(one)
        result[place], result[other] = result[other], result[place]
    return result


def dissenters(row: Row, shown: Sequence[str], letters: Mapping[str, str], briefs: Mapping[str, Brief]) -> list[str]:
    """The letters of the articles that are not shown and contradict all that are shown and tell the row.

    Args:
        letters: Article id to its letter, in the ledger's order.
    """
    telling = [one for one in shown if one in row.evidence]
    if not telling or row.relation not in ("conflict", "stage"):
        return []
    rest = [one for one in letters if one in row.evidence and one not in shown]
    return [letters[one] for one in rest if not any(alike(row, one, other, briefs) for other in telling)]


def are_alike(row: Row, shown: Sequence[str], briefs: Mapping[str, Brief]) -> bool:
    """Whether at least two of the shown articles tell the row, and all of them the same value."""
    telling = [one for one in shown if one in row.evidence]
    return len(telling) > 1 and all(alike(row, telling[0], one, briefs) for one in telling[1:])


def alike(row: Row, one: str, other: str, briefs: Mapping[str, Brief]) -> bool:
    """Whether two articles tell the same of the row's matter: the same value or time of day, else the same words."""
    first, second = _value(row, one, briefs), _value(row, other, briefs)
    if first and second:
        return first == second
    words = [said(row, article, briefs.get(article), {}).casefold() for article in (one, other)]
    fits = same_clock(*words) if row.kind == "when" else None
    return words[0] == words[1] if fits is None else fits


def _unlike_first(row: Row, kept: Sequence[str], coming: Sequence[str], briefs: Mapping[str, Brief]) -> list[str]:
    """The articles that tell a conflict, those first whose value none of the others before them tells.

    A value goes before words: `at least five` differs from `seven` for sure, `six men and one woman` may not.
    """
    seen = list(kept)
    groups: tuple[list[str], list[str], list[str]] = ([], [], [])
    for one in coming:
        is_told = any(alike(row, one, other, briefs) for other in seen)
        groups[2 if is_told else 0 if _value(row, one, briefs) else 1].append(one)
        seen.append(one)
    return [one for group in groups for one in group]


def _value(row: Row, article: str, briefs: Mapping[str, Brief]) -> str | None:
    """The number, date or status of a source's claim; None if it has none."""
    brief = briefs.get(article)
    for claim in [brief.claim(name) for name in row.claims.get(article, ())] if brief else []:
        if isinstance(claim, Number) and claim.value is not None:
            return f"{claim.value:g}"
        if isinstance(claim, When) and claim.start:
            return claim.start
        if isinstance(claim, Member):
            return f"{claim.status} {claim.ordinal or ''} {claim.since or ''}"
    return None

"""Which sources stand in the columns of the compare screen when the cursor is on a row of the ledger."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from brief.model import Brief, Number, Row, When
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
        values = {_told(row, one, briefs) for one in kept}
        if len(kept) == columns > 1 == len(values) and any(_told(row, one, briefs) not in values for one in coming):
            kept = kept[:-1]
        coming = _unlike_first(row, kept, coming, briefs)
    free = [place for place in range(columns) if result[place] not in kept]
    free = free[len(free) - min(len(coming), len(free)) :]
    for place, one in zip(free, sorted(coming[: len(free)], key=list(letters).index), strict=True):
        other = result.index(one)
        result[place], result[other] = result[other], result[place]
    return result


def _unlike_first(row: Row, kept: Sequence[str], coming: Sequence[str], briefs: Mapping[str, Brief]) -> list[str]:
    """The articles that tell a conflict, those first whose value none of the others before them tells.

    A value goes before words: `at least five` differs from `seven` for sure, `six men and one woman` may not.
    """
    seen = {_told(row, one, briefs) for one in kept}
    groups: tuple[list[str], list[str], list[str]] = ([], [], [])
    for one in coming:
        told = _told(row, one, briefs)
        groups[2 if told in seen else 0 if _value(row, one, briefs) else 1].append(one)
        seen.add(told)
    return [one for group in groups for one in group]


def _told(row: Row, article: str, briefs: Mapping[str, Brief]) -> str:
    """What a source says of the row's matter, in a form in which `seven` is `7`."""
    return _value(row, article, briefs) or said(row, article, briefs.get(article), {}).casefold()


def _value(row: Row, article: str, briefs: Mapping[str, Brief]) -> str | None:
    """The number or date of a source's claim; None if it has none."""
    brief = briefs.get(article)
    for claim in [brief.claim(name) for name in row.claims.get(article, ())] if brief else []:
        if isinstance(claim, Number) and claim.value is not None:
            return f"{claim.value:g}"
        if isinstance(claim, When) and claim.start:
            return claim.start
    return None

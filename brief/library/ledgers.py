"""Ledgers as they are kept: without the articles, which have their own place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from brief.codec import plain
from brief.model import Alignment, Article, Check, Ledger, Origin, Row, Span

RULES = 8
"""Raised when the same briefs give another ledger; one that was kept under older rules is made anew."""


def ledger_data(ledger: Ledger) -> dict[str, Any]:
    """A ledger's rows, alignment, origins and checks as JSON data."""
    return {name: plain(getattr(ledger, name)) for name in ("rows", "alignment", "origins", "checks")}


def ledger_from_data(data: Mapping[str, Any], articles: tuple[Article, ...]) -> Ledger:
    """The inverse of `ledger_data`, with the articles in the ledger's order."""
    return Ledger(
        articles=articles,
        rows=tuple(
            Row(
                **{
                    **row,
                    "claims": {article: tuple(ids) for article, ids in row["claims"].items()},
                    "evidence": _evidence(row["evidence"]),
                }
            )
            for row in data["rows"]
        ),
        alignment=tuple(
            Alignment({article: Span(*span) if span else None for article, span in one["spans"].items()}, one["score"])
            for one in data["alignment"]
        ),
        origins=tuple(Origin(**one) for one in data["origins"]),
        checks=tuple(Check(one["kind"], one["message"], _evidence(one["evidence"])) for one in data["checks"]),
    )


def _evidence(data: Mapping[str, Iterable[Iterable[int]]]) -> dict[str, tuple[Span, ...]]:
    return {article: tuple(Span(*span) for span in spans) for article, spans in data.items()}

"""The journal played from its beginning: what stands is nothing but the sum of what was decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from brief.library.states import SETTLED


def replayed(decisions: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, dict[str, Any]]]:
    """The slots of every article that the journal's rows, in order, lead to."""
    states: dict[str, dict[str, dict[str, Any]]] = {}
    for row in decisions:
        slots = states.setdefault(row["article"], {}).setdefault(row["claim"], {})
        slots.pop(row["slot"], None)
        if row["after"] is not None:
            slots[row["slot"]] = row["after"]
        if not slots:
            del states[row["article"]][row["claim"]]
    return states


def audit_rows(decisions: Iterable[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    """The audit trail: one flat row for every decision, undo and redo, oldest first, with before and after."""
    for number, row in enumerate(decisions, 1):
        yield {
            "row": number,
            "step": row["step"],
            "at": row["at"],
            "reviewer": row["reviewer"],
            "action": row["action"],
            "of_step": row.get("of"),
            "article": row["article"],
            "claim": row["claim"],
            "settles": row["slot"] == SETTLED,
            "before": _verdict(row["before"]),
            "after": _verdict(row["after"]),
        }


def _verdict(entry: Mapping[str, Any] | None) -> dict[str, Any] | None:
    if entry is None:
        return None
    verdict = {name: value for name, value in entry["verdict"].items() if name not in ("article", "claim")}
    return {**verdict, "words": entry["words"]}

"""The journal: every decision ever made, insert-only; undo and redo are decisions too.

A step is what one key did (it may touch several claims); it is undone and redone as a whole. Each reviewer has two
chains through the journal, what can be undone and what can be redone, so both work in constant time, without limit and
across restarts. Undoing puts back exactly the entry that was there before.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Literal, cast

from tinydb import where
from tinydb.table import Document

from brief.library.states import Entry, counted, effective
from brief.library.storage.engine import Engine
from brief.library.storage.tables import LibraryDB
from brief.model import Verdict

Action = Literal["decide", "undo", "redo", "remove"]


@dataclass(frozen=True, slots=True)
class Change:
    """One claim before and after a step, as its verdict counts."""

    article: str
    claim: str
    before: Verdict | None
    after: Verdict | None


@dataclass(frozen=True, slots=True)
class Step:
    """What one key did."""

    number: int
    action: Action
    changes: tuple[Change, ...]
    counts: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """By how many decided claims, and claims, each article's counts grew."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry to be written: one claim's new verdict in one slot."""

    article: str
    claim: str
    slot: str
    entry: Entry | None
    """None takes the slot's verdict away."""


def now() -> str:
    """The present moment as ISO 8601, UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


class Journal:
    """Writes steps, and takes them back."""

    def __init__(self, db: LibraryDB, engine: Engine) -> None:
        self._engine = engine
        self._decisions = db.table("decisions")
        self._states = db.table("states")
        self._journals = db.table("journals")
        self._corrections = db.table("corrections")

    def record(
        self, reviewer: str, drafts: Sequence[Draft], *, lessons: Iterable[Mapping[str, Any]] = (), at: str = ""
    ) -> Step:
        """Write one step; call inside a transaction.

        Args:
            lessons: Corrections that the step teaches; they go when it is undone.
        """
        at = at or now()
        cursor = self._cursor(reviewer)
        step = self._next()
        rows = [
            {
                "step": step,
                "action": "decide",
                "article": draft.article,
                "claim": draft.claim,
                "slot": draft.slot,
                "reviewer": reviewer,
                "at": at,
                "before": self._entry(draft.article, draft.claim, draft.slot),
                "after": None if draft.entry is None else {**draft.entry, "n": step + position},
                "undo": cursor["undo"],
            }
            for position, draft in enumerate(drafts)
        ]
        changes, counts = self._apply(rows)
        self._decisions.insert_multiple(rows)
        for lesson in lessons:
            self._corrections.insert({**lesson, "step": step, "live": True, "reviewer": reviewer, "at": at})
        self._move(cursor, undo=step, redo=None)
        return Step(step, "decide", changes, counts)

    def record_removal(self, reviewer: str, article_id: str) -> None:
        """Write that an article's verdicts go with it; undo can't bring them back. Call inside a transaction."""
        found = self._states.get(where("article") == article_id)
        step, at = self._next(), now()
        self._decisions.insert_multiple(
            {
                "step": step,
                "action": "remove",
                "article": article_id,
                "claim": claim,
                "slot": slot,
                "reviewer": reviewer,
                "at": at,
                "before": entry,
                "after": None,
            }
            for claim, slots in (found["slots"] if found else {}).items()
            for slot, entry in slots.items()
        )

    def next_undo(self, reviewer: str) -> int | None:
        """The number of the step that `undo` would take back, or None."""
        number: int | None = self._cursor(reviewer)["undo"]
        return number

    def undo(self, reviewer: str) -> Step | None:
        """Take the reviewer's last step back; None if nothing is left. Call inside a transaction."""
        cursor = self._cursor(reviewer)
        if cursor["undo"] is None:
            return None
        done = self._rows(cursor["undo"])
        step = self._replay(reviewer, "undo", done, redo=cursor["redo"])
        self._move(cursor, undo=done[0]["undo"], redo=step.number)
        return step

    def redo(self, reviewer: str) -> Step | None:
        """Do again what was last undone; None if nothing is. Call inside a transaction."""
        cursor = self._cursor(reviewer)
        if cursor["redo"] is None:
            return None
        undone = self._rows(cursor["redo"])
        done = self._rows(undone[0]["of"])
        step = self._replay(reviewer, "redo", done)
        self._move(cursor, undo=done[0]["step"], redo=undone[0]["redo"])
        return step

    def _replay(self, reviewer: str, action: Action, done: Sequence[Mapping[str, Any]], **chain: int | None) -> Step:
        step, at = self._next(), now()
        old, new = ("after", "before") if action == "undo" else ("before", "after")
        rows = []
        for row in reversed(done) if action == "undo" else done:
            present = self._entry(row["article"], row["claim"], row["slot"])
            # What someone else wrote there since, or an article taken out, is not for this step to change.
            untouched = _moment(present) == _moment(row[old]) and self._numbered(row["article"]) is not None
            rows.append(
                {
                    **row,
                    **chain,
                    "step": step,
                    "action": action,
                    "of": row["step"],
                    "reviewer": reviewer,
                    "at": at,
                    "before": present,
                    "after": row[new] if untouched else present,
                }
            )
        changes, counts = self._apply(rows)
        self._decisions.insert_multiple(rows)
        self._corrections.update({"live": action == "redo"}, where("step") == done[0]["step"])
        return Step(step, action, changes, counts)

    def _apply(self, rows: Iterable[Mapping[str, Any]]) -> tuple[tuple[Change, ...], dict[str, tuple[int, int]]]:
        changes = []
        states: dict[str, Document] = {}
        for row in rows:
            article, claim = row["article"], row["claim"]
            if article not in states and (found := self._numbered(article)) is not None:
                states[article] = found
            if article not in states:
                continue
            state = states[article]
            before = effective(state, claim)
            slots = dict(state["slots"].get(claim, {}))
            slots.pop(row["slot"], None)
            if row["after"] is not None:
                slots[row["slot"]] = row["after"]
            state["slots"] = {key: value for key, value in {**state["slots"], claim: slots}.items() if value}
            changes.append(Change(article, claim, before, effective(state, claim)))
        counts = {}
        for article, state in states.items():
            new = counted(state)
            self._states.upsert(Document(new, state.doc_id))
            counts[article] = (new["decided"] - state["decided"], new["claims"] - state["claims"])
        return tuple(changes), counts

    def _numbered(self, article_id: str) -> Document | None:
        """The article's state with its number; None if the article was taken out."""
        return cast("Document | None", self._states.get(where("article") == article_id))

    def _entry(self, article_id: str, claim_id: str, slot: str) -> Entry | None:
        state = self._numbered(article_id)
        found: Entry | None = state["slots"].get(claim_id, {}).get(slot) if state else None
        return found

    def _rows(self, step: int) -> list[Mapping[str, Any]]:
        return list(self._decisions.search(where("step") == step))

    def _next(self) -> int:
        return self._engine.last_id("decisions") + 1

    def _cursor(self, reviewer: str) -> dict[str, Any]:
        found = self._journals.get(where("reviewer") == reviewer)
        return (
            {**found, "id": found.doc_id} if found else {"reviewer": reviewer, "undo": None, "redo": None, "id": None}
        )

    def _move(self, cursor: Mapping[str, Any], *, undo: int | None, redo: int | None) -> None:
        moved = {"reviewer": cursor["reviewer"], "undo": undo, "redo": redo}
        if cursor["id"] is None:
            self._journals.insert(moved)
        else:
            self._journals.upsert(Document(moved, cursor["id"]))


def _moment(entry: Entry | None) -> int | None:
    return entry["n"] if entry else None

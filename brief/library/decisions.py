"""Decisions: what reviewers say about claims, checked, written to the journal, and read back as what counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from brief.codec import plain, verdict_from_json
from brief.errors import BriefError
from brief.library import lessons
from brief.library.added import CHOSEN, said
from brief.library.journal import Draft, Journal, Step, now
from brief.library.reviewing.edits import checked
from brief.library.shelf import Shelf
from brief.library.states import (
    SETTLED,
    Entry,
    Standing,
    disagreements,
    judged_words,
    signature,
    standing_of,
    verdicts,
)
from brief.library.storage.sqlite import SqliteEngine
from brief.library.storage.tables import LibraryDB
from brief.model import CheckResult, Claim, Decision, Verdict
from brief.text.cleaning import clean


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What a reviewer says about one claim, before it is written."""

    article: str
    claim: str
    decision: Decision | None
    changes: Mapping[str, Any] = field(default_factory=dict)
    note: str | None = None
    check: CheckResult | None = None
    method: str | None = None
    source_line: str | None = None
    added: Claim | None = None
    """The claim itself, when the reviewer adds one that extraction missed."""


@dataclass(frozen=True, slots=True)
class Verdicts:
    """What is said about an article's claims, by claim id."""

    standing: Mapping[str, Verdict]
    """The verdict that counts for each claim judged as it is."""
    asking_again: Mapping[str, Verdict]
    """The verdicts whose claim has other words now."""
    disputed: Mapping[str, tuple[Verdict, ...]]
    """What reviewers decided differently and no one has settled, by time."""


class Decisions:
    """Writes and reads decisions; whoever writes holds a transaction."""

    def __init__(self, db: LibraryDB, engine: SqliteEngine, shelf: Shelf) -> None:
        self._engine = engine
        self._shelf = shelf
        self._journal = Journal(db, engine)
        self._corrections = db.table("corrections")
        self.record_removal = self._journal.record_removal

    def decide_all(
        self,
        judgements: Sequence[Judgement],
        reviewer: str,
        *,
        settles: bool = False,
        taught: Iterable[Mapping[str, Any]] = (),
    ) -> Step:
        """Write several verdicts as one step."""
        at = now()
        slot = SETTLED if settles else reviewer
        drafts = [self._draft(judgement, reviewer, at, slot) for judgement in judgements]
        return self._journal.record(reviewer, drafts, lessons=taught, at=at)

    def next_undo(self, reviewer: str) -> int | None:
        """The number of the step that `undo` would take back, or None."""
        return self._journal.next_undo(reviewer)

    def undo(self, reviewer: str) -> Step | None:
        """Take back the reviewer's last step."""
        return self._restated(self._journal.undo(reviewer))

    def redo(self, reviewer: str) -> Step | None:
        """Do again what was last taken back."""
        return self._restated(self._journal.redo(reviewer))

    def verdicts(self, article_id: str, *, wanted: Standing = "kept") -> dict[str, Verdict]:
        """The verdict that counts for each claim of this standing, by claim id."""
        return verdicts(self._state(article_id), wanted=wanted)

    def disagreements(self, article_id: str) -> dict[str, tuple[Verdict, ...]]:
        """The verdicts of each claim on which reviewers disagree and that no one has settled, by time."""
        return disagreements(self._state(article_id))

    def all_verdicts(self, article_id: str) -> Verdicts:
        """All that is said about an article's claims, at one look."""
        state = self._state(article_id)
        return Verdicts(verdicts(state), verdicts(state, wanted="stale"), disagreements(state))

    def verdict_by(self, article_id: str, claim_id: str, reviewer: str) -> Verdict | None:
        """What this reviewer last said about a claim as it now stands."""
        state = self._state(article_id)
        entry = state["slots"].get(claim_id, {}).get(reviewer)
        if entry is None or standing_of(state, claim_id, entry) != "kept":
            return None
        return verdict_from_json(entry["verdict"])

    def corrections(self) -> dict[str, Any]:
        """What reviewers taught extraction, as the JSON form of `brief.language.corrections.Corrections`."""
        taught = [row for row in self._corrections if row["live"]]
        accepted = {claim for claim in lessons.candidates(taught) if self._is_accepted(claim)}
        return lessons.corrections(taught, accepted)

    def _state(self, article_id: str) -> Mapping[str, Any]:
        number = self._shelf.find(article_id)
        return {"slots": {}} if number is None else self._shelf.state(number)

    def _is_accepted(self, claim: str) -> bool:
        """Whether the claim, or one whose id goes on after it, is accepted in some article."""
        rows = self._engine.rows(
            "SELECT DISTINCT article FROM doc_decisions WHERE instr(body, ?) > 0", (f'"claim":"{claim}',)
        )
        return any(
            found == claim or found.startswith(f"{claim}-")
            for (article,) in rows
            for found, verdict in self.verdicts(article).items()
            if verdict.decision in ("accepted", "edited")
        )

    def _draft(self, judgement: Judgement, reviewer: str, at: str, slot: str) -> Draft:
        number = self._shelf.number(judgement.article)
        brief = self._shelf.brief(number)
        claim = judgement.added or (brief.claim(judgement.claim) if brief else None)
        if brief is None or claim is None:
            raise BriefError("E414", claim=judgement.claim)
        verdict = Verdict(
            article=judgement.article,
            claim=judgement.claim,
            decision=judgement.decision,
            reviewer=reviewer,
            at=at,
            changes=checked(claim, judgement.changes, len(brief.article.text)),
            note=_cleaned(judgement.note),
            check=judgement.check,
            method=_cleaned(judgement.method),
            source_line=_cleaned(judgement.source_line),
        )
        entry: Entry = {
            "verdict": plain(verdict),
            "words": judged_words(brief, claim),
            "signature": signature(claim),
        }
        chosen = {"evidence": plain(claim.evidence)} if judgement.added else verdict.changes
        entry["said"] = {name: said(brief.article.text, chosen[name]) for name in CHOSEN if name in chosen}
        if judgement.added:
            entry["claim"] = plain(claim)
        else:
            before = self._shelf.state(number)["slots"].get(judgement.claim, {}).get(slot, {})
            if before.get("claim"):
                entry |= {"claim": before["claim"], "said": {**before["said"], **entry["said"]}}
        return Draft(judgement.article, judgement.claim, slot, entry)

    def _restated(self, step: Step | None) -> Step | None:
        """An entry that comes back may be older than the article's present brief: find its standing."""
        if step is None:
            return None
        counts = dict(step.counts)
        for article, (done, claims) in step.counts.items():
            number = self._shelf.number(article)
            before = self._shelf.state(number)
            after = self._shelf.restate(number)
            counts[article] = (done + after["decided"] - before["decided"], claims + after["claims"] - before["claims"])
        return replace(step, counts=counts)


def _cleaned(words: str | None) -> str | None:
    return clean(words) if words else None

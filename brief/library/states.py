"""The state of one article's review: a small document with every reviewer's present verdict on each claim.

Slots: `state["slots"][claim id][slot]` is an entry `{"n", "verdict", "words", "signature", "said", "claim"?}`. The slot
is the reviewer's name, or `SETTLED` for the verdict that settled a disagreement. `n` orders entries in time; `words`
and `signature` say what was judged, and `said` which words the reviewer chose as evidence, so that a later extraction
can tell whether it is still there; `claim` is there when the reviewer added the claim.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Literal

from brief.codec import plain, verdict_from_json
from brief.library.added import still_said, with_added
from brief.model import Brief, Claim, Verdict, normalise

SETTLED = "="
"""The slot of the verdict that settles a disagreement."""

Entry = dict[str, Any]
Slots = Mapping[str, Entry]
Standing = Literal["kept", "stale", "gone"]
"""What became of a judged claim: still there with its words, there with other words, no longer there."""

_NOT_JUDGED = ("evidence", "sentence", "confidence", "rule", "mentions", "aliases", "id", "attribution")


def empty_state(article_id: str) -> dict[str, Any]:
    """The state of an article without a brief or verdicts."""
    return {"article": article_id, "claims": 0, "decided": 0, "stale": 0, "disputed": 0, "gone": 0, "slots": {}}


def standing_of(state: Mapping[str, Any], claim_id: str, entry: Entry) -> Standing:
    """What became of the claim that this entry judged, as the last extraction found."""
    found: Standing = state.get("standings", {}).get(f"{claim_id} {entry['n']}", "kept")
    return found


def counting(state: Mapping[str, Any], claim_id: str, wanted: Standing = "kept") -> list[Entry]:
    """The entries of this standing that count, by time: since the matter was settled, or all."""
    slots: Slots = state["slots"].get(claim_id, {})
    if state.get("standings"):
        entries = [entry for entry in slots.values() if standing_of(state, claim_id, entry) == wanted]
    else:
        entries = list(slots.values()) if wanted == "kept" else []
    settled = slots.get(SETTLED)
    since = settled["n"] if settled in entries and settled else 0
    return sorted((entry for entry in entries if entry["n"] >= since), key=lambda entry: int(entry["n"]))


def effective(state: Mapping[str, Any], claim_id: str, wanted: Standing = "kept") -> Verdict | None:
    """The verdict that counts: the latest decision, with the latest note and check, whoever gave them."""
    entries = [verdict_from_json(entry["verdict"]) for entry in counting(state, claim_id, wanted)]
    if not entries:
        return _carried(state, claim_id) if wanted == "kept" else None
    found = next((verdict for verdict in reversed(entries) if verdict.decision is not None), entries[-1])
    if found.note is None:
        found = replace(found, note=next((one.note for one in reversed(entries) if one.note), None))
    if found.check is None and (checked := next((one for one in reversed(entries) if one.check), None)):
        found = replace(found, check=checked.check, method=checked.method, source_line=checked.source_line)
    return found


def _carried(state: Mapping[str, Any], claim_id: str) -> Verdict | None:
    """The verdict that a claim has since it is extracted as a reviewer once edited another; see `_successors`."""
    for old, new in state.get("successors", {}).items():
        slots: Slots = state["slots"].get(old, {})
        if new == claim_id and slots:
            verdict = verdict_from_json(max(slots.values(), key=lambda entry: int(entry["n"]))["verdict"])
            return replace(verdict, claim=claim_id, decision="accepted", changes={})
    return None


def _is_decided(state: Mapping[str, Any], claim_id: str) -> bool:
    """Whether `effective` finds a decision, without making a verdict of it."""
    entries = counting(state, claim_id)
    if not entries:
        return _carried(state, claim_id) is not None
    return any(entry["verdict"]["decision"] is not None for entry in entries)


def disputed(state: Mapping[str, Any], claim_id: str) -> bool:
    """Whether reviewers decided differently about the claim as it stands, and no one has settled it since."""
    if len(state["slots"].get(claim_id, ())) < 2:
        return False
    decisions = [
        (verdict["decision"], verdict["changes"])
        for verdict in (entry["verdict"] for entry in counting(state, claim_id))
        if verdict["decision"] is not None
    ]
    return any(decision != decisions[0] for decision in decisions[1:])


def judged_words(brief: Brief, claim: Claim) -> str:
    """The words that a verdict on this claim judges: the sentence of its evidence, else the evidence itself."""
    if claim.sentence is not None and 0 <= claim.sentence < len(brief.sentences):
        start, end = brief.sentences[claim.sentence]
    else:
        start, end = claim.evidence[0]
    return brief.article.text[start:end]


def signature(claim: Claim) -> dict[str, Any]:
    """The fields of a claim that a verdict judges, without those that say how it was found."""
    return {name: value for name, value in plain(claim).items() if name not in _NOT_JUDGED}


def standing(entry: Entry, claim: Claim | None, text: str, normalised: str) -> Standing:
    """What became of a judged claim.

    Args:
        entry: The verdict and what it judged.
        claim: The claim with the same id as it is now, extracted or added, or None.
        text: The article's present text.
        normalised: The same, normalised.

    A rejected claim stays rejected when extraction merely adds a detail to it.
    """
    if claim is None:
        return "gone"
    if entry.get("claim"):
        return "kept"
    before, now = entry["signature"], signature(claim)
    if entry["verdict"]["decision"] == "rejected":
        before = {name: value for name, value in before.items() if value is not None}
        now = {name: value for name, value in now.items() if name in before}
    same_words = normalise(entry["words"]) in normalised
    chosen = still_said(text, entry["verdict"]["changes"], entry["said"])
    return "kept" if same_words and chosen and before == now else "stale"


def restated(state: Mapping[str, Any], brief: Brief) -> dict[str, Any]:
    """The state under a new brief of the article: each claim's standing, and the counts.

    Args:
        brief: As extraction made it.
    """
    claims = {claim.id: claim for claim in with_added(brief, state).claims()}
    text = brief.article.text
    normalised = normalise(text) if state["slots"] else ""
    standings: dict[str, str] = {}
    for claim_id, slots in state["slots"].items():
        for entry in slots.values():
            found = standing(entry, claims.get(claim_id), text, normalised)
            if found != "kept":
                standings[f"{claim_id} {entry['n']}"] = found
    extracted = [claim.id for claim in brief.claims()]
    # Claims that a reviewer added, and that are gone or extracted by now, are not counted as added.
    absent = [one for one in state["slots"] if _is_added(state, one) and (one not in claims or one in extracted)]
    made: dict[str, Any] = {
        "standings": standings,
        "extracted": len(extracted),
        "absent": absent,
        "successors": _successors(state, standings, brief),
    }
    return counted({**state, **made})


def _successors(state: Mapping[str, Any], standings: Mapping[str, str], brief: Brief) -> dict[str, str]:
    """Claims that are gone because extraction has learnt: the id of each to the id of the claim made in its place.

    A reviewer edited the old one to say exactly what the new one says, so the new one need not be asked.
    """
    found: dict[str, str] = {}
    for old, slots in state["slots"].items():
        latest = max(slots.values(), key=lambda entry: int(entry["n"]))
        if standings.get(f"{old} {latest['n']}") != "gone" or latest["verdict"]["decision"] != "edited":
            continue
        wanted = {**latest["signature"], **latest["verdict"]["changes"]}
        wanted = {name: value for name, value in wanted.items() if name not in _NOT_JUDGED}
        for claim in getattr(brief, old.partition(":")[0]):
            if signature(claim) == wanted:
                found[old] = claim.id
    return found


def _is_added(state: Mapping[str, Any], claim_id: str) -> bool:
    return any(entry.get("claim") for entry in state["slots"].get(claim_id, {}).values())


def counted(state: Mapping[str, Any]) -> dict[str, Any]:
    """The state with its counts made anew from slots and standings."""
    decided = stale = clashing = added = 0
    for claim_id in {**state["slots"], **dict.fromkeys(state.get("successors", {}).values())}:
        added += _is_added(state, claim_id) and claim_id not in state.get("absent", ())
        if _is_decided(state, claim_id):
            decided += 1
            clashing += disputed(state, claim_id)
        else:
            stale += bool(counting(state, claim_id, "stale"))
    claims = state.get("extracted", 0) + added
    lost = any(found == "gone" for found in state.get("standings", {}).values())
    gone = len(verdicts(state, wanted="gone")) if lost else 0
    return {**state, "claims": claims, "decided": decided, "stale": stale, "disputed": clashing, "gone": gone}


def verdicts(state: Mapping[str, Any], *, wanted: Standing = "kept") -> dict[str, Verdict]:
    """The verdict that counts for each claim of this standing; of claims that were decided anew, only the new one."""
    found: dict[str, Verdict] = {}
    if wanted != "kept" and not state.get("standings"):
        return found
    successors = state.get("successors", {})
    for claim_id in {**state["slots"], **dict.fromkeys(successors.values())}:
        verdict = effective(state, claim_id, wanted)
        if verdict is None or (wanted == "gone" and claim_id in successors):
            continue
        if wanted != "kept" and _is_decided(state, claim_id):
            continue
        found[claim_id] = verdict
    return found


def disagreements(state: Mapping[str, Any]) -> dict[str, tuple[Verdict, ...]]:
    """The verdicts of each claim on which reviewers disagree and that no one has settled, by time."""
    return {
        claim_id: tuple(verdict_from_json(entry["verdict"]) for entry in counting(state, claim_id))
        for claim_id in state["slots"]
        if disputed(state, claim_id)
    }

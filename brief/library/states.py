"""The state of one article's review: a small document with every reviewer's present verdict on each claim.

Slots: `state["slots"][claim id][slot]` is an entry `{"n", "verdict", "words", "signature", "claim"?}`. The slot is the
reviewer's name, or `SETTLED` for the verdict that settled a disagreement. `n` orders entries in time; `words` and
`signature` say what was judged, so that a later extraction can tell whether it is still there; `claim` is there when
the reviewer added the claim.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Literal

from brief.codec import claim_from_json, plain, verdict_from_json
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
    return {"article": article_id, "claims": 0, "decided": 0, "stale": 0, "disputed": 0, "slots": {}}


def effective(slots: Slots) -> Entry | None:
    """The entry that counts: the one that settled the matter, else the latest."""
    if SETTLED in slots:
        return slots[SETTLED]
    return max(slots.values(), key=lambda entry: int(entry["n"]), default=None)


def disputed(slots: Slots) -> bool:
    """Whether reviewers decided differently and no one has settled it."""
    if SETTLED in slots:
        return False
    decisions = [
        (verdict["decision"], verdict["changes"])
        for verdict in (entry["verdict"] for entry in slots.values())
        if verdict["decision"] is not None
    ]
    return any(decision != decisions[0] for decision in decisions[1:])


def added_claims(state: Mapping[str, Any]) -> Iterator[Claim]:
    """The claims that reviewers added, in the order in which they were added."""
    found = [
        (entry["n"], claim_id, entry["claim"])
        for claim_id, slots in state["slots"].items()
        for entry in slots.values()
        if entry.get("claim")
    ]
    seen = set()
    for _, claim_id, data in sorted(found, key=lambda row: int(row[0])):
        if claim_id not in seen:
            seen.add(claim_id)
            yield claim_from_json(claim_id.partition(":")[0], data)


def with_added(brief: Brief, state: Mapping[str, Any]) -> Brief:
    """The brief with the claims that reviewers added, behind the extracted ones."""
    known = {claim.id for claim in brief.claims()}
    more: dict[str, Any] = {}
    for claim in added_claims(state):
        if claim.id not in known:
            known.add(claim.id)
            more.setdefault(claim.facet, getattr(brief, claim.facet))
            more[claim.facet] = (*more[claim.facet], claim)
    return replace(brief, **more) if more else brief


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


def standing(entry: Entry, claim: Claim | None, text: str) -> Standing:
    """What became of a judged claim.

    Args:
        entry: The verdict and what it judged.
        claim: The claim with the same id as it is now extracted, or None.
        text: The article's present text, normalised.

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
    same_words = normalise(entry["words"]) in text
    return "kept" if same_words and before == now else "stale"


def restated(state: Mapping[str, Any], brief: Brief) -> dict[str, Any]:
    """The state under a new brief of the article: each claim's standing, and the counts.

    `brief` is the extracted one; claims that reviewers added are kept where their evidence still reads the same.
    """
    whole = with_added(brief, state)
    claims = {claim.id: claim for claim in whole.claims()}
    text = normalise(whole.article.text) if state["slots"] else ""
    standings: dict[str, str] = {}
    for claim_id, slots in state["slots"].items():
        for entry in slots.values():
            found = standing(entry, claims.get(claim_id), text)
            if found != "kept":
                standings[f"{claim_id} {entry['n']}"] = found
    return counted({**state, "standings": standings, "extracted": sum(1 for _ in brief.claims())})


def counted(state: Mapping[str, Any]) -> dict[str, Any]:
    """The state with its counts made anew from slots and standings."""
    decided = stale = clashing = added = 0
    standings = state.get("standings", {})
    for claim_id, slots in state["slots"].items():
        entry = effective(slots)
        added += any(one.get("claim") for one in slots.values())
        if entry is None:
            continue
        stands = standings.get(f"{claim_id} {entry['n']}", "kept")
        decided += stands == "kept" and entry["verdict"]["decision"] is not None
        stale += stands == "stale"
        clashing += disputed(slots)
    claims = state.get("extracted", 0) + added
    return {**state, "claims": claims, "decided": decided, "stale": stale, "disputed": clashing}


def verdicts(state: Mapping[str, Any], *, wanted: Standing = "kept") -> dict[str, Verdict]:
    """The verdict that counts for each claim whose standing is as wanted."""
    found: dict[str, Verdict] = {}
    standings = state.get("standings", {})
    for claim_id, slots in state["slots"].items():
        entry = effective(slots)
        if entry and standings.get(f"{claim_id} {entry['n']}", "kept") == wanted:
            found[claim_id] = verdict_from_json(entry["verdict"])
    return found


def disagreements(state: Mapping[str, Any]) -> dict[str, tuple[Verdict, ...]]:
    """The verdicts of each claim on which reviewers disagree and that no one has settled, by time."""
    return {
        claim_id: tuple(
            verdict_from_json(entry["verdict"]) for entry in sorted(slots.values(), key=lambda entry: int(entry["n"]))
        )
        for claim_id, slots in state["slots"].items()
        if disputed(slots)
    }

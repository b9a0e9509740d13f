"""What a body does about its members: it admits, turns down, suspends or expels them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeGuard

from spacy.tokens import Token

from brief.claims.membership.bodies import acting_body
from brief.claims.membership.clause import Clause, is_negated
from brief.claims.membership.parties import Party, is_bloc
from brief.language.tables import words
from brief.model import MemberStatus

ADMIT = words("admit accept readmit welcome")
SUSPEND = words("suspend")
REFUSE = words("reject refuse decline deny veto rebuff turn")
"""Verbs of turning somebody down; `turn` only with `down`."""
_REQUESTS = words("request application bid plea candidacy membership accession admission entry")
_SOUGHT = words("membership accession admission join member entry")
"""What a request must be for."""
_UNWILLING = words("refuse decline reject fail")
_AGREED = words("agree decide resolve")
"""Verbs behind which an admission is still to come."""
WISH = words("seek want wish hope apply aim try plan bid aspire ask consider would could might may effort bid attempt")
FUTURE = words("will set expect due prepare ready about shall")
_ADMITTED: dict[str, MemberStatus] = {
    "observer": "observer", "observers": "observer", "candidate": "candidate", "candidates": "candidate",
    "associate": "observer", "associates": "observer",
    "partner": "full", "partners": "full",
}  # fmt: skip
"""What somebody is admitted as, instead of as a member; a partner is none at all."""
_STANDING_REACH = 6
"""Words behind whoever is admitted in which that stands."""


@dataclass(frozen=True, slots=True)
class Act:
    """Parties whom a body takes in, turns down, suspends or expels."""

    body: Party
    members: tuple[Party, ...]
    status: MemberStatus
    rule: str
    standing: tuple[int, int] | None = None
    """Half-open token range in which it says as what they are taken in."""


def acts_of(clause: Clause, verb: Token, lemma: str) -> Iterator[Act]:
    """`The X admitted A as its tenth member`, `X suspended A`, `X suspended the membership of A`."""
    thing = next(child for child in verb.children if child.dep_ == "dobj")
    body = acting_body(clause, verb)
    is_refused = is_negated(verb) or (verb.dep_ == "xcomp" and verb.head.lemma_.lower() in _UNWILLING)
    if not _has_members(body) or (is_refused and lemma not in ADMIT):
        return
    series = clause.parties.series_at(thing.i)
    if thing.lower_ == "membership":
        owner = next((child for child in thing.children if child.dep_ == "poss"), None) or _owner(thing)
        series = clause.parties.series_at(owner.i) if owner is not None else None
    is_told = thing.lower_ == "membership"
    if series is None or series.start <= verb.i or any(not _may_belong(p, is_told) for p in series.parties):
        return
    around = {c.lower_ for c in verb.children} | {verb.head.lemma_.lower()}
    if around & (WISH | {"if", "whether"}):
        return
    if lemma in ADMIT:
        coming = not around.isdisjoint(FUTURE | _AGREED) and verb.tag_ == "VB"
        if lemma == "welcome" and "member" not in clause.between(verb.i, clause.end):
            return
        near = clause.between(series.end, series.end + _STANDING_REACH)
        told = next((word for word in near if word in _ADMITTED), "")
        if told in ("partner", "partners"):
            return
        standing: MemberStatus = "denied" if is_refused else _ADMITTED.get(told, "joining" if coming else "full")
        yield Act(body, series.parties, standing, "members.admitted", (series.end, series.end + _STANDING_REACH))
    elif around.isdisjoint(FUTURE):
        status: MemberStatus = "suspended" if lemma in SUSPEND else "former"
        yield Act(body, series.parties, status, f"members.{'suspended' if lemma in SUSPEND else 'left'}")


def refusal_of(clause: Clause, verb: Token) -> Act | None:
    """`The X turned down A's request for membership`, `A's bid to join was rejected by the X`."""
    if (verb.lemma_.lower() == "turn" and not any(c.lower_ == "down" for c in verb.rights)) or is_negated(verb):
        return None
    asked = next((c for c in verb.children if c.dep_ in ("dobj", "nsubjpass") and c.lemma_.lower() in _REQUESTS), None)
    if asked is None:
        return None
    admits = verb.dep_ == "conj" and verb.head.lemma_.lower() in ADMIT
    if not admits and _SOUGHT.isdisjoint(token.lemma_.lower() for token in asked.subtree):
        return None
    body = acting_body(clause, verb)
    if asked.dep_ == "nsubjpass":
        by = next((c for child in verb.rights if child.dep_ == "agent" for c in child.rights if c.dep_ == "pobj"), None)
        body = clause.parties.at(by.i) if by is not None else None
    found = [one for token in asked.subtree if (one := clause.parties.series_at(token.i)) is not None]
    series = next((one for one in found if all(party.is_state for party in one.parties)), None)
    named = next((party for one in found for party in one.parties if _has_members(party)), None)
    body = named if named is not None and not (body is not None and body.is_state) else body
    if series is None or not _has_members(body):
        return None
    return Act(body, series.parties, "denied", "members.refused")


def _has_members(body: Party | None) -> TypeGuard[Party]:
    """Whether it is a body that takes in or turns down members."""
    if body is None or body.is_state or body.entity is None:
        return False
    return is_bloc(body.entity) and not is_party(body)


def _owner(membership: Token) -> Token | None:
    """Whose `membership of` it is."""
    of = next((child for child in membership.rights if child.lower_ == "of"), None)
    return next((child for child in of.rights if child.dep_ == "pobj"), None) if of is not None else None


def _may_belong(party: Party, is_told: bool) -> bool:
    """Whether a party can be taken in or suspended; a body only where its membership is spoken of."""
    return party.is_state or (is_told and party.entity is not None and party.entity.type == "organisation")


def is_party(party: Party) -> bool:
    """Whether a party is a political one."""
    entity = party.entity
    last = party.name.lower().split()[-1:]
    return (entity is not None and entity.kind == "party") or last == ["party"] or "party of" in party.name.lower()

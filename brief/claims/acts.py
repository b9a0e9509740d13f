"""What a body does about its members: it admits, suspends or expels them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from brief.claims.bodies import acting_body
from brief.claims.clause import Clause, is_negated
from brief.claims.parties import Party, is_bloc
from brief.language.tables import words
from brief.model import MemberStatus

ADMIT = words("admit accept readmit welcome")
SUSPEND = words("suspend")
WISH = words("seek want wish hope apply aim try plan bid aspire ask consider would could might may effort bid attempt")
FUTURE = words("will set expect due prepare ready about shall")
_ADMITTED: dict[str, MemberStatus] = {
    "observer": "observer", "observers": "observer", "candidate": "candidate", "candidates": "candidate",
    "partner": "full", "partners": "full",
}  # fmt: skip
"""What somebody is admitted as, instead of as a member; a partner is none at all."""
_STANDING_REACH = 6
"""Words behind whoever is admitted in which that stands."""


@dataclass(frozen=True, slots=True)
class Act:
    """Parties whom a body takes in, suspends or expels."""

    body: Party
    members: tuple[Party, ...]
    status: MemberStatus
    rule: str


def acts_of(clause: Clause, verb: Token, lemma: str) -> Iterator[Act]:
    """`The X admitted A as its tenth member`, `X suspended A`, `X suspended the membership of A`."""
    thing = next(child for child in verb.children if child.dep_ == "dobj")
    body = acting_body(clause, verb)
    if body is None or is_negated(verb):
        return
    if body.is_state or body.entity is None or not is_bloc(body.entity) or is_party(body):
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
        coming = not around.isdisjoint(FUTURE) and verb.tag_ == "VB"
        if lemma == "welcome" and "member" not in clause.between(verb.i, clause.end):
            return
        near = clause.between(series.end, series.end + _STANDING_REACH)
        told = next((word for word in near if word in _ADMITTED), "")
        if told in ("partner", "partners"):
            return
        standing: MemberStatus = _ADMITTED.get(told, "joining" if coming else "full")
        yield Act(body, series.parties, standing, "members.admitted")
    elif around.isdisjoint(FUTURE):
        status: MemberStatus = "suspended" if lemma in SUSPEND else "former"
        yield Act(body, series.parties, status, f"members.{'suspended' if lemma in SUSPEND else 'left'}")


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

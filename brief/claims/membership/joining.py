"""Parties that come and go: join, accede, be admitted, leave, be expelled, be suspended."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Token

from brief.claims.membership.acts import ADMIT, REFUSE, SUSPEND, acts_of, is_party, refusal_of
from brief.claims.membership.clause import Clause, is_negated, verb_above
from brief.claims.membership.parties import BLOC_HEADS, Party, Series, can_have_members, is_bloc
from brief.claims.membership.parts import companions
from brief.claims.membership.tense import EFFORTS, OFFERS, status_of
from brief.claims.statements.antecedents import body_before, main_body
from brief.language.tables import words
from brief.model import MemberStatus

_JOIN = words("join rejoin accede enter")
_LEAVE = words("leave quit exit abandon")
_LEAVE_FROM = words("withdraw expel secede eject exclude oust remove")
_ENTRY = words("entry accession admission")
_OWN_PART: dict[str, MemberStatus] = {
    "suspend": "suspended", "freeze": "suspended", "end": "former", "terminate": "former",
}  # fmt: skip
"""What one becomes who does this to his own participation or membership."""
_TIMED = words("in on since last this from until")
_STANDINGS = words("member members associate associates observer observers candidate candidates")
MEMBERSHIP = words("member members membership joined left quit suspended admitted readmitted")
_JUDGING = words(
    "back support oppose reject welcome block veto approve endorse discuss consider deny decline refuse dismiss praise "
    "criticise criticize condemn hail study examine"
)
"""What others do with such a bid."""
_LEMMAS = {"readmitted": "readmit", "rejoined": "rejoin", "suspended": "suspend"}
"""What the model's lemmatiser leaves as it is."""
_OFFERING = words("extend issue send offer make withdraw renew repeat deliver back support oppose criticise criticize")
"""What others than the invited do with an invitation."""
_YEAR = re.compile(r"(?:19|20)\d\d$")
_EXIT = words("exit withdrawal departure expulsion")
CUES = (
    _ENTRY
    | _EXIT
    | words(
        """
        join joins joined joining rejoin rejoined accede accedes acceded acceding enter enters entered admit admits
        admitted accept accepts accepted readmitted welcomed reject rejects rejected invited invite freeze freezes
        frozen froze refuse refuses refused decline
        declines declined denied vetoed rebuffed turned leave leaves left quit quits exit exits exited abandon abandoned
        withdraw withdraws withdrew withdrawn expelled expel seceded ejected excluded ousted suspended suspend
        suspends leaving withdrawing affiliated belong belongs belonged
        """
    )
)


@dataclass(frozen=True, slots=True)
class Joined:
    """Parties that come into or go out of bodies."""

    bodies: tuple[Party, ...]
    members: tuple[Party, ...]
    cue: int
    status: MemberStatus
    rule: str
    standing: tuple[int, int] | None = None
    """Half-open token range of what it is taken in as: `as its seventh full member`."""


def joined(clause: Clause, i: int) -> Iterator[Joined]:
    """What the word at a token says of coming and going."""
    token = clause.doc[i]
    lower, lemma = clause.word(i), token.lemma_.lower()
    lemma = _LEMMAS.get(lower, lemma)
    if lower in _ENTRY or (lower in _EXIT and token.pos_ == "NOUN"):
        yield from _noun(clause, i, lower in _EXIT)
        return
    if token.pos_ not in ("VERB", "AUX", "ADJ", "NOUN"):
        return
    if lower == "affiliated" and clause.word(i + 1) in ("to", "with"):
        yield from _affiliated(clause, i)
    elif lemma in _JOIN:
        yield from _verb(clause, token, i + (2 if clause.word(i + 1) == "to" else 1), None, "members.joined")
    elif lemma == "belong" and clause.word(i + 1) == "to":
        yield from _verb(clause, token, i + 2, None, "members.belongs")
    elif lemma in REFUSE:
        if (act := refusal_of(clause, token)) is not None:
            yield Joined((act.body,), act.members, i, act.status, act.rule)
    elif (own := _own_part(token)) is not None:
        yield from _verb(clause, token, *own)
    elif lemma in ADMIT | SUSPEND | {"expel", "oust"} and _is_active(token):
        for act in acts_of(clause, token, lemma):
            yield Joined((act.body,), act.members, i, act.status, act.rule, act.standing)
    elif lemma in ADMIT:
        k = next((k for k in range(i + 1, min(clause.end, i + 5)) if clause.word(k) in ("to", "into", "in")), None)
        if (k is not None or _is_passive(token)) and lemma != "welcome":
            yield from _verb(clause, token, (i if k is None else k) + 1, None, "members.admitted")
    elif lemma in _LEAVE and token.pos_ == "VERB":
        yield from _verb(clause, token, i + 1, "former", "members.left")
    elif lemma in _LEAVE_FROM or lemma in SUSPEND:
        k = next((k for k in range(i + 1, min(clause.end, i + 6)) if clause.word(k) in ("from", "by")), None)
        if k is None and lemma in SUSPEND and _is_passive(token):
            yield from _verb(clause, token, i + 1, "suspended", "members.suspended")
        elif k is None and lemma == "withdraw":
            yield from _verb(clause, token, i + 1, "former", "members.left")
        if k is not None:
            status: MemberStatus = "suspended" if lemma in SUSPEND else "former"
            yield from _verb(clause, token, k + 1, status, "members.suspended" if lemma in SUSPEND else "members.left")


def _own_part(verb: Token) -> tuple[int, MemberStatus, str] | None:
    """Where the body stands in `suspended its participation in X`, and what that makes of the subject."""
    told = _OWN_PART.get(verb.lemma_.lower())
    thing = next((c for c in verb.rights if c.dep_ == "dobj" and c.lower_ in ("participation", "membership")), None)
    if told is None or thing is None or thing.i + 2 >= len(thing.doc) or thing.nbor().lower_ not in ("in", "of"):
        return None
    if not any(child.dep_ == "poss" and child.lower_ in ("its", "their") for child in thing.children):
        return None
    return thing.i + 2, told, "members.suspended" if told == "suspended" else "members.left"


def _is_passive(verb: Token) -> bool:
    """Whether something is done to the subject: `was readmitted`."""
    bare = verb.dep_ == "conj" and not any(child.dep_ in ("nsubj", "aux", "dobj") for child in verb.children)
    first = verb.head if bare and verb.tag_ in ("VBN", "VBD") else verb
    return any(child.dep_ == "auxpass" for told in (verb, first) for child in told.lefts)


def _is_active(verb: Token) -> bool:
    """Whether a verb has its own object."""
    return any(child.dep_ == "dobj" for child in verb.children)


def _target(clause: Clause, k: int, *, states: bool) -> Series | None:
    """The bodies named after the verb: alliances and the like; for states any body."""
    series = clause.series_from(k, 5)
    if series is None:
        return None
    first = series.parties[0]
    if not can_have_members(first) or first.is_state or first.is_collective:
        return None
    if clause.word(first.end) == "-" and len(series.parties) == 1:
        return None  # "to join an X-led mission"
    after = clause.word(first.end)
    entity = first.entity
    named = entity is not None and is_bloc(entity) and not is_party(first)
    told = after in BLOC_HEADS - {"party", "list", "group", "club"}
    letters = entity is not None and not entity.kind and entity.name.isupper()
    if not named and not told and not (states and letters):
        return None
    if clause.pos(first.end) == "NOUN" and after not in BLOC_HEADS and len(series.parties) == 1:
        return None
    kept = tuple(p for p in series.parties if can_have_members(p) and not p.is_state)
    return Series(kept, series.start, series.end)


def _verb(clause: Clause, verb: Token, k: int, status: MemberStatus | None, rule: str) -> Iterator[Joined]:
    subjects = _who_comes(clause, verb)
    if subjects is None or subjects.start >= verb.i:
        return
    members = tuple(p for p in subjects.parties if p.is_state or p.entity is None or p.entity.type != "place")
    bodies = None
    if status != "suspended" or clause.word(k - 1) in ("from", "by", "in", "of"):
        bodies = _target(clause, k, states=any(p.is_state for p in members)) or _relative(clause, verb, members)
    bodies = bodies or _implied(clause, verb, members)
    if bodies is None:
        return
    keys = {party.key for party in bodies.parties}
    members = tuple(p for p in members if p.key not in keys)
    if not members:
        return
    found = status_of(clause, verb, status)
    if found is None:
        return
    yield Joined(bodies.parties, members, verb.i, found, rule)
    if status is None and found != "denied":
        end = bodies.end
        while clause.word(end) in BLOC_HEADS:
            end += 1
        also = companions(clause, end)
        if also is not None:
            yield Joined(bodies.parties, also.parties, verb.i, "full", rule)


def _who_comes(clause: Clause, verb: Token) -> Series | None:
    """Whose coming or going a verb tells: its subject, or whose bid it is in `B backed A's bid to join X`."""
    effort = verb.head
    part = next((c for c in verb.lefts if c.dep_ == "nsubjpass" and c.lower_ in ("membership", "participation")), None)
    if part is not None:
        return _whose(clause, part)
    is_offer = effort.lemma_.lower() in OFFERS
    if verb.dep_ not in ("acl", "relcl") or not (is_offer or effort.lemma_.lower() in EFFORTS):
        return clause.subjects(verb)
    for child in effort.children:
        if is_offer and child.dep_ == "prep":
            if child.lower_ in ("to", "for"):
                return next((clause.parties.series_at(c.i) for c in child.rights if c.dep_ == "pobj"), None)
            continue
        if child.dep_ == "poss" and child.pos_ != "PRON":
            return clause.parties.series_at(child.i)
        if child.dep_ == "prep" and child.lower_ in ("by", "from", "of"):
            return next((clause.parties.series_at(c.i) for c in child.rights if c.dep_ == "pobj"), None)
    above = verb_above(effort)
    own = any(child.dep_ == "poss" for child in effort.children)
    if is_offer and above is not None:
        return clause.subjects(verb) if above.lemma_.lower() not in _OFFERING else None
    if own or above is None or above.lemma_.lower() not in _JUDGING:
        return clause.subjects(verb)
    return None


def _whose(clause: Clause, noun: Token) -> Series | None:
    """Whose membership it is in `A's membership was suspended`, `the membership of A was frozen`."""
    owner = next((child for child in noun.lefts if child.dep_ == "poss" and child.pos_ != "PRON"), None)
    of = next((child for child in noun.rights if child.lower_ == "of"), None)
    if owner is None and of is not None:
        owner = next((child for child in of.rights if child.dep_ == "pobj"), None)
    series = clause.parties.series_at(owner.i) if owner is not None else None
    return series if series is not None and all(party.is_state for party in series.parties) else None


def _relative(clause: Clause, verb: Token, members: tuple[Party, ...]) -> Series | None:
    """The body in `the X, which A left in 2020`."""
    thing = any(c.dep_ == "dobj" and c.lower_ in ("which", "that") for c in verb.children)
    party = clause.parties.at(verb.head.i) if verb.dep_ == "relcl" and thing else None
    if party is None or party.entity is None:
        return None
    of_states = can_have_members(party) and not party.is_state and all(member.is_state for member in members)
    if not is_bloc(party.entity) and not (of_states and party.entity.type == "organisation"):
        return None
    return Series((party,), party.start, party.end)


def _implied(clause: Clause, verb: Token, members: tuple[Party, ...]) -> Series | None:
    """The body named before in `A, which joined in 2023`, `A has been suspended since 2016`: only a time follows.

    In a clause of its own the sentence or the one before must speak of members, of joining or of leaving.
    """
    lemma = _LEMMAS.get(verb.lower_, verb.lemma_.lower())
    taken_in = lemma in ("admit", "readmit")
    if taken_in and not _is_passive(verb):
        return None
    if not taken_in and lemma not in ("join", "leave", "quit", "suspend", "withdraw", "rejoin"):
        return None
    if not members:
        return None
    if not all(party.is_state for party in members) or any(
        c.dep_ in ("dobj", "dative") and c.lower_ != "it" for c in verb.children
    ):
        return None
    k = verb.i + (2 if clause.word(verb.i + 1) == "it" else 1)
    if clause.word(k) == "as":
        k = next((n for n in range(k + 1, min(clause.end, k + 5)) if clause.word(n) in _STANDINGS), k) + 1
        timed = clause.word(k - 1) in _STANDINGS
    else:
        timed = clause.word(k) in _TIMED or clause.word(k) in (".", ",", ";", "")
    if verb.dep_ == "relcl":
        year = clause.word(k) == "in" and _YEAR.match(clause.word(k + 1)) and clause.word(k + 2) in (",", ".", ";", "")
        entity = body_before(clause.reading, verb.head.i) if year else None
    else:
        told = timed and _speaks_of_members(clause, verb.i)
        entity = (body_before(clause.reading, verb.i) or main_body(clause.reading)) if told else None
    if entity is None or not is_bloc(entity) or entity.kind == "party":
        return None
    party = Party(entity.name, verb.i, verb.i + 1, entity, entity.country)
    return Series((party,), party.start, party.end)


def _speaks_of_members(clause: Clause, i: int) -> bool:
    """Whether the sentence up to a token, or the one before, says who is a member, came or went."""
    start = clause.start
    if clause.index:
        start = clause.reading.sentences[clause.index - 1].start
    before = [word.lower() for word in clause.words[start:i]]
    return not MEMBERSHIP.isdisjoint(before) or ("make", "up") in pairwise(before)


def _noun(clause: Clause, i: int, leaving: bool) -> Iterator[Joined]:
    """`A's entry into X`, `the accession of A to X`, `A's withdrawal from X`."""
    start = clause.noun_start(i)
    member: Series | None = None
    if clause.word(start) in ("'s", "'"):
        owner = clause.parties.at(start - 1)
        member = Series((owner,), owner.start, owner.end) if owner is not None else None
    elif clause.word(start) in ("its", "their"):
        verb = verb_above(clause.doc[i])
        named = clause.subjects(verb) if verb is not None and not is_negated(verb) else None
        member = named if named is not None and named.end <= start else None
    k = i + 1
    if member is None and clause.word(k) == "of":
        member = clause.series_from(k + 1, 3)
        k = member.end if member is not None else k
    if member is None or clause.word(k) not in ("into", "to", "from", "in"):
        return
    bodies = _target(clause, k + 1, states=any(p.is_state for p in member.parties))
    if bodies is not None:
        yield Joined(
            bodies.parties,
            member.parties,
            i,
            "former" if leaving else "full",
            "members.left" if leaving else "members.entry",
        )


def _affiliated(clause: Clause, i: int) -> Iterator[Joined]:
    series = clause.series_from(i + 2, 6)
    subjects = clause.subjects(clause.doc[i])
    if series is None or subjects is None or subjects.end > i or is_negated(clause.doc[i]):
        return
    members = tuple(p for p in subjects.parties if not p.is_state and p.entity is not None)
    bodies = tuple(p for p in series.parties[:1] if can_have_members(p) and not p.is_state)
    if members and bodies:
        yield Joined(bodies, members, i, "full", "members.affiliated")

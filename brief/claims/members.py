"""Who belongs to which body, and how: as member, founder, candidate, observer, suspended, former, or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from brief.claims.membership import composition, joining
from brief.claims.membership.clause import Clause
from brief.claims.membership.composition import composed
from brief.claims.membership.joining import joined
from brief.claims.membership.nouns import Relation, relation
from brief.claims.membership.outside import BIDDING
from brief.claims.membership.parties import Party, can_have_members
from brief.claims.membership.parts import COALITION
from brief.claims.membership.years import since_of
from brief.language.organisations import acronym
from brief.language.reading import Reading
from brief.language.tables import words
from brief.model import Member, MemberStatus, Span, claim_id

_NOUNS = words(
    "member members membership observer observers candidate candidates founder founders signatory signatories"
)
_CUES = _NOUNS | composition.CUES | joining.CUES | words("member-state member-states")
_STATUS: tuple[tuple[frozenset[str], MemberStatus], ...] = (
    (words("former ex ex- onetime erstwhile"), "former"),
    (words("suspended"), "suspended"),
    (words("observer observers"), "observer"),
    (words("associate associated"), "observer"),
    (words("candidate candidates aspiring prospective would-be potential"), "candidate"),
    (words("founding founder founders original charter"), "founding"),
)
_PRIVATE = words("cabinet family crew staff board committee gang band cast team")
"""Before `member`, these make it a person."""
_ABOUT_MEMBERSHIP = words("talks negotiations fee fees")
"""Behind `membership`, these only speak of one."""
_RETURNING = words("readmit readmitted rejoin rejoined")
_FROZEN = words("suspend freeze")
_ENDED = words("end renounce")
_GOING = words("joined left quit suspended")
_FUTURE = words("will shall 'll set due expected to about")
_WISHES = words(
    "seek seeks seeking want wants hope hopes apply applied applying aspires bid application would could might may"
)
_ORDINALS = {
    word: n
    for n, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        start=1,
    )
}
_DIGITS = re.compile(r"(\d{1,3})(?:st|nd|rd|th)$")
_CONFIDENCE = {
    "predicate": 0.85,
    "list": 0.85,
    "apposition": 0.8,
    "object": 0.85,
    "among": 0.75,
    "of-the": 0.75,
}
_RULE_CONFIDENCE = 0.7
_LIST_RULES = words("members.list members.consists members.coalition-of members.formed members.leads members.includes")
"""Rules whose wording leaves no doubt that what they list are parties."""


@dataclass(frozen=True, slots=True)
class _Found:
    body: Party
    member: Party
    status: MemberStatus
    rule: str
    cue: int
    confidence: float
    ordinal: int | None = None
    since: str | None = None
    is_change: bool = False
    """Whether it tells of becoming a member, so that what was before is over."""


def find(reading: Reading) -> list[Member]:
    """The memberships that the article states, in text order; each pair and status once."""
    claims: dict[str, Member] = {}
    promoted: dict[tuple[str, str], int] = {}
    for index, sentence in reading.claimable():
        lowers = {word.lower() for word in reading.words[sentence.start : sentence.end]}
        if lowers.isdisjoint(_CUES) and "led" not in lowers:
            continue
        named = not lowers.isdisjoint(_NOUNS) or _names_a_body(reading, sentence.start, sentence.end, lowers)
        if not named and not _goes_on(reading, index, lowers):
            continue
        clause = Clause(reading, index)
        if not any(True for _ in clause.parties.all()):
            continue
        for found in _in_sentence(clause):
            if not _is_sound(found):
                continue
            claim = _claim(clause, found)
            before = claims.get(claim.id)
            claims[claim.id] = _either(before, claim) if before is not None else claim
            if found.status == "full" and found.is_change:
                promoted[claim.organisation, claim.member] = claim.evidence[0].start
    return _without_doubles([claim for claim in claims.values() if not _is_over(claim, promoted)])


def _is_over(claim: Member, promoted: Mapping[tuple[str, str], int]) -> bool:
    """Whether a standing ended when its holder became a full member: `an associate of X, became a full member`.

    Args:
        claim: The standing.
        promoted: Where in the text each body and member is told to have become a full one.
    """
    at = promoted.get((claim.organisation, claim.member))
    if at is None:
        return False
    if claim.status in ("observer", "candidate"):
        return True
    return claim.status in ("suspended", "former") and claim.evidence[0].start <= at


def _either(before: Member, after: Member) -> Member:
    """Of two claims of one membership the surer one, with the ordinal and year that either has."""
    best, other = (after, before) if after.confidence > before.confidence else (before, after)
    return replace(best, ordinal=best.ordinal or other.ordinal, since=best.since or other.since)


def _names_a_body(reading: Reading, start: int, end: int, lowers: set[str]) -> bool:
    """Whether a sentence names an organisation, or speaks of a coalition, or of one who joined or left."""
    if not lowers.isdisjoint(COALITION) or ("which" in lowers and not lowers.isdisjoint(("joined", "left"))):
        return True
    return any(entity.type == "organisation" for entity, _ in reading.mentions_in(start, end))


def _goes_on(reading: Reading, index: int, lowers: set[str]) -> bool:
    """Whether a sentence says who came or went after one that speaks of members: `Guinea is also suspended.`"""
    if index == 0 or lowers.isdisjoint(_GOING):
        return False
    before = reading.sentences[index - 1]
    return not joining.MEMBERSHIP.isdisjoint(word.lower() for word in reading.words[before.start : before.end])


def _is_sound(found: _Found) -> bool:
    """Whether both names are known as names: capitals that no one recognised count only where a list holds them."""
    lists = found.rule in _LIST_RULES
    if _is_organ(found.body, found.member):
        return False
    if found.body.entity is None and not lists:
        return False
    if found.body.is_doubtful and not lists:
        return False
    return lists or (found.member.entity is not None and not found.member.is_doubtful)


def _is_organ(body: Party, member: Party) -> bool:
    """Whether the one is a part of the other by its name: `UN General Assembly`, `ECOWAS Commission`."""
    if body.entity is None or member.entity is None or member.is_state:
        return False
    first = member.name.replace(".", "").split()[0]
    forms = {form.replace(".", "") for form in (body.entity.name, *body.entity.aliases)}
    return first in forms or (first.isupper() and first == acronym(body.entity.name))


def _without_doubles(claims: list[Member]) -> list[Member]:
    """A pair's plain full membership goes where the same pair has a more telling status."""
    telling = {(c.organisation, c.member) for c in claims if c.status != "full"}
    return [c for c in claims if c.status != "full" or c.ordinal or (c.organisation, c.member) not in telling]


def _in_sentence(clause: Clause) -> Iterator[_Found]:
    for i in clause.tokens(_NOUNS | joining.CUES):
        if clause.word(i) in _NOUNS and clause.parties.at(i) is None:
            yield from _by_noun(clause, i)
        elif clause.word(i) in joining.CUES and clause.parties.at(i) is None:
            for j in joined(clause, i):
                ordinal = _first_ordinal(clause.between(*j.standing)) if j.standing is not None else None
                for body in j.bodies:
                    since = since_of(clause, i, body.end)
                    for member in j.members:
                        change = clause.doc[i].lemma_.lower() in _RETURNING or clause.word(i) in _RETURNING
                        yield _Found(body, member, j.status, j.rule, i, _RULE_CONFIDENCE, ordinal, since, change)
    for c in composed(clause):
        for member in c.members:
            yield _Found(c.body, member, c.status, c.rule, c.cue, _RULE_CONFIDENCE)


def _by_noun(clause: Clause, i: int) -> Iterator[_Found]:
    noun = clause.word(i)
    if clause.word(i - 1) in _PRIVATE or (noun == "membership" and clause.word(i + 1) in _ABOUT_MEMBERSHIP):
        return
    for found in relation(clause, i):
        status, ordinal = _status(clause, min(found.start, i), i, found.verb, found.how)
        if found.how == BIDDING:
            status = "candidate"
        if found.negated:
            status = "denied"
        since = since_of(clause, i, found.end) if found.how in ("predicate", "apposition") else None
        confidence = _CONFIDENCE.get(found.how, _RULE_CONFIDENCE)
        verb = clause.doc[found.verb] if found.verb is not None else None
        change = verb is not None and verb.lemma_ == "become"
        for body in found.bodies:
            if body.is_state or not can_have_members(body):
                continue
            for member in _related(found, noun):
                yield _Found(body, member, status, f"members.{found.how}", i, confidence, ordinal, since, change)


def _related(found: Relation, noun: str) -> Iterator[Party]:
    """The parties of a relation that can be members: of `coastal states, Norway and Iceland` two, not three."""
    names_some = not all(party.is_collective for party in found.parties)
    for member in found.parties:
        is_counted = found.how == "list" and not names_some
        if (is_counted or not member.is_collective) and (member.is_state or not noun.startswith("candidate")):
            yield member


def _status(clause: Clause, start: int, i: int, verb: int | None, how: str) -> tuple[MemberStatus, int | None]:
    lowers = clause.between(start, i + 2)
    ordinal = _first_ordinal(lowers)
    for cues, status in _STATUS:
        if cues.intersection(lowers):
            return status, ordinal
    told = clause.doc[verb] if verb is not None else None
    if told is not None:
        near = {c.lower_ for c in told.children if c.dep_ in ("aux", "auxpass", "neg", "mark")} | {told.lower_}
        head = told.head
        if told.dep_ == "xcomp":
            near |= {head.lower_, head.lemma_.lower()} | {c.lower_ for c in head.children if c.dep_ == "aux"}
        if near & _FROZEN or told.lemma_.lower() in _FROZEN:
            return "suspended", ordinal
        if told.lemma_.lower() in _ENDED or (clause.word(i - 1) in ("longer",) or "longer" in lowers):
            return "former", ordinal
        if near & _WISHES:
            return "candidate", ordinal
        coming = told.lemma_.lower() in ("become", "join", "make")
        if told.tag_ == "VBG" and told.dep_ == "advcl" and _is_done(told):
            return "full", ordinal
        if coming and (near & _FUTURE or told.tag_ in ("VBG", "VB", "VBZ", "VBP")):
            return "joining", ordinal
    if how == "object":
        return "joining", ordinal
    if "membership" in clause.word(i) and clause.word(i + 1) in ("bid", "application", "request", "hopes"):
        return "candidate", ordinal
    return "full", ordinal


def _is_done(told: Token) -> bool:
    """Whether `becoming its 31st member` goes with a verb that says that it has happened: `joined X on Tuesday,`."""
    head = told.head
    return head.lemma_.lower() in ("join", "accede", "enter") and head.tag_ == "VBD"


def _first_ordinal(lowers: Sequence[str]) -> int | None:
    """The first ordinal among words in small letters: 10 of `as its 10th full member`."""
    return next((n for n in map(_ordinal, lowers) if n is not None), None)


def _ordinal(word: str) -> int | None:
    match = _DIGITS.match(word)
    return int(match.group(1)) if match else _ORDINALS.get(word)


def _claim(clause: Clause, found: _Found) -> Member:
    evidence = _evidence(clause, found)
    return Member(
        id=claim_id("members", found.body.key, found.member.key, found.status),
        evidence=evidence,
        sentence=clause.index,
        confidence=found.confidence if found.member.entity is not None else found.confidence - 0.15,
        rule=found.rule,
        organisation=found.body.key,
        member=_shown(found.member),
        country=found.member.country if found.member.is_state else None,
        status=found.status,
        since=found.since,
        ordinal=found.ordinal,
    )


def _shown(party: Party) -> str:
    return party.entity.name if party.entity is not None else party.name


def _evidence(clause: Clause, found: _Found) -> tuple[Span, ...]:
    """The shortest stretch of the sentence that holds the cue and both names."""
    ends = [found.cue, found.cue + 1]
    for party in (found.body, found.member):
        if clause.start <= party.start and party.end <= clause.end:
            ends += [party.start, party.end]
    return (clause.reading.span(min(ends), max(ends)),)

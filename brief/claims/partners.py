"""Who is whose partner or ally, and by what: dialogue partners, coalitions, pacts, agreements, support."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from brief.claims.membership import pacts as pact_rules
from brief.claims.membership.clause import Clause, is_negated
from brief.claims.membership.nouns import relation
from brief.claims.membership.pacts import pacts
from brief.claims.membership.parties import Party, is_bloc
from brief.language.reading import Reading
from brief.language.tables import words
from brief.model import Partner, claim_id

_NOUNS = words("partner partners ally allies")
_CUES = _NOUNS | pact_rules.CUES
_KINDS = words(
    """
    dialogue strategic coalition trade trading alliance development security defence defense treaty junior senior
    business economic comprehensive cooperation global closest close key main
    """
)
_PRIVATE = words("sexual sex domestic business law dance tennis doubles training sparring managing founding senior")
_PLAIN = words("closest close key main major important longtime staunch")
_CONFIDENCE = {"predicate": 0.85, "list": 0.8, "apposition": 0.75, "object": 0.75, "among": 0.8}
_PACT_CONFIDENCE = 0.7
_SUPPORT_CONFIDENCE = 0.6


@dataclass(frozen=True, slots=True)
class _Found:
    body: Party
    partner: Party
    kind: str
    rule: str
    cue: int
    confidence: float


def find(reading: Reading) -> list[Partner]:
    """The partnerships that the article states, in text order; each pair and kind once."""
    claims: dict[frozenset[str], Partner] = {}
    for index, sentence in reading.claimable():
        lowers = {word.lower() for word in reading.words[sentence.start : sentence.end]}
        if lowers.isdisjoint(_CUES):
            continue
        clause = Clause(reading, index)
        if not any(True for _ in clause.parties.all()):
            continue
        for found in _in_sentence(clause):
            claim = _claim(clause, found)
            pair = frozenset((claim.organisation, claim.partner))
            if len(pair) < 2:
                continue
            before = claims.get(pair)
            if before is None or claim.confidence > before.confidence:
                claims[pair] = claim
    return list(claims.values())


def _in_sentence(clause: Clause) -> Iterator[_Found]:
    for i in clause.tokens(_NOUNS):
        if clause.parties.at(i) is None:
            yield from _by_noun(clause, i)
    for pact in pacts(clause):
        confidence = _SUPPORT_CONFIDENCE if pact.kind == "support" else _PACT_CONFIDENCE
        one, other = pact.one, pact.other
        if pact.kind != "support" and one.is_state and other.entity is not None and is_bloc(other.entity):
            one, other = other, one  # a state that signs with a bloc becomes the bloc's partner
        yield _Found(one, other, pact.kind, pact.rule, pact.cue, confidence)


def _by_noun(clause: Clause, i: int) -> Iterator[_Found]:
    if clause.word(i - 1) in _PRIVATE:
        return
    kind = _kind(clause, i)
    yield from _mutual(clause, i, kind)
    for found in relation(clause, i):
        if found.negated or (found.verb is not None and is_negated(clause.doc[found.verb])):
            continue
        for body in found.bodies:
            for partner in found.parties:
                if partner.key == body.key:
                    continue
                yield _Found(
                    body, partner, kind, f"partners.{found.how}", i, _CONFIDENCE.get(found.how, _PACT_CONFIDENCE)
                )


def _mutual(clause: Clause, i: int, kind: str) -> Iterator[_Found]:
    """`A and B are allies`."""
    token = clause.doc[i]
    if clause.word(i) not in ("allies", "partners") or token.dep_ != "attr" or is_negated(token.head):
        return
    if clause.word(i + 1) in ("of", "to", "in", "with") or token.head.tag_ not in ("VBP", "VBD", "VBN"):
        return
    subjects = clause.subjects(token)
    if subjects is None or len(subjects.parties) != 2 or subjects.end > token.head.i:
        return
    one, other = subjects.parties
    if not (one.is_collective or other.is_collective or one.is_doubtful or other.is_doubtful):
        yield _Found(one, other, kind, "partners.predicate", i, _CONFIDENCE["predicate"])


def _kind(clause: Clause, i: int) -> str:
    noun = "ally" if clause.word(i) in ("ally", "allies") else "partner"
    k = i - 1
    while clause.word(k) in ("“", '"', "”"):
        k -= 1
    before = clause.word(k)
    if before in _KINDS - _PLAIN:
        return f"{before} {noun}"
    if clause.word(i + 1) == "status":
        return "partner status"
    return noun


def _claim(clause: Clause, found: _Found) -> Partner:
    ends = [found.cue, found.cue + 1]
    for party in (found.body, found.partner):
        if clause.start <= party.start and party.end <= clause.end:
            ends += [party.start, party.end]
    partner = found.partner
    return Partner(
        id=claim_id("partners", found.body.key, partner.key, found.kind),
        evidence=(clause.reading.span(min(ends), max(ends)),),
        sentence=clause.index,
        confidence=found.confidence,
        rule=found.rule,
        organisation=found.body.key,
        partner=partner.key,
        country=partner.country if partner.is_state else None,
        kind=found.kind,
    )

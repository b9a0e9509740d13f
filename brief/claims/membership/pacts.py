"""Parties told to act together: coalitions, pacts and agreements between them, and support of one for the other."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from brief.claims.membership.clause import Clause, is_negated
from brief.claims.membership.parties import Party, Series
from brief.claims.membership.support import (
    Pact,
    acting,
    alongside,
    cross,
    organisations,
    possessor,
    support_of,
    supports,
)
from brief.claims.statements.antecedents import body_before
from brief.language.tables import words

_PACTS = words(
    """
    coalition alliance pact partnership agreement agreements accord treaty union merger venture
    """
)
_COALITIONS = words("coalition government cabinet alliance pact ministry bloc")
_CONSIST = words("consisting composed comprising comprised made including included includes")
_SUPPORT = words("support backing endorsement")
_SUPPORT_VERBS = words(
    "support supports supported supporting back backs backed backing endorse endorses endorsed endorsing"
)
_RULING = words("ruling governing coalition government joint")
_SIDE = words("alongside")
_OWN = words("its his her their our my")
"""Before a name, these say that it is a thing or branch of somebody: `the agreement with its Web Shop`."""
_MATTERS = words("trade electoral defence defense security strategic cooperation peace military")
"""What a pact is about, told with its kind."""
_DOUBT = words("theoretical hypothetical possible potential proposed no rejected refused against collapsed")
CUES = (
    _PACTS
    | _SUPPORT
    | _SUPPORT_VERBS
    | _SIDE
    | words("allied aligned teamed partnered joint government parties joining")
)


def pacts(clause: Clause) -> Iterator[Pact]:
    """All such ties told in one sentence."""
    for i in range(clause.start, clause.end):
        lower = clause.word(i)
        if lower not in CUES or (clause.parties.at(i) is not None and lower not in _COALITIONS):
            continue
        if lower in _PACTS or lower == "government":
            yield from _between(clause, i)
            if not _is_name(clause, i):
                yield from _with(clause, i)
            yield from _joined_names(clause, i)
        if lower in _SUPPORT:
            yield from support_of(clause, i)
        if lower in _SUPPORT_VERBS:
            yield from supports(clause, i)
        if lower in ("allied", "aligned", "teamed", "partnered"):
            yield from _together(clause, i)
        if lower in _SIDE:
            yield from alongside(clause, i)
        if lower == "parties" and clause.word(i - 1) in _RULING:
            yield from _ruling(clause, i)
        if lower == "joining" or lower == "joint":
            yield from _in_coalition(clause, i)


def _is_name(clause: Clause, i: int) -> bool:
    """Whether the noun is a part of a body's name, so that it relates no one: `the Ocean Alliance with A and B`."""
    mention = clause.reading.mention_at(i)
    return mention is not None and mention.end - mention.start > 1 and clause.words[i][:1].isupper()


def _kind(clause: Clause, i: int) -> str:
    noun = clause.word(i).removesuffix("s")
    before = clause.word(i - 1)
    if before in _MATTERS:
        return f"{before} {noun}"
    if noun == "venture":
        return "joint venture"
    return "coalition" if noun in ("government", "ministry", "cabinet") else noun


def _pairs(series: Series, kind: str, cue: int, rule: str) -> Iterator[Pact]:
    parties = [p for p in series.parties if not p.is_collective]
    for n, one in enumerate(parties):
        for other in parties[n + 1 :]:
            if one.key != other.key:
                yield Pact(one, other, kind, cue, rule)


def _doubtful(clause: Clause, i: int) -> bool:
    return bool(_DOUBT & set(clause.between(clause.noun_start(i), i)))


def _between(clause: Clause, i: int) -> Iterator[Pact]:
    """`pact between A and B`, `coalition (government) of A and B`, `the ruling coalition, consisting of A and B`."""
    if _doubtful(clause, i):
        return
    k = i + 1
    while clause.word(k) in ("government", "cabinet", "deal", "treaty", ",", "("):
        k += 1
    lead = clause.word(k)
    if lead in _CONSIST:
        k += 2 if clause.word(k + 1) in ("of", "up") else 1
        k += clause.word(k) == "of"
    elif lead in ("between", "of", "among", "by") and clause.word(i) not in ("union",):
        k += 1
    else:
        return
    series = clause.series_from(k, 6)
    if series is None or len(series.parties) < 2:
        return
    if lead not in ("between", "among") and (clause.word(i) not in _COALITIONS or _is_named(clause, i)):
        return
    yield from _pairs(series, _kind(clause, i), i, "partners.between")


def _is_named(clause: Clause, i: int) -> bool:
    """Whether the coalition has a name, so that its parties are its members: `X, a coalition of A and B`."""
    start = clause.noun_start(i)
    before = clause.parties.at(start - 1)
    if before is not None:
        return True
    if clause.word(start - 1) in (",", "(", "is"):
        near = clause.parties.last(max(clause.start, start - 3), start)
        return near is not None
    after = clause.parties.at(i + 1)
    return after is not None and clause.word(after.end) in (",", "(", "of")


def _with(clause: Clause, i: int) -> Iterator[Pact]:
    """`A entered a coalition with B`, `A's agreement with B`, `working in coalition with B`."""
    with_ = None if _doubtful(clause, i) else _with_at(clause, i + 1)
    series = _other_side(clause, with_ + 1) if with_ is not None else None
    if series is None:
        return
    start = clause.noun_start(i)
    owner = clause.parties.at(start - 1)
    if owner is not None and owner.end == start and clause.word(start) in ("'s", "'"):
        one: Series | None = Series((owner,), owner.start, owner.end)
    elif _is_unmade(clause.doc[i]):
        return
    else:
        one = clause.subjects(clause.doc[i]) or possessor(clause, clause.doc[i])
        if one is None or (one.start >= i and one.start < series.parties[-1].start):
            one = _acting_before(clause, i)
        elif one.start >= i:
            series = Series(series.parties[:1], series.start, series.parties[0].end)
    if one is not None and one.start != series.start:
        yield from cross(one, series, _kind(clause, i), i, "partners.with")


def _with_at(clause: Clause, k: int) -> int | None:
    """Where `with` stands shortly behind a noun: `a coalition (government) with`; no party or verb between."""
    while clause.word(k) in ("government", "deal", "talks", "agreement"):
        k += 1
    for _ in range(4):
        if clause.word(k) == "with" or clause.parties.at(k) is not None or clause.pos(k) in ("VERB", "AUX", ""):
            break
        k += 1
    return k if clause.word(k) == "with" else None


def _other_side(clause: Clause, k: int) -> Series | None:
    """With whom the pact is: the parties named behind `with`, or the bloc of the same sentence that `it` means."""
    if clause.word(k) == "it":
        entity = body_before(clause.reading, k, in_sentence=True)
        party = Party(entity.name, k, k + 1, entity, entity.country) if entity is not None else None
        return Series((party,), k, k + 1) if party is not None else None
    series = clause.series_from(k, 5)
    if series is None or (clause.word(k) in _OWN and series.start == k + 1):
        return None
    owned = clause.parties.series_at(series.end + 1) if clause.word(series.end) in ("'s", "'") else None
    return owned or series


def _is_unmade(noun: Token) -> bool:
    """Whether a pact is denied, sought or turned down by the verb that it depends on."""
    verb = noun.head.head if noun.head.pos_ == "ADP" else noun.head
    is_refused = is_negated(verb) or verb.lemma_ in ("seek", "reject", "refuse", "propose")
    return verb.pos_ in ("VERB", "AUX") and is_refused


def _acting_before(clause: Clause, i: int) -> Series | None:
    """The party right before `working in coalition`, `in partnership`."""
    k = i - 1
    while clause.word(k) in ("in", "a", "an", "the", "its", "working", "acting", "campaigning", "new", "electoral"):
        k -= 1
    party = clause.parties.at(k)
    return Series((party,), party.start, party.end) if party is not None else None


def _joined_names(clause: Clause, i: int) -> Iterator[Pact]:
    """`the A-B coalition`, `the A/B government`."""
    if clause.word(i) not in _COALITIONS:
        return
    k = i - 1
    while clause.word(k) in ("coalition", "minority", "government", "electoral") and k > clause.start:
        k -= 1
    chain: list[Party] = []
    while True:
        party = clause.parties.at(k)
        if party is None or (chain and party.end != k + 1):
            break
        chain.insert(0, party)
        k = party.start - 1
        if clause.word(k) not in ("-", "–", "/"):
            break
        k -= 1
    if len(chain) > 1:
        yield from _pairs(Series(tuple(chain), chain[0].start, chain[-1].end), "coalition", i, "partners.joined")


def _together(clause: Clause, i: int) -> Iterator[Pact]:
    """`A allied with B`, `A teamed up with B`."""
    k = next((k for k in (i + 1, i + 2, i + 3) if clause.word(k) in ("with", "to")), None)
    if k is None or is_negated(clause.doc[i]):
        return
    series, one = clause.series_from(k + 1, 4), acting(clause, clause.doc[i]) or clause.series_before(i, 2)
    if series is not None and one is not None and one.end <= i:
        yield from cross(one, series, "ally", i, "partners.together")


def _ruling(clause: Clause, i: int) -> Iterator[Pact]:
    """`A became one of the ruling parties, ... which also included B and C`."""
    one = acting(clause, clause.doc[i])
    if one is None:
        return
    for k in range(i + 1, clause.end):
        if clause.word(k) in ("included", "includes", "including", "with", "alongside", "by"):
            series = clause.series_from(k + 1, 4)
            if series is not None:
                yield from cross(one, organisations(series), "coalition", i, "partners.ruling")


def _in_coalition(clause: Clause, i: int) -> Iterator[Pact]:
    """`A joining B and C in a coalition`."""
    series = clause.series_from(i + 1, 3)
    if series is None:
        return
    after = clause.between(series.end, series.end + 5)
    if not _COALITIONS & set(after) or after[:1] not in (["in"], ["into"]):
        return
    one = acting(clause, clause.doc[i]) or clause.series_before(i, 1)
    if one is not None and one.end <= i:
        yield from cross(organisations(one), organisations(series), "coalition", i, "partners.in-coalition")

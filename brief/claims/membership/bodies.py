"""The body that a noun such as member or partner belongs to: after it, before it, or meant by `its` and `the`."""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Token

from brief.claims.membership.clause import Clause, verb_above
from brief.claims.membership.parties import Party, Series, can_have_members
from brief.claims.statements.antecedents import body_before, main_body
from brief.language.countries import country_name
from brief.language.entities import Entity
from brief.language.tables import words

_GIVING = words("grant give award accept")
_GAINING = words("gain have add admit welcome count accept grant give award")
_HOLDING = words("have hold enjoy keep")
_ENTERING = words("join rejoin enter")
_ENTERING_REACH = 9
"""Tokens of a body's name and the small words around it, between joining and `as`."""
_OF = words("of in to at with for on within")
_ALLIED = words("ally allies partner partners")
_STANDINGS = words("associate founding full")
_BARE = words("candidate candidates member members observer observers")
_ATTENDING = words("attend participate join invite sit")


_YEAR = re.compile(r"(?:19|20)\d\d$")
Bodies = tuple[tuple[Party, ...], int, bool]
"""Bodies, the end of what names them, and whether a preposition ties the noun to them."""


def bodies_of(clause: Clause, start: int, i: int, tail: int) -> Bodies:
    """The bodies, the end of what names them, and whether the noun itself is tied to them by a preposition.

    Args:
        start: Where the noun phrase begins.
        i: The noun: `member`.
        tail: Behind the noun and what goes on with it: `member states`.
    """
    told = _behind(clause, i, tail) or _before(clause, start, i, tail)
    return told or _meant(clause, start, i, tail) or ((), tail, False)


def _behind(clause: Clause, i: int, k: int) -> Bodies | None:
    """`a member of X and Y`, `an ally of CAPITAL`, `X, of which A is a member`."""
    if clause.word(k) not in _OF:
        return None
    series = clause.series_from(k + 1, 6)
    kept = _leading_bodies(series) if series is not None else ()
    if series is not None and kept:
        return kept, kept[-1].end if len(kept) < len(series.parties) else series.end, True
    capital = _capital(clause, k + 1) if clause.word(i) in _ALLIED else None
    if capital is not None:
        return (capital,), capital.end, True
    if clause.word(k) == "of" and clause.word(k + 1) == "which":
        party = clause.parties.last(clause.start, k)
        return ((party,), k + 2, True) if party is not None else ((), k, False)
    return None


def _before(clause: Clause, start: int, i: int, tail: int) -> Bodies | None:
    """`an X member`, `X's member`; `a non-X member` has none; `X, of which A is a member`."""
    before = clause.parties.at(start - 1) if start > clause.start else None
    if before is not None:
        if clause.between(before.start - 2, before.start) == ["non", "-"]:
            return (), tail, False
        if (before.end == start and can_have_members(before)) or clause.word(start) in ("'s", "'"):
            return (before,), tail, False
    for of in (start - 1, *range(i - 1, clause.start, -1)):
        if clause.word(of) == "which" and clause.word(of - 1) == "of":
            party = clause.parties.last(clause.start, of - 1)
            return ((party,), tail, False) if party is not None else ((), tail, False)
    return None


def _meant(clause: Clause, start: int, i: int, tail: int) -> Bodies | None:
    """The body that `whose`, `its` or the noun alone means: named inside the phrase, by the verb, or before."""
    lowers = clause.between(start, i)
    entity: Entity | None
    if "whose" in lowers:
        entity = body_before(clause.reading, start, in_sentence=True)
    elif "its" in lowers or "their" in lowers:
        owner = _owner(clause, start, i)
        if owner is not None:
            return (owner,), tail, False
        entity = body_before(clause.reading, start)
    elif clause.word(tail) == "(" or clause.word(start - 1) == "(":
        return None
    else:
        named = _inside(clause, start, i) or _gainer(clause, i) or _giver(clause, i) or _entered(clause, i)
        if named is not None:
            return (named,), tail, False
        direct = clause.parties.at(tail)
        if clause.word(start - 1) == "," and direct is not None and direct.entity is not None and not direct.is_state:
            series = clause.series_from(tail, 1)
            if series is not None and can_have_members(direct):
                return series.parties, series.end, True
        entity = _of_the_meeting(clause, i) or _of_the_text(clause, i)
        if entity is None and _may_be_implicit(clause, start, i):
            entity = body_before(clause.reading, start) or main_body(clause.reading)
    return (
        ((Party(entity.name, start, start + 1, entity, entity.country),), tail, False) if entity is not None else None
    )


def _inside(clause: Clause, start: int, i: int) -> Party | None:
    """The body named inside the noun phrase."""
    inside = clause.parties.last(start, i)
    return inside if inside is not None and can_have_members(inside) else None


def _giver(clause: Clause, i: int) -> Party | None:
    """The body in `A was granted candidate status by X`."""
    verb = clause.doc[i].head if clause.doc[i].dep_ != "compound" else clause.doc[i].head.head
    if verb.lemma_.lower() not in _GIVING:
        return None
    by = next((c for child in verb.rights if child.dep_ == "agent" for c in child.rights if c.dep_ == "pobj"), None)
    party = clause.parties.at(by.i) if by is not None else None
    return party if party is not None and not party.is_state and can_have_members(party) else None


def _entered(clause: Clause, i: int) -> Party | None:
    """The body in `A joined X as a founding member`."""
    token = clause.doc[i]
    verb = entering(clause, token.head) if token.dep_ == "pobj" else None
    series = clause.series_from(verb.i + 1, 3) if verb is not None else None
    if series is None or series.end > token.head.i:
        return None
    body = series.parties[0]
    return body if can_have_members(body) and not body.is_state else None


def entering(clause: Clause, as_: Token) -> Token | None:
    """The verb of joining shortly before `as a member`, whatever the parser takes that to depend on."""
    if as_.lower_ != "as":
        return None
    back = range(as_.i - 1, max(clause.start, as_.i - _ENTERING_REACH) - 1, -1)
    return next((clause.doc[k] for k in back if clause.doc[k].lemma_.lower() in _ENTERING), None)


def _capital(clause: Clause, i: int) -> Party | None:
    """The state that its capital stands for in `allies of (the) CAPITAL`."""
    entity, mention = clause.reading.entity_at(i), clause.reading.mention_at(i)
    if entity is None or mention is None or entity.kind != "capital" or entity.country is None:
        return None
    name = country_name(entity.country)
    return Party(name, mention.start, mention.end, replace(entity, name=name, is_country=True), entity.country)


def _of_the_meeting(clause: Clause, i: int) -> Entity | None:
    """The body that an article is most about, for `A and B attended as partners`."""
    token = clause.doc[i]
    if token.dep_ != "pobj" or token.head.lower_ != "as" or token.head.head.lemma_.lower() not in _ATTENDING:
        return None
    return main_body(clause.reading) or body_before(clause.reading, i)


def _of_the_text(clause: Clause, i: int) -> Entity | None:
    """The body that an article is most about, for `A and B are candidates.`, `A holds partner status.` and no more."""
    token = clause.doc[i]
    is_status = token.dep_ == "compound" and token.head.lower_ == "status" and token.head.head.lemma_ in _HOLDING
    if not is_status:
        if token.dep_ != "attr" or clause.word(i) not in _BARE or clause.word(i + 1) not in (".", ",", ";", ""):
            return None
        if clause.pos(i - 1) not in ("AUX", "ADV", "DET", "PART") and clause.word(i - 1) not in _STANDINGS:
            return None
    subjects = clause.subjects(token)
    if subjects is None or not all(party.is_state for party in subjects.parties):
        return None
    return (body_before(clause.reading, i) if clause.word(i - 1) in _STANDINGS else None) or main_body(clause.reading)


def _leading_bodies(series: Series) -> tuple[Party, ...]:
    """The bodies with which a series begins; a state among them begins something else, unless it is the first."""
    kept: list[Party] = []
    for party in series.parties:
        if kept and (party.is_state != kept[0].is_state or not (party.is_state or can_have_members(party))):
            break
        if not (party.is_state or can_have_members(party)) or party.is_doubtful:
            break
        kept.append(party)
    return tuple(kept)


def _owner(clause: Clause, start: int, i: int) -> Party | None:
    """The subject of the sentence for `its`, if that is a body named before in the same sentence."""
    verb = verb_above(clause.doc[i])
    if verb is None:
        return None
    series = clause.subjects(verb)
    if series is None or series.start >= start:
        return None
    party = series.parties[-1]
    return party if can_have_members(party) and not party.is_state else None


def _gainer(clause: Clause, i: int) -> Party | None:
    """Who gains, has or welcomes new members: the subject of the verb that the noun is the object of."""
    token = clause.doc[i]
    if token.dep_ != "dobj" or token.head.lemma_ not in _GAINING:
        return None
    subjects = clause.subjects(token.head)
    if subjects is None or subjects.start > i:
        return None
    party = subjects.parties[-1]
    return party if can_have_members(party) and not party.is_state else None


def _may_be_implicit(clause: Clause, start: int, i: int) -> bool:
    """Whether the noun can go without its body: `the 10th full member`, `the nine member nations`."""
    lowers = clause.between(start, i + 2)
    definite = (
        "the" in lowers or "full" in lowers or "founding" in lowers or "observer" in lowers or "dialogue" in lowers
    )
    dated = clause.word(i + 1) == "since" or (clause.word(i + 1) == "in" and _YEAR.match(clause.word(i + 2)))
    return bool(dated) if clause.word(i + 1) in ("of", "for", "in") else definite or bool(dated)


def acting_body(clause: Clause, verb: Token) -> Party | None:
    """The body whose act a verb tells: its subject, or the body of which that is an organ.

    `The executive committee of the Lake League admitted`, `the Council admitted` in a text about the league.
    """
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    if subject is None and verb.dep_ == "xcomp":
        subject = next((child for child in verb.head.lefts if child.dep_ == "nsubj"), None)
    organ = subject is not None and subject.lemma_.lower() in _ORGANS
    subjects = clause.subjects(verb)
    party = subjects.parties[-1] if subjects is not None and subjects.start < verb.i else None
    if subject is not None and subject.lemma_.lower() in _LEADERS and clause.word(subject.i + 1) == "of":
        return clause.parties.first(subject.i + 1, verb.i)
    if subject is None or not organ:
        return party
    of = clause.parties.first(subject.i + 1, verb.i) if clause.word(subject.i + 1) == "of" else None
    entity = of.entity if of is not None else party.entity if party is not None else None
    whole = _whole(clause, entity, subject.i)
    if whole is None:
        return party
    return Party(whole.name, subject.i, subject.i + 1, whole, whole.country)


def _whole(clause: Clause, organ: Entity | None, i: int) -> Entity | None:
    """The body that an organ is a part of: the one that its name ends with, else for a bare word the article's."""
    known = clause.reading.entities
    if organ is None or " " not in organ.name:
        full = f"{clause.word(i)} of "
        organ = next((entity for entity in known if entity.name.lower().startswith(full)), None)
    if organ is None:
        return main_body(clause.reading) or body_before(clause.reading, i)
    behind = organ.name.partition(" of ")[2].removeprefix("the ")
    if not behind:
        return organ
    return next((entity for entity in known if behind in (entity.name, *entity.aliases)), organ)


_LEADERS = words("leader member head chief minister delegate representative president chairman chairwoman")
_ORGANS = words("council board assembly congress committee secretariat commission leadership summit executive")

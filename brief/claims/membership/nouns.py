"""What nouns such as member, observer, partner and ally relate: the body on one side, the parties on the other."""

from __future__ import annotations

from dataclasses import dataclass

from brief.claims.membership.bodies import bodies_of
from brief.claims.membership.clause import Clause, is_negated
from brief.claims.membership.outside import Told, outside
from brief.claims.membership.parties import Party, Series
from brief.claims.membership.parts import companions
from brief.language.tables import words

_TAILS = words(
    """
    state states country countries nation nations society party parties organization organisation body club status
    republic republics economy economies company companies group groups university universities school
    """
)
_LISTING = words("are were is was include includes included including like being namely comprise comprised : - –")
_KEEPING = words("keep retain hold value mark celebrate renew confirm maintain welcome")
_NO = words("no neither nor hardly")
_SKIP = words("also currently now mainly originally then today")


@dataclass(frozen=True, slots=True)
class Relation:
    """Bodies and parties that one noun relates, and how it is said."""

    bodies: tuple[Party, ...]
    parties: tuple[Party, ...]
    start: int
    end: int
    """Half-open token range of the noun phrase."""
    how: str
    """list, predicate, apposition, possessive, object, among, of-the, bid."""
    verb: int | None = None
    """The token of the verb that carries tense and negation."""
    negated: bool = False


def relation(clause: Clause, i: int) -> list[Relation]:
    """What the noun at a token relates; empty if body or parties stay unknown."""
    start = clause.noun_start(i)
    tail = i + 1
    while clause.word(tail) in _TAILS or clause.words[tail : tail + 1] in (["”"], ['"'], ["'s"]):
        tail += 1
    bodies, end, explicit = bodies_of(clause, start, i, tail)
    found: list[Relation] = []
    for parties, how, verb in _parties(clause, start, i, tail, end):
        if not bodies:
            continue
        keys = {party.key for party in bodies}
        kept = tuple(party for party in parties.parties if party.key not in keys)
        if kept:
            negated = verb is not None and how in ("predicate", "object") and _is_denied(clause, verb, start, i)
            found.append(Relation(bodies, kept, start, end, how, verb, negated))
    if explicit and bodies and (not found or found[0].how in ("predicate", "apposition")):
        also = companions(clause, end)
        if also is None and clause.word(end) == "with":
            also = _with_owners(clause, end + 1)
        if also is not None and not any(f.negated for f in found):
            found.append(Relation(bodies, also.parties, start, also.end, "list"))
    return found


def _is_denied(clause: Clause, verb: int, start: int, i: int) -> bool:
    """Whether the verb or the noun itself is negated: `is not a member`, `is no member`, `is neither a member of`."""
    lowers = clause.between(min(verb, start), i)
    if "longer" in lowers:
        return False
    return is_negated(clause.doc[verb]) or not _NO.isdisjoint(lowers)


def _parties(clause: Clause, start: int, i: int, tail: int, end: int) -> list[Told]:
    """The parties that a noun tells of: listed or named right behind it, owning it, or outside of its phrase."""
    token = clause.doc[i]
    plural = clause.words[i].lower().endswith("s") or clause.words[tail - 1].lower().endswith("s")
    k = _behind(clause, max(end, tail))
    told = _listed(clause, start, i, tail, k) if plural or clause.word(k) not in ("is", "was") else []
    told = told or _named_behind(clause, i, tail, end, k)
    if told:
        return told
    if token.dep_ in ("nsubj", "nsubjpass") and token.head.lemma_ in ("include", "be", "comprise") and plural:
        series = clause.series_from(token.head.i + 1, 4)
        if series is not None and end <= token.head.i:
            return [(series, "list", None)]
    if clause.word(start) in ("'s", "'") and clause.word(i) in ("membership", "accession") and end > tail:
        owner = clause.parties.at(start - 1)
        if owner is not None and not _is_at_issue(clause, i):
            return [(Series((owner,), owner.start, owner.end), "possessive", None)]
    among = _among(clause, start)
    if among is not None:
        return [(among, "among", None)]
    of_the = _of_the(clause, i)
    return [(of_the, "of-the", None)] if of_the is not None else outside(clause, start, i, tail)


def _behind(clause: Clause, k: int) -> int:
    """The first token behind a noun phrase that may open a list, over `now`, `also` and closing marks."""
    while clause.word(k) in _SKIP or (
        clause.words[k : k + 1] in (["”"], ['"'], [","]) and clause.word(k + 1) in _LISTING
    ):
        k += 1
    return k


def _listed(clause: Clause, start: int, i: int, tail: int, k: int) -> list[Told]:
    """`its members are A and B`, `members of the bloc include A and B`, `members: A, B`, `members such as A`."""
    if clause.word(k) not in _LISTING and clause.between(k, k + 2) != ["such", "as"]:
        return []
    step = 2 if clause.word(k) == "such" else 1
    while clause.word(k + step) in _SKIP:
        step += 1
    series = clause.series_from(k + step, 4)
    if series is None:
        return []
    token = clause.doc[i]
    told = token.head if token.dep_ == "compound" else token
    same = outside(clause, start, i, tail) if clause.word(k) == "like" and told.dep_ == "attr" else []
    return [*same, (series, "list", None)]


def _named_behind(clause: Clause, i: int, tail: int, end: int, k: int) -> list[Told]:
    """`members A and B`, `the newest member, A,`, `its members, A and B`."""
    token = clause.doc[i]
    plural = clause.words[i].lower().endswith("s") or clause.words[tail - 1].lower().endswith("s")
    direct = clause.parties.at(tail) if end == tail else None
    if direct is not None and direct.start == tail:
        series = clause.series_from(tail, 0)
        if series is not None:
            if not plural:
                series = Series(series.parties[:1], series.start, series.parties[0].end)
            return [(series, "apposition", None)]
    if clause.word(k) != ",":
        return []
    if not plural:
        party = clause.parties.at(k + 1) if k == tail else None
        if party is not None and party.start == k + 1 and clause.word(party.end) in (",", ".", ";", ")", ""):
            return [(Series((party,), party.start, party.end), "apposition", None)]
        return []
    series = clause.series_from(k + 1, 2)
    counted = token.dep_ == "dobj" and token.head.dep_ == "relcl"
    if series is None or len(series.parties) < 2 or token.dep_ == "pobj":
        return []
    return [(series, "list", None)] if not counted or all(party.is_state for party in series.parties) else []


def _is_at_issue(clause: Clause, i: int) -> bool:
    """Whether a membership is only spoken of: `opposes A's membership of X`."""
    token = clause.doc[i]
    verbs = {verb.lemma_.lower() for verb in (token.head, *token.head.conjuncts)}
    return token.dep_ == "dobj" and verbs.isdisjoint(_KEEPING)


def _among(clause: Clause, start: int) -> Series | None:
    """`counts A and B among its partners`."""
    for k in range(start - 1, max(clause.start, start - 3), -1):
        if clause.word(k) == "among":
            return clause.series_before(k)
    if clause.word(start) == "among":
        return clause.series_before(start)
    return None


def _of_the(clause: Clause, i: int) -> Series | None:
    """`Of the nine member nations, only A ...`: whoever the rest is about; a leader stands for the country."""
    lead = clause.between(clause.start, i)
    if not lead or lead[0] not in ("of", "among") or len(lead) > 8:
        return None
    comma = next((k for k in range(i, clause.end) if clause.words[k] == ","), None)
    if comma is None:
        return None
    for entity, mention in clause.reading.mentions_in(comma, clause.end):
        if entity.type == "person":
            country = next(
                (e for e in clause.reading.entities if e.is_country and e.country and e.country == entity.country), None
            )
            if country is None:
                return None
            party = Party(country.name, mention.start, mention.end, country, country.country)
            return Series((party,), mention.start, mention.end)
        series = clause.parties.series_at(mention.start)
        if series is not None:
            return series
    return None


def _with_owners(clause: Clause, k: int) -> Series | None:
    """The bodies in `a member of X with A's B and C's D`; a state before its body is only the home of that."""
    series = clause.series_from(k, 1)
    if series is not None and clause.word(series.end) in ("'s", "'"):
        series = clause.parties.series_at(series.end + 1)
    if series is None or clause.word(series.end) not in (",", ".", ";", ""):
        return None
    return series if all(party.entity is not None and not party.is_doubtful for party in series.parties) else None

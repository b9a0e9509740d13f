"""What nouns such as member, observer, partner and ally relate: the body on one side, the parties on the other."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from brief.claims.membership.bodies import bodies_of
from brief.claims.membership.clause import Clause, is_negated, verb_above
from brief.claims.membership.parties import Party, Series
from brief.claims.membership.parts import companions
from brief.language.tables import words

_TAILS = words(
    """
    state states country countries nation nations society party parties organization organisation body club status
    republic republics economy economies company companies group groups university universities school
    """
)
_COPULAS = words("be become remain stay")
_HOLDS = words("have hold enjoy get obtain gain receive grant give award seek keep retain")
_NAMING = words("make name declare designate accept admit recognise recognize")
_CHANGES = words("freeze suspend end renounce")
_APPLIES = words("apply bid seek request")
_LISTING = words("are were is was include includes included including like being namely comprise comprised : - –")
_KEEPING = words("keep retain hold value mark celebrate renew confirm maintain welcome")
_SET_TO = words("due set likely ready poised about expected")
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
    """list, predicate, apposition, possessive, object, among, of-the."""
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


def _parties(clause: Clause, start: int, i: int, tail: int, end: int) -> list[tuple[Series, str, int | None]]:
    token = clause.doc[i]
    # `its members are A and B`, `members of the bloc include A and B`, `members: A, B`
    k = max(end, tail)
    while clause.word(k) in _SKIP or (
        clause.words[k : k + 1] in (["”"], ['"'], [","]) and clause.word(k + 1) in _LISTING
    ):
        k += 1
    plural = clause.words[i].lower().endswith("s") or clause.words[tail - 1].lower().endswith("s")
    if clause.word(k) in _LISTING or clause.between(k, k + 2) == ["such", "as"]:
        step = 2 if clause.word(k) == "such" else 1
        while clause.word(k + step) in _SKIP:
            step += 1
        series = clause.series_from(k + step, 4)
        if series is not None and (plural or clause.word(k) not in ("is", "was")):
            told = token.head if token.dep_ == "compound" else token
            same = _outer(clause, start, i, tail) if clause.word(k) == "like" and told.dep_ == "attr" else []
            return [*same, (series, "list", None)]
    direct = clause.parties.at(tail) if end == tail else None
    if direct is not None and direct.start == tail:
        series = clause.series_from(tail, 0)
        if series is not None:
            if not plural:
                series = Series(series.parties[:1], series.start, series.parties[0].end)
            return [(series, "apposition", None)]
    if clause.word(k) == "," and not plural and k == tail:
        party = clause.parties.at(k + 1)
        if party is not None and party.start == k + 1 and clause.word(party.end) in (",", ".", ";", ")", ""):
            return [(Series((party,), party.start, party.end), "apposition", None)]
    if clause.word(k) == "," and plural:
        series = clause.series_from(k + 1, 2)
        if series is not None and len(series.parties) > 1 and token.dep_ not in ("pobj",):
            counted = token.dep_ == "dobj" and token.head.dep_ == "relcl"
            if not counted or all(party.is_state for party in series.parties):
                return [(series, "list", None)]
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
    if of_the is not None:
        return [(of_the, "of-the", None)]
    return _outer(clause, start, i, tail)


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


def _outer(clause: Clause, start: int, i: int, tail: int) -> list[tuple[Series, str, int | None]]:
    """Parties outside the noun phrase: `A is a member`, `making A the 10th member`, `A, a member`, `A as a member`."""
    token = clause.doc[i]
    start = _with_body(clause, start)
    before = clause.words[start - 1] if start > clause.start else ""
    noun = token
    while noun.dep_ in ("compound", "nmod", "amod") and noun.i < tail:
        noun = noun.head
    verb = verb_above(noun)
    if before == "," or before == "(":
        series = clause.series_before(start, 1) if clause.words[start - 2] != ")" else None
        opened = next((k for k in range(start - 1, clause.start, -1) if clause.words[k] in "()"), clause.start)
        if series is None and clause.words[opened] == "(":
            series = clause.series_before(opened, 1)
        if series is None:
            series = clause.series_before(start, 1)
        if series is not None and noun.dep_ in (
            "appos",
            "conj",
            "attr",
            "nsubj",
            "ROOT",
            "npadvmod",
            "compound",
            "dobj",
        ):
            told = _told(clause, series, start, i)
            return [(Series(told, told[0].start, told[-1].end), "apposition", None)]
    for k in range(start - 1, max(clause.start - 1, start - 4), -1):
        party = clause.parties.at(k)
        if party is not None and party.end in (start, start - 1):
            making = clause.word(party.start - 1) in ("making", "make", "makes", "made", "the")
            lemma = clause.doc[party.start - 1].lemma_ if party.start > clause.start else ""
            if (making and lemma == "make") or clause.doc[max(clause.start, party.start - 2)].lemma_ == "make":
                return [(Series((party,), party.start, party.end), "object", None)]
            break
    given = _given(clause, noun, tail) if noun.dep_ == "dobj" and not is_negated(noun.head) else None
    if given is not None:
        return [(given, "predicate", None)]
    if noun.dep_ == "pobj" and noun.head.lower_ == "as" and clause.words[start - 2] == ",":
        party = clause.parties.last(max(clause.start, start - 6), start)
        if party is not None:
            return [(Series((party,), party.start, party.end), "apposition", None)]
    if verb is None:
        return []
    lemma = verb.lemma_.lower()
    predicate = lemma in _COPULAS or (lemma in _HOLDS | _CHANGES and _holds(clause, i, tail)) or _is_named(verb)
    if lemma in _CHANGES and token.dep_ == "dobj" and any(child.lower_ == "the" for child in token.lefts):
        return []  # "X ended the membership of A": X is the body
    if lemma in _APPLIES and clause.word(i) == "membership" and noun.dep_ in ("pobj", "dobj"):
        subjects = clause.subjects(verb)
        return [(subjects, "predicate", verb.i)] if subjects is not None and subjects.end <= start else []
    as_noun = noun.dep_ == "pobj" and noun.head.lower_ == "as"
    if as_noun or (predicate and noun.dep_ in ("attr", "dobj", "acomp", "oprd", "appos", "conj", "nsubj")):
        subjects = clause.subjects(verb)
        named = any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children)
        if (subjects is None and not named) or (subjects is not None and subjects.start > start):
            subjects = _nearest(clause, verb.i if verb.i < start else start)
        if subjects is not None:
            return [(subjects, "predicate", verb.i)]
    return []


def _is_named(verb: Token) -> bool:
    """Whether a verb makes its subject something: `was made a dialogue partner`, `has been named an observer`."""
    return verb.lemma_.lower() in _NAMING and any(child.dep_ == "auxpass" for child in verb.lefts)


def _told(clause: Clause, series: Series, start: int, i: int) -> tuple[Party, ...]:
    """Whom an apposition behind a series means: the last one, the two of `both allies`, all of `the partners`."""
    if not clause.word(i).endswith("s"):
        return series.parties[-1:]
    return series.parties[-2:] if "both" in clause.between(start, i) else series.parties


def _given(clause: Clause, noun: Token, tail: int) -> Series | None:
    """Who gets it in `The X granted A full membership`."""
    if noun.head.lemma_.lower() not in ("grant", "give", "award") or noun.head.tag_ not in ("VBD", "VBN"):
        return None
    to = next((child for child in noun.head.children if child.dep_ == "dative"), None)
    if to is None or not (noun.lower_ == "membership" or clause.word(tail - 1) == "status"):
        return None
    if to.pos_ == "ADP":
        to = next((child for child in to.children if child.dep_ == "pobj"), to)
    return clause.parties.series_at(to.i)


def _with_body(clause: Clause, start: int) -> int:
    """Where the noun phrase begins with the body named inside it: `A, the X's newest member`, `A, an X member`."""
    k = start
    if clause.word(k) in ("'s", "'") or clause.word(k - 1) in ("'s", "'"):
        k -= clause.word(k - 1) in ("'s", "'")
    party = clause.parties.at(k - 1)
    if party is None or party.end != k or party.is_state:
        return start
    k = party.start
    while clause.word(k - 1) in ("a", "an", "the", "fellow"):
        k -= 1
    return k if clause.word(k - 1) == "," else start


def _holds(clause: Clause, i: int, tail: int) -> bool:
    """Whether the noun is a status that one can have: `observer status`, `membership`."""
    return clause.word(tail - 1) == "status" or clause.word(i) in ("membership", "partnership")


def _nearest(clause: Clause, i: int) -> Series | None:
    """The last series before a token, if only auxiliaries and adverbs stand between."""
    for k in range(i - 1, max(clause.start - 1, i - 6), -1):
        series = clause.parties.series_at(k)
        if series is not None:
            return series
        if clause.doc[k].pos_ not in ("AUX", "ADV", "PUNCT", "PART") and clause.word(k) not in _SET_TO:
            return None
    return None


def _with_owners(clause: Clause, k: int) -> Series | None:
    """The bodies in `a member of X with A's B and C's D`; a state before its body is only the home of that."""
    series = clause.series_from(k, 1)
    if series is not None and clause.word(series.end) in ("'s", "'"):
        series = clause.parties.series_at(series.end + 1)
    if series is None or clause.word(series.end) not in (",", ".", ";", ""):
        return None
    return series if all(party.entity is not None and not party.is_doubtful for party in series.parties) else None

"""Parties outside of the noun that says what they are: `A is a member`, `making A the 10th member`, `A, a member`."""

from __future__ import annotations

from spacy.tokens import Token

from brief.claims.membership.acts import REFUSE
from brief.claims.membership.clause import Clause, is_negated, verb_above
from brief.claims.membership.parties import Party, Series
from brief.claims.membership.tense import EFFORTS
from brief.language.tables import words

_APPOSED = ("appos", "conj", "attr", "nsubj", "ROOT", "npadvmod", "compound", "dobj")
"""What the parser takes a noun for that stands in apposition."""
_COPULAS = words("be become remain stay")
_HOLDS = words("have hold enjoy get obtain gain receive grant give award seek keep retain")
_NAMING = words("make name declare designate accept admit recognise recognize")
_CHANGES = words("freeze suspend end renounce")
_DECIDING = words("approve accept grant end withdraw abandon drop fail collapse succeed kill")
BIDDING = "bid"
"""How a party is told that only asks for membership."""
_APPLIES = words("apply bid seek request")
_SENDING = words("send dispatch appoint deploy")
_SET_TO = words("due set likely ready poised about expected")
Told = tuple[Series, str, int | None]
"""Parties, how they are told (as in `Relation.how`), and the token of the verb that tells it, if one does."""


def outside(clause: Clause, start: int, i: int, tail: int) -> list[Told]:
    """Parties outside the noun phrase: `A is a member`, `making A the 10th member`, `A, a member`, `A as a member`."""
    token = clause.doc[i]
    start = _with_body(clause, start)
    noun = token
    while noun.dep_ in ("compound", "nmod", "amod") and noun.i < tail:
        noun = noun.head
    if (bidder := _bidder(clause, noun)) is not None:
        return [bidder]
    told = _apposed(clause, start, i, noun) or _made(clause, start) or _gapped(clause, start, i)
    if told:
        return told
    given = _given(clause, noun, tail) if noun.dep_ == "dobj" and not is_negated(noun.head) else None
    if given is not None:
        return [(given, "predicate", None)]
    as_noun = noun.dep_ == "pobj" and noun.head.lower_ == "as"
    if as_noun and noun.head.head.lemma_.lower() in _SENDING:
        return []  # "A sent its minister as an observer"
    if as_noun and clause.words[start - 2] == ",":
        party = clause.parties.last(max(clause.start, start - 6), start)
        if party is not None:
            return [(Series((party,), party.start, party.end), "apposition", None)]
    verb = verb_above(noun)
    if verb is None:
        return []
    lemma = verb.lemma_.lower()
    if lemma in _CHANGES and token.dep_ == "dobj" and any(child.lower_ == "the" for child in token.lefts):
        return []  # "X ended the membership of A": X is the body
    if lemma in _APPLIES and clause.word(i) == "membership" and noun.dep_ in ("pobj", "dobj"):
        subjects = clause.subjects(verb)
        return [(subjects, "predicate", verb.i)] if subjects is not None and subjects.end <= start else []
    predicate = lemma in _COPULAS or (lemma in _HOLDS | _CHANGES and _holds(clause, i, tail)) or _is_named(verb)
    if not as_noun and not (predicate and noun.dep_ in ("attr", "dobj", "acomp", "oprd", "appos", "conj", "nsubj")):
        return []
    subjects = clause.subjects(verb)
    named = any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children)
    if (subjects is None and not named) or (subjects is not None and subjects.start > start):
        subjects = _nearest(clause, verb.i if verb.i < start else start)
    return [(subjects, "predicate", verb.i)] if subjects is not None else []


def _apposed(clause: Clause, start: int, i: int, noun: Token) -> list[Told]:
    """`A, a member of X`, `A and B (both members of X)`."""
    before = clause.words[start - 1] if start > clause.start else ""
    if before not in (",", "(") or noun.dep_ not in _APPOSED:
        return []
    series = clause.series_before(start, 1) if clause.words[start - 2] != ")" else None
    opened = next((k for k in range(start - 1, clause.start, -1) if clause.words[k] in "()"), clause.start)
    if series is None and clause.words[opened] == "(":
        series = clause.series_before(opened, 1)
    series = series or clause.series_before(start, 1)
    if series is None:
        return []
    told = _told(clause, series, start, i)
    return [(Series(told, told[0].start, told[-1].end), "apposition", None)]


def _bidder(clause: Clause, noun: Token) -> Told | None:
    """Whose it is in `A's bid for membership of X was put off`, unless somebody turns it down or grants it."""
    bid = noun.head.head
    if noun.lower_ != "membership" or noun.head.lower_ != "for" or bid.lemma_.lower() not in EFFORTS:
        return None
    owner = next((child for child in bid.lefts if child.dep_ == "poss" and child.pos_ != "PRON"), None)
    series = clause.parties.series_at(owner.i) if owner is not None else None
    if series is None or not all(party.is_state for party in series.parties):
        return None
    if bid.head.lemma_.lower() in _DECIDING or bid.head.lemma_.lower() in REFUSE:
        return None
    return series, BIDDING, None


def _gapped(clause: Clause, start: int, i: int) -> list[Told]:
    """B in `A is a partner of X, and B a partner of Y`: its verb is the one before, left out."""
    party = clause.parties.at(start - 1) if clause.word(start) in ("a", "an", "the") else None
    if party is None or party.end != start or clause.word(party.start - 1) not in ("and", "while", "but", ";", ","):
        return []
    before = (clause.doc[k] for k in range(clause.start, party.start))
    verb = next((token.head for token in before if token.dep_ == "attr" and token.head.lemma_ in _COPULAS), None)
    if verb is None or is_negated(verb):
        return []
    return [(Series((party,), party.start, party.end), "apposition", None)]


def _made(clause: Clause, start: int) -> list[Told]:
    """`making A the 10th member`."""
    for k in range(start - 1, max(clause.start - 1, start - 4), -1):
        party = clause.parties.at(k)
        if party is None or party.end not in (start, start - 1):
            continue
        making = clause.word(party.start - 1) in ("making", "make", "makes", "made", "the")
        lemma = clause.doc[party.start - 1].lemma_ if party.start > clause.start else ""
        if (making and lemma == "make") or clause.doc[max(clause.start, party.start - 2)].lemma_ == "make":
            return [(Series((party,), party.start, party.end), "object", None)]
        break
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

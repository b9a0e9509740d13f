"""What a figure counts or measures: its unit, the things counted, and what happened to the people counted."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from brief.claims.events import FATES
from brief.language.reading import Reading

CURRENCIES = {
    "$": "USD", "us$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₴": "UAH",
    "dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR", "pound": "GBP", "pounds": "GBP", "yen": "JPY",
    "yuan": "CNY", "rupee": "INR", "rupees": "INR", "rouble": "RUB", "roubles": "RUB", "ruble": "RUB", "rubles": "RUB",
    "franc": "CHF", "francs": "CHF", "won": "KRW", "lira": "TRY", "hryvnia": "UAH", "peso": "MXN", "pesos": "MXN",
    "krona": "SEK", "kronor": "SEK", "kroner": "NOK", "zloty": "PLN",
}  # fmt: skip
"""Signs and words to ISO 4217 codes; a bare dollar is taken as the US one."""

_PERCENT = frozenset({"%", "percent", "pc"})
_ANYONE = frozenset("people person other individual".split())
_PEOPLE = _ANYONE | frozenset(
    """man woman child boy girl passenger civilian soldier officer victim worker resident migrant student patient
    policeman troops protester militant""".split()
)
_OF_WORDS = 8
"""Tokens of what is counted, at most."""
_DURATIONS = frozenset("year month week day hour minute second".split())
_TITLES = frozenset("lady couple minister secretary name round".split())
"""Nouns whose ordinal is part of a title or an idiom: first lady."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in the text."""

    start: int
    end: int
    """Half-open token range, sign and scale included."""
    value: float
    is_ordinal: bool = False


def unit_of(reading: Reading, figure: Figure) -> tuple[str | None, str | None, int]:
    """Unit, what is counted, and the end of the figure with its unit."""
    doc = reading.doc
    end = figure.end
    after = doc[end] if end < len(doc) else None
    if after is not None and after.lower_ in _PERCENT:
        return "percent", _counted(reading, after), end + 1
    if after is not None and after.lower_ == "per" and end + 1 < len(doc) and doc[end + 1].lower_ == "cent":
        return "percent", _counted(reading, doc[end + 1]), end + 2
    if after is not None and after.lower_ in CURRENCIES:
        return CURRENCIES[after.lower_], _counted(reading, after), end + 1
    head = _head(doc[figure.end - 1], figure)
    if head is None:
        toll = _toll(doc[figure.end - 1])
        return ("people", toll, end) if toll else (None, None, end)
    noun = head.lemma_.lower()
    if figure.is_ordinal:
        return ("ordinal", _noun_phrase(reading, head, figure), end) if noun not in _TITLES else (None, None, end)
    if noun in _DURATIONS:
        return noun, None, end
    entity = reading.entity_at(head.i)
    if (entity is not None and entity.type in ("person", "place")) or _is_caption(doc[figure.end - 1], head):
        return None, None, end
    if _is_known(doc[figure.start]):
        return None, None, end
    harm = _harm(head)
    if harm:
        return ("people" if noun in _ANYONE or noun in FATES or head.i < end else noun), harm, end
    of = _noun_phrase(reading, head, figure)
    return noun, None if of.lower() in (noun, head.lower_) else of, end


def _is_known(first: Token) -> bool:
    """`the two leaders`, `both sides`: who is meant has been said, nothing is counted."""
    before = first.doc[first.i - 1] if first.i else None
    is_small = first.is_alpha and first.lower_ in ("two", "three", "both")
    return is_small and before is not None and before.lower_ in ("the", "these", "those", "their", "his", "her", "its")


def _is_caption(figure: Token, head: Token) -> bool:
    """A bare number before a capital in running text counts pictures, not things."""
    following = figure.doc[figure.i + 1] if figure.i + 1 < len(figure.doc) else None
    is_name_like = following is not None and following.is_title and following.pos_ != "ADJ"
    return figure.is_digit and is_name_like and head.i > figure.i


def _toll(figure: Token) -> str | None:
    """What `the death toll rose to 12` counts."""
    token = figure
    for _ in range(4):
        for child in token.children:
            if child.dep_ in ("nsubj", "nsubjpass") and child.lemma_.lower() in ("toll", "number"):
                told = [FATES[t.lemma_.lower()] for t in child.subtree if t.lemma_.lower() in FATES]
                return told[0] if told else None
        if token.head is token:
            return None
        token = token.head
    return None


def _head(token: Token, figure: Figure) -> Token | None:
    """The noun that the figure counts."""
    for _ in range(3):
        head: Token = token.head
        if token.dep_ in ("nummod", "amod", "compound", "quantmod", "nmod") and head.i >= figure.end:
            if head.pos_ in ("NOUN", "PROPN"):
                return head
            token = head
            continue
        break
    last = token.doc[figure.end - 1]
    for child in last.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            noun: Token | None = next((t for t in child.children if t.dep_ == "pobj"), None)
            return noun
    following = token.doc[figure.end] if figure.end < len(token.doc) else None
    if following is not None and (following.pos_ == "NOUN" or following.lemma_.lower() in FATES):
        return following
    if last.dep_ in ("nsubj", "nsubjpass", "dobj", "attr") and _harm(last):
        return last
    return None


def _harm(noun: Token) -> str | None:
    """What happened to the people that the noun stands for: killed, injured …"""
    own = FATES.get(noun.lemma_.lower())
    if noun.lemma_.lower() == "body" and any(t.lower_ == "dead" for t in noun.children):
        own = "killed"
    if own:
        return own
    if noun.lemma_.lower() not in _PEOPLE and noun.tag_ != "CD":
        return None
    if noun.dep_ in ("nsubjpass", "nsubj", "dobj", "attr", "pobj"):
        verb = noun.head
        if verb.lemma_ in ("take", "bring") and any(t.lemma_.lower() == "hospital" for t in verb.subtree):
            return "injured"
        for token in (verb, *(t for t in noun.children if t.dep_ in ("acl", "amod", "relcl"))):
            told = FATES.get(token.lemma_.lower())
            passive = token.tag_ == "VBN" or token.lemma_.lower() in ("die", "dead", "missing")
            if told and (passive or (noun.dep_ == "dobj" and token is verb)):
                return told
        for child in verb.children:
            if child.dep_ in ("oprd", "acomp", "xcomp") and child.lemma_.lower() in FATES and noun.dep_ != "pobj":
                return FATES[child.lemma_.lower()]
    return None


def _counted(reading: Reading, unit: Token) -> str | None:
    """What a share or an amount is of: `40 percent of the global population`."""
    for child in unit.children:
        if child.dep_ == "prep" and child.lower_ in ("of", "in", "for"):
            noun = next((t for t in child.children if t.dep_ == "pobj"), None)
            if noun is not None:
                return _phrase(reading, noun.left_edge.i, noun.i)
    if unit.dep_ in ("compound", "nmod", "nummod") and unit.head.pos_ == "NOUN":
        return str(unit.head.lemma_.lower())
    return None


def _noun_phrase(reading: Reading, noun: Token, figure: Figure) -> str:
    """The counted noun with what stands between it and the figure, and its `of …`: `full member countries`."""
    last = noun.i
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in ("of", "in") and child.i == noun.i + 1:
            last = max((t.i for t in child.children if t.dep_ == "pobj"), default=last)
    return _phrase(reading, min(figure.end, noun.i), last)


def _phrase(reading: Reading, first: int, last: int) -> str:
    words = reading.text(reading.span(first, min(last, first + _OF_WORDS) + 1))
    return " ".join(words.split()).strip("-– ")

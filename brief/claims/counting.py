"""What a figure counts or measures: its unit, the things counted, and what happened to the people counted."""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from brief.claims.statements.events import FATES
from brief.language import currencies
from brief.language.reading import Reading

PERCENT = frozenset({"%", "percent", "pc"})
"""Signs and words of a share."""
_ANYONE = frozenset("people person other individual".split())
_PEOPLE = _ANYONE | frozenset(
    """man woman child boy girl passenger civilian soldier officer victim worker resident migrant student patient
    policeman troops protester militant""".split()
)
_FINITE = ("VBP", "VBZ", "VBD", "MD", "VB")
_OF_WORDS = 8
"""Tokens of what is counted, at most."""
DURATIONS = frozenset("year month week day hour minute second".split())
"""What a figure may last."""
_MEASURES = frozenset(
    """km kilometre kilometer mile metre meter m cm mm foot inch hectare acre tonne ton kg kilogram kilo gram litre
    liter barrel gallon degree mph kph kmh knot megawatt gigawatt mw gw kwh mwh gwh twh kw bushel ounce""".split()
)
"""Units whose word belongs to the figure: `22 km`."""
_SETTINGS = ("GPE", "LOC", "FAC", "DATE", "TIME")
"""What an amount is paid or quoted in, not what it is of: `148 yen in New York`."""
_THEN = frozenset("earlier ago before later".split())
"""Behind `a year`, these make it a time."""
_GATHERED = frozenset("crowd attendance audience gathering congregation".split())
"""Nouns whose `of` counts people: `a crowd of 8,412`."""
_PER = frozenset("second minute hour day night week month year share barrel tonne ton litre kg person".split())
"""What measures and amounts are given per."""
_FLEEING = {"flee": "displaced", "live": None, "attend": None, "march": None, "gather": None, "protest": None}
"""Verbs whose subject is people even where a figure stands alone, and what happened to them."""
_TITLES = frozenset("lady couple minister secretary name round quarter half".split())
"""Nouns whose ordinal is part of a title, an idiom or a time: first lady, fourth quarter."""
_FIRSTS = frozenset("day time thing step".split())
"""Nouns whose `first` counts nothing: from the first day."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in the text."""

    start: int
    end: int
    """Half-open token range, sign and scale included."""
    value: float
    is_ordinal: bool = False
    is_share: bool = False
    """`one in five`, `a third of`: the value is in percent."""


def unit_of(reading: Reading, figure: Figure) -> tuple[str | None, str | None, int]:
    """Unit, what is counted, and the end of the figure with its unit."""
    doc = reading.doc
    end = figure.end
    after = doc[end] if end < len(doc) else None
    if after is not None and after.lower_ in PERCENT:
        return "percent", _counted(reading, after), end + 1
    if after is not None and after.lower_ == "per" and end + 1 < len(doc) and doc[end + 1].lower_ == "cent":
        return "percent", _counted(reading, doc[end + 1]), end + 2
    share = _joint_share(doc, figure)
    if share is not None:
        return "percent", _counted(reading, share), end
    head = _head(doc[figure.end - 1], figure)
    if figure.is_share:
        return ("percent", _phrase(reading, max(end, head.left_edge.i), head.i), end) if head else (None, None, end)
    if (money := _currency_after(figure, after, head)) is not None:
        return currency_of(reading, money), _counted(reading, money), with_rate(doc, money.i + 1)
    if head is None:
        return (*_toll(doc[figure.end - 1]), end)
    noun = head.lemma_.lower()
    if _is_magnitude(doc, figure):
        return "magnitude", noun if noun != "magnitude" else None, end
    if head.pos_ == "PRON":  # "14 people died, nine of them in a landslide"
        return "people", _harm(doc[figure.end - 1]), end
    if figure.is_ordinal:
        is_idiom = noun in _TITLES or (noun in _FIRSTS and figure.value == 1)
        return ("ordinal", _noun_phrase(reading, head, figure), end) if not is_idiom else (None, None, end)
    if noun in DURATIONS or noun in _MEASURES:
        return _measure(reading, figure, head)
    entity = reading.entity_at(head.i)
    if (entity is not None and entity.type in ("person", "place")) or _is_caption(doc[figure.end - 1], head):
        return None, None, end
    if _is_known(doc[figure.start]):
        return None, None, end
    harm = _harm(head)
    if harm:
        return ("people" if noun in _ANYONE or noun in FATES or head.i < end else noun), harm, _behind(figure, head)
    of = _noun_phrase(reading, head, figure)
    is_measured = doc[figure.start - 1].is_currency if figure.start else False
    return noun, None if is_measured or of.lower() in (noun, head.lower_) else of, _behind(figure, head)


def _joint_share(doc: Doc, figure: Figure) -> Token | None:
    """The sign or word of a share that a figure has together with the next: `between 24 and 88 per cent`."""
    tokens = doc[figure.end : figure.end + 4]
    if len(tokens) < 3 or tokens[0].lower_ not in ("and", "to", "or", "-", "–") or not tokens[1].like_num:
        return None
    if tokens[2].lower_ in PERCENT:
        return tokens[2]
    return tokens[3] if len(tokens) > 3 and (tokens[2].lower_, tokens[3].lower_) == ("per", "cent") else None


def _is_magnitude(doc: Doc, figure: Figure) -> bool:
    """`A magnitude 6.4 earthquake`, `a magnitude of 6.4`, `a 6.4-magnitude quake`."""
    before = [token.lower_ for token in doc[max(0, figure.start - 2) : figure.start]]
    after = [token.lower_ for token in doc[figure.end : figure.end + 2]]
    return before[-1:] == ["magnitude"] or before == ["magnitude", "of"] or after in (["-", "magnitude"], ["magnitude"])


def _measure(reading: Reading, figure: Figure, head: Token) -> tuple[str, str | None, int]:
    """`22 km`, `nine years`, `175 kilometres per hour`."""
    noun, end = head.lemma_.lower(), _behind(figure, head)
    if noun not in _MEASURES:
        return noun, None, end
    whole = with_rate(head.doc, end)
    if whole > end:
        return f"{noun} per {head.doc[whole - 1].lemma_.lower()}", None, whole
    return noun, _counted(reading, head), end


def with_rate(doc: Doc, end: int) -> int:
    """The end of `per hour`, `a share` behind a measure or an amount; the given end if there is none."""
    is_rate = end + 1 < len(doc) and doc[end].lower_ in ("per", "a", "an") and doc[end + 1].lemma_.lower() in _PER
    is_time = is_rate and end + 2 < len(doc) and doc[end + 2].lower_ in _THEN  # "from $2 billion a year earlier"
    return end + 2 if is_rate and not is_time else end


def _behind(figure: Figure, head: Token) -> int:
    """The end of the figure with its noun, if only adjectives stand between: `400 wooden houses`."""
    between = head.doc[figure.end : head.i]
    is_near = figure.end <= head.i <= figure.end + 2 and all(
        t.text == "-" or t.dep_ in ("amod", "compound", "nmod") for t in between
    )
    return head.i + 1 if is_near else figure.end


def _currency_after(figure: Figure, after: Token | None, head: Token | None) -> Token | None:
    """The currency's word behind the figure, also with its adjective between: `29 billion Danish kroner`."""
    for token in (after, head):
        near = token is not None and figure.end <= token.i <= figure.end + 2
        if near and token is not None and token.pos_ in ("NOUN", "PROPN", "SYM") and currencies.is_currency(token.text):
            return token
    return None


def currency_of(reading: Reading, word: Token) -> str:
    """The ISO 4217 code of a currency's word or sign, or the word itself where it is shared and nothing tells whose.

    The adjective may stand before another amount of the article: `29 billion Danish kroner … 410 kroner a share`.
    """
    before = word.doc[max(word.i - 2, 0) : word.i].text
    found = currencies.code(word.text, before)
    if found is None:
        used = re.findall(rf"(\w+(?: \w+)?) {re.escape(word.text)}\b", reading.body)
        found = next((code for words in used if (code := currencies.code(word.text, words))), None)
    return found or word.lower_


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


def _toll(figure: Token) -> tuple[str | None, str | None]:
    """Unit and fate in `the death toll rose to 12`, `they put the number of marchers at 12`, `1,200 fled`."""
    token = figure
    if figure.dep_ == "pobj" and figure.head.lower_ == "of" and figure.head.head.lemma_.lower() in _GATHERED:
        return "people", None
    if figure.dep_ in ("nsubj", "nsubjpass", "dobj"):  # the object of `forcing 1,200 to flee`
        for verb in (figure.head, *(figure.head.rights if figure.dep_ == "dobj" else ())):
            if verb.lemma_.lower() in _FLEEING:
                return "people", _FLEEING[verb.lemma_.lower()]
    for _ in range(4):
        for child in token.children:
            if child.dep_ in ("nsubj", "nsubjpass", "dobj") and child.lemma_.lower() in ("toll", "number"):
                told = [FATES[t.lemma_.lower()] for t in child.subtree if t.lemma_.lower() in FATES]
                if told:
                    return "people", told[0]
                nouns = (t for of in child.children if of.lower_ == "of" for t in of.children if t.dep_ == "pobj")
                counted = next(nouns, None)
                return (counted.lemma_.lower() if counted is not None else None), None
        if token.head is token:
            break
        token = token.head
    return None, None


def _head(token: Token, figure: Figure) -> Token | None:
    """The noun that the figure counts."""
    for _ in range(3):
        head: Token = token.head
        if token.dep_ in ("nummod", "amod", "compound", "quantmod", "nmod") and head.i >= figure.end:
            between = token.doc[figure.end : head.i]
            if any(t.tag_ in _FINITE or (figure.is_ordinal and _is_apart(t)) for t in between):
                return None  # "200,000 lose power", "to seventh, 11 points behind"
            if head.pos_ in ("NOUN", "PROPN"):
                return _whole_noun(head) if head.i == figure.end else head
            token = head
            continue
        break
    last = token.doc[figure.end - 1]
    for child in last.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            noun: Token | None = next((t for t in child.children if t.dep_ == "pobj"), None)
            return noun
    following = token.doc[figure.end] if figure.end < len(token.doc) else None
    if following is not None and following.lower_ == "of" and figure.end + 1 < len(token.doc):
        total = token.doc[figure.end + 1]  # `put 21 of 27 cities on alert`, with `of` tied to the verb
        if total.like_num and total.head.pos_ == "NOUN" and total.head.i > total.i:
            return total.head
    if following is not None and (following.pos_ == "NOUN" or following.lemma_.lower() in FATES):
        return following
    if last.dep_ in ("nsubj", "nsubjpass", "dobj", "attr") and _harm(last):
        return last
    return None


def _is_apart(mark: Token) -> bool:
    """Whether a comma ends what an ordinal may belong to; not that of `the seventh, eighth and ninth innings`."""
    return mark.text in (",", ";") and mark.nbor().ent_type_ != "ORDINAL"


def _whole_noun(noun: Token) -> Token:
    """`states` of `27 member states`."""
    whole = noun.head
    is_measure = noun.lemma_.lower() in DURATIONS | _MEASURES
    return (
        whole if noun.dep_ == "compound" and whole.i == noun.i + 1 and whole.tag_ == "NNS" and not is_measure else noun
    )


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
        moved = verb.lemma_ in ("take", "bring") or (noun.tag_ == "CD" and verb.lemma_ in ("be", "remain"))
        if moved and any(t.lemma_.lower() == "hospital" for t in verb.subtree):
            return "injured"
        for token in (verb, *(t for t in noun.children if t.dep_ in ("acl", "amod", "relcl"))):
            told = FATES.get(token.lemma_.lower())
            passive = token.tag_ == "VBN" or token.lemma_.lower() in ("die", "dead") or token.lower_ == "missing"
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
            if noun is not None and not (child.lower_ == "in" and noun.ent_type_ in _SETTINGS):
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
    start = min(figure.end, noun.i)
    while start < noun.i and reading.doc[start].lower_ in ("of", "the", "its", "their", "all"):
        start += 1
    is_total = min(figure.end, noun.i) < start < noun.i and reading.doc[start].like_num  # "61 of the 96 seats"
    return _phrase(reading, start + (is_total and not figure.is_ordinal), last)


def _phrase(reading: Reading, first: int, last: int) -> str:
    words = reading.text(reading.span(first, min(last, first + _OF_WORDS) + 1))
    return " ".join(words.split()).strip("-– ")

"""Which mentions of an article are places, under which name, and what stands before them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from brief.claims.statements.events import EVENT_NOUNS
from brief.language.countries import iso_of, iso_of_place
from brief.language.entities import Entity, Mention
from brief.language.reading import Reading

AT = frozenset("in at near outside inside around on across throughout off into to".split())
"""Prepositions of a place where something happens or goes."""
STRONG_AT = frozenset("in at near outside inside".split())
"""Those that say it happens there."""
PLACE_NOUNS = frozenset(
    "city town village hamlet capital province region district state port suburb borough area island county".split()
)
_VENUES = frozenset(
    """house stadium park field arena station airport hospital consulate embassy palace square street road avenue school
    university church mosque temple cathedral bridge tunnel hotel hall court centre center building mall market theatre
    theater museum prison camp base plant factory port harbour harbor beach tower office parliament capitol club
    underpass stop""".split()
)
_REGIONS = frozenset(
    """west east north south western world europe asia africa america americas latin middle gulf persian arabian
    central southeast southern northern eastern north-east balkans caucasus arctic antarctica pacific atlantic
    mediterranean sahel scandinavia maghreb levant eurasia baltic baltics global oceania
    caribbean sub-saharan the of""".split()
)
"""Words of which the names of regions wider than a country are made."""
_ARTICLED = {"Hague": "The Hague"}
"""Names to which an article belongs."""
_INSIDE = re.compile(
    r",\s|,?\s(?:in|inside)\s(?:the\s)?(?:[\w-]+\s){0,3}|,\s(?:an?|the)\s(?:[\w-]+\s){0,6}(?:of|in|from)\s(?:the\s)?"
)
"""What stands between a place and the one that holds or locates it: `Croydon, a suburb to the south of London`."""
_DWELLING = frozenset("live reside dwell bear grow raise study graduate base work".split())
_ABBREVIATION = 4
"""Letters of an abbreviation, at most."""
_REACH = 80
"""Characters of such words, at most."""


def is_region(name: str) -> bool:
    """Whether a name is of a stretch of the earth wider than a country: `Central Asia`, `the West`."""
    return all(word in _REGIONS for word in name.lower().split())


def whole(reading: Reading, mention: Mention) -> Mention:
    """The mention with what hyphens tie to it: `Mazar-i-Sharif`."""
    doc, end = reading.doc, mention.end
    while end + 1 < len(doc) and doc[end].text == "-" and not doc[end - 1].whitespace_ and not doc[end].whitespace_:
        if not doc[end + 1].is_alpha or doc[end + 1].lower_ in ("based", "born", "led", "backed", "style", "bound"):
            break
        end += 2
    return Mention(mention.start, end, mention.form) if end > mention.end else mention


def place_name(reading: Reading, entity: Entity, mention: Mention) -> str | None:
    """The name under which a mention is a place, or None if it is none.

    An organisation's or person's name is a place where it is used as one: `at the White House`, `in Wrigley Field`.
    """
    words = " ".join(reading.doc[mention.start : mention.end].text.split())
    words = _ARTICLED.get(words, words)
    if entity.type == "place":
        if entity.name in _ARTICLED:
            return _ARTICLED[entity.name]
        if words.startswith(entity.name + "-"):
            return words
        longer = len(words) < len(entity.name) and not entity.is_country and entity.name.startswith(words + " ")
        return words if longer else entity.name
    last = reading.doc[mention.end - 1]
    located = preposition(reading, mention) in AT
    if last.ent_type_ in ("GPE", "LOC", "FAC") and entity.type != "organisation" and located:
        return words
    if entity.type != "organisation" and _is_called_place(reading, mention):
        return words
    if entity.type in ("organisation", "person") and last.lower_ in _VENUES:
        if len(entity.name.split()) == 1:
            return None  # `in Parliament` is a body that debates
        ground = last.lower_ in ("stadium", "park", "field", "station", "airport")
        return entity.name if located or ground else None
    return None


def _is_called_place(reading: Reading, mention: Mention) -> bool:
    """Whether the words before a name say that it is one of a place: `the Dutch town of Leerdam`."""
    before = reading.doc[max(0, mention.start - 2) : mention.start]
    return len(before) == 2 and before[1].lower_ == "of" and before[0].lower_ in PLACE_NOUNS


def preposition(reading: Reading, mention: Mention) -> str:
    """The preposition before a name, over what belongs to its phrase: `in` of `in the city of Lima`; empty if none."""
    i = mention.start - 1
    for _ in range(7):
        if i < 0:
            return ""
        token = reading.doc[i]
        if (token.pos_ == "ADP" or token.lower_ in AT) and not (
            token.lower_ == "of" and i > 0 and reading.doc[i - 1].lower_ in PLACE_NOUNS
        ):
            return str(token.lower_)
        of_place = token.lower_ == "of" and i > 0 and reading.doc[i - 1].lower_ in PLACE_NOUNS
        if of_place or token.pos_ in ("DET", "ADJ", "NOUN", "PROPN", "NUM", "ADV", "PART") or token.text == "-":
            i -= 1
            continue
        return ""
    return ""


def usual_case(name: str) -> str:
    """`CLEVELAND` and `LIMA` of datelines as `Cleveland`, `Lima`; `USA` and designations such as `STS-1` stay."""
    is_word = len(name) > _ABBREVIATION or iso_of_place(name) is not None
    is_shouted = name.isupper() and is_word and not any(c.isdigit() for c in name)
    return name.title() if is_shouted else name


def is_origin(reading: Reading, mention: Mention) -> bool:
    """Whether the place is where somebody lives, studied or was born, rather than where something happened."""
    token = reading.doc[mention.end - 1]
    for _ in range(4):
        if token.pos_ == "VERB":
            return token.lemma_.lower() in _DWELLING
        token = token.head
    return False


def names_event(reading: Reading, mention: Mention) -> bool:
    """Whether the name is part of an event's own: `the Lima summit`, `the Croydon tram crash`."""
    token = reading.doc[mention.end - 1]
    for _ in range(3):
        if token.dep_ not in ("compound", "amod", "nmod") or token.head.i < mention.end:
            return False
        token = token.head
        if token.lemma_.lower() in EVENT_NOUNS:
            return True
    return False


def contained(reading: Reading, places: list[tuple[Mention, str]]) -> Iterator[tuple[str, str]]:
    """Pairs of names, the finer place first, of which the text says that one lies in or by the other.

    Args:
        places: Mentions with their names, in text order.
    """
    for (one, finer), (other, wider) in pairwise(places):
        start, end = reading.mention_span(one).end, reading.mention_span(other).start
        if finer != wider and 0 < end - start <= _REACH and _INSIDE.fullmatch(reading.body, start, end):
            yield finer, wider


def capital_of(reading: Reading, sentence: int) -> str | None:
    """ISO code of the country whose capital a sentence names by description as a place: `in the Kazakh capital`."""
    for token in reading.sentences[sentence]:
        if token.lower_ == "capital" and token.dep_ == "pobj" and token.head.lower_ in AT:
            for child in token.lefts:
                country = iso_of(child.text)
                if country is not None:
                    return country
    return None

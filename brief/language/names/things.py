"""Names of things that the model takes for persons or bodies: ships, craft, storms, prizes, laws, ranks in a row."""

from __future__ import annotations

import re

from brief.language.names.found import ORG_HEADS, PAPER_HEADS, Found, is_capital
from brief.language.names.store import Names
from brief.language.tables import words

VESSELS = words(
    "HMS USS MV RMS SS HMAS HMCS INS BRP KRI ROKS JS MS MT "
    "Shuttle Hurricane Typhoon Cyclone Tropical Storm Apollo Soyuz"
)
"""Before a name these make it a ship's, a craft's or a storm's."""
_SURE_VESSELS = VESSELS - words("MS MT SS JS Apollo Storm Tropical INS")
"""Of those, the ones that are no body's letters either."""
CRAFT = words(
    """
    shuttle spacecraft spaceship destroyer frigate warship battleship submarine tanker ferry yacht trawler schooner
    lander probe rover satellite rocket typhoon hurricane cyclone storm superhero asteroid comet galaxy exoplanet
    """
)
"""Before a name, alone or with `named`, these say that it is no person's or body's."""
_NAMING = words("named called dubbed")
_PAPERS = words(
    "Act Acts Prize Prizes Award Awards Medal Amendment Oscar Oscars Trophy Bill Ordinance Decree Telescope Bang"
)
"""Last words of names of laws and honours."""
_HONOURS = words("Oscar Emmy Grammy Bafta Pulitzer Nobel Golden")
_COUNTED = words("the an a his her their its first second two three four five won")
"""Before the name of an honour, these say that no person is meant: `won an Oscar`."""
_ROAD = re.compile(r"[ABEM]\d{1,3}$")
"""Numbers of roads: `the M49`, `the A1`."""
_ARTICLES = words("the The a an its their his her")
_PUBLIC = words(
    """
    house crown senate church state cabinet treasury admiralty pentagon kremlin vatican bundestag bundesrat knesset sejm
    riksdag storting folketing eduskunta diet duma rada majlis seimas saeima riigikogu althing cortes dáil mafia hill
    """
)
"""Bodies that are named with an article. Small letters."""
_BODIES = ORG_HEADS | PAPER_HEADS | _PUBLIC
_WORKING = words("be have gain run work cost sell weigh contain feature include")
"""What a product is told to do."""
_ZONES = words("GMT UTC BST CET CEST EST EDT PST PDT IST JST MSK AEST")
"""Letters of time zones."""
_RANK = re.compile(r"\d+(?:st|nd|rd|th)$")


def is_thing(names: Names, start: int, end: int) -> bool:
    """Whether a stretch that the model takes for a name is a law's, an honour's or no name: `Water Act`, `194th`."""
    words_ = names.words
    if end - start == 1:
        if words_[start] in _ZONES or (words_[start].rstrip("s") in _HONOURS and words_[start - 1].lower() in _COUNTED):
            return True
        if _ROAD.match(words_[start]):
            return True
        bracketed = start > 1 and words_[start - 1] == "(" and words_[start - 2] in _PAPERS
        return bracketed or _RANK.match(words_[start]) is not None
    return words_[end - 1] in _PAPERS or (words_[start] == "Golden" and words_[end - 1].startswith("Globe"))


def take_products(names: Names) -> None:
    """Drops single words that always follow an article and never act, `a modem for the Macintosh`: no bodies."""
    by_word: dict[str, list[Found]] = {}
    for name in names.sorted():
        if name.end == name.start + 1:
            by_word.setdefault(names.words[name.start], []).append(name)
    for word, found in by_word.items():
        plain = word.istitle() and word.isalpha() and not word.endswith("s") and word.lower() not in _BODIES
        if plain and all(_is_product(names, name) for name in found):
            for name in found:
                names.drop(name)


def _is_product(names: Names, name: Found) -> bool:
    if name.kind != "organisation" or name.known is not None or name.sure or not name.start or name.told:
        return False
    token = names.doc[name.start]
    acts = token.dep_ in ("nsubj", "agent", "poss") and token.head.lemma_.lower() not in _WORKING
    return names.words[name.start - 1] in _ARTICLES and not acts and token.dep_ != "appos"


def take_vessel(names: Names, i: int) -> None:
    """A ship or a storm, with its prefix before a token: neither person nor place nor body."""
    name = names.at.get(i - 1) or names.at.get(i)
    if name is None or name.known is not None or name.start < i - 2:
        return
    is_storm = names.words[i - 1] == "Storm" and (name.start, name.end) == (i - 1, i + 1)
    is_body = names.words[name.end - 1] in ("Program", "Programme", "Center", "Centre", "Association")
    if is_storm or name.kind in ("person", "place") or (names.words[i - 1] in _SURE_VESSELS and not is_body):
        names.drop(name)


def take_craft(names: Names, i: int) -> None:
    """`the shuttle X`, `a rover called X`, with the noun at a token; `X 9 rocket` too."""
    if names.doc[i].pos_ == "VERB":
        return  # "troops storm X"
    after = i + 1
    after += names.words[after] == ","
    naming = names.words[after] in _NAMING
    if after > i + 1 and not naming:
        return
    for name in (names.at.get(after + naming), _numbered(names, i)):
        if name is not None and name.known is None and name.kind != "group" and not name.sure:
            names.drop(name)


def _numbered(names: Names, i: int) -> Found | None:
    """The name before a number before a noun: `X 9 rocket`."""
    if i > 1 and names.words[i - 1][:1].isdigit() and is_capital(names.words[i - 2]):
        return names.at.get(i - 2)
    return None

"""Names as they are found in the tokens, before they become entities."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from brief.language.entities import EntityKind, Form
from brief.language.gazetteer import Known
from brief.language.tables import words

Told = Literal["", "band", "group"]
"""A band, or a club, party or other group; empty where the text does not say."""


@dataclass(slots=True)
class Found:
    """A name at a half-open token range, with what it seems to be."""

    start: int
    end: int
    kind: EntityKind
    form: Form = "name"
    known: Known | None = None
    sure: bool = False
    """Whether more than the model's guess stands behind the kind: a gazetteer, a title, a telling last word."""
    told: Told = ""
    """What the text itself says that it is, by the words beside it."""


AROUND_NAMES = frozenset(
    {"the", "The", "a", "A", "an", "An", "'s", "'", "’s", "’", ",", "-", "–", "—", "(", "“", '"', ":", ";", "``", "''"}
)
"""Articles, possessives and signs that the model takes into a name at its edges."""
AFTER_NAMES = frozenset(
    """- / It The He She They In On Previously Image Images Photo Picture Credit Caption Media Getty AP AFP EPA PA
    Reuters Witnesses More Read Video Copyright""".split()
)
"""Words of captions and following sentences that the model takes into a person's name where a line end was lost."""
PARTY_HEADS = words("party democrats left greens union alliance league movement gael fáil coalition")
"""Last words (small letters) of the names of political parties."""
ORG_HEADS = words(
    """
    party alliance union league council committee movement front coalition federation association organization
    organisation congress bank university college institute ministry department agency authority commission court
    police army navy force forces group corporation corp inc ltd company club society foundation trust academy
    assembly parliament senate administration bureau office board service services centre center school hospital
    church brigade brigades militia guard guards network consortium confederation conference community forum fund
    initiative observatory partnership pact bloc secretariat tribunal airlines airways motors industries holdings
    partners systems technologies laboratories newspaper times post herald tribune journal gazette news television
    magazine orchestra band theatre theater team fc united city rovers wanderers athletic democrats
    socialists greens liberals conservatives communists republicans workers brotherhood front command corps regiment
    division caucus chamber society sisters
    """
)
"""Last words (small letters) that make a run of capitals the name of an organisation."""

STRONG_HEADS = words(
    """
    party alliance union league council committee movement coalition federation association organization
    organisation university institute ministry department commission confederation consortium foundation bloc pact
    front bank college agency academy authority society institution institutions forum caucus community compact network
    tribunal secretariat
    """
)
"""Of those, the ones that are hardly ever part of a place or a person's name."""

PAPER_HEADS = words("herald times tribune gazette telegraph chronicle courier examiner mirror sun star post globe")
"""Last words of names of newspapers."""
PLACE_HEADS = words(
    """
    street avenue road river mountain mountains lake island islands bay sea ocean valley county province district
    airport square park stadium bridge hotel palace peninsula gulf strait hill hills beach coast desert forest
    prefecture village town region oblast governorate territory gate station port harbour harbor canal crossing
    tower hall arena cathedral mosque cemetery museum planetarium base zoo glacier fjord reef creek canyon volcano
    plateau delta lagoon reservoir dam wharf pier motorway highway lane boulevard
    """
)
SURNAME_HEADS = words("hall park lake hill hills street bay beach bridge forest base lane pier rivers lakes field")
"""Of those, the ones that are surnames too."""
CLUB_HEADS = words("rovers wanderers rangers united fc afc hotspur albion athletic")
"""Last words of the names of clubs that are hardly ever surnames."""

TIME_WORDS = words(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
    September October November December Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sept. Sep. Oct. Nov. Dec. Mon Tue Wed Thu
    Fri Today Yesterday Tomorrow
    """
)
HONOURS = frozenset("SC QC KC PhD OBE MBE CBE MD Esq.".split())
"""Letters behind a name that are no part of it: `Marian Ash QC`."""
PARTICLES = words(
    """
    bin ibn al el van von der den de del della di da dos du la le ben abu ter zu y e af av
    """
)
"""Small words inside persons' names."""

_POSSESSIVE = re.compile(r"['’]s?$")


def is_capital(word: str) -> bool:
    """Whether a token can be part of a name by its letters."""
    return word[:1].isupper()


def without_possessive(words: str) -> str:
    """The words without a closing `'s` or apostrophe."""
    return _POSSESSIVE.sub("", words).strip()

"""What a text's uses of a place are worth, and how much of the event's own place they make it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from brief.claims.places import AT, PLACE_NOUNS, STRONG_AT, names_event, preposition
from brief.claims.scene import LEAD, Scene
from brief.language.entities import Mention
from brief.language.reading import Reading
from brief.model import Span


@dataclass(frozen=True, slots=True)
class Weights:
    """What a place's uses are worth; set by hand on the dev half, see docs/quality.md.

    A use is worth its weight times how much its sentence tells of the event (`Scene.told`, 0 to about 3).
    """

    event: float = 1.0
    """Score from which a place is taken for the event's own."""
    strong_at: float = 1.0
    """`in Lima`, `near Lima`."""
    at: float = 0.6
    """`across Lima`, `to Lima`."""
    event_name: float = 0.8
    """`the Lima summit`."""
    possessive: float = 0.3
    """`Lima's mayor`."""
    attributive: float = 0.2
    """`Lima officials`."""
    other: float = 0.25
    """`the mayor of Lima`, `a man from Lima`."""
    actor: float = 0.15
    """`Lima said`; and a country that no preposition of place precedes: it acts or is told of."""
    earlier: float = 0.4
    """Factor where the words beside it name an earlier time: `air strikes in Kunduz last month`."""
    origin: float = 0.4
    """Factor where somebody lives or was born there."""
    again: float = 0.12
    """Of a second use, and for every mention."""
    most_mentions: int = 6
    title: float = 0.5
    lead: float = 0.15
    """Named in one of the first three sentences."""
    main: float = 0.2
    """Named in the sentence that tells the event best."""
    dateline: float = 0.2
    dated_capital: float = 1.0
    """The use of a dateline's place where a sentence has `in the Kazakh capital`."""
    wider: float = -0.9
    """A country or region where a finer place of it is named, or a place that another one is said to lie in."""
    behind: float = 0.1
    """And how far at least it stays behind that one."""
    wide: float = -0.1
    """A country or region otherwise."""
    direction: float = -1.0
    """`the West` and `the Global South` are parties rather than places."""


WEIGHTS = Weights()
_LEAD = 3
_FINER = 0.3
"""Share of a wider place's use that a finer one must have to stand for it."""
_LEAST_USE = 0.15
_DIRECTIONS = frozenset({"west", "the west", "global south", "the global south"})


@dataclass(slots=True)
class Place:
    """One place of an article, with what its uses add up to."""

    name: str
    country: str | None
    is_country: bool
    mentions: list[Span] = field(default_factory=list)
    best: Span | None = None
    best_score: float = -9.0
    at: float = 0.0
    """How much the text says that something happened there."""
    is_region: bool = False
    is_setting: bool = False
    """Whether a preposition, an event's name or a possessive ever makes it the place of something."""
    in_title: bool = False
    dateline: bool = False
    sentences: set[int] = field(default_factory=set)
    wider_than: set[str] = field(default_factory=set)
    """Names of places that the text says lie in this one."""

    def use(self, worth: float, span: Span) -> None:
        """One more use, with what it is worth."""
        self.at = max(self.at, worth) + WEIGHTS.again * min(self.at, worth)
        if worth > self.best_score or self.best is None:
            self.best, self.best_score = span, worth


def worth_of(place: Place, reading: Reading, mention: Mention) -> float:
    """How much a mention says that something happened there: one of the weights, before its sentence counts."""
    head = reading.doc[mention.end - 1]
    following = reading.doc[mention.end] if mention.end < len(reading.doc) else None
    if names_event(reading, mention):
        return WEIGHTS.event_name
    before = preposition(reading, mention)
    is_attribute = head.dep_ in ("compound", "amod", "nmod") and head.head.i >= mention.end
    if is_attribute and head.head.lower_ not in PLACE_NOUNS:
        return WEIGHTS.attributive
    if following is not None and following.tag_ == "POS":
        return WEIGHTS.possessive
    if head.dep_ in ("nsubj", "nsubjpass"):
        return WEIGHTS.actor
    if before in STRONG_AT:
        return WEIGHTS.strong_at
    if before in AT:
        return WEIGHTS.at
    return WEIGHTS.actor if place.is_country else WEIGHTS.other


def scores(places: Sequence[Place], scene: Scene) -> list[tuple[float, Place]]:
    """Each place with its score; a wider place stays behind a finer one that stands for it."""
    own = {place.name: _score(place, scene) for place in places}
    found = []
    for place in places:
        is_wide = place.is_country or place.is_region
        finer = [p for p in places if (is_wide or p.name in place.wider_than) and _stands_for(p, place)]
        score = own[place.name] + (WEIGHTS.wider if finer else 0.0)
        found.append((min([score, *(own[p.name] - WEIGHTS.behind for p in finer)]), place))
    return found


def _score(place: Place, scene: Scene) -> float:
    score = place.at + WEIGHTS.again * min(len(place.mentions), WEIGHTS.most_mentions)
    if place.in_title and scene.headline is not None:
        score += WEIGHTS.title
    if any(scene.order.get(s, LEAD) < _LEAD for s in place.sentences):
        score += WEIGHTS.lead
    if scene.main is not None and scene.main in place.sentences:
        score += WEIGHTS.main
    if place.dateline:
        score += WEIGHTS.dateline
    if place.is_country or place.is_region:
        score += WEIGHTS.wide
    if place.name.lower() in _DIRECTIONS:
        score += WEIGHTS.direction
    return score


def _stands_for(other: Place, place: Place) -> bool:
    """Whether another place, named where things happen, is probably inside this one."""
    if other is place or other.is_country or other.is_region:
        return False
    if other.at < _FINER * place.at or other.at < _LEAST_USE:
        return False
    return other.name in place.wider_than or None in (other.country, place.country) or other.country == place.country

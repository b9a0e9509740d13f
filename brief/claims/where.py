"""Where: the places of an article, the event's own first."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Literal

from brief.claims.places import (
    AT,
    PLACE_NOUNS,
    STRONG_AT,
    capital_of,
    contained,
    is_origin,
    is_region,
    names_event,
    place_name,
    preposition,
    usual_case,
    whole,
)
from brief.claims.ranking import confidence
from brief.claims.scene import LEAD, Scene, scene_of
from brief.claims.when import times_of
from brief.language.entities import Mention
from brief.language.reading import Reading
from brief.model import Span, Where, claim_id


@dataclass(frozen=True, slots=True)
class _Weights:
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


_W = _Weights()
_LEAD = 3
_MOST_EVENTS = 3
_SHARE = 0.6
"""Of the best place's score that a second place of the event must reach."""
_FINER = 0.3
"""Share of a wider place's use that a finer one must have to stand for it."""
_LEAST_USE = 0.15
_NEARBY = 60
"""Characters between a place and a time that are said of one thing."""
_EARLIER = frozenset("ago relunit year month my since season".split())
"""Kinds of times that set what is told beside them apart from the day's news."""
_DIRECTIONS = frozenset({"west", "the west", "global south", "the global south"})


@dataclass(slots=True)
class _Place:
    name: str
    country: str | None
    is_country: bool
    mentions: list[Span] = field(default_factory=list)
    best: Span | None = None
    best_score: float = -9.0
    at: float = 0.0
    """How much the text says that something happened there."""
    is_region: bool = False
    in_title: bool = False
    dateline: bool = False
    sentences: set[int] = field(default_factory=set)
    wider_than: set[str] = field(default_factory=set)
    """Names of places that the text says lie in this one."""

    def use(self, worth: float, span: Span) -> None:
        """One more use, with what it is worth."""
        self.at = max(self.at, worth) + _W.again * min(self.at, worth)
        if worth > self.best_score or self.best is None:
            self.best, self.best_score = span, worth


def find(reading: Reading) -> list[Where]:
    """The article's places, ranked: event, dateline, then merely mentioned ones by weight."""
    scene = scene_of(reading)
    places = _places(reading, scene)
    scored = sorted(_scores(places, scene), key=lambda x: -x[0])
    found = []
    events = 0
    for score, place in scored:
        part: Literal["event", "dateline", "mentioned"] = "mentioned"
        is_second = events < _MOST_EVENTS and score >= _SHARE * scored[0][0] and not place.is_region
        if score >= _W.event and (events == 0 or is_second):
            part = "event"
            events += 1
        elif place.dateline:
            part = "dateline"
        assert place.best is not None
        found.append(
            Where(
                id=claim_id("where", place.name),
                evidence=(place.best, *[m for m in place.mentions if m != place.best][:3]),
                sentence=None,
                confidence=confidence("where", score, part=part),
                rule="where.dateline" if part == "dateline" else "where.place",
                name=place.name,
                country=place.country,
                part=part,
                mentions=tuple(place.mentions),
            )
        )
    order = {"event": 0, "dateline": 1, "mentioned": 2}
    return sorted(found, key=lambda w: order[w.part])


def _places(reading: Reading, scene: Scene) -> list[_Place]:
    found: dict[str, _Place] = {}
    named: list[tuple[Mention, str]] = []
    earlier = _earlier(reading)
    for entity in reading.entities:
        for mention in entity.mentions:
            if mention.form != "name":
                continue
            mention = whole(reading, mention)
            name = place_name(reading, entity, mention)
            if name is None:
                continue
            country = entity.country if name == entity.name else None
            name = usual_case(name)
            place = found.setdefault(name, _Place(name, country, entity.is_country))
            place.is_region = place.is_region or is_region(name)
            named.append((mention, name))
            _note(place, reading, scene, mention, earlier)
    for finer, wider in contained(reading, sorted(named, key=lambda pair: pair[0].start)):
        found[wider].wider_than.add(finer)
    _take_dateline(reading, scene, found)
    return list(found.values())


def _earlier(reading: Reading) -> dict[int, list[int]]:
    """Where the text names times before the event's, by sentence: the middle of each, as an offset."""
    found: dict[int, list[int]] = defaultdict(list)
    for time in times_of(reading):
        token = reading.token(time.span[0]) if time.kind in _EARLIER else None
        sentence = reading.sentence_index(token.i) if token is not None else None
        if sentence is not None:
            found[sentence].append((time.span[0] + time.span[1]) // 2)
    return found


def _note(place: _Place, reading: Reading, scene: Scene, mention: Mention, earlier: dict[int, list[int]]) -> None:
    span = reading.mention_span(mention)
    place.mentions.append(span)
    words = " ".join(reading.doc[mention.start : mention.end].text.lower().split()).removeprefix("the ")
    place.in_title = place.in_title or words in scene.title_places
    sentence = reading.sentence_index(mention.start)
    if sentence is None:
        return
    place.dateline = place.dateline or _is_dateline(reading, mention, sentence)
    place.sentences.add(sentence)
    worth = _worth(place, reading, mention) * scene.told.get(sentence, 0.0)
    if is_origin(reading, mention):
        worth *= _W.origin
    if any(abs(span.start - at) <= _NEARBY for at in earlier.get(sentence, ())):
        worth *= _W.earlier
    place.use(worth, span)


def _worth(place: _Place, reading: Reading, mention: Mention) -> float:
    """How much a mention says that something happened there."""
    head = reading.doc[mention.end - 1]
    following = reading.doc[mention.end] if mention.end < len(reading.doc) else None
    if names_event(reading, mention):
        return _W.event_name
    before = preposition(reading, mention)
    is_attribute = head.dep_ in ("compound", "amod", "nmod") and head.head.i >= mention.end
    if is_attribute and head.head.lower_ not in PLACE_NOUNS:
        return _W.attributive
    if following is not None and following.tag_ == "POS":
        return _W.possessive
    if head.dep_ in ("nsubj", "nsubjpass"):
        return _W.actor
    if before in STRONG_AT:
        return _W.strong_at
    if before in AT:
        return _W.at
    return _W.actor if place.is_country else _W.other


def _is_dateline(reading: Reading, mention: Mention, sentence: int) -> bool:
    first = reading.sentences[sentence].start
    if sentence > 2 or mention.start > first + 1:
        return False
    after = reading.doc[mention.end : mention.end + 12].text
    opening = after.split("—")[0].split(" - ")[0].split("–")[0]
    dashed = len(opening) < len(after) and len(opening) < 40
    return dashed and (reading.doc[mention.start].text.isupper() or "(" in opening or opening.strip(" ,") == "")


def _take_dateline(reading: Reading, scene: Scene, found: dict[str, _Place]) -> None:
    """The place of a dateline under its usual name, used where the text tells of `the Kazakh capital`."""
    line = (reading.article.metadata.dateline or "").split(",")[0].split("(")[0].strip(" -–—")
    start = reading.body.find(line) if line else -1
    if start >= 0 and not any(place.name.casefold() == line.casefold() for place in found.values()):
        span = Span(start, start + len(line))
        name = usual_case(line)
        found[name] = _Place(name, None, False, mentions=[span], best=span, dateline=True)
    filed = [place for place in found.values() if place.dateline or (line and place.name.casefold() == line.casefold())]
    for place in filed:
        place.dateline = True
        for sentence, told in scene.told.items():
            country = capital_of(reading, sentence) if told > 0 else None
            if country is not None and place.country in (None, country) and place.best is not None:
                place.use(_W.dated_capital * told, place.best)
                place.sentences.add(sentence)
                place.country = country
                break


def _scores(places: list[_Place], scene: Scene) -> list[tuple[float, _Place]]:
    """Each place with its score; a wider place stays behind a finer one that stands for it."""
    own = {place.name: _score(place, scene) for place in places}
    found = []
    for place in places:
        is_wide = place.is_country or place.is_region
        finer = [p for p in places if (is_wide or p.name in place.wider_than) and _stands_for(p, place)]
        score = own[place.name] + (_W.wider if finer else 0.0)
        found.append((min([score, *(own[p.name] - _W.behind for p in finer)]), place))
    return found


def _score(place: _Place, scene: Scene) -> float:
    score = place.at + _W.again * min(len(place.mentions), _W.most_mentions)
    if place.in_title and scene.headline is not None:
        score += _W.title
    if any(scene.order.get(s, LEAD) < _LEAD for s in place.sentences):
        score += _W.lead
    if scene.main is not None and scene.main in place.sentences:
        score += _W.main
    if place.dateline:
        score += _W.dateline
    if place.is_country or place.is_region:
        score += _W.wide
    if place.name.lower() in _DIRECTIONS:
        score += _W.direction
    return score


def _stands_for(other: _Place, place: _Place) -> bool:
    """Whether another place, named where things happen, is probably inside this one."""
    if other is place or other.is_country or other.is_region:
        return False
    if other.at < _FINER * place.at or other.at < _LEAST_USE:
        return False
    return other.name in place.wider_than or None in (other.country, place.country) or other.country == place.country

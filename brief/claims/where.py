"""Where: the places of an article, the event's own first."""

from __future__ import annotations

from collections import defaultdict
from typing import Literal

from brief.claims.place_uses import WEIGHTS, Place, scores, worth_of
from brief.claims.places import (
    capital_of,
    contained,
    is_origin,
    is_region,
    place_name,
    usual_case,
    whole,
)
from brief.claims.ranking import confidence
from brief.claims.scene import Scene, scene_of
from brief.claims.when import times_of
from brief.language.countries import iso_of_name, iso_of_place
from brief.language.entities import Mention
from brief.language.reading import Reading
from brief.model import Span, Where, claim_id

_MOST_EVENTS = 3
_SHARE = 0.6
"""Of the best place's score that a second place of the event must reach."""
_SEATS = {"Brussels": "BE"}
"""Cities whose name also stands for a union of countries; as places they are in one of them."""
_NEARBY = 60
"""Characters between a place and a time that are said of one thing."""
_EARLIER = frozenset("ago relunit year month my since season".split())
"""Kinds of times that set what is told beside them apart from the day's news."""


def find(reading: Reading) -> list[Where]:
    """The article's places, ranked: event, dateline, then merely mentioned ones by weight."""
    scene = scene_of(reading)
    places = _places(reading, scene)
    scored = sorted(scores(places, scene), key=lambda x: -x[0])
    found = []
    events = 0
    has_line = any(place.dateline for place in places)
    for score, place in scored:
        part: Literal["event", "dateline", "mentioned"] = "mentioned"
        is_second = events < _MOST_EVENTS and score >= _SHARE * scored[0][0] and not place.is_region
        if score >= WEIGHTS.event and (events == 0 or is_second) and not (has_line and _only_acts(place)):
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


def _only_acts(place: Place) -> bool:
    """Whether a country is only a party to what is told: `sanctions against Russia`, filed from elsewhere."""
    return place.is_country and not place.is_setting and not place.dateline


def _places(reading: Reading, scene: Scene) -> list[Place]:
    found: dict[str, Place] = {}
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
            country = country or _country_of_city(name)
            name = usual_case(name)
            place = found.setdefault(name, Place(name, country, entity.is_country))
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


def _note(place: Place, reading: Reading, scene: Scene, mention: Mention, earlier: dict[int, list[int]]) -> None:
    span = reading.mention_span(mention)
    place.mentions.append(span)
    words = " ".join(reading.doc[mention.start : mention.end].text.lower().split()).removeprefix("the ")
    place.in_title = place.in_title or words in scene.title_places
    sentence = reading.sentence_index(mention.start)
    if sentence is None:
        return
    place.dateline = place.dateline or _is_dateline(reading, mention, sentence)
    place.sentences.add(sentence)
    worth = worth_of(place, reading, mention)
    place.is_setting = place.is_setting or worth >= WEIGHTS.at
    worth *= scene.told.get(sentence, 0.0)
    if is_origin(reading, mention):
        worth *= WEIGHTS.origin
    if any(abs(span.start - at) <= _NEARBY for at in earlier.get(sentence, ())):
        worth *= WEIGHTS.earlier
    place.use(worth, span)


def _is_dateline(reading: Reading, mention: Mention, sentence: int) -> bool:
    first = reading.sentences[sentence].start
    if sentence > 2 or mention.start > first + 1:
        return False
    after = reading.doc[mention.end : mention.end + 12].text
    opening = after.split("—")[0].split(" - ")[0].split("–")[0]
    dashed = len(opening) < len(after) and len(opening) < 40
    return dashed and (reading.doc[mention.start].text.isupper() or "(" in opening or opening.strip(" ,") == "")


def _take_dateline(reading: Reading, scene: Scene, found: dict[str, Place]) -> None:
    """The place of a dateline under its usual name, used where the text tells of `the Kazakh capital`."""
    whole_line = reading.article.metadata.dateline or ""
    line = whole_line.split(",")[0].split("(")[0].strip(" -–—")
    start = reading.body.find(line) if line else -1
    if start >= 0:
        span = Span(start, start + len(line))
        for name in [name for name, place in found.items() if _is_piece(place, span)]:
            del found[name]
        if not any(place.name.casefold() == line.casefold() for place in found.values()):
            name = usual_case(line)
            found[name] = Place(name, None, False, mentions=[span], best=span, dateline=True)
    filed = [place for place in found.values() if place.dateline or (line and place.name.casefold() == line.casefold())]
    for place in filed:
        place.dateline = True
        if place.country is None and not place.is_region:
            place.country = _country_of_line(whole_line)
        for sentence, told in scene.told.items():
            country = capital_of(reading, sentence) if told > 0 else None
            if country is not None and place.country in (None, country) and place.best is not None:
                place.use(WEIGHTS.dated_capital * told, place.best)
                place.sentences.add(sentence)
                place.country = country
                break


def _is_piece(place: Place, line: Span) -> bool:
    """Whether a name stands only inside a dateline's place: `TOWN` of `CAPE TOWN`."""
    return all(line.start <= m.start and m.end <= line.end and m != line for m in place.mentions)


def _country_of_line(line: str) -> str | None:
    """ISO code of the country that a dateline names, or that its city is known to be in."""
    city, *rest = (part.strip(" -–—") for part in line.split("(")[0].split(","))
    return next((iso for part in rest if (iso := iso_of_name(part))), None) or _country_of_city(city)


def _country_of_city(name: str) -> str | None:
    return iso_of_place(name) or _SEATS.get(name.title())

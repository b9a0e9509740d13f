"""Where: the places of an article, the event's own first."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from brief.claims.ranking import confidence
from brief.claims.scene import LEAD, Scene, scene_of
from brief.language.entities import Entity, Mention
from brief.language.reading import Reading
from brief.model import Span, Where, claim_id

_AT = frozenset("in at near outside inside around on across throughout off into to from".split())
_STRONG_AT = frozenset("in at near outside inside".split())
_VENUES = frozenset(
    """house stadium park field arena station airport hospital consulate embassy palace square street road avenue school
    university church mosque temple cathedral bridge tunnel hotel hall court centre center building mall market theatre
    theater museum prison camp base plant factory port harbour harbor beach tower office parliament capitol club
    underpass stop""".split()
)
EVENT = 1.05
"""Score from which a place is taken for the event's own; learned on the dev half, see docs/quality.md."""


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
    in_title: bool = False
    dateline: bool = False
    sentences: set[int] = field(default_factory=set)


def find(reading: Reading) -> list[Where]:
    """The article's places, ranked: event, dateline, then merely mentioned ones by weight."""
    scene = scene_of(reading)
    places = _places(reading, scene)
    scored = sorted(((_score(place, scene, places), place) for place in places), key=lambda x: -x[0])
    found = []
    events = 0
    for score, place in scored:
        part: Literal["event", "dateline", "mentioned"] = "mentioned"
        if score >= EVENT and events < 3 and (events == 0 or score >= 0.6 * scored[0][0]):
            part = "event"
            events += 1
        elif place.dateline:
            part = "dateline"
        assert place.best is not None
        evidence = (place.best, *[m for m in place.mentions if m != place.best][:3])
        found.append(
            Where(
                id=claim_id("where", place.name),
                evidence=evidence,
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
    for entity in reading.entities:
        for mention in entity.mentions:
            if mention.form != "name":
                continue
            venue = entity.type != "place"
            if venue and not _is_venue(reading, entity, mention):
                continue
            place = found.setdefault(entity.name, _Place(entity.name, entity.country, entity.is_country))
            _note(place, reading, scene, mention)
    return list(found.values())


def _is_venue(reading: Reading, entity: Entity, mention: Mention) -> bool:
    """Whether an organisation's or person's name is used as a place: `at the White House`, `in Wrigley Field`."""
    last = reading.doc[mention.end - 1]
    if entity.type not in ("organisation", "person") or last.lower_ not in _VENUES:
        return False
    return _preposition(reading, mention) in _AT or last.lower_ in ("stadium", "park", "field", "station", "airport")


def _preposition(reading: Reading, mention: Mention) -> str:
    i = mention.start - 1
    for _ in range(7):
        if i < 0:
            return ""
        token = reading.doc[i]
        if token.pos_ == "ADP" or token.lower_ in _AT:
            return str(token.lower_)
        if token.pos_ in ("DET", "ADJ", "NOUN", "PROPN", "NUM", "ADV") or token.text in "-’'s":
            i -= 1
            continue
        return ""
    return ""


def _note(place: _Place, reading: Reading, scene: Scene, mention: Mention) -> None:
    span = reading.mention_span(mention)
    place.mentions.append(span)
    words = {t.lower_ for t in reading.doc[mention.start : mention.end] if t.is_alpha and not t.is_stop}
    if words and words <= scene.title_names:
        place.in_title = True
    sentence = reading.sentence_index(mention.start)
    if sentence is None:
        return
    if _is_dateline(reading, mention, sentence):
        place.dateline = True
    told = scene.told.get(sentence, 0.0)
    place.sentences.add(sentence)
    head = reading.doc[mention.end - 1]
    following = reading.doc[mention.end] if mention.end < len(reading.doc) else None
    attributive = head.dep_ in ("compound", "amod", "nmod") and head.head.i >= mention.end
    possessive = following is not None and following.tag_ == "POS"
    preposition = _preposition(reading, mention)
    use = 0.2
    if not attributive and not possessive:
        use = 1.0 if preposition in _STRONG_AT else 0.6 if preposition in _AT else 0.25
        if head.dep_ in ("nsubj", "nsubjpass"):
            use = 0.15
    elif possessive:
        use = 0.3
    at = use * told
    place.at = max(place.at, at) + 0.12 * min(place.at, at)
    if at > place.best_score or place.best is None:
        place.best, place.best_score = span, at


def _is_dateline(reading: Reading, mention: Mention, sentence: int) -> bool:
    first = reading.sentences[sentence].start
    if sentence > 2 or mention.start > first + 1:
        return False
    after = reading.doc[mention.end : mention.end + 12].text
    opening = after.split("—")[0].split(" - ")[0].split("–")[0]
    dashed = len(opening) < len(after) and len(opening) < 40
    return dashed and (reading.doc[mention.start].text.isupper() or "(" in opening or opening.strip(" ,") == "")


def _score(place: _Place, scene: Scene, places: list[_Place]) -> float:
    score = place.at + 0.12 * min(len(place.mentions), 6)
    if place.in_title and scene.headline is not None:
        score += 0.5
    if any(scene.order.get(s, LEAD) < 3 for s in place.sentences):
        score += 0.15
    if scene.main is not None and scene.main in place.sentences:
        score += 0.2
    if place.dateline:
        score += 0.2
    if place.is_country and any(p.country == place.country and p is not place and p.at > 0.3 for p in places):
        score -= 0.6
    elif place.is_country:
        score -= 0.1
    return score

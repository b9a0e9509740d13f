"""Where: the places of an article, the event's own first."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from brief.claims.events import EVENT_NOUNS
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
_REGIONS = frozenset(
    """west east north south western world europe asia africa america americas latin middle gulf persian arabian
    central southeast southern northern eastern north-east balkans caucasus arctic antarctica pacific atlantic
    mediterranean sahel scandinavia maghreb levant eurasia baltic baltics global oceania
    caribbean sub-saharan the of""".split()
)
"""Words of which the names of regions wider than a country are made."""
_PLACE_NOUNS = frozenset(
    "city town village capital province region district state port suburb borough area island county".split()
)
EVENT = 1.0
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
    is_region: bool = False
    """A stretch of the earth wider than a city: `Central Asia`, `the West`."""
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
        if score >= EVENT and (events == 0 or (events < 3 and score >= 0.6 * scored[0][0] and not place.is_region)):
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
            mention = _whole(reading, mention)
            name = _place_name(reading, entity, mention)
            if name is None:
                continue
            country = entity.country if name == entity.name else None
            place = found.setdefault(name, _Place(name, country, entity.is_country))
            place.is_region = place.is_region or _is_region(name)
            _note(place, reading, scene, mention)
    return list(found.values())


def _is_region(name: str) -> bool:
    return all(word in _REGIONS for word in name.lower().split())


def _whole(reading: Reading, mention: Mention) -> Mention:
    """The mention with what hyphens tie to it: `Mazar-i-Sharif`."""
    doc, end = reading.doc, mention.end
    while end + 1 < len(doc) and doc[end].text == "-" and not doc[end - 1].whitespace_ and not doc[end].whitespace_:
        if not doc[end + 1].is_alpha or doc[end + 1].lower_ in ("based", "born", "led", "backed", "style", "bound"):
            break
        end += 2
    return Mention(mention.start, end, mention.form) if end > mention.end else mention


def _place_name(reading: Reading, entity: Entity, mention: Mention) -> str | None:
    """The name under which a mention is a place, or None if it is none.

    An organisation's or person's name is a place where it is used as one: `at the White House`, `in Wrigley Field`.
    """
    words = " ".join(reading.doc[mention.start : mention.end].text.split())
    if entity.type == "place":
        if words.startswith(entity.name + "-"):
            return words
        longer = len(words) < len(entity.name) and not entity.is_country and entity.name.startswith(words + " ")
        return words if longer else entity.name
    last = reading.doc[mention.end - 1]
    located = _preposition(reading, mention) in _AT
    if last.ent_type_ in ("GPE", "LOC", "FAC") and entity.type != "organisation" and located:
        return words
    if entity.type in ("organisation", "person") and last.lower_ in _VENUES:
        ground = last.lower_ in ("stadium", "park", "field", "station", "airport")
        return entity.name if located or ground else None
    return None


def _preposition(reading: Reading, mention: Mention) -> str:
    i = mention.start - 1
    for _ in range(7):
        if i < 0:
            return ""
        token = reading.doc[i]
        if (token.pos_ == "ADP" or token.lower_ in _AT) and not (
            token.lower_ == "of" and i > 0 and reading.doc[i - 1].lower_ in _PLACE_NOUNS
        ):
            return str(token.lower_)
        of_place = token.lower_ == "of" and i > 0 and reading.doc[i - 1].lower_ in _PLACE_NOUNS
        if of_place or token.pos_ in ("DET", "ADJ", "NOUN", "PROPN", "NUM", "ADV", "PART") or token.text == "-":
            i -= 1
            continue
        return ""
    return ""


def _note(place: _Place, reading: Reading, scene: Scene, mention: Mention) -> None:
    span = reading.mention_span(mention)
    place.mentions.append(span)
    if (
        " ".join(reading.doc[mention.start : mention.end].text.lower().split()).removeprefix("the ")
        in scene.title_places
    ):
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
    if attributive and head.head.lemma_.lower() in EVENT_NOUNS:
        use = 0.7
    elif attributive and head.head.lower_ in _PLACE_NOUNS:
        attributive = False
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
    if (place.is_country or place.is_region) and any(_is_finer(p, place) for p in places):
        score -= 0.9
    elif place.is_country or place.is_region:
        score -= 0.1
    if place.name.lower() in ("west", "the west", "global south", "the global south"):
        score -= 1.0
    return score


def _is_finer(other: _Place, place: _Place) -> bool:
    """Whether another place, named where things happen, is probably inside this country or region."""
    if other is place or other.is_country or other.is_region or other.at < 0.3 * place.at or other.at < 0.15:
        return False
    return other.country is None or place.country is None or other.country == place.country

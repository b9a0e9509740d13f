"""Persons, organisations and groups that an article names: once each, with role, country and attendance."""

from __future__ import annotations

from brief.claims.attendance import Presence, presences
from brief.language.entities import Entity, Mention, Profile
from brief.language.profiles.ties import PARTY_WORDS
from brief.language.reading import Reading
from brief.model import Span, Who, claim_id

_KNOWN_CONFIDENCE = 0.9
_OFTEN_CONFIDENCE = 0.8
_ONCE_CONFIDENCE = 0.6
_DOUBTFUL_CONFIDENCE = 0.45


def find(reading: Reading) -> list[Who]:
    """The actors in order of first mention; places and what only headers name are left out."""
    present = presences(reading)
    found = []
    for entity in reading.entities:
        if entity.type == "place" or not _is_named(reading, entity):
            continue
        found.append(_claim(reading, entity, reading.profiles.get(entity.name), present.get(entity.name)))
    return found


def _is_named(reading: Reading, entity: Entity) -> bool:
    """Whether the text itself names it, and in letters."""
    if not any(c.isalpha() for c in entity.name) or len(entity.name) < 2:
        return False
    if entity.type == "group" and (entity.name.islower() or entity.name.lower() in PARTY_WORDS):
        return False
    for mention in entity.mentions:
        index = reading.sentence_index(mention.start)
        if index is None or reading.roles[index] != "header":
            return True
        if reading.sentences[index].end - reading.sentences[index].start > _HEADER_WORDS:
            return mention.start - reading.sentences[index].start > _HEADER_WORDS
    return False


_HEADER_WORDS = 12
"""Tokens of a header line; what comes later in the same sentence is text again."""


def _claim(reading: Reading, entity: Entity, profile: Profile | None, presence: Presence | None) -> Who:
    spans = [_with_name(reading, entity, start, end) for start, end in (profile.evidence if profile else ())]
    if presence is not None:
        spans.append(presence.evidence)
    if not spans:
        first = next((m for m in entity.mentions if m.form == "name"), entity.mentions[0])
        spans.append(reading.mention_span(first))
    return Who(
        id=claim_id("who", entity.name),
        evidence=tuple(dict.fromkeys(spans)),
        sentence=reading.sentence_index(entity.mentions[0].start),
        confidence=_confidence(entity, profile),
        rule="who.role" if profile is not None and profile.role else "who.name",
        name=entity.name,
        type="organisation" if entity.type == "organisation" else "person" if entity.type == "person" else "group",
        role=profile.role if profile else entity.role,
        affiliation=profile.affiliation if profile else None,
        country=profile.country if profile else entity.country if entity.type == "person" else None,
        attendance=presence.attendance if presence else None,
        aliases=entity.aliases,
        mentions=tuple(_titled(reading, mention, profile) for mention in entity.mentions),
    )


def _with_name(reading: Reading, entity: Entity, start: int, end: int) -> Span:
    """The words that say something about a person together with the name they stand beside."""
    if end < len(reading.words) and reading.entity_at(end) is entity:
        mention = reading.mention_at(end)
        end = mention.end if mention is not None else end
    return reading.span(start, max(end, start + 1))


def _titled(reading: Reading, mention: Mention, profile: Profile | None) -> Span:
    """A mention with the title that stands before it: `Japanese Prime Minister NAME`."""
    for start, end in profile.evidence if profile is not None else ():
        if end == mention.start:
            return reading.span(start, mention.end)
    return reading.mention_span(mention)


def _confidence(entity: Entity, profile: Profile | None) -> float:
    if entity.known is not None or (profile is not None and profile.role):
        return _KNOWN_CONFIDENCE
    if len(entity.mentions) > 2:
        return _OFTEN_CONFIDENCE
    full = len(entity.name.split()) > 1
    return _ONCE_CONFIDENCE if full else _DOUBTFUL_CONFIDENCE

"""Whose office it is: the organisation, place or public body that stands beside the words of a role."""

from __future__ import annotations

from brief.language.entities import Entity, Mention
from brief.language.reading import Reading
from brief.language.tables import words

STATE_NOUNS = words(
    """
    government military army navy police parliament cabinet ministry embassy consulate mission presidency opposition
    intelligence senate congress delegation team side squad forces force guard service judiciary court legislature
    """
)
"""Common nouns for what belongs to a country when its adjective stands before. Small letters."""

Owner = tuple[Entity, Mention]


def owner_at(reading: Reading, i: int) -> Owner | None:
    """The organisation or place that is mentioned at a token."""
    entity, mention = reading.entity_at(i), reading.mention_at(i)
    if entity is None or mention is None or entity.type == "person":
        return None
    return entity, mention


def first_owner(reading: Reading, start: int, end: int) -> Owner | None:
    """The first organisation or place mentioned in a half-open token range."""
    for k in range(start, end):
        owned = owner_at(reading, k)
        if owned is not None:
            return owned
    return None


def public_owner(reading: Reading, i: int) -> Owner | None:
    """The country of the public body that ends at a token: `the Afghan team's`."""
    if reading.words[i].lower() not in STATE_NOUNS:
        return None
    for k in range(i - 1, max(-1, i - 4), -1):
        owned = owner_at(reading, k)
        if owned is not None:
            return owned if owned[0].type == "place" else None
        if reading.doc[k].pos_ not in ("ADJ", "NOUN", "PROPN"):
            return None
    return None


def is_public(reading: Reading, i: int, end: int) -> bool:
    """Whether a public body follows a country's adjective: `Indonesian military`, `German national team`."""
    for k in range(i, min(end, i + 4)):
        if reading.words[k].lower() in STATE_NOUNS:
            return True
        if reading.doc[k].pos_ not in ("ADJ", "NOUN", "PROPN"):
            return False
    return False


def body_of_place(reading: Reading, i: int, end: int) -> Owner | None:
    """The organisation in `the East Asia programme at the NAME Institute`, with `i` behind the place."""
    while i < end and reading.doc[i].pos_ in ("NOUN", "PROPN", "ADJ"):
        i += 1
    if i + 1 < end and reading.words[i] in ("at", "of", "for"):
        k = i + 2 if reading.words[i + 1] in ("the", "The") else i + 1
        owned = owner_at(reading, k) if k < end else None
        return owned if owned is not None and owned[0].type == "organisation" else None
    return None

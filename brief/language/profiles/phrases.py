"""Roles told by a phrase of their own, before a comma or behind a name: `a spokesman for X`, `director of research`."""

from __future__ import annotations

from collections.abc import Iterator

from brief.language.entities import Entity
from brief.language.profiles.owners import STATE_NOUNS, body_of_place, first_owner, is_public, owner_at
from brief.language.profiles.roles import OFFICES, TITLE_PHRASES
from brief.language.profiles.said import ENVOYS, REACH, Said, before_name, role_text
from brief.language.reading import Reading
from brief.language.tables import words

_OF = words("of for at with from in")
_STATE_HEADS = words("president minister king queen chancellor premier leader ruler dictator")
_WITH_FIELDS = words("president vice-president director head minister secretary professor chief manager undersecretary")
"""Offices behind which news tells what they are for: `vice president for research`."""
_LONGEST_FIELD = 4
"""Words of that."""
_OWNER_REACH = 9
"""Tokens between `of` and the organisation that is meant."""
_BEFORE_OWNER = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PUNCT"})
STOPS = frozenset({",", ";", ":", "(", "“", '"', "."})
"""Signs that end what is said of a person."""


def left_apposition(reading: Reading, start: int) -> Iterator[Said]:
    """`the company's president, NAME`, `a spokesman for the ministry, NAME`."""
    words_ = reading.words
    if start < 3 or words_[start - 1] != ",":
        return
    for i in range(start - 2, max(-1, start - REACH - 1), -1):
        if words_[i] in STOPS or words_[i] == "”" or reading.doc[i + 1].is_sent_start:
            return
        if words_[i].lower() in OFFICES:
            said = phrase(reading, i, start - 1)
            if said is not None and (said.end == start - 1 or i == start - 2):
                said.end = start
                said.weight = 0.8
                yield said
            return


def phrase(reading: Reading, head: int, end: int) -> Said | None:
    """The role with this head: what belongs to it before, and `of ...` after, up to `end`."""
    words_ = reading.words
    said = before_name(reading, head + 1)
    if said is None or said.role is None:
        return None
    last = head
    if tuple(word.lower() for word in words_[head : head + 3]) in TITLE_PHRASES:
        last = head + 2
        said.role = f"{said.role} {role_text(reading, head + 1, last + 1)}"
    said.end = last + 1
    field = _field_end(reading, last + 1, end) if said.head in _WITH_FIELDS else last + 1
    if field > last + 1:
        said.role = f"{said.role} {role_text(reading, last + 1, field)}"
        said.end = field
    if said.owner is not None and said.owner.type != "place":
        return said
    if last + 2 < end and words_[last + 1] in _OF:
        _take_owner(reading, said, last + 1, end)
    return said


def _field_end(reading: Reading, i: int, end: int) -> int:
    """The end of what an office is for, told behind it: `for research`, `of public affairs`; `i` if that is a name."""
    if i >= end or reading.words[i] not in ("of", "for"):
        return i
    k = i + 1
    while k < end and k - i <= _LONGEST_FIELD and reading.words[k].islower() and reading.entity_at(k) is None:
        if reading.doc[k].pos_ not in ("NOUN", "ADJ") and reading.words[k] != "and":
            break
        k += 1
    if k > i + 1 and reading.doc[k - 1].tag_ in ("NN", "NNS") and reading.doc[k - 1].lower_ not in STATE_NOUNS:
        return k
    return i


def _take_owner(reading: Reading, said: Said, joint: int, end: int) -> None:
    """What follows `of`, `for`, `at` after a role: its organisation or country, or a country's public body."""
    words_, doc = reading.words, reading.doc
    place: Entity | None = said.owner
    i = joint + 1
    for _ in range(_OWNER_REACH):
        if i >= end:
            return
        owned = owner_at(reading, i)
        if owned is not None and owned[1].form == "adjective" and owned[0].type == "place":
            if is_public(reading, owned[1].end, end):
                place = place or owned[0]
            i = owned[1].end
            continue
        if owned is not None:
            break
        if words_[i] in STATE_NOUNS and place is not None:
            said.place, said.owner, said.end = place, said.owner or place, i + 1
        if doc[i].pos_ not in _BEFORE_OWNER and words_[i] not in _OF:
            return
        i += 1
    else:
        return
    if said.head in ENVOYS:
        return
    if owned[1].end < end and words_[owned[1].end] in ("'s", "'"):
        place = owned[0] if owned[0].type == "place" else place
        owned = first_owner(reading, owned[1].end + 1, min(end, owned[1].end + 5)) or owned
    if owned[0].type != "organisation":
        further = body_of_place(reading, owned[1].end, end)
        if further is None and (said.owner is not None or (words_[joint] == "in" and said.head not in _STATE_HEADS)):
            return
        owned = further or owned
    said.place = place if place is not None and owned[0] is not place else said.place
    said.owner = owned[0]
    said.end = owned[1].end

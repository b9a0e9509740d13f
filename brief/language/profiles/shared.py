"""One title for several persons: `Presidents A of Chile and B of Peru`, `senators A and B`, `his counterparts A, B`."""

from __future__ import annotations

from collections.abc import Iterator

from brief.language.entities import Entity, Mention
from brief.language.profiles.roles import MODIFIERS, OFFICES
from brief.language.profiles.said import Said, before_name
from brief.language.profiles.ties import Tie
from brief.language.reading import Reading
from brief.language.tables import words

_NO_PLURALS = words("general special king prince fr fr. gen gen. mp. mp rep rep. sen sen. chief chair star lead")
_PLURALS = {f"{office}s": office for office in OFFICES - _NO_PLURALS if not office.endswith((".", "s", "y", "man"))} | {
    "reps.": "Rep.",
    "reps": "Rep.",
    "sens.": "Sen.",
    "sens": "Sen.",
    "govs.": "Gov.",
    "deputies": "deputy",
    "attorneys": "attorney",
    "spokesmen": "spokesman",
    "congressmen": "congressman",
    "mps": "MP",
}
"""Plurals of offices and trades, in small letters, and the singular."""
_WEIGHT = 0.85
_LINKS = frozenset({",", "and", "&", "as", "well"})


def shared_titles(reading: Reading) -> Iterator[Tie]:
    """The person's name and the role that a plural before her name or before her list gives her."""
    for _, token in reading.tokens_of(words=_PLURALS):
        after = token.i + 1
        apart = reading.words[after : after + 1] == [","]
        after += apart or reading.words[after : after + 1] == ["."]
        people = list(_listed(reading, after)) if token.pos_ in ("NOUN", "PROPN") else []
        if apart and len(people) < 2:
            continue
        if not people:
            continue
        role, start = _role(reading, token.i)
        said = before_name(reading, start)
        owner = said.owner if said is not None else None
        head = _PLURALS[token.lower_].lower()
        for entity, mention in people:
            yield entity.name, Said(start, mention.end, role, head, owner, _WEIGHT)


def _role(reading: Reading, i: int) -> tuple[str, int]:
    """The title in the singular with its modifiers, and where it begins: `foreign minister`."""
    start = i
    while start > 0 and reading.words[start - 1].lower() in MODIFIERS and reading.entity_at(start - 1) is None:
        start -= 1
    singular = _PLURALS[reading.words[i].lower()]
    singular = singular.capitalize() if reading.words[i][:1].isupper() and singular.islower() else singular
    return " ".join([*reading.words[start:i], singular]), start


def _listed(reading: Reading, i: int) -> Iterator[tuple[Entity, Mention]]:
    """The persons named one after the other from a token on, each perhaps with `of` and a place or body."""
    words_, n = reading.words, len(reading.words)
    while i < n:
        entity, mention = reading.entity_at(i), reading.mention_at(i)
        if entity is None or mention is None or entity.type != "person":
            return
        yield entity, mention
        i = mention.end
        if i + 1 < n and words_[i] in ("of", "from"):
            k = i + 2 if words_[i + 1] == "the" else i + 1
            home = reading.mention_at(k)
            i = home.end if home is not None else i
        elif i + 2 < n and words_[i] == "(" and ")" in words_[i : i + 6]:
            i += list(words_[i : i + 6]).index(")") + 1
        linked = i
        while linked < n and words_[linked] in _LINKS:
            linked += 1
        if linked == i:
            return
        i = linked
        owner = reading.mention_at(i) if i < n else None
        if owner is not None and owner.end < n and words_[owner.end] == "'s":
            i = owner.end + 1

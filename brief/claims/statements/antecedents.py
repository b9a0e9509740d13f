"""Whom `it`, `its`, `whose`, `his country`, `he` and `the two` stand for."""

from __future__ import annotations

from brief.claims.membership.parties import is_bloc
from brief.language.entities import Entity, Mention
from brief.language.reading import Reading

_BACK = 3
"""Sentences looked back."""


def body_before(reading: Reading, token: int, *, in_sentence: bool = False) -> Entity | None:
    """The body that `its members` or `the members` means: the nearest before, by subject first.

    With `in_sentence`, only a body named in the same sentence (for `whose`).
    """
    here = reading.sentence_index(token)
    if here is None:
        return None
    start = reading.sentences[here].start
    near = _blocs(reading, start, token)
    if in_sentence:
        return near[-1] if near else None
    if near:
        return near[0]
    for back in range(1, _BACK + 1):
        if here - back < 0:
            break
        sentence = reading.sentences[here - back]
        found = _blocs(reading, sentence.start, sentence.end)
        if found:
            return found[0]
    counted = [(sum(m.start < token for m in e.mentions), e) for e in reading.entities if is_bloc(e)]
    counted = [item for item in counted if item[0] > 1]
    return max(counted, key=lambda item: item[0])[1] if counted else None


def _blocs(reading: Reading, start: int, end: int) -> list[Entity]:
    return [entity for entity, _ in reading.mentions_in(start, end) if is_bloc(entity)]


def main_body(reading: Reading) -> Entity | None:
    """The bloc that the article names most often, at least twice."""
    counted = [(len(e.mentions), -e.mentions[0].start, e) for e in reading.entities if is_bloc(e)]
    if not counted:
        return None
    best = max(counted, key=lambda item: item[:2])
    return best[2] if best[0] > 1 else None


def subject_before(reading: Reading, token: int) -> Entity | None:
    """The country or body that a pronoun `it` means: the subject of the clause before, else of the sentence before."""
    here = reading.sentence_index(token)
    if here is None:
        return None
    for back in range(0, 2):
        if here - back < 0:
            break
        sentence = reading.sentences[here - back]
        end = token if back == 0 else sentence.end
        for part in sentence.doc[sentence.start : end]:
            if part.dep_ in ("nsubj", "nsubjpass"):
                entity = reading.entity_at(part.i)
                mention = reading.mention_at(part.i)
                named = entity is not None and mention is not None and mention.form != "adjective"
                if entity is not None and named and (entity.is_country or entity.type == "organisation"):
                    return entity
    return None


def country_of_person(reading: Reading, token: int) -> Entity | None:
    """The country that `his country` means: that of the person named last before."""
    here = reading.sentence_index(token)
    if here is None:
        return None
    first = reading.sentences[max(0, here - 1)].start
    people = [entity for entity, _ in reading.mentions_in(first, token) if entity.type == "person"]
    subjects = [e for e in people if e.country is not None]
    if not subjects:
        return None
    iso = subjects[-1].country
    return next((e for e in reading.entities if e.is_country and e.country == iso), None)


def person_before(reading: Reading, token: int) -> Entity | None:
    """The person that `he` or `she` at the head of a sentence means: the subject of the sentence before.

    None if that sentence names two persons, is of another paragraph, or a person is named between.
    """
    here = reading.sentence_index(token)
    if here is None or _people(reading, reading.sentences[here].start, token):
        return None
    pronoun = reading.words[token].lower()
    for back in range(here - 1, max(-1, here - 1 - _BACK), -1):
        before, after = reading.sentences[back], reading.sentences[back + 1]
        if "\n" in reading.body[before.end_char - 1 : after.start_char]:
            return None
        people = _people(reading, before.start, before.end)
        if people:
            is_only = len({entity.name for entity, _ in people}) == 1
            return people[0][0] if is_only and any(_is_subject(reading, mention) for _, mention in people) else None
        if not any(word.lower() == pronoun for word in reading.words[before.start : before.end]):
            return None
    return None


def _people(reading: Reading, start: int, end: int) -> list[tuple[Entity, Mention]]:
    return [(entity, mention) for entity, mention in reading.mentions_in(start, end) if entity.type == "person"]


def _is_subject(reading: Reading, mention: Mention) -> bool:
    return any(reading.doc[i].dep_ in ("nsubj", "nsubjpass") for i in range(mention.start, mention.end))

"""Whom the words that open a statement mean: `it`, `they`, `his country` of a speaker, `he` of the sentence before."""

from __future__ import annotations

from brief.claims.antecedents import country_of_person, person_before
from brief.claims.clauses import Clause
from brief.claims.extent import phrase
from brief.claims.naming import uncapitalised
from brief.language.reading import Reading

_LONGEST = 8
"""Words of a speaker that is described instead of named, at most."""
_OWN = ("his", "her", "their", "its")


def speaker_of(reading: Reading, clause: Clause) -> str | None:
    """On whose word a clause stands: a name, else the words that describe the speaker; None if it is the article's."""
    speaker = clause.attribution
    if speaker is None:
        return None
    entity = reading.entity_at(speaker.i)
    if entity is not None:
        return entity.name
    start, end = phrase(speaker)
    if end - start > _LONGEST:
        start, end = speaker.left_edge.i, speaker.i + 1
    return " ".join(reading.text(reading.span(start, end)).split()).strip(" ,;:—–-") or None


def of_subject(reading: Reading, clause: Clause) -> str | None:
    """Whom a clause's subject means where it is no name: a pronoun, or `his country`; None if that is not certain.

    A speaker speaks of itself (`Norway said it would`); a pronoun that opens a sentence means the only person of the
    sentence before, if she is its subject.
    """
    if clause.subject is None:
        return None
    start, end = clause.subject
    words = [word.lower() for word in reading.words[start:end]]
    if len(words) == 2 and words[0] in _OWN and words[1] == "country" and clause.attribution is not None:
        country = country_of_person(reading, start)
        return country.name if country is not None else None
    if len(words) != 1 or words[0] not in ("it", "he", "she", "they"):
        return None
    if clause.attribution is None:
        person = person_before(reading, start) if words[0] in ("he", "she") else None
        return person.name if person is not None else None
    return _speaker_itself(reading, clause, words[0])


def _speaker_itself(reading: Reading, clause: Clause, pronoun: str) -> str | None:
    speaker = clause.attribution
    assert speaker is not None
    entity = reading.entity_at(speaker.i)
    if pronoun == "they":
        many = speaker.tag_ in ("NNS", "NNPS", "CD") and entity is None
        words = speaker_of(reading, clause) if many else None
        return uncapitalised(reading, speaker, words) if words else None
    if entity is None:
        return None
    is_empty = clause.verb.lemma_ == "be" and any(token.tag_ == "TO" for token in clause.verb.subtree)
    if pronoun == "it" and is_empty:
        return None  # `it was too early to comment`
    is_fitting = entity.type == "person" if pronoun != "it" else entity.is_country or entity.type == "organisation"
    return entity.name if is_fitting else None

"""Whom the words that open a statement mean: `it`, `they`, `his country` of a speaker, `he` of the sentence before."""

from __future__ import annotations

from spacy.tokens import Token

from brief.claims.speakers.naming import uncapitalised
from brief.claims.statements.antecedents import country_of_person, person_before
from brief.claims.statements.clauses import Clause
from brief.claims.statements.extent import phrase
from brief.language.entities import Entity
from brief.language.reading import Reading

_LONGEST = 8
"""Words of a description instead of a name, at most."""
_IMPERSONAL = frozenset("rain snow seem appear happen emerge turn take".split())
"""Verbs that stand with an `it` that means nothing."""
_MARKS = frozenset('"“”')
_OWN = ("his", "her", "their", "its")


def speaker_of(reading: Reading, clause: Clause) -> str | None:
    """On whose word a clause stands: a name, else the words that describe the speaker; None if it is the article's."""
    speaker = clause.attribution
    if speaker is None:
        return None
    entity = _named(reading, speaker)
    if entity is not None and not _has_others(speaker):
        return entity.name
    start, end = phrase(speaker)
    if end - start > _LONGEST:
        start, end = speaker.left_edge.i, speaker.i + 1
    return " ".join(reading.text(reading.span(start, end)).split()).strip(" ,;:—–-") or None


def _named(reading: Reading, speaker: Token) -> Entity | None:
    """The entity that a speaker is, or that an apposition names: `the minister, Anna Berg, said`."""
    beside = (child for child in speaker.rights if child.dep_ == "appos" and speaker.pos_ == "NOUN")
    return next((e for e in map(reading.entity_at, (t.i for t in (speaker, *beside))) if e is not None), None)


def _has_others(speaker: Token) -> bool:
    """Whether several speak: `Anna Berg and Omar Haddad said`."""
    return any(child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN") for child in speaker.rights)


def of_subject(reading: Reading, clause: Clause) -> str | None:
    """Whom a clause's subject means where it is no name: a pronoun, or `his country`; None if that is not certain.

    A speaker speaks of itself (`Norway said it would`); a pronoun that opens a sentence means the only person, body or
    group of the sentence before, if that is its subject.
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
        if words[0] in ("he", "she"):
            person = person_before(reading, start)
            return person.name if person is not None else None
        return None if is_empty(clause) else _thing_before(reading, start)
    return _speaker_itself(reading, clause, words[0])


def _speaker_itself(reading: Reading, clause: Clause, pronoun: str) -> str | None:
    speaker = clause.attribution
    assert speaker is not None
    entity = _named(reading, speaker)
    if pronoun == "they":
        many = (speaker.tag_ in ("NNS", "NNPS", "CD") and entity is None) or _has_others(speaker)
        words = speaker_of(reading, clause) if many else None
        return uncapitalised(reading, speaker, words) if words else None
    if entity is None or (pronoun == "it" and is_empty(clause)) or _has_others(speaker):
        return None
    if any(child.dep_ == "poss" and child.pos_ == "PRON" for child in speaker.lefts):
        return None  # "his lawyer said he would appeal"
    is_fitting = entity.type == "person" if pronoun != "it" else entity.is_country or entity.type == "organisation"
    return entity.name if is_fitting else None


def is_empty(clause: Clause) -> bool:
    """Whether `it` stands for nothing: `it was too early to comment`, `it is expected that`, `it emerged that`."""
    later = [child.dep_ for child in clause.verb.rights]
    if "ccomp" in later or clause.verb.lemma_.lower() in _IMPERSONAL:
        return True
    is_be = clause.verb.lemma_ == "be" or any(child.dep_ == "acomp" for child in clause.verb.rights)
    return is_be and any(token.tag_ == "TO" or token.dep_ == "mark" for token in clause.verb.subtree)


def _thing_before(reading: Reading, token: int) -> str | None:
    """What `it` or `they` at the head of a sentence means: the subject of the sentence before, in the same paragraph.

    `It` is a body or country, the only one of that sentence; `they` a plural, of which its verb has no second.
    """
    here = reading.sentence_index(token)
    if not here or token != reading.sentences[here].start:
        return None
    before = reading.sentences[here - 1]
    if "\n" in reading.body[before.end_char - 1 : reading.sentences[here].start_char]:
        return None
    verb = before.root
    subject = next((child for child in verb.lefts if child.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or subject.pos_ not in ("NOUN", "PROPN") or any(word in _MARKS for word in before.text):
        return None
    entity = reading.entity_at(subject.i)
    if reading.words[token].lower() == "it":
        others = {
            e.name for e, _ in reading.mentions_in(before.start, before.end) if e.is_country or e.type != "person"
        }
        fits = entity is not None and (entity.is_country or entity.type == "organisation")
        return entity.name if entity is not None and fits and others == {entity.name} else None
    is_plural = subject.tag_ == "NNS" and entity is None
    objects = (child for child in verb.rights if child.dep_ in ("dobj", "attr", "agent"))
    if not is_plural or any(token.tag_ in ("NNS", "NNPS") for child in objects for token in child.subtree):
        return None
    start, end = phrase(subject)
    words = " ".join(reading.text(reading.span(start, end)).split())
    return uncapitalised(reading, subject, words) if end - start <= _LONGEST else None

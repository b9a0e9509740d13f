"""Whom the subject of a verb of saying names: a name, the words of a description, or whom a pronoun stands for."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from brief.claims.speakers.outlets import SUBJECTS
from brief.claims.speakers.speech import QUOTING
from brief.claims.statements.antecedents import person_before
from brief.language.reading import Reading

_PERSONAL = frozenset("he she".split())
_MARKS = frozenset('"“”')
_BACK = 3
"""Sentences before that may name whom a pronoun means."""


def name_of(reading: Reading, subject: Token) -> tuple[str | None, bool]:
    """A speaker's name, else the words for it, None if only a pronoun; and whether a pronoun had to be resolved."""
    for token in (subject, *(t for t in subject.children if t.dep_ == "appos")):
        entity, mention = reading.entity_at(token.i), reading.mention_at(token.i)
        is_people = mention is not None and mention.form == "adjective"  # "the Spaniard said"
        if entity is not None and not is_people:
            return entity.name, False
    person = person_before(reading, subject.i) if _is_epithet(reading, subject) else None
    if person is not None:
        return person.name, True
    if subject.lower_ in _PERSONAL:
        return _person_before(reading, subject), True
    if subject.lower_ in ("it", "they"):
        return _speaker_before(reading, subject), True
    if subject.pos_ == "PRON" or subject.pos_ == "DET":
        return None, False
    keep = ("det", "amod", "compound", "nmod", "poss", "nummod", "case", "quantmod")
    first = min((t.left_edge.i for t in subject.lefts if t.dep_ in keep), default=subject.i)
    marks = (i + 1 for i in range(subject.i - 1, first - 1, -1) if _is_mark(reading.doc[i]))
    first = next(marks, first)  # "'Massive damage' A spokesman said"
    last = subject.i
    for child in subject.rights:
        if child.dep_ == "prep" and child.lower_ in ("of", "for", "from") and child.i == last + 1:
            last = max(last, *(t.right_edge.i for t in child.children if t.dep_ == "pobj"), child.i)
    words = reading.text(reading.span(first, min(last, subject.i + 8) + 1))
    return " ".join(words.split()), False


def _is_mark(token: Token) -> bool:
    """Whether a token is a quotation mark, not the apostrophe of a possessive."""
    return token.text in ('"', "“", "”", "'", "‘", "’", "''", "``") and token.tag_ != "POS"


def _is_epithet(reading: Reading, subject: Token) -> bool:
    """Whether somebody named before is called by a people or an age: `the Spaniard said`, `the 21-year-old said`."""
    if not any(child.lower_ == "the" for child in subject.lefts):
        return False
    mention = reading.mention_at(subject.i)
    is_people = mention is not None and mention.form == "adjective" and subject.tag_ in ("NN", "NNP", "JJ")
    return is_people or (subject.lower_ in ("old", "year-old") and reading.words[subject.i - 1] == "-")


def uncapitalised(reading: Reading, speaker: Token, name: str) -> str:
    """A description without the capital that only opens its sentence: `prosecutors`."""
    first = speaker.left_edge
    opens = first.is_sent_start and reading.entity_at(first.i) is None and first.pos_ != "PROPN"
    return name[0].lower() + name[1:] if opens and name.startswith(first.text) else name


def _speaker_before(reading: Reading, pronoun: Token) -> str | None:
    """Whom `it said` means: what speaks in the sentence before, in the same paragraph and number."""
    here = reading.sentence_index(pronoun.i)
    if not here:
        return None
    before = reading.sentences[here - 1]
    if "\n" in reading.body[before.end_char - 1 : reading.sentences[here].start_char]:
        return None
    verb = before.root
    subject = next((t for t in verb.lefts if t.dep_ == "nsubj"), None) if verb.lemma_.lower() in QUOTING else None
    if subject is None or subject.pos_ not in ("NOUN", "PROPN"):
        return None
    is_many = subject.tag_ in ("NNS", "NNPS")
    entity = reading.entity_at(subject.i)
    if is_many != (pronoun.lower_ == "they") or (entity is not None and entity.type == "person"):
        return None
    return name_of(reading, subject)[0]


def _person_before(reading: Reading, pronoun: Token) -> str | None:
    """The person last named as a subject, else last named at all, in this and the few sentences before."""
    sentence = reading.sentence_index(pronoun.i)
    if sentence is None:
        return None
    own = [t for t in _unquoted(reading, reading.sentences[sentence].start, pronoun.i) if t.dep_ in SUBJECTS]
    found = _last_person(reading, own)
    last_named = None
    for back in range(sentence - 1, max(sentence - 1 - _BACK, -1), -1):
        if found is not None:
            break
        tokens = list(_unquoted(reading, reading.sentences[back].start, reading.sentences[back].end))
        root = reading.sentences[back].root
        found = _last_person(reading, [t for t in tokens if t.dep_ in SUBJECTS and t.head == root])
        found = found or _last_person(reading, [t for t in tokens if t.dep_ in SUBJECTS])
        last_named = last_named or _last_person(reading, tokens)
    return found or last_named


def _unquoted(reading: Reading, start: int, end: int) -> Iterator[Token]:
    """The tokens of a range that stand outside quotation marks: whom a speaker names is not who speaks."""
    is_open = False
    for i in range(start, end):
        if reading.words[i] in _MARKS:
            is_open = reading.words[i] != "”" and not is_open
        elif not is_open:
            yield reading.doc[i]


def _last_person(reading: Reading, tokens: list[Token]) -> str | None:
    entities = (reading.entity_at(token.i) for token in reversed(tokens))
    return next((entity.name for entity in entities if entity is not None and entity.type == "person"), None)

"""Clauses: who does what, at which time stage, affirmed or denied, and on whose word.

Read from the parser's dependencies. Ranges are half-open token indices into the document; a clause's statement is a
contiguous stretch of its sentence, so that it is its own evidence.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from brief.claims.statements.extent import closed, end_of, object_of, phrase, with_target
from brief.claims.statements.stages import chained, is_negated, speaker_of, stage_of
from brief.claims.statements.verbs import SUBJECTS
from brief.model import Stage

_NOBODY = frozenset("no none neither nobody nothing not".split())
"""First words of a subject that deny the clause: `Nobody was hurt`, `Not everyone agreed`."""
_FRONTED = 10
"""Tokens of a phrase of time that opens a sentence, at most."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One finite clause."""

    verb: Token
    subject: tuple[int, int] | None
    predicate: tuple[int, int]
    """Auxiliaries, negation, verb and particle."""
    object: tuple[int, int] | None
    """Object or complement; else the first phrase that the verb needs."""
    whole: tuple[int, int]
    """The statement: from the subject, or the time that opens its sentence, to the end of what belongs to it."""
    gap: tuple[int, int] | None
    """What stands in it between the subject and a coordinated verb: the verbs before, which are statements of their
    own."""
    stage: Stage
    negated: bool
    passive: bool
    attribution: Token | None
    """Head of the subject of the verb of speech above, if the clause is reported."""


def clause_of(verb: Token, sentence: Tokens) -> Clause:
    """The clause that a verb heads."""
    subject = _subject(verb)
    last_verb = chained(verb)
    first = min((c.i for c in verb.lefts if c.dep_ in ("aux", "auxpass", "neg")), default=verb.i)
    end = last_verb.i + 1
    particle = next((c for c in last_verb.rights if c.dep_ == "prt" and c.i == end), None)
    end = particle.i + 1 if particle is not None else end
    begin = max(first, subject[1]) if subject and subject[1] <= verb.i else first
    found = object_of(last_verb)
    last = end_of(verb, last_verb, sentence, found)
    last = closed(sentence, subject[0] if subject else begin, max(last, end))
    start = subject[0] if subject is not None and subject[0] <= first else begin
    start = _opened(verb.doc, start, first)
    if subject is not None and subject[0] < start < subject[1]:
        subject = (start, subject[1])
    if found is not None:
        found = (found[0], min(closed(sentence, *with_target(last_verb, found)), last))
    return Clause(
        verb=verb,
        subject=subject,
        predicate=(begin, end),
        object=found,
        whole=(_fronted(verb, sentence, start), max(last, end)),
        gap=_gap(verb, subject, first),
        stage=stage_of(verb),
        negated=is_negated(verb) or is_negated(last_verb) or _denied_subject(subject, sentence),
        passive=any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.lefts),
        attribution=speaker_of(verb),
    )


def _opened(doc: Doc, start: int, verb: int) -> int:
    """The start of a statement behind a bracket that was opened before it, or behind the clock time of a ticker's line.

    `(Example Wire) Leaders met`, `16:30 Port authority: shipping has resumed`.
    """
    depth = 0
    for i in range(start, verb):
        depth += (doc[i].text == "(") - (doc[i].text == ")")
        if depth < 0 or (doc[i].text == ":" and doc[i].whitespace_ and not depth):
            start, depth = i + 1, 0
    is_clock = ":" in doc[start].text and doc[start].text[:1].isdigit()
    return start + 1 if is_clock and start + 1 < verb else start


def _fronted(verb: Token, sentence: Tokens, start: int) -> int:
    """The start of a statement with the time that opens its sentence: `In 2014, floods killed 57 people`."""
    doc = verb.doc
    for child in verb.lefts:
        if child.dep_ not in ("prep", "npadvmod") or child.left_edge.i != sentence.start:
            continue
        edge = child.right_edge.i + 1
        if edge == start == child.i + 1 and child.dep_ == "prep" and doc[start].ent_type_ in ("DATE", "TIME"):
            return sentence.start  # "In the late 1980s Acme made", which the parser reads as the subject's
        is_beside = (edge == start and child.dep_ == "prep") or (edge == start - 1 and doc[edge].text == ",")
        if is_beside and edge - sentence.start <= _FRONTED:
            return sentence.start if any(t.ent_type_ in ("DATE", "TIME") for t in doc[sentence.start : edge]) else start
    return start


def _gap(verb: Token, subject: tuple[int, int] | None, first: int) -> tuple[int, int] | None:
    if subject is None or verb.dep_ != "conj" or any(child.dep_ in SUBJECTS for child in verb.children):
        return None
    own = min((child.left_edge.i for child in verb.lefts if child.dep_ not in ("punct", "cc")), default=first)
    return (subject[1], own) if subject[1] < own else None


def _subject(verb: Token) -> tuple[int, int] | None:
    head: Token = verb
    for _ in range(4):
        found = next((c for c in head.lefts if c.dep_ in SUBJECTS), None)
        if found is None and head.lemma_ == "be":
            found = next((c for c in head.rights if c.dep_ in ("nsubj", "nsubjpass")), None)
        if found is not None:
            return phrase(found)
        if head.dep_ not in ("conj", "xcomp"):
            return None
        head = head.head
    return None


def _denied_subject(subject: tuple[int, int] | None, sentence: Tokens) -> bool:
    return subject is not None and sentence.doc[subject[0]].lower_ in _NOBODY

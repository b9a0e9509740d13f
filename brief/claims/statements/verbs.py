"""Which verbs head a sentence's statements, and which go on with what one statement tells."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from brief.claims.speakers.speech import REPORTING
from brief.claims.statements.events import FATES
from brief.claims.statements.stages import is_finite, is_negated, stage_of

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_VERBS = 3
"""Verbs of one statement."""
_NESTED = 3
"""Clauses inside one another that are followed."""


def clause_heads(sentence: Tokens) -> Iterator[Token]:
    """Verbs that head the sentence's main clauses, in text order: the root and what is coordinated with it.

    A verb of speech whose words are reported gives way to the head of the reported clause.
    """
    root = sentence.root
    if root.pos_ not in ("VERB", "AUX"):
        return
    yield from _heads(root, 0)


def _heads(verb: Token, depth: int) -> Iterator[Token]:
    reported = next((c for c in verb.children if c.dep_ == "ccomp" and c.pos_ in ("VERB", "AUX")), None)
    if reported is not None and verb.lemma_.lower() in REPORTING and depth < _NESTED and _is_told(reported):
        yield from _heads(reported, depth + 1)
        gave_way = True
    else:
        gave_way = False
        yield verb
        if reported is not None and verb.dep_ == "ROOT" and reported.i < verb.i and depth < _NESTED:
            yield from _heads(reported, depth + 1)
    if depth < _NESTED:
        for child in _coordinated(verb):
            if gave_way or not _goes_on(verb, child):
                yield from _heads(child, depth + 1)


def _coordinated(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ == "conj" and child.pos_ in ("VERB", "AUX") and (is_finite(child) or child.tag_ == "VBN"):
            yield child


def _goes_on(verb: Token, second: Token) -> bool:
    """Whether a coordinated verb belongs to the same statement.

    It goes on with what the same subject does (`opened fire and wounded five people`), or both verbs count the
    victims (`two people died and nine were injured`).
    """
    if second.i < verb.i:
        return False
    of_fates = verb.lemma_.lower() in FATES and second.lemma_.lower() in FATES
    if any(child.dep_ in SUBJECTS for child in second.children) and not of_fates:
        return False
    return stage_of(verb) == stage_of(second) and is_negated(verb) == is_negated(second)


def verbs_of(verb: Token) -> list[Token]:
    """The verb and those coordinated with it that its statement holds too."""
    found = [verb]
    for one in found:
        found += [second for second in _coordinated(one) if _goes_on(one, second)][: _VERBS - len(found)]
    return found


def _is_told(reported: Token) -> bool:
    """Whether a reported clause tells something, rather than what is asked: `did not say how long it would take`."""
    return has_subject(reported) and not reported.left_edge.tag_.startswith("W")


def has_subject(verb: Token) -> bool:
    """Whether a verb has a subject of its own before it."""
    return any(child.dep_ in SUBJECTS for child in verb.lefts)

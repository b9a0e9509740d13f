"""Who a figure comes from: the speaker of its clause, whoever put it at that, or the one it is `according to`."""

from __future__ import annotations

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from brief.claims.speakers.naming import name_of, uncapitalised
from brief.claims.speakers.outlets import SUBJECTS
from brief.claims.speakers.turns import turn_at
from brief.claims.statements.stages import speaker_of
from brief.language.reading import Reading

_CLIMB = 10
"""Steps up the tree from a figure to the verb of saying."""
_UNPUNCTUATED = 25
"""Words without any mark from which several sentences run together, so that nobody can tell whose a figure is."""
_PUTTING = frozenset("put estimate report count tally register".split())
"""Verbs whose subject stands behind the figure in their object: `officials put the toll at 12`."""


def source_of(reading: Reading, figure: Token) -> str | None:
    """The name, or the words, of who says so; None if the figure's sentence names nobody."""
    index = reading.sentence_index(figure.i)
    if index is None:
        return None
    sentence = reading.sentences[index]
    if len(sentence) > _UNPUNCTUATED and not any(token.is_punct for token in sentence):
        return None
    turn = turn_at(reading, figure.idx)
    if turn is not None:
        return turn.speaker
    speaker = _speaker(figure) or _according(sentence)
    if speaker is None or not sentence.start <= speaker.i < sentence.end:
        return None
    name = name_of(reading, speaker)[0]
    return uncapitalised(reading, speaker, name) if name else None


def _speaker(figure: Token) -> Token | None:
    token = figure
    for _ in range(_CLIMB):
        if token.pos_ in ("VERB", "AUX"):
            subject = _subject(token) if token.lemma_.lower() in _PUTTING else None
            if subject is not None and not subject.is_ancestor(figure) and subject.i != figure.i:
                return subject
            if (reported := speaker_of(token)) is not None:
                return reported
        head: Token = token.head
        if head is token:
            return None
        token = head
    return None


def _subject(verb: Token) -> Token | None:
    """Who puts the figure: the subject, or the one behind `by` where the figure is put by somebody."""
    if not any(t.dep_ in ("nsubjpass", "auxpass") for t in verb.children):
        return next((t for t in verb.children if t.dep_ in SUBJECTS and t.dep_ != "agent"), None)
    by = (t for t in verb.subtree if t.lower_ == "by" and t.i > verb.i and t.nbor(-1).lower_ not in ("up", "down"))
    behind = (next((t for t in preposition.children if t.dep_ == "pobj"), None) for preposition in by)
    return next((t for t in behind if t is not None and t.pos_ in ("NOUN", "PROPN") and not _is_counted(t)), None)


def _is_counted(noun: Token) -> bool:
    """`3 percent`, by which something grew."""
    return any(child.like_num for child in noun.children)


def _according(sentence: Tokens) -> Token | None:
    """The noun of `according to …`, wherever it stands in the sentence."""
    for token in sentence:
        if token.lower_ == "according" and token.i + 2 < sentence.end:
            for preposition in token.children:
                if preposition.lower_ == "to":
                    return next((t for t in preposition.children if t.dep_ == "pobj"), None)
    return None

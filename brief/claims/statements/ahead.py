"""Whether the clause around a time looks ahead: `will meet on Friday`, `a vote is planned for 3 May`."""

from __future__ import annotations

from spacy.tokens import Token

from brief.claims.statements.stages import ANNOUNCED, stage_of
from brief.language.dates.values import Ahead
from brief.language.reading import Reading

_SCHEDULED = frozenset("start begin open close premiere expire end resume launch air debut reopen".split())
"""Verbs whose present tells what a programme has planned: `premieres on Nov. 3`. Captions tell the past in the present,
so that verbs of what people do are none."""
_SETTING = frozenset("set schedule fix book adjourn postpone slate reschedule".split())
"""Verbs, in any tense, whose `for` or `until` leads to a day that is still to come."""
_FIXTURES = frozenset("host face visit play travel meet entertain welcome tackle".split())
"""What clubs and countries do in the plural present on a day that is still to come."""
_UP_TO = ("until", "till", "by")
"""What leads to an end that still lies ahead of a present: `is banned until 31 August`."""
_ENDS = frozenset("deadline cutoff cut-off ultimatum expiry".split())
"""Nouns of an end that lies ahead of a present: `faces a 3 May deadline`, `has a deadline set at 3 May`."""
_DUE = frozenset("due scheduled planned slated expected".split())
"""Behind a noun and without a verb of their own, these look ahead: `the talks planned for 3 May were welcomed`."""
_CALLED_OFF = frozenset("cancel postpone call delay scrap".split())
"""What is told in the past of days that may still lie ahead: `the summit of 20 May was called off`."""
_REACH = 12
"""Heads above a time that are looked at."""


def looks_ahead(reading: Reading, offset: int) -> Ahead:
    """Whether the clause that holds the offset speaks of the future; None where only a present or no verb stands."""
    token = reading.token(offset)
    if token is None:
        return False
    is_bound = token.i > 0 and reading.words[token.i - 1].lower() in _UP_TO
    if _is_fixture(reading, token) or _is_set_for(token):
        return True
    for _ in range(_REACH):
        is_bound = is_bound or token.lemma_.lower() in _ENDS
        if token.pos_ in ("VERB", "AUX") and not _only_says_when(token):
            stage = stage_of(token)
            if stage == "planned" or _may_come(token):
                return True
            if token.tag_ in ("VBZ", "VBP") and _is_scheduled(token):
                return True
            if stage == "present" and is_bound:
                return True
            if token.tag_ == "VBD" or stage == "past":
                return None if token.lemma_.lower() in ANNOUNCED | _CALLED_OFF else False
            if token.tag_ in ("VBZ", "VBP", "MD"):
                subjects = (c for c in token.lefts if c.dep_ == "nsubj")
                said_ahead = token.dep_ == "ccomp" and token.head.i < token.i and stage_of(token.head) == "planned"
                return True if said_ahead or any(_is_next(subject) for subject in subjects) else None
        if token.lower_ in _DUE or _is_next(token):
            return True
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def _is_next(noun: Token) -> bool:
    """`the next talks`."""
    return any(c.lower_ in ("upcoming", "forthcoming", "next") for c in noun.lefts)


def _only_says_when(verb: Token) -> bool:
    """`The talks planned for 3 May`, `a deadline set at 3 May`: whether it is past is told by the verb above."""
    if verb.dep_ not in ("acl", "amod", "advcl"):
        return False
    return verb.lower_ in _DUE or (verb.tag_ == "VBN" and verb.head.lemma_.lower() in _ENDS)


def _may_come(verb: Token) -> bool:
    """`The contract may be signed on September 12`; but `may have been signed`."""
    helping = {c.lower_ for c in verb.lefts if c.dep_ in ("aux", "auxpass")}
    return bool(helping & {"may", "might", "could", "can", "should", "must"}) and "have" not in helping


def _is_set_for(time: Token) -> bool:
    """Whether something is put on that day: `set sentencing for June 18`, `adjourned the trial until Monday`."""
    preposition = time.head
    if time.dep_ != "pobj" or preposition.lower_ not in ("for", "until", "till", "to"):
        return False
    above = preposition.head
    verb = above.head if above.dep_ in ("dobj", "nsubjpass") else above
    return verb.lemma_.lower() in _SETTING


def _is_fixture(reading: Reading, time: Token) -> bool:
    """Whether it is the day of a match still to be played: `X host Y on Sunday`, `X travel to Y on 3 May`.

    Captions tell the past in the singular present, so that the plural alone tells what is to come. The parser often
    takes its verb for a noun, so that the words between the two names count.
    """
    words = reading.words
    for i in range(time.i - 1, max(time.sent.start, time.i - _REACH), -1):
        if time.doc[i].tag_ in ("VBD", "MD") or words[i] in ('"', "“", "”"):
            return False
        if words[i] in _FIXTURES and i > time.sent.start and words[i - 1][:1].isupper():
            after = i + 2 if words[i] == "travel" and words[i + 1] == "to" else i + 1
            return after < time.i and words[after][:1].isupper()
    return False


def _is_scheduled(verb: Token) -> bool:
    effect = verb.lemma_.lower() == "take" and any(c.lower_ == "effect" for c in verb.rights)
    return effect or verb.lemma_.lower() in _SCHEDULED

"""Whether the clause around a time looks ahead: `will meet on Friday`, `a vote is planned for 3 May`."""

from __future__ import annotations

from spacy.tokens import Token

from brief.claims.stages import ANNOUNCED, stage_of
from brief.language.dates_values import Ahead
from brief.language.reading import Reading

_SCHEDULED = frozenset("start begin open close premiere expire end resume launch air debut reopen".split())
"""Verbs whose present tells what a programme has planned: `premieres on Nov. 3`. Captions tell the past in the present,
so that verbs of what people do are none."""
_UP_TO = ("until", "till", "by")
"""What leads to an end that still lies ahead of a present: `is banned until 31 August`."""
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
    for _ in range(_REACH):
        if token.pos_ in ("VERB", "AUX") and not (token.lower_ in _DUE and token.dep_ in ("acl", "amod", "advcl")):
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
                return None
        if token.lower_ in _DUE or any(c.lower_ in ("upcoming", "forthcoming", "next") for c in token.lefts):
            return True
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def _may_come(verb: Token) -> bool:
    """`The contract may be signed on September 12`; but `may have been signed`."""
    helping = {c.lower_ for c in verb.lefts if c.dep_ in ("aux", "auxpass")}
    return bool(helping & {"may", "might", "could", "can", "should", "must"}) and "have" not in helping


def _is_scheduled(verb: Token) -> bool:
    effect = verb.lemma_.lower() == "take" and any(c.lower_ == "effect" for c in verb.rights)
    return effect or verb.lemma_.lower() in _SCHEDULED

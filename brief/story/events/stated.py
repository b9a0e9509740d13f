"""What a statement tells: the words that name its event, whom it names, and how much of another it says."""

from __future__ import annotations

import re
from functools import lru_cache

from brief.model import What
from brief.story.sentences.similarity import met
from brief.story.sentences.words import alike, stem, words

SAY = 0.3
"""Share of the shorter statement's words, names aside, that the other must have or mean."""
LIGHT = frozenset(
    stem(word)
    for word in """
    have had hold held make made take took give gave do did get got stage serve become became remain
    set expect expected due plan planned schedule scheduled likely intend hope want try tried seek sought offer offered
    leave left follow followed call called describe described vow continue begin begun
    began start decide agree prepare also formally
    """.split()
)
"""Verbs that leave the event to their object or to the next verb: `had a meeting`, `is set to meet` are `meet`."""
_PREPOSITION = re.compile(
    r"\b(?:as|with|of|between|in|on|at|to|from|for|by|ahead|after|before|over|about|against)\b", re.I
)


@lru_cache(maxsize=8192)
def core(what: What) -> frozenset[str]:
    """The stems that name the event: of the predicate, or of the object's head where the verb is light or planning."""
    verbs = [word for word in (what.predicate or "").lower().split() if word.isalpha()]
    # Looked at as they are written: the stem of `were` is no word that is passed over, and would make all events one.
    heavy = {stem(word) for word in verbs if words(word).weights} - LIGHT
    if heavy:
        return frozenset(heavy)
    rest = what.object or from_subject(what).removeprefix(what.subject or "")
    chunks = [words(chunk).weights for chunk in _PREPOSITION.split(rest)]
    heads = [list(chunk)[-1] for chunk in chunks if chunk]
    return frozenset(heads[:1])


def same_event(a: What, b: What) -> bool:
    """Whether the events' core words are the same or synonyms."""
    return any(alike(x, y) > 0 for x in core(a) for y in core(b))


_BOUND = re.compile(
    r"\b(?:than|least|most|about|around|some|nearly|almost|up to|over|under|roughly|approximately|several|dozens?"
    r"|hundreds?|thousands?|millions?)\b",
    re.I,
)
"""Words that make a number a bound or a guess, which another number may fit."""


def same_count(a: What, b: What) -> bool:
    """Whether two statements can be of as many: not if each counts its subject exactly and the numbers differ."""
    subjects = [what.subject or "" for what in (a, b)]
    here, there = ({stemmed for stemmed in words(one).weights if stemmed.isdigit()} for one in subjects)
    return not here or not there or bool(here & there) or any(_BOUND.search(one) for one in subjects)


def from_subject(what: What) -> str:
    """The statement from its subject on: the time that opens its sentence is not what is told."""
    at = what.statement.find(what.subject) if what.subject else 0
    return what.statement[max(at, 0) :]


def tells_of_the_same(a: What, b: What, persons: set[str], others: set[str]) -> bool:
    """Whether two statements can be one event by whom they name, and by what they say beyond names.

    Who acts in one is named by the other, and of the shorter statement's words besides names some are the other's.
    """
    everybody = persons | others
    here, there = from_subject(a).casefold(), from_subject(b).casefold()
    for own, other in ((a, there), (b, here)):
        subject = {name for name in everybody if name in (own.subject or "").casefold()}
        if subject and not any(name in other for name in subject) and any(name in other for name in everybody):
            return False
    stems = {stem(name) for name in everybody}
    left, right = (
        {stemmed: weight for stemmed, weight in words(told).weights.items() if stemmed not in stems}
        for told in (here, there)
    )
    short, long = sorted((left, right), key=lambda side: sum(side.values()))
    total = sum(short.values())
    return not total or sum(w * max((alike(s, o) for o in long), default=0.0) for s, w in short.items()) / total >= SAY


def fit_words(a: What, b: What) -> float:
    """Share of the shorter statement's words that the other has or means."""
    left, right = words(from_subject(a)), words(from_subject(b))
    short, long = sorted((left, right), key=lambda one: one.total)
    return met(short, long) / short.total if short.total else 0.0


def both_ways(first: str, second: str) -> float:
    """Share of either sentence's words that the other has or means, the smaller."""
    a, b = words(first), words(second)
    return min(met(a, b) / a.total, met(b, a) / b.total) if a.total and b.total else 0.0


_REFUSED = re.compile(r"\b(?:declin|refus|fail|neglect)(?:e[sd]?|s|ed|ing)?\b", re.I)
"""Words that say themselves that something was not done."""
NO = re.compile(r"\b(?:no|not|none|nobody|nothing|neither|never|without|nor|denied|denies)\b|n['’]t\b", re.I)
"""Words that deny what a statement tells."""


def shown(what: What) -> str:
    """The statement as a row names it: one that is denied only by the words around it says so."""
    says_so = NO.search(what.statement) or _REFUSED.search(what.statement)
    return f"denied: {what.statement}" if what.negated and not says_so else what.statement

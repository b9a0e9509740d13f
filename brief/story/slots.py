"""Closed slots: which changed words are incompatible values, and of what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from brief.language.countries import iso_of
from brief.model import Facet, Span, When, Where, Who, normalise
from brief.story.clock import days_apart, same_clock
from brief.story.context import Said
from brief.story.names import is_near, same_body, same_person, same_place
from brief.story.slot_words import (
    DAY_WORDS,
    MONTHS,
    NEGATING,
    NEGATORS,
    NO_NAMES,
    OFFICE_WORDS,
    OPPOSED,
    ORDINALS,
    PARTS,
    SMALL,
    SPANS,
    STATUSES,
    WEEKDAYS,
)
from brief.story.words import stem


@dataclass(frozen=True, slots=True)
class Token:
    """A word and its place in the article's text."""

    word: str
    span: Span


@dataclass(frozen=True, slots=True)
class Change:
    """The words that differ between two sentences, with the claims that are mentioned there."""

    left: Sequence[Token]
    right: Sequence[Token]
    left_said: Sequence[Said]
    right_said: Sequence[Said]
    left_sentence: Sequence[Token]
    right_sentence: Sequence[Token]
    both_deny: bool = False
    """Whether both sentences have a word of denial among all their changes: `denied that` and `said … not`."""


MOST_WORDS = 5
"""A longer stretch of changed words is another statement, not another value."""


def changed_slot(change: Change) -> tuple[Facet, str] | None:
    """The facet and the name of the closed slot that the changed words fill with incompatible values, or None."""
    left, right = _words(change.left), _words(change.right)
    if max(len(left), len(right)) > MOST_WORDS:
        return None
    if not change.both_deny and _negations(left) != _negations(right) and not _opposed(left, right):
        return "what", "negation"
    if not left or not right:
        return None
    if _time(change, left, right):
        return "when", "date or time"
    if _ordinals(left) and _ordinals(right) and not _ordinals(left) & _ordinals(right):
        return "numbers", "ordinal"
    if _is_bare_number(change.left) and _is_bare_number(change.right) and left != right:
        return "numbers", "number"
    if _differs(left, right, STATUSES) and _is_about_membership(change):
        return ("partners" if "partner" in " ".join(_words(change.left_sentence)) else "members"), "status"
    if _differs(left, right, OFFICE_WORDS):
        return "who", "role"
    named = _named(change)
    if named:
        return named
    if _opposed(left, right):
        return "what", "opposite"
    return None


def _is_bare_number(tokens: Sequence[Token]) -> bool:
    """Whether the changed words are digits only: a score, a magnitude, a vote; counts are compared as counts."""
    return all(re.fullmatch(r"\d+(?:[.,]\d+)*", token.word) for token in tokens)


def _words(tokens: Sequence[Token]) -> list[str]:
    return [normalise(token.word) for token in tokens]


def denies(tokens: Sequence[Token]) -> bool:
    """Whether there is a word of denial among the tokens."""
    return _negations(_words(tokens))


def _negations(words: Sequence[str]) -> bool:
    return any(word in NEGATORS or NEGATING.search(word) or word.endswith((" t", "nt t")) for word in words)


def _opposed(left: Sequence[str], right: Sequence[str]) -> bool:
    return any(stem(b) in OPPOSED.get(stem(a), ()) for a in left for b in right)


def _ordinals(words: Sequence[str]) -> set[int]:
    found = {ORDINALS[word] for word in words if word in ORDINALS}
    return found | {int(word[:-2]) for word in words if re.fullmatch(r"\d+(?:st|nd|rd|th)", word)}


def _differs(left: Sequence[str], right: Sequence[str], closed: frozenset[str]) -> bool:
    a, b = {word for word in left if word in closed}, {word for word in right if word in closed}
    return bool(a) and bool(b) and not a & b


def _is_about_membership(change: Change) -> bool:
    return bool(
        {"member", "members", "membership", "partner", "partners", "observer", "status", "state"}
        & {
            *_words(change.left_sentence),
            *_words(change.right_sentence),
        }
    )


def _time(change: Change, left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether both sides hold a time expression and the times cannot be the same."""
    if not _is_time(change.left, change.left_sentence) or not _is_time(change.right, change.right_sentence):
        return False
    a, b = _when(change.left_said), _when(change.right_said)
    clocks = same_clock(_around(change.left, change.left_sentence), _around(change.right, change.right_sentence))
    if clocks is not None:
        return not clocks
    if a and b and a.start and b.start:
        return days_apart(a, b)
    for closed in (WEEKDAYS, MONTHS, DAY_WORDS, PARTS, SPANS):
        if _differs(left, right, closed):
            return True
    digits_a, digits_b = ({word for word in side if word.isdigit()} for side in (left, right))
    return bool(digits_a) and bool(digits_b) and not digits_a & digits_b


def _when(said: Sequence[Said]) -> When | None:
    return next((one.claim for one in said if isinstance(one.claim, When)), None)


def _around(tokens: Sequence[Token], sentence: Sequence[Token]) -> str:
    """The changed words with two words before and after."""
    first, last = sentence.index(tokens[0]), sentence.index(tokens[-1])
    return " ".join(token.word for token in sentence[max(0, first - 2) : last + 3])


def _is_time(tokens: Sequence[Token], sentence: Sequence[Token]) -> bool:
    words = _words(tokens)
    if any(word in WEEKDAYS | MONTHS - {"may", "march"} | DAY_WORDS | PARTS for word in words):
        return True
    if any(token.word in ("May", "March") for token in tokens):
        return True
    if any(word in SPANS for word in words) and _before(tokens, sentence) in ("last", "next", "this"):
        return True
    around = _around(tokens, sentence)
    months = "|".join(MONTHS)
    return any(word.isdigit() or re.fullmatch(r"\d{1,2}[.: ]\d\d", word) for word in words) and bool(
        re.search(rf"\b(?:{months}|a\.?m|p\.?m|am|pm|gmt|o['’]clock)\b", around, re.I)
        or any(re.fullmatch(r"(?:1[5-9]|20)\d\d", word) for word in words)
    )


def _named(change: Change) -> tuple[Facet, str] | None:
    """Another name in the same place: a place, a person or body, a member of a list."""
    names = [
        [token for token in side if token.word[:1].isupper() and token.word.lower() not in NO_NAMES]
        for side in (change.left, change.right)
    ]
    if not names[0] or not names[1] or _variants(names[0], names[1]):
        return None
    if _short_form(change):
        return None
    if _place_of(change, names[0]):
        return "where", "place"
    if any(
        len([token for token in side if token.word.lower() not in SMALL]) > len(own)
        for side, own in zip((change.left, change.right), names, strict=True)
    ):
        return None
    if _is_initial(names[0], change.left_sentence) or _is_initial(names[1], change.right_sentence):
        known = {one.claim.facet for one in (*change.left_said, *change.right_said)}
        if not known & {"who", "where", "members", "partners"}:
            return None
    for first, second in product(change.left_said, change.right_said):
        if _same(first, second):
            return None
    here, there = change.left_said, change.right_said
    facets = [{one.claim.facet for one in side} for side in (here, there)]
    if _is_about_membership(change) and all(side & {"members", "where"} for side in facets):
        return "members", "member"
    if all("partners" in side for side in facets):
        return "partners", "partner"
    before = normalise(_before(names[0], change.left_sentence))
    persons = any(isinstance(one.claim, Who) and one.claim.type == "person" for one in (*here, *there))
    if before == "in" or (not persons and before in _PLACE_BEFORE):
        return "where", "place"
    if all("where" in side for side in facets):
        return ("who", "name") if _acts(names[0], change.left_sentence) else ("where", "place")
    if _types(here) and _types(there) and not _types(here) & _types(there):
        return None
    if any("who" in side for side in facets) or before in OFFICE_WORDS | _TITLES:
        return "who", "name"
    return ("who", "name") if all(len(side) > 1 for side in names) else None


def _types(said: Sequence[Said]) -> set[str]:
    """Persons, organisations or groups among the mentioned: one kind does not stand in for another."""
    return {one.claim.type for one in said if isinstance(one.claim, Who)}


_TITLES = frozenset("mr mrs ms dr commissioner judge senator sir professor".split())
_PLACE_BEFORE = frozenset(
    "in at near from to outside around off across via towards reach reached visit visited hit struck".split()
)


def _acts(tokens: Sequence[Token], sentence: Sequence[Token]) -> bool:
    """Whether the name begins the sentence, as the one who acts; a place after `in` or `of` does not."""
    return tokens[0] == sentence[0] or (sentence.index(tokens[0]) == 1 and sentence[0].word.casefold() in SMALL)


def _short_form(change: Change) -> bool:
    """Whether the names are given names with one initial before the same family name: `Tom Hale`, `Thomas Hale`."""
    after = []
    for tokens, sentence in ((change.left, change.left_sentence), (change.right, change.right_sentence)):
        end = sentence.index(tokens[-1]) + 1
        after.append(sentence[end].word if end < len(sentence) else "")
    same_family = after[0] == after[1] and after[0][:1].isupper()
    return same_family and change.left[-1].word[0] == change.right[-1].word[0]


_PLACE_OF = frozenset(
    "city town village port coast capital province region district island state valley county suburb mountains".split()
)


def _place_of(change: Change, names: Sequence[Token]) -> bool:
    """Whether the name follows words like `the port of`, so that it is a place whatever it was taken for."""
    place = change.left_sentence.index(names[0])
    words = [token.word.casefold() for token in change.left_sentence[max(0, place - 2) : place]]
    return len(words) == 2 and words[1] == "of" and words[0] in _PLACE_OF


def _before(tokens: Sequence[Token], sentence: Sequence[Token]) -> str:
    place = sentence.index(tokens[0])
    return sentence[place - 1].word.casefold() if place else ""


def _is_initial(tokens: Sequence[Token], sentence: Sequence[Token]) -> bool:
    return tokens[0] == sentence[0]


def _variants(left: Sequence[Token], right: Sequence[Token]) -> bool:
    """Whether the names can be the same: a spelling, a part of the other, an acronym, a nationality."""
    a, b = (" ".join(token.word for token in side) for side in (left, right))
    words_a, words_b = normalise(a).split(), normalise(b).split()
    if set(words_a) & set(words_b) or same_place(a, b) or same_body((a,), (b,)):
        return True
    return any(is_near(x, y) or (min(len(x), len(y)) > 3 and x[:4] == y[:4]) for x in words_a for y in words_b)


def _same(first: Said, second: Said) -> bool:
    """Whether two mentioned claims can be about the same person, body or place, or one place lies in the other."""
    a, b = first.claim, second.claim
    if isinstance(a, Who) and isinstance(b, Who):
        if a.type == "person" and b.type == "person":
            return same_person(a.name, b.name)
        return same_body((a.name, *a.aliases), (b.name, *b.aliases))
    if isinstance(a, Where) and isinstance(b, Where):
        contains = bool(a.country) and a.country == b.country and bool(iso_of(a.name) or iso_of(b.name))
        return same_place(a.name, b.name) or contains
    return False

"""Closed slots: which changed words are incompatible values, and of what."""

from __future__ import annotations

import re
from collections.abc import Sequence

from brief.model import Facet
from brief.story.change import Change, Token, lowered
from brief.story.opposites import opposed
from brief.story.slot_names import is_about_membership, other_name
from brief.story.slot_roles import is_another_role
from brief.story.slot_times import is_another_time
from brief.story.slot_words import COMPASS, DENYING, NEGATING, NEGATORS, ORDINALS, STATUSES

MOST_WORDS = 5
"""A longer stretch of changed words is another statement, not another value."""


def changed_slot(change: Change) -> tuple[Facet, str] | None:
    """The facet and the name of the closed slot that the changed words fill with incompatible values, or None."""
    left, right = lowered(change.left), lowered(change.right)
    if max(len(left), len(right)) > MOST_WORDS:
        return None
    contrary = opposed(left, right)
    if not contrary and not change.both_deny and _denied(left) != _denied(right):
        return "what", "negation"
    if is_another_role(change):
        return "who", "role"
    if not left or not right:
        return None
    if is_another_time(change):
        return "when", "date or time"
    if _ordinals(left) and _ordinals(right) and not _ordinals(left) & _ordinals(right):
        return "numbers", "ordinal"
    if _is_bare_number(change.left) and _is_bare_number(change.right) and left != right:
        return "numbers", "number"
    if _differs(left, right, STATUSES) and is_about_membership(change):
        return ("partners" if "partner" in " ".join(lowered(change.left_sentence)) else "members"), "status"
    if _is_elsewhere(left, right):
        return "where", "place"
    if named := other_name(change):
        return named
    if contrary and _is_not(left) == _is_not(right):
        return "what", "opposite"
    return None


def _is_bare_number(tokens: Sequence[Token]) -> bool:
    """Whether the changed words are digits only: a score, a magnitude, a vote; counts are compared as counts."""
    return all(re.fullmatch(r"\d+(?:[.,]\d+)*", token.word) for token in tokens)


def denies(tokens: Sequence[Token]) -> bool:
    """Whether there is a word of denial among the tokens."""
    return _denied(lowered(tokens))


def _is_not(words: Sequence[str]) -> bool:
    """Whether the words deny by grammar: `not`, `never`, `didn't`."""
    return any(word in NEGATORS or NEGATING.search(word) or word.endswith((" t", "nt t")) for word in words)


def _denied(words: Sequence[str]) -> bool:
    """Whether the words deny by grammar or by what they mean: `not`, `refused`, `away`."""
    return _is_not(words) or any(word in DENYING for word in words)


def _is_elsewhere(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether both sides name a direction, and neither lies in the other as north-east does in north."""
    here, there = ({word.removesuffix("ern") for word in side if word in COMPASS} for side in (left, right))
    return bool(here) and bool(there) and not any(a in b or b in a for a in here for b in there)


def _ordinals(words: Sequence[str]) -> set[int]:
    found = {ORDINALS[word] for word in words if word in ORDINALS}
    return found | {int(word[:-2]) for word in words if re.fullmatch(r"\d+(?:st|nd|rd|th)", word)}


def _differs(left: Sequence[str], right: Sequence[str], closed: frozenset[str]) -> bool:
    a, b = {word for word in left if word in closed}, {word for word in right if word in closed}
    return bool(a) and bool(b) and not a & b

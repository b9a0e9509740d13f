"""Closed slots: which changed words are incompatible values, and of what."""

from __future__ import annotations

import re
from collections.abc import Sequence

from brief.model import Facet
from brief.story.slots.change import Change, Token, after, lowered
from brief.story.slots.names import is_about_membership, is_standing, other_name
from brief.story.slots.opposites import alike, denied_word, opposed
from brief.story.slots.roles import is_another_role
from brief.story.slots.times import is_another_time
from brief.story.slots.words import (
    COMPASS,
    DENYING,
    HELPING,
    NEGATING,
    NEGATIVE,
    NEGATORS,
    NO_DENIAL,
    ORDINALS,
    STATUSES,
    STRETCHES,
)

MOST_WORDS = 5
"""A longer stretch of changed words is another statement, not another value."""


_SCHEDULE = frozenset("schedule time deadline planned".split())
"""Words after `ahead of`, `behind` that make it a matter of time."""


def changed_slot(change: Change) -> tuple[Facet, str] | None:
    """The facet and the name of the closed slot that the changed words fill with incompatible values, or None."""
    left, right = lowered(change.left), lowered(change.right)
    if max(len(left), len(right)) > MOST_WORDS:
        return None
    contrary = None if alike(left, right) else opposed(left, right)
    if not contrary and not change.same_answer and _is_denied(change):
        return "what", "negation"
    if is_another_role(change):
        return "who", "role"
    if not left or not right:
        return None
    if is_another_time(change):
        return "when", "date or time"
    if _ordinals(left) and _ordinals(right) and not _ordinals(left) & _ordinals(right):
        of_time = after(change.left, change.left_sentence).casefold() in STRETCHES
        return ("when", "date or time") if of_time else ("numbers", "ordinal")
    if _differs(left, right, STATUSES) and is_about_membership(change):
        return ("partners" if "partner" in " ".join(lowered(change.left_sentence)) else "members"), "status"
    if _is_elsewhere(left, right):
        return "where", "place"
    if named := other_name(change):
        return named
    if contrary and contrary[0] == "what" and _SCHEDULE & {after(*side).casefold() for side in change.sides()}:
        return "when", "time"
    if contrary and _is_not(left) == _is_not(right):
        return ("members", "status") if is_standing(change) else contrary
    return None


def same_answer(left: Sequence[Token], right: Sequence[Token]) -> bool:
    """Whether all that differs denies on both sides, or means the same: `turned it down` and `declined it`."""
    here, there = lowered(left), lowered(right)
    if _denied(left) and _denied(right):
        return True
    if (_is_not(here) or _is_not(there)) and _denials(here) % 2 and _denials(there) % 2:
        return True
    if any(_is_not(one) and denied_word(other, one) for one, other in ((here, there), (there, here))):
        return True
    mean_the_same = alike(here, there)
    return bool(mean_the_same) and (_is_not(here) == _is_not(there) or any(map(_is_not, mean_the_same)))


def is_contrary(left: Sequence[Token], right: Sequence[Token]) -> bool:
    """Whether all that differs, taken together, excludes each other: `turned it down` and `accepted it`."""
    if any(token.word[:1].isupper() for token in (*left, *right)):
        return False  # names that move make it another sentence: `Norway beat Sweden`, `Sweden lost to Norway`
    here, there = lowered(left), lowered(right)
    return (
        max(len(here), len(there)) <= MOST_WORDS
        and _is_not(here) == _is_not(there)
        and not alike(here, there)
        and opposed(here, there) is not None
    )


def _is_not(words: Sequence[str]) -> bool:
    """Whether the words deny by grammar: `not`, `never`, `didn't`, and no turn of speech that denies nothing."""
    plain = NO_DENIAL.sub("", said) if NO_DENIAL.search(said := " ".join(words)) else None
    words = words if plain is None else plain.split()
    return any(word in NEGATORS or NEGATING.search(word) or word.endswith((" t", "nt t")) for word in words)


def _is_denied(change: Change) -> bool:
    """Whether one side denies what the other says; with a statement of its own it adds something and denies nothing."""
    (left, here), (right, there) = change.sides()
    denied, other = (left, right) if _denied(left, here) else (right, left)
    if _denied(left, here) == _denied(right, there):
        return False
    words = lowered(denied)
    if not other and not all(word in HELPING or _is_not([word]) or word in DENYING for word in words):
        return False
    return _denials(words) % 2 == 1 and _denials(lowered(other)) % 2 == 0


def _denials(words: Sequence[str]) -> int:
    """How often the words deny, by grammar or by meaning; an even number denies nothing."""
    plain = NO_DENIAL.sub("", " ".join(words)).split()
    return sum(word in NEGATIVE or word == "t" or _is_not([word]) for word in plain)


def _denied(tokens: Sequence[Token], sentence: Sequence[Token] = ()) -> bool:
    """Whether the words deny by grammar or by what they mean: `not`, `refused`, `away`, `failed to` (no failed bank).

    Args:
        sentence: Where the words stand; without it `failed` counts whatever follows.
    """
    words = lowered(tokens)
    to = after(tokens, sentence).casefold() if tokens and sentence else "to"
    return (
        _is_not(words)
        or "ruled out" in " ".join(words)
        or any(
            word in DENYING and (word != "failed" or following == "to")
            for word, following in zip(words, [*words[1:], to], strict=False)
        )
    )


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

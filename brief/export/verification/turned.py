"""Words of a line that turn around what its evidence says: a `not` taken out, `cut` for `rise`, `will` for `could`.

A clause is laid beside the sentence that it was taken from; only what was changed between words that both have counts,
so that a line in the desk's or an editor's own words is never called wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from brief.story.sentences.words import stem
from brief.story.slots.opposites import opposed

_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")
_NEGATIONS = frozenset("not never cannot neither nor no none nobody nothing without".split())
_DENYING = re.compile(r"(?:fail|refus|reject|den[iy]|declin|avoid|lack|miss|un|in|dis|non)\w{2,}|hardly|barely|absent")
"""Words that may stand for a negation: where a line has one, nobody can tell by its words."""
_NO_DENIAL = re.compile(
    r"\b(?:not (?:only|just|least)|or not|no (?:fewer|less|more|later|earlier) than)\b", re.IGNORECASE
)
"""Phrases whose negation denies nothing; `May` with a capital letter is the month."""
_AUXILIARIES = frozenset(
    "do does did be is are was were been being have has had will would shall to can could may might should must".split()
)
_OPEN = frozenset(("could", "may", "might"))
_POSSIBLY = re.compile(
    r"(?:could|may|might|can|would|should|perhaps|maybe|possibl[ye]|possibility|probably|likely|expected|potential(?:ly)?"
    r"|consider(?:s|ed|ing)?|if|whether)"
)
_DIRECTIONS = (
    frozenset("rise rose risen higher up increase increased grow grew grown raise raised upward hike".split()),
    frozenset(
        "fall fell fallen lower down decrease decreased drop dropped cut reduce reduced decline downward".split()
    ),
    frozenset("unchanged steady flat stable constant".split()),
)
_LIKE_ENOUGH = 0.7
"""Share of a clause's words that its sentence has in the same order."""
_FEWEST = 3
"""Words that clause and sentence share at least."""


class Turn(NamedTuple):
    """Words of a line, and what the evidence says in their place; either may be empty."""

    given: str
    said: str
    """Of the evidence."""

    @property
    def message(self) -> str:
        """What to tell people."""
        if not self.given:
            return f"the evidence says “{self.said}”, the line leaves it out"
        if not self.said:
            return f"the line says “{self.given}”, the evidence does not"
        return f"the evidence says “{self.said}” where the line says “{self.given}”"


def turned(clause: str, evidence: Iterable[str]) -> Turn | None:
    """The first place where a clause says the opposite, or as certain what is only possible.

    Args:
        clause: The words before a mark, without quotations.
        evidence: The cited sentences; if the clause stands in one of them as it is, nothing was turned around.
    """
    given = _words(clause)
    found = []
    for sentence in evidence:
        said = _words(sentence)
        matcher = SequenceMatcher(None, given, said, autojunk=False)
        shared = sum(block.size for block in matcher.get_matching_blocks())
        if shared < _FEWEST or shared < _LIKE_ENOUGH * len(given):
            continue
        turns = list(_turns(given, said, matcher.get_opcodes()))
        if not turns:
            return None
        found.append((shared, turns[0]))
    return max(found, key=lambda one: one[0])[1] if found else None


def _turns(
    given: Sequence[str], said: Sequence[str], codes: Sequence[tuple[str, int, int, int, int]]
) -> Iterator[Turn]:
    same = [place for place, code in enumerate(codes) if code[0] == "equal"]
    for code, start, end, first, last in codes[same[0] + 1 : same[-1] + 1] if same else ():
        if code == "equal":
            continue
        here, there = given[start:end], said[first:last]
        if _is_turned(here, there, given, said):
            yield Turn(" ".join(here), " ".join(there))


def _is_turned(here: Sequence[str], there: Sequence[str], given: Sequence[str], said: Sequence[str]) -> bool:
    new, lost = [word for word in given if word not in said], [word for word in said if word not in given]
    if _is_denial_lost(here, there, new) or _is_denial_lost(there, here, lost):
        return True
    if not _OPEN.isdisjoint(there) and not any(map(_POSSIBLY.fullmatch, new)) and len(here) <= len(there):
        return True
    return len(here) <= len(there) + 1 and _is_opposite(here, there)


def _is_denial_lost(here: Sequence[str], there: Sequence[str], new: Sequence[str]) -> bool:
    """Whether a negation of one side is simply not on the other, and nothing new there could stand for it."""
    if len(there) > len(here) + 3 or not any(map(_is_negation, there)):
        return False
    if any(_is_negation(word) or _DENYING.fullmatch(word) for word in new):
        return False
    verbs = {stem(word) for word in there}
    return all(word in _AUXILIARIES or stem(word) in verbs for word in here)


def _is_opposite(here: Sequence[str], there: Sequence[str]) -> bool:
    if not here or not there or len(there) > 3:
        return False
    ways = [{n for n, words in enumerate(_DIRECTIONS) if not words.isdisjoint(side)} for side in (here, there)]
    if ways[0] and ways[1] and ways[0].isdisjoint(ways[1]):
        return True
    matter = opposed(here, there)
    return matter is not None and matter[1] == "opposite"


def _is_negation(word: str) -> bool:
    return word in _NEGATIONS or word.endswith(("n't", "n’t"))


def _words(text: str) -> list[str]:
    return [word if word == "May" else word.lower() for word in _WORD.findall(_NO_DENIAL.sub(" ", text))]

"""The year since when a membership stands: `since 2004`, `in 1970` in the clause that tells it, no other."""

from __future__ import annotations

import re

from brief.claims.membership.clause import Clause
from brief.language.tables import words

_ENTRANCE = words("join accede enter admit accept")
"""Verbs whose year is the membership's: `is a member, having joined in 1949`; the year of any other is its own."""
_ELSEWHERE = words("; which who whose whom that where while whereas but when")
"""Words that begin a clause with a year of its own: `members of X, which A joined in 2024`."""
_YEAR = re.compile(r"(?:19|20)\d\d$|1[5-8]\d\d$")
_SINCE = words("in since on from")


def since_of(clause: Clause, i: int, end: int) -> str | None:
    """The year of `in 1970`, `since 2004` shortly after what says the membership, in the same clause."""
    behind = max(i + 1, end)
    for k in range(i, min(clause.end, behind + 8)):
        if k >= behind and _is_of_another_clause(clause, k):
            return None
        if clause.word(k) in _SINCE:
            for at in range(k + 1, min(clause.end, k + 4)):
                if _YEAR.match(clause.words[at]):
                    return clause.words[at]
    return None


def _is_of_another_clause(clause: Clause, k: int) -> bool:
    """Whether a token begins or tells something else than the membership before it."""
    token = clause.doc[k]
    if clause.word(k) in _ELSEWHERE:
        return True
    if token.pos_ != "VERB":
        return False
    own = next((child for child in token.lefts if child.dep_ in ("nsubj", "nsubjpass")), None)
    other = own is not None and clause.word(k - 1) != "it" and clause.parties.at(own.i) is not None
    return token.lemma_.lower() not in _ENTRANCE or (other and token.dep_ != "ROOT")

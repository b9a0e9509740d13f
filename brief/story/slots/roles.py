"""Offices in the same place of the same sentence: whether the changed words give somebody another one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from brief.language.profiles.roles import OFFICES
from brief.story.sentences.words import groups, stem
from brief.story.slots.change import Change, Token, after, lowered
from brief.story.slots.words import OFFICE_WORDS

_BROAD = frozenset(
    """
    leader co-leader politician official statesman head chief boss star lawmaker legislator mp mep representative rep
    senator congressman congresswoman officer executive expert academic researcher scholar scientist analyst strategist
    veteran ruler resident neighbour neighbor witness victim suspect gunman attacker defendant plaintiff fighter soldier
    militant rebel terrorist jihadist guard teammate partner colleague counterpart student activist campaigner dissident
    model aide adviser advisor billionaire businessman businesswoman entrepreneur investor owner manager private
    player driver rider winger forward presenter host anchor broadcaster journalist reporter correspondent poet
    author writer novelist monk priest warlord candidate nominee delegate member doctor
    """.split()
)
"""Words that another office or trade may also be called by, so that they exclude none."""
_SAME = {
    "premier": "prime minister",
    "gen": "general",
    "col": "colonel",
    "capt": "captain",
    "lt": "lieutenant",
    "maj": "major",
    "sgt": "sergeant",
    "adm": "admiral",
    "gov": "governor",
    "prof": "professor",
    "supt": "superintendent",
    "defence": "defense",
    "labour": "labor",
    "lawyer": "attorney",
    "solicitor": "attorney",
    "barrister": "attorney",
    "counsel": "attorney",
    "chair": "chairman",
    "home": "interior",
    "skipper": "captain",
    "goalie": "goalkeeper",
    "keeper": "goalkeeper",
    "envoy": "ambassador",
    "economic": "economy",
    "magistrate": "judge",
    "justice": "judge",
    "constable": "policeman",
    "pontiff": "pope",
}
_PORTFOLIOS = frozenset(
    """
    foreign finance defense interior home health justice education trade economy energy environment agriculture labor
    culture sports transport information treasury
    """.split()
)
"""What a minister or secretary is for; a word of another kind before them says nothing."""
_PHRASES = {
    ("chief", "executive"): "ceo",
    ("managing", "director"): "ceo",
    ("finance", "director"): "finance director",
    ("technical", "director"): "technical director",
    ("sporting", "director"): "sporting director",
    ("sports", "director"): "sporting director",
    ("chief", "justice"): "chief justice",
    ("attorney", "general"): "attorney general",
    ("secretary", "general"): "secretary general",
    ("director", "general"): "director general",
}
"""Offices of two words that are not what their last word says."""
_UNDER = frozenset("deputy vice assistant".split())
"""Before an office, the one below it."""


def is_another_role(change: Change) -> bool:
    """Whether the changed words are offices that one person has only one of, or one side adds `deputy`."""
    left, right = (_roles(*side) for side in change.sides())
    if left and right:
        return not left & right and not any(_mean_the_same(a, b) for a in left for b in right)
    return any(
        not other and own and set(lowered(own)) <= _UNDER and _is_office(after(own, sentence))
        for (own, sentence), (other, _) in (change.sides(), change.sides()[::-1])
    )


def _mean_the_same(first: str, second: str) -> bool:
    """Whether two offices of one word each are in one group of the synonym table: `head` and `chief`."""
    return " " not in first + second and bool(groups(stem(first)) & groups(stem(second)))


def _is_office(word: str) -> bool:
    return word.casefold() in OFFICES | OFFICE_WORDS


def _roles(tokens: Sequence[Token], sentence: Sequence[Token]) -> set[str]:
    """The offices among the changed words, in one form; of a minister what for."""
    words = lowered(tokens)
    if phrases := {_PHRASES[pair] for pair in pairwise(words) if pair in _PHRASES}:
        return phrases
    found = set()
    for token, word in zip(tokens, words, strict=True):
        word = word.removeprefix("ex-")
        same = _SAME.get(word, word)
        for ending in ("woman", "person"):
            if same.endswith(ending) and same != ending:
                same = same.removesuffix(ending) + "man"
        if same in _PORTFOLIOS:
            if after([token], sentence).casefold() in ("minister", "secretary", "ministry"):
                found.add(same)
        elif word in OFFICE_WORDS or (word in OFFICES and word not in _BROAD):
            found.add(same)
    return found

"""Headlines made readable for a parser trained on running text."""

from __future__ import annotations

import re
from collections import Counter

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SCAN = 20_000
"""Characters of the body from which the usual spelling of words is learned."""
_SMALL = frozenset(
    """a an the and or but nor of in on at to for from by with as into over after before off out up down near is are was
    be been has have had will would may might can could do does did not no its his her their this that than then when
    while who how why what where""".split()
)
_VERB_LIKE = re.compile(r"(?:ing|ed|es|izes|ises)\Z")


def sentence_case(title: str, body: str) -> str:
    """The headline with words in small letters that the body writes so, letter for letter the same length.

    Only headlines in Title Case or CAPITALS are changed; names keep their capital because the body gives them one.
    """
    words = _WORD.findall(title)
    long_words = [word for word in words if word.lower() not in _SMALL]
    if len(long_words) < 3 or sum(word[0].isupper() for word in long_words) < 0.75 * len(long_words):
        return title
    capitals = title.isupper()
    small: Counter[str] = Counter()
    large: dict[str, Counter[str]] = {}
    previous = ""
    for match in _WORD.finditer(body, 0, min(len(body), _SCAN)):
        word = match.group()
        if word[0].islower():
            small[word] += 1
        elif previous not in ("", ".", "!", "?", "\n", '"', "“"):
            large.setdefault(word.lower(), Counter())[word] += 1
        end = match.end()
        previous = body[end : end + 2].strip() or " "
    return _WORD.sub(lambda m: _respelled(m.group(), small, large, capitals=capitals), title)


def _respelled(word: str, small: Counter[str], large: dict[str, Counter[str]], *, capitals: bool) -> str:
    lowered = word.lower()
    if len(lowered) != len(word):
        return word
    forms = large.get(lowered)
    seen_large = sum(forms.values()) if forms else 0
    if lowered in _SMALL or small[lowered] > seen_large:
        return lowered
    if forms:
        usual = forms.most_common(1)[0][0]
        return usual if len(usual) == len(word) else word
    if _inflected_in(lowered, small) or (capitals and not forms):
        return lowered
    return word


def _inflected_in(word: str, small: Counter[str]) -> bool:
    """Whether the body uses another form of this word in small letters: "Derails" beside "derailed"."""
    stem = _VERB_LIKE.sub("", word).removesuffix("s").removesuffix("e")
    if len(stem) < 4:
        return False
    return any(stem + ending in small for ending in ("", "e", "s", "es", "ed", "ing", "d", "er", "ers"))

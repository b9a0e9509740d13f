"""Which word of a headline is its verb: headlines leave out what the tagger needs to know one."""

from __future__ import annotations

from spacy.tokens import Doc, Token

CLAUSE_ENDS = frozenset(
    """as after when while before amid but which that who because since if despite although over following ahead
    until""".split()
)
FINITE = ("VBZ", "VBD", "VBP", "MD")
HEADLINE_VERBS = frozenset(
    """name identify win end meet hold claim hit kill strike lead warn vow urge back reject launch seek face call find
    charge arrest probe hail slam sign agree ban cut raise pass approve beat defeat join leave quit resign die fall rise
    raid bomb attack seize free visit arrive open close return react mourn celebrate delay lift impose deny order fire
    sack detain rescue reveal say tell ask take make give get lose break block clash crash derail storm target test
    unveil welcome pledge threaten accuse halt resume evacuate recall elect appoint oust sue jail sentence convict
    acquit award earn score draw host invite""".split()
)
"""Verbs that headlines use in the bare or s-form, where taggers take them for nouns."""
_LIST = 14
"""Tokens behind a comma within which `and` closes a list."""


def verb_of(title: Doc, start: int, end: int, verbs: frozenset[str]) -> int | None:
    """Index of the verb that tells the event."""
    for i in range(start + 1, end):
        token = title[i]
        if token.lower_ in CLAUSE_ENDS or token.text == ",":
            if token.lower_ not in ("that", "who", "which", "as", "after") and _later_verb(title, i, end):
                continue
            if is_list_comma(title, i, end):
                continue
            return None
        if token.tag_ in FINITE and token.pos_ in ("VERB", "AUX"):
            return i
        if token.lower_ == "to" and i + 1 < end and title[i + 1].tag_ == "VB" and token.dep_ != "prep":
            return i
        if token.tag_ in ("VBN", "VBD") and token.pos_ == "VERB" and not _modifies(title, i, end):
            return i
        if _inflects(token, verbs) and (not _compounds(title, i, end) or _follows_list(title, start, i)):
            return i
    return None


def _later_verb(title: Doc, start: int, end: int) -> bool:
    return any(title[i].tag_ in FINITE for i in range(start, end))


def _follows_list(title: Doc, start: int, i: int) -> bool:
    """Whether a bare form stands right behind several names: `Chile and Peru sign water deal`."""
    joints = [t.i for t in title[start:i] if t.dep_ == "cc"]
    names = title[joints[-1] + 1 : i] if joints else ()
    return bool(names) and not title[i].lower_.endswith("s") and all(t.pos_ in ("PROPN", "ADJ") for t in names)


def _modifies(title: Doc, i: int, end: int) -> bool:
    following = title[i + 1] if i + 1 < end else None
    return following is not None and following.pos_ in ("NOUN", "PROPN", "ADJ") and title[i - 1].pos_ in ("DET", "ADP")


def is_list_comma(title: Doc, comma: int, end: int) -> bool:
    """Whether a comma stands between the things of a list: `Chile, Peru and Bolivia sign`."""
    if title[comma].text != ",":
        return False
    for token in title[comma + 1 : min(end, comma + _LIST)]:
        if token.dep_ == "cc":
            return token.i > comma + 1
        if token.pos_ not in ("PROPN", "NOUN", "ADJ", "NUM", "DET") and token.text != ",":
            return False
    return False


def _inflects(token: Token, verbs: frozenset[str]) -> bool:
    """Whether a word tagged as a noun is a form of a verb that the body uses."""
    if token.pos_ not in ("NOUN", "PROPN", "ADJ") or not token.text.islower():
        return False
    word = token.lower_
    if word.endswith("s") and not word.endswith("ss"):
        return bool({word[:-1], word[:-2], word[:-3] + "y"} & (verbs | HEADLINE_VERBS))
    return (word in verbs or word in HEADLINE_VERBS) and token.tag_ != "NNS"


def _compounds(title: Doc, i: int, end: int) -> bool:
    """Whether a noun-like word belongs to a noun phrase: after a determiner or adjective, or before its noun."""
    before, token = title[i - 1], title[i]
    if before.pos_ in ("DET", "ADJ", "ADP", "PART") or before.text in ("'s", "’s", "-", "'", "’"):
        return True
    following = title[i + 1] if i + 1 < end else None
    if following is None:
        return not token.lower_.endswith("s")
    if token.lower_.endswith("s"):
        return following.text in (",", ".") or following.lower_ in ("of", "and")
    if following.lower_ in CLAUSE_ENDS:
        return True
    if following.pos_ in ("NOUN", "PUNCT") and not following.lower_.endswith("s"):
        return True
    return before.pos_ not in ("PROPN", "NOUN", "NUM") or following.pos_ in ("AUX", "VERB", "CCONJ")

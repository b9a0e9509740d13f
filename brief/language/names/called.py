"""Names that the words beside them call a band, a club or a party, whatever the model took them for."""

from __future__ import annotations

from brief.language.names.found import TIME_WORDS, Found, Told, is_capital
from brief.language.names.headed import FOREIGN
from brief.language.names.store import Names
from brief.language.profiles.roles import OFFICES
from brief.language.tables import words

GROUP_NOUNS = words(
    """
    band bands supergroup duo trio quartet quintet sextet ensemble orchestra choir boyband girlband outfit group club
    team party company firm label collective troupe militia movement
    """
)
"""Common nouns for what a person can belong to. Small letters."""
MUSIC_NOUNS = words("band bands supergroup duo trio quartet quintet sextet ensemble orchestra boyband girlband")
"""Of those, the ones that make music."""
MUSICIANS = words(
    "singer guitarist drummer bassist vocalist keyboardist frontman frontwoman percussionist violinist saxophonist"
)
"""Trades whose owner, where the text names one, is a band. Small letters."""
_NAMING = words("called named")
_DIRECT = words(
    """
    band supergroup duo trio quartet quintet ensemble orchestra choir boyband girlband group club newspaper magazine
    broadcaster airline carmaker charity firm company shipbuilder manufacturer retailer lender startup
    """
)
"""Directly before a name, these say what it is: `the band X`."""
_CUES = _DIRECT | MUSIC_NOUNS | MUSICIANS | {"member", "members", "of", "from"}
_TRADES = words("broadcaster retailer manufacturer shipbuilder")
"""Of those, the ones that are persons too: `veteran broadcaster Ada Holm`."""
_BE = words("is are was were")
_BETWEEN = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "PUNCT", "CCONJ", "ADV", "X"})
_REACH = 12
_LONGEST = 5
"""Words of a name that the model did not see at all."""


def take_called(names: Names) -> None:
    """`the metal band X`, `X are a rock group`, `the drummer of X`: X is an organisation, wherever it stands."""
    words_ = names.words
    for i, word in enumerate(words_):
        if word not in _CUES or not 0 < i < len(words_) - 2:
            continue
        if word in _DIRECT and not (word in _TRADES and _is_full_name(names, i + 1)):
            after = i + 1
            if words_[after] in _NAMING or (words_[after] == "," and word in MUSIC_NOUNS):
                after += 1
            _call(names, after, _kind(word))
        elif (word in MUSICIANS and words_[i + 1] in ("of", "for", "in", "with")) or (
            word in ("member", "members") and words_[i + 1] == "of"
        ):
            _call(names, i + 2, _kind(word), sure=word in MUSICIANS)
        elif word in ("of", "from") and words_[i + 1] == "The":
            before = names.at.get(i - 1)
            if before is not None and before.kind == "person":
                _call(names, i + 1, "group")
        if word in MUSIC_NOUNS or word in _DIRECT:
            _subject(names, i)


def _is_full_name(names: Names, i: int) -> bool:
    """Whether a person's given name and surname begin at a token."""
    name = names.at.get(i)
    return name is not None and name.kind == "person" and name.end - name.start > 1


def _kind(noun: str) -> Told:
    return "band" if noun in MUSIC_NOUNS or noun in MUSICIANS else "group"


def _call(names: Names, i: int, told: Told, *, sure: bool = True) -> None:
    """Makes an organisation of the name that begins at a token, or at the token after `the`."""
    words_, n = names.words, len(names.words)
    if i < n and words_[i] in ("the", "The"):
        i += 1
    if i >= n or not is_capital(words_[i]) or words_[i] in TIME_WORDS or i in names.times:
        return
    name = names.at.get(i)
    if name is not None:
        if name.end == i + 1 < n and words_[i + 1] == words_[i] and name.known is None:
            names.put(Found(i, i + 2, "organisation", sure=True, told=told))
        else:
            _tell(name, i, told, sure)
            if name.kind == "organisation" and name.known is None and _is_joined(names, name.end):
                names.put(Found(i, name.end + 2, "organisation", sure=True, told=told))
        return
    if names.doc[i].is_sent_start or words_[i].lower() in OFFICES or names.doc[i].pos_ in ("PRON", "DET"):
        return
    end = i
    while end < n and end - i < _LONGEST and is_capital(words_[end]) and end not in names.at:
        end += 1
    if sure or end - i > 1:
        names.put(Found(i, end, "organisation", sure=True, told=told))


def _is_joined(names: Names, i: int) -> bool:
    """Whether a name goes on behind a small word of another language: `Folha | de Campos`."""
    return i + 1 < len(names.words) and names.words[i] in FOREIGN and is_capital(names.words[i + 1])


def _tell(name: Found, i: int, told: Told, sure: bool) -> None:
    """What a name found before is, unless it is known to be something else."""
    if name.start != i or name.known is not None or name.form != "name" or name.kind == "group":
        return
    if name.kind == "organisation":
        name.told = name.told if name.told == "band" else told
    elif sure or name.kind == "place":
        name.kind = "organisation"
        name.sure, name.told = True, told


def _subject(names: Names, i: int) -> None:
    """`X is a Swedish metal band`: X, told by the noun at a token."""
    words_, doc = names.words, names.doc
    if i + 1 < len(words_) and doc[i + 1].pos_ in ("NOUN", "PROPN"):
        return
    for k in range(i - 1, max(0, i - _REACH), -1):
        if doc[k + 1].is_sent_start or doc[k].is_sent_start:
            return
        if words_[k] in ("a", "an", "the"):
            if words_[k - 1] in _BE:
                _told_before(names, k - 1, _kind(words_[i]))
            return
        if doc[k].pos_ not in _BETWEEN or words_[k] in (",", ";"):
            return


def _told_before(names: Names, end: int, told: Told) -> None:
    """The name that ends before a token, after which nothing but brackets may stand."""
    words_ = names.words
    if end > 1 and words_[end - 1] == ")":
        opened = next((k for k in range(end - 2, max(0, end - _REACH), -1) if words_[k] == "("), None)
        if opened is None:
            return
        end = opened
    name = names.at.get(end - 1)
    if name is not None:
        if name.end == end:
            _tell(name, name.start, told, True)
        return
    start = end
    while start > 0 and end - start < _LONGEST and is_capital(words_[start - 1]) and start - 1 not in names.at:
        start -= 1
        if names.doc[start].is_sent_start:
            break
    if start > 1 and words_[start - 1] == "'s" and is_capital(words_[start - 2]) and start < end:
        start -= 2
    while start < end and words_[start] in ("The", "A", "This", "It", "He", "She", "They", "There", "That", "Who"):
        start += 1
    if start < end and names.doc[start].pos_ in ("PROPN", "NOUN", "ADJ", "X"):
        names.put(Found(start, end, "organisation", sure=True, told=told))

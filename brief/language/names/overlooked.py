"""Persons that the model overlooked or cut: full names whose surname stands alone, given names that towns have too."""

from __future__ import annotations

from brief.language.names.found import CLUB_HEADS, ORG_HEADS, PLACE_HEADS, TIME_WORDS, Found, is_capital
from brief.language.names.known import personal
from brief.language.names.store import Names
from brief.language.profiles.roles import HONORIFICS, MODIFIERS, OFFICES, TITLES
from brief.language.tables import words

_LAST = ORG_HEADS | PLACE_HEADS | CLUB_HEADS | OFFICES | MODIFIERS | HONORIFICS
_FIRST = MODIFIERS | OFFICES | HONORIFICS
_LONGEST = 3
_BEFORE_PLACES = frozenset("in at the near".split())
_JOINED = frozenset("- – / the The".split())
_TELLING = words(", dies died")
"""Behind a name, what may tell that it is a person's begins with these."""
_SUBJECTS = ("nsubj", "nsubjpass")
_OF_PERSONS = (TITLES | words("mp lawyer actor actress singer author professor doctor")) - words("leader major justice")
"""Offices and trades that no body has: an apposition with one of them is a person's."""
_AGES = range(15, 111)
_OFFICE_REACH = 6
"""Tokens of an apposition in which its office stands: `a former deputy mayor of Oslo`."""
_OWNER_REACH = 7
"""Tokens between an office and the comma before its holder: `a spokesman for the finance ministry, NAME`."""


def take_overlooked(names: Names) -> None:
    """Makes persons of runs of capitals that act under their last word alone: `Chidi Okafor scored … Okafor said`."""
    alone: dict[str, list[int]] | None = None
    for i, word in enumerate(names.words[:-1]):
        if not word.istitle():
            continue
        if names.words[i + 1] in _TELLING:
            _told_beside(names, i + 1)
        if i in names.at:
            _given(names, i)
            _before_surname(names, i)
        if not _opens(names, i):
            continue
        end = i + 1
        while end < len(names.words) and end - i <= _LONGEST and _is_part(names, end) and _is_free(names, end):
            end += 1
        last = names.words[end - 1]
        if not 1 < end - i <= _LONGEST or last.lower() in _LAST or names.count(last) < 2 or _goes_on(names, end):
            continue
        alone = _alone(names) if alone is None else alone
        places = alone.get(last, ())
        placed = any(names.words[k - 1].lower() in _BEFORE_PLACES for k in places)
        placed = placed or names.doc[end - 1].tag_ == "NNPS"  # a regiment, a team
        if not placed and any(names.doc[k].dep_ in _SUBJECTS for k in places):
            names.put(Found(i, end, "person", sure=True))


def _told_beside(names: Names, end: int) -> None:
    """`NAME, 47,`, `NAME, the baker who`, `a spokesman for X, NAME,`, `NAME dies aged 47`: a person.

    Args:
        names: The names found so far.
        end: The token behind the name.
    """
    start = end
    while start > 0 and end - start < _LONGEST and _is_part(names, start - 1) and _is_unsure(names, start - 1):
        start -= 1
    before = names.words[start - 1] if start else ""
    inside = names.at.get(end - 1)
    if end - start < 2 or (inside is not None and (inside.kind == "person" or inside.start < start)):
        return
    if is_capital(before) and not names.doc[start].is_sent_start and not before.isspace():
        return
    if any(names.words[k].lower() in _LAST for k in range(start, end)):
        return
    if names.words[end] != ",":
        told = names.words[end + 1 : end + 2] == ["aged"] or names.words[end + 2 : end + 4] == ["the", "age"]
    else:
        told = _is_age(names, end + 1) or _has_office(names, end + 1) or _is_holder(names, start)
    if told:
        names.put(Found(start, end, "person", sure=True))


def _is_unsure(names: Names, i: int) -> bool:
    """Whether a word may belong to a person's name: nothing but the model's guess says otherwise."""
    name = names.at.get(i)
    if name is not None:
        return not name.sure and name.known is None and name.form == "name"
    return i not in names.times and i not in names.others and names.doc[i].pos_ == "PROPN"


def _is_age(names: Names, i: int) -> bool:
    """`NAME, 47,`; but not the year or the number of a list."""
    word = names.words[i] if i + 1 < len(names.words) else ""
    return word.isdigit() and int(word) in _AGES and names.words[i + 1] in (",", ".")


def _has_office(names: Names, i: int) -> bool:
    """`NAME, a former mayor of Oslo`, `NAME, the baker who fed the town`."""
    if names.words[i : i + 1] not in (["a"], ["an"], ["the"], ["his"], ["her"]):
        return False
    for k in range(i + 1, min(len(names.words) - 1, i + _OFFICE_REACH)):
        if names.words[k] in _OF_PERSONS:
            return names.doc[k + 1].pos_ not in ("NOUN", "PROPN", "PART")
        if names.words[k] == "who":
            return k > i + 1
        if names.doc[k].pos_ not in ("ADJ", "NOUN", "PROPN", "PUNCT"):
            return False
    return False


def _is_holder(names: Names, start: int) -> bool:
    """`A spokesman for the ministry, NAME,`."""
    if names.words[start - 1 : start] != [","] or start < _OFFICE_REACH // 2:
        return False
    for k in range(start - 2, max(0, start - 2 - _OWNER_REACH), -1):
        if names.words[k].lower() in _OF_PERSONS:
            return names.words[k + 1] in ("for", "of", "at", ",")
        if names.doc[k].is_sent_start or names.doc[k].pos_ not in ("ADP", "DET", "PROPN", "NOUN", "ADJ", "PART"):
            return False
    return False


def _is_free(names: Names, i: int) -> bool:
    return i not in names.at and i not in names.times and i not in names.others and names.doc[i].pos_ == "PROPN"


def _is_part(names: Names, i: int) -> bool:
    word = names.words[i]
    return word.istitle() and word.isalpha() and word not in TIME_WORDS


def _opens(names: Names, i: int) -> bool:
    """Whether a full name may begin at a token."""
    if not _is_free(names, i) or (i and _is_part(names, i - 1) and not names.doc[i].is_sent_start):
        return False
    if i and names.words[i - 1] in _JOINED:
        return False
    return names.doc[i].dep_ != "amod" and names.words[i].lower() not in _FIRST


def _goes_on(names: Names, end: int) -> bool:
    """Whether a name goes on behind the run, or the run is a title's: `Lake Basin of`, `Moon Jae-in`."""
    after = names.words[end] if end < len(names.words) else ""
    return is_capital(after) or after[:1].isdigit() or after in ("-", "of", "&", "for")


def _alone(names: Names) -> dict[str, list[int]]:
    """Where words with a capital stand alone, not beside another capital inside their sentence."""
    found: dict[str, list[int]] = {}
    for i, word in enumerate(names.words):
        if not _is_part(names, i) or (i and is_capital(names.words[i - 1]) and not names.doc[i].is_sent_start):
            continue
        if i + 1 < len(names.words) and is_capital(names.words[i + 1]):
            continue
        found.setdefault(word, []).append(i)
    return found


def _given(names: Names, i: int) -> None:
    """`Sofia Lind`, of which the gazetteer took the first word for the town."""
    name, after = names.at[i], names.at.get(i + 1)
    if name.kind != "place" or name.known is None or name.end != i + 1 or names.words[i] not in personal():
        return
    token, surname = names.doc[i], names.doc[i + 1]
    if token.dep_ != "compound" or token.head.i != surname.i or not _is_part(names, i + 1):
        return
    if surname.lower_ in _LAST or (after is not None and (after.kind != "person" or after.start != i + 1)):
        return
    if after is not None or any(_is_person(names, k) for k in _alone(names).get(names.words[i + 1], ())):
        names.put(Found(i, after.end if after is not None else i + 2, "person"))


def _before_surname(names: Names, i: int) -> None:
    """`Anders Holm`, of which the model saw the last word alone."""
    name = names.at[i]
    if name.kind != "person" or name.end != i + 1 or name.start != i or name.known is not None or not i:
        return
    given = names.doc[i - 1]
    if not _is_part(names, i - 1) or not _is_free(names, i - 1) or given.dep_ != "compound" or given.head.i != i:
        return
    if names.doc[i].tag_ == "NNPS":
        return  # "Lancashire Fusiliers"
    alone = i < 2 or names.doc[i - 1].is_sent_start or not is_capital(names.words[i - 2])
    if alone and given.lower_ not in _FIRST and not names.count(given.lower_) and names.words[i].lower() not in _LAST:
        names.put(Found(i - 1, i + 1, "person", sure=name.sure))


def _is_person(names: Names, i: int) -> bool:
    name = names.at.get(i)
    return name is not None and name.kind == "person"

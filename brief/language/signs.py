"""What a word or run of words that the model tagged is, by its form and by the words around it."""

from __future__ import annotations

from brief.language.countries import iso_of_place
from brief.language.entities import EntityKind
from brief.language.found import (
    PARTICLES,
    PLACE_HEADS,
    TIME_WORDS,
    is_capital,
)
from brief.language.name_store import Names, is_surname_like
from brief.language.roles import AMBIGUOUS_TITLES, HONORIFICS, MODIFIERS, OFFICES, RANKS
from brief.language.tables import words

_BUILT = words("convention science space conference exhibition shopping sports arts visitor civic community medical")
_SPEAKERS = words("spokesperson spokesman spokeswoman director president minister secretary chairman leader officials")
_PEOPLES = ("s", "i", "ese", "ish", "an", "h", "ic")
"""Endings of the names of peoples, faiths and their languages."""
_AFTER_TOWNS = ([","], ["("], ["-"], ["–"], ["—"], ["/"])
_LONGEST_LETTERS = 6
"""Letters of an acronym; longer words in capitals are shouted names."""
_GIVEN = AMBIGUOUS_TITLES - words("king prince judge private")


def is_place_name(names: Names, start: int, end: int) -> bool:
    """Whether a run that was taken for a body is a building or site: `the Harbour Convention Center`."""
    last = names.words[end - 1].lower()
    if end - start < 2:
        return False
    if "Museum" in names.words[start : end - 1] and "of" in names.words[start:end]:
        return True
    built = last in ("center", "centre") and names.words[end - 2].lower() in _BUILT
    return last in PLACE_HEADS or built


def is_in_place(names: Names, i: int) -> bool:
    """Whether a word that was taken for a people stands where only a place can: `in X late on Sunday`."""
    if i < 2 or names.words[i - 1] not in ("in", "near"):
        return False
    if names.words[i - 2] == "landfall":
        return True
    if names.words[i].endswith(_PEOPLES):
        return False
    return i + 1 == len(names.words) or names.doc[i + 1].pos_ not in ("NOUN", "PROPN", "ADJ")


def is_first_of_office(names: Names, i: int) -> bool:
    """Whether a word is the first of an office before its holder's name: `Defence Secretary X`."""
    following = [*names.words[i + 1 : i + 3], "", ""]
    office = following[0] in ("Secretary", "Minister") and is_capital(following[1])
    return office and names.words[i].lower() in MODIFIERS


def is_letters(names: Names, i: int) -> bool:
    """Whether one word in capitals is a body's letters: `JAXA`, `SpaceX`; not in a text or line of capitals."""
    word, words_ = names.words[i], names.words
    if not word.isalpha() or len(word) < 3 or not word[-1].isupper():
        return False
    if not word.isupper():
        return word[:-1].istitle() or word[:-2].istitle()
    if len(word) > _LONGEST_LETTERS or (i and words_[i - 1].lower() in HONORIFICS | OFFICES):
        return False
    return not any(
        w.isupper() and w.isalpha() and len(w) > 1 for w in (*words_[max(0, i - 1) : i], *words_[i + 1 : i + 2])
    )


def is_dateline(names: Names, i: int) -> bool:
    """Whether a town stands in capitals as reports begin: `HAMBURG, May 24`, `HAMBURG (dpa)`."""
    word, after = names.words[i], names.words[i + 1 : i + 2]
    return word.isupper() and len(word) > 3 and after in _AFTER_TOWNS and iso_of_place(word.capitalize()) is not None


def is_opening_modifier(names: Names, i: int) -> bool:
    """Whether a common noun has its capital from the sentence that it opens: `Nurses said`, `Exit polls showed`."""
    if not names.doc[i].is_sent_start or i + 1 >= len(names.words):
        return False
    word, after = names.words[i], names.doc[i + 1]
    if word.endswith("s") and word[:-1].lower() in OFFICES:
        return True
    modifies = after.tag_ == "NNS" and after.is_lower and names.doc[i].dep_ == "compound"
    return modifies and word[1:].islower() and list(names.words).count(word) == 1


def is_opening_noun(names: Names, i: int) -> bool:
    """Whether a common noun has its capital from the sentence that it opens: `Justice has been done`."""
    word, token = names.words[i], names.doc[i]
    opens = token.is_sent_start or names.words[i - 1] in ('"', "“", "‘")
    if not opens or token.pos_ != "NOUN" or not word[1:].islower() or token.dep_ not in ("nsubj", "nsubjpass"):
        return False
    return i + 1 < len(names.words) and names.doc[i + 1].pos_ == "AUX" and list(names.words).count(word) == 1


def is_verb_tail(names: Names, i: int) -> bool:
    """Whether a tagged organisation takes in a headline's verb or a rank: `Real Madrid sign`, `Ohio Police Sgt`."""
    word = names.words[i]
    return (word.islower() and names.doc[i].pos_ in ("VERB", "AUX")) or word.lower() in RANKS


def is_office_tail(names: Names, end: int) -> bool:
    """Whether a tagged organisation takes in an office: `State Department Spokesperson`."""
    last = names.words[end - 1].lower()
    return last in _SPEAKERS and names.words[end - 2].lower() not in ("of", "the", "and")


def is_given_name(names: Names, start: int, end: int) -> bool:
    """Whether the first of two words is a given name that is a title too: `Dean Foster`."""
    return end - start == 2 and names.words[start].lower() in _GIVEN


def is_time_tail(names: Names, start: int, end: int, kind: EntityKind) -> bool:
    """Whether a name wrongly takes in the day or month after it: `Obama Tuesday`, but not `Theresa May`."""
    if end - start < 2 or names.words[end - 1] not in TIME_WORDS:
        return False
    return not (kind == "person" and is_surname_like(names, end - 1))


def is_small_tail(names: Names, i: int) -> bool:
    """Whether a name wrongly takes in the small word after it."""
    word = names.words[i]
    return word.islower() and word not in PARTICLES and names.words[i - 1] != "-"


def is_title(names: Names, i: int) -> bool:
    """Whether a word before a name is a title or an office."""
    word = names.words[i].lower()
    if "Tan Sri" in (" ".join(names.words[i : i + 2]), " ".join(names.words[max(0, i - 1) : i + 1])):
        return True
    return word in OFFICES or word in HONORIFICS or (word in MODIFIERS and names.words[i + 1].lower() in OFFICES)

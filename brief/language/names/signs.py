"""What a word or run of words that the model tagged is, by its form and by the words around it."""

from __future__ import annotations

from brief.language.countries import iso_of_place
from brief.language.entities import EntityKind
from brief.language.names.found import (
    PARTICLES,
    PLACE_HEADS,
    STRONG_HEADS,
    SURNAME_HEADS,
    TIME_WORDS,
    is_capital,
)
from brief.language.names.store import Names, is_surname_like
from brief.language.profiles.roles import AMBIGUOUS_TITLES, HONORIFICS, MODIFIERS, OFFICES, RANKS, TITLES
from brief.language.tables import words

_BUILT = words("convention science space conference exhibition shopping sports arts visitor civic community medical")
_SPEAKERS = words("spokesperson spokesman spokeswoman director president minister secretary chairman leader officials")
_PEOPLES = ("s", "i", "ese", "ish", "an", "h", "ic")
"""Endings of the names of peoples, faiths and their languages."""
_AFTER_TOWNS = ([","], ["("], ["-"], ["–"], ["—"], ["/"])
_LONGEST_LETTERS = 6
"""Letters of an acronym; longer words in capitals are shouted names."""
CAPTIONS = words("image images photo picture credit caption media getty video copyright witnesses previously")
"""Words beside a picture that the model takes for a name or into one. Small letters."""
_HELD = words(
    """
    representative envoy ambassador minister president secretary director chairman chairwoman governor mayor
    commissioner spokesman spokeswoman spokesperson rapporteur
    """
)
"""Offices in the name of which the model sees a body's. Small letters."""
_BEFORE_SITES = [[word] for word in "in at near the The around outside across through into".split()]
_PUBLIC_BODIES = words("guard guards ministry brigade")
"""In small letters behind the word that opens a sentence: `Coast guard officials said`."""
_LONGEST_AGE = 3
"""Digits of an age."""
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


def is_opened(names: Names, i: int) -> bool:
    """Whether a common word has its capital from the sentence that it opens, though the model takes it for a name."""
    token, word = names.doc[i], names.words[i]
    if not token.is_sent_start and names.words[i - 1 : i] not in (['"'], ["“"], ["‘"]):
        return False
    if i + 1 >= len(names.words):
        return False
    if word.endswith("s") and word[:-1].lower() in OFFICES:
        return True
    if names.words[i + 1] in _PUBLIC_BODIES and word[1:].islower() and names.doc[i].head.i == i + 1:
        return not word.endswith(_PEOPLES)
    if not word[1:].islower():
        return False
    if names.count(word.lower()):
        return True
    if names.count(word) > 1:
        return False
    return _is_opening_modifier(names, i) or _is_opening_noun(names, i) or _is_measured(names, i)


def _is_opening_modifier(names: Names, i: int) -> bool:
    """`Exit polls showed`, `Coastal states agree`, `Mackerel deal signed`."""
    token, after = names.doc[i], names.doc[i + 1]
    if not after.is_lower or token.head.i != after.i:
        return False
    if token.tag_ == "JJ" and not token.lower_.endswith(_PEOPLES):
        return token.dep_ == "amod"
    if after.tag_ == "NN" and token.ent_type_ == "NORP":
        return not token.lower_.endswith(_PEOPLES) and after.lower_ not in OFFICES
    return after.tag_ == "NNS" and token.dep_ == "compound"


def _is_opening_noun(names: Names, i: int) -> bool:
    """`Justice has been done`, `Turnout was low`."""
    token, after = names.doc[i], names.doc[i + 1]
    return token.pos_ == "NOUN" and token.dep_ in ("nsubj", "nsubjpass") and after.pos_ in ("AUX", "VERB")


def _is_measured(names: Names, i: int) -> bool:
    """`Attendance was 18,402`, `Turnout was 52 percent`; but `Smith was 52`."""
    told = next((c for c in names.doc[i].head.rights if c.dep_ == "attr"), None)
    if told is None or names.words[i + 1] not in ("is", "was", "stood"):
        return False
    return told.lower_ in ("percent", "%", "cent") or (told.tag_ == "CD" and len(told) > _LONGEST_AGE)


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


def is_before_name(names: Names, start: int, end: int) -> bool:
    """Whether a person's name as the model took it begins with a title, a caption's word or `Elect`."""
    if is_title(names, start):
        return not is_given_name(names, start, end)
    word = names.words[start]
    return is_capital(names.words[start + 1]) and (word == "Elect" or (word.isupper() and word.lower() in CAPTIONS))


def is_bare_office(names: Names, start: int, end: int) -> bool:
    """Whether what was taken for a body is an office without its holder: `Special Counsel`."""
    lowers = [word.lower() for word in names.words[start:end]]
    return lowers[-1] in TITLES and all(word in OFFICES or word in MODIFIERS for word in lowers)


def body_of_office(names: Names, start: int, end: int) -> int:
    """Where the body ends in an office that was taken for one: `EU | Special Representative for Asia`; else `end`."""
    for k in range(start + 1, end):
        word, after = names.words[k], names.words[k + 1] if k + 1 < end else ""
        if word.lower() in _HELD and is_capital(word) and after in ("", "for", "of", "to", "on"):
            while k - 1 > start and names.words[k - 1].lower() in MODIFIERS:
                k -= 1
            return k
    return end


def is_short_form(names: Names, i: int) -> bool:
    """Whether one word stands for a body named in full elsewhere: `the Forum`."""
    return names.words[i].lower() in STRONG_HEADS and names.words[i - 1 : i] in (["the"], ["The"])


def is_opening_trade(names: Names, i: int) -> bool:
    """Whether a common noun before a firm's name has its capital from the sentence: `Chipmaker X`."""
    return bool(names.doc[i].is_sent_start) and names.words[i].endswith("maker") and is_capital(names.words[i + 1])


def is_site(names: Names, start: int, end: int) -> bool:
    """Whether a run that was taken for a person is a place by its last word; `Peter Hall` needs more than that."""
    last = names.words[end - 1].lower()
    if last in SURNAME_HEADS and end - start == 2:
        return names.words[start - 1 : start] in _BEFORE_SITES
    return last in PLACE_HEADS


def is_title(names: Names, i: int) -> bool:
    """Whether a word before a name is a title or an office."""
    word = names.words[i].lower()
    if "Tan Sri" in (" ".join(names.words[i : i + 2]), " ".join(names.words[max(0, i - 1) : i + 1])):
        return True
    return word in OFFICES or word in HONORIFICS or (word in MODIFIERS and names.words[i + 1].lower() in OFFICES)

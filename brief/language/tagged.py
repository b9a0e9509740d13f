"""The model's entities, cleaned: without articles, titles, captions and line ends, glued where a hyphen cut them."""

from __future__ import annotations

from brief.language.countries import iso_of, iso_of_place
from brief.language.entities import EntityKind
from brief.language.found import (
    AFTER_NAMES,
    AROUND_NAMES,
    PAPER_HEADS,
    PARTICLES,
    PARTY_HEADS,
    PLACE_HEADS,
    STRONG_HEADS,
    TIME_WORDS,
    Found,
    is_capital,
)
from brief.language.name_store import Names, is_spaced, is_surname_like
from brief.language.roles import AMBIGUOUS_TITLES, HONORIFICS, MODIFIERS, OFFICES, RANKS
from brief.language.tables import words
from brief.language.things import is_thing

_KINDS: dict[str, EntityKind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "NORP": "group",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
}
_OTHER = {"EVENT", "PRODUCT", "WORK_OF_ART", "LAW", "LANGUAGE"}
_TIMES = {"DATE", "TIME", "CARDINAL", "ORDINAL", "PERCENT", "MONEY", "QUANTITY"}
_HYPHENATED = words(
    """
    based led backed born era style like owned run controlled held mandated sanctioned appointed brokered aligned
    friendly elect designate inspired related supported approved area wide type class made bound trained funded
    """
)
"""After a name and a hyphen, these do not belong to it."""
_CAPTIONS = words("image images photo picture credit caption media getty video copyright witnesses previously")
_PREFIXES = words("ex anti pro non post pre mid trans pan neo then former")
"""Before a hyphen and a name, these do not belong to it: `ex-Soviet`."""
_LETTERS_AFTER_NAMES = frozenset({"SC", "QC", "KC", "PhD", "MP", "Jr", "Jr.", "OBE", "MBE", "CBE", "MD", "Esq."})
_BUILT = words("convention science space conference exhibition shopping sports arts visitor civic community medical")
_SPEAKERS = words("spokesperson spokesman spokeswoman director president minister secretary chairman leader officials")
_PEOPLES = ("s", "i", "ese", "ish", "an", "h", "ic")
"""Endings of the names of peoples, faiths and their languages."""
_PACTS = (["pact"], ["alliance"], ["bloc"], ["coalition"], ["grouping"], ["consortium"])
"""Behind a name, these say that it is a body's: `the 2M pact`."""
_AFTER_TOWNS = ([","], ["("], ["-"], ["–"], ["—"], ["/"])
_LONGEST_LETTERS = 6
"""Letters of an acronym; longer words in capitals are shouted names."""
_GIVEN = AMBIGUOUS_TITLES - words("king prince judge private")


def take_tagged(names: Names) -> None:
    """The model's entities, without articles, possessives, brackets and line ends."""
    for ent in names.doc.ents:
        kind = _KINDS.get(ent.label_)
        if kind is None:
            if ent.label_ in _TIMES:
                names.times.update(range(ent.start, ent.end))
            elif ent.label_ in _OTHER:
                _other(names, ent.start, ent.end)
            continue
        for start, end in _parts(names, ent.start, ent.end):
            _tagged(names, start, end, kind)


def _parts(names: Names, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches of an entity between line ends, brackets and dashes with spaces."""
    parts, begin = [], start
    for i in range(start, end):
        word = names.words[i]
        if word.isspace() or word in "()[]–—|" or (word == "-" and is_spaced(names, i)):
            parts.append((begin, i))
            begin = i + 1
    parts.append((begin, end))
    return parts


def _tagged(names: Names, start: int, end: int, kind: EntityKind) -> None:
    words = names.words
    end = _glued_end(names, start, end, kind)
    while end - start > 2 and words[start + 1] == "-" and words[start].lower() in _PREFIXES:
        start += 2
    if kind == "organisation" and end - start > 1 and start > 1 and words[start - 1] == "-":
        start += words[start - 2].lower() in _PREFIXES
    start += end - start > 1 and words[start] == "X." and words[start - 1 : start] in (["on"], ["to"], ["via"])
    while kind != "place" and end - start > 1 and words[start].islower() and words[start] not in PARTICLES:
        start += 1
    start += end - start > 1 and words[start] == "Fellow"
    while start < end and words[start] in AROUND_NAMES and not (words[start] == "The" and end - start > 2):
        start += 1
    if start < end and words[start] == "The":
        start += 1
    while end > start and (words[end - 1] in AROUND_NAMES or _is_time_tail(names, start, end, kind)):
        end -= 1
    if start < end and kind != "place" and is_thing(names, start, end):
        return
    if start >= end or not any(is_capital(words[i]) or words[i][:1].isdigit() for i in range(start, end)):
        return
    if end - start == 1 and _is_dateline(names, start):
        kind = "place"
    last = words[end - 1].lower().strip(".")
    if kind == "person":
        while end - start > 1 and _is_title(names, start) and not _is_given_name(names, start, end):
            start += 1
        end = _nickname_end(names, start, end)
        cut = next((i for i in range(start, end) if words[i] == "/"), None)
        end = cut if cut is not None and cut > start else end
        while end - start > 1 and (words[end - 1][:1].isdigit() or words[end - 1] in AFTER_NAMES):
            end -= 1
        while end - start > 1 and _is_small_tail(names, end - 1):
            end -= 1
        of = next((k for k in range(start + 2, end - 1) if words[k] == "of"), None)
        end = of if of is not None and iso_of(" ".join(words[of + 1 : end])) else end
        last = words[end - 1].lower().strip(".")
        if end - start == 1 and _is_opening_modifier(names, start):
            return
        if (end - start == 1 and _is_letters(names, start)) or (
            end - start > 1 and (last in STRONG_HEADS or (last in PAPER_HEADS and iso_of_place(words[start])))
        ):
            kind = "organisation"
        elif last in PLACE_HEADS and end - start > 1:
            kind = "place"
    elif kind in ("place", "group") and last in STRONG_HEADS and end - start > 1:
        kind = "organisation"
    elif (kind == "organisation" and _is_place_name(names, start, end)) or (
        kind == "group" and end - start == 1 and _is_in(names, start)
    ):
        kind = "place"
    if kind == "organisation":
        if end - start == 1 and (_is_post(names, start) or _is_opening_noun(names, start)):
            return
        if end - start == 1 and _is_opening_modifier(names, start):
            return
        while end - start > 1 and (_is_office_tail(names, end) or _is_verb_tail(names, end - 1)):
            end -= 1
    if kind == "group" and end - start == 1 and _is_post(names, start):
        return
    if end - start == 1 and words[start] in _LETTERS_AFTER_NAMES:
        return
    while end - start > 1 and words[end - 1] in ("and", "of", "the", "for", "in", "&", "at", "with"):
        end -= 1
    if kind == "person" and not is_capital(words[start]):
        return
    if kind == "person" and end - start == 1 and words[start].lower() in OFFICES | HONORIFICS | _CAPTIONS:
        return
    if kind == "organisation":
        two = _two_names(names, start, end)
        if two is not None:
            names.put(Found(start, two[0], kind))
            names.put(Found(two[1], end, kind))
            return
    names.put(Found(start, end, kind))


def _two_names(names: Names, start: int, end: int) -> tuple[int, int] | None:
    """Where one name ends and the next begins, if it is two: `A Party-B Party`, `A of the B League`."""
    words = names.words
    lowers = [words[i].lower() for i in range(start, end)]
    for k, word in enumerate(lowers):
        left, right = set(lowers[:k]), set(lowers[k + 1 :])
        if word in ("-", "–", "/") and left & PARTY_HEADS and right & PARTY_HEADS:
            return start + k, start + k + 1
        if word == "of" and k > 1 and lowers[-1] in ("league", "conference") and not left & STRONG_HEADS:
            return start + k, start + k + (2 if lowers[k + 1 : k + 2] == ["the"] else 1)
    return None


def _is_place_name(names: Names, start: int, end: int) -> bool:
    last = names.words[end - 1].lower()
    if end - start < 2:
        return False
    if "Museum" in names.words[start : end - 1] and "of" in names.words[start:end]:
        return True
    built = last in ("center", "centre") and names.words[end - 2].lower() in _BUILT
    return last in PLACE_HEADS or built


def _is_in(names: Names, i: int) -> bool:
    """Whether a word that was taken for a people stands where only a place can: `in X late on Sunday`."""
    if i < 2 or names.words[i - 1] not in ("in", "near"):
        return False
    if names.words[i - 2] == "landfall":
        return True
    if names.words[i].endswith(_PEOPLES):
        return False
    return i + 1 == len(names.words) or names.doc[i + 1].pos_ not in ("NOUN", "PROPN", "ADJ")


def _is_post(names: Names, i: int) -> bool:
    """Whether a word is the first of an office before its holder's name: `Defence Secretary X`."""
    following = [*names.words[i + 1 : i + 3], "", ""]
    office = following[0] in ("Secretary", "Minister") and is_capital(following[1])
    return office and names.words[i].lower() in MODIFIERS


def _nickname_end(names: Names, start: int, end: int) -> int:
    """The end of a name whose nickname the model left open: `Antonio "Tony" Ruiz`."""
    words_, n = names.words, len(names.words)
    if not any(words_[i] in ('"', "“") for i in range(start + 1, end)) or end + 1 >= n or words_[end] not in ('"', "”"):
        return end
    after = end + 1
    while after < n and after - end < 4 and is_capital(words_[after]):
        after += 1
    return after if after > end + 1 else end


def _is_letters(names: Names, i: int) -> bool:
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


def _is_dateline(names: Names, i: int) -> bool:
    """Whether a town stands in capitals as reports begin: `HAMBURG, May 24`, `HAMBURG (dpa)`."""
    word, after = names.words[i], names.words[i + 1 : i + 2]
    return word.isupper() and len(word) > 3 and after in _AFTER_TOWNS and iso_of_place(word.capitalize()) is not None


def _is_opening_modifier(names: Names, i: int) -> bool:
    """Whether a common noun has its capital from the sentence that it opens: `Nurses said`, `Exit polls showed`."""
    if not names.doc[i].is_sent_start or i + 1 >= len(names.words):
        return False
    word, after = names.words[i], names.doc[i + 1]
    if word.endswith("s") and word[:-1].lower() in OFFICES:
        return True
    modifies = after.tag_ == "NNS" and after.is_lower and names.doc[i].dep_ == "compound"
    return modifies and word[1:].islower() and list(names.words).count(word) == 1


def _is_opening_noun(names: Names, i: int) -> bool:
    """Whether a common noun has its capital from the sentence that it opens: `Justice has been done`."""
    word, token = names.words[i], names.doc[i]
    opens = token.is_sent_start or names.words[i - 1] in ('"', "“", "‘")
    if not opens or token.pos_ != "NOUN" or not word[1:].islower() or token.dep_ not in ("nsubj", "nsubjpass"):
        return False
    return i + 1 < len(names.words) and names.doc[i + 1].pos_ == "AUX" and list(names.words).count(word) == 1


def _is_verb_tail(names: Names, i: int) -> bool:
    """Whether a tagged organisation takes in a headline's verb or a rank: `Real Madrid sign`, `Ohio Police Sgt`."""
    word = names.words[i]
    return (word.islower() and names.doc[i].pos_ in ("VERB", "AUX")) or word.lower() in RANKS


def _is_office_tail(names: Names, end: int) -> bool:
    """Whether a tagged organisation takes in an office: `State Department Spokesperson`."""
    last = names.words[end - 1].lower()
    return last in _SPEAKERS and names.words[end - 2].lower() not in ("of", "the", "and")


def _is_given_name(names: Names, start: int, end: int) -> bool:
    return end - start == 2 and names.words[start].lower() in _GIVEN


def _glued_end(names: Names, start: int, end: int, kind: EntityKind) -> int:
    """The end of a name that goes on after a hyphen without spaces: `Mazar-i-Sharif`, `Moon Jae-in`."""
    words, n = names.words, len(names.words)
    i = end
    while i + 1 < n and words[i] == "-" and not names.doc[i - 1].whitespace_ and not names.doc[i].whitespace_:
        if names.doc[i + 1].ent_iob_ == "B":
            break
        i += 2
    if i == end:
        return end
    last = words[i - 1]
    if last[:1].isupper() and (kind != "place" or i - end > 2):
        return i
    return i if kind == "person" and last.isalpha() and last not in _HYPHENATED and end - start > 1 else end


def _is_time_tail(names: Names, start: int, end: int, kind: EntityKind) -> bool:
    """Whether a name wrongly takes in the day or month after it: `Obama Tuesday`, but not `Theresa May`."""
    if end - start < 2 or names.words[end - 1] not in TIME_WORDS:
        return False
    return not (kind == "person" and is_surname_like(names, end - 1))


def _is_small_tail(names: Names, i: int) -> bool:
    word = names.words[i]
    return word.islower() and word not in PARTICLES and names.words[i - 1] != "-"


def _other(names: Names, start: int, end: int) -> None:
    """Entities of other labels: kept aside, unless their last word makes them an organisation."""
    for part in _parts(names, start, end):
        first, last = part
        while first < last and names.words[first] in AROUND_NAMES:
            first += 1
        while last > first and names.words[last - 1] in AROUND_NAMES:
            last -= 1
        headed = last - first > 1 and names.words[last - 1].lower() in STRONG_HEADS | PAPER_HEADS
        pact = 0 < last - first < 3 and names.words[last : last + 1] in _PACTS
        if headed or (pact and is_capital(names.words[last - 1])):
            names.put(Found(first, last, "organisation", sure=True))
        elif first < last:
            for i in range(first, last):
                names.others[i] = (first, last)


def _is_title(names: Names, i: int) -> bool:
    word = names.words[i].lower()
    if "Tan Sri" in (" ".join(names.words[i : i + 2]), " ".join(names.words[max(0, i - 1) : i + 1])):
        return True
    return word in OFFICES or word in HONORIFICS or (word in MODIFIERS and names.words[i + 1].lower() in OFFICES)

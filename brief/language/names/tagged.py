"""The model's entities, cleaned: without articles, titles, captions and line ends, glued where a hyphen cut them."""

from __future__ import annotations

from brief.language.countries import iso_of, iso_of_place
from brief.language.entities import EntityKind
from brief.language.names.found import (
    AFTER_NAMES,
    AROUND_NAMES,
    CLUB_HEADS,
    HONOURS,
    ORG_HEADS,
    PAPER_HEADS,
    PARTICLES,
    PARTY_HEADS,
    STRONG_HEADS,
    Found,
    is_capital,
)
from brief.language.names.signs import (
    CAPTIONS,
    body_of_office,
    is_bare_office,
    is_before_name,
    is_dateline,
    is_first_of_office,
    is_in_place,
    is_letters,
    is_office_tail,
    is_opened,
    is_opening_trade,
    is_place_name,
    is_short_form,
    is_site,
    is_small_tail,
    is_time_tail,
    is_verb_tail,
)
from brief.language.names.store import Names, is_spaced
from brief.language.names.things import is_thing
from brief.language.profiles.roles import HONORIFICS, OFFICES
from brief.language.tables import words

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
_PREFIXES = words("ex anti pro non post pre mid trans pan neo then former")
"""Before a hyphen and a name, these do not belong to it: `ex-Soviet`."""
_FORCES = words("police constabulary")
"""Last words that make a place's name the name of its police."""
_LETTERS_AFTER_NAMES = HONOURS | {"MP", "Jr", "Jr."}
_PACTS = (["pact"], ["alliance"], ["bloc"], ["coalition"], ["grouping"], ["consortium"])
"""Behind a name, these say that it is a body's: `the 2M pact`."""


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
    listed = _list_marks(names, start, end)
    for i in range(start, end):
        word = names.words[i]
        if word.isspace() or word in "()[]–—|" or (word == "-" and is_spaced(names, i)) or (i in listed):
            parts.append((begin, i))
            begin = i + 1
    parts.append((begin, end))
    return parts


def _list_marks(names: Names, start: int, end: int) -> list[int]:
    """The commas and the `and` of several names that the model took for one: `Lund, Malmö and Ystad`."""
    words_ = names.words[start:end]
    if "," not in words_ or not {"of", "for", "&"}.isdisjoint(words_) or words_[-1].lower() in ORG_HEADS:
        return []
    comma = start + list(words_).index(",")
    if not any(t.dep_ == "conj" and start <= t.head.i < comma < t.i for t in names.doc[comma + 1 : end]):
        return []
    return [i for i in range(start, end) if names.words[i] in (",", "and")]


def _tagged(names: Names, start: int, end: int, kind: EntityKind) -> None:
    """Puts a stretch that the model tagged, with the edges and the kind that its words and those beside it tell."""
    words = names.words
    start, end = _trimmed(names, start, _glued_end(names, start, end, kind), kind)
    if start >= end or not any(is_capital(words[i]) or words[i][:1].isdigit() for i in range(start, end)):
        return
    if is_thing(names, start, end):
        return
    if end - start == 1 and is_dateline(names, start):
        kind = "place"
    elif end - start == 1 and is_opened(names, start):
        return
    if kind == "person":
        start, end = _of_person(names, start, end)
    kind = _kind_told(names, start, end, kind)
    if kind == "organisation":
        start += end - start > 1 and is_opening_trade(names, start)
        if is_bare_office(names, start, end):
            return
        end = body_of_office(names, start, end)
        while end - start > 1 and (is_office_tail(names, end) or is_verb_tail(names, end - 1)):
            end -= 1
    if end - start == 1 and (kind in ("organisation", "group") and is_first_of_office(names, start)):
        return
    while end - start > 1 and words[end - 1] in ("and", "of", "the", "for", "in", "&", "at", "with"):
        end -= 1
    if _is_no_name(names, start, end, kind):
        return
    two = _two_names(names, start, end) if kind == "organisation" else None
    for first, last in ((start, two[0]), (two[1], end)) if two is not None else ((start, end),):
        names.put(Found(first, last, kind))


def _trimmed(names: Names, start: int, end: int, kind: EntityKind) -> tuple[int, int]:
    """The stretch without what the model took in at its edges: articles, prefixes, possessives, days."""
    words = names.words
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
    while end > start and (words[end - 1] in AROUND_NAMES or is_time_tail(names, start, end, kind)):
        end -= 1
    return start, end


def _of_person(names: Names, start: int, end: int) -> tuple[int, int]:
    """A person's name without the title before it, and with its nickname, without what follows it."""
    words = names.words
    while end - start > 1 and is_before_name(names, start, end):
        start += 1
    end = _nickname_end(names, start, end)
    cut = next((i for i in range(start, end) if words[i] == "/"), None)
    end = cut if cut is not None and cut > start else end
    while end - start > 1 and (words[end - 1][:1].isdigit() or words[end - 1] in AFTER_NAMES):
        end -= 1
    while end - start > 1 and is_small_tail(names, end - 1):
        end -= 1
    of = next((k for k in range(start + 2, end - 1) if words[k] == "of"), None)
    return start, of if of is not None and iso_of(" ".join(words[of + 1 : end])) else end


def _kind_told(names: Names, start: int, end: int, kind: EntityKind) -> EntityKind:
    """The kind of a name after its last word, its letters and its place in the sentence; else the model's."""
    words, is_long = names.words, end - start > 1
    last = words[end - 1].lower().strip(".")
    if kind == "person":
        is_paper = last in PAPER_HEADS and is_long and iso_of_place(words[start])
        if is_long and (last in STRONG_HEADS | CLUB_HEADS or is_paper):
            return "organisation"
        if not is_long and (is_letters(names, start) or is_short_form(names, start)):
            return "organisation"
        return "place" if is_long and is_site(names, start, end) else kind
    if kind in ("place", "group") and last in STRONG_HEADS | _FORCES and is_long:
        return "organisation"
    if kind == "organisation" and is_place_name(names, start, end):
        return "place"
    return "place" if kind == "group" and not is_long and is_in_place(names, start) else kind


def _is_no_name(names: Names, start: int, end: int, kind: EntityKind) -> bool:
    """Whether what is left is a title, letters behind a name, or a person's name in small letters."""
    word = names.words[start]
    if end - start == 1 and word in _LETTERS_AFTER_NAMES:
        return True
    if kind != "person":
        return False
    return not is_capital(word) or (end - start == 1 and word.lower() in OFFICES | HONORIFICS | CAPTIONS)


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


def _nickname_end(names: Names, start: int, end: int) -> int:
    """The end of a name whose nickname the model left open: `Antonio "Tony" Ruiz`."""
    words_, n = names.words, len(names.words)
    if not any(words_[i] in ('"', "“") for i in range(start + 1, end)) or end + 1 >= n or words_[end] not in ('"', "”"):
        return end
    after = end + 1
    while after < n and after - end < 4 and is_capital(words_[after]):
        after += 1
    return after if after > end + 1 else end


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


def _other(names: Names, start: int, end: int) -> None:
    """Entities of other labels: kept aside, unless their last word makes them an organisation."""
    for part in _parts(names, start, end):
        first, last = part
        while last - first > 2 and names.doc[first].tag_ == "VBG" and names.words[first + 1] == "the":
            first += 2  # "Joining the Alliance"
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

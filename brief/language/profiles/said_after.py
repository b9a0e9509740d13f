"""What is said of a person after her name: appositions, verbs, brackets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from brief.language.countries import country_name
from brief.language.entities import Entity, Mention
from brief.language.profiles.owners import Owner, first_owner, owner_at
from brief.language.profiles.phrases import STOPS, left_apposition, phrase
from brief.language.profiles.roles import MODIFIERS, OFFICES, PAST
from brief.language.profiles.said import REACH, Said, before_name
from brief.language.reading import Reading
from brief.language.tables import rows, words

_BE = words("is was be becomes became remains remained am")
_TITLE_TAILS = words("general executive officer elect minister secretary designate")
_QUALIFYING = words("chief deputy executive")
"""Offices that may only be the first word of one: `chief technology officer`."""
_LONGEST_FIELD = 4
"""Words that may say inside an office of what it is: `chief people and culture officer`."""
_AIMED = words("into onto through against behind around across")
"""Behind a comma, these go on with what is done to somebody, and say no office: `strapped NAME, 29, into a chair`."""
_JOINS = words(
    """
    joined joins join left leaves quit signed plays played play works worked heads headed leads led chairs chaired
    runs ran founded co-founded cofounded coaches coached manages managed represents represented fronts fronted
    rejoined captained
    """
)
_SKIPPED = words("has had also later then who previously currently now")
_LEADS_ON = words("the for with as a his her in")


def around(reading: Reading, mention: Mention) -> Iterator[Said]:
    """All that is said of a person at one mention of her name."""
    if mention.form != "name":
        return
    before = before_name(reading, mention.start)
    if before is not None:
        yield before
    yield from left_apposition(reading, mention.start)
    yield from _after(reading, mention.start, mention.end)


def _after(reading: Reading, start: int, end: int) -> Iterator[Said]:
    words_, doc, n = reading.words, reading.doc, len(reading.words)
    if end >= n or doc[end].is_sent_start:
        return
    word = words_[end]
    if word == "(" and end + 3 < n:
        yield from _bracket(reading, start, end)
        close = next((k for k in range(end, min(n, end + 12)) if words_[k] == ")"), None)
        if close is not None and close + 1 < n:
            end, word = close + 1, words_[close + 1]
    if word == "," and end + 1 < n:
        if _party_of(words_[end + 1]) is not None:
            yield from _bracket(reading, start, end)
        if words_[end + 1].isdigit() and end + 2 < n and words_[end + 2] == ",":
            end += 2
        if end + 2 < n and words_[end + 1] in ("of", "from"):
            owned = _of_body(reading, end + 2)
            if (
                owned is not None
                and owned[0].type == "organisation"
                and words_[owned[1].end : owned[1].end + 1] == [","]
            ):
                yield Said(start, owned[1].end, None, None, owned[0], 0.6)
        yield from _apposition(reading, start, end + 1, comma=True)
    elif word.lower() in _BE:
        yield from _apposition(reading, start, end + 1, comma=False)
    elif word in ("of", "from") and end + 1 < n:
        owned = _of_body(reading, end + 1)
        if owned is not None:
            yield Said(start, owned[1].end, None, None, owned[0], 0.6)
    yield from _verb(reading, start, end)


def _of_body(reading: Reading, i: int) -> Owner | None:
    """The country or organisation in `NAME of the (pop group) X`."""
    words_, doc = reading.words, reading.doc
    if words_[i] in ("the", "The"):
        i += 1
    for k in range(i, min(len(words_), i + 5)):
        owned = owner_at(reading, k)
        if owned is not None:
            if owned[1].form == "adjective":
                continue
            return owned if k == i or owned[0].type == "organisation" else None
        if doc[k].is_punct or doc[k].pos_ in ("VERB", "AUX"):
            return None
    return None


@cache
def _party_letters() -> Mapping[str, tuple[str, str]]:
    return {letter: (name, iso) for letter, name, iso in rows("party_letters.tsv")}


def _party_of(token: str) -> tuple[str, str] | None:
    """The party, with its country's ISO code, that `D-Calif.`, `R.` or `D` behind a name stands for."""
    return _party_letters().get(token.partition("-")[0].rstrip("."))


def _bracket(reading: Reading, start: int, i: int) -> Iterator[Said]:
    """`(D-Calif.)`, `(R., Texas)`, `(Labour)`, `(Microsoft)`; `i` is the token before."""
    words_ = reading.words
    token, n = words_[i + 1], len(words_)
    found = _party_of(token)
    if found is not None and (len(token) > 2 or (i + 2 < n and words_[i + 2] in ("-", "–", ",", "."))):
        name, iso = found
        party = next((e for e in reading.entities if e.name == name or f"org:{name}" == e.known), None)
        yield Said(start, min(i + 5, n), None, None, party or Entity(name=name, type="organisation"), 0.7)
        country = Entity(name=country_name(iso), type="place", country=iso, is_country=True)
        yield Said(start, min(i + 5, n), None, None, country, 0.7)
        return
    owned = owner_at(reading, i + 1)
    closed = owned is not None and owned[1].end < n and words_[owned[1].end] == ")"
    if owned is not None and closed and owned[0].type == "organisation":
        yield Said(start, owned[1].end + 1, None, None, owned[0], 0.5)


def _apposition(reading: Reading, start: int, i: int, *, comma: bool) -> Iterator[Said]:
    """`NAME, the company's president`, `NAME is a member of ...`, `NAME, who heads ...`."""
    words_, doc, n = reading.words, reading.doc, len(reading.words)
    if comma and i + 1 < n and words_[i] == "who":
        if words_[i + 1].lower() not in _BE:
            yield from _verb(reading, start, i + 1)
            return
        i += 2
    if i < n and words_[i] in ("not", "n't", "no"):
        return
    begin = i
    while i < min(n, begin + REACH):
        lower = words_[i].lower()
        entity = reading.entity_at(i)
        if entity is not None and entity.type == "person" and i == begin:
            mention = reading.mention_at(i)
            if mention is not None and words_[mention.end : mention.end + 1] == ["'s"]:
                i = mention.end + 1
                continue
        if doc[i].is_sent_start or words_[i] in STOPS or _is_named(reading, i):
            return
        if lower in OFFICES or lower == "member":
            i = _office_end(reading, i)
            if i + 1 < n and (words_[i + 1] in ("'s", "'") or _is_person(reading, i + 1)):
                return
            stop = _clause_end(reading, i + 1)
            said = _member_of(reading, begin, i, stop) if lower == "member" else phrase(reading, i, stop)
            if said is not None and not (comma and _is_subject(reading, start, i, max(said.end, i + 1))):
                said.weight = 0.9 if comma else 0.85
                said.start, said.end = start, max(said.end, i + 1)
                yield said
            return
        if doc[i].pos_ in ("VERB", "AUX", "SCONJ") and lower not in MODIFIERS and doc[i].tag_ != "VBN":
            return
        if doc[i].pos_ in ("ADP", "SCONJ") and i == begin and (not comma or lower in _AIMED):
            return
        i += 1


def _office_end(reading: Reading, i: int) -> int:
    """The last word of an office whose first is at a token: `chief financial officer`, `deputy prime minister`."""
    words_, n = reading.words, len(reading.words)
    while i + 1 < n:
        if words_[i + 1].lower() in OFFICES | _TITLE_TAILS:
            i += 1
            continue
        if words_[i + 1] == "-" and i + 2 < n and words_[i + 2].lower() in ("general", "elect", "designate"):
            i += 2
            continue
        k = i + 1
        while k < n and k - i <= _LONGEST_FIELD and words_[i].lower() in _QUALIFYING and _is_field(reading, k):
            k += 1
        if k == i + 1 or k >= n or words_[k].lower() not in OFFICES | _TITLE_TAILS:
            break
        i = k
    return i


def _is_field(reading: Reading, k: int) -> bool:
    """Whether a word can say whose or what office it is, inside of one: `financial` of `chief financial officer`."""
    lower = reading.words[k].lower()
    if lower in OFFICES or reading.entity_at(k) is not None:
        return False
    return lower in MODIFIERS or lower in ("and", "&", "-") or reading.doc[k].pos_ in ("ADJ", "NOUN", "PROPN")


def _is_subject(reading: Reading, start: int, office: int, end: int) -> bool:
    """Whether what ends here goes on as a clause of its own, not as that of the name which begins at `start`.

    `NAME, the minister said, would resign`; `After talks with NAME, the president had lunch`; but `NAME, the president
    of X announced`, where a comma was left out.
    """
    doc, mention = reading.doc, reading.mention_at(start)
    if end + 1 >= len(doc) or doc[end].tag_ not in ("VBD", "VBZ", "VBP", "MD"):
        return False
    is_other = mention is not None and doc[mention.end - 1].dep_ in ("pobj", "dobj")
    return reading.words[end + 1] in (",", ".", ";") or (is_other and doc[office].dep_ in ("nsubj", "nsubjpass"))


def _is_named(reading: Reading, i: int) -> bool:
    """Whether a person's name stands here; `the finance minister` behind a name is hers, not another's."""
    mention = reading.mention_at(i)
    return _is_person(reading, i) and mention is not None and mention.form == "name"


def _is_person(reading: Reading, i: int) -> bool:
    entity = reading.entity_at(i)
    return entity is not None and entity.type == "person"


def _clause_end(reading: Reading, i: int) -> int:
    """Where what is said about a person ends at the latest."""
    end = min(len(reading.words), i + REACH)
    for k in range(i, end):
        if reading.words[k] in (";", ".", ")") or reading.doc[k].is_sent_start:
            return k
    return end


def _member_of(reading: Reading, begin: int, head: int, stop: int) -> Said | None:
    words_ = reading.words
    owned, end = first_owner(reading, begin, head), head + 1
    if (owned is None or owned[0].type != "organisation") and head + 1 < stop and words_[head + 1] == "of":
        owned = first_owner(reading, head + 2, min(stop, head + 7))
        end = owned[1].end if owned is not None else end
    if owned is None or owned[0].type != "organisation":
        return None
    early = words_[head - 1].lower()
    role = f"{early} member" if early in PAST | {"founding", "senior"} else "member"
    return Said(begin, end, role, "member", owned[0])


def _verb(reading: Reading, start: int, i: int) -> Iterator[Said]:
    """`NAME joined the party`, `NAME plays for City`, `NAME, who leads the bank`."""
    words_, doc, n = reading.words, reading.doc, len(reading.words)
    while i < n and words_[i].lower() in _SKIPPED:
        i += 1
    if i + 1 >= n or words_[i].lower() not in _JOINS or doc[i].is_sent_start:
        return
    verb = i
    for k in range(verb + 1, min(n, verb + 7)):
        if doc[k].is_punct or doc[k].pos_ in ("VERB", "AUX"):
            return
        owned = owner_at(reading, k)
        if owned is not None:
            if owned[0].type == "organisation" and (k == verb + 1 or words_[verb + 1] in _LEADS_ON):
                yield Said(start, owned[1].end, None, None, owned[0], 0.5)
            return

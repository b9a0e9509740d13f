"""The places where a text says who a person is: before her name, after it, and by what she does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from brief.language.entities import Entity, Mention
from brief.language.found import TIME_WORDS
from brief.language.reading import Reading
from brief.language.roles import HONORIFICS, MODIFIERS, OFFICES, PAST, TITLE_PHRASES
from brief.language.tables import words

REACH = 14
"""Tokens looked at on either side of a name."""
_BE = words("is was be becomes became remains remained am")
_OF = words("of for at with from in")
_TITLE_TAILS = words("general executive officer elect minister secretary designate")
_PARTIES = {"D": "Democratic Party", "R": "Republican Party"}
_ENVOYS = words("ambassador envoy representative consul")
_STATE_HEADS = words("president minister king queen chancellor premier leader ruler dictator")
_JOINS = words(
    """
    joined joins join left leaves quit signed plays played play works worked heads headed leads led chairs chaired
    runs ran founded co-founded cofounded coaches coached manages managed represents represented fronts fronted
    rejoined captained
    """
)
_SKIPPED = words("has had also later then who previously currently now")
_LEADS_ON = words("the for with as a his her in")
_BEFORE_OWNER = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PUNCT"})
_STOPS = frozenset({",", ";", ":", "(", "“", '"', "."})
_EARLY = PAST | {"acting", "interim", "deputy"}


@dataclass(slots=True)
class Said:
    """One place where the text says something about a person."""

    start: int
    end: int
    role: str | None = None
    head: str | None = None
    owner: Entity | None = None
    """The country, place or organisation that the person is tied to."""
    weight: float = 1.0
    """How much a role found here counts against others."""
    place: Entity | None = None
    """The country that the owner belongs to: `South Korea` in `head of South Korea's intelligence service`."""


Owner = tuple[Entity, Mention]


def around(reading: Reading, mention: Mention) -> Iterator[Said]:
    """All that is said of a person at one mention of her name."""
    if mention.form != "name":
        return
    before = before_name(reading, mention.start)
    if before is not None:
        yield before
    yield from _left_apposition(reading, mention.start)
    yield from _after(reading, mention.start, mention.end)


def _owner_at(reading: Reading, i: int) -> Owner | None:
    """The organisation or place that is mentioned at a token."""
    entity, mention = reading.entity_at(i), reading.mention_at(i)
    if entity is None or mention is None or entity.type == "person":
        return None
    return entity, mention


def _first_owner(reading: Reading, start: int, end: int) -> Owner | None:
    for k in range(start, end):
        owned = _owner_at(reading, k)
        if owned is not None:
            return owned
    return None


def before_name(reading: Reading, start: int) -> Said | None:
    """What stands directly before a token: `Turkish President`, `the FBI's former deputy director`, `Egypt's`."""
    words_, doc = reading.words, reading.doc
    limit = max(0, start - REACH)
    i = start
    heads: list[int] = []
    pieces: list[int] = []
    owned: Owner | None = None
    while i > limit and not (i < len(doc) and doc[i].is_sent_start):
        k = i - 1
        word, lower = words_[k], words_[k].lower()
        found = _owner_at(reading, k)
        if found is not None and _is_modifier(words_, found):
            pieces.extend(range(found[1].start, found[1].end))
            i = found[1].start
            continue
        if found is not None and not (lower in OFFICES and found[1].end - found[1].start == 1):
            owned, i = found, found[1].start
            break
        if word in ("'s", "'"):
            owned = _owner_at(reading, k - 1) if k else None
            i = owned[1].start if owned is not None else i
            break
        if lower in OFFICES:
            heads.append(k)
            pieces.append(k)
        elif (
            lower in MODIFIERS
            or lower in PAST
            or word == "-"
            or _inside_title(words_, k)
            or (heads and lower in ("and", "&") and k > 0 and words_[k + 1].lower() in MODIFIERS)
            or (heads and len(pieces) - len(heads) < _LOOSE_WORDS and _belongs(reading, k, heads[-1]))
        ):
            pieces.append(k)
        elif lower not in HONORIFICS:
            break
        i = k
    if not heads:
        return _owned_only(reading, start, owned)
    while pieces and words_[min(pieces)].lower() in ("-", "and", "&"):
        pieces.remove(min(pieces))
    role = _role_text(reading, min(pieces), max(pieces) + 1)
    early = i if owned is not None else min(pieces)
    if owned is not None and i > 0 and words_[i - 1].lower() in _EARLY:
        early = i - 1
        role = f"{words_[i - 1].lower()} {role}"
    return Said(early, start, role, _head(words_, max(heads)), owned[0] if owned else None)


_LOOSE_WORDS = 3
"""Words that are neither offices nor known modifiers, at most so many in a role."""


def _belongs(reading: Reading, k: int, head: int) -> bool:
    """Whether an unknown word is part of a role: nouns before a trade, capitals before a title in capitals."""
    token, word = reading.doc[k], reading.words[k]
    if token.pos_ not in ("NOUN", "PROPN", "ADJ") or word in TIME_WORDS or word.lower() in ("today", "yesterday"):
        return False
    if reading.words[head][:1].isupper():
        return word[:1].isupper() and token.pos_ != "ADJ" and reading.entity_at(k) is None
    return token.pos_ == "NOUN"


def _is_modifier(words_: Sequence[str], owned: Owner) -> bool:
    """Whether what was taken for an organisation is the field of an office: `Home` of `Home Secretary`."""
    entity, mention = owned
    if entity.type == "place":
        return False
    return all(words_[k].lower() in MODIFIERS for k in range(mention.start, mention.end))


def _head(words_: Sequence[str], last: int) -> str:
    """The word of a role that says the office: the last, but "secretary" of "secretary general"."""
    head = words_[last].lower()
    early = last - 2 if last > 1 and words_[last - 1] == "-" else last - 1
    if head in ("general", "executive", "elect", "officer") and early >= 0 and words_[early].lower() in OFFICES:
        return words_[early].lower()
    return {"secretary-general": "secretary", "vice-president": "president"}.get(head, head)


def _owned_only(reading: Reading, start: int, owned: Owner | None) -> Said | None:
    """`Egypt's NAME`, `Belgian NAME`, `Ambassador to the United States NAME`."""
    if owned is None:
        return None
    between = [w for w in reading.words[owned[1].end : start] if w.lower() not in HONORIFICS]
    if between and between not in (["'s"], ["'"]):
        return None
    if not between:
        titled = _titled_place(reading, start, owned)
        if titled is not None:
            return titled
        if owned[1].form == "name" and not owned[0].is_country and owned[0].type != "group":
            return None
    if owned[0].type != "place" and (not between or not _is_named_often(reading, start)):
        return None
    return Said(owned[1].start, start, None, None, owned[0], 0.6)


def _is_named_often(reading: Reading, start: int) -> bool:
    entity = reading.entity_at(start)
    return entity is not None and (len(entity.mentions) > 1 or len(entity.name.split()) > 1)


def _titled_place(reading: Reading, start: int, owned: Owner) -> Said | None:
    """`Ambassador to the United States NAME`, `President of the European Commission NAME`."""
    words_ = reading.words
    i = owned[1].start - 1
    if i >= 0 and words_[i] in ("the", "The"):
        i -= 1
    if i < 1 or words_[i] not in ("of", "to", "for", "at") or words_[i - 1].lower() not in OFFICES:
        return None
    said = before_name(reading, i)
    role, head = words_[i - 1], words_[i - 1].lower()
    first, owner = i - 1, None
    if said is not None and said.role:
        role, head, first, owner = said.role, said.head or head, said.start, said.owner
    if head not in _ENVOYS and words_[i] != "to":
        owner = owned[0]
    return Said(first, start, role, head, owner)


def _role_text(reading: Reading, start: int, end: int) -> str:
    text = reading.text(reading.span(start, end))
    return " ".join(text.split()).strip("-–, ")


def _inside_title(words_: Sequence[str], k: int) -> bool:
    """Whether a token belongs to a title such as `secretary of state`, before its last word or as its last."""
    for first in (k - 2, k - 1):
        if first >= 0 and tuple(word.lower() for word in words_[first : first + 3]) in TITLE_PHRASES:
            return True
    return False


def _left_apposition(reading: Reading, start: int) -> Iterator[Said]:
    """`the company's president, NAME`, `a spokesman for the ministry, NAME`."""
    words_ = reading.words
    if start < 3 or words_[start - 1] != ",":
        return
    for i in range(start - 2, max(-1, start - REACH - 1), -1):
        if words_[i] in _STOPS or words_[i] == "”" or reading.doc[i + 1].is_sent_start:
            return
        if words_[i].lower() in OFFICES:
            said = _phrase(reading, i, start - 1)
            if said is not None and (said.end == start - 1 or i == start - 2):
                said.end = start
                said.weight = 0.8
                yield said
            return


def _phrase(reading: Reading, head: int, end: int) -> Said | None:
    """The role with this head: what belongs to it before, and `of ...` after, up to `end`."""
    words_, doc = reading.words, reading.doc
    said = before_name(reading, head + 1)
    if said is None or said.role is None:
        return None
    said.end = i = head + 1
    if said.owner is not None or i + 1 >= end or words_[i] not in _OF:
        return said
    joint = words_[i]
    i += 1
    for _ in range(5):
        if i >= end or reading.entity_at(i) is not None or doc[i].pos_ not in _BEFORE_OWNER:
            break
        i += 1
    owned = _owner_at(reading, i) if i < end else None
    if owned is None or owned[1].form == "adjective" or said.head in _ENVOYS:
        return said
    if owned[1].end < end and words_[owned[1].end] in ("'s", "'"):
        said.place = owned[0] if owned[0].type == "place" else None
        owned = _first_owner(reading, owned[1].end + 1, min(end, owned[1].end + 5)) or owned
    if joint != "in" or owned[0].type == "organisation" or said.head in _STATE_HEADS:
        said.owner = owned[0]
        said.end = owned[1].end
    return said


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
        if words_[end + 1][:2] in ("D-", "R-", "D", "R", "D.", "R."):
            yield from _bracket(reading, start, end)
        if words_[end + 1].isdigit() and end + 2 < n and words_[end + 2] == ",":
            end += 2
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
        owned = _owner_at(reading, k)
        if owned is not None:
            if owned[1].form == "adjective":
                continue
            return owned if k == i or owned[0].type == "organisation" else None
        if doc[k].is_punct or doc[k].pos_ in ("VERB", "AUX"):
            return None
    return None


def _bracket(reading: Reading, start: int, i: int) -> Iterator[Said]:
    """`(D-Calif.)`, `(R., Texas)`, `(Labour)`, `(Microsoft)`; `i` is the token before."""
    words_ = reading.words
    token, n = words_[i + 1], len(words_)
    letter = token[0] if token[:2] in ("D-", "R-") or token in ("D", "R", "D.", "R.") else ""
    if letter and (len(token) > 2 or (i + 2 < n and words_[i + 2] in ("-", "–", ",", "."))):
        name = _PARTIES[letter]
        party = next((e for e in reading.entities if e.name == name or f"org:{name}" == e.known), None)
        yield Said(start, min(i + 5, n), None, None, party or Entity(name=name, type="organisation"), 0.7)
        country = Entity(name="United States", type="place", country="US", is_country=True)
        yield Said(start, min(i + 5, n), None, None, country, 0.7)
        return
    owned = _owner_at(reading, i + 1)
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
        if doc[i].is_sent_start or words_[i] in _STOPS or (entity is not None and entity.type == "person"):
            return
        if lower in OFFICES or lower == "member":
            while i + 1 < n and words_[i + 1].lower() in OFFICES | _TITLE_TAILS:
                i += 1
            if i + 1 < n and (words_[i + 1] in ("'s", "'") or _is_person(reading, i + 1)):
                return
            stop = _clause_end(reading, i + 1)
            said = _member_of(reading, begin, i, stop) if lower == "member" else _phrase(reading, i, stop)
            if said is not None:
                said.weight = 0.9 if comma else 0.85
                said.start, said.end = start, max(said.end, i + 1)
                yield said
            return
        if doc[i].pos_ in ("VERB", "AUX", "SCONJ") and lower not in MODIFIERS and doc[i].tag_ != "VBN":
            return
        if not comma and doc[i].pos_ in ("ADP", "SCONJ") and i == begin:
            return
        i += 1


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
    owned, end = _first_owner(reading, begin, head), head + 1
    if (owned is None or owned[0].type != "organisation") and head + 1 < stop and words_[head + 1] == "of":
        owned = _first_owner(reading, head + 2, min(stop, head + 7))
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
        owned = _owner_at(reading, k)
        if owned is not None:
            if owned[0].type == "organisation" and (k == verb + 1 or words_[verb + 1] in _LEADS_ON):
                yield Said(start, owned[1].end, None, None, owned[0], 0.5)
            return

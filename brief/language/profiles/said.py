"""What is said of a person right before her name: `Turkish President`, `the FBI's former director`, `Egypt's`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from brief.language.entities import Entity
from brief.language.names.found import TIME_WORDS
from brief.language.profiles.owners import (
    Owner,
    owner_at,
    public_owner,
)
from brief.language.profiles.roles import HONORIFICS, MODIFIERS, OFFICES, PAST, RANKS, TITLE_PHRASES
from brief.language.reading import Reading
from brief.language.tables import words

REACH = 14
"""Tokens looked at on either side of a name."""
ENVOYS = words("ambassador envoy representative consul")
"""Offices that are held in one country for another."""
_BORN_TITLES = words("prince princess sheikh sheik rev rev. fr. professor prof.")
"""Between an office and a name, these are no part of the office: `Energy Minister Prince NAME`."""
_ADJECTIVES = frozenset({"JJ", "JJS", "VBN"})
"""Tags of words that say more of an office-holder than of the office: `Japan's new prime minister`."""
_NATIVES = words("national citizen native ace sensation teenager teen")
"""Between a country and a name, these leave it hers: `Canadian national NAME`."""
_SERVING = words(
    """
    minister secretary adviser advisor spokesman spokeswoman spokesperson ambassador envoy deputy chief premier
    chancellor negotiator
    """
)
"""Offices whose holder serves the state of whoever has him."""
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
    credit: bool = False
    """Whether it is the credit of a picture, where an agency is an employer, not a source."""
    boss: Entity | None = None
    """The person whose office-holder it is: `Lee's security adviser`, `his foreign minister`."""
    place: Entity | None = None
    """The country that the owner belongs to: `South Korea` in `head of South Korea's intelligence service`."""


@dataclass(slots=True)
class _Walked:
    """What was taken in on the way back from a name."""

    start: int
    heads: list[int] = field(default_factory=list)
    """Tokens of offices, nearest to the name first."""
    pieces: list[int] = field(default_factory=list)
    """Tokens of the role."""
    owned: Owner | None = None


def before_name(reading: Reading, start: int) -> Said | None:
    """What stands directly before a token: `Turkish President`, `the FBI's former deputy director`, `Egypt's`."""
    words_ = reading.words
    walked = _walked(reading, start)
    i, heads, pieces, owned = walked.start, walked.heads, walked.pieces, walked.owned
    if not heads:
        return _owned_only(reading, start, owned)
    if len(heads) > 1 and heads[1] == heads[0] - 1 and words_[heads[0]].lower() in _BORN_TITLES:
        pieces.remove(heads.pop(0))
    while pieces and words_[min(pieces)].lower() in ("-", "and", "&"):
        pieces.remove(min(pieces))
    role = role_text(reading, min(pieces), max(pieces) + 1)
    early = i if owned is not None else min(pieces)
    if owned is not None and i > 0 and words_[i - 1].lower() in _EARLY:
        early = i - 1
        role = f"{words_[i - 1].lower()} {role}"
    said = Said(early, start, role, _head(words_, max(heads)), owned[0] if owned else None)
    if owned is None and i > 0 and said.head in _SERVING:
        said.boss = _boss(reading, i - 1)
    if owned is None and i > 0 and words_[i - 1].lower() == "its":
        said.owner = _state_of(reading, i - 1)
    return said


def _walked(reading: Reading, start: int) -> _Walked:
    """The way back from a token over titles, offices and what belongs to them, up to whose they are."""
    words_, doc = reading.words, reading.doc
    walked = _Walked(start)
    limit = max(0, start - REACH)
    after_rank = start > 1 and words_[start - 1] == "." and words_[start - 2].lower() in RANKS
    while walked.start > limit:
        i = walked.start
        if i < len(doc) and doc[i].is_sent_start and not (after_rank and i == start):
            break
        if not _takes(reading, walked, i - 1):
            break
    return walked


def _takes(reading: Reading, walked: _Walked, k: int) -> bool:
    """Takes in the token before what was walked over; False where the way ends with it or behind it."""
    words_ = reading.words
    found = owner_at(reading, k)
    if found is not None and _is_modifier(words_, found):
        walked.pieces.extend(range(found[1].start, found[1].end))
        walked.start = found[1].start
        return True
    if found is not None and not (words_[k].lower() in OFFICES and found[1].end - found[1].start == 1):
        walked.owned, walked.start = found, found[1].start
        return False
    if words_[k] in ("'s", "'"):
        walked.owned = (owner_at(reading, k - 1) or public_owner(reading, k - 1)) if k else None
        walked.start = walked.owned[1].start if walked.owned is not None else walked.start
        return False
    if not words_[k].isspace() and not _is_of_role(reading, walked, k):
        return False
    walked.start = k
    return True


def _is_of_role(reading: Reading, walked: _Walked, k: int) -> bool:
    """Whether a word belongs to the role, or may stand inside it; what belongs to it is noted."""
    words_, heads, pieces = reading.words, walked.heads, walked.pieces
    word, lower = words_[k], words_[k].lower()
    if lower == "under" and words_[k + 1].lower() not in ("secretary", "-"):
        return False
    if lower in OFFICES:
        heads.append(k)
    elif not (
        lower in MODIFIERS
        or lower in PAST
        or word == "-"
        or (word == "." and words_[k - 1].lower() in RANKS)
        or (lower == "elect" and k > 1 and words_[k - 1] == "-" and words_[k - 2].lower() in OFFICES)
        or _inside_title(words_, k)
        or (heads and lower in ("and", "&") and k > 0 and _joins_fields(reading, k))
        or (heads and len(pieces) - len(heads) < _LOOSE_WORDS and _belongs(reading, k, heads[-1]))
    ):
        is_adjective = bool(heads) and word.islower() and reading.doc[k].tag_ in _ADJECTIVES
        return lower in HONORIFICS or is_adjective
    pieces.append(k)
    return True


def _state_of(reading: Reading, its: int) -> Entity | None:
    """The country that `its` means, if a country is the subject before it: `Norway sent its foreign minister`."""
    index = reading.sentence_index(its)
    if index is None:
        return None
    before = reading.mentions_in(reading.sentences[index].start, its)
    acting = [e for e, m in before if m.form == "name" and reading.doc[m.end - 1].dep_ in ("nsubj", "nsubjpass")]
    return acting[-1] if acting and acting[-1].is_country else None


def _boss(reading: Reading, k: int) -> Entity | None:
    """The person whose possessive, or for whom `his` or `her`, stands at a token."""
    if reading.words[k] in ("'s", "'"):
        entity = reading.entity_at(k - 1)
        return entity if entity is not None and entity.type == "person" else None
    index = reading.sentence_index(k) if reading.words[k].lower() in ("his", "her") else None
    if index is None:
        return None
    before = [e for e, _ in reading.mentions_in(reading.sentences[index].start, k) if e.type == "person"]
    return before[-1] if before else None


_DONE = frozenset("sack sign hire name appoint oust fire back charge jail arrest sue probe slam free".split())
"""What headlines do to whom they name next, where the tagger takes it for a noun: `United sack coach Moreno`."""
_LOOSE_WORDS = 3
"""Words that are neither offices nor known modifiers, at most so many in a role."""


def _joins_fields(reading: Reading, k: int) -> bool:
    """Whether `and` joins two fields of one office: `Information and Broadcasting Minister`."""
    before, after = reading.words[k - 1], reading.words[k + 1]
    is_name = before[:1].isupper() and after[:1].isupper() and reading.entity_at(k - 1) is None
    return after.lower() in MODIFIERS or (is_name and reading.doc[k - 1].pos_ in ("NOUN", "PROPN"))


def _belongs(reading: Reading, k: int, head: int) -> bool:
    """Whether an unknown word is part of a role: nouns before a trade, capitals before a title in capitals."""
    token, word = reading.doc[k], reading.words[k]
    if token.pos_ not in ("NOUN", "PROPN", "ADJ") or word in TIME_WORDS or word.lower() in ("today", "yesterday"):
        return False
    if reading.words[head][:1].isupper():
        return word[:1].isupper() and token.pos_ != "ADJ" and reading.entity_at(k) is None
    return token.pos_ == "NOUN" and word not in _DONE


def _is_modifier(words_: Sequence[str], owned: Owner) -> bool:
    """Whether what was taken for an organisation is the field of an office: `Home` of `Home Secretary`."""
    entity, mention = owned
    if entity.type == "place" or entity.kind == "party":
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
    between = [w for w in reading.words[owned[1].end : start] if w.lower() not in HONORIFICS | _NATIVES]
    if owned[0].kind == "city":
        return _titled_place(reading, start, owned) if not between else None
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
    if head not in ENVOYS and words_[i] != "to":
        owner = owned[0]
    return Said(first, start, role, head, owner)


def role_text(reading: Reading, start: int, end: int) -> str:
    """The words of a role, without the signs at its edges."""
    text = reading.text(reading.span(start, end))
    return " ".join(text.split()).strip("-–, ")


def _inside_title(words_: Sequence[str], k: int) -> bool:
    """Whether a token belongs to a title such as `secretary of state`, before its last word or as its last."""
    for first in (k - 2, k - 1):
        if first >= 0 and tuple(word.lower() for word in words_[first : first + 3]) in TITLE_PHRASES:
            return True
    return False

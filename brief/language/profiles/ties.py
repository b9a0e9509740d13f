"""Ties of persons to organisations told further from the name: `NAME is best known as the singer of the band X`."""

from __future__ import annotations

from collections.abc import Iterator

from brief.language.entities import Entity, Mention
from brief.language.names.called import GROUP_NOUNS
from brief.language.profiles.phrases import phrase
from brief.language.profiles.roles import OFFICES
from brief.language.profiles.said import Said
from brief.language.reading import Reading
from brief.language.tables import words

_REACH = 32
"""Tokens after a person's name within which what is said still means her."""
_GAP = 7
"""Tokens between `of the` and the organisation's name."""
_NOUNS = OFFICES | words("member part fellow players representatives")
_PREPOSITIONS = words("of for with in at to")
_VERBS = words(
    """
    joined joins joining rejoined left plays played playing play signed elected works worked heads headed leads led
    chairs chaired runs ran
    founded co-founded cofounded formed coaches coached manages managed represents represented fronts fronted captained
    """
)
_AFTER_VERB = words("the for with at a his her in to as")
_MAKERS = words(
    "formed founded co-founded cofounded established started consisting comprising featuring comprises consists "
    "comprised created"
)
PARTY_WORDS = words(
    """
    republican democrat democratic labour labor liberal conservative tory socialist communist green independent
    nationalist whig federalist
    """
)
"""Adjectives by which parties are named."""
_PEOPLE = words("member members leader leaders politician politicians government faction board")
_ONGOING = frozenset({"VERB", "AUX", "SCONJ"})
_APPOINTING = words("as become becomes became becoming elected re-elected named appointed nominated chosen declared")
_LEAVING = words("resigned quit stepped ousted sacked fired dismissed deposed removed toppled replaced retired")
_APPOINTED_REACH = 14
_APPOINTED_WEIGHT = 0.6
_WEIGHT = 0.4
_PRONOUN_WEIGHT = 0.3

Tie = tuple[str, Said]


def ties(reading: Reading) -> Iterator[Tie]:
    """The person's name and what is said, for all ties of the article; boilerplate has none."""
    subject: Entity | None = None
    for _, sentence in reading.claimable():
        people = [(e, m) for e, m in reading.mentions_in(sentence.start, sentence.end) if e.type == "person"]
        first = people[0] if people else None
        for n, (entity, mention) in enumerate(people):
            stop = people[n + 1][1].start if n + 1 < len(people) else sentence.end
            said = _told(reading, mention.start, mention.end, min(stop, sentence.end), _WEIGHT)
            if said is not None:
                yield entity.name, said
            yield from _with_others(reading, people, n)
            yield from _appointed(reading, entity, mention, min(stop, sentence.end))
            yield from _credited(reading, entity, mention)
        if reading.words[sentence.start] in ("He", "She") and subject is not None:
            stop = first[1].start if first is not None else sentence.end
            said = _told(reading, sentence.start, sentence.start + 1, min(stop, sentence.end), _PRONOUN_WEIGHT)
            if said is not None:
                yield subject.name, said
        elif first is not None and reading.doc[first[1].end - 1].dep_ in ("nsubj", "nsubjpass"):
            subject = first[0]
        elif first is not None:
            subject = None
        if people and not _MAKERS.isdisjoint(reading.words[sentence.start : sentence.end]):
            yield from _made_of(reading, sentence.start, sentence.end, people)


def _appointed(reading: Reading, entity: Entity, mention: Mention, stop: int) -> Iterator[Tie]:
    """`NAME was elected president of X`, `NAME resigned as foreign minister`, `NAME became the X's chairman`."""
    words_ = reading.words
    for i in range(mention.end, min(stop, mention.end + _APPOINTED_REACH)):
        lower = words_[i].lower()
        if lower in ("not", "never", "n't") or words_[i] in (";", "“", "”"):
            return
        if lower not in _APPOINTING:
            continue
        head = _office_after(reading, i + 1, min(stop, i + _GAP))
        said = phrase(reading, head, min(stop, head + _GAP + 3)) if head is not None else None
        if said is None:
            continue
        if not _LEAVING.isdisjoint(word.lower() for word in words_[mention.end : i]) and said.role:
            said.role = f"former {said.role}" if "former" not in said.role.lower() else said.role
        said.start, said.weight = mention.start, _APPOINTED_WEIGHT
        yield entity.name, said
        return


def _office_after(reading: Reading, i: int, stop: int) -> int | None:
    """The last word of the office that begins at a token or shortly after it: `the country's new prime minister`."""
    words_, doc = reading.words, reading.doc
    for k in range(i, stop):
        if words_[k].lower() in OFFICES:
            while k + 1 < stop and words_[k + 1].lower() in OFFICES:
                k += 1
            return None if words_[k + 1 : k + 2] in (["'s"], ["'"]) else k
        entity = reading.entity_at(k)
        if (entity is not None and entity.type == "person") or doc[k].pos_ in ("VERB", "AUX", "SCONJ", "PUNCT"):
            return None
    return None


def _credited(reading: Reading, entity: Entity, mention: Mention) -> Iterator[Tie]:
    """`(NAME/Agency)`, `Photo: NAME, Agency)`: whoever took the picture."""
    words_ = reading.words
    if mention.end + 1 >= len(words_):
        return
    k = mention.end + 1
    k += words_[k] in ("the", "The")
    slash = words_[mention.end] == "/"
    photo = words_[mention.end] == "," and {"Photo", "Photograph", "Picture"} & set(words_[mention.start - 3 : k])
    owner = reading.entity_at(k) if slash or photo else None
    if owner is not None and owner.type == "organisation" and (slash or owner.kind in ("agency", "media")):
        yield entity.name, Said(mention.start, k + 1, "photographer", "photographer", owner, _WEIGHT, credit=True)


def _organisation(reading: Reading, start: int, end: int) -> tuple[Entity, Mention] | None:
    """The first organisation named in a short stretch without verb or stop."""
    k = start
    while k < min(end, start + _GAP, len(reading.words)):
        entity, mention = reading.entity_at(k), reading.mention_at(k)
        if entity is not None and mention is not None:
            if entity.type == "organisation":
                if not _is_modifier(reading, mention.end):
                    return entity, mention
                k = mention.end
                continue
            if mention.form != "adjective" and entity.type != "group":
                return None
            k = mention.end
            continue
        if reading.doc[k].pos_ in _ONGOING or reading.words[k] in (",", ";", "."):
            return None
        k += 1
    return None


def _is_modifier(reading: Reading, i: int) -> bool:
    """Whether an organisation that ends at a token only tells of what kind the next noun is: `eight NBA seasons`."""
    if i >= len(reading.words) or reading.doc[i].pos_ != "NOUN" or not reading.words[i].islower():
        return False
    if reading.words[i] not in GROUP_NOUNS:
        return reading.words[i] not in _PEOPLE
    owner = reading.entity_at(i + 1) if i + 1 < len(reading.words) else None
    return owner is not None and owner.type == "organisation"


def _told(reading: Reading, start: int, i: int, stop: int, weight: float) -> Said | None:
    words_ = reading.words
    end = min(stop, i + _REACH)
    negated = False
    while i < end - 1:
        lower = words_[i].lower()
        if lower in ("not", "never", "n't"):
            negated = True
        found = None
        if reading.doc[i].ent_type_ == "WORK_OF_ART":
            pass
        elif lower in _NOUNS and words_[i + 1].lower() in _PREPOSITIONS:
            found = None if _is_of_a_country(reading, i, start) else _organisation(reading, i + 2, end)
        elif lower in _NOUNS and words_[i + 1] in ("and", ","):
            found = None
        elif lower in _VERBS and reading.doc[i].pos_ == "VERB" and not _is_anothers(reading, i):
            step = 2 if words_[i + 1].lower() in _AFTER_VERB else 1
            found = _organisation(reading, i + step, end)
        elif lower == "as" and i + 2 < end:
            found = _party(reading, i + 2 if words_[i + 1] in ("a", "an", "the") else i + 1)
        if found is not None and not negated:
            return Said(start, found[1].end, None, None, found[0], weight)
        if words_[i] in (";", "”", "“"):
            return None
        i += 1
    return None


def _is_anothers(reading: Reading, i: int) -> bool:
    """Whether a participle's doer stands right before it and is no person: `the chance of the Greens joining X`."""
    entity = reading.entity_at(i - 1) if reading.words[i].endswith("ing") else None
    return entity is not None and entity.type != "person"


def _is_of_a_country(reading: Reading, i: int, start: int) -> bool:
    """Whether a country stands shortly before the noun, which then is the country: `making Oman a member of X`."""
    for k in range(max(start + 1, i - 5), i):
        entity, mention = reading.entity_at(k), reading.mention_at(k)
        if entity is not None and entity.is_country and mention is not None and mention.form == "name":
            return True
    return False


def _party(reading: Reading, i: int) -> tuple[Entity, Mention] | None:
    entity, mention = reading.entity_at(i), reading.mention_at(i)
    if entity is None or mention is None or entity.type not in ("group", "organisation"):
        return None
    return (entity, mention) if entity.name.lower().split()[-1] in PARTY_WORDS or entity.kind == "party" else None


def _with_others(reading: Reading, people: list[tuple[Entity, Mention]], n: int) -> Iterator[Tie]:
    """`A, B and C of the band X`, `X members A and B`: what is said of one holds for those beside her."""
    mention = people[n][1]
    words_ = reading.words
    after = words_[mention.end : mention.end + 1]
    if after and after[0] in ("of", "from"):
        found = _organisation(reading, mention.end + 1, mention.end + 2 + _GAP)
        if found is not None:
            for other, at in _joined_before(reading, people, n):
                yield other.name, Said(at.start, found[1].end, None, None, found[0], _WEIGHT)
    if mention.start > 1 and words_[mention.start - 1] == "'s":
        owner = reading.entity_at(mention.start - 2)
        if owner is not None and owner.type == "organisation":
            for other, at in _joined_after(reading, people, n):
                yield other.name, Said(mention.start - 2, at.end, None, None, owner, _WEIGHT)
    if mention.start > 1 and words_[mention.start - 1].lower() == "members":
        owner = reading.entity_at(mention.start - 2)
        if owner is not None and owner.type == "organisation":
            for other, at in (people[n], *_joined_after(reading, people, n)):
                yield other.name, Said(mention.start - 2, at.end, None, None, owner, _WEIGHT)


def _joined_before(reading: Reading, people: list[tuple[Entity, Mention]], n: int) -> Iterator[tuple[Entity, Mention]]:
    for k in range(n - 1, -1, -1):
        between = reading.words[people[k][1].end : people[k + 1][1].start]
        if not between or any(word not in (",", "and", "&") for word in between):
            return
        yield people[k]


def _joined_after(reading: Reading, people: list[tuple[Entity, Mention]], n: int) -> Iterator[tuple[Entity, Mention]]:
    for k in range(n + 1, len(people)):
        between = reading.words[people[k - 1][1].end : people[k][1].start]
        if not between or any(word not in (",", "and", "&") for word in between):
            return
        yield people[k]


def _made_of(reading: Reading, start: int, end: int, people: list[tuple[Entity, Mention]]) -> Iterator[Tie]:
    """`X is a band formed in 1986 by A and B`, `X, consisting of A, B and C`."""
    for i in range(start, end):
        if reading.words[i] not in _MAKERS:
            continue
        by = next((k for k in range(i + 1, min(end, i + 8)) if reading.words[k] in ("by", "of")), None)
        if by is None and reading.words[i] in ("featuring", "comprising", "comprises"):
            by = i
        body = next((e for e, m in reversed(list(reading.mentions_in(start, i))) if e.type == "organisation"), None)
        if by is None or body is None:
            continue
        after = [(e, m) for e, m in people if m.start > by]
        if not after or after[0][1].start - by > 5:
            continue
        for n, (entity, mention) in enumerate(after):
            if n and any(
                reading.doc[k].pos_ in _ONGOING or reading.words[k] in (".", ";")
                for k in range(after[n - 1][1].end, mention.start)
            ):
                break
            yield entity.name, Said(i, mention.end, None, None, body, _WEIGHT)
        return

"""Descriptions that stand for someone named: `the Turkish leader`, `the president`, `the bloc`, `the company`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from brief.language.entities import Entity, Mention, Profile
from brief.language.profiles.building import profiles
from brief.language.profiles.roles import MODIFIERS, OFFICES, PAST, STATE_OFFICES
from brief.language.reading import Reading
from brief.language.tables import rows, several, words

_THE = words("the this that")
_KINDS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    noun: (words(kinds), words(heads))
    for nouns, kinds, heads in (
        (
            "bloc grouping",
            "bloc",
            "alliance bloc pact coalition union league organization organisation front community compact network forum "
            "association federation partnership council",
        ),
        (
            "alliance pact",
            "bloc",
            "alliance bloc pact coalition union league organization organisation front community compact",
        ),
        (
            "organization organisation group body",
            "bloc body society armed",
            "organization organisation group association pact alliance bloc grouping community network",
        ),
        ("community", "bloc", "community"),
        ("network", "", "network"),
        ("partnership", "", "partnership"),
        ("union", "bloc", "union"),
        ("coalition", "", "coalition alliance"),
        ("party", "party", "party"),
        (
            "company firm manufacturer carmaker automaker airline maker retailer lender",
            "company",
            "corp corporation inc company motors airlines group ltd",
        ),
        ("agency", "agency state body", "agency service"),
        ("bank", "", "bank"),
        ("league", "league", "league"),
        ("club team side", "", "fc club team united city"),
        ("association", "", "association"),
        ("federation", "", "federation"),
        ("commission", "", "commission"),
        ("committee", "", "committee"),
        ("council", "", "council"),
        ("university", "", "university"),
        ("court", "", "court"),
        ("ministry", "", "ministry"),
        ("movement", "armed", "movement"),
        ("newspaper paper", "media", "times post herald tribune guardian journal gazette telegraph"),
        ("band", "", "band"),
        ("school", "", "school"),
        ("institute", "", "institute"),
        ("foundation", "", "foundation"),
        ("forum", "", "forum"),
        ("militia", "armed", "militia brigade"),
    )
    for noun in nouns.split()
}
"""Noun to the gazetteer classes and last words of names that it can stand for."""
_BLOCS = words("bloc grouping alliance pact organization organisation union community group")
"""Nouns that a text keeps for the one body that it is about, however far back that was named."""
_NAMED = MODIFIERS | OFFICES | {"-"}
_INSIDE = frozenset({"ADJ", "NOUN", "PROPN", "NUM"})
"""Parts of speech inside a description: `the 23-nation alliance`."""
_CHIEFS = words("chief head director boss leader chairman president executive")
"""Words by which news calls whoever leads an organisation."""
_REACH_SENTENCES = 4
"""A description of an organisation means one named at most this many sentences before, or the only one that fits."""


def add_nominals(reading: Reading) -> Reading:
    """The reading with the persons' profiles, and with descriptions among the mentions."""
    known = profiles(reading)
    added: dict[int, list[Mention]] = defaultdict(list)
    index = {id(entity): i for i, entity in enumerate(reading.entities)}
    covered: dict[int, int] = {}
    for entity, mention in _Nominals(reading, known).all():
        added[index[id(entity)]].append(mention)
        if entity.type == "organisation":
            covered.update(dict.fromkeys(range(mention.start, mention.end), index[id(entity)]))
    entities = []
    for i, entity in enumerate(reading.entities):
        profile = known.get(entity.name) if entity.type == "person" else None
        if i in added:
            entity = replace(entity, mentions=_joined(entity.mentions, added[i]))
        parts = [m for m in entity.mentions if covered.get(m.start, i) != i and m.form == "name"]
        if parts:
            entity = replace(entity, mentions=tuple(m for m in entity.mentions if m not in parts))
            if not entity.mentions:
                continue
        if profile is not None and entity.country is None:
            entity = replace(entity, country=profile.country)
        entities.append(entity)
    reading.know(entities)
    reading.profiles = known
    return reading


def _joined(names: Sequence[Mention], more: Sequence[Mention]) -> tuple[Mention, ...]:
    """All mentions in text order; names inside a description of the same entity are a part of it."""
    kept = [name for name in names if not any(m.start <= name.start and name.end <= m.end for m in more)]
    return tuple(sorted((*kept, *more), key=lambda mention: mention.start))


@cache
def _regions() -> dict[str, tuple[str, ...]]:
    """The adjectives by which news calls known blocs, by the gazetteer's id."""
    named = ((fields[1], several(fields[4])) for fields in rows("organisations.tsv") if len(fields) > 4)
    return {f"org:{name}": regions for name, regions in named}


def _fits(entity: Entity, head: str) -> bool:
    """Whether a noun can stand for an organisation: by its class, or by the last word or another one of its name."""
    kinds, heads = _KINDS[head]
    name = entity.name.lower().split()
    return entity.kind in kinds or name[-1] in heads or head in name


class _Nominals:
    def __init__(self, reading: Reading, known: dict[str, Profile]) -> None:
        self.reading = reading
        self.known = known
        self.by_head: dict[str, list[Entity]] = defaultdict(list)
        self.by_country: dict[str, list[Entity]] = defaultdict(list)
        self.bodies = [e for e in reading.entities if e.type == "organisation"]
        for entity in reading.entities:
            profile = known.get(entity.name)
            if entity.type != "person" or profile is None:
                continue
            if profile.head:
                self.by_head[profile.head].append(entity)
            if profile.country:
                self.by_country[profile.country].append(entity)
        self.body_mentions = sorted(
            ((m.start, e) for e in self.bodies for m in e.mentions if m.form == "name"), key=lambda item: item[0]
        )

    def all(self) -> Iterator[tuple[Entity, Mention]]:
        reading, words_ = self.reading, self.reading.words
        last_body = 0
        n = len(words_)
        for i in range(1, n):
            lower = words_[i].lower()
            if lower in OFFICES:
                if reading.entity_at(i) is None:
                    found = self._person(i)
                    if found is not None:
                        yield found
            elif lower in _KINDS and reading.entity_at(i) is None:
                while last_body < len(self.body_mentions) and self.body_mentions[last_body][0] < i:
                    last_body += 1
                found = self._body(i, last_body)
                if found is not None:
                    yield found

    def _start(self, i: int) -> tuple[int, Entity | None, bool] | None:
        """Where `the ... HEAD` begins, the country or organisation inside it, and whether it says `former`."""
        reading, words_ = self.reading, self.reading.words
        owner, past = None, False
        for k in range(i - 1, max(-1, i - 7), -1):
            lower = words_[k].lower()
            if lower in _THE:
                return k, owner, past
            entity = reading.entity_at(k)
            if entity is not None and entity.type != "person":
                owner = entity
            elif entity is not None:
                return None
            elif lower in PAST:
                past = True
            elif words_[k] in ("'s", "'") and reading.entity_at(k - 1) is not None:
                owner = reading.entity_at(k - 1)
                mention = reading.mention_at(k - 1)
                return (mention.start, owner, past) if owner and owner.type != "person" and mention else None
            elif lower not in _NAMED and reading.doc[k].pos_ not in _INSIDE:
                return None
        return None

    def _person(self, i: int) -> tuple[Entity, Mention] | None:
        reading, words_ = self.reading, self.reading.words
        head = words_[i].lower()
        if i + 1 < len(words_) and (words_[i + 1].lower() in OFFICES or reading.entity_at(i + 1) is not None):
            following = reading.entity_at(i + 1)
            if following is None or following.type == "person":
                return None
        begin = self._start(i)
        if begin is None:
            return None
        start, owner, past = begin
        if owner is None and i + 2 < len(words_) and words_[i + 1] == "of":
            k = i + 3 if words_[i + 2] in _THE else i + 2
            owner = reading.entity_at(k) if k < len(words_) else None
            if owner is None or owner.type == "person":
                return None
        person = self._match(head, owner, i, past)
        return (person, Mention(start, i + 1, "nominal")) if person is not None else None

    def _match(self, head: str, owner: Entity | None, i: int, past: bool) -> Entity | None:
        if owner is not None and owner.type == "place" and owner.country:
            same = [e for e in self.by_country[owner.country] if e.mentions[0].start < i]
            exact = [e for e in same if self.known[e.name].head == head]
            if exact:
                return self._latest(exact, i)
            if head == "leader":
                leaders = [e for e in same if self.known[e.name].head in STATE_OFFICES]
                return self._latest(leaders or same, i)
            loose = [e for e in self.by_head[head] if e.mentions[0].start < i and self.known[e.name].country is None]
            return loose[0] if len(loose) == 1 and head in STATE_OFFICES else None
        if owner is not None:
            heads = _CHIEFS if head in _CHIEFS else {head}
            same = [e for h in sorted(heads) for e in self.by_head[h] if self.known[e.name].affiliation == owner.name]
            return self._latest([e for e in same if e.mentions[0].start < i], i)
        before = [e for e in self.by_head[head] if e.mentions[0].start < i]
        if head == "leader" and not before:
            return None
        chosen = self.reading.words[i + 1 : i + 3] == ["-", "elect"]
        before = [e for e in before if chosen == (self.known[e.name].role or "").lower().endswith("elect")]
        exact = [e for e in before if past == ("former" in (self.known[e.name].role or "").lower())]
        return self._latest(exact or before, i)

    def _latest(self, candidates: list[Entity], i: int) -> Entity | None:
        """The one mentioned last before a token."""
        best, at = None, -1
        for entity in candidates:
            last = max((m.start for m in entity.mentions if m.start < i), default=-1)
            if last > at:
                best, at = entity, last
        return best

    def _body(self, i: int, before: int) -> tuple[Entity, Mention] | None:
        reading, words_ = self.reading, self.reading.words
        head = words_[i].lower()
        begin = self._start(i)
        if begin is None or (i + 1 < len(words_) and words_[i + 1] in ("of", "between", "-")):
            return None
        start, owner, _ = begin
        here = reading.sentence_index(i)
        if here is None:
            return None
        capitals = [w for w in words_[start:i] if w[:1].isupper() and w.lower() not in _THE]
        called = " ".join(words_[start:i]).lower().replace(" - ", "-")
        fits: list[tuple[int, Entity]] = []
        for at, entity in reversed(self.body_mentions[:before]):
            sentence = reading.sentence_index(at)
            if sentence is None or here - sentence > _REACH_SENTENCES:
                break
            if fits and reading.sentence_index(fits[0][0]) != sentence:
                break
            if capitals and any(capitals[0] in form.split() for form in (entity.name, *entity.aliases)):
                return entity, Mention(start, i + 1, "nominal")
            if owner is not None or capitals:
                is_meant = any(region in called for region in _regions().get(entity.known or "", ()))
            else:
                is_meant = _fits(entity, head)
            if is_meant:
                fits.append((at, entity))
        if fits:
            return self._likeliest(fits, here), Mention(start, i + 1, "nominal")
        if owner is not None or capitals or head not in _BLOCS:
            return None
        only = {entity.name: entity for _, entity in self.body_mentions[:before] if _fits(entity, head)}
        return (next(iter(only.values())), Mention(start, i + 1, "nominal")) if len(only) == 1 else None

    def _likeliest(self, fits: Sequence[tuple[int, Entity]], here: int) -> Entity:
        """Of the bodies of one sentence, last first: here the last, in one before its subject or the most named."""
        reading = self.reading
        if reading.sentence_index(fits[0][0]) == here:
            return fits[0][1]
        for at, entity in reversed(fits):
            mention = reading.mention_at(at)
            if mention is not None and reading.doc[mention.end - 1].dep_ in ("nsubj", "nsubjpass"):
                return entity
        return max(fits, key=lambda fit: (len(self._sentences_until(fit[1], fits[0][0])), fit[0]))[1]

    def _sentences_until(self, entity: Entity, last: int) -> set[int | None]:
        """The sentences that name an entity up to a token."""
        return {self.reading.sentence_index(m.start) for m in entity.mentions if m.start <= last}

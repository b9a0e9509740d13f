"""Who can be a member or partner, and the lists in which texts name them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from brief.language.entities import Entity
from brief.language.names.found import TIME_WORDS
from brief.language.reading import Reading
from brief.language.tables import words

_COLLECTIVES = words("states countries nations monarchies republics governments economies parties members")
_NO_BODY_KINDS = frozenset({"media", "agency", "state"})
_SEPARATORS = frozenset({",", "and", "&", "or", ";", "/", "plus"})
_LONG_SEPARATORS = (("as", "well", "as"), ("but", "also"))
_PLURAL_PARTIES = words("democrats socialists liberals greens conservatives communists republicans radicals workers")
_LOOSE = frozenset({"ADJ", "NOUN", "DET", "PROPN", "NUM", "ADV"})
_ITEM_REACH = 5
"""Small words that may stand before a name in a list: `the left-wing`, `neighbouring`."""
_BRACKET_REACH = 14
_JOINTS = frozenset({"-", "–", "of", "for", "the", "&", "de", "di", "del", "and"})
BLOC_HEADS = words(
    """
    alliance bloc pact coalition union league organization organisation association federation community council forum
    group grouping conference consortium confederation commonwealth movement partnership initiative committee network
    front accord compact agreement club international nato society institutions academies lists list party
    """
)
"""Last words (small letters) of names of bodies that have members."""
_NO_BLOC_TAILS = words("cabinet government ministry court parliament police bank university school hospital")
"""Last words of names of bodies that states and parties do not belong to, whatever else the name holds."""


@dataclass(frozen=True, slots=True)
class Party:
    """A state, body or party at a half-open token range."""

    name: str
    start: int
    end: int
    entity: Entity | None
    country: str | None = None
    is_collective: bool = False
    """Several without their names: `Persian Gulf states`."""
    is_doubtful: bool = False
    """A name that the model takes for a person's or an unknown place's, but that stands where parties stand."""

    @property
    def is_state(self) -> bool:
        """Whether it is a country."""
        return self.entity is not None and self.entity.is_country

    @property
    def key(self) -> str:
        """What tells two parties apart."""
        return self.entity.name if self.entity is not None else self.name


@dataclass(frozen=True, slots=True)
class Series:
    """Parties named one after the other: `A, B and C`. Half-open token range."""

    parties: tuple[Party, ...]
    start: int
    end: int


def can_have_members(party: Party) -> bool:
    """Whether a party can be a body with members."""
    entity = party.entity
    if entity is None:
        return True
    return entity.type == "organisation" and entity.kind not in _NO_BODY_KINDS


def is_bloc(entity: Entity) -> bool:
    """Whether an entity is, by gazetteer or name, a body that states or parties belong to."""
    if entity.type != "organisation":
        return False
    parts = entity.name.lower().split()
    if parts[-1] in _NO_BLOC_TAILS:
        return False
    of = parts.index("of") if "of" in parts else 0
    heads = {*parts[-2:], *parts[max(0, of - 1) : of]}
    return entity.kind in ("bloc", "body", "league") or not BLOC_HEADS.isdisjoint(heads)


class Parties:
    """The parties and series of one sentence, by token; white space and brackets count as nothing."""

    def __init__(self, reading: Reading, start: int, end: int) -> None:
        self.reading = reading
        self.start, self.end = start, end
        self.series: list[Series] = []
        self._of: dict[int, Series] = {}
        self._party: dict[int, Party] = {}
        self.doubtful: dict[int, Series] = {}
        """Series of doubtful names alone, by token; only strong cues read them."""
        i = start
        while i < end:
            series = self._series(i)
            if series is None:
                i += 1
                continue
            i = max(series.end, i + 1)
            if all(party.is_doubtful for party in series.parties):
                self.doubtful.update(dict.fromkeys(range(series.start, series.end), series))
                continue
            self.series.append(series)
            for k in range(series.start, series.end):
                self._of[k] = series
            for party in series.parties:
                for k in range(party.start, party.end):
                    self._party[k] = party

    def at(self, i: int) -> Party | None:
        """The party that covers a token."""
        return self._party.get(i)

    def series_at(self, i: int) -> Series | None:
        """The series that covers a token."""
        return self._of.get(i)

    def first(self, start: int, end: int) -> Party | None:
        """The first party in a half-open token range."""
        return next(
            (self._party[i] for i in range(max(start, self.start), min(end, self.end)) if i in self._party), None
        )

    def last(self, start: int, end: int) -> Party | None:
        """The last party in a half-open token range."""
        span = range(min(end, self.end) - 1, max(start, self.start) - 1, -1)
        return next((self._party[i] for i in span if i in self._party), None)

    def all(self) -> Iterator[Party]:
        """All parties in text order."""
        for series in self.series:
            yield from series.parties

    def _series(self, i: int) -> Series | None:
        first = self._item(i, strict=True)
        if first is None:
            return None
        parties, end = [first], self._tail(first.end)
        while True:
            joint = self._joint(end)
            if joint is None:
                break
            item = self._item(joint, strict=False)
            if item is None:
                break
            parties.append(item)
            end = self._tail(item.end)
        return Series(tuple(parties), parties[0].start, end)

    def _tail(self, i: int) -> int:
        """The end of an item after its bracket: `(SPD)`."""
        words_ = self.reading.words
        if words_[i : i + 2] in (["led", "by"], ["headed", "by"]):
            for k in range(i + 2, min(self.end, i + 7)):
                mention, entity = self.reading.mention_at(k), self.reading.entity_at(k)
                if mention is not None and entity is not None and entity.type == "person":
                    return mention.end
        if i < self.end and words_[i] == "(":
            for k in range(i + 1, min(self.end, i + _BRACKET_REACH)):
                if words_[k] == ")":
                    return k + 1
                if words_[k].lower() in ("member", "members", "including", "consisting", "comprising", "part"):
                    return i
        return i

    def _joint(self, i: int) -> int | None:
        """Where the next item begins after a separator, None if there is none."""
        words_ = self.reading.words
        seen = False
        while i < self.end:
            if words_[i] in _SEPARATORS:
                i += 1
                seen = True
                continue
            for long in _LONG_SEPARATORS:
                if tuple(w.lower() for w in words_[i : i + len(long)]) == long and (seen or long[0] == "as"):
                    i += len(long)
                    seen = True
                    break
            else:
                break
        return i if seen and i < self.end else None

    def _item(self, i: int, *, strict: bool) -> Party | None:
        """The party that begins here, after a few small words unless `strict`."""
        reading, words_ = self.reading, self.reading.words
        limit = i + (1 if strict else _ITEM_REACH)
        while i < min(limit, self.end):
            party = self._party_at(i)
            if party is not None:
                owner = party.end
                while owner + 1 < self.end and words_[owner] in ("'s", "'") and not strict:
                    inner = self._party_at(owner + 1)
                    if inner is None:
                        return None
                    party, owner = inner, inner.end
                if owner < self.end and words_[owner] in ("'s", "'") and not strict:
                    return None
                return party
            if strict or reading.entity_at(i) is not None or words_[i] in ("a", "an", "its", "his", "their", "which"):
                mention, entity = reading.mention_at(i), reading.entity_at(i)
                modifies = mention is not None and (mention.form == "adjective" or (entity and entity.type == "group"))
                if strict or not modifies:
                    return None
            if reading.doc[i].pos_ not in _LOOSE and words_[i] != "-":
                return None
            i += 1
        return None

    def _party_at(self, i: int) -> Party | None:
        reading = self.reading
        entity, mention = reading.entity_at(i), reading.mention_at(i)
        if entity is not None and mention is not None:
            if mention.start != i:
                return None
            if entity.type == "person" or (entity.type == "place" and entity.known is None):
                told = entity.name in reading.profiles or entity.known is not None or mention.form != "name"
                if told or reading.words[mention.end : mention.end + 1] in (["'s"], ["'"]):
                    return None
                return Party(entity.name, mention.start, mention.end, entity, None, False, True)
            collective = self._collective(i, mention.end)
            if collective is not None:
                return collective
            if mention.form == "adjective" or (entity.type == "place" and not entity.is_country):
                return None
            if entity.type == "group" and entity.kind not in ("party", "armed") and entity.name.endswith("s"):
                last = entity.name.lower().split()
                if last[-1] not in _PLURAL_PARTIES or (len(last) == 1 and words_of(reading, i - 1) != "the"):
                    return None
            return Party(entity.name, mention.start, mention.end, entity, entity.country)
        return self._capitals(i)

    def _collective(self, i: int, end: int) -> Party | None:
        reading, words_ = self.reading, self.reading.words
        entity = reading.entity_at(i)
        if entity is None or (entity.is_country and reading.mention_at(i) is None):
            return None
        if entity.type != "place":
            return None
        k = end
        while k < min(self.end, end + 3) and (reading.doc[k].pos_ == "ADJ" or reading.entity_at(k) is not None):
            k += 1
        if k < self.end and words_[k] in _COLLECTIVES and words_[k] != "members":
            start = i
            while start > self.start and reading.doc[start - 1].pos_ in ("ADJ", "PUNCT") and words_[start - 1] != ",":
                start -= 1
            return Party(reading.text(reading.span(start, k + 1)), start, k + 1, None, None, True)
        return None

    def _capitals(self, i: int) -> Party | None:
        """A run of capitals that no one recognised as a name."""
        words_, doc, reading = self.reading.words, self.reading.doc, self.reading
        word = words_[i]
        if not word[:1].isupper() or word in TIME_WORDS or doc[i].pos_ not in ("PROPN", "NOUN", "ADJ", "X"):
            return None
        if doc[i].is_sent_start and not any(c.isupper() for c in word[1:]):
            following = words_[i + 1] if i + 1 < self.end else ""
            if not (following[:1].isupper() and doc[i].pos_ == "PROPN"):
                return None
        end = i + 1
        while end < self.end and end - i < 9 and reading.entity_at(end) is None:
            if words_[end][:1].isupper() or words_[end][:1].isdigit():
                end += 1
            elif words_[end] in _JOINTS - {"and"} and end + 1 < self.end and words_[end + 1][:1].isupper():
                end += 2
            else:
                break
        single = end - i == 1 and not any(c.isupper() for c in word[1:])
        if single and (len(word) < 3 or doc[i].pos_ != "PROPN" or words_[i - 1 : i] == ["the"]):
            return None
        return Party(reading.text(reading.span(i, end)), i, end, None)


def words_of(reading: Reading, i: int) -> str:
    """The small letters of a token, empty before the first."""
    return reading.words[i].lower() if i >= 0 else ""

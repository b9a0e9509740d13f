"""The country of an office that a text names without one: `the prime minister, NAME`, `Senator NAME`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from brief.language.countries import iso_of_name
from brief.language.entities import Entity, Mention, Profile
from brief.language.profiles.roles import PAST
from brief.language.reading import Reading
from brief.language.tables import rows, words

_SHARE = 0.6
"""Of the votes for countries that have the office, the share that the winner needs."""
_FEWEST = 2.0
_PARTY_SHARE = 0.3
_NEAR = 2.0
"""What the only country of the sentence that names the office counts more."""
_LEAD = 1.75
"""So many times the votes of the next country are clear too, however many others share the rest."""
_CLEAR = 4.0
_RARE = 3
"""Countries, at most, that have an office which tells where a text plays."""
_OWN_WEIGHT = 2.0
_MOST = 8
"""Mentions of one place or body that count."""
_BODY_WEIGHT = 1.5
"""A state's own bodies say more of where a text plays than its bare name."""
_DATELINE_WEIGHT = 1.0
"""A town in capitals is where a report was written: its own offices need no country."""
_HOLDER_WEIGHT = 1.0
_HEADS = words(
    "minister premier governor lawmaker legislator prosecutor senator congressman congresswoman mp mayor sheriff "
    "councilman councilwoman alderman"
)
"""Heads of roles that belong to a country whether or not the table names them."""
_LONG = {"gov.": "governor", "sen.": "senator", "rep.": "congressman", "gov": "governor", "sen": "senator"}
_LEADERS = words("president premier chancellor king queen emperor emir sultan") | {"prime minister"}
"""Offices of which two that meet are of two countries."""
_TALKS = words("met meets meet meeting talks hosted hosts host received receives welcomed welcomes summit")
"""Between two offices these say that one holder receives the other."""
_OF_TOWNS = words("mayor councilman councilwoman councillor alderman")
"""Offices of a town: unless the text says which, the town that the report was filed from."""
_STATES = words("country nation state republic kingdom government")
_ENDINGS = (
    "police chief",
    "army chief",
    "military chief",
    "chief of police",
    "chief of staff",
    "opposition leader",
    "national security adviser",
    "national security advisor",
    "chief justice",
    "majority leader",
    "minority leader",
    "first lady",
)


@dataclass(frozen=True, slots=True)
class Office:
    """A row of `data/offices.tsv`."""

    words: tuple[str, ...]
    allowed: frozenset[str] | None
    """Only these countries have it; None: all but those of `without`."""
    without: frozenset[str]

    @property
    def is_rare(self) -> bool:
        """Whether hardly any other country has this office."""
        return self.allowed is not None and len(self.allowed) <= _RARE

    def exists_in(self, iso: str) -> bool:
        """Whether a country has this office."""
        return iso in self.allowed if self.allowed is not None else iso not in self.without


@cache
def _offices() -> tuple[Office, ...]:
    made = []
    for name, how, isos, *_ in rows("offices.tsv"):
        listed = frozenset(isos.split())
        only = how == "only"
        made.append(Office(tuple(name.split()), listed if only else None, frozenset() if only else listed))
    return tuple(sorted(made, key=lambda office: -len(office.words)))


@cache
def office_of(role: str) -> Office | None:
    """The public office that a role says, None if it is none that a country's own press names alone."""
    parts = tuple(_LONG.get(part, part) for part in role.lower().replace("’", "'").split() if part not in PAST)
    known = set(parts)
    for office in _offices():
        if office.words[-1] in known and all(word in known for word in office.words):
            return office
    text = " ".join(parts)
    if parts and (parts[-1] in _HEADS or text.endswith(_ENDINGS)):
        return Office((parts[-1],), None, frozenset())
    return None


class Homes:
    """Which countries an article speaks of, and who holds which office there.

    Args:
        reading: The article.
        told: The profiles that the text itself gives a country, by name.
    """

    def __init__(self, reading: Reading, told: Mapping[str, Profile]) -> None:
        self._reading = reading
        self._votes = _votes(reading, told)
        self._taken: dict[tuple[str, ...], set[str]] = {}
        self._filed = _filed_from(reading)
        self._seated: list[tuple[int, str]] = []
        """Tokens at which the text says a leader's office, with the country."""
        for profile in told.values():
            office = office_of(profile.role) if profile.role and profile.country else None
            if office is not None and profile.country and not _is_past(profile.role):
                self._taken.setdefault(office.words, set()).add(profile.country)
                self._seat(office, profile.country, [start for start, _ in profile.evidence])

    def speaks_of(self, iso: str) -> bool:
        """Whether an article speaks of a country enough to take a party of that country's name for its party."""
        votes = self._votes.get(iso, 0.0)
        return votes >= _FEWEST and votes >= _PARTY_SHARE * sum(self._votes.values())

    def country(self, role: str, starts: Sequence[int]) -> str | None:
        """The country of an office, None where several fit.

        Args:
            role: The role as the text words it, without country.
            starts: Tokens where the text says the role.
        """
        office = office_of(role)
        if office is None:
            return None
        if office.words[-1] in _OF_TOWNS and self._filed is not None:
            return self._filed
        own = self._by_votes(office, role, starts)
        if " ".join(office.words) not in _LEADERS:
            return own
        for start in starts:
            host = self._host(start)
            if host is not None and own in (None, host):
                others = {iso for iso in self._near(start) - {host} if office.exists_in(iso)}
                if others:
                    return next(iter(others)) if len(others) == 1 else None
        return own

    def _by_votes(self, office: Office, role: str, starts: Sequence[int]) -> str | None:
        """The country of an office by how much the article speaks of each."""
        taken = self._taken.get(office.words, set()) if not _is_past(role) else set()
        votes = {iso: n for iso, n in self._votes.items() if office.exists_in(iso) and iso not in taken}
        if office.words == ("president",):
            for iso in self._taken.get(("chancellor",), ()):
                votes.pop(iso, None)  # whoever says "German Chancellor" says "German President" too
        if any(self._is_of_a_body(start) for start in starts):
            return None
        stated: set[str] = set()
        for start in starts:
            scene = self._scene(start)
            if scene in votes:
                return scene
            near = self._near(start)
            if len(near) == 1 and (iso := next(iter(near))) in votes:
                votes[iso] += _NEAR
                stated = self._near(start, stated=True)
                break
        if not votes:
            return None
        ranked = sorted(votes.items(), key=lambda item: (item[1], item[0]), reverse=True)
        iso, most = ranked[0]
        second = ranked[1][1] if len(ranked) > 1 else 0.0
        if most >= _FEWEST and (most >= _SHARE * sum(votes.values()) or most >= max(_LEAD * second, _CLEAR)):
            return iso
        told = next(iter(stated & set(votes)), None)
        return told if told is not None and votes[told] >= _SHARE * most and votes[told] >= _FEWEST else None

    def _is_of_a_body(self, start: int) -> bool:
        """Whether a role at a token is some body's, told by a common noun: `the society's president`."""
        words_ = self._reading.words
        owned = start > 1 and words_[start - 1] == "'s"
        return owned and words_[start - 2].islower() and words_[start - 2] not in _STATES

    def _host(self, start: int) -> str | None:
        """The country of the leader who meets the one at a token in its sentence: `King A met President B`."""
        index = self._reading.sentence_index(start)
        for at, iso in self._seated:
            between = self._reading.words[min(at, start) : max(at, start)]
            if at != start and self._reading.sentence_index(at) == index and not _TALKS.isdisjoint(between):
                return iso
        return None

    def _seat(self, office: Office, iso: str, starts: Sequence[int]) -> None:
        if " ".join(office.words) in _LEADERS:
            self._seated += [(start, iso) for start in starts]

    def settle(self, role: str, iso: str, starts: Sequence[int]) -> None:
        """Takes in that an office has been read as a country's: what only few have tells where a text plays.

        Args:
            role: As the text words it.
            iso: The country.
            starts: Tokens where the text says the role.
        """
        office = office_of(role)
        if office is not None and not _is_past(role):
            self._seat(office, iso, starts)
        self._votes[iso] = self._votes.get(iso, 0.0) + (_OWN_WEIGHT if office and office.is_rare else _HOLDER_WEIGHT)

    def _scene(self, start: int) -> str | None:
        """The country in `In Sweden, Culture Minister X`, at the head of the sentence around a token."""
        index = self._reading.sentence_index(start)
        first = self._reading.sentences[index].start if index is not None else start
        entity, mention = self._reading.entity_at(first + 1), self._reading.mention_at(first + 1)
        if self._reading.words[first] != "In" or entity is None or mention is None or not _counts(entity):
            return None
        return entity.country if self._reading.words[mention.end : mention.end + 1] == [","] else None

    def _near(self, start: int, *, stated: bool = False) -> set[str]:
        """The countries that the sentence around a token names; with `stated` not as what a noun is about."""
        index = self._reading.sentence_index(start)
        if index is None:
            return set()
        sentence = self._reading.sentences[index]
        named = self._reading.mentions_in(sentence.start, sentence.end)
        return {
            entity.country
            for entity, mention in named
            if entity.country and _counts(entity) and not (stated and self._is_modifier(mention))
        }

    def _is_modifier(self, mention: Mention) -> bool:
        """Whether a country's name only tells of what the noun behind it is: `the Chile inquiry`, `German police`."""
        after = mention.end
        noun = after < len(self._reading.words) and self._reading.doc[after].pos_ in ("NOUN", "PROPN")
        return mention.form == "adjective" or noun


def _filed_from(reading: Reading) -> str | None:
    """The country that the dateline names: `GHENT, Belgium, March 10`."""
    parts = [part.strip() for part in (reading.article.metadata.dateline or "").split(",")]
    return next((iso for part in parts[1:] if part and (iso := iso_of_name(part))), None)


def _is_past(role: str | None) -> bool:
    return role is not None and not PAST.isdisjoint(role.lower().split())


def _counts(entity: Entity) -> bool:
    return entity.type == "place" or (entity.type == "organisation" and entity.kind == "state")


def _votes(reading: Reading, told: Mapping[str, Profile]) -> dict[str, float]:
    """How much an article speaks of each country: its name, places and people, its state bodies and office holders."""
    votes: dict[str, float] = defaultdict(float)
    for entity in reading.entities:
        if entity.country and _counts(entity):
            weight = 1.0 if entity.type == "place" else _BODY_WEIGHT
            votes[entity.country] += weight * min(len(entity.mentions), _MOST)
            first = reading.words[entity.mentions[0].start]
            if entity.kind in ("capital", "city") and first.isupper() and len(first) > 2:
                votes[entity.country] += _DATELINE_WEIGHT
    for profile in told.values():
        if profile.country:
            votes[profile.country] += _HOLDER_WEIGHT
    return votes

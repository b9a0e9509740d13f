"""Known names of countries, regions and organisations, found in tokens in one pass."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from brief.language.countries import countries
from brief.language.entities import EntityKind, Form
from brief.language.tables import rows, several, words

Rank = Literal["country", "capital", "region", "former", "state", "city", "organisation", "own"]

_WEAK = words(
    """
    IS AA AP PA AU PTI ECO NAM RIA SEC ICE ISI WAM SPA AAP EC BIS ADB EEA CAR Independent Guardian Economist
    Congress Congo Commonwealth Quad Wagner Senate Labour Labor Democrats Conservatives Liberals Republicans Greens
    Sputnik Telegram Apple Amazon Shell Fars Mehr Petra Ansa Antara Gulf Guinea Turkey Chad Jordan Georgia
    Washington Bern Lima Colombo Lome Victoria DA PT LDP CAP RT Bild Emirates Lao Kiwi Pole Finn Dane Swede Scot
    Brit Amnesty Politico Fed Me. Ind. Ill. Miss. Ore. Mass. Wash. Pa. La. Md. Va. Ga. EFE ABC PLA SPD FDP ANI CCP
    CPC NDP TPP EAC SDF FSA IRA ANC PPP CBS NSC CIS ALBA Bundesliga Croat IOC Roseau San Juan Praia Male Victoria
    Independence
    """
)
"""Names that are also ordinary words, persons' names or many things' initials: they count only where the model sees a
name of a fitting kind too."""


@dataclass(frozen=True, slots=True)
class Known:
    """An entry of the gazetteers."""

    id: str
    name: str
    rank: Rank
    type: EntityKind
    form: Form
    country: str | None = None
    kind: str = ""
    """For organisations the class: bloc, body, agency, state, party, media, company, armed, society, league."""
    weak: bool = False
    role: str | None = None
    """Of a person in the user's own gazetteer."""


@dataclass(frozen=True, slots=True)
class Match:
    """A known name at a half-open token range."""

    start: int
    end: int
    known: Known


Words = Sequence[str]
_Entry = tuple[tuple[str, ...], Known]


class Gazetteer:
    """All known names as token sequences.

    Args:
        tokenise: The model's own tokenizer, so that known names split as they do in texts.
        own: Rows of the user's gazetteers; they win over the built-in ones.
    """

    def __init__(self, tokenise: Callable[[str], Words], own: Sequence[Mapping[str, object]] = ()) -> None:
        self._by_first: dict[str, list[_Entry]] = {}
        self._tokenise = tokenise
        for name, known in _own(own):
            self._add(name, known)
        for name, known in _built_in():
            self._add(name, known)
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        self._lower = {first.upper() for first in self._by_first}

    def _add(self, name: str, known: Known) -> None:
        tokens = tuple(word.replace("’", "'") for word in self._tokenise(name))
        if tokens:
            self._by_first.setdefault(tokens[0], []).append((tokens, known))

    def matches(self, words: Words) -> Iterator[Match]:
        """The longest known names, from left to right, without overlap. `words` have straight apostrophes."""
        i, n, by_first = 0, len(words), self._by_first
        while i < n:
            entries = by_first.get(words[i])
            if entries is not None:
                for tokens, known in entries:
                    size = len(tokens)
                    if size == 1 or tuple(words[i : i + size]) == tokens:
                        yield Match(i, i + size, known)
                        i += size - 1
                        break
            i += 1


def _own(given: Sequence[Mapping[str, object]]) -> Iterator[tuple[str, Known]]:
    kinds: dict[str, EntityKind] = {
        "person": "person",
        "organisation": "organisation",
        "organization": "organisation",
        "group": "group",
        "place": "place",
    }
    for row in given:
        name = str(row["name"])
        kind = kinds.get(str(row.get("type", "organisation")).lower(), "organisation")
        country, role = row.get("country"), row.get("role")
        known = Known(
            f"own:{name}",
            name,
            "own",
            kind,
            "name",
            country=str(country) if country else None,
            role=str(role) if role else None,
        )
        aliases = row.get("aliases")
        for alias in (name, *(aliases if isinstance(aliases, list) else ())):
            yield str(alias), known


def _built_in() -> Iterator[tuple[str, Known]]:
    """Every form of the names in the data files, with what it names."""
    yield from _of_countries()
    yield from _of_regions()
    for fields in rows("organisations.tsv"):
        sort, name, names, iso, *_ = [*fields, "", "", ""]
        for word in (name, *several(names)):
            weak = word in _WEAK
            known = Known(f"org:{name}", name, "organisation", "organisation", "name", iso or None, sort, weak=weak)
            yield word, known


def _of_countries() -> Iterator[tuple[str, Known]]:
    """Countries under their names and adjectives, and their capitals."""
    for c in countries().values():
        for name in (c.name, *c.names):
            weak = name in _WEAK
            yield name, Known(f"country:{c.iso}", c.name, "country", "place", "name", c.iso, weak=weak)
        for word in c.adjectives:
            weak = word in _WEAK
            yield word, Known(f"country:{c.iso}", c.name, "country", "place", "adjective", c.iso, weak=weak)
        for capital in c.capitals:
            town, weak = f"capital:{c.iso}:{c.capitals[0]}", capital in _WEAK
            yield capital, Known(town, capital, "capital", "place", "name", c.iso, weak=weak)
            if not weak:  # as datelines write it
                yield capital.upper(), Known(town, capital, "capital", "place", "name", c.iso)


def _of_regions() -> Iterator[tuple[str, Known]]:
    """Regions and states under their names and adjectives, and cities."""
    for fields in rows("regions.tsv"):
        rank, name, iso, adjectives, names, *_ = [*fields, "", "", "", ""]
        kind: Rank = "state" if rank == "state" else "former" if rank == "former" else "region"
        for word in (name, *several(names)):
            yield word, Known(f"{rank}:{name}", name, kind, "place", "name", iso or None, weak=word in _WEAK)
        for word in several(adjectives):
            yield word, Known(f"{rank}:{name}", name, kind, "place", "adjective", iso or None, weak=word in _WEAK)
    for iso, cities, *_ in rows("cities.tsv"):
        for city in several(cities):
            yield city, Known(f"city:{city}", city, "city", "place", "name", iso, weak=True)

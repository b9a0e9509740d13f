"""Countries: names, adjectives, capitals and ISO 3166-1 codes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from brief.language.tables import rows, several
from brief.model import normalise


@dataclass(frozen=True, slots=True)
class Country:
    """One row of `data/countries.tsv`."""

    iso: str
    name: str
    names: tuple[str, ...]
    """Other names, official and short."""
    adjectives: tuple[str, ...]
    """Adjectives and words for its people."""
    capitals: tuple[str, ...]
    """The capital, and cities that news uses for the government."""


@cache
def countries() -> Mapping[str, Country]:
    """All countries by ISO code."""
    found = {}
    for fields in rows("countries.tsv"):
        iso, name, names, adjectives, capitals, *_ = [*fields, "", "", ""]
        found[iso] = Country(iso, name, several(names), several(adjectives), several(capitals))
    return found


@cache
def _by_name() -> Mapping[str, str]:
    return {normalise(name): c.iso for c in reversed(list(countries().values())) for name in (*c.names, c.name)}


@cache
def _by_adjective() -> Mapping[str, str]:
    return {normalise(word): c.iso for c in reversed(list(countries().values())) for word in c.adjectives}


def iso_of(words: str) -> str | None:
    """The ISO code of the country with this name or adjective, with or without `the`; None if there is none."""
    key = normalise(words)
    key = key.removeprefix("the ")
    return _by_name().get(key) or _by_adjective().get(key)


def iso_of_name(words: str) -> str | None:
    """The ISO code of the country with this name; adjectives do not count."""
    return _by_name().get(normalise(words))


@cache
def _by_place() -> Mapping[str, str]:
    found = {normalise(city): iso for iso, cities, *_ in rows("cities.tsv") for city in several(cities)}
    found |= {normalise(capital): c.iso for c in countries().values() for capital in c.capitals}
    found |= {normalise(name): iso for _, name, iso, *_ in ((*row, "", "") for row in rows("regions.tsv")) if iso}
    return found


def iso_of_place(words: str) -> str | None:
    """The ISO code of the country that a city or region of this name is in, None if the tables do not have it."""
    return _by_place().get(normalise(words))


def country_name(iso: str) -> str:
    """The usual English name for an ISO code, the code itself if it is none."""
    found = countries().get(iso)
    return found.name if found else iso


def is_country_name(words: str, iso: str) -> bool:
    """Whether these words, with or without `the`, name the country with this ISO code, as a noun or an adjective."""
    found = countries().get(iso)
    named = (found.name, *found.names, *found.adjectives) if found else ()
    return normalise(words).removeprefix("the ") in map(normalise, named)

"""The named actors and places of one article: one entity each, with every place where the text names it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

EntityKind = Literal["person", "organisation", "group", "place"]
Form = Literal["name", "adjective", "nominal"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A half-open token range that stands for an entity."""

    start: int
    end: int
    form: Form = "name"
    """A name or a part of it ("Modi"); an adjective of a country ("Turkish"); a description ("the Turkish leader")."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What a text says a person is. Tokens are half-open ranges of the words that say it."""

    role: str | None = None
    """Office or trade without nationality, with `acting`, `former`, `deputy`."""
    head: str | None = None
    """The role's main word, in small letters: "minister" of "foreign minister"."""
    country: str | None = None
    """ISO 3166-1 alpha-2."""
    affiliation: str | None = None
    """Name of the organisation's entity."""
    evidence: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """One person, organisation, group or place of an article."""

    name: str
    """The fullest form the article uses, without title and possessive; of countries the usual name."""
    type: EntityKind
    country: str | None = None
    """ISO 3166-1 alpha-2: of a country itself, of a place in it, of a person that the article ties to it."""
    aliases: tuple[str, ...] = ()
    """Other forms that the article uses, in order of first use."""
    mentions: tuple[Mention, ...] = ()
    """In text order."""
    is_country: bool = False
    """A state, as place and as actor."""
    kind: str = ""
    """For known organisations: bloc, body, agency, state, party, media, company, armed, society or league; for known
    places: country, capital, region, former or state."""
    role: str | None = None
    """Of a person in the user's own gazetteer."""
    known: str | None = None
    """The id of the entity in the gazetteer or the user's corrections, if it is there."""

"""What the text says a person is: role, country and organisation, put together from all her mentions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain

from brief.language.countries import iso_of, iso_of_name, iso_of_place
from brief.language.entities import Entity, Profile
from brief.language.profiles.bands import band_ties
from brief.language.profiles.home import Homes
from brief.language.profiles.said import Said
from brief.language.profiles.said_after import around
from brief.language.profiles.shared import shared_titles
from brief.language.profiles.ties import PARTY_WORDS, ties
from brief.language.reading import Reading
from brief.language.tables import words

_COUNTERPARTS = ("counterpart", "colleague", "neighbour", "neighbor")
_COUNTERPART_REACH = 30
"""Tokens before `his Chinese counterpart` within which the person with the same office is named."""


def profiles(reading: Reading) -> dict[str, Profile]:
    """The profile of each person of the article, by name; persons of whom nothing is said are left out."""
    said: dict[str, list[Said]] = {}
    for entity in reading.entities:
        if entity.type == "person":
            said[entity.name] = [item for mention in entity.mentions for item in around(reading, mention)]
    for name, item in chain(ties(reading), shared_titles(reading), band_ties(reading)):
        said[name].append(item)
    _resolve_counterparts(said)
    found = {}
    for entity in reading.entities:
        if entity.type == "person":
            profile = _combined(entity, said[entity.name])
            if profile is not None:
                found[entity.name] = profile
    bosses = {name: next((item.boss for item in items if item.boss), None) for name, items in said.items()}
    return _at_home(reading, found, bosses)


def _at_home(reading: Reading, found: dict[str, Profile], bosses: Mapping[str, Entity | None]) -> dict[str, Profile]:
    """The profiles with the countries of offices that a country's own press names without it."""
    homes = Homes(reading, {name: profile for name, profile in found.items() if profile.country})
    bodies = {entity.name: entity for entity in reading.entities if entity.type != "person"}
    unsure = [(name, profile) for name, profile in found.items() if profile.country is None]
    for name, profile in (*unsure, *unsure):
        if found[name].country is not None:
            continue
        body = bodies.get(profile.affiliation or "")
        boss = bosses[name]
        over = found.get(boss.name) if boss is not None else None
        country = over.country if over is not None else None
        if country is not None:
            pass
        elif body is not None and body.kind == "party" and body.country and homes.speaks_of(body.country):
            country = body.country
        elif profile.role and (profile.affiliation is None or (body is not None and body.kind in ("state", "party"))):
            country = homes.country(profile.role, [start for start, _ in profile.evidence])
        if country is not None:
            found[name] = replace(profile, country=country)
            homes.settle(profile.role or "", country, [start for start, _ in profile.evidence])
    return found


def _resolve_counterparts(said: dict[str, list[Said]]) -> None:
    """`his Chinese counterpart NAME` has the office of the person named shortly before."""
    offices = sorted(
        (item.end, item.role, item.head)
        for items in said.values()
        for item in items
        if item.role and item.head and item.head not in _COUNTERPARTS
    )
    for items in said.values():
        for item in items:
            if item.head == "counterpart":
                near = [o for o in offices if item.start - _COUNTERPART_REACH <= o[0] <= item.start]
                if near:
                    item.role, item.head = near[-1][1], near[-1][2]
                    item.weight = 0.7
                else:
                    item.weight = 0.1


def _combined(entity: Entity, said: Sequence[Said]) -> Profile | None:
    if not said and entity.role is None and entity.country is None:
        return None
    roles = [item for item in said if item.role]
    best = max((item.weight for item in roles), default=0.0)
    role = next((item for item in roles if item.weight == best), None)
    if role is not None:
        fuller = [
            i for i in roles if i.head == role.head and i.weight >= 0.8 and len(i.role or "") > len(role.role or "")
        ]
        role = next((i for i in fuller if len((i.role or "").split()) <= 6), role)
    country = next((item for item in said if item.role and _country(item)), None)
    country = country or next((item for item in said if _country(item)), None)
    if role is None and len(entity.name.split()) == 1 and entity.known is None:
        said = [item for item in said if item.owner is None or item.owner.type == "place"]
    owned = [item for item in said if item.owner is not None and (item.credit or _is_body(item.owner))]
    body = next((item for item in owned if item.role), max(owned, key=lambda item: item.weight, default=None))
    evidence = list(dict.fromkeys((i.start, i.end) for i in (role, country, body) if i is not None))
    return Profile(
        role=entity.role or (role.role if role else None),
        head=role.head if role else None,
        country=entity.country or (_country(country) if country else None),
        affiliation=body.owner.name if body and body.owner else None,
        evidence=tuple(evidence),
    )


def _is_body(owner: Entity) -> bool:
    """Whether one can belong to it: an organisation, or a party named by its adherents (`Republican`)."""
    if owner.type == "organisation":
        return owner.kind != "agency"
    return owner.type == "group" and owner.name.lower().split()[-1] in PARTY_WORDS


def _country(item: Said) -> str | None:
    """The country that something said ties a person to; an office of a state's body counts for the state."""
    owner = item.owner
    if item.place is not None and item.place.country:
        return item.place.country
    if owner is None:
        return None
    if owner.type == "place":
        return owner.country
    if not item.role:
        return None
    return owner.country if owner.kind == "state" else _country_in_name(owner)


def _country_in_name(owner: Entity) -> str | None:
    """The country that an organisation's name begins or ends with: `Russian Foreign Ministry`, `Bank of England`."""
    if owner.kind in ("bloc", "body", "media", "agency"):
        return None
    parts = owner.name.split()
    if len(parts) < 2:
        return None
    first = iso_of(" ".join(parts[:2])) if len(parts) > 2 else None
    first = first or iso_of(parts[0])
    if first is None and "of" in parts[1:-1]:
        first = iso_of(" ".join(parts[parts.index("of") + 1 :]))
    if first is None and "of" not in parts:
        first = iso_of_name(parts[-1])
    if first is None and parts[-1].lower() in _PUBLIC:
        first = iso_of_place(" ".join(parts[:2])) or iso_of_place(parts[0])
    return first


_PUBLIC = words("police department council court parliament ministry government assembly authority prosecutors")
"""Last words of names of public bodies, whose city or region says their country: `Hamburg Police`."""

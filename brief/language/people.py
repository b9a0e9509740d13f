"""Makes one person of all the names that mean her: full names, surnames, initials, given names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from brief.language.gazetteer import Known
from brief.language.names.found import HONOURS, PARTICLES, Found, without_possessive
from brief.language.profiles.roles import HONORIFICS, OFFICES
from brief.language.tables import words

_SUFFIXES = words("jr sr ii iii iv jr. sr. qc sc kc mp phd md obe mbe cbe")
_COMMON = words(
    """
    May March April June August Will Mark Bill Grant Rice Young Long King White Black Brown Green Gray Grey Rose Hope
    Chance Price Love Best Day West East North South Case Ball Bush Church Field Fox Hill Lake Stone Wood Woods Rock
    Page Banks Cash Ford Law Read Self Small Sharp Short Swift Wise Little Moon Sun Major Miles Penny Power Powers
    State Summer Winter Storm Street Trust War Waters Gold Silver Star Stern Strong Sweet The He She It They In On
    At By For From Is As An Or And But If So No Not All New One Two
    """
)
"""Surnames and given names that are also ordinary words: a bare one counts only where the model sees a name."""
_NUMERAL = re.compile(r"(?<=[a-z]),? (?:III|IV)$")
"""What news leaves out after the first naming; kings and popes keep it by their one name, see `display`."""
_FATHERS = words("bin binti ibn bint")
"""Between a name and the father's."""
_SPLIT = re.compile(r"[\s\-‐‑–]+")


@dataclass(slots=True)
class Person:
    """A person being put together."""

    parts: tuple[str, ...]
    """Plain name words of the fullest form."""
    found: list[Found] = field(default_factory=list)
    forms: dict[str, None] = field(default_factory=dict)
    known: Known | None = None
    is_junior: bool = False

    @property
    def sure(self) -> bool:
        """Whether the name is a person's beyond the model's guess at one place: told by a title, or seen again."""
        return len(self.found) > 1 or any(name.sure for name in self.found) or len(self.parts) > 2


def is_junior(name: str) -> bool:
    """Whether a name says that it is the younger of two: `Jr.`"""
    return name.rstrip(". ").endswith((" Jr", " Junior"))


@lru_cache(maxsize=20_000)
def name_parts(name: str) -> tuple[str, ...]:
    """The words of a person's name, plain: small letters, no accents, no titles, no suffixes, hyphens as spaces."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).casefold()
    parts = [p.strip(".,'’\"“”") for p in _SPLIT.split(plain)]
    parts = [p for p in parts if p and p not in _SUFFIXES]
    while len(parts) > 1 and (parts[0] in HONORIFICS or parts[0] in OFFICES or parts[:2] == ["tan", "sri"]):
        del parts[: 2 if parts[0] == "tan" else 1]
    return tuple(parts)


def same_person(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two full names can be one person's: the shorter fits into the longer, with the same last word.

    Double surnames stand alone too: `Lopez Prado` and `Solis-Berg` after a given name and the same words.
    """
    if len(one) > len(other):
        one, other = other, one
    tail = tuple(other[-len(one) :]) == tuple(one)
    if one == other or (len(one) > 1 and tail and (len(other) == len(one) + 1 or one[0] in PARTICLES)):
        return True
    if len(one) < 2 or (one[-1] != other[-1] and "".join(one) != "".join(other)):
        return "".join(one) == "".join(other) and len("".join(one)) > 4
    if not _fits(one[0], other[0]):
        return len(one) > 2 and one[0] in other[:-1]
    return all(any(_fits(part, whole) for whole in other) for part in one)


def _fits(part: str, whole: str) -> bool:
    return part == whole or (len(part) == 1 and whole.startswith(part)) or (len(whole) == 1 and part.startswith(whole))


def _begins(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one full name is the other without the father's name: `Ahmad Razak`, `Ahmad Razak bin Omar`."""
    if len(one) > len(other):
        one, other = other, one
    size = len(one)
    return 1 < size < len(other) and tuple(other[:size]) == tuple(one) and other[size] in _FATHERS


class PeopleMerger:
    """Collects the persons of one text."""

    def __init__(self) -> None:
        self.people: list[Person] = []
        self._by_last: dict[str, list[Person]] = {}
        self._by_first: dict[tuple[str, ...], list[Person]] = {}

    def add_full(self, name: str, found: Found) -> None:
        """A name of several words, or one that stands alone in the text."""
        parts = name_parts(name)
        if not parts:
            return
        candidates = self.named(parts)
        person = next((c for c in candidates if is_junior(name) == c.is_junior), None)
        if person is None:
            person = Person(parts, is_junior=is_junior(name))
            self.people.append(person)
            self._by_last.setdefault(parts[-1], []).append(person)
            self._by_first.setdefault(parts[:2], []).append(person)
        person.parts = max(person.parts, parts, key=lambda p: (len(p), sum(map(len, p))))
        person.found.append(found)
        person.forms.setdefault(name)
        person.known = person.known or found.known

    def named(self, parts: tuple[str, ...]) -> list[Person]:
        """The persons whom a full name can mean, by its last word or, for `Ahmad Razak bin Omar`, by its first two."""
        found = [person for person in self._by_last.get(parts[-1], ()) if same_person(parts, person.parts)]
        if len(parts) > 1 and not found:
            found = [person for person in self._by_first.get(parts[:2], ()) if _begins(parts, person.parts)]
        return found

    def words_of(self) -> dict[str, list[Person]]:
        """Plain words that can stand for a person alone: surnames first, then other words of the full name."""
        index: dict[str, list[Person]] = {}
        for person in self.people:
            if len(person.parts) > 1 or person.sure:
                index.setdefault(person.parts[-1], []).append(person)
        for person in self.people:
            for part in person.parts[:-1]:
                if len(part) > 1:
                    index.setdefault(part, []).append(person) if part not in index else None
        return index


def is_common(word: str) -> bool:
    """Whether a bare word is too ordinary to be taken for a name without the model's word."""
    return word in _COMMON or word.lower() in OFFICES


def _without_honours(form: str) -> str:
    """`Marian Ash` of `Marian Ash QC`."""
    parts = form.split()
    while len(parts) > 2 and parts[-1] in HONOURS:
        parts.pop()
    return " ".join(parts).rstrip(",") if len(parts) < len(form.split()) else form


def display(forms: Sequence[str]) -> str:
    """The fullest form of a name: most words, then most letters, then the first."""
    cleaned = [without_possessive(form) for form in forms]
    cleaned = [_without_honours(form) for form in cleaned]
    cleaned = [_NUMERAL.sub("", form) if len(form.split()) > 2 else form for form in cleaned]
    return max(cleaned, key=lambda form: (len(name_parts(form)), len(form)))

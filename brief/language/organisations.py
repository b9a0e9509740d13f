"""Makes one organisation of its long form, its acronym and its short forms."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from brief.language.gazetteer import Known
from brief.language.names.found import ORG_HEADS, Found, without_possessive
from brief.language.tables import words
from brief.model import normalise

_SUFFIX = re.compile(
    r"(?: (?:inc|incorporated|corp|corporation|ltd|limited|plc|ag|gmbh|llc|co|company|group|sa|spa|nv|se|asa|as|a s|s a"
    r"|n v|b v|s p a|p l c|oyj|oy|ab|bv|aps|llp|pty|bhd|holdings|holding))+$"
)
_SMALL = words("of the and for in on to a an de la del des du et & der die und")
_BRITISH = (("organis", "organiz"), ("labour", "labor"), ("defence", "defense"), ("centre", "center"))
_GENERIC = (
    words(
        """
    national international united democratic social people peoples republic state states world central general royal
    federal european american african asian new north south east west first supreme high public
    """
    )
    | ORG_HEADS
)


@dataclass(slots=True)
class Organisation:
    """An organisation (or group, or place) being put together."""

    key: str
    found: list[Found] = field(default_factory=list)
    forms: dict[str, None] = field(default_factory=dict)
    names: dict[str, None] = field(default_factory=dict)
    """Forms that are names, not adjectives."""
    known: Known | None = None


@lru_cache(maxsize=20_000)
def org_key(name: str) -> str:
    """What forms of one name share: plain, American spelling, no article, no company suffix."""
    key = normalise(name.replace(".", "") if len(name) < 9 else name).removeprefix("the ")
    for british, american in _BRITISH:
        key = key.replace(british, american)
    return _SUFFIX.sub("", key)


def acronym(name: str) -> str:
    """The capital letters that stand for a name: first letters of its words, small words left out."""
    return "".join(word[0].upper() for word in re.split(r"[\s\-/]+", name) if word and word.lower() not in _SMALL)


def is_acronym(word: str) -> bool:
    """Whether a form is letters that stand for words."""
    plain = word.replace(".", "").replace("-", "")
    return 2 <= len(plain) <= 8 and " " not in word and sum(c.isupper() for c in plain) >= max(2, len(plain) - 2)


class OrganisationMerger:
    """Collects the organisations of one text."""

    def __init__(self) -> None:
        self.organisations: list[Organisation] = []
        self._by_key: dict[str, Organisation] = {}

    def add(self, name: str, found: Found) -> Organisation:
        """A form of a name; known names share an entity through their gazetteer id."""
        key = found.known.id if found.known is not None else org_key(name)
        organisation = self._by_key.get(key) or self._by_key.get(org_key(name))
        if organisation is not None and _are_two(organisation.known, found.known):
            organisation = None
        if organisation is None:
            organisation = Organisation(key)
            self.organisations.append(organisation)
        self._by_key[key] = self._by_key[org_key(name)] = organisation
        organisation.found.append(found)
        organisation.forms.setdefault(name)
        if found.form == "name":
            organisation.names.setdefault(name)
        organisation.known = organisation.known or found.known
        return organisation

    def merge(self, one: Organisation, other: Organisation) -> None:
        """Makes the second a part of the first."""
        if one is other:
            return
        one.found.extend(other.found)
        one.forms.update(other.forms)
        one.names.update(other.names)
        one.known = one.known or other.known
        self.organisations.remove(other)
        for key, value in list(self._by_key.items()):
            if value is other:
                self._by_key[key] = one

    def merge_short_forms(self, brackets: Sequence[tuple[Found, Found]]) -> None:
        """Acronyms with their long forms (in brackets, else by letters), then short forms with the one they begin."""
        owner = {id(found): org for org in self.organisations for found in org.found}
        for long, short in brackets:
            one, other = owner.get(id(long)), owner.get(id(short))
            if one is not None and other is not None and one is not other and other in self.organisations:
                self.merge(one, other)
                for found in one.found:
                    owner[id(found)] = one
        by_letters: dict[str, list[Organisation]] = {}
        for org in self.organisations:
            for form in org.forms:
                if len(form.split()) > 1:
                    by_letters.setdefault(acronym(form), []).append(org)
        for org in list(self.organisations):
            if org.known is None and all(is_acronym(form) for form in org.forms):
                letters = next(iter(org.forms)).replace(".", "").upper()
                candidates = {id(c): c for c in by_letters.get(letters, []) if c is not org}
                if len(candidates) == 1 and len(letters) > 2:
                    self.merge(next(iter(candidates.values())), org)
        self._merge_beginnings()
        self._merge_endings()

    def _merge_endings(self) -> None:
        """`the Compact` after `Lake Basin Compact`: one word that only one organisation's name ends with."""
        by_last: dict[str, dict[int, Organisation]] = {}
        for org in self.organisations:
            for form in org.forms:
                parts = org_key(form).split()
                if len(parts) > 1 and {name.kind for name in org.found} == {"organisation"}:
                    by_last.setdefault(parts[-1], {})[id(org)] = org
        for org in list(self.organisations):
            forms = {org_key(form) for form in org.forms}
            if org.known is not None or len(forms) != 1 or any(name.kind == "person" for name in org.found):
                continue
            if forms == {"house"}:
                continue  # a parliament's, not the White House
            fits = _innermost(by_last.get(next(iter(forms)), {}))
            if len(fits) == 1 and id(org) not in fits:
                self.merge(next(iter(fits.values())), org)

    def _merge_beginnings(self) -> None:
        by_first: dict[str, list[Organisation]] = {}
        for org in self.organisations:
            for form in org.forms:
                parts = org_key(form).split()
                if len(parts) > 1:
                    by_first.setdefault(parts[0], []).append(org)
        for org in list(self.organisations):
            forms = [org_key(form).split() for form in org.forms]
            if org.known is not None or len(forms) != 1 or not forms[0]:
                continue
            if any(name.kind != "organisation" for name in org.found):
                continue
            short = forms[0]
            if all(part in _GENERIC for part in short) or (len(short) == 1 and len(short[0]) < 3):
                continue
            fits = {}
            for other in by_first.get(short[0], []):
                kinds = {name.kind for name in other.found}
                if (
                    other is not org
                    and kinds == {"organisation"}
                    and any(_begins(short, org_key(form).split()) for form in other.forms)
                ):
                    fits[id(other)] = other
            if len(fits) == 1:
                self.merge(next(iter(fits.values())), org)


def _innermost(fits: dict[int, Organisation]) -> dict[int, Organisation]:
    """Of bodies where one's name ends with the other's, that one: `Council of the Rowing League`, `Rowing League`."""
    names = {key: org_key(next(iter(org.forms))) for key, org in fits.items()}
    inner = min(names.values(), key=len, default="")
    if not all(name.endswith(inner) for name in names.values()):
        return fits
    return {key: org for key, org in fits.items() if names[key] == inner}


def _are_two(one: Known | None, other: Known | None) -> bool:
    """Whether two known names that read alike are two bodies': `OPEC` and `OPEC+`."""
    return one is not None and other is not None and one.id != other.id and one.type == other.type == "organisation"


def _begins(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the long form is the short one and a generic rest: `Brooks` of `Brooks Pharmacy`."""
    rest = list(long[len(short) :])
    return list(long[: len(short)]) == list(short) and 0 < len(rest) <= 2 and rest[-1] in _GENERIC | _TRADES


_TRADES = words(
    """
    pharmacy motor motors airlines airways electric electronics pharmaceuticals energy oil gas steel foods stores hotels
    records pictures entertainment studios games software technology communications telecom mobile insurance financial
    dairies farms breweries retail logistics rail robotics minerals resources biotech therapeutics labs laboratories
    networks solutions aviation automotive pharma healthcare digital interactive toys cement textiles fisheries
    capital securities aerospace defence defense engineering construction chemical chemicals brewery brewing shipping
    """
)


def display(forms: Sequence[str]) -> str:
    """The fullest form: the longest that is no acronym, else the first."""
    cleaned = [_bare(without_possessive(form)) for form in forms]
    long = [form for form in cleaned if not is_acronym(form)]
    if not long:
        return cleaned[0]
    first = long[0]
    longer = [form for form in long if first in form or org_key(first).split()[:1] == org_key(form).split()[:1]]
    return max(longer, key=len)


def _bare(form: str) -> str:
    """A form without its article, unless that is part of a title in capitals of several words ("The Olive Tree")."""
    article, _, rest = form.partition(" ")
    return rest if article == "the" or (article == "The" and " " not in rest) else form

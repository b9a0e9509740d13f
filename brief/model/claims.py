"""What an article says: one class of claim for each facet, and the ids that survive re-extraction."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, ClassVar, Literal

from brief.model.article import Span

FACETS = ("who", "where", "when", "what", "members", "partners", "quotes", "numbers", "credits")
"""The facets of a brief in the order in which they are shown; the digits 1-9 stand for them."""

Facet = Literal["who", "where", "when", "what", "members", "partners", "quotes", "numbers", "credits"]
EntityType = Literal["person", "organisation", "group"]
Attendance = Literal["attending", "absent", "expected"]
Basis = Literal["explicit", "relative", "inferred"]
Stage = Literal["past", "present", "planned", "possible"]
MemberStatus = Literal["full", "founding", "joining", "candidate", "observer", "suspended", "former", "denied"]

FITTING_STATUSES: frozenset[frozenset[str]] = frozenset(
    map(frozenset, (("full", "founding"), ("joining", "candidate"), ("joining", "full"), ("joining", "observer")))
)
"""Statuses that do not exclude each other: one is more precise, or the next stage of the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One thing an article says, tied to the characters that say it."""

    id: str
    """From `claim_id`: facet and normalised key, so it survives re-extraction."""
    evidence: tuple[Span, ...]
    """Best first, never empty; their text really says the claim."""
    sentence: int | None
    """Index into `Brief.sentences` of the first evidence."""
    attribution: str | None = None
    """Who says so, when the article attributes it."""
    confidence: float = 0.5
    """0-1; calibrated on annotated news, see docs/quality.md."""
    rule: str
    """Dotted and stable name of the rule that found it, e.g. `members.list`."""

    facet: ClassVar[Facet]


@dataclass(frozen=True, slots=True, kw_only=True)
class Who(Claim):
    """A person, organisation or group that acts, speaks or is acted on; ranked, the main actor first."""

    facet: ClassVar[Facet] = "who"
    name: str
    type: EntityType
    role: str | None = None
    affiliation: str | None = None
    country: str | None = None
    attendance: Attendance | None = None
    aliases: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Where(Claim):
    """A place; those with part `event` come first."""

    facet: ClassVar[Facet] = "where"
    name: str
    country: str | None = None
    part: Literal["event", "dateline", "mentioned"] = "mentioned"
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class When(Claim):
    """A time expression with its normalised value; the event's own time first."""

    facet: ClassVar[Facet] = "when"
    words: str
    start: str | None = None
    end: str | None = None
    grain: str | None = None
    """year, quarter, month, week, day, part of day, minute; or duration."""
    basis: Basis = "explicit"
    part: Literal["event", "mentioned"] = "mentioned"


@dataclass(frozen=True, slots=True, kw_only=True)
class What(Claim):
    """An event as one clean statement; the main event first."""

    facet: ClassVar[Facet] = "what"
    statement: str
    subject: str | None = None
    predicate: str | None = None
    object: str | None = None
    stage: Stage = "past"
    negated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Member(Claim):
    """One party's membership of one body, with its status."""

    facet: ClassVar[Facet] = "members"
    organisation: str
    member: str
    country: str | None = None
    status: MemberStatus = "full"
    since: str | None = None
    ordinal: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner(Claim):
    """A partnership, alliance or pact between two parties."""

    facet: ClassVar[Facet] = "partners"
    organisation: str
    partner: str
    country: str | None = None
    kind: str = "partner"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Claim):
    """Speech in quotation marks. Terms in quotation marks are flags, not quotes."""

    facet: ClassVar[Facet] = "quotes"
    speaker: str | None
    words: str
    verb: str | None = None
    via: str | None = None
    """The agency or outlet to which it was said, the chain's next link."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Number(Claim):
    """A figure with its unit and what it counts."""

    facet: ClassVar[Facet] = "numbers"
    words: str
    value: float
    unit: str | None = None
    of: str | None = None
    approximate: bool = False
    bound: Literal["at least", "at most"] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit(Claim):
    """An agency or outlet named as origin of (a part of) the report."""

    facet: ClassVar[Facet] = "credits"
    agency: str


CLAIM_CLASSES: Mapping[str, type[Claim]] = {
    c.facet: c for c in (Who, Where, When, What, Member, Partner, Quote, Number, Credit)
}
"""The class of each facet's claims."""


_POSSESSIVE = re.compile(r"['’]s\b")
_WORDS = re.compile(r"\d+(?:[.,]\d+)*|\w+")


def normalise(words: str) -> str:
    """Words made comparable for keys: no accents, lower case, single spaces, no punctuation but inner digits' dots."""
    if not words.isascii():
        words = "".join(c for c in unicodedata.normalize("NFKD", words) if not unicodedata.combining(c))
    plain = _POSSESSIVE.sub("", words.casefold())
    return " ".join(_WORDS.findall(plain))


def claim_id(facet: Facet, *key: object) -> str:
    """A readable id from a facet and the claim's key fields; None counts as empty.

    Long keys are cut and closed with a digest, so that an id is at most 72 characters: small letters and digits of any
    script, `-` and `:`.
    """
    whole = "|".join(normalise(str(part)) if part is not None else "" for part in key)
    slug = re.sub(r"[\s|.,]+", "-", whole).strip("-")
    if len(slug) > 56 or not slug:
        import hashlib  # brings OpenSSL with it, and a stored brief has its ids

        slug = f"{slug[:47].rstrip('-')}-{hashlib.sha256(whole.encode()).hexdigest()[:8]}"
    return f"{facet}:{slug}"


def edited(claim: Claim, changes: Mapping[str, Any]) -> Claim:
    """The claim as a reviewer changed it; its id stays.

    Raises:
        TypeError: if a change names no field of the claim.
    """
    values: dict[str, Any] = {key: tuple(new) if isinstance(new, list) else new for key, new in changes.items()}
    for name in ("evidence", "mentions"):
        if name in values:
            values[name] = tuple(Span(*span) for span in values[name])
    return replace(claim, **values)

"""The words of the product as frozen values: article, block, claim, brief, story, ledger, verdict.

All spans are half-open code-point ranges into `Article.text`, which never changes after ingest. Dates are ISO 8601 at
the grain the source supports (`2024`, `2024-07`, `2024-07-04`, `2024-07-04T18:00`); countries are ISO 3166-1 alpha-2.
Unknown is None, nothing found is an empty tuple. This module imports nothing of the product, so every room speaks it.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, ClassVar, Literal, NamedTuple

FACETS = ("who", "where", "when", "what", "members", "partners", "quotes", "numbers", "credits")
"""The facets of a brief in the order in which they are shown; the digits 1-9 stand for them."""

RELATIONS = ("conflict", "stage", "wording", "agree", "only")
"""The relations of a ledger row, heaviest first."""

Facet = Literal["who", "where", "when", "what", "members", "partners", "quotes", "numbers", "credits"]
BlockRole = Literal["headline", "header", "paragraph", "boilerplate", "opinion"]
EntityType = Literal["person", "organisation", "group"]
Attendance = Literal["attending", "absent", "expected"]
Basis = Literal["explicit", "relative", "inferred"]
Stage = Literal["past", "present", "planned", "possible"]
MemberStatus = Literal["full", "founding", "joining", "candidate", "observer", "suspended", "former", "denied"]
Relation = Literal["agree", "wording", "stage", "conflict", "only"]
Decision = Literal["accepted", "rejected", "edited"]
CheckResult = Literal["verified", "partly", "wrong", "unverifiable", "right of reply"]


class Span(NamedTuple):
    """A half-open range of code points into an article's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text with one role; blocks are in text order and do not overlap."""

    role: BlockRole
    span: Span


@dataclass(frozen=True, slots=True)
class CleaningNote:
    """One line of the cleaning log: what was recognised or set aside, and where. Nothing is ever deleted."""

    message: str
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What newsroom standards carry beside the text, as the sender wrote it (cleaned). Dates are ISO 8601."""

    guid: str | None = None
    version: str | None = None
    dateline: str | None = None
    slugline: str | None = None
    credit: str | None = None
    embargo: str | None = None
    """Not for publication before this moment."""
    note: str | None = None
    """The editor's note or correction that came with the article."""
    urgency: str | None = None
    rights: str | None = None
    topics: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One report with one immutable text."""

    id: str
    """Stable and unique in a library: the first 16 hex digits of `sha256`, or the id the sender gave."""
    text: str
    """Cleaned 1:1 by `brief.text.clean`; every span of the product points into it."""
    title: str | None = None
    source: str | None = None
    """The outlet, never a guess."""
    published: str | None = None
    """ISO 8601, as stated by the file or its header; None if the article does not say."""
    byline: str | None = None
    language: str | None = None
    """ISO 639-1."""
    words: int = 0
    sha256: str = ""
    """Of the bytes the article came in (for one of several in a file: of its own part)."""
    url: str | None = None
    origin: str | None = None
    """The file or feed it was read from, for people."""
    blocks: tuple[Block, ...] = ()
    cleaning: tuple[CleaningNote, ...] = ()
    metadata: Metadata = field(default_factory=Metadata)


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


@dataclass(frozen=True, slots=True)
class Flag:
    """Something in one article to look at before use, with its reason."""

    kind: str
    message: str
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Maker:
    """What made a brief; a brief made by another maker is stale and can be rebuilt."""

    model: str
    version: str
    rules: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """One article's claims, each facet ranked best first."""

    article: Article
    sentences: tuple[Span, ...]
    who: tuple[Who, ...] = ()
    where: tuple[Where, ...] = ()
    when: tuple[When, ...] = ()
    what: tuple[What, ...] = ()
    members: tuple[Member, ...] = ()
    partners: tuple[Partner, ...] = ()
    quotes: tuple[Quote, ...] = ()
    numbers: tuple[Number, ...] = ()
    credits: tuple[Credit, ...] = ()
    flags: tuple[Flag, ...] = ()
    maker: Maker

    @property
    def id(self) -> str:
        """The article's id: an article has one brief."""
        return self.article.id

    def claims(self) -> Iterator[Claim]:
        """All claims, facet by facet, best first."""
        for facet in FACETS:
            yield from getattr(self, facet)

    def claim(self, claim_id: str) -> Claim | None:
        """The claim with this id, or None if the article does not (or no longer) make it."""
        return next((c for c in self.claims() if c.id == claim_id), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a reviewer decided about one claim; a claim without one is undecided."""

    article: str
    claim: str
    decision: Decision | None
    """None: not decided, but a note or a check result was given."""
    reviewer: str
    at: str
    """ISO 8601, UTC."""
    changes: Mapping[str, Any] = field(default_factory=dict)
    """Field name to new value, for `edited`; `evidence` may be among them."""
    note: str | None = None
    check: CheckResult | None = None
    method: str | None = None
    """How it was checked."""
    source_line: str | None = None
    """Against which source."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Articles on one event."""

    id: str
    name: str
    articles: tuple[str, ...]
    """Article ids, oldest first; undated last."""
    reason: str
    """Why these belong together, in plain words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One matter across the sources of a story."""

    id: str
    """Stable: from the kind and the normalised keys of its claims."""
    kind: Facet
    relation: Relation
    point: str
    """The matter, in a few words."""
    reason: str
    """Why this relation, in one line of plain words."""
    claims: Mapping[str, tuple[str, ...]]
    """Article id to claim ids."""
    evidence: Mapping[str, tuple[Span, ...]]
    """Article id to spans into that article's text."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """Sentences of several articles that tell the same; None where an article has no such sentence."""

    spans: Mapping[str, Span | None]
    score: float


@dataclass(frozen=True, slots=True)
class Origin:
    """How many independent origins stand behind a row."""

    row: str
    independent: int
    why: str


@dataclass(frozen=True, slots=True)
class Check:
    """Something across the sources to look at before use."""

    kind: str
    message: str
    evidence: Mapping[str, tuple[Span, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """A story's claims across its sources."""

    articles: tuple[Article, ...]
    rows: tuple[Row, ...]
    alignment: tuple[Alignment, ...] = ()
    origins: tuple[Origin, ...] = ()
    checks: tuple[Check, ...] = ()

    @property
    def counts(self) -> dict[str, int]:
        """Rows per relation, every relation present."""
        found = Counter[str](row.relation for row in self.rows)
        return {relation: found[relation] for relation in RELATIONS}


def normalise(words: str) -> str:
    """Words made comparable for keys: no accents, lower case, single spaces, no punctuation but inner digits' dots."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", words) if not unicodedata.combining(c)).casefold()
    plain = re.sub(r"['’]s\b", "", plain)
    return " ".join(re.findall(r"\d+(?:[.,]\d+)*|\w+", plain))


def claim_id(facet: Facet, *key: object) -> str:
    """A readable id from a facet and the claim's key fields; None counts as empty.

    Long keys are cut and closed with a digest, so that an id is at most 72 characters: small letters and digits of any
    script, `-` and `:`.
    """
    whole = "|".join(normalise(str(part)) if part is not None else "" for part in key)
    slug = re.sub(r"[\s|.,]+", "-", whole).strip("-")
    if len(slug) > 56 or not slug:
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

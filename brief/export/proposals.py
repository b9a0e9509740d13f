"""What a brief is called before somebody changes it: headline, slug and dateline, proposed from its claims."""

from __future__ import annotations

import re
from collections.abc import Sequence

from brief.export.dossier import STATES
from brief.export.names import plain_words
from brief.export.picked import Item, Picked
from brief.export.quoting import unquoted
from brief.language.countries import country_name, is_country_name
from brief.model import What, When, Where, Who

LONGEST_HEADLINE = 125
"""Characters of a proposed headline; a headline somebody writes may be longer."""

_FEWEST_WORDS = 4
"""Words of a headline that says what happened to whom."""

_OPENING = 2000
"""Characters of an article in which its event and the main body are named."""

_SHORTEST_CLAUSE = 40
"""Characters that a headline keeps before anything is taken off its end."""

_LOOSE_PHRASE = re.compile(r",| (?:in|on|at|for|with|after|before|amid|during|ahead of|as|since|over) ")

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SMALL_WORDS = frozenset(
    [
        "a",
        "an",
        "the",
        "and",
        "or",
        "but",
        "of",
        "in",
        "on",
        "at",
        "to",
        "for",
        "from",
        "by",
        "with",
        "as",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "has",
        "have",
        "had",
        "will",
        "would",
        "could",
        "should",
        "may",
        "might",
        "can",
        "it",
        "its",
        "his",
        "her",
        "their",
        "this",
        "that",
        "these",
        "those",
        "he",
        "she",
        "they",
        "we",
        "you",
        "i",
        "not",
        "no",
        "after",
        "before",
        "over",
        "under",
        "into",
        "about",
        "against",
        "amid",
        "during",
        "while",
        "who",
        "which",
        "what",
        "when",
        "where",
        "said",
        "says",
        "say",
        "set",
        "also",
        "new",
    ]
)
_EVENT_WORDS = frozenset(
    [
        "summit",
        "meeting",
        "talks",
        "conference",
        "session",
        "election",
        "vote",
        "referendum",
        "strike",
        "protest",
        "attack",
        "bombing",
        "shooting",
        "war",
        "ceasefire",
        "truce",
        "earthquake",
        "flood",
        "storm",
        "hurricane",
        "wildfire",
        "crash",
        "trial",
        "verdict",
        "ruling",
        "deal",
        "agreement",
        "treaty",
        "merger",
        "budget",
        "accession",
        "visit",
        "inquiry",
        "investigation",
        "resignation",
        "appointment",
        "coup",
        "sanctions",
        "festival",
        "championship",
    ]
)


def short(text: str, longest: int) -> str:
    """Text cut at a word with `…`; a cut text loses its quotation marks, because it is no longer verbatim."""
    if len(text) <= longest:
        return text
    cut = unquoted(text)
    if len(cut) > longest:
        cut = cut[: longest - 1].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"
    return cut


def headline(picked: Picked, behind: Sequence[Item]) -> tuple[str, bool]:
    """The headline, and whether it is only a working one.

    Args:
        picked: The claims of the document.
        behind: The claims behind the lines of its brief, best first.
    """
    if picked.options.headline:
        return picked.literal(picked.options.headline), False
    contested = _contested(picked)
    events = [i for i in behind if isinstance(i.claim, What) and (i.article, i.claim.id) not in contested]
    found = next((i for i in events[:3] if _tells_enough(i)), next(iter(events), None)) or _first_what(picked)
    if found is None:
        story = picked.dossier.story
        article = picked.dossier.briefs[0].article
        return picked.literal(story.name if story else article.title or f"Brief {article.id}"), True
    assert isinstance(found.claim, What)
    words = picked.literal(found.claim.statement.strip().rstrip(" ."))
    words = re.split(r"(?<=[a-z\d]);\s|\s[–—]\s", words)[0]
    # What stands behind the last comma or preposition is the part a reader misses least.
    while len(words) > LONGEST_HEADLINE and (cuts := list(_LOOSE_PHRASE.finditer(words, _SHORTEST_CLAUSE))):
        words = words[: cuts[-1].start()]
    words = picked.literal(short(words, LONGEST_HEADLINE))
    return words[:1].upper() + words[1:], found.state not in ("accepted", "edited")


def _contested(picked: Picked) -> set[tuple[str, str]]:
    """Claims on which the sources conflict: no headline is made of them."""
    rows = picked.dossier.ledger.rows if picked.dossier.ledger else ()
    return {
        (article, claim)
        for row in rows
        if row.relation == "conflict"
        for article, claims in row.claims.items()
        for claim in claims
    }


def _tells_enough(item: Item) -> bool:
    claim = item.claim
    return isinstance(claim, What) and len(claim.statement.split()) >= _FEWEST_WORDS


def _first_what(picked: Picked) -> Item | None:
    every = [item for item in picked.every() if isinstance(item.claim, What) and item.state != "rejected"]
    return min(every, key=lambda item: (STATES.index(item.state) > 1, item.rank), default=None)


def slug(picked: Picked, headline: str) -> str:
    """Three or four words in capitals: who or which body, what kind of event, where; the sender's slugline if any."""
    if picked.options.slug:
        return "-".join(plain_words(picked.options.slug)).upper() or "BRIEF"
    for brief in picked.dossier.briefs:
        if brief.article.metadata.slugline:
            return "-".join(plain_words(brief.article.metadata.slugline)).upper()[:48] or "BRIEF"
    words = [word for word in plain_words(headline) if word not in _SMALL_WORDS]
    said = [*words, *(word for article in picked.articles.values() for word in plain_words(article.text[:_OPENING]))]
    event = [word for word in said if word in _EVENT_WORDS][:1]
    place = venue(picked)
    parts = _acronym(picked) or _actor(picked)[:2]
    parts = [*parts, *event, *(plain_words(place.name)[:2] if place else [])]
    parts += [word for word in words if word not in parts][: max(0, 3 - len(parts))]
    return "-".join(dict.fromkeys(parts))[:48].strip("-").upper() or "BRIEF"


def _acronym(picked: Picked) -> list[str]:
    """The body that an article introduces with its acronym in brackets is what its story is about."""
    for brief in picked.dossier.briefs:
        found = re.search(r"\(([A-Z][A-Z&-]{1,7})\)", brief.article.text[:_OPENING])
        if found:
            return plain_words(found[1])
    return []


def _actor(picked: Picked) -> list[str]:
    groups = picked.groups("who")
    for kind in ("organisation", "person", "group"):
        for group in groups[:6]:
            claim = group.items[0].claim
            if isinstance(claim, Who) and claim.type == kind:
                names = (claim.name, *claim.aliases)
                capitals = [name for name in names if re.fullmatch(r"[A-Z][A-Z.\d-]{1,7}", name)]
                words = plain_words(capitals[0] if capitals else claim.name)
                return words[-1:] if kind == "person" or len(words) > 2 else words
    return []


def venue(picked: Picked) -> Where | None:
    """The place of the event: a city rather than its country, as far as the claims say where it was."""
    places = [i for g in picked.groups("where") for i in g.items if isinstance(i.claim, Where)]
    at_event = [i for i in places if isinstance(i.claim, Where) and i.claim.part != "mentioned"]

    def order(item: Item) -> tuple[bool, bool, int]:
        place = item.claim
        assert isinstance(place, Where)
        return place.country is None, is_country(place), item.rank

    best = min(at_event, key=order, default=None)
    return best.claim if best and isinstance(best.claim, Where) else None


def is_country(place: Where) -> bool:
    """Whether a place is a whole country."""
    return place.country is not None and is_country_name(place.name, place.country)


def dateline(picked: Picked) -> str | None:
    """City in capitals, its country, and the day, as far as the claims state them; the sender's dateline if any."""
    if picked.options.dateline:
        return picked.options.dateline
    for brief in picked.dossier.briefs:
        if brief.article.metadata.dateline:
            return brief.article.metadata.dateline
    here = venue(picked)
    if here is None:
        return None
    country = None if is_country(here) or not here.country else country_name(here.country)
    return ", ".join(part for part in (here.name.upper(), country, _day(picked)) if part)


def _day(picked: Picked) -> str | None:
    for group in picked.groups("when"):
        for item in group.items:
            claim = item.claim
            if isinstance(claim, When) and claim.part == "event" and claim.start:
                return spoken_day(claim.start)
    return None


def spoken_day(iso: str) -> str | None:
    """`July 4` for `2024-07-04…`; None if the value is no day."""
    found = re.match(r"\d{4}-(\d\d)-(\d\d)", iso)
    if not found or not 1 <= int(found[1]) <= 12:
        return None
    return f"{_MONTHS[int(found[1]) - 1]} {int(found[2])}"

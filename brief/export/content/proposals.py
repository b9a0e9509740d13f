"""What a brief is called before somebody changes it: headline, slug and dateline, proposed from its claims."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from brief.export.content.picked import Group, Picked, agency_of
from brief.export.content.wording import EVENT_WORDS, SMALL_WORDS, is_number
from brief.export.names import plain_words
from brief.language.countries import country_name, is_country_name
from brief.model import When, Where, Who

_SLUG_WORDS = 4
_LONGEST_SLUG = 40
"""Characters."""

_BUILDINGS = frozenset(
    """
    house hotel stadium airport street road avenue square palace hospital university school college centre center park
    court building field hall office church mosque embassy consulate station tower bridge prison base arena theatre
    """.split()
)
"""Words of places inside a town, which no dateline names."""

_OPENING = 2000
"""Characters of an article in which its event and the main body are named."""

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def slug(picked: Picked, headline: str) -> str:
    """Three or four words in capitals that name the event; the sender's slugline if there is one.

    Of titles those words which the most articles share; else who or which body, what kind of event, and where.
    """
    if picked.options.slug:
        return "-".join(plain_words(picked.options.slug)).upper() or "BRIEF"
    for brief in picked.dossier.briefs:
        if brief.article.metadata.slugline:
            return "-".join(plain_words(brief.article.metadata.slugline)).upper()[:_LONGEST_SLUG] or "BRIEF"
    titles = [article.title for article in picked.articles.values() if article.title]
    parts = _shared_words(picked, titles) if titles else _named(picked, headline)
    return _joined(parts) or "BRIEF"


def _joined(parts: Iterable[str]) -> str:
    """The words with hyphens, as many as there is room for, none cut."""
    joined = ""
    for part in dict.fromkeys(parts):
        longer = f"{joined}-{part}" if joined else part[:_LONGEST_SLUG]
        if len(longer) > _LONGEST_SLUG:
            break
        joined = longer
    return joined.upper()


def _shared_words(picked: Picked, titles: Sequence[str]) -> list[str]:
    """The four words of the titles that most titles and then most texts have, in the order of the first titles."""
    in_titles = Counter(word for title in titles for word in set(plain_words(title)))
    in_texts = Counter(word for a in picked.articles.values() for word in plain_words(a.text[:_OPENING]))
    words = dict.fromkeys(word for title in titles for word in plain_words(title))
    people = [i.claim.name for i in picked.items("who") if isinstance(i.claim, Who) and i.claim.type == "person"]
    names = [name for name in map(plain_words, people) if len(name) > 1]
    first_names = {name[0] for name in names if in_titles[name[-1]] >= in_titles[name[0]]}
    telling = [w for w in words if w not in SMALL_WORDS and w not in first_names and not is_number(w) and len(w) > 1]
    weights = {word: (in_titles[word], in_texts[word], word in EVENT_WORDS) for word in telling}
    best = sorted(weights, key=lambda word: weights[word], reverse=True)[:_SLUG_WORDS]
    return [word for word in words if word in best]


def _named(picked: Picked, headline: str) -> list[str]:
    words = [word for word in plain_words(headline) if word not in SMALL_WORDS]
    said = [*words, *(word for article in picked.articles.values() for word in plain_words(article.text[:_OPENING]))]
    event = [word for word in said if word in EVENT_WORDS][:1]
    place = venue(picked)
    parts = _acronym(picked) or _actor(picked)[:2]
    parts = [*parts, *event, *(plain_words(place.name)[:2] if place else [])]
    return parts + [word for word in words if word not in parts][: max(0, 3 - len(parts))]


def _acronym(picked: Picked) -> list[str]:
    """The body that an article introduces with its acronym in brackets is what its story is about.

    Not the police, a ministry or an agency that is only named once: its acronym must come again.
    """
    credited = {agency_of(item).casefold() for item in picked.every()}
    for article in picked.articles.values():
        for found in re.finditer(r"\(([A-Z][A-Z&-]{1,7})\)", article.text[:_OPENING]):
            again = len(re.findall(rf"\b{re.escape(found[1])}\b", article.text))
            if again > 2 and found[1].casefold() not in credited:
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
    """The place of the event: a city rather than its country, that which most sources name, as far as claims say."""

    def order(place: tuple[Where, Group]) -> tuple[bool, bool, int, bool, int]:
        where, group = place
        return is_country(where), _is_building(where), -len(group.articles), where.country is None, group.items[0].rank

    places = [(picked.best(group).claim, group) for group in picked.groups("where") if _is_at_event(group)]
    return min(((w, g) for w, g in places if isinstance(w, Where)), key=order, default=(None, None))[0]


def _is_at_event(group: Group) -> bool:
    return any(isinstance(i.claim, Where) and i.claim.part != "mentioned" for i in group.items)


def _is_building(place: Where) -> bool:
    return not _BUILDINGS.isdisjoint(plain_words(place.name))


def is_country(place: Where) -> bool:
    """Whether a place is a whole country."""
    return place.country is not None and is_country_name(place.name, place.country)


def dateline(picked: Picked) -> str | None:
    """City in capitals, its country, and the day, as far as the claims state them; the sender's dateline if any."""
    if picked.options.dateline:
        return picked.options.dateline
    given = None if picked.dossier.is_story else picked.dossier.briefs[0].article.metadata.dateline
    if given:
        day = None if re.search(r"\d", given) else _day(picked)
        return ", ".join(part for part in (given, day) if part)
    here = venue(picked)
    if here is None or _is_building(here):
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

"""Places and directions that one report gives where the other gives another: in Vienna here, in Prague there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from brief.language.countries import iso_of, iso_of_name, iso_of_place
from brief.model import Span, normalise
from brief.story.context import Context, Draft
from brief.story.counts.told import disputes
from brief.story.parties.names import same_place
from brief.story.rivals.leftover import left_over, matter, together
from brief.story.rivals.value import Value, matches, place, value_at
from brief.story.slots.words import MONTHS, WEEKDAYS

TOGETHER = 0.15
"""What the surroundings of two places must have in common to be those of one event."""
TOGETHER_UNKNOWN = 0.45
"""The same of places that the tables do not know: one may lie in the other."""
TOGETHER_AROUND = 0.1
"""The same of two directions from one place."""
_COMPASS = r"(?:north|south|east|west)(?:[\s-]?(?:east|west))?(?:ern)?"
_SIDE = r"border|coast|bank|side|part|suburbs?|province|region|edge|outskirts|district|shore|front|wing|entrance|end"
_DIRECTION = re.compile(
    rf"\b(?P<way>{_COMPASS})(?:\s(?:side|edge|end|outskirts|part|bank|shore|coast"
    rf"|tip))?\sof\s(?:the\s)?(?P<of>\w+)"
    rf"|\b(?P<toward>{_COMPASS}|left|right|upper|lower)\s(?P<side>{_SIDE}|arm|leg|knee|foot|hand|eye|ear|shoulder"
    rf"|ankle|hip|thigh|lane|engine)\b",
    re.I,
)
_NAME = r"[A-Z][\w’'-]+(?:\s(?:(?:de|del|la|of|al|am|an|der|upon)\s)?[A-Z][\w’'-]+){0,2}"
_PLACE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]ff|[Oo]utside|[Cc]lose\sto|[Aa]round"
    r"|(?:moved|relocated|transferred|taken|towed|flown|shifted|brought)\sto)\s(?:the\s)?(?:(?:[a-z-]+\s){0,2}"
    r"(?:port|city|town|village|island|province|district|region|valley|resort|capital|suburb|state|county"
    r"|harbour|"
    r"harbor|bay|airport|coast|mountains|shores?|outskirts|centre|center|north|south|east|west|middle|heart)"
    rf"(?:\sof|,)?\s(?:the\s)?)?(?P<name>{_NAME})"
)
_GENERIC = frozenset("bay lake mount cape port river island gulf strait valley saint new upper lower the of".split())
"""Words of names that many places have."""
_NO_PLACE = WEEKDAYS | MONTHS | frozenset("parliament congress senate court god mr mrs ms dr sir president".split())
_OF_THE_NEWS = re.compile(
    r"\b(?:reporters|journalists|said|told|reported|reporting|correspondent|office|born|based|lives|lived)\b", re.I
)
"""Words in a clause by which its place is not that of the event."""


def rows(context: Context) -> Iterator[Draft]:
    """Conflict rows for places that are left over."""
    articles = range(len(context.briefs))
    named = [value for article in articles for value in _places(context, article)]
    ways = [value for article in articles for value in _directions(context, article)]
    for a, b in left_over(
        context, named, lambda one, other: _fit(one, other) or _is_named(context, one, other.article), least=TOGETHER
    ):
        known = all(iso_of_name(one.telling.value) or iso_of_place(one.telling.value) for one in (a, b))
        if known or together(a, b) >= TOGETHER_UNKNOWN:
            yield from disputes(context, matter(a, b), [(a.telling, b.telling)], "where")
    for a, b in left_over(context, ways, _is_one_way, least=TOGETHER_AROUND):
        yield from disputes(context, matter(a, b), [(a.telling, b.telling)], "where")


def _fit(a: Value, b: Value) -> bool:
    """Whether two names are of one place, or one is the country of the other."""
    names = a.telling.value, b.telling.value
    if same_place(*names) or any(normalise(x) in normalise(y) for x, y in (names, names[::-1])):
        return True
    return any(
        iso_of_name(one) is not None and iso_of_name(one) == (iso_of_place(other) or iso_of_name(other))
        for one, other in (names, names[::-1])
    )


def _is_named(context: Context, value: Value, article: int) -> bool:
    """Whether the other article names the place, wherever it does."""
    named = _words(context.briefs[article].article.text)
    return any(
        word in named for word in normalise(value.telling.value).split() if len(word) > 2 and word not in _GENERIC
    )


@lru_cache(maxsize=64)
def _words(text: str) -> frozenset[str]:
    return frozenset(normalise(text).split())


def _is_one_way(a: Value, b: Value) -> bool:
    return a.telling.value in b.telling.value or b.telling.value in a.telling.value


def _places(context: Context, article: int) -> Iterator[Value]:
    for where, found in matches(context, _PLACE, article):
        name = found["name"]
        is_adjective = iso_of(name) and not iso_of_name(name)
        if is_adjective or not _NO_PLACE.isdisjoint(name.casefold().split()) or _is_body(context, article, name):
            continue
        yield value_at(
            place(context, article, where.sentence, Span(*found.span("name"))),
            "where",
            "place",
            "place",
            name,
            qualifiers=frozenset({_grain(name)}),
            may_clash=not _OF_THE_NEWS.search(where.clause()),
        )


def _grain(name: str) -> str:
    return "country" if iso_of_name(name) else "place"


def _is_body(context: Context, article: int, name: str) -> bool:
    """Whether the article's claims have the name as somebody's or a body's, and not as a place's."""
    brief = context.briefs[article]
    if any(same_place(where.name, name) for where in brief.where):
        return False
    return any(name in who.name or who.name in name for who in brief.who if len(who.name.split()) > 1)


def _directions(context: Context, article: int) -> Iterator[Value]:
    for where, found in matches(context, _DIRECTION, article):
        way = re.sub(r"[\s-]|ern$", "", (found["way"] or found["toward"]).lower())
        of = found["of"] or found["side"]
        yield value_at(where, "where", f"way:{of.lower()}", f"side of {of}", way)

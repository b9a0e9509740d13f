"""What a reviewer's decisions teach extraction: renamed and merged names, and patterns that are wrong.

A lesson belongs to the step that taught it, and is gone when the step is undone. A rejection alone teaches nothing: the
claim may be wrong in this article only. The same rule rejected for the same name in several articles, and accepted in
none, is a pattern.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from brief.model import Claim, Facet, claim_id, normalise

Lesson = dict[str, Any]

PATTERN_ARTICLES = 2
"""Rejected in so many articles, a claim pattern is taken as wrong."""

_NAMES: Mapping[str, tuple[str, ...]] = {
    "who": ("name",),
    "where": ("name",),
    "members": ("member", "organisation"),
    "partners": ("partner", "organisation"),
    "credits": ("agency",),
}
"""The fields that hold names, by facet; the first is what a rejection is about."""


def from_edit(article: str, claim: Claim, changes: Mapping[str, Any]) -> list[Lesson]:
    """What an edit teaches: names that it changed."""
    found = []
    for field in _NAMES.get(claim.facet, ()):
        old, new = getattr(claim, field), changes.get(field)
        if isinstance(new, str) and new.strip() and normalise(new) != normalise(old):
            found.append(renamed(article, claim, old, new))
    return found


def renamed(article: str, claim: Claim, old: str, new: str) -> Lesson:
    """`old` means `new`: everywhere if it is a full name, in this article if it is a word that may mean others too."""
    kind = "place" if claim.facet == "where" else getattr(claim, "type", None)
    everywhere = _is_full_name(old, kind)
    return {"kind": "alias", "words": old, "name": new, "type": kind, "article": None if everywhere else article}


def from_rejection(article: str, claim: Claim) -> list[Lesson]:
    """What a rejection teaches, once other articles say the same."""
    fields = _NAMES.get(claim.facet)
    if not fields:
        return []
    words = normalise(getattr(claim, fields[0]))
    return [{"kind": "rejection", "facet": claim.facet, "rule": claim.rule, "words": words, "article": article}]


def corrections(lessons: Iterable[Mapping[str, Any]], accepted: Iterable[str] = ()) -> dict[str, Any]:
    """The lessons as the JSON form of `brief.language.corrections.Corrections`.

    Args:
        lessons: Live lessons in the order in which they were taught; of two names for the same words the later counts.
        accepted: Beginnings of claim ids, `facet:name`, that reviewers accepted somewhere; no pattern is made of those.
    """
    aliases: dict[tuple[str, str | None], dict[str, Any]] = {}
    articles: dict[tuple[Facet, str, str], set[str]] = defaultdict(set)
    for lesson in lessons:
        if lesson["kind"] == "alias":
            key = (normalise(lesson["words"]), lesson["article"])
            aliases.pop(key, None)
            aliases[key] = {name: lesson[name] for name in ("words", "name", "type", "article")}
        else:
            articles[lesson["facet"], lesson["rule"], lesson["words"]].add(lesson["article"])
    good = set(accepted)
    rejections = [
        {"facet": facet, "rule": rule, "words": words}
        for (facet, rule, words), where in articles.items()
        if len(where) >= PATTERN_ARTICLES and claim_id(facet, words) not in good
    ]
    return {"aliases": list(aliases.values()), "rejections": rejections, "gazetteer": []}


def candidates(lessons: Iterable[Mapping[str, Any]]) -> set[str]:
    """The beginnings of claim ids that could become rejected patterns: what to look up among accepted claims."""
    articles: dict[tuple[Facet, str, str], set[str]] = defaultdict(set)
    for one in lessons:
        if one["kind"] == "rejection":
            articles[one["facet"], one["rule"], one["words"]].add(one["article"])
    return {claim_id(facet, words) for (facet, _, words), where in articles.items() if len(where) >= PATTERN_ARTICLES}


def _is_full_name(words: str, kind: str | None) -> bool:
    names = [word for word in words.split() if word[:1].isupper()]
    if not names or words.split()[0].casefold() in ("the", "a", "an", "his", "her", "its", "their"):
        return False
    return len(names) >= 2 or kind in ("place", "organisation")

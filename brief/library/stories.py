"""Stories as grouping found them, with what the reviewer changed: together, apart, named."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from brief.model import Story


@dataclass(frozen=True, slots=True)
class Override:
    """One change by a reviewer, kept over every regrouping; it speaks of articles, since story ids may change."""

    kind: Literal["together", "apart", "name"]
    articles: tuple[str, ...]
    name: str | None = None


def overridden(stories: Iterable[Story], overrides: Iterable[Override]) -> list[Story]:
    """The stories with the reviewers' changes, applied in the order in which they were made.

    `together` joins the stories of its articles; `apart` puts its articles into a story of their own; `name` names the
    story that holds most of its articles. Articles that no story holds are passed over.
    """
    found = list(stories)
    for override in overrides:
        match override.kind:
            case "together":
                found = _together(found, override)
            case "apart":
                found = _apart(found, override)
            case "name":
                found = _named(found, override)
    return found


def override_from_json(data: Mapping[str, Any]) -> Override:
    """The inverse of `plain(override)`."""
    return Override(data["kind"], tuple(data["articles"]), data["name"])


def _together(stories: Sequence[Story], override: Override) -> list[Story]:
    wanted = set(override.articles)
    joined = [story for story in stories if wanted & set(story.articles)]
    if len(joined) < 2:
        return list(stories)
    first, *others = joined
    articles = (*first.articles, *(article for story in others for article in story.articles))
    whole = replace(first, articles=articles, reason="put together by the reviewer")
    return [whole if story is first else story for story in stories if story not in others]


def _apart(stories: Sequence[Story], override: Override) -> list[Story]:
    found: list[Story] = []
    for story in stories:
        away = tuple(article for article in story.articles if article in override.articles)
        stay = tuple(article for article in story.articles if article not in override.articles)
        if not away or not stay:
            found.append(story)
            continue
        found.append(replace(story, articles=stay))
        digest = hashlib.sha256("|".join(sorted(away)).encode()).hexdigest()[:12]
        name = override.name or story.name
        found.append(Story(id=digest, name=name, articles=away, reason="set apart by the reviewer"))
    return found


def _named(stories: Sequence[Story], override: Override) -> list[Story]:
    wanted = set(override.articles)
    best = max(stories, key=lambda story: len(wanted & set(story.articles)), default=None)
    if best is None or not wanted & set(best.articles) or override.name is None:
        return list(stories)
    return [replace(story, name=override.name) if story is best else story for story in stories]

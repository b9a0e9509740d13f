"""Stories as grouping found them, with what the reviewer changed: together, apart, named."""

from __future__ import annotations

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

    `together` joins its articles and the stories that hold them; `apart` puts its articles into a story of their own;
    `name` names the story that holds most of its articles.
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
    held = [article for story in joined for article in story.articles]
    loose = [article for article in override.articles if article not in held]
    if len(joined) + len(loose) < 2:
        return list(stories)
    first = joined[0] if joined else Story(id=_digest(loose), name=override.name or "", articles=(), reason="")
    whole = replace(first, articles=(*held, *loose), reason="put together by the reviewer")
    kept = [whole if story is first else story for story in stories if story is first or story not in joined]
    return kept if joined else [*kept, whole]


def _apart(stories: Sequence[Story], override: Override) -> list[Story]:
    found: list[Story] = []
    for story in stories:
        away = tuple(article for article in story.articles if article in override.articles)
        stay = tuple(article for article in story.articles if article not in override.articles)
        if not away or not stay:
            found.append(story)
            continue
        found.append(replace(story, articles=stay))
        name = override.name or story.name
        found.append(Story(id=_digest(away), name=name, articles=away, reason="set apart by the reviewer"))
    return found


def _digest(articles: Iterable[str]) -> str:
    """An id for a story that a reviewer made."""
    import hashlib  # brings OpenSSL with it, and a stored story has its id

    return hashlib.sha256("|".join(sorted(articles)).encode()).hexdigest()[:12]


def _named(stories: Sequence[Story], override: Override) -> list[Story]:
    wanted = set(override.articles)
    best = max(stories, key=lambda story: len(wanted & set(story.articles)), default=None)
    if best is None or not wanted & set(best.articles) or override.name is None:
        return list(stories)
    return [replace(story, name=override.name) if story is best else story for story in stories]

"""A glance at the review: how far it is, in a few lines."""

from __future__ import annotations

from collections.abc import Iterator

from brief.library.library import Library
from brief.library.reviewing.progress import Count


def status(library: Library, query: str = "") -> Iterator[str]:
    """A glance at the review: a line for all, and one for each story or single article with something left."""
    heads = library.heads(query)
    articles = [article for article, _ in heads.homes()]
    whole = library.progress_of(articles)
    waiting = [head for head in heads if not head.extracted]
    if not articles:
        yield "no articles"
        return
    yield f"{len(articles)} article{'s' * (len(articles) > 1)}, {count_line(whole)}"
    if waiting:
        yield f"{len(waiting)} not extracted yet"
    stale, clashing = sum(head.stale for head in heads), sum(head.disputed for head in heads)
    gone = sum(head.gone for head in heads)
    if stale:
        yield f"{stale} ask again, since their words have changed"
    if gone:
        verdicts = "verdict is on a claim" if gone == 1 else "verdicts are on claims"
        yield f"{gone} {verdicts} that the articles no longer make; L in the app, g in the line prompts list them"
    if clashing:
        yield f"{clashing} decided differently by two reviewers"
    groups: dict[str, list[str]] = {}
    names: dict[str, str] = {}
    for head in heads:
        if head.todo:
            home = head.story or head.id
            groups.setdefault(home, []).append(head.id)
            names.setdefault(home, head.title)
    for home, members in groups.items():
        story = library.story(home)
        count = library.progress_of(story.articles if story else members)
        yield f"  {count_line(count)}  {story.name if story else names[home]}"


def count_line(count: Count) -> str:
    """A count for people: `5 of 15 claims decided (33%)`."""
    return f"{count.done} of {count.total} claims decided ({count.share:.0%})"

"""What is left of a target since it was made: another program, or the user, may have taken some of it out."""

from __future__ import annotations

from dataclasses import replace

from tui.session import Session, Target


def remaining(session: Session, target: Target) -> Target | None:
    """The target without what is gone; None if nothing of it is left.

    Args:
        session: With the library; a version of an article is there as long as the article is.
        target: Of a list, only the story is looked for: a list may have a hundred thousand articles.
    """
    library = session.library
    has_story = target.story is not None and library.story(target.story) is not None
    first = target.articles[0] if target.articles else None
    if target.is_list or (has_story and first is not None and library.head(first) is not None):
        return target if has_story else replace(target, story=None)
    articles = tuple(article for article in target.articles if library.head(session.present(article)) is not None)
    if not articles:
        return None
    claim = target.claim if articles[0] == first else None
    return replace(target, articles=articles, story=target.story if has_story else None, claim=claim)

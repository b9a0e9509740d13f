"""Dossiers out of a library or out of briefs as JSON, one after the other, so that memory stays flat."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from brief.codec import brief_from_json, verdict_from_json
from brief.errors import BriefError
from brief.export.dossier import Contradiction, Dossier
from brief.model import Article, Brief, Claim, Ledger, Number, Row, Story, Verdict, What, When
from brief.text.cleaning import line

if TYPE_CHECKING:
    from brief.library import Library


@dataclass(frozen=True, slots=True)
class Missing:
    """An article that cannot be exported because its claims were never extracted."""

    article: str


def from_library(library: Library, wanted: str, *, stories: bool) -> Iterator[Dossier | Missing]:
    """What a story's id, an article's id (or its beginning) or a query selects; everything for an empty string.

    Args:
        library: Open, may be read-only.
        wanted: What to export.
        stories: Make one dossier of a story when all its articles are selected; otherwise one of each article.

    Raises:
        BriefError: E412 or E413 for a query that cannot be understood.
    """
    from brief.library.reviewing.targets import find_target  # the library's room is heavy and only this needs it

    target = find_target(library, wanted)
    if not stories or target.kind == "article":
        for article in target.articles:
            yield of_article(library, article)
        return
    for story_id, group in groupby(target.articles, key=lambda article: _home(library, article)):
        articles = tuple(group)
        story = library.story(story_id) if story_id else None
        if story and len(articles) > 1 and set(articles) == set(story.articles):
            yield of_story(library, story)
        else:
            yield from (of_article(library, article) for article in articles)


def _home(library: Library, article: str) -> str | None:
    story = library.story_of(article)
    return story.id if story else None


def of_article(library: Library, article: str) -> Dossier | Missing:
    """One article of the library with the verdicts that count."""
    brief = library.brief(article)
    if brief is None:
        return Missing(article)
    return Dossier(briefs=(brief,), verdicts=_verdicts(library, (article,)), against=_against(library, article))


def _against(library: Library, article: str) -> tuple[Contradiction, ...]:
    """What the other articles of the article's story say against its claims; nothing for one outside stories."""
    story = library.story_of(article)
    if story is None or len(story.articles) < 2:
        return ()
    whole = of_story(library, story)
    return contradictions(whole, article) if isinstance(whole, Dossier) else ()


def contradictions(story: Dossier, article: str) -> tuple[Contradiction, ...]:
    """What the conflicts of a story hold against the claims of one of its articles, one for each other source."""
    rows = story.ledger.rows if story.ledger else ()
    stands = {(brief.id, claim.id): _stand(claim) for brief in story.briefs for claim in brief.claims()}

    def sides(row: Row, source: str) -> set[object]:
        return {stands.get((source, claim), claim) for claim in row.claims.get(source, ())}

    return tuple(
        Contradiction(claims=row.claims[article], source=_name(other), words=_words(other, row))
        for row in rows
        if row.relation == "conflict" and row.claims.get(article)
        for other in story.articles
        if other.id != article and row.evidence.get(other.id) and not sides(row, article) & sides(row, other.id)
    )


def _stand(claim: Claim) -> object:
    """What a claim says in a conflict: two sources of which this is the same are on one side."""
    match claim:
        case Number():
            return claim.value
        case What():
            return claim.negated
        case When():
            return claim.start or claim.words
        case _:
            return claim.id


def _name(article: Article) -> str:
    return line(article.source or article.title or f"article {article.id}")


def _words(article: Article, row: Row) -> str:
    start, end = row.evidence[article.id][0]
    return line(article.text[start:end])


def of_story(library: Library, story: Story) -> Dossier | Missing:
    """One story with its ledger, which is made if the library does not hold it, and the wordings the desk prefers."""
    found = [library.brief(article) for article in story.articles]
    briefs = tuple(brief for brief in found if brief)
    if len(briefs) < len(found):
        return Missing(next(article for article, brief in zip(story.articles, found, strict=True) if brief is None))
    return Dossier(
        story=story,
        briefs=briefs,
        ledger=library.ledger(story.id) or _made_ledger(briefs),
        verdicts=_verdicts(library, story.articles),
        preferred=library.preferred(story.id),
    )


def dossier_of(library: Library, articles: Sequence[str], story_id: str) -> Dossier:
    """The same articles again, in this order, for a file that was exported before.

    Raises:
        BriefError: E410, if an article is no longer there or has no claims.
    """
    briefs = []
    for article in articles:
        brief = library.brief(article)
        if brief is None:
            raise BriefError("E410", what=article)
        briefs.append(brief)
    story = library.story(story_id) if story_id else None
    if story is None and len(briefs) == 1:
        against = _against(library, articles[0])
        return Dossier(briefs=tuple(briefs), verdicts=_verdicts(library, articles), against=against)
    return Dossier(
        story=story,
        briefs=tuple(briefs),
        ledger=(library.ledger(story_id) if story else None) or _made_ledger(briefs),
        verdicts=_verdicts(library, articles),
        preferred=library.preferred(story_id),
    )


def _made_ledger(briefs: Sequence[Brief]) -> Ledger:
    from brief.filing import make_ledger  # an article has none, and most stories have theirs in the library

    return make_ledger(briefs)


def _verdicts(library: Library, articles: Iterable[str]) -> dict[tuple[str, str], Verdict]:
    return {(article, claim): v for article in articles for claim, v in library.verdicts(article).items()}


def from_lines(lines: Iterable[str | bytes]) -> Iterator[Dossier]:
    """One dossier for each brief in JSON Lines, as `brief extract` and the `jsonl` form write them.

    Raises:
        ValueError, KeyError, TypeError: for a line that is no brief.
    """
    for row in lines:
        if row.strip():
            data = json.loads(row)
            found = (verdict_from_json(verdict) for verdict in data.get("verdicts", ()))
            yield Dossier(briefs=(brief_from_json(data),), verdicts={(v.article, v.claim): v for v in found})

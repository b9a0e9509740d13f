"""The headline that is proposed for a brief: its main event, in as few words as a headline has."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from brief.export.content.doubt import Doubt
from brief.export.content.picked import Item, Picked
from brief.export.content.shortlist import shortlist
from brief.export.content.wording import opens_with_pronoun, short
from brief.export.dossier import CHECKED
from brief.model import What, When, Who

LONGEST_HEADLINE = 100
"""Characters of a proposed headline; a headline somebody writes may be longer."""

_FEWEST_WORDS = 4
"""Words of a headline that says what happened to whom."""

_SHORTEST_CLAUSE = 40
"""Characters that a headline keeps before anything is taken off its end."""

_LOOSE_PHRASE = re.compile(r",| (?:in|on|at|for|with|after|before|amid|during|ahead of|as|since|over) ")


def headline(picked: Picked, behind: Sequence[Item]) -> tuple[str, bool]:
    """The headline, and whether it is only a working one.

    Args:
        picked: The claims of the document.
        behind: The claims behind the lines of its brief, best first.
    """
    if picked.options.headline:
        return picked.literal(picked.options.headline), False
    doubt = Doubt(picked)
    found = _best(behind, doubt) or _best(_drafted(picked), doubt)
    if found is None:
        story = picked.dossier.story
        article = picked.dossier.briefs[0].article
        return picked.literal(story.name if story else article.title or f"Brief {article.id}"), True
    assert isinstance(found.claim, What)
    words = picked.literal((doubt.undisputed(found) or found.claim.statement).strip().rstrip(" ."))
    words = re.split(r"(?<=[a-z\d]);\s|\s[–—]\s", words)[0]
    words = _without_days(picked, found, _with_short_names(picked, found, words))
    # What stands behind the last comma or preposition is the part a reader misses least.
    while len(words) > LONGEST_HEADLINE and (cuts := list(_LOOSE_PHRASE.finditer(words, _SHORTEST_CLAUSE))):
        words = words[: cuts[-1].start()]
    words = picked.literal(
        short(re.sub(r"\b(?:was|were|is|are) (?=(?:set|due|expected) to\b)", "", words), LONGEST_HEADLINE)
    )
    return words[:1].upper() + words[1:], found.state not in ("accepted", "edited")


def _best(behind: Sequence[Item], doubt: Doubt) -> Item | None:
    """The event for a headline: none that is disputed, and one from before the event only if there is no other."""
    events = [item for item in behind if isinstance(item.claim, What) and doubt.undisputed(item)]
    events.sort(key=doubt.is_outdated)
    return next((item for item in events[:6] if _tells_enough(item)), next(iter(events), None))


def _drafted(picked: Picked) -> Sequence[Item]:
    """The claims behind a brief of everything that nobody rejected, for a document without a decided event."""
    options = replace(picked.options, include=CHECKED | {"undecided"}, lines=_LINES_LOOKED_AT, words=None)
    return shortlist(Picked(picked.dossier, options))[1]


_LINES_LOOKED_AT = 20
"""Lines of a draft among which a working headline is looked for."""


def _tells_enough(item: Item) -> bool:
    claim = item.claim
    if not isinstance(claim, What) or opens_with_pronoun(claim.statement):
        return False
    return len(claim.statement.split()) >= _FEWEST_WORDS


def _with_short_names(picked: Picked, found: Item, words: str) -> str:
    """The words with the names of people as their own text shortens them: `Ada Lund, the minister` is `Lund` later."""
    text = picked.articles[found.article].text
    for item in picked.items("who"):
        claim = item.claim
        if item.article != found.article or not isinstance(claim, Who) or claim.type != "person":
            continue
        mentions = {text[span.start : span.end] for span in claim.mentions}
        short_name = min((m for m in mentions if m in claim.name.split()), key=len, default=None)
        if short_name is None:
            continue
        full = text[claim.evidence[0].start : claim.evidence[0].end]
        known = full if full.endswith(claim.name) else claim.name
        words = words.replace(known, short_name).replace(claim.name, short_name)
    return words


def _without_days(picked: Picked, found: Item, words: str) -> str:
    """The words without weekdays and the like, which mean nothing on another day."""
    start, end = found.claim.evidence[0]
    for item in picked.items("when"):
        time = item.claim
        if not isinstance(time, When) or time.basis != "relative" or item.article != found.article:
            continue
        if any(start <= span.start and span.end <= end for span in time.evidence):
            words = re.sub(rf",? (?:(?:late|early) )?(?:on )?{re.escape(time.words)}\b", "", words, count=1)
    return words

"""Evidence that says the claim: its words, and the names behind its pronouns.

A rule may find a member, a speaker or a role over `it`, `his country` or a speech that goes on. The reader of the
evidence must still see whom the claim names, so the nearest mention by name before it becomes evidence too.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from brief.claims.statements.events import FATES
from brief.language.entities import Entity, Mention
from brief.language.reading import Reading
from brief.model import Claim, Member, Partner, Quote, Span, What, Where, Who

Kind = TypeVar("Kind", bound=Claim)

_STEM = 5
"""Letters that two forms of one word share; words of four letters share all."""
_SHORTEST_STEM = 4
_TOLD = 0.5
"""What a sentence that tells the event well is worth, in words covered: the story's lead breaks ties."""


def is_said(word: str, words: Collection[str]) -> bool:
    """Whether a lemma, another form of it (`bomb`, `bombing`) or the same harm (`dead`, `die`) is among the lemmas."""
    if word in words:
        return True
    fate = FATES.get(word)
    if fate is not None and any(FATES.get(other) == fate for other in words):
        return True
    return len(word) >= _SHORTEST_STEM and any(other.startswith(word[:_STEM]) for other in words)


def covering(
    wanted: Collection[str], words: Mapping[int, Sequence[str]], told: Mapping[int, float], *, most: int
) -> list[int]:
    """The sentences that together say as much as possible of what is wanted, the best first.

    Args:
        wanted: Lemmas.
        words: The lemmas of every sentence.
        told: The sentences that may be chosen, with how much each tells of the event.
        most: Sentences at most; none is chosen that adds no word.
    """
    left = set(wanted)
    all_said = {i: {word for word in left if is_said(word, words[i])} for i in told}
    chosen: list[int] = []
    while left and len(chosen) < most:
        said = {i: found & left for i, found in all_said.items() if i not in chosen}
        best = max(said, key=lambda i: (len(said[i]) + _TOLD * told[i] if said[i] else 0.0, -i), default=None)
        if best is None or not said[best]:
            break
        left -= said[best]
        chosen.append(best)
    return chosen


def grounded(reading: Reading, claim: Kind, known: Mapping[str, Entity]) -> Kind:
    """The claim with evidence for every name that its value holds and its evidence sentences do not.

    Args:
        known: The article's entities by name.
    """
    more: list[Span] = []
    for name in _names(claim):
        entity = known.get(name)
        if entity is not None and not _is_named(reading, entity, claim.evidence):
            mention = _nearest(entity, reading, claim.evidence[0])
            if mention is not None:
                more.append(reading.mention_span(mention))
    return replace(claim, evidence=(*claim.evidence, *more)) if more else claim


def _names(claim: Claim) -> tuple[str, ...]:
    match claim:
        case Who():
            return (claim.name, claim.affiliation) if claim.affiliation else (claim.name,)
        case Where():
            return (claim.name,)
        case Member():
            return claim.member, claim.organisation
        case Partner():
            return claim.partner, claim.organisation
        case Quote():
            return (claim.speaker,) if claim.speaker else ()
        case What():
            return tuple(name for name in (claim.subject, claim.attribution) if name)
    return (claim.attribution,) if claim.attribution else ()


def _is_named(reading: Reading, entity: Entity, evidence: Sequence[Span]) -> bool:
    """Whether a sentence that holds evidence names the entity."""
    ranges = [_sentences(reading, span) for span in evidence]
    return any(
        start <= mention.start < end
        for mention in entity.mentions
        if mention.form != "nominal"
        for start, end in ranges
    )


def _sentences(reading: Reading, span: Span) -> tuple[int, int]:
    """Half-open token range of the sentences that a span touches."""
    first, last = reading.token(span.start), reading.token(span.end - 1)
    if first is None or last is None:
        return 0, 0
    a, b = reading.sentence_index(first.i), reading.sentence_index(last.i)
    return (reading.sentences[a].start if a is not None else first.i), (
        reading.sentences[b].end if b is not None else last.i + 1
    )


def _nearest(entity: Entity, reading: Reading, evidence: Span) -> Mention | None:
    """The last mention by name before the evidence, else the first one."""
    named = [mention for mention in entity.mentions if mention.form != "nominal"]
    before = [mention for mention in named if reading.mention_span(mention).start < evidence.start]
    return before[-1] if before else named[0] if named else None

"""One reading to one brief: all finders, one order, ids and sentence numbers that hold together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from brief.claims import actors, finders, flags
from brief.claims.ranking import rank
from brief.claims.scene import scene_of
from brief.claims.statements.grounding import grounded
from brief.claims.statements.opinion import blocks_with_opinion
from brief.language.corrections import Corrections
from brief.language.reading import Reading
from brief.model import Brief, Claim, Credit, Flag, Maker, Span, Who
from brief.text.english import is_english

Kind = TypeVar("Kind", bound=Claim)


def build(reading: Reading, maker: Maker, corrections: Corrections | None = None) -> Brief:
    """The brief of one article.

    Args:
        corrections: Patterns that the user taught to be wrong are left out.
    """
    if not is_english(reading.body):
        return _unread(reading, maker)
    scene = scene_of(reading)
    found: dict[str, list[Claim]] = {facet: list(find(reading)) for facet, find in finders().items()}
    people = [claim for claim in found["who"] if isinstance(claim, Who)]
    known = {claim.id for claim in people}
    people += [claim for claim in actors.find(reading, scene) if claim.id not in known]
    credited = frozenset(claim.agency for claim in found["credits"] if isinstance(claim, Credit))
    found["who"] = list(rank(reading, people, scene, credited))
    claims = {facet: _settled(reading, rows, corrections) for facet, rows in found.items()}
    article = replace(reading.article, blocks=blocks_with_opinion(reading, scene.opinion))
    brief = Brief(
        article=article,
        sentences=tuple(Span(s.start_char, s.end_char) for s in reading.sentences),
        maker=maker,
        **claims,  # type: ignore[arg-type]
    )
    return replace(brief, flags=tuple(flags.find(reading, brief)))


def _unread(reading: Reading, maker: Maker) -> Brief:
    """A brief without claims, which says why."""
    message = "the text is not English, the only language that is read; no claims were made"
    return Brief(
        article=reading.article,
        sentences=tuple(Span(s.start_char, s.end_char) for s in reading.sentences),
        flags=(Flag("language", message, ()),),
        maker=maker,
    )


def _settled(reading: Reading, rows: Sequence[Claim], corrections: Corrections | None) -> tuple[Claim, ...]:
    """Claims once each, with sentence numbers, without those that the user taught to be wrong."""
    seen: set[str] = set()
    kept = []
    known = {entity.name: entity for entity in reading.entities}
    for claim in rows:
        if claim.id in seen or not claim.evidence:
            continue
        if corrections is not None and corrections.rejects(claim.facet, claim.rule, *_names(claim)):
            continue
        seen.add(claim.id)
        if claim.sentence is None:
            token = reading.token(claim.evidence[0].start)
            claim = replace(claim, sentence=reading.sentence_index(token.i) if token is not None else None)
        kept.append(grounded(reading, claim, known))
    return tuple(kept)


def _names(claim: Claim) -> tuple[str | None, ...]:
    fields = ("name", "member", "organisation", "partner", "agency", "words", "statement", "speaker")
    return tuple(getattr(claim, field) for field in fields if hasattr(claim, field))

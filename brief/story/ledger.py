"""Briefs to a ledger: rows of every kind, in order of weight, with origins, alignment and checks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from brief.model import FACETS, RELATIONS, Brief, Ledger, Row, Span
from brief.story.beside import beside
from brief.story.checks import checks
from brief.story.context import Context, Draft, context
from brief.story.counts import figures, unlike
from brief.story.events import denials, outcomes, speech
from brief.story.events import rows as events
from brief.story.origins import origins
from brief.story.parties import bodies, people
from brief.story.rivals import rows as rivals
from brief.story.scenes import hours, placing, scene
from brief.story.sentences.alignment import aligned
from brief.story.settling import settled
from brief.story.slots import edits


def ledger(briefs: Sequence[Brief]) -> Ledger:
    """Lay two or more briefs of one story side by side.

    Args:
        briefs: In the order in which they are to be shown; the reasons call them A, B, C …

    Returns:
        Rows by weight (conflict, stage, wording, agree, only), then by facet, then by place in the first text; equal
        input gives equal output.
    """
    known = context(briefs)
    drafts = _drafts(known)
    rows = _finished(known, drafts)
    return Ledger(
        articles=tuple(brief.article for brief in briefs),
        rows=rows,
        alignment=aligned(briefs, known.sentences, known.partners, partial(beside, known, rows)),
        origins=origins(briefs, rows),
        checks=checks(known, drafts),
    )


def _drafts(known: Context) -> list[Draft]:
    found = [
        *people.rows(known),
        *placing.where_rows(known),
        *placing.when_rows(known),
        *events.rows(known),
        *denials.rows(known),
        *bodies.member_rows(known),
        *bodies.partner_rows(known),
        *bodies.crossed(known),
        *speech.rows(known),
        *figures.rows(known),
        *hours.rows(known),
        *placing.credit_rows(known),
    ]
    changed = [*unlike.rows(known), *edits.rows(known), *scene.rows(known), *outcomes.rows(known)]
    changed += rivals.rows(known)
    return settled(known, found, changed)


def _finished(known: Context, drafts: Sequence[Draft]) -> tuple[Row, ...]:
    """Drafts as rows in their order, each with an id of its own."""
    ordered = sorted(
        drafts,
        key=lambda d: (RELATIONS.index(d.relation), FACETS.index(d.kind), _place(d), d.key, d.point),
    )
    taken: dict[str, int] = {}
    result = []
    for one in ordered:
        taken[one.key] = taken.get(one.key, 0) + 1
        number = f"~{taken[one.key]}" if taken[one.key] > 1 else ""
        claims: dict[str, tuple[str, ...]] = {}
        evidence: dict[str, tuple[Span, ...]] = {}
        for article in sorted(one.articles()):
            name = known.briefs[article].id
            own = [said.claim for said in one.said if said.article == article]
            spans = [span for claim in own for span in claim.evidence] + one.evidence.get(article, [])
            claims[name] = tuple(dict.fromkeys(claim.id for claim in own))
            evidence[name] = tuple(dict.fromkeys(spans))
        result.append(
            Row(
                id=one.key + number,
                kind=one.kind,
                relation=one.relation,
                point=one.point,
                reason=one.reason,
                claims=claims,
                evidence=evidence,
            )
        )
    return tuple(result)


def _place(one: Draft) -> tuple[int, int]:
    """Where the row begins: article and offset."""
    places = [(said.article, said.claim.evidence[0].start) for said in one.said]
    places += [(article, span.start) for article, spans in one.evidence.items() for span in spans]
    return min(places, default=(0, 0))
